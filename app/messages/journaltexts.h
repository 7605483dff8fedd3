// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"

#include <QTimeZone>

namespace knotebook {

/** "4 knots, 523 observations, …" */
QString countsText(const Counts &counts);

/** What is in a journal, a line each: its days, how much, and until when. */
QString contentsText(const Contents &contents, const QTimeZone &zone);

/** Why a backup could not be restored, and what is safe. */
QString restoreErrorText(const Error &error);

} // namespace knotebook
