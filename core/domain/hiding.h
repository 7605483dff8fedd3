// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/visit.h"

#include <type_traits>

namespace knotebook {

/**
 * Whether a record is seen no more once its knot is deleted, and goes with it when
 * that is removed for good. A visit to a professional took place all the same: it
 * is a record of its own.
 */
template <typename Fields> constexpr bool hidesWithItsKnot = requires(Fields fields)
{
    fields.knot;
}
&&!std::is_same_v<Fields, VisitFields>;

} // namespace knotebook
