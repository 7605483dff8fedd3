// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/course.h"

#include "core/statistics/smoothband.h"
#include "core/statistics/smoothing.h"
#include "tests/unit/core/statistics/samples.h"

using namespace knotebook;

namespace {

const QDate start(2024, 3, 1);

QList<DayValue> daysOf(const QList<int> &numbers, const QList<double> &values)
{
    QList<DayValue> days;
    for (qsizetype i = 0; i < numbers.size(); ++i)
        days.append({start.addDays(numbers.at(i)), values.at(i), values.at(i), 1, false});
    return days;
}

QList<DayValue> everyDayOf(const QList<double> &values)
{
    return daysOf(samples::daysFrom(0, values.size()), values);
}

} // namespace

class CourseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingHasNoCourse();
    void fewDaysHaveNoBandAndSayWhyThereIsNoZone();
    void theBandIsThatOfTheSmoothLine();
    void theBandStaysOnTheScale();
    void aShortSpanAssumesThatDaysAreAlike();
    void theZoneIsSeenFromTheFirstFortnight();
    void aDayKnowsItsComputedFlare();
};

void CourseTest::nothingHasNoCourse()
{
    const Course course = courseOf({});
    QVERIFY(course.band.isEmpty());
    QCOMPARE(course.important.error(), Reason::NoData);
    QVERIFY(!course.spikeOn(start));
}

void CourseTest::fewDaysHaveNoBandAndSayWhyThereIsNoZone()
{
    const Course course = courseOf(everyDayOf({6, 5, 6}));
    QVERIFY(course.band.isEmpty());
    QCOMPARE(course.important.error(), Reason::TooFewBaselineDays);
}

void CourseTest::theBandIsThatOfTheSmoothLine()
{
    const Course course = courseOf(everyDayOf(samples::month));
    const QList<Interval> band =
        smoothBand(samples::daysFrom(0, 28), samples::month, lowessFraction(28), course.bandRho);
    QCOMPARE(course.band, band);
    COMPARE_NUMBERS(course.bandRho, 0.448308270676692); // statistics of the same days
}

void CourseTest::theBandStaysOnTheScale()
{
    const Course course = courseOf(everyDayOf(samples::seesaw));
    const Course low = courseOf(daysOf(samples::gappyDays, samples::gappy));
    QVERIFY(std::ranges::any_of(low.band, [](const Interval &at) { return at.low == 0; }));
    for (const Interval &at : course.band + low.band)
        QVERIFY(at.low >= 0 && at.high <= 10 && at.low <= at.high);
}

void CourseTest::aShortSpanAssumesThatDaysAreAlike()
{
    const Course course = courseOf(everyDayOf(samples::month.first(10)));
    QVERIFY(!course.summary.trend);
    QCOMPARE(course.bandRho, 0.5);
    QCOMPARE(course.band.size(), 10);
}

void CourseTest::theZoneIsSeenFromTheFirstFortnight()
{
    const Course course = courseOf(everyDayOf(samples::before + samples::after));
    QVERIFY(course.important);
    COMPARE_NUMBERS(course.important->change.base, 86.0 / 14);
    COMPARE_NUMBERS(*course.important->change.better, 86.0 / 14 * 0.7);
    QCOMPARE(course.important->from, start);
    QCOMPARE(course.important->to, start.addDays(13));
    QCOMPARE(course.important->daysLogged, 14);
}

// Baseline 3, threshold 5, the second spike has one day.
void CourseTest::aDayKnowsItsComputedFlare()
{
    const Course course =
        courseOf(everyDayOf({3, 3, 2, 3, 4, 3, 3, 6, 7, 6, 4, 3, 3, 2, 3, 5, 3, 3, 6, 6}));
    QVERIFY(!course.spikeOn(start.addDays(6)));
    QCOMPARE(course.spikeOn(start.addDays(8)),
             (FlareFacts::Stretch {start.addDays(7), start.addDays(9), 3}));
    QCOMPARE(course.spikeOn(start.addDays(15))->days, 1);
    QVERIFY(!course.spikeOn(start.addDays(17)));
}

QTEST_APPLESS_MAIN(CourseTest)
#include "tst_course.moc"
