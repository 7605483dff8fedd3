// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/yearfacts.h"

#include "tests/unit/core/statistics/samples.h"

using namespace knotebook;

namespace {

/** The first days of a month, each at that level. */
QList<DayValue> monthOf(int month, int days, double level, int year = 2024)
{
    QList<DayValue> values;
    for (int day = 1; day <= days; ++day)
        values.append({QDate(year, month, day), level, level + 1, 1, false});
    return values;
}

const QDate later(2026, 1, 1);

} // namespace

class YearFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysOfOtherYearsAreLeftOut();
    void aLeapYearHasADayMore();
    void theYearThatRunsCountsItsDaysUntilToday();
    void monthsHaveTheirMeanAndTheirWorst();
    void halfAMonthIsNeededToCompare();
    void equalMonthsAreNotTold();
    void leastAndMostAreByTheMean();
};

void YearFactsTest::daysOfOtherYearsAreLeftOut()
{
    const YearFacts facts = yearFacts(
        monthOf(12, 31, 9, 2023) + monthOf(1, 3, 4) + monthOf(1, 31, 9, 2025), 2024, later);
    QCOMPARE(facts.year, 2024);
    QCOMPARE(facts.daysLogged, 3);
    QCOMPARE(facts.months.at(0).average, 4.0);
    QCOMPARE(facts.months.at(11).daysLogged, 0);
}

void YearFactsTest::aLeapYearHasADayMore()
{
    QCOMPARE(yearFacts({}, 2024, later).daysPassed, 366);
    QCOMPARE(yearFacts({}, 2025, later).daysPassed, 365);
    QCOMPARE(yearFacts({}, 2024, later).extremes.error(), Reason::NoData);
}

void YearFactsTest::theYearThatRunsCountsItsDaysUntilToday()
{
    QCOMPARE(yearFacts({}, 2024, QDate(2024, 1, 1)).daysPassed, 1);
    QCOMPARE(yearFacts({}, 2024, QDate(2024, 5, 1)).daysPassed, 122);
    QCOMPARE(yearFacts({}, 2025, QDate(2024, 5, 1)).daysPassed, 0);
}

// R: mean(c(2, 4, 9)); max(c(2, 4, 9) + 1)
void YearFactsTest::monthsHaveTheirMeanAndTheirWorst()
{
    QList<DayValue> days = monthOf(3, 3, 2);
    days[1].average = 4;
    days[2].average = 9;
    days[2].worst = 10;
    const YearFacts facts = yearFacts(days, 2024, later);
    COMPARE_NUMBERS(facts.months.at(2).average, 5);
    QCOMPARE(facts.months.at(2).worst, 10.0);
    QCOMPARE(facts.months.at(2).month, 3);
}

void YearFactsTest::halfAMonthIsNeededToCompare()
{
    const auto with = [](int days) {
        return yearFacts(monthOf(2, 20, 3) + monthOf(3, days, 6), 2024, later).extremes;
    };
    QCOMPARE(with(14).error(), Reason::TooFewPoints);
    QVERIFY(with(15).has_value());
}

void YearFactsTest::equalMonthsAreNotTold()
{
    const YearFacts facts = yearFacts(monthOf(2, 20, 3) + monthOf(3, 20, 3.04), 2024, later);
    QCOMPARE(facts.extremes.error(), Reason::NoVariation);
}

void YearFactsTest::leastAndMostAreByTheMean()
{
    const YearFacts facts = yearFacts(
        monthOf(2, 20, 3) + monthOf(5, 20, 6) + monthOf(6, 3, 10) + monthOf(9, 20, 1), 2024, later);
    QCOMPARE(facts.extremes->least, 9);
    QCOMPARE(facts.extremes->most, 5);
}

QTEST_APPLESS_MAIN(YearFactsTest)
#include "tst_yearfacts.moc"
