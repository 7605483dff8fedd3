// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/bodyviewmodel.h"
#include "tests/support/appfixture.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

class BodyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_app = std::make_unique<test::AppFixture>();
        m_body = std::make_unique<BodyViewModel>(m_app->session, m_app->tables.atlas, nullptr);
    }

    void atTheBackTheLeftOfThePictureIsThePersonsLeft()
    {
        m_body->showView(BodyViewModel::Back);
        QCOMPARE(m_body->leftText(), u"Your left"_s);
        m_body->touch(-48, 157, 0);
        QVERIFY2(m_body->hereTitle().endsWith(u"left"_s), qPrintable(m_body->hereTitle()));
    }

    void atTheFrontItIsThePersonsRight()
    {
        m_body->showView(BodyViewModel::Front);
        QCOMPARE(m_body->leftText(), u"Your right"_s);
        m_body->touch(-45, 240, 0);
        QVERIFY2(m_body->hereTitle().endsWith(u"right"_s), qPrintable(m_body->hereTitle()));
    }

    void besideTheBodyThereIsNothing()
    {
        m_body->touch(-48, 157, 0);
        QCOMPARE(m_body->here(), BodyViewModel::Place);
        m_body->touch(-215, 100, 0);
        QCOMPARE(m_body->here(), BodyViewModel::Nothing);
        QVERIFY(!m_body->startKnot());
        m_body->touch(qQNaN(), 5, 0);
        QCOMPARE(m_body->here(), BodyViewModel::Nothing);
    }

    void aNewKnotTakesPlacePainAndStatusAtOnce()
    {
        m_body->touch(-48, 157, 0);
        QVERIFY(m_body->startKnot());
        m_body->form()->setPain(5);
        QVERIFY(m_body->form()->save());
        const QList<KnotState> states = *m_app->session.read().knotStates();
        QCOMPARE(states.size(), 1);
        QCOMPARE(states.first().knot->side, Side::Left);
        QCOMPARE(states.first().status, KnotStatus::Active);
        QCOMPARE(states.first().lastRest->tenths(), 50);
        QCOMPARE(states.first().knot->place.point->x(), -48.0);
        QCOMPARE(m_body->here(), BodyViewModel::KnotMark);
        m_app->session.undo();
        QCOMPARE(m_app->session.read().knotStates()->size(), 0);
        QCOMPARE(m_body->here(), BodyViewModel::Nothing);
    }

    void aKnotWithoutPainIsAKnotToo()
    {
        m_body->touch(-48, 157, 0);
        QVERIFY(m_body->startKnot());
        QVERIFY(m_body->form()->save());
        QCOMPARE(m_body->marks()->count(), 1);
    }

    void aMarkNearTheFingerIsMeantFirst()
    {
        const QAbstractItemModelTester tester(m_body->marks());
        const KnotId knot = m_app->addKnot();
        m_body->touch(-42, 161, 12);
        QCOMPARE(m_body->hereKnot(), knot.toString());
        m_body->logPain(3);
        QCOMPARE(m_body->herePain(), 3);
        m_body->touch(-44, 159, 2);
        QCOMPARE(m_body->here(), BodyViewModel::Place);
    }

    void marksBelongToTheirView()
    {
        m_app->addKnot();
        QCOMPARE(m_body->marks()->count(), 1);
        m_body->showView(BodyViewModel::Front);
        QCOMPARE(m_body->marks()->count(), 0);
        m_body->showView(99);
        QCOMPARE(m_body->view(), BodyViewModel::Front);
    }

    void tracksWithoutASpotAreListedBesideTheMap()
    {
        KnotFields track;
        track.place.region = u"temple"_s;
        m_app->addKnot(track);
        QCOMPARE(m_body->elsewhere()->count(), 1);
        QCOMPARE(m_body->marks()->count(), 0);
    }

    void arrowsReachTheMusclesOneAfterTheOther()
    {
        QSet<QString> seen;
        for (int i = 0; i < 6; ++i) {
            m_body->move(BodyViewModel::Down, false);
            seen.insert(m_body->hereTitle());
        }
        QVERIFY(seen.size() > 2);
        const QPointF before = m_body->point();
        m_body->move(BodyViewModel::ToLeft, true);
        QCOMPARE(m_body->point(), before - QPointF(4, 0));
    }

    void theDeepLayerIsAnotherPicture()
    {
        const QAbstractItemModelTester tester(m_body->outlines());
        const int before = m_body->outlines()->rowCount();
        QVERIFY(before > 0);
        m_body->showDeep(true);
        QVERIFY(m_body->deep());
        QVERIFY(m_body->outlines()->rowCount() != before);
    }

private:
    std::unique_ptr<test::AppFixture> m_app;
    std::unique_ptr<BodyViewModel> m_body;
};

QTEST_GUILESS_MAIN(BodyTest)
#include "tst_body.moc"
