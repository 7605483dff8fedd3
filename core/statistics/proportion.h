// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/reason.h"

namespace knotebook {

/**
 * Wilson's 95 % interval of a share. Wilson 1927, J Am Stat Assoc 22:209,
 * doi 10.1080/01621459.1927.10502953. 0 ≤ `hits` ≤ `count`, `count` > 0.
 */
Interval wilsonInterval(qint64 hits, qint64 count);

} // namespace knotebook
