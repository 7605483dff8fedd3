// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables.h"
#include "tests/bench/tenyears.h"

#include <cstdio>
#include <cstring>

using namespace knotebook;

/** Makes the ten-year journal at the path that is given; with "one-year" a tenth of it. */
int main(int argc, char *argv[])
{
    const bool isOneYear = argc == 3 && std::strcmp(argv[2], "one-year") == 0;
    if (argc != 2 && !isOneYear)
        return 2;
    const auto tables = loadTables();
    const SystemClock clock;
    RandomIdSource ids;
    auto journal =
        Journal::create(QString::fromLocal8Bit(argv[1]), {clock, ids, tables->references});
    if (!journal) {
        std::fputs(qPrintable(journal.error().detail), stderr);
        return 1;
    }
    const Batch batch = isOneYear ? bench::tenYears(60, 10'000, 2'000, 365) : bench::tenYears();
    return (*journal)->import(ActionKind::Demo, batch) ? 0 : 1;
}
