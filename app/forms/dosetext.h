// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace knotebook {

/** Seconds from "1:30" (minutes and seconds) or "20" (minutes); 1 s to 24 h. */
std::optional<int> parseDuration(const QString &text);
/** A count from 1 to 1000. */
std::optional<int> parseRepetitions(const QString &text);

/** @name What is wrong with a text, in words; empty for a good or an empty one. */
///@{
QString problemOfDuration(const QString &text);
QString problemOfRepetitions(const QString &text);
///@}

} // namespace knotebook
