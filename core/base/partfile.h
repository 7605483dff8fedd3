// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFile>

namespace knotebook {

/**
 * A file that appears under its name whole or not at all, and over nothing: it is
 * written as "NAME.part" beside it, readable by its owner alone, and takes its
 * name when all of it is on the disk. One that was left by an attempt that was
 * cut off is replaced; one that is not wanted goes with the object.
 */
class PartFile
{
public:
    explicit PartFile(QString target) : m_target(std::move(target)), m_file(partOf(m_target)) { }
    ~PartFile();
    Q_DISABLE_COPY_MOVE(PartFile)

    /** Opens the part for reading and writing. AlreadyExists, ReadOnly, NotFound, DiskFull, Io. */
    Status open();
    QFile &device() { return m_file; }
    QString path() const { return m_file.fileName(); }
    /** Gives the file its name when it is on the disk. AlreadyExists, DiskFull, Io. */
    Status commit();

    /** The name of the part of `target`. */
    static QString partOf(const QString &target) { return target + QStringLiteral(".part"); }

private:
    QString m_target;
    QFile m_file;
    bool m_ours = false; ///< there is a part, and this made it
};

} // namespace knotebook
