// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <random>

namespace knotebook {

/**
 * A stream of random numbers that is the same on every platform: the engine is
 * fixed by the C++ standard, and the draw from a range is our own, because the
 * standard's distributions differ between libraries.
 */
class RandomStream
{
public:
    explicit RandomStream(quint64 seed) : m_engine(seed) { }

    /** 0 … bound - 1, each equally likely; `bound` > 0. */
    quint64 below(quint64 bound);
    /** Uniform in [0, 1), 53 bits. */
    double unit();
    /** Standard normal (Box-Muller). */
    double normal();

private:
    std::mt19937_64 m_engine;
};

/** The seed of every interval the program shows; shown beside it. */
inline constexpr quint64 shownSeed = 20240229;
/** How often the program resamples for an interval it shows. */
inline constexpr int shownResamples = 2000;

} // namespace knotebook
