// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/todayviewmodel.h"
#include "tests/support/appfixture.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

class TodayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_app = std::make_unique<test::AppFixture>();
        m_today = std::make_unique<TodayViewModel>(m_app->session, m_app->tables.atlas, nullptr);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_today->knots());
    }
    void cleanup()
    {
        m_tester.reset();
        m_today.reset();
        m_app.reset();
    }

    void oneTapLogsThePainOfNow()
    {
        const KnotId knot = m_app->addKnot();
        m_today->logPain(knot.toString(), 4);
        const QList<Observation> observations = m_app->observations(knot);
        QCOMPARE(observations.size(), 1);
        QCOMPARE(observations.first()->rest->tenths(), 40);
        QCOMPARE(observations.first()->felt, m_app->session.now());
        QCOMPARE(m_app->lastNotice(), u"4 logged: Upper trapezius"_s);
        QCOMPARE(role(0, KnotListModel::TodayPainRole).toInt(), 4);
        QCOMPARE(role(0, KnotListModel::LastRole).toString(), u"4 of 10, today 08:00"_s);
    }

    void aTapThatMeansNothingWritesNothing_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<bool>("knownKnot");
        QTest::newRow("eleven") << 11 << true;
        QTest::newRow("less than nothing") << -1 << true;
        QTest::newRow("huge") << 214748364 << true;
        QTest::newRow("nobody's knot") << 5 << false;
    }
    void aTapThatMeansNothingWritesNothing()
    {
        QFETCH(int, number);
        QFETCH(bool, knownKnot);
        const KnotId knot = m_app->addKnot();
        m_today->logPain(knownKnot ? knot.toString() : u"not an id"_s, number);
        QVERIFY(m_app->observations(knot).isEmpty());
    }

    void aKnotThatWasDeletedMeanwhileIsToldSo()
    {
        const KnotId knot = m_app->addKnot();
        m_app->session.remove(ActionKind::DeleteKnot, knot, u"gone"_s);
        m_today->logPain(knot.toString(), 4);
        QVERIFY(m_app->lastNotice().contains(u"was not found"_s));
    }

    void yesterdaysPainIsNotTodays()
    {
        const KnotId knot = m_app->addKnot();
        m_today->logPain(knot.toString(), 6);
        m_app->clock.advance(24 * 3600);
        m_today->refresh();
        QCOMPARE(role(0, KnotListModel::TodayPainRole).toInt(), -1);
        QCOMPARE(role(0, KnotListModel::PainRole).toInt(), 6);
        QCOMPARE(role(0, KnotListModel::LastRole).toString(), u"6 of 10, yesterday 08:00"_s);
    }

    void resolvedKnotsAreCountedAndNotListed()
    {
        const KnotId knot = m_app->addKnot();
        m_app->addKnot();
        ObservationFields gone {.knot = knot, .felt = m_app->session.now()};
        gone.status = KnotStatus::Resolved;
        m_app->session.add(ActionKind::ResolveKnot, gone, u"resolved"_s);
        QCOMPARE(m_today->knots()->count(), 1);
        QCOMPARE(m_today->resolvedCount(), 1);
        QVERIFY(m_today->anyKnots());
    }

    void rowsStayWhereTheyAreWhenOneIsLogged()
    {
        const KnotId first = m_app->addKnot();
        m_app->addKnot();
        const QSignalSpy resets(m_today->knots(), &QAbstractItemModel::modelReset);
        m_today->logPain(first.toString(), 3);
        QCOMPARE(resets.count(), 0);
    }

    void aQuietDayIsOneTapThereAndBack()
    {
        m_today->toggleQuietDay();
        QVERIFY(m_today->quietDay());
        m_today->toggleQuietDay();
        QVERIFY(!m_today->quietDay());
        QVERIFY(!*m_app->session.read().checkin(m_app->session.today()));
    }

    void takingBackAQuietDayKeepsWhatElseWasSaid()
    {
        m_today->beginCheckin();
        m_today->checkin()->setStress(3);
        QVERIFY(m_today->checkin()->save());
        m_today->toggleQuietDay();
        QVERIFY(m_today->quietDay());
        m_today->toggleQuietDay();
        const auto checkin = *m_app->session.read().checkin(m_app->session.today());
        QVERIFY(checkin && (*checkin)->stress && !(*checkin)->quiet);
        QCOMPARE(m_today->checkinSummary(), u"stress 3"_s);
    }

    void everythingCanBeUndone()
    {
        const KnotId knot = m_app->addKnot();
        m_today->logPain(knot.toString(), 4);
        m_app->session.undo();
        QVERIFY(m_app->observations(knot).isEmpty());
        QCOMPARE(m_app->lastNotice(), u"Undone: pain logged"_s);
        QCOMPARE(role(0, KnotListModel::PainRole).toInt(), -1);
        m_app->session.redo();
        QCOMPARE(role(0, KnotListModel::PainRole).toInt(), 4);
    }

    void knotsNotLookedAtForLongStepBackWhenThereAreMany()
    {
        for (int i = 0; i < 12; ++i) {
            const KnotId knot = m_app->addKnot();
            ObservationFields fields {.knot = knot, .felt = *Moment::onDay(QDate(2023, 1, 1 + i))};
            fields.rest = *Intensity::fromTenths(30);
            m_app->session.add(ActionKind::LogPain, fields, u"logged"_s);
        }
        QCOMPARE(m_today->knots()->count(), 8);
        QCOMPARE(m_today->outOfSight(), 4);
        const KnotId fresh = m_app->addKnot();
        QCOMPARE(m_today->knots()->count(), 8);
        QVERIFY(std::ranges::any_of(m_today->knots()->states(), [&](const KnotState &state) {
            return state.knot.id() == fresh;
        }));
        m_today->toggleAll();
        QCOMPARE(m_today->knots()->count(), 13);
        m_today->toggleAll();
        QCOMPARE(m_today->knots()->count(), 8);
    }

    void everyKnotOfTheLastMonthStaysInSight()
    {
        for (int i = 0; i < 12; ++i)
            m_app->logPain(m_app->addKnot(), 3);
        QCOMPARE(m_today->knots()->count(), 12);
        QCOMPARE(m_today->outOfSight(), 0);
    }

private:
    QVariant role(int row, int role) const { return m_today->knots()->index(row).data(role); }

    std::unique_ptr<test::AppFixture> m_app;
    std::unique_ptr<TodayViewModel> m_today;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TodayTest)
#include "tst_today.moc"
