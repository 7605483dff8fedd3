// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/descriptive.h"
#include "core/statistics/trend.h"
#include "core/statistics/variability.h"
#include "tests/unit/core/statistics/samples.h"

using namespace knotebook;

/** Trend, its correction and variability of the named series, as R has them. */
class TrendNumbersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theScoreIsAsRHasIt_data();
    void theScoreIsAsRHasIt();
    void theCorrectionIsAsRHasIt_data();
    void theCorrectionIsAsRHasIt();
    void theLineIsAsRHasIt_data();
    void theLineIsAsRHasIt();
    void theWordFollowsFromBoth_data();
    void theWordFollowsFromBoth();
    void theExactPIsTheShareOfOrders_data();
    void theExactPIsTheShareOfOrders();
    void autocorrelationOverGapsIsAsRHasIt_data();
    void autocorrelationOverGapsIsAsRHasIt();
    void variabilityIsAsRHasIt_data();
    void variabilityIsAsRHasIt();
};

// R: sum of sign(y[j] - y[i]); cor.test(days, y, method = "kendall", exact = FALSE,
// continuity = TRUE) for z and p, cor(days, y, method = "kendall") for tau
void TrendNumbersTest::theScoreIsAsRHasIt_data()
{
    QTest::addColumn<qint64>("s");
    QTest::addColumn<double>("variance");
    QTest::addColumn<double>("tau");
    QTest::addColumn<double>("z");
    QTest::addColumn<double>("p");
    const auto row = [](const char *name, qint64 s, double variance, double tau, double z,
                        double p) { QTest::newRow(name) << s << variance << tau << z << p; };
    row("gappy", -70, 407.33333333333331, -0.66986412705708365, -3.4188033051463886,
        0.00062897175331130231);
    row("cliff", -54, 299.33333333333331, -0.67658761489399399, -3.0633620553903427,
        0.0021886508445144747);
    row("seesaw", 8, 362.66666666666669, 0.091287092917527679, 0.36757352205735255,
        0.713191261016072);
    row("late", 35, 253, 0.41743646291260911, 2.1375616857705673, 0.03255233418065677);
    row("falling", -447, 7350.333333333333, -0.57866804984855991, -5.2021316833643727,
        1.9701554309605592e-07);
    row("rising", 221, 7353, 0.28572437431744607, 2.565608571318172, 0.010299498269534715);
    row("season", -136, 194088.66666666666, -0.019264692939443134, -0.30643169271388832,
        0.75927598090961035);
    row("weekly", -218, 3138.6666666666665, -0.50288651689209196, -3.8733535159656114,
        0.00010734793879377023);
    row("weekdays", -108, 9752, -0.11539120110661741, -1.0835199982216983, 0.27857767925812565);
}

void TrendNumbersTest::theScoreIsAsRHasIt()
{
    QFETCH(double, variance);
    QFETCH(double, tau);
    QFETCH(double, z);
    QFETCH(double, p);
    const samples::Series series = samples::named(QTest::currentDataTag());
    const KendallScore score = kendallScore(series.values);
    QTEST(score.s, "s");
    COMPARE_NUMBERS(score.variance, variance);
    COMPARE_NUMBERS(score.tauB(), tau);
    COMPARE_NUMBERS(score.z(), z);
    COMPARE_NUMBERS(mannKendallP(series.values), p);
    const Trend found = *trend(series.days, series.values);
    COMPARE_NUMBERS(found.zPlain, z);
    COMPARE_NUMBERS(found.pPlain, p);
}

// R: e <- y - b * days; e on all calendar days, NA on the missing;
// r1 <- acf(e, na.action = na.pass)$acf[2]; rho <- min(.9, max(0, (n * r1 + 2) / (n - 4)));
// factor <- 1 + 2 * (rho^(n+1) - n * rho^2 + (n-1) * rho) / (n * (rho-1)^2)
void TrendNumbersTest::theCorrectionIsAsRHasIt_data()
{
    QTest::addColumn<int>("neighbours");
    QTest::addColumn<double>("r1");
    QTest::addColumn<double>("rho");
    QTest::addColumn<double>("factor");
    const auto row = [](const char *name, int neighbours, double r1, double rho, double factor) {
        QTest::newRow(name) << neighbours << r1 << rho << factor;
    };
    row("fortnight", 13, -0.64563106796116521, 0, 1);
    row("month", 27, 0.31283566058002138, 0.4483082706766916, 2.5200032504559617);
    row("gappy", 9, 0.2245746847383123, 0.48805638827951675, 2.6583925246397766);
    row("cliff", 13, 0.23002112624754156, 0.52202957674655814, 2.8579620391256695);
    row("seesaw", 15, -0.9375, 0, 1);
    row("late", 19, -0.026086956521739091, 0.092391304347826136, 1.1923769228011045);
    row("falling", 39, 0.54436836340922889, 0.66040929267692094, 4.6031095621846481);
    row("rising", 39, 0.54452670740120224, 0.66058523044578032, 4.6057891094816856);
    row("season", 119, 0.53512510192600748, 0.57081907095793871, 3.6083897767150694);
    row("weekdays", 35, 0.46641493272901213, 0.5630564260019133, 3.4431964458291615);
    const double absent = std::numeric_limits<double>::quiet_NaN();
    row("weekly", 0, absent, 0.5, 2.8666666667908429);
    row("ten", 5, absent, 0.5, 2.6003906250000002);
}

void TrendNumbersTest::theCorrectionIsAsRHasIt()
{
    QFETCH(double, r1);
    QFETCH(double, rho);
    QFETCH(double, factor);
    const samples::Series series = samples::named(QTest::currentDataTag());
    const SerialCorrelation found = trend(series.days, series.values)->correlation;
    QTEST(found.neighbours, "neighbours");
    QCOMPARE(found.r1.has_value(), !std::isnan(r1));
    QCOMPARE(found.assumed, std::isnan(r1));
    if (found.r1)
        COMPARE_NUMBERS(*found.r1, r1);
    COMPARE_NUMBERS(found.rho, rho);
    COMPARE_NUMBERS(found.factor, factor);
}

// R: slopes <- sort(all (y[j] - y[i]) / (d[j] - d[i])); C <- qnorm(.975) * sqrt(V * factor);
// slopes[round((N - C) / 2)], slopes[min(round((N + C) / 2), N - 1) + 1]; z and p of S with
// V * factor; the intercept is median(y) - slope * median(d - d[1])
void TrendNumbersTest::theLineIsAsRHasIt_data()
{
    QTest::addColumn<QList<double>>("line");
    QTest::addColumn<QList<double>>("interval");
    QTest::addColumn<QList<double>>("test");
    const auto row = [](const char *name, double slope, double intercept, double low, double high,
                        double z, double p) {
        QTest::newRow(name) << QList<double> {slope, intercept} << QList<double> {low, high}
                            << QList<double> {z, p};
    };
    row("fortnight", -0.25, 6.625, -1.0 / 3, -1.0 / 7, -3.648713393209376, 0.00026355693297222836);
    row("month", -0.125, 6.1875, -0.17647058823529413, 0, -2.8429363327575596,
        0.0044699998757407565);
    row("gappy", -0.14210526315789473, 5.4631578947368418, -0.29166666666666669, -0.01875,
        -2.0968364699594426, 0.036008053951185594);
    row("cliff", -0.6, 8.9, -1, 0, -1.8120496813092395, 0.069978520336171329);
    row("seesaw", 0, 4.5, 0, 0, 0.36757352205735255, 0.713191261016072);
    row("late", 0, 0, 0, 0, 1.9575455453655879, 0.050283362462936694);
    row("falling", -0.09, 6.955, -0.15, -0.027586206896551748, -2.4246870081286871,
        0.015321589870948478);
    row("rising", 0.06, 3.18, -0.04285714285714283, 0.1625, 1.1954691507414956, 0.2319037822063858);
    row("season", 0, 5, -0.018604651162790694, 0.015789473684210541, -0.16131581935919112,
        0.87184466438804797);
    row("weekly", -0.016483516483516484, 6.0730769230769237, -0.031168831168831172,
        -0.0040816326530612283, -2.2876971862394484, 0.02215516168324436);
    row("weekdays", -0.015384615384615382, 5.0038461538461538, -0.058823529411764705,
        0.035416666666666673, -0.58392360341777827, 0.55927171217961991);
}

void TrendNumbersTest::theLineIsAsRHasIt()
{
    QFETCH(QList<double>, line);
    QFETCH(QList<double>, interval);
    QFETCH(QList<double>, test);
    const samples::Series series = samples::named(QTest::currentDataTag());
    const Trend found = *trend(series.days, series.values);
    COMPARE_LISTS((QList<double> {found.line.slope, found.line.intercept}), line);
    COMPARE_LISTS((QList<double> {found.slope.low, found.slope.high}), interval);
    COMPARE_LISTS((QList<double> {found.z, found.p}), test);
}

// The interval leaves out 0 and p < 0.05: clear. One of both, or p < 0.10: possible.
void TrendNumbersTest::theWordFollowsFromBoth_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("fortnight") << "clear";
    QTest::newRow("month") << "possible";
    QTest::newRow("gappy") << "clear";
    QTest::newRow("cliff") << "possible";
    QTest::newRow("seesaw") << "not_clear";
    QTest::newRow("late") << "possible";
    QTest::newRow("falling") << "clear";
    QTest::newRow("rising") << "not_clear";
    QTest::newRow("season") << "not_clear";
    QTest::newRow("weekly") << "clear";
    QTest::newRow("weekdays") << "not_clear";
    QTest::newRow("ten") << "not_clear";
}

void TrendNumbersTest::theWordFollowsFromBoth()
{
    const samples::Series series = samples::named(QTest::currentDataTag());
    QTEST(trendWordName(trend(series.days, series.values)->word), "word");
}

// Python: distinct orders of the values with |S| at least as large, of all distinct orders;
// without ties R: cor.test(seq_along(y), y, method = "kendall", exact = TRUE)$p.value
void TrendNumbersTest::theExactPIsTheShareOfOrders_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<double>("p");
    const auto row = [](const char *name, const QList<double> &values, double p) {
        QTest::newRow(name) << values << p;
    };
    row("two alike", {3, 3}, 1);
    row("two", {1, 2}, 1);
    row("three with a tie", {1, 2, 2}, 2.0 / 3);
    row("two pairs", {2, 2, 1, 1}, 2.0 / 6);
    row("three alike", {5, 5, 5, 4}, 2.0 / 4);
    row("ten days", {6, 6, 5, 6, 4, 5, 5, 4, 3, 4}, 130.0 / 16800);
    row("nine alike", {4, 4, 4, 4, 4, 4, 4, 4, 4, 3}, 2.0 / 10);
    row("five and five", {0, 0, 0, 0, 0, 1, 1, 1, 1, 1}, 2.0 / 252);
    row("by turns", {2, 7, 2, 7, 2, 7, 2, 7, 2, 7}, 174.0 / 252);
    row("seven", {1, 2, 1, 3, 2, 3, 3}, 16.0 / 210);
    row("four pairs", {10, 10, 9, 9, 8, 8, 7, 7}, 2.0 / 2520);
    row("no trend", {3, 2, 2, 3, 2, 3, 2, 2, 3}, 1);
    row("five down", {5, 4, 3, 2, 1}, 2.0 / 120);
    row("eight up", {1, 3, 2, 5, 4, 7, 6, 8}, 0.0055059523809524169);
    row("nine down", {9, 7, 8, 6, 5, 3, 4, 2, 1}, 0.00024250440917107584);
    row("ten apart", {4, 5.5, 6, 1, 2, 9, 8, 7, 3, 10}, 0.21637345679012343);
}

void TrendNumbersTest::theExactPIsTheShareOfOrders()
{
    QFETCH(QList<double>, values);
    QFETCH(double, p);
    COMPARE_NUMBERS(kendallExactP(values), p);
    COMPARE_NUMBERS(mannKendallP(values), p);
    COMPARE_NUMBERS(mannKendallP(samples::turnedRound(values)), p);
}

// R: acf(y on all calendar days, na.action = na.pass)$acf[2]
void TrendNumbersTest::autocorrelationOverGapsIsAsRHasIt_data()
{
    QTest::addColumn<int>("pairs");
    QTest::addColumn<double>("r1");
    QTest::newRow("fortnight") << 13 << 0.625;
    QTest::newRow("month") << 27 << 0.77564102564102577;
    QTest::newRow("gappy") << 9 << 0.61078394390574009;
    QTest::newRow("cliff") << 13 << 0.73647711511789216;
    QTest::newRow("seesaw") << 15 << -0.9375;
    QTest::newRow("late") << 19 << -0.026086956521739091;
    QTest::newRow("falling") << 39 << 0.76830107314503893;
    QTest::newRow("rising") << 39 << 0.62057072551198611;
    QTest::newRow("season") << 119 << 0.53512510192600748;
    QTest::newRow("weekdays") << 35 << 0.4350655302743387;
    QTest::newRow("ten") << 5 << 0.48611111111111099;
}

void TrendNumbersTest::autocorrelationOverGapsIsAsRHasIt()
{
    QFETCH(int, pairs);
    QFETCH(double, r1);
    const samples::Series series = samples::named(QTest::currentDataTag());
    QCOMPARE(neighbourSums(series.days, series.values).pairs, pairs);
    COMPARE_NUMBERS(*lagOneAutocorrelation(series.days, series.values), r1);
    const QList<double> turned =
        samples::mapped(series.values, [](double x) { return 40 - 4 * x; });
    COMPARE_NUMBERS(*lagOneAutocorrelation(series.days, turned), r1);
}

// R: sd(y), mean(steps^2), sqrt of it, mean(abs(steps) >= 2), acf, mad(y); steps are
// diff(y)[diff(days) == 1]
void TrendNumbersTest::variabilityIsAsRHasIt_data()
{
    QTest::addColumn<QList<double>>("indices");
    QTest::addColumn<double>("mad");
    const auto row = [](const char *name, const QList<double> &indices, double mad) {
        QTest::newRow(name) << indices << mad;
    };
    row("month", {1.2018504251546631, 0.62962962962962965, 0.79349204761587222, 0}, 0.7413);
    row("gappy", {2.0717372512206365, 5.0155555555555553, 2.2395436042987766, 2.0 / 9}, 1.63086);
    row("cliff", {3.0091435749968887, 3.3846153846153846, 1.8397324220155997, 1.0 / 13}, 4.4478);
    row("seesaw", {2.5819888974716112, 25, 5, 1}, 3.7065);
    row("late", {0.69585237393845933, 0.57894736842105265, 0.76088591025268215, 1.0 / 19}, 0);
    row("falling", {1.360125842594099, 0.65025641025641023, 0.80638477804110997, 0}, 1.33434);
    row("rising", {1.6075463067063194, 1.7866666666666666, 1.336662510384228, 2.0 / 39}, 2.29803);
    row("season", {1.7800095993194722, 2.8905882352941177, 1.7001730015778151, 46.0 / 119},
        2.59455);
    row("weekdays", {1.266854655758137, 1.4834285714285715, 1.2179608250795966, 0}, 1.70499);
    row("ten", {1.0327955589886444, 0.8, 0.89442719099991586, 0}, 1.4826);
}

void TrendNumbersTest::variabilityIsAsRHasIt()
{
    QFETCH(QList<double>, indices);
    QFETCH(double, mad);
    const samples::Series series = samples::named(QTest::currentDataTag());
    const Variability found = *variability(series.days, series.values);
    COMPARE_LISTS((QList<double> {found.isd, found.mssd, found.rmssd, found.pac}), indices);
    COMPARE_NUMBERS(medianDeviation(series.values), mad);
    QCOMPARE(found.r1, lagOneAutocorrelation(series.days, series.values));
    QCOMPARE(found.neighbours, neighbourSums(series.days, series.values).pairs);
}

QTEST_GUILESS_MAIN(TrendNumbersTest)
#include "tst_trendnumbers.moc"
