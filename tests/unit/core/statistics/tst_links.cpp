// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/links.h"
#include "core/statistics/multiplicity.h"
#include "tests/unit/core/statistics/samples.h"

using namespace knotebook;

class LinksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ranksAreCorrelatedAtEachLag_data();
    void ranksAreCorrelatedAtEachLag();
    void painTodayIsHeldStill();
    void shiftsGiveTheSmallestPossibleP();
    void pairsBridgeNoGap();
    void belowTwentyPairsItIsSilent();
    void fewExposedDaysAreSilent();
    void aRealLinkIsFoundAmongMany();
    void chanceLinksAreHeldBack();
    void manyTestsRaiseP();
};

namespace {

const QList<double> hoursSlept {7, 6, 8, 5, 4, 7, 8, 6, 5, 7, 6, 4, 8, 7.5};
const QList<double> pain {4, 4, 5, 3, 6, 7, 4, 3, 5, 5, 4, 5, 7, 3};

DailyValues series(const QList<double> &values)
{
    return {samples::daysFrom(0, values.size()), values};
}

LinkQuestion noiseAgainstNoise(RandomStream &random, int lag)
{
    QList<double> habit;
    for (int i = 0; i < 120; ++i)
        habit.append(random.below(2) ? 1 : 0);
    return {series(habit), series(samples::trendless(random, 120, 0.5)), lag, 1, false};
}

} // namespace

// R: cor(sleep[1:(14 - k)], pain[(1 + k):14], method = "spearman")
void LinksTest::ranksAreCorrelatedAtEachLag_data()
{
    QTest::addColumn<int>("lag");
    QTest::addColumn<double>("rho");
    const QList<double> known {0.055113465390904254, -0.98563701800558401, 0.28625057893285372,
                               0.49523809523809526};
    for (int lag = 0; lag < known.size(); ++lag)
        QTest::addRow("lag %d", lag) << lag << known[lag];
}

void LinksTest::ranksAreCorrelatedAtEachLag()
{
    QFETCH(int, lag);
    QFETCH(double, rho);
    const Paired paired = pairedAtLag(series(hoursSlept), series(pain), lag);
    QCOMPARE(paired.x.size(), 14 - lag);
    COMPARE_NUMBERS(*spearman(paired.x, paired.y), rho);
}

// R: correlation of the residuals of the ranks after lm(. ~ rank(pain today))
void LinksTest::painTodayIsHeldStill()
{
    const Paired paired = pairedAtLag(series(hoursSlept), series(pain), 1);
    COMPARE_NUMBERS(*partialSpearman(paired.x, paired.y, pain.first(13)), -0.98740077032074713);
    QVERIFY(!partialSpearman(paired.x, paired.y, QList<double>(13, 2)));
}

void LinksTest::shiftsGiveTheSmallestPossibleP()
{
    const Paired paired = pairedAtLag(series(hoursSlept), series(pain), 1);
    COMPARE_NUMBERS(circularShiftP(paired.x, paired.y), 1.0 / 13);
    QCOMPARE(circularShiftP(paired.x, QList<double>(13, 5)), 1);
    QVERIFY(!spearman(QList<double>(4, 1), QList<double> {1, 2, 3, 4}));
}

void LinksTest::pairsBridgeNoGap()
{
    const DailyValues habit {{0, 1, 5, 6}, {1, 2, 3, 4}};
    const DailyValues level {{1, 5, 7, 9}, {10, 20, 30, 40}};
    const Paired next = pairedAtLag(habit, level, 1);
    QCOMPARE(next.x, (QList<double> {1, 4}));
    QCOMPARE(next.y, (QList<double> {10, 30}));
    QCOMPARE(next.days, (QList<int> {0, 6}));
}

void LinksTest::belowTwentyPairsItIsSilent()
{
    const QList<LinkQuestion> questions {{series(hoursSlept), series(pain), 1, 6, true},
                                         {{}, series(pain), 0, 1, false}};
    const QList<Measured<Link>> found = links(questions);
    QCOMPARE(found[0].error(), Reason::TooFewPairs);
    QCOMPARE(found[1].error(), Reason::NoData);
}

void LinksTest::fewExposedDaysAreSilent()
{
    QList<double> habit(40, 0);
    habit[3] = habit[9] = habit[20] = habit[33] = 1;
    RandomStream random(6);
    const QList<LinkQuestion> questions {
        {series(habit), series(samples::trendless(random, 40, 0)), 0, 1, false}};
    QCOMPARE(links(questions).first().error(), Reason::TooFewExposedDays);
    habit[5] = 1;
    const QList<LinkQuestion> level {{series(habit), series(QList<double>(40, 3)), 0, 1, false}};
    QCOMPARE(links(level).first().error(), Reason::NoVariation);
}

void LinksTest::aRealLinkIsFoundAmongMany()
{
    RandomStream random(7);
    QList<double> hours, level {5};
    for (int day = 0; day < 120; ++day) {
        hours.append(4 + static_cast<double>(random.below(5)));
        level.append(std::round(9 - 0.8 * hours.last() + random.normal()));
    }
    level.removeLast();
    QList<LinkQuestion> questions {{series(hours), series(level), 1, 6, true}};
    for (int i = 0; i < 6; ++i)
        questions.append(noiseAgainstNoise(random, i % 3));
    const QList<Measured<Link>> found = links(questions);
    QVERIFY(found[0]->linked);
    QVERIFY(found[0]->rho < -0.5);
    QVERIFY(*found[0]->partial < -0.5);
    QVERIFY(found[0]->difference >= 1);
    QVERIFY(found[0]->q >= found[0]->p);
    QCOMPARE(found[0]->pairs, 119);
}

void LinksTest::chanceLinksAreHeldBack()
{
    RandomStream random(8);
    int journalsWithALink = 0;
    for (int run = 0; run < 60; ++run) {
        QList<LinkQuestion> questions;
        for (int i = 0; i < 8; ++i)
            questions.append(noiseAgainstNoise(random, i % 3));
        bool any = false;
        for (const Measured<Link> &link : links(questions))
            any = any || link->linked;
        journalsWithALink += any ? 1 : 0;
    }
    QVERIFY2(journalsWithALink <= 12, qPrintable(QString::number(journalsWithALink)));
}

// R: p.adjust(p, "holm"), p.adjust(p, "BH"), p.adjust(p, "bonferroni")
void LinksTest::manyTestsRaiseP()
{
    const QList<double> ordered {0.003, 0.012, 0.021, 0.04, 0.2};
    COMPARE_LISTS(holm(ordered), (QList<double> {0.015, 0.048, 0.063, 0.08, 0.2}));
    COMPARE_LISTS(benjaminiHochberg(ordered), (QList<double> {0.015, 0.03, 0.035, 0.05, 0.2}));
    COMPARE_LISTS(bonferroni(ordered), (QList<double> {0.015, 0.06, 0.105, 0.2, 1}));
    const QList<double> mixed {0.2, 0.01, 0.03, 0.03, 0.9, 0.004};
    COMPARE_LISTS(holm(mixed), (QList<double> {0.4, 0.05, 0.12, 0.12, 0.9, 0.024}));
    COMPARE_LISTS(benjaminiHochberg(mixed), (QList<double> {0.24, 0.03, 0.045, 0.045, 0.9, 0.024}));
    QVERIFY(holm({}).isEmpty() && benjaminiHochberg({}).isEmpty());
}

QTEST_GUILESS_MAIN(LinksTest)
#include "tst_links.moc"
