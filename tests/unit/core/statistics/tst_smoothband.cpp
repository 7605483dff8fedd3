// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/smoothband.h"

#include "core/statistics/smoothing.h"
#include "core/statistics/theilsen.h"
#include "core/statistics/trend.h"
#include "tests/unit/core/statistics/samples.h"

using namespace knotebook;

namespace {

QList<Interval> bandOf(const samples::Series &series, double rho)
{
    return smoothBand(series.days, series.values,
                      lowessFraction(static_cast<std::size_t>(series.days.size())), rho);
}

double width(const Interval &interval)
{
    return interval.high - interval.low;
}

} // namespace

class SmoothBandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBandIsAsMatricesHaveIt_data();
    void theBandIsAsMatricesHaveIt();
    void theSmoothLineIsItsMiddle();
    void alikeDaysWidenIt();
    void itIsWiderAtTheEnds();
    void aStraightLineIsCertain();
    void itScalesWithItsValues();
    void itHoldsTheTruthAsOftenAsItSays_data();
    void itHoldsTheTruthAsOftenAsItSays();
};

/*
 * R, with L the matrix that makes lowess(x, y, f, iter = 3, delta = 0)$y of y, its
 * rows the tricube times the last bisquare weights of a local line:
 *   R <- rho^abs(outer(x, x, "-")); I <- diag(n) - L
 *   v <- sum((y - L %*% y)^2) / sum(diag(I %*% R %*% t(I)))
 *   L %*% y -+ qnorm(.975) * sqrt(v * diag(L %*% R %*% t(L)))
 */
void SmoothBandTest::theBandIsAsMatricesHaveIt_data()
{
    QTest::addColumn<double>("rho");
    QTest::addColumn<QList<double>>("low");
    QTest::addColumn<QList<double>>("high");
    QTest::newRow("month") << 0.448308270676692
                           << QList<double> {4.23542721131929, 4.42756175180428, 4.53121096491129,
                                             1.76263004543989, 1.46717843387487}
                           << QList<double> {7.07201191983266, 6.88234645340295, 6.29387426660207,
                                             4.25552008965832, 4.34683042562536};
    QTest::newRow("gappy") << 0.488056388279517
                           << QList<double> {0.856689424521111, 1.69940640118350, 1.82606978878803,
                                             -1.10107563586898, -1.63385955383554}
                           << QList<double> {7.697683123829639, 7.33394090557031, 6.50725988108822,
                                             5.03409301660246, 5.32886085847490};
    QTest::newRow("season") << 0.570819070957939
                            << QList<double> {2.67392326004459, 2.81330046606031, 3.43108979309519,
                                              2.20632183299079, 2.00980389942715}
                            << QList<double> {8.31264898648808, 8.08782856613401, 6.99511839774559,
                                              7.48155644225005, 7.64957989421004};
}

void SmoothBandTest::theBandIsAsMatricesHaveIt()
{
    QFETCH(double, rho);
    QFETCH(QList<double>, low);
    QFETCH(QList<double>, high);
    const QList<Interval> band = bandOf(samples::named(QTest::currentDataTag()), rho);
    const QList<qsizetype> looked {0, 1, 7, band.size() - 2, band.size() - 1};
    for (qsizetype i = 0; i < looked.size(); ++i) {
        COMPARE_NUMBERS(band.at(looked.at(i)).low, low.at(i));
        COMPARE_NUMBERS(band.at(looked.at(i)).high, high.at(i));
    }
}

void SmoothBandTest::theSmoothLineIsItsMiddle()
{
    const samples::Series series = samples::named("weekdays");
    const double fraction = lowessFraction(static_cast<std::size_t>(series.days.size()));
    const QList<double> line = lowess(series.days, series.values, fraction);
    const QList<Interval> band = bandOf(series, 0.3);
    QCOMPARE(band.size(), line.size());
    for (qsizetype i = 0; i < line.size(); ++i)
        COMPARE_NUMBERS((band.at(i).low + band.at(i).high) / 2, line.at(i));
}

void SmoothBandTest::alikeDaysWidenIt()
{
    const samples::Series series = samples::named("month");
    const QList<Interval> independent = bandOf(series, 0);
    const QList<Interval> alike = bandOf(series, 0.6);
    for (qsizetype i = 0; i < alike.size(); ++i)
        QVERIFY(width(alike.at(i)) > width(independent.at(i)));
}

void SmoothBandTest::itIsWiderAtTheEnds()
{
    const QList<Interval> band = bandOf(samples::named("month"), 0.3);
    QVERIFY(width(band.first()) > width(band.at(14)));
    QVERIFY(width(band.last()) > width(band.at(14)));
}

void SmoothBandTest::aStraightLineIsCertain()
{
    QList<double> line;
    for (int i = 0; i < 30; ++i)
        line.append(8 - 0.2 * i);
    const QList<Interval> band = bandOf(samples::everyDay(line), 0.5);
    for (const Interval &interval : band)
        QVERIFY(width(interval) < 1e-9);
}

void SmoothBandTest::itScalesWithItsValues()
{
    samples::Series series = samples::named("month");
    const QList<Interval> band = bandOf(series, 0.4);
    series.values = samples::mapped(series.values, [](double value) { return 3 * value - 1; });
    const QList<Interval> scaled = bandOf(series, 0.4);
    for (qsizetype i = 0; i < band.size(); ++i) {
        COMPARE_NUMBERS(scaled.at(i).low, 3 * band.at(i).low - 1);
        COMPARE_NUMBERS(scaled.at(i).high, 3 * band.at(i).high - 1);
    }
}

void SmoothBandTest::itHoldsTheTruthAsOftenAsItSays_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("rho");
    for (const int count : {28, 60}) {
        for (const double rho : {0.0, 0.3, 0.5}) {
            QTest::addRow("%d days, rho %.1f", count, rho) << count << rho;
        }
    }
}

/** The true level is 5 on every day; the standard error of the share is about 1 %. */
void SmoothBandTest::itHoldsTheTruthAsOftenAsItSays()
{
    QFETCH(int, count);
    QFETCH(double, rho);
    RandomStream random(7);
    const QList<int> days = samples::daysFrom(0, count);
    int held = 0;
    constexpr int rounds = 200;
    for (int round = 0; round < rounds; ++round) {
        const QList<double> values = samples::trendless(random, count, rho);
        const QList<Interval> band = bandOf({days, values}, trend(days, values)->correlation.rho);
        held += static_cast<int>(std::ranges::count_if(
            band, [](const Interval &at) { return at.low <= 5 && at.high >= 5; }));
    }
    const double share = held / static_cast<double>(rounds * count);
    QVERIFY2(share > 0.91 && share < 0.995, qPrintable(QString::number(share)));
}

QTEST_APPLESS_MAIN(SmoothBandTest)
#include "tst_smoothband.moc"
