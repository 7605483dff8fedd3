// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/intensity.h"

#include <cmath>
#include <optional>

namespace knotebook {

/** A number row's value: 0…10, or this for no answer. */
constexpr int noNumber = -1;

inline int toNumber(const std::optional<Intensity> &intensity)
{
    return intensity ? static_cast<int>(std::lround(intensity->value())) : noNumber;
}

/** Nothing for noNumber and for what no row can give. */
inline std::optional<Intensity> fromNumber(int number)
{
    const Result<Intensity> intensity = Intensity::fromTenths(number * 10);
    return intensity ? std::optional(*intensity) : std::nullopt;
}

} // namespace knotebook
