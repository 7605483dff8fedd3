// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"

namespace knotebook {

/** A copy of a journal that the program made beside it. */
struct OtherCopy
{
    QString path;
    /** Records in it that are not, or no longer, in the journal; absent: it cannot be read. */
    std::optional<qint64> held;

    bool operator==(const OtherCopy &) const = default;
};

/**
 * The copies that the program made beside the journal, in the order of their
 * names: daily snapshots, what was there before a migration
 * ("NAME.before-schema-N") or a restore, and what an attempt left that was cut
 * off. Copies that a person made, wherever, are not known.
 */
QStringList copiesBeside(const QString &journal);

/**
 * Those of them that hold a record which is deleted in the journal, or is not
 * in it at all; and those that cannot be read, as nobody can tell. Errors: as
 * Reader::open() of the journal.
 */
Result<QList<OtherCopy>> copiesWithMore(const QString &journal);

/**
 * Removes the copies, with what SQLite left beside them, and keeps a snapshot of
 * the journal as it is now where one of that day went: never is there none
 * because of this. Returns the copies that could not be removed.
 */
QStringList replaceCopies(const QString &journal, const QList<OtherCopy> &copies, QDate today);

} // namespace knotebook
