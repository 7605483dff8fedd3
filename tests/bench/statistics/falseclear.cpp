// SPDX-License-Identifier: GPL-3.0-or-later
// How often a diary without any trend is called "clear": prints a table and
// fails above 7 %. The diaries are first-order autoregressive around 5, standard
// deviation 1.5, rounded to whole numbers from 0 to 10, as people write them.
#include "core/statistics/trend.h"
#include "tests/unit/core/statistics/samples.h"

#include <cstdio>

using namespace knotebook;

namespace {

constexpr int runs = 2000;
constexpr double allowed = 0.07;

struct Counts
{
    int clear = 0, possible = 0, plain = 0;
};

Counts simulated(int count, double rho)
{
    RandomStream random(shownSeed);
    const QList<int> days = samples::daysFrom(0, count);
    Counts counts;
    for (int run = 0; run < runs; ++run) {
        const Trend found = *trend(days, samples::trendless(random, count, rho));
        counts.clear += found.word == TrendWord::Clear ? 1 : 0;
        counts.possible += found.word == TrendWord::Possible ? 1 : 0;
        counts.plain += found.pPlain < 0.05 ? 1 : 0;
    }
    return counts;
}

} // namespace

int main()
{
    bool good = true;
    std::puts("| days | autocorrelation | \"clear\" | \"possible\" | plain p < 0.05 |\n"
              "| --- | --- | --- | --- | --- |");
    for (const int count : {14, 28, 60}) {
        for (const double rho : {0.0, 0.1, 0.2, 0.3, 0.4, 0.5}) {
            const Counts counts = simulated(count, rho);
            std::printf("| %d | %.1f | %.4f | %.4f | %.4f |\n", count, rho,
                        counts.clear / static_cast<double>(runs),
                        counts.possible / static_cast<double>(runs),
                        counts.plain / static_cast<double>(runs));
            good = good && counts.clear <= allowed * runs;
        }
    }
    return good ? 0 : 1;
}
