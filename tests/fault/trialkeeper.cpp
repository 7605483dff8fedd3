// SPDX-License-Identifier: GPL-3.0-or-later
// trialkeeper FILE [BYTES]: a person in the middle of a fair trial, for tests to
// kill and to starve. It opens FILE, or makes it with a knot and a trial that
// begins on the next day, and goes on with the first day that has no entry: the
// remedy where the day asks for it, then the pain. "used" and "pain" with the
// number of the day are said when they are acknowledged. With BYTES, no file may
// grow beyond that.

#include "core/store/trialrecord.h"
#include "tests/fault/starved.h"
#include "tests/support/journalfixture.h"

#include <QFileInfo>

using namespace knotebook;
using namespace knotebook::test;

namespace {

/** Twenty blocks of two long phases: more days than any test waits for. */
TrialFields longTrial(KnotId knot)
{
    return {.remedy = QStringLiteral("heat"),
            .knot = knot,
            .firstDay = QDate(2024, 5, 2),
            .phaseDays = longestPhase,
            .blocks = mostBlocks};
}

int keepDay(Journal &journal, const JournalFixture &fixture, const Trial &trial,
            const TrialDay &day)
{
    const Moment felt = *Moment::onDay(day.date);
    if (day.arm == Arm::Remedy) {
        const UseFields use {.remedy = trial->remedy, .knot = trial->knot, .felt = felt};
        if (const auto id = journal.add(ActionKind::LogUse, use); !id)
            return fail(id.error());
        say(QStringLiteral("used %1").arg(day.number));
    }
    ObservationFields pain = fixture.pain(*trial->knot, day.number % 11);
    pain.felt = felt;
    pain.note = QString(3000, QLatin1Char('n'));
    if (const auto id = journal.add(ActionKind::LogPain, pain); !id)
        return fail(id.error());
    say(QStringLiteral("pain %1").arg(day.number));
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc < 2)
        return 2;
    if (argc > 2)
        limitFiles(argv[2]);
    const QString path = QString::fromLocal8Bit(argv[1]);
    JournalFixture fixture;
    RandomIdSource ids;
    const Journal::Context context {fixture.clock, ids, fixture.references};
    auto journal =
        QFileInfo::exists(path) ? Journal::open(path, context) : Journal::create(path, context);
    if (!journal)
        return fail(journal.error());
    if ((*journal)->read().all<TrialFields>()->isEmpty()) {
        const auto planned = (*journal)
                                 ->add(ActionKind::AddKnot, fixture.upperTrapezius())
                                 .and_then([&](KnotId knot) {
                                     return (*journal)->add(ActionKind::PlanTrial, longTrial(knot));
                                 });
        if (!planned)
            return fail(planned.error());
    }
    const Trial trial = (*journal)->read().all<TrialFields>()->first();
    const auto kept = static_cast<int>((*journal)->read().counts()->observations);
    say(QStringLiteral("open"));
    for (const TrialDay &day :
         trialDaysFrom(trial.fields(), trial->firstDay.addDays(kept), trial->days())) {
        if (const int code = keepDay(**journal, fixture, trial, day))
            return code;
    }
    return 0;
}
