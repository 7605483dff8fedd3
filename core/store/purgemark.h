// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUuid>

namespace knotebook {

/**
 * What stays of a record that was removed for good: its id and when, nothing of
 * what it said. It keeps the record from coming back out of another journal that
 * still has it, until the person brings it back on purpose.
 */
struct PurgeMark
{
    QUuid id;
    qint64 atMs = 0; ///< when it was removed or brought back, ms since 1970 UTC
    bool back = false; ///< brought back since, by an import

    bool operator==(const PurgeMark &) const = default;
};

/** Of two marks of one id the one that holds: the later; of one moment, the one that keeps away. */
inline const PurgeMark &holding(const PurgeMark &a, const PurgeMark &b)
{
    if (a.atMs != b.atMs)
        return a.atMs > b.atMs ? a : b;
    return a.back ? b : a;
}

} // namespace knotebook
