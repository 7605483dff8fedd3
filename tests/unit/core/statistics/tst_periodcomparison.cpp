// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/bootstrap.h"
#include "core/statistics/descriptive.h"
#include "core/statistics/hodgeslehmann.h"
#include "core/statistics/periodcomparison.h"
#include "tests/unit/core/statistics/samples.h"

using namespace knotebook;

namespace {

const QDate start(2024, 3, 1);

DaySpan span(int first, int last)
{
    return {start.addDays(first), start.addDays(last)};
}

/** One value a day from `first` on; the worst of a day is a point above its average. */
QList<DayValue> daysOf(const QList<double> &values, int first = 0)
{
    QList<DayValue> daily;
    for (const double value : values)
        daily.append({start.addDays(first + daily.size()), value, value + 1, 1, false});
    return daily;
}

/** Ten of twelve days, and then thirteen of fourteen. */
QList<DayValue> withGaps()
{
    const QList<DayValue> earlier =
        daysOf({6.5, 7.25, 4, 5.5}) + daysOf({8.1, 6, 7.7}, 5) + daysOf({3.9, 6.6, 5.2}, 9);
    const QList<DayValue> later =
        daysOf({5, 6.2, 2.5, 4.4, 7, 5.1, 3.3, 4.9}, 12) + daysOf({6.1, 2.2, 5.6, 4, 3.7}, 21);
    return earlier + later;
}

double plainShift(const QList<double> &a, const QList<double> &b)
{
    QList<double> differences;
    for (const double from : a) {
        for (const double to : b)
            differences.append(to - from);
    }
    return median(differences);
}

} // namespace

class PeriodComparisonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoFortnightsGiveTheNumbersOfR();
    void periodsOfUnlikeLengthGiveTheNumbersOfNumPy();
    void theIntervalIsThatOfNumPyWithinItsMonteCarloError();
    void theOrderInWhichTheyAreNamedDoesNotMatter();
    void daysOutsideBothAreNotLookedAt();
    void theWorstOfEachDayIsComparedOnRequest();
    void missingDaysAreCountedAndNotFilledIn();
    void whatIsMissingIsNamed_data();
    void whatIsMissingIsNamed();
    void sevenDaysAreComparedWithoutAnInterval();
    void theIntervalIsThatOfMovingBlocks();
    void aWordNeedsAnIntervalAndASize_data();
    void aWordNeedsAnIntervalAndASize();
    void fromNoPainAtAllOnlyPointsCount();
    void longPeriodsHaveTheShiftOfAllTheirPairs_data();
    void longPeriodsHaveTheShiftOfAllTheirPairs();
    void longPeriodsAreComparedWithTheirInterval();
};

// before <- c(6,7,6,5,7,6,8,6,5,6,7,6,6,5); after <- c(5,4,4,5,3,4,6,4,3,4,3,5,4,3)
// wilcox.test(after, before, conf.int = TRUE)$estimate, mean(), median()
void PeriodComparisonTest::twoFortnightsGiveTheNumbersOfR()
{
    const PeriodComparison found =
        comparePeriods(daysOf(samples::before + samples::after), span(0, 13), span(14, 27));
    QVERIFY(found.change);
    COMPARE_NUMBERS(found.change->hodgesLehmann, -2);
    COMPARE_NUMBERS(*found.earlier.mean(), 6.1428571428571432);
    COMPARE_NUMBERS(*found.later.mean(), 4.0714285714285712);
    COMPARE_NUMBERS(*found.earlier.median(), 6);
    COMPARE_NUMBERS(*found.later.median(), 4);
    COMPARE_NUMBERS(*found.change->change.percent, -33.720930232558139);
    QCOMPARE(found.earlier.daysLogged(), 14);
    QCOMPARE(found.word(), EffectWord::Clear);
}

// earlier = np.array([6.5,7.25,4,5.5,8.1,6,7.7,3.9,6.6,5.2])
// later = np.array([5,6.2,2.5,4.4,7,5.1,3.3,4.9,6.1,2.2,5.6,4,3.7])
// np.median(np.subtract.outer(later, earlier)), earlier.mean(), np.median(earlier), …,
// 100 * (later.mean() - earlier.mean()) / earlier.mean()
void PeriodComparisonTest::periodsOfUnlikeLengthGiveTheNumbersOfNumPy()
{
    const PeriodComparison found = comparePeriods(withGaps(), span(0, 11), span(12, 25));
    QVERIFY(found.change);
    QCOMPARE(found.earlier.daysLogged(), 10);
    QCOMPARE(found.later.daysLogged(), 13);
    COMPARE_NUMBERS(found.change->hodgesLehmann, -1.5);
    COMPARE_NUMBERS(*found.earlier.mean(), 6.075);
    COMPARE_NUMBERS(*found.later.mean(), 4.615384615384616);
    COMPARE_NUMBERS(*found.earlier.median(), 6.25);
    COMPARE_NUMBERS(*found.later.median(), 4.9);
    COMPARE_NUMBERS(*found.change->change.percent, -24.026590693257365);
}

// rng = np.random.default_rng(1), L = max(2, ceil(n ** (1/3))), m = ceil(n / L)
// starts = rng.integers(0, n - L + 1, size=(100000, m)), the blocks of each cut off at n,
// np.quantile(estimates, [.025, .975], method='inverted_cdf') = -2.2, -0.6
// Sixty such runs of 2,000, as many as ours: standard deviations 0.043 and 0.014.
void PeriodComparisonTest::theIntervalIsThatOfNumPyWithinItsMonteCarloError()
{
    const PeriodComparison found = comparePeriods(withGaps(), span(0, 11), span(12, 25));
    QVERIFY(found.change && found.change->interval);
    QVERIFY(std::abs(found.change->interval->low - -2.2) <= 3 * 0.043);
    QVERIFY(std::abs(found.change->interval->high - -0.6) <= 3 * 0.014 + 1e-9);
    QCOMPARE(found.word(), EffectWord::Small); // a quarter less, and surely less
}

void PeriodComparisonTest::theOrderInWhichTheyAreNamedDoesNotMatter()
{
    const QList<DayValue> daily = daysOf(samples::before + samples::after);
    const PeriodComparison forth = comparePeriods(daily, span(0, 13), span(14, 27));
    const PeriodComparison back = comparePeriods(daily, span(14, 27), span(0, 13));
    QCOMPARE(back.earlier.span, span(0, 13));
    QCOMPARE(back.later.values, forth.later.values);
    QCOMPARE_EQ(back.change->hodgesLehmann, forth.change->hodgesLehmann);
    QCOMPARE(*back.change->interval, *forth.change->interval);
}

void PeriodComparisonTest::daysOutsideBothAreNotLookedAt()
{
    const QList<double> other(10, 9);
    const PeriodComparison alone =
        comparePeriods(daysOf(samples::before + samples::after), span(0, 13), span(14, 27));
    const PeriodComparison among = comparePeriods(
        daysOf(other + samples::before + samples::after + other, -10), span(0, 13), span(14, 27));
    QCOMPARE(among.earlier.values, alone.earlier.values);
    QCOMPARE_EQ(among.change->hodgesLehmann, alone.change->hodgesLehmann);
    QCOMPARE(*among.change->interval, *alone.change->interval);
}

void PeriodComparisonTest::theWorstOfEachDayIsComparedOnRequest()
{
    const QList<DayValue> daily = daysOf(samples::before + samples::after);
    const PeriodComparison found =
        comparePeriods(daily, span(0, 13), span(14, 27), SeriesKind::Worst);
    COMPARE_NUMBERS(*found.earlier.median(), 7);
    COMPARE_NUMBERS(found.change->hodgesLehmann, -2);
    QCOMPARE(found.kind, SeriesKind::Worst);
}

void PeriodComparisonTest::missingDaysAreCountedAndNotFilledIn()
{
    QList<DayValue> daily = daysOf(samples::before + samples::after);
    daily.remove(3, 4);
    const PeriodComparison found = comparePeriods(daily, span(0, 13), span(14, 27));
    QCOMPARE(found.earlier.daysLogged(), 10);
    QCOMPARE(found.earlier.span.days(), 14);
    QCOMPARE(found.earlier.values, samples::before.mid(0, 3) + samples::before.mid(7));
    QCOMPARE(found.later.daysLogged(), 14);
}

void PeriodComparisonTest::whatIsMissingIsNamed_data()
{
    QTest::addColumn<QList<int>>("ends");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QList<int> &ends, const char *reason) {
        QTest::newRow(name) << ends << QString::fromLatin1(reason);
    };
    row("enough", {0, 9, 10, 19}, "");
    row("a short beginning", {0, 5, 10, 19}, "too_few_baseline_days");
    row("a short end", {0, 9, 10, 15}, "too_few_recent_days");
    row("a shared day", {0, 10, 10, 19}, "windows_overlap");
    row("before all entries", {-40, -20, 0, 9}, "too_few_baseline_days");
    row("after all entries", {0, 9, 50, 70}, "too_few_recent_days");
}

void PeriodComparisonTest::whatIsMissingIsNamed()
{
    QFETCH(QList<int>, ends);
    const PeriodComparison found = comparePeriods(daysOf(samples::wave(28, 20, 50, 0)),
                                                  span(ends[0], ends[1]), span(ends[2], ends[3]));
    QTEST(found.change ? QString() : reasonName(found.change.error()), "reason");
    if (!found.change)
        QCOMPARE(found.word(), EffectWord::NotClear);
    const PeriodComparison empty =
        comparePeriods({}, span(ends[0], ends[1]), span(ends[2], ends[3]));
    QVERIFY(!empty.change);
    QVERIFY(!empty.earlier.median() && !empty.later.mean());
}

void PeriodComparisonTest::sevenDaysAreComparedWithoutAnInterval()
{
    const PeriodComparison found = comparePeriods(daysOf(samples::cliff), span(0, 6), span(7, 13));
    QVERIFY(found.change);
    QVERIFY(found.change->hodgesLehmann < -4);
    QCOMPARE(found.change->interval.error(), Reason::TooFewToResample);
    QCOMPARE(found.word(), EffectWord::NotClear); // however large it looks
}

void PeriodComparisonTest::theIntervalIsThatOfMovingBlocks()
{
    const PeriodComparison found =
        comparePeriods(daysOf(samples::before + samples::after), span(0, 13), span(14, 27));
    QCOMPARE(*found.change->interval, *shiftInterval(samples::before, samples::after));
    QVERIFY(found.change->interval->low <= -2 && found.change->interval->high >= -2);
}

void PeriodComparisonTest::aWordNeedsAnIntervalAndASize_data()
{
    QTest::addColumn<double>("difference");
    QTest::addColumn<double>("percent");
    QTest::addColumn<Interval>("interval");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, double difference, double percent, Interval interval,
                        const char *word) {
        QTest::newRow(name) << difference << percent << interval << QString::fromLatin1(word);
    };
    row("two points", -2, -25, {-3, -1}, "clear");
    row("a third", -1, -33, {-1.5, -0.5}, "clear");
    row("a third more", 1, 33, {0.5, 1.5}, "clear");
    row("little", -0.5, -8, {-0.8, -0.2}, "small");
    row("a hair below", -1.9999999999, -25, {-3, -1}, "clear");
    row("just below", -1.99, -29.9, {-3, -1}, "small");
    row("touches nothing", -2, -40, {-3, 0}, "not_clear");
    row("both ways", -2, -40, {-5, 1}, "not_clear");
}

void PeriodComparisonTest::aWordNeedsAnIntervalAndASize()
{
    QFETCH(double, difference);
    QFETCH(double, percent);
    QFETCH(Interval, interval);
    QTEST(effectWordName(effectWord(difference, percent, interval)), "word");
    QCOMPARE(effectWord(difference, percent, tl::unexpected(Reason::TooFewToResample)),
             EffectWord::NotClear);
}

void PeriodComparisonTest::fromNoPainAtAllOnlyPointsCount()
{
    const QList<double> none(14, 0);
    const auto against = [&](double level) {
        return comparePeriods(daysOf(none + QList<double>(14, level)), span(0, 13), span(14, 27));
    };
    QCOMPARE(against(1).word(), EffectWord::Small);
    QCOMPARE(against(2).word(), EffectWord::Clear);
    QVERIFY(!against(1).change->change.percent);
}

void PeriodComparisonTest::longPeriodsHaveTheShiftOfAllTheirPairs_data()
{
    QTest::addColumn<QList<double>>("a");
    QTest::addColumn<QList<double>>("b");
    RandomStream random(7);
    QTest::newRow("tenths") << samples::wave(90, 30, 50, 0) << samples::wave(71, 10, 40, 0.1);
    QTest::newRow("whole numbers")
        << samples::trendless(random, 200, 0.3) << samples::trendless(random, 41, 0);
    QTest::newRow("all alike") << QList<double>(80, 4) << QList<double>(80, 4);
    QTest::newRow("two levels") << QList<double>(80, 4) << QList<double>(79, 6.5);
    QList<double> fine, finer;
    for (int i = 0; i < 101; ++i) {
        fine.append(10 * random.unit());
        finer.append(10 * random.unit());
    }
    QTest::newRow("any number, an odd count") << fine << finer;
    QTest::newRow("any number, an even count") << fine << finer.mid(1);
}

void PeriodComparisonTest::longPeriodsHaveTheShiftOfAllTheirPairs()
{
    QFETCH(QList<double>, a);
    QFETCH(QList<double>, b);
    QVERIFY(a.size() * b.size() > 4096); // the pairs are not written down one by one
    QCOMPARE_EQ(hodgesLehmannShift(a, b), plainShift(a, b));
    QCOMPARE_EQ(hodgesLehmannShift(b, a), plainShift(b, a));
}

void PeriodComparisonTest::longPeriodsAreComparedWithTheirInterval()
{
    RandomStream random(3);
    const QList<double> one = samples::trendless(random, 240, 0.5);
    const QList<double> other = samples::mapped(samples::trendless(random, 240, 0.5),
                                                [](double level) { return 0.6 * level; });
    const PeriodComparison found =
        comparePeriods(daysOf(one + other), span(0, 239), span(240, 479));
    QCOMPARE_EQ(found.change->hodgesLehmann, plainShift(one, other));
    QCOMPARE(found.word(), EffectWord::Clear);
    QVERIFY(found.change->interval->low < found.change->hodgesLehmann);
    QVERIFY(found.change->interval->high > found.change->hodgesLehmann);
}

QTEST_GUILESS_MAIN(PeriodComparisonTest)
#include "tst_periodcomparison.moc"
