// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/passphrase.h"

#include <QString>

#include <memory>

namespace knotebook {

/**
 * What opens the file that a person chose, as long as that file is dealt with. It
 * is shared with the work on it, and overwritten when the last of both lets go.
 */
class FileKey
{
public:
    /** Takes what was typed; false, and the problem says why, when that cannot be one. */
    bool enter(const QString &text);
    /** Whether the file asks for a passphrase: for the first one, or for another. */
    bool isAskedFor(const Error &error);
    /** The file is another one, or is dealt with. */
    void forget();

    /** Null until one was entered. */
    std::shared_ptr<const Passphrase> get() const { return m_passphrase; }
    /** Why another one is asked for; empty before the first. */
    QString problem() const { return m_problem; }

private:
    std::shared_ptr<const Passphrase> m_passphrase;
    QString m_problem;
};

} // namespace knotebook
