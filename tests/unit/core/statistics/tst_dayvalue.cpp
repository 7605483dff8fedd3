// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/dayvalue.h"
#include "tests/unit/core/statistics/samples.h"

#include <array>

using namespace knotebook;

class DayValueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalMeansAreEqualHoweverTheyAreAddedUp();
    void theAverageIsTheAreaOverTheTime_data();
    void theAverageIsTheAreaOverTheTime();
    void whatComesAfterARemedyCountsAsLongAsItDoesNotRule_data();
    void whatComesAfterARemedyCountsAsLongAsItDoesNotRule();
    void aQuarterOfAnHourAfterIsAfter_data();
    void aQuarterOfAnHourAfterIsAfter();
    void theAverageLiesBetweenTheReadings();
    void shiftingTheClockChangesNothing();
    void theOrderOfReadingsDoesNotMatter();
    void aReadingOnTheLineChangesNothing();
    void severalKnotsMakeOneDay_data();
    void severalKnotsMakeOneDay();
    void oneKnotAloneStaysAsItIs();
};

namespace {

const QDate day(2024, 5, 3);
constexpr qint64 hour = 3600;

Reading at(double hours, double level, bool after = false)
{
    return {static_cast<qint64>(hours * hour), level, after};
}

Reading sometime(double level, bool after = false)
{
    return {std::nullopt, level, after};
}

} // namespace

// The area under the lines by hand, in points times hours, over the hours
void DayValueTest::theAverageIsTheAreaOverTheTime_data()
{
    QTest::addColumn<QList<Reading>>("readings");
    QTest::addColumn<double>("average");
    QTest::addColumn<double>("worst");
    const auto row = [](const char *name, const QList<Reading> &readings, double average,
                        double worst) { QTest::newRow(name) << readings << average << worst; };
    row("one", {at(9, 6.3)}, 6.3, 6.3);
    row("one without a time", {sometime(6.3)}, 6.3, 6.3);
    row("two", {at(8, 6), at(20, 3)}, 4.5, 6);
    row("the worked example", {at(8, 6), at(13, 3), at(21, 5)}, (22.5 + 32) / 13, 6);
    row("a short bad spell", {at(8, 2), at(12, 2), at(12.5, 9), at(13, 2), at(20, 2)},
        (8 + 2.75 + 2.75 + 14) / 12, 9);
    row("crowded in the morning", {at(8, 8), at(8.25, 8), at(8.5, 8), at(20.5, 0)}, (4 + 48) / 12.5,
        8);
    row("at one second", {at(8, 8), at(8, 2)}, 5, 8);
    row("at one second and later", {at(8, 8), at(8, 2), at(10, 3)}, 4, 8);
    row("later and at one second", {at(8, 3), at(10, 8), at(10, 2), at(10, 2)}, 3.5, 8);
    row("one of them without a time", {at(8, 6), sometime(3), at(21, 6)}, 5, 6);
    row("no pain", {at(8, 0), at(9, 0)}, 0, 0);
    row("around midnight", {at(0, 4), at(23.999, 6)}, 5, 6);
}

void DayValueTest::theAverageIsTheAreaOverTheTime()
{
    QFETCH(QList<Reading>, readings);
    QFETCH(double, average);
    QFETCH(double, worst);
    const DayValue found = dayValue(day, readings);
    COMPARE_NUMBERS(found.average, average);
    QCOMPARE(found.worst, worst);
    QCOMPARE(found.entries, static_cast<int>(readings.size()));
    QCOMPARE(found.date, day);
    QVERIFY(!found.flare);
    QVERIFY(dayValue(day, readings, true).flare);
}

void DayValueTest::whatComesAfterARemedyCountsAsLongAsItDoesNotRule_data()
{
    QTest::addColumn<QList<Reading>>("readings");
    QTest::addColumn<double>("average");
    const auto row = [](const char *name, const QList<Reading> &readings, double average) {
        QTest::newRow(name) << readings << average;
    };
    row("nothing else", {at(8, 2, true)}, 2);
    row("two of two", {at(8, 2, true), at(9, 4, true)}, 3);
    row("half the weight", {at(8, 6), at(8.1, 2, true)}, 6);
    row("less than half", {at(8, 6), at(9, 2, true), at(12, 6), at(20, 6)}, 64 / 12.0);
    row("just half", {at(8, 6), at(10, 2, true), at(20, 6)}, 6);
    row("half by time, a third by count", {at(8, 6), at(9, 2, true), at(10, 6)}, 6);
    row("plainly, one of two", {sometime(6), sometime(2, true)}, 6);
    row("plainly, one of three", {sometime(6), sometime(2, true), sometime(7)}, 5);
    row("plainly, two of three", {sometime(6), sometime(2, true), sometime(1, true)}, 6);
}

void DayValueTest::whatComesAfterARemedyCountsAsLongAsItDoesNotRule()
{
    QFETCH(QList<Reading>, readings);
    QFETCH(double, average);
    COMPARE_NUMBERS(dayValue(day, readings).average, average);
}

void DayValueTest::aQuarterOfAnHourAfterIsAfter_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<bool>("after");
    QTest::newRow("before") << qint64(-1) << false;
    QTest::newRow("at the very second") << qint64(0) << false;
    QTest::newRow("a second later") << qint64(1) << true;
    QTest::newRow("at 15 minutes") << qint64(900) << true;
    QTest::newRow("a second past them") << qint64(901) << false;
    QTest::newRow("after the second use") << qint64(5000 + 900) << true;
    QTest::newRow("between the uses") << qint64(4999) << false;
}

void DayValueTest::aQuarterOfAnHourAfterIsAfter()
{
    QFETCH(qint64, seconds);
    const qint64 use = 40000;
    const QList<qint64> uses {use + 5000, use};
    std::array<Reading, 2> readings {Reading {use + seconds, 4}, Reading {std::nullopt, 4, true}};
    markAfterRemedies(readings, uses);
    QTEST(readings[0].afterRemedy, "after");
    // Without a time nobody knows; an earlier mark does not stay.
    QVERIFY(!readings[1].afterRemedy);
    markAfterRemedies(readings, {});
    QVERIFY(!readings[0].afterRemedy);
}

void DayValueTest::theAverageLiesBetweenTheReadings()
{
    RandomStream random(71);
    for (int round = 0; round < 200; ++round) {
        QList<Reading> readings;
        double least = 10, most = 0;
        for (quint64 i = 0; i < 1 + random.below(9); ++i) {
            const double level = static_cast<double>(random.below(101)) / 10;
            readings.append(
                {static_cast<qint64>(random.below(86400)), level, random.below(3) == 0});
            least = std::min(least, level);
            most = std::max(most, level);
        }
        const DayValue found = dayValue(day, readings);
        QVERIFY(found.average >= least - 1e-12 && found.average <= most + 1e-12);
        QCOMPARE_EQ(found.worst, most);
    }
}

void DayValueTest::shiftingTheClockChangesNothing()
{
    QList<Reading> readings {at(8, 6), at(9, 2, true), at(13, 3), at(21, 5)};
    const double average = dayValue(day, readings).average;
    for (Reading &reading : readings)
        *reading.seconds += 1700000000;
    COMPARE_NUMBERS(dayValue(day, readings).average, average);
}

void DayValueTest::theOrderOfReadingsDoesNotMatter()
{
    QList<Reading> readings {at(8, 6), at(8, 1), at(13, 3, true), at(15, 9), at(21, 5)};
    const double average = dayValue(day, readings).average;
    const auto byLevel = [](const Reading &a, const Reading &b) { return a.level < b.level; };
    std::sort(readings.begin(), readings.end(), byLevel);
    do {
        COMPARE_NUMBERS(dayValue(day, readings).average, average);
    } while (std::next_permutation(readings.begin(), readings.end(), byLevel));
}

void DayValueTest::aReadingOnTheLineChangesNothing()
{
    const QList<Reading> sparse {at(8, 6), at(20, 3)};
    const QList<Reading> dense {at(8, 6), at(12, 5), at(16, 4), at(20, 3)};
    COMPARE_NUMBERS(dayValue(day, dense).average, dayValue(day, sparse).average);
}

void DayValueTest::severalKnotsMakeOneDay_data()
{
    QTest::addColumn<QList<QList<DayValue>>>("knots");
    QTest::addColumn<QList<DayValue>>("days");
    const QDate next = day.addDays(1);
    QTest::newRow("no knot") << QList<QList<DayValue>> {} << QList<DayValue> {};
    QTest::newRow("knots without days") << QList<QList<DayValue>> {{}, {}} << QList<DayValue> {};
    QTest::newRow("days apart") << QList<QList<DayValue>> {{{next, 4, 6, 2, false}},
                                                           {{day, 1, 2, 1, true}}}
                                << QList<DayValue> {{day, 1, 2, 1, true}, {next, 4, 6, 2, false}};
    QTest::newRow("three on a day") << QList<QList<DayValue>> {{{day, 3, 4, 1, false}},
                                                               {{day, 6, 6, 2, false}},
                                                               {{day, 0, 9, 5, true}}}
                                    << QList<DayValue> {{day, 3, 9, 8, true}};
}

void DayValueTest::severalKnotsMakeOneDay()
{
    QFETCH(QList<QList<DayValue>>, knots);
    QTEST(combined(knots), "days");
}

void DayValueTest::oneKnotAloneStaysAsItIs()
{
    QList<DayValue> days;
    for (int i = 0; i < 40; ++i)
        days.append({day.addDays(3 * i), i / 4.0, i / 4.0, 1 + i % 2, i % 5 == 0});
    const std::array<QList<DayValue>, 2> knots {days, {}};
    QCOMPARE(combined(knots), days);
}

void DayValueTest::equalMeansAreEqualHoweverTheyAreAddedUp()
{
    // Ranks have ties only where numbers are the same to the last bit.
    for (const auto &[one, other] : std::array<std::pair<double, double>, 4> {
             {{1.1, 2.2}, {1.2, 2.1}, {1.5, 1.8}, {0.3, 3.0}}}) {
        const QList<Reading> readings {{0, one}, {12 * 3600, other}};
        QVERIFY(dayValue(day, readings).average == 1.65);
    }
    const QList<DayValue> a {{day, 1.1, 2, 1, false}};
    const QList<DayValue> b {{day, 2.7, 3, 1, false}};
    const QList<DayValue> c {{day, 9.3, 9.3, 1, false}};
    const double mean = combined(std::array {a, b, c}).first().average;
    QVERIFY(combined(std::array {c, b, a}).first().average == mean);
    QVERIFY(combined(std::array {b, c, a}).first().average == mean);
}

QTEST_GUILESS_MAIN(DayValueTest)
#include "tst_dayvalue.moc"
