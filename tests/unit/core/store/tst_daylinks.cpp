// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/randomstream.h"
#include "core/store/daylinks.h"
#include "tests/support/journaltest.h"

#include <QTest>

#include <algorithm>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

const Period always {QDate(1900, 1, 1), QDate(2199, 12, 31)};
const QDate first(2024, 1, 1);

} // namespace

/** What of the check-ins goes together with pain. */
class DayLinksTest : public JournalTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        beginJournal();
        m_knot = addKnot();
    }

    void anEmptyJournalSaysNothing();
    void aShortNightIsLinkedWithTheNextDay();
    void theWorkedExampleOfSleepGivesItsNumbers();
    void stressIsMeasuredAgainstThePersonsOwnMedian();
    void aHabitIsLookedAtOnDaysThatSpeakOfIt();
    void aQuietDayIsPainButNoWordOnHabits();
    void nothingIsSaidBelowTwentyPairs();
    void everyLagOfEveryFactorIsAnsweredOnce();
    void theOrderOfWritingDoesNotMatter();
    void daysOutsideThePeriodAreNotLookedAt();
    void noiseIsSeldomCalledALink();

private:
    void addPain(int day, double level)
    {
        ObservationFields fields = m_fixture->pain(m_knot, level);
        fields.felt = *Moment::onDay(first.addDays(day));
        QVERIFY(m_journal->add(ActionKind::LogPain, fields));
    }
    void addCheckin(CheckinFields fields, int day)
    {
        fields.day = first.addDays(day);
        QVERIFY(m_journal->add(ActionKind::CheckIn, fields));
    }
    void addSleep(int day, double hours)
    {
        CheckinFields fields;
        fields.sleepMinutes = qRound(hours * 60);
        addCheckin(fields, day);
    }

    QList<DayLink> found(const Period &period = always) const
    {
        return *dayLinks(m_journal->read(), period);
    }
    DayLink one(DayFactor factor, int lag, const QString &id = {},
                const Period &period = always) const
    {
        const QList<DayLink> all = found(period);
        const auto match = std::ranges::find_if(all, [&](const DayLink &link) {
            return link.factor == factor && link.lag == lag && link.id == id;
        });
        Q_ASSERT(match != all.end());
        return *match;
    }

    KnotId m_knot {QUuid::createUuidV5(QUuid(), QByteArray("none"))};
};

void DayLinksTest::anEmptyJournalSaysNothing()
{
    const QList<DayLink> all = found();
    QCOMPARE(all.size(), 8); // sleep and stress at four lags
    for (const DayLink &link : all)
        QCOMPARE(link.link.error(), Reason::NoData);
}

void DayLinksTest::aShortNightIsLinkedWithTheNextDay()
{
    for (int day = 0; day < 60; ++day) {
        addSleep(day, day % 5 == 0 ? 4.5 : 7 + day % 3 * 0.25);
        addPain(day, day % 5 == 1 ? 7 : 3 + day % 2);
    }
    const DayLink next = one(DayFactor::Sleep, 1);
    QVERIFY(next.link->linked);
    QCOMPARE(next.link->pairs, 59);
    QCOMPARE(next.link->exposed, 12);
    QVERIFY(next.link->rho < -0.4);
    QVERIFY(next.link->difference >= 3);
    QVERIFY(next.link->q >= next.link->p);
    // It is the strongest, so it is told first.
    QCOMPARE(found().first().factor, DayFactor::Sleep);
    QCOMPARE(found().first().lag, 1);
    QVERIFY(!one(DayFactor::Sleep, 3).link->linked);
}

// SciPy: spearmanr((sleep * 2)[:27], (pain * 2)[1:])
void DayLinksTest::theWorkedExampleOfSleepGivesItsNumbers()
{
    const QList<double> sleep {7, 6, 8, 5, 4, 7, 8, 6, 5, 7, 6, 4, 8, 7.5};
    const QList<double> pain {4, 4, 5, 3, 6, 7, 4, 3, 5, 5, 4, 5, 7, 3};
    for (int day = 0; day < 28; ++day) {
        addSleep(day, sleep.at(day % 14));
        addPain(day, pain.at(day % 14));
    }
    const DayLink next = one(DayFactor::Sleep, 1);
    QCOMPARE(next.link->pairs, 27);
    QVERIFY2(qAbs(next.link->rho - (-0.98386369266137963)) < 1e-6,
             qPrintable(QString::number(next.link->rho, 'g', 12)));
    QCOMPARE(next.exposedFrom, shortNightHours);
}

void DayLinksTest::stressIsMeasuredAgainstThePersonsOwnMedian()
{
    // Without a rhythm: shifting a regular week by a week is no chance at all.
    const QList<int> hardDays {2, 3, 9, 14, 15, 17, 26, 30, 31, 38, 41, 47, 58, 59, 66};
    for (int day = 0; day < 70; ++day) {
        CheckinFields fields;
        fields.stress = *Intensity::fromNumber(hardDays.contains(day) ? 3 : 2);
        addCheckin(fields, day);
        addPain(day, hardDays.contains(day) ? 6 : 3);
    }
    const DayLink today = one(DayFactor::Stress, 0);
    QCOMPARE(today.link->exposed, hardDays.size());
    QCOMPARE(today.link->difference, 3.0);
    QVERIFY(today.exposedFrom > 2 && today.exposedFrom < 2.1);
    QVERIFY(today.link->linked);
}

void DayLinksTest::aHabitIsLookedAtOnDaysThatSpeakOfIt()
{
    const QList<int> breakDays {0,  1,  5,  6,  7,  11, 16, 18, 19, 20, 21, 29,
                                33, 35, 36, 44, 45, 47, 53, 60, 61, 62, 68};
    for (int day = 0; day < 70; ++day) {
        CheckinFields fields;
        fields.stress = *Intensity::fromNumber(4);
        if (breakDays.contains(day))
            fields.habits = {u"breaks"_s};
        if (day == 7)
            fields.causes = {u"stress"_s};
        addCheckin(fields, day);
        addPain(day, breakDays.contains(day) ? 2 : 5);
    }
    const DayLink breaks = one(DayFactor::Habit, 0, u"breaks"_s);
    QCOMPARE(breaks.link->pairs, 70);
    QCOMPARE(breaks.link->exposed, breakDays.size());
    QCOMPARE(breaks.link->difference, -3.0);
    QVERIFY(breaks.link->linked);
    // Once is no more than an accident, and a stress that never changes is none.
    QCOMPARE(one(DayFactor::Cause, 0, u"stress"_s).link.error(), Reason::TooFewExposedDays);
    QCOMPARE(one(DayFactor::Stress, 0).link.error(), Reason::TooFewExposedDays);
}

void DayLinksTest::aQuietDayIsPainButNoWordOnHabits()
{
    addPain(0, 5);
    for (int day = 1; day <= 30; ++day) {
        CheckinFields fields;
        fields.quiet = day % 3 == 0;
        if (!fields.quiet) {
            fields.habits = day % 3 == 1 ? QStringList {u"breaks"_s} : QStringList();
            fields.sleepMinutes = 420;
            addPain(day, 4);
        }
        addCheckin(fields, day);
    }
    // 20 of the 30 check-ins speak of habits; the ten quiet days are left out.
    const DayLink breaks = one(DayFactor::Habit, 0, u"breaks"_s);
    QCOMPARE(breaks.link.error(), Reason::NoVariation);
    // A day later a quiet day is a day without pain.
    const DayLink next = one(DayFactor::Habit, 1, u"breaks"_s);
    QCOMPARE(next.link->pairs, 20);
    QCOMPARE(next.link->difference, 4.0);
}

void DayLinksTest::nothingIsSaidBelowTwentyPairs()
{
    for (int day = 0; day < 20; ++day) {
        addSleep(day, day % 2 ? 5 : 8);
        addPain(day, day % 2 ? 6 : 2);
    }
    QVERIFY(one(DayFactor::Sleep, 0).link.has_value());
    QCOMPARE(one(DayFactor::Sleep, 1).link.error(), Reason::TooFewPairs);
}

void DayLinksTest::everyLagOfEveryFactorIsAnsweredOnce()
{
    CheckinFields fields;
    fields.habits = {u"breaks"_s, u"long_sitting"_s};
    fields.causes = {u"stress"_s};
    addCheckin(fields, 0);
    QSet<QString> seen;
    for (const DayLink &link : found())
        seen.insert(dayFactorName(link.factor) + u'/' + link.id + u'/' + QString::number(link.lag));
    QCOMPARE(seen.size(), 5 * (longestLag + 1));
    QCOMPARE(found().size(), seen.size());
    QVERIFY(seen.contains(u"habit/long_sitting/3"_s));
}

void DayLinksTest::theOrderOfWritingDoesNotMatter()
{
    const auto write = [&](int day) {
        addSleep(day, 5 + day % 4);
        addPain(day, (day * 7) % 11);
    };
    for (int day = 0; day < 30; ++day)
        write(day);
    const QList<DayLink> forwards = found();
    init();
    for (int day = 29; day >= 0; --day)
        write(day);
    const QList<DayLink> backwards = found();
    QCOMPARE(backwards.size(), forwards.size());
    for (qsizetype i = 0; i < forwards.size(); ++i) {
        QCOMPARE(backwards.at(i).factor, forwards.at(i).factor);
        QCOMPARE(backwards.at(i).lag, forwards.at(i).lag);
        QCOMPARE(backwards.at(i).link.has_value(), forwards.at(i).link.has_value());
        if (forwards.at(i).link)
            QCOMPARE(backwards.at(i).link->rho, forwards.at(i).link->rho);
    }
}

void DayLinksTest::daysOutsideThePeriodAreNotLookedAt()
{
    for (int day = 0; day < 50; ++day) {
        addSleep(day, day % 2 ? 5 : 8);
        addPain(day, day % 2 ? 6 : 2);
    }
    const Period month {first, first.addDays(29)};
    QCOMPARE(one(DayFactor::Sleep, 0, {}, month).link->pairs, 30);
    QCOMPARE(one(DayFactor::Sleep, 3, {}, month).link->pairs, 27);
    QCOMPARE(one(DayFactor::Sleep, 0).link->pairs, 50);
}

/** With ten per cent of false discoveries allowed, noise may now and then slip through. */
void DayLinksTest::noiseIsSeldomCalledALink()
{
    RandomStream random(7);
    int shown = 0;
    for (int round = 0; round < 12; ++round) {
        init();
        for (int day = 0; day < 45; ++day) {
            addSleep(day, 4 + static_cast<double>(random.below(5)));
            addPain(day, static_cast<double>(random.below(11)));
        }
        for (const DayLink &link : found())
            shown += link.link && link.link->linked ? 1 : 0;
    }
    QVERIFY2(shown <= 3, qPrintable(QString::number(shown)));
}

QTEST_GUILESS_MAIN(DayLinksTest)
#include "tst_daylinks.moc"
