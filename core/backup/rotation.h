// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QStringList>

#include <optional>

namespace knotebook {

/** The name of the snapshot of a day: "2024-05-01.knotebook". */
QString snapshotName(QDate day);
/** The day of a snapshot by its name; nothing for any other file. */
std::optional<QDate> snapshotDay(const QString &name);

/** @name How many snapshots are kept at most. */
///@{
constexpr int keptDays = 7;
constexpr int keptWeeks = 4;
constexpr int keptMonths = 12;
///@}

/**
 * Which of the files are snapshots that have had their time, on that day. Kept
 * are the newest 7, then the newest of each of 4 weeks (from Monday) and of each
 * of 12 months of which none is kept yet: periods without a snapshot do not
 * count. Of snapshots of days to come, which a wrong clock took, only the last is
 * kept, in the place of a day. The newest is always kept, 23 at most, and no
 * file that is not a snapshot by its name is ever among them.
 */
QStringList expiredSnapshots(const QStringList &names, QDate today);

} // namespace knotebook
