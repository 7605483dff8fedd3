// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"

#include <QTimeZone>

namespace knotebook {

/** "4 knots, 523 observations, …" */
QString countsText(const Counts &counts);

/** What is in a journal, a line each: its days, how much, and until when. */
QString contentsText(const Contents &contents, const QTimeZone &zone);

/**
 * That the journal which was open last is not there, and what is open instead;
 * `opened` is the same file where a new one was begun in its place.
 */
QString missingJournalText(const QString &missing, const QString &opened);

/** Why a backup could not be restored, and what is safe. */
QString restoreErrorText(const Error &error);

} // namespace knotebook
