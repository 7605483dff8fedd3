// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/daypattern.h"

#include "core/statistics/descriptive.h"
#include "tests/unit/core/statistics/samples.h"

using namespace knotebook;

namespace {

QList<ClockLevel> at(int hour, const QList<double> &levels)
{
    QList<ClockLevel> timed;
    for (const double level : levels)
        timed.append({QTime(hour, 0), level});
    return timed;
}

const DayPattern::Part &part(const DayPattern &pattern, DayPart which)
{
    return pattern.parts.at(static_cast<std::size_t>(which));
}

} // namespace

class DayPatternTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quartilesAreAsRHasThem_data();
    void quartilesAreAsRHasThem();
    void theMiddleQuartileIsTheMedian();
    void aDayHasFourParts_data();
    void aDayHasFourParts();
    void entriesGoToTheirPart();
    void fewEntriesSayNothing();
    void whatHasNoTimeIsLeftOutAndCounted();
    void oneKnownPartIsNoPattern();
    void worstAndBestAreByTheMedian();
};

// R: quantile(values, c(.25, .5, .75))
void DayPatternTest::quartilesAreAsRHasThem_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<QList<double>>("expected");
    QTest::newRow("fortnight") << samples::fortnight << QList<double> {4, 5, 6};
    QTest::newRow("tenths") << QList<double> {4.2, 5.1, 3.9, 6.0, 5.5, 9.5, 4.8, 4.1}
                            << QList<double> {4.175, 4.95, 5.625};
    QTest::newRow("three") << QList<double> {1, 2, 10} << QList<double> {1.5, 2, 6};
    QTest::newRow("one") << QList<double> {7} << QList<double> {7, 7, 7};
}

void DayPatternTest::quartilesAreAsRHasThem()
{
    QFETCH(QList<double>, values);
    QFETCH(QList<double>, expected);
    const Quartiles found = quartiles(values);
    COMPARE_LISTS((QList<double> {found.lower, found.median, found.upper}), expected);
}

void DayPatternTest::theMiddleQuartileIsTheMedian()
{
    RandomStream random(3);
    for (int count = 1; count < 40; ++count) {
        const QList<double> values = samples::anySeries(random, count).values;
        COMPARE_NUMBERS(quartiles(values).median, median(values));
    }
}

void DayPatternTest::aDayHasFourParts_data()
{
    QTest::addColumn<QTime>("time");
    QTest::addColumn<int>("part");
    QTest::newRow("midnight") << QTime(0, 0) << int(DayPart::Night);
    QTest::newRow("before six") << QTime(5, 59, 59) << int(DayPart::Night);
    QTest::newRow("six") << QTime(6, 0) << int(DayPart::Morning);
    QTest::newRow("noon") << QTime(12, 0) << int(DayPart::Afternoon);
    QTest::newRow("before six in the evening") << QTime(17, 59) << int(DayPart::Afternoon);
    QTest::newRow("evening") << QTime(18, 0) << int(DayPart::Evening);
    QTest::newRow("ten") << QTime(22, 0) << int(DayPart::Night);
}

void DayPatternTest::aDayHasFourParts()
{
    QFETCH(QTime, time);
    QFETCH(int, part);
    QCOMPARE(int(dayPartOf(time)), part);
    // The hour that is said of a part lies in it.
    QCOMPARE(int(dayPartOf(QTime(firstHourOf(DayPart(part)), 0))), part);
}

void DayPatternTest::entriesGoToTheirPart()
{
    const DayPattern pattern = dayPattern(at(7, {3, 4, 5, 6, 7}) + at(23, {1, 1, 1, 1, 2, 9}));
    QCOMPARE(part(pattern, DayPart::Morning).entries, 5);
    QCOMPARE(part(pattern, DayPart::Morning).level->median, 5.0);
    QCOMPARE(part(pattern, DayPart::Morning).level->lower, 4.0);
    QCOMPARE(part(pattern, DayPart::Morning).level->upper, 6.0);
    QCOMPARE(part(pattern, DayPart::Night).entries, 6);
    QCOMPARE(part(pattern, DayPart::Night).level->median, 1.0);
    QCOMPARE(part(pattern, DayPart::Evening).entries, 0);
}

void DayPatternTest::fewEntriesSayNothing()
{
    QCOMPARE(DayPattern().known(), 0);
    const DayPattern pattern = dayPattern(at(7, {3, 4, 5, 6}));
    QCOMPARE(part(pattern, DayPart::Morning).entries, 4);
    QCOMPARE(part(pattern, DayPart::Morning).level.error(), Reason::TooFewPoints);
    QCOMPARE(part(pattern, DayPart::Night).level.error(), Reason::NoData);
    QCOMPARE(pattern.known(), 0);
}

void DayPatternTest::whatHasNoTimeIsLeftOutAndCounted()
{
    QList<ClockLevel> levels = at(13, {2, 2, 2, 2, 2});
    levels += {{std::nullopt, 10}, {std::nullopt, 10}};
    const DayPattern pattern = dayPattern(levels);
    QCOMPARE(pattern.untimed, 2);
    QCOMPARE(part(pattern, DayPart::Afternoon).level->upper, 2.0);
}

void DayPatternTest::oneKnownPartIsNoPattern()
{
    const DayPattern pattern = dayPattern(at(7, {3, 4, 5, 6, 7}) + at(20, {1, 1}));
    QCOMPARE(pattern.known(), 1);
    QVERIFY(!pattern.worst() && !pattern.best());
    QCOMPARE(pattern.spread(), 0.0);
}

void DayPatternTest::worstAndBestAreByTheMedian()
{
    const DayPattern pattern =
        dayPattern(at(7, {5, 5, 5, 5, 5}) + at(13, {2, 2, 2, 9, 10}) + at(20, {6, 6, 6, 6, 0}));
    QCOMPARE(pattern.worst(), DayPart::Evening);
    QCOMPARE(pattern.best(), DayPart::Afternoon);
    QCOMPARE(pattern.spread(), 4.0);
}

QTEST_APPLESS_MAIN(DayPatternTest)
#include "tst_daypattern.moc"
