// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/descriptive.h"
#include "core/statistics/flares.h"
#include "core/statistics/smoothing.h"
#include "tests/unit/core/statistics/samples.h"

using namespace knotebook;

class SmoothLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSmoothLineIsAsRHasIt_data();
    void theSmoothLineIsAsRHasIt();
    void theLineMovesWithItsValues();
    void theLineDoesNotCareWhenItStarted();
    void theLineTurnsWithTime();
    void twoDaysAreALine();
    void anOutlierIsForgottenByTheRobustLine();
    void manyDaysNeedASmallerShare_data();
    void manyDaysNeedASmallerShare();
    void theLevelIsARecursion_data();
    void theLevelIsARecursion();
    void theLevelStaysWithinItsValues();
    void oneHalfLifeHalvesTheWeight();
    void theLevelKnowsNothingOfTomorrow();
    void gapsAreCountedByTheirDays_data();
    void gapsAreCountedByTheirDays();
    void spikesHaveTheirDays_data();
    void spikesHaveTheirDays();
    void spikesOfARandomSeriesKeepTheirRules();
};

// R: lowess(days, y, f = fraction, iter = iterations, delta = 0)$y
void SmoothLineTest::theSmoothLineIsAsRHasIt_data()
{
    QTest::addColumn<double>("fraction");
    QTest::addColumn<int>("iterations");
    QTest::addColumn<QList<double>>("line");
    const auto row = [](const char *name, double fraction, int iterations,
                        const QList<double> &line) {
        QTest::addRow("%s, %g, %d", name, fraction, iterations) << fraction << iterations << line;
    };
    row("cliff", 0.3, 0,
        {8.11977227232, 7.71368948247, 7.57262103506, 7.71368948247, 7.71368948247, 7.57262103506,
         5.9958263773, 3.71786310518, 2.28631051753, 2.42737896494, 2, 1.57262103506, 1.71368948247,
         2.11977227232});
    row("cliff", 0.3, 3,
        {8.1048845114, 7.72749017622, 7.63203117334, 7.73042351527, 7.71784985303, 7, 4.5, 2,
         2.13766360357, 2.35815154625, 2, 1.63991939383, 1.72810608136, 2.10453676549});
    row("cliff", 0.67, 3,
        {7.94593044616, 7.84547472185, 7.73685616547, 7.604501131, 7.45156309367, 6.47838702085,
         5.29032507463, 4.32624207421, 3.14839956849, 2.26086946668, 2.07681395737, 1.96316271508,
         1.84701101813, 1.74165112302});
    row("cliff", 1, 3,
        {8.9155347255, 8.34387141629, 7.74270965772, 7.115837882, 6.47409022534, 5.83429287925,
         5.21533720153, 4.52969996078, 3.8679513406, 3.20522231493, 2.54583106657, 1.89930960092,
         1.2739643062, 0.677219456891});
    row("seesaw", 0.3, 3,
        {3.14791960154, 4.10681064074, 4.8623353924, 4.13687795853, 4.86310517529, 4.13689482471,
         4.86310517529, 4.13689482471, 4.86310517529, 4.13689482471, 4.86310517529, 4.13689482471,
         4.86312204147, 4.1376646076, 4.89318935926, 5.85208039846});
    row("seesaw", 0.67, 0,
        {3.82385657196, 4.01287689319, 4.19923231609, 4.37695454981, 4.51886595946, 4.48113404054,
         4.51886595946, 4.48113404054, 4.51886595946, 4.48113404054, 4.51886595946, 4.48113404054,
         4.62304545019, 4.80076768391, 4.98712310681, 5.17614342804});
    row("seesaw", 1, 3,
        {4.01805780385, 4.09768732601, 4.1745786515, 4.24925352028, 4.32352981191, 4.39503732938,
         4.46022514205, 4.49943669475, 4.50056330525, 4.53977485795, 4.60496267062, 4.67647018809,
         4.75074647972, 4.8254213485, 4.90231267399, 4.98194219615});
    row("late", 0.3, 3,
        {0,
         0,
         0,
         0,
         0,
         0,
         0,
         0,
         0,
         0,
         0,
         0,
         0,
         0,
         0,
         0.100053972839,
         0.256385570289,
         0.587282832261,
         1.3781750195,
         2.16873142215});
    row("late", 0.67, 0,
        {0,
         0,
         0,
         0,
         0,
         0,
         0,
         0,
         0,
         0,
         0,
         0,
         0.0107675202627,
         0.0501790326308,
         0.197079286602,
         0.416827430614,
         0.648514034481,
         0.887041340093,
         1.13518772883,
         1.39739758335});
    row("late", 1, 0, {-0.00587637854515, -0.00500269557153, -0.00398772128229, -0.00280097003397,
                       -0.00140837728902, 0.000229209133567, 0.00215616635191,  0.00441579584994,
                       0.00702772652405,  0.0100428689436,   0.0296669776327,   0.105346005336,
                       0.203638280983,    0.30863266617,     0.416341385871,    0.52571745603,
                       0.637009531678,    0.751279024712,    0.87001511411,     0.994612704278});
    row("late", 1, 3, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    row("falling", 0.3, 3,
        {7.40067763189, 7.19126046431, 7.00878438028, 6.84357031275, 6.67744957788, 6.49136787594,
         6.32979045059, 6.21442580716, 6.16364025784, 6.1358685115,  6.07253909044, 5.9441747347,
         5.78597834791, 5.65706643174, 5.59424827386, 5.5717099371,  5.53167000074, 5.42977328469,
         5.28035100523, 5.1401870944,  5.05793046613, 5.0271154307,  4.99408914555, 4.90730972232,
         4.76389802782, 4.61231056626, 4.50689932704, 4.46175119364, 4.4331290449,  4.36470640604,
         4.23330749566, 4.07893894464, 3.9590544233,  3.90430141782, 3.88552714201, 3.8918328323,
         3.87866041633, 3.8684676169,  3.87825865859, 3.91550257539});
}

void SmoothLineTest::theSmoothLineIsAsRHasIt()
{
    QFETCH(double, fraction);
    QFETCH(int, iterations);
    QFETCH(QList<double>, line);
    const QByteArray row = QTest::currentDataTag();
    const samples::Series series = samples::named(row.first(row.indexOf(',')));
    COMPARE_LISTS(lowess(series.days, series.values, fraction, iterations), line);
}

void SmoothLineTest::theLineMovesWithItsValues()
{
    RandomStream random(51);
    for (const int count : {10, 25, 80}) {
        const samples::Series some = samples::anySeries(random, count);
        const QList<double> turned =
            samples::mapped(some.values, [](double x) { return 3 - x / 2; });
        const QList<double> line = lowess(some.days, some.values, 0.5);
        const QList<double> other = lowess(some.days, turned, 0.5);
        for (qsizetype i = 0; i < line.size(); ++i)
            COMPARE_NUMBERS(other[i], 3 - line[i] / 2);
    }
}

void SmoothLineTest::theLineDoesNotCareWhenItStarted()
{
    QList<int> later = samples::gappyDays;
    for (int &day : later)
        day += 738000;
    COMPARE_LISTS(lowess(later, samples::gappy, 0.6),
                  lowess(samples::gappyDays, samples::gappy, 0.6));
    COMPARE_LISTS(ewma(later, samples::gappy), ewma(samples::gappyDays, samples::gappy));
}

void SmoothLineTest::theLineTurnsWithTime()
{
    const QList<double> values = samples::wave(41, 15, 50, 0.2);
    const QList<int> days = samples::daysFrom(0, 41);
    // An odd number of near days, so that none is nearer by its side alone.
    const QList<double> line = lowess(days, values, 13.0 / 41);
    const QList<double> back = lowess(days, samples::turnedRound(values), 13.0 / 41);
    COMPARE_LISTS(samples::turnedRound(back), line);
}

void SmoothLineTest::twoDaysAreALine()
{
    const QList<double> both {3, 7};
    COMPARE_LISTS(lowess(QList<int> {0, 9}, both, 1), both);
    COMPARE_LISTS(lowess(QList<int> {0, 1}, both, 0.01), both);
}

void SmoothLineTest::anOutlierIsForgottenByTheRobustLine()
{
    QList<double> values = samples::wave(40, 3, 50, 0);
    const QList<double> without = lowess(samples::daysFrom(0, 40), values, 0.5);
    values[20] = 10;
    const QList<double> robust = lowess(samples::daysFrom(0, 40), values, 0.5);
    const QList<double> drawn = lowess(samples::daysFrom(0, 40), values, 0.5, 0);
    QVERIFY(std::abs(robust[20] - without[20]) < 0.05);
    QVERIFY(drawn[20] - without[20] > 0.3);
}

void SmoothLineTest::manyDaysNeedASmallerShare_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("fraction");
    QTest::newRow("10") << 10 << 0.5;
    QTest::newRow("60") << 60 << 0.5;
    QTest::newRow("61") << 61 << 30.0 / 61;
    QTest::newRow("120") << 120 << 0.25;
    QTest::newRow("600") << 600 << 0.05;
    QTest::newRow("601") << 601 << 0.05;
    QTest::newRow("ten years") << 3650 << 0.05;
}

void SmoothLineTest::manyDaysNeedASmallerShare()
{
    QFETCH(int, count);
    QTEST(lowessFraction(static_cast<std::size_t>(count)), "fraction");
}

// R: s <- y[1]; w <- 2^(-diff(days)[i] / h); s <- w * s + (1 - w) * y[i + 1]
void SmoothLineTest::theLevelIsARecursion_data()
{
    QTest::addColumn<QList<int>>("days");
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<double>("halfLife");
    QTest::addColumn<QList<double>>("level");
    QTest::newRow("gappy") << samples::gappyDays << samples::gappy << 5.0
                           << QList<double> {4.2,
                                             4.316504493033,
                                             4.262588221026,
                                             4.853735706687,
                                             4.937394255418,
                                             5.528020998956,
                                             5.433779090732,
                                             4.979966030723,
                                             4.264887107971,
                                             4.217652677384,
                                             4.060028224195,
                                             3.529234791427,
                                             3.117417879226,
                                             2.985713707868,
                                             2.650994524907};
    QTest::newRow("a short memory") << samples::gappyDays << samples::gappy << 2.0
                                    << QList<double> {4.2,
                                                      4.463603896932,
                                                      4.298528137424,
                                                      5.398438853987,
                                                      5.428185424949,
                                                      6.620792302247,
                                                      6.087494584051,
                                                      4.802685448977,
                                                      3.675671362244,
                                                      3.741375699029,
                                                      3.524231784190,
                                                      2.862120620054,
                                                      2.807765077507,
                                                      2.600465485792,
                                                      1.955964066770};
    QTest::newRow("level") << samples::daysFrom(0, 4) << QList<double>(4, 3) << 5.0
                           << QList<double>(4, 3);
    QTest::newRow("a month between")
        << QList<int> {0, 30} << QList<double> {8, 2} << 5.0 << QList<double> {8, 2.09375};
    QTest::newRow("one day") << QList<int> {4} << QList<double> {6.5} << 5.0 << QList<double> {6.5};
    QTest::newRow("none") << QList<int> {} << QList<double> {} << 5.0 << QList<double> {};
}

void SmoothLineTest::theLevelIsARecursion()
{
    QFETCH(QList<int>, days);
    QFETCH(QList<double>, values);
    QFETCH(double, halfLife);
    QFETCH(QList<double>, level);
    COMPARE_LISTS(ewma(days, values, halfLife), level);
}

void SmoothLineTest::theLevelStaysWithinItsValues()
{
    RandomStream random(52);
    const samples::Series some = samples::anySeries(random, 200);
    const QList<double> level = ewma(some.days, some.values);
    double least = some.values.first(), most = least;
    for (qsizetype i = 0; i < level.size(); ++i) {
        least = std::min(least, some.values[i]);
        most = std::max(most, some.values[i]);
        QVERIFY(level[i] >= least - 1e-12 && level[i] <= most + 1e-12);
    }
}

void SmoothLineTest::oneHalfLifeHalvesTheWeight()
{
    QCOMPARE(ewma(QList<int> {0, 5}, QList<double> {8, 4}).last(), 6);
    QCOMPARE(ewma(QList<int> {0, 10}, QList<double> {8, 4}).last(), 5);
    QCOMPARE(ewma(QList<int> {0, 1}, QList<double> {8, 4}, 1).last(), 6);
    // A span of 7 days, alpha 0.25, and the default, alpha 0.129449.
    const double span = -1 / std::log2(0.75);
    COMPARE_NUMBERS(ewma(QList<int> {0, 1}, QList<double> {0, 1}, span).last(), 0.25);
    QVERIFY(std::abs(ewma(QList<int> {0, 1}, QList<double> {0, 1}).last() - 0.129449) < 5e-7);
}

void SmoothLineTest::theLevelKnowsNothingOfTomorrow()
{
    const QList<double> all = ewma(samples::gappyDays, samples::gappy);
    for (qsizetype count = 1; count < all.size(); ++count) {
        const QList<double> sofar =
            ewma(samples::gappyDays.first(count), samples::gappy.first(count));
        QCOMPARE(sofar, all.first(count));
    }
}

void SmoothLineTest::gapsAreCountedByTheirDays_data()
{
    QTest::addColumn<QList<int>>("days");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QList<int>>("starts");
    QTest::newRow("one day") << QList<int> {3} << 7 << QList<int> {};
    QTest::newRow("just a week") << QList<int> {0, 7} << 7 << QList<int> {};
    QTest::newRow("a week and a day") << QList<int> {0, 8} << 7 << QList<int> {1};
    QTest::newRow("before the epoch") << QList<int> {-30, -20, -19, -11} << 7 << QList<int> {1, 3};
    QTest::newRow("every gap") << QList<int> {0, 2, 3, 5} << 1 << QList<int> {1, 3};
}

void SmoothLineTest::gapsAreCountedByTheirDays()
{
    QFETCH(QList<int>, days);
    QFETCH(int, limit);
    QTEST(gapsOver(days, limit), "starts");
}

void SmoothLineTest::spikesHaveTheirDays_data()
{
    QTest::addColumn<QList<int>>("days");
    QTest::addColumn<QList<double>>("worst");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const QList<double> &worst, const char *found) {
        QTest::newRow(name) << samples::daysFrom(0, worst.size()) << worst
                            << QString::fromLatin1(found);
    };
    row("none", {3, 4, 4.9, 2}, "");
    row("at the threshold", {3, 5, 3, 3}, "1-1");
    row("to the end", {3, 3, 6, 6}, "2-3");
    row("from the start", {6, 6, 3, 3}, "0-1");
    row("one quiet day does not end it", {6, 3, 6, 3, 6}, "0-4");
    row("two do", {6, 3, 3, 6}, "0-0 3-3");
    row("always", {9, 9, 9}, "0-2");
    QTest::newRow("two quiet days far apart")
        << QList<int> {0, 20, 40, 41} << QList<double> {6, 3, 3, 6} << "0-0 41-41";
    QTest::newRow("a month unlogged") << QList<int> {0, 31} << QList<double> {6, 6} << "0-31";
    QTest::newRow("the worked example")
        << (samples::daysFrom(1, 20) + samples::daysFrom(22, 3))
        << QList<double> {3, 3, 2, 3, 4, 3, 3, 6, 7, 6, 4, 3, 3, 2, 3, 5, 3, 3, 6, 6, 6, 3, 3}
        << "8-10 16-16 19-22";
}

void SmoothLineTest::spikesHaveTheirDays()
{
    QFETCH(QList<int>, days);
    QFETCH(QList<double>, worst);
    QStringList found;
    for (const Spike &spike : spikes(days, worst, 5))
        found.append(QStringLiteral("%1-%2").arg(spike.first).arg(spike.last));
    QTEST(found.join(QLatin1Char(' ')), "found");
}

void SmoothLineTest::spikesOfARandomSeriesKeepTheirRules()
{
    RandomStream random(53);
    for (int round = 0; round < 40; ++round) {
        const samples::Series some = samples::anySeries(random, 80);
        const double threshold = 4 + static_cast<double>(random.below(40)) / 10;
        const QList<Spike> found = spikes(some.days, some.values, threshold);
        const auto worstOn = [&](int day) { return some.values[some.days.indexOf(day)]; };
        qsizetype bad = 0;
        for (qsizetype i = 0; i < found.size(); ++i) {
            QVERIFY(found[i].first <= found[i].last);
            QVERIFY(worstOn(found[i].first) >= threshold && worstOn(found[i].last) >= threshold);
            if (i == 0)
                continue;
            const auto between =
                some.days.indexOf(found[i].first) - some.days.indexOf(found[i - 1].last) - 1;
            QVERIFY(between >= 2);
        }
        for (qsizetype i = 0; i < some.days.size(); ++i) {
            const bool inside = std::any_of(found.begin(), found.end(), [&](const Spike &spike) {
                return spike.first <= some.days[i] && some.days[i] <= spike.last;
            });
            bad += some.values[i] >= threshold ? 1 : 0;
            QVERIFY(inside || some.values[i] < threshold);
        }
        QCOMPARE(found.isEmpty(), bad == 0);
    }
}

QTEST_GUILESS_MAIN(SmoothLineTest)
#include "tst_smoothline.moc"
