// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/randomstream.h"

#include <cmath>
#include <limits>
#include <numbers>

namespace knotebook {

quint64 RandomStream::below(quint64 bound)
{
    Q_ASSERT(bound > 0);
    constexpr quint64 top = std::numeric_limits<quint64>::max();
    const quint64 limit = top - top % bound;
    quint64 drawn = m_engine();
    while (drawn >= limit)
        drawn = m_engine();
    return drawn % bound;
}

double RandomStream::unit()
{
    return static_cast<double>(m_engine() >> 11) * 0x1p-53;
}

double RandomStream::normal()
{
    const double radius = std::sqrt(-2 * std::log(1 - unit()));
    return radius * std::cos(2 * std::numbers::pi * unit());
}

} // namespace knotebook
