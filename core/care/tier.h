// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace knotebook {

/**
 * Which step is sensible, in rising order. Unknown stands above Book because an
 * open emergency question weighs more than an appointment: it is answered
 * first.
 */
enum class Tier {
    KeepGoing, ///< carry on with self-care
    Book, ///< book a professional, within days to two weeks
    Unknown, ///< an emergency question is open: please answer
    Prompt, ///< the same day, 48 hours at most
    Emergency, ///< now
};

/** "keep_going", "book", "unknown", "prompt", "emergency". */
QString tierName(Tier tier);
std::optional<Tier> tierFromName(const QString &name);

} // namespace knotebook
