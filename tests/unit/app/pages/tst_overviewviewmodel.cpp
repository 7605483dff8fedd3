// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/overviewviewmodel.h"
#include "tests/unit/app/pages/trendsfixture.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

struct Overview : TrendsJournal
{
    bool look(int days = 90) { return TrendsJournal::look(page, lastDays(days)); }
    QString at(int row, int role) const { return page.knots()->index(row).data(role).toString(); }
    QStringList names() const
    {
        QStringList all;
        for (int row = 0; row < page.knots()->rowCount(); ++row)
            all.append(at(row, OverviewModel::NameRole));
        return all;
    }

    mutable OverviewViewModel page {session, tables, nullptr};
};

/** Of the first and of the last row, among all knots. */
std::pair<int, int> positionsOf(const OverviewModel &knots)
{
    const auto at = [&](int row) {
        return knots.index(row).data(OverviewModel::PositionRole).toInt();
    };
    return {at(0), at(knots.rowCount() - 1)};
}

} // namespace

class OverviewViewModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsReadBeforeItIsShown();
    void risingComesFirstThenTheRecentWorst();
    void aFindingOfCareComesBeforeATrend();
    void eachKnotTellsItsTrendAndItsDays();
    void theSentenceCountsFallingAndRising();
    void daysBeforeThePeriodAreLeftOut();
    void allBeginsWithTheFirstRatingOfAnyKnot();
    void onlyWhatIsInSightIsARow();
    void whatStaysInSightStaysARow();
    void whatIsInSightOutlivesNewEntries();
    void aKnotIsChosenByItsRow();
    void whatIsLeftIsAskedAgainOnEntering();
    void aNewEntryAppears();
};

void OverviewViewModelTest::nothingIsReadBeforeItIsShown()
{
    Overview app;
    app.rate(1, 5);
    app.page.setQuestion(app.lastDays(90));
    QTest::qWait(50);
    QVERIFY(!app.page.ready());
    QCOMPARE(app.page.knots()->total(), 0);
}

void OverviewViewModelTest::risingComesFirstThenTheRecentWorst()
{
    Overview app;
    const KnotId calm = app.knotCalled(u"calm"_s);
    const KnotId rising = app.knotCalled(u"rising"_s);
    const KnotId bad = app.knotCalled(u"bad"_s);
    for (int days = 20; days > 0; --days)
        app.rate(rising, days, 1 + (20 - days) / 10.0);
    app.rate(calm, 1, 1);
    app.rate(bad, 1, 3);
    QVERIFY(app.look());
    QCOMPARE(app.names().first(3), (QStringList {u"rising"_s, u"bad"_s, u"calm"_s}));
    QCOMPARE(app.page.knots()->total(), 4); // the one without entries is there too, at the end
}

void OverviewViewModelTest::aFindingOfCareComesBeforeATrend()
{
    Overview app;
    const KnotId rising = app.knotCalled(u"rising"_s);
    const KnotId long_ = app.knotCalled(u"long"_s);
    // Slowly, and not for long: no rule asks for someone.
    for (int days = 13; days >= 0; --days)
        app.rate(rising, days, 1 + (13 - days) / 20.0);
    // Months of strong pain without getting better: a rule asks for someone.
    for (int days = 80; days > 0; --days)
        app.rate(long_, days, 6);
    QVERIFY(app.look());
    QCOMPARE(app.names().first(), u"long"_s);
    QVERIFY(!app.at(0, OverviewModel::CareRole).isEmpty());
    QCOMPARE(app.names().at(1), u"rising"_s);
    QVERIFY(app.at(1, OverviewModel::CareRole).isEmpty());
}

void OverviewViewModelTest::eachKnotTellsItsTrendAndItsDays()
{
    Overview app;
    const KnotId falling = app.knotCalled(u"falling"_s);
    for (int days = 30; days > 0; --days)
        app.rate(falling, days, 1 + 0.1 * days);
    app.rate(2, 3);
    QVERIFY(app.look(90));
    const auto rowOf = [&](const QString &name) {
        return static_cast<int>(app.names().indexOf(name));
    };
    const int row = rowOf(u"falling"_s);
    QCOMPARE(app.at(row, OverviewModel::TrendRole), u"Falling by 0.7 a week"_s);
    QCOMPARE(app.at(row, OverviewModel::DaysRole),
             u"30 of 90 days logged; worst of the last fortnight 2.3"_s);
    const int other = 1 - row;
    QCOMPARE(app.at(other, OverviewModel::TrendRole), u"Too early for a trend"_s);
}

void OverviewViewModelTest::theSentenceCountsFallingAndRising()
{
    Overview app;
    const KnotId falling = app.knotCalled(u"falling"_s);
    for (int days = 30; days > 0; --days)
        app.rate(falling, days, 1 + 0.1 * days);
    QCOMPARE(app.page.sentence(), u"Working it out …"_s);
    QVERIFY(app.look());
    QCOMPARE(
        app.page.sentence(),
        u"Knots in all: 2. Pain is falling in 1 and rising in 0; for 1 there are too few days to "
        "say."_s);
}

void OverviewViewModelTest::daysBeforeThePeriodAreLeftOut()
{
    Overview app;
    app.rate(100, 9);
    app.rate(3, 4);
    QVERIFY(app.look(14));
    QCOMPARE(app.page.knots()->courses().knots.first().days.size(), 1);
    QCOMPARE(app.page.knots()->courses().period, (Period {app.daysAgo(13), app.daysAgo(0)}));
}

void OverviewViewModelTest::allBeginsWithTheFirstRatingOfAnyKnot()
{
    Overview app;
    app.rate(app.knotCalled(u"old"_s), 400, 2);
    app.rate(3, 4);
    TrendQuestion all = app.lastDays(1);
    all.from.reset();
    QVERIFY(TrendsJournal::look(app.page, all));
    QCOMPARE(app.page.knots()->courses().period.from, app.daysAgo(400));
}

void OverviewViewModelTest::onlyWhatIsInSightIsARow()
{
    Overview app;
    for (int i = 0; i < 29; ++i)
        app.knotCalled(QString::number(i));
    QVERIFY(app.look());
    OverviewModel *knots = app.page.knots();
    QCOMPARE(knots->total(), 30);
    QVERIFY(knots->rowCount() < 30); // until it is told what is in sight
    knots->look(0, 99);
    QCOMPARE(positionsOf(*knots), (std::pair {0, 29}));
    knots->look(3, 8);
    QCOMPARE(positionsOf(*knots), (std::pair {3, 8}));
    QCOMPARE(knots->rowCount(), 6);
}

void OverviewViewModelTest::whatStaysInSightStaysARow()
{
    Overview app;
    for (int i = 0; i < 29; ++i)
        app.knotCalled(QString::number(i));
    QVERIFY(app.look());
    OverviewModel *knots = app.page.knots();
    knots->look(4, 9);
    const QPersistentModelIndex seven = knots->index(3);
    const auto position = [&] { return seven.data(OverviewModel::PositionRole).toInt(); };
    QCOMPARE(position(), 7);
    const QSignalSpy resets(knots, &QAbstractItemModel::modelReset);
    const QList<std::pair<int, int>> sights {{5, 12}, {0, 8}, {7, 7}, {-5, 400}, {6, 29}};
    for (const auto &[first, last] : sights) {
        knots->look(first, last);
        QVERIFY(seven.isValid());
        QCOMPARE(position(), 7);
        QCOMPARE(positionsOf(*knots), (std::pair {std::max(0, first), std::min(29, last)}));
    }
    knots->look(20, 25); // nothing of before
    QVERIFY(!seven.isValid());
    QCOMPARE(positionsOf(*knots), (std::pair {20, 25}));
    knots->look(2, 4);
    QCOMPARE(positionsOf(*knots), (std::pair {2, 4}));
    knots->look(50, 60); // beyond the end the last one is there
    QCOMPARE(positionsOf(*knots), (std::pair {29, 29}));
    QCOMPARE(resets.size(), 0);
}

void OverviewViewModelTest::whatIsInSightOutlivesNewEntries()
{
    Overview app;
    for (int i = 0; i < 29; ++i)
        app.knotCalled(QString::number(i));
    QVERIFY(app.look());
    app.page.knots()->look(10, 14);
    app.rate(1, 8);
    QTRY_VERIFY(app.page.ready());
    QCOMPARE(positionsOf(*app.page.knots()), (std::pair {10, 14}));
}

void OverviewViewModelTest::aKnotIsChosenByItsRow()
{
    Overview app;
    const KnotId bad = app.knotCalled(u"bad"_s);
    app.rate(bad, 1, 8);
    QVERIFY(app.look());
    std::optional<KnotId> chosen;
    connect(&app.page, &OverviewViewModel::knotChosen, this,
            [&chosen](const KnotId &knot) { chosen = knot; });
    app.page.chooseKnot(0);
    QCOMPARE(chosen, bad);
    chosen.reset();
    app.page.chooseKnot(-1);
    app.page.chooseKnot(2);
    QVERIFY(!chosen);
}

void OverviewViewModelTest::whatIsLeftIsAskedAgainOnEntering()
{
    Overview app;
    app.rate(1, 8);
    app.page.setQuestion(app.lastDays(90));
    app.page.enter();
    app.page.leave();
    QTest::qWait(50);
    QVERIFY(!app.page.ready());
    app.page.enter();
    QTRY_VERIFY(app.page.ready());
    QCOMPARE(app.page.knots()->total(), 1);
}

void OverviewViewModelTest::aNewEntryAppears()
{
    Overview app;
    QVERIFY(app.look());
    app.rate(0, 8);
    QTRY_VERIFY(app.page.ready() && app.page.knots()->courses().knots.first().days.size() == 1);
}

QTEST_GUILESS_MAIN(OverviewViewModelTest)
#include "tst_overviewviewmodel.moc"
