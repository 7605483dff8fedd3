// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/observation.h"

namespace knotebook {

/**
 * What a cell of another diary says of a knot: "active", "A", "gelöst"; nothing for a word that is
 * none (core/exchange/data/statuswords.json).
 */
std::optional<KnotStatus> readStatus(const QString &text);

} // namespace knotebook
