// SPDX-License-Identifier: GPL-3.0-or-later
// merger FILE OTHER [BYTES]: a program for tests to kill and to starve of space.
// It brings the journal OTHER into the journal FILE. It says "begin" on standard
// output, then "done" when it was told that it is, and ends with the code of an
// error on standard error. With BYTES, no file may grow beyond that.

#include "core/exchange/mergeplan.h"
#include "tests/fault/starved.h"
#include "tests/support/journalfixture.h"

using namespace knotebook;
using namespace knotebook::test;

int main(int argc, char *argv[])
{
    if (argc < 3)
        return 2;
    const JournalFixture fixture;
    RandomIdSource ids;
    const Journal::Context context {fixture.clock, ids, fixture.references};
    const auto other = Reader::open(QString::fromLocal8Bit(argv[2]));
    if (!other)
        return fail(other.error());
    const auto theirs = other->versions();
    if (!theirs)
        return fail(theirs.error());
    if (argc > 3)
        limitFiles(argv[3]);
    const auto journal = Journal::open(QString::fromLocal8Bit(argv[1]), context);
    if (!journal)
        return fail(journal.error());
    const auto ours = (*journal)->read().versions();
    if (!ours)
        return fail(ours.error());
    const MergePlan plan = planMerge(*ours, *theirs);
    say(QStringLiteral("begin"));
    const auto written = (*journal)->merge(plan.changes);
    if (!written)
        return fail(written.error());
    say(QStringLiteral("done"));
    return 0;
}
