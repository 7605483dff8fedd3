// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables.h"
#include "tests/bench/tenyears.h"

#include <cstdio>

using namespace knotebook;

/** Makes the ten-year journal at the path that is given. */
int main(int argc, char *argv[])
{
    if (argc != 2)
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
    return (*journal)->import(ActionKind::Demo, bench::tenYears()) ? 0 : 1;
}
