// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/bodyviewmodel.h"
#include "tests/support/appfixture.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <algorithm>

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
        QCOMPARE(m_body->knots()->count(), 1);
    }

    void aMarkNearTheFingerIsMeantFirst()
    {
        const QAbstractItemModelTester tester(m_body->knots());
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
        QCOMPARE(m_body->knots()->count(), 1);
        m_body->showView(BodyViewModel::Front);
        QCOMPARE(m_body->knots()->count(), 0);
        m_body->showView(99);
        QCOMPARE(m_body->view(), BodyViewModel::Front);
    }

    void tracksWithoutASpotAreListedBesideTheMap()
    {
        KnotFields track;
        track.place.region = u"temple"_s;
        m_app->addKnot(track);
        QCOMPARE(m_body->elsewhere()->count(), 1);
        QCOMPARE(m_body->knots()->count(), 0);
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

    void aTouchIsNamedInBothLanguagesOfTheBody()
    {
        m_body->touch(-48, 157, 0);
        QCOMPARE(m_body->hereTitle(), u"Upper trapezius · top of the shoulder, left"_s);
        QVERIFY(m_body->hereText().contains(u"trapezi"_s));
        QVERIFY(m_body->chosenArea().contains(m_body->point()));
        QVERIFY(m_body->areaAt(-48, 157).contains(QPointF(-48, 157)));
        QVERIFY(m_body->areaAt(-215, 100).isEmpty());
    }

    void theSpotIsSaidInOneSentenceToWhoListens()
    {
        QCOMPARE(m_body->hereSpoken(), u"nothing chosen"_s);
        const KnotId knot = m_app->addKnot();
        m_app->logPain(knot, 6);
        m_body->touch(-60, 162, 2);
        QVERIFY2(m_body->hereSpoken().contains(u"left, Back, one knot (Not sure), pain 6 of 10"_s,
                                               Qt::CaseInsensitive),
                 qPrintable(m_body->hereSpoken()));
        m_body->touch(-48, 157, 2);
        QVERIFY2(m_body->hereSpoken().contains(u"6"_s), qPrintable(m_body->hereSpoken()));
        m_body->touch(45, 790, 0);
        QVERIFY(m_body->hereSpoken().endsWith(u"no knot"_s));
    }

    void aDeepMuscleBeneathSwitchesTheLayerAndIsKept()
    {
        // Down the inner edge of the shoulder blade to a spot with something beneath.
        const auto isBeneath = [](const Nearby &nearby) { return nearby.beneath; };
        qsizetype row = -1;
        QPointF spot(30, 160);
        for (; row < 0 && spot.y() < 330; spot.ry() += 5) {
            m_body->touch(spot.x(), spot.y(), 0);
            const QList<Nearby> &rows = m_body->nearby()->rows();
            const auto found = std::ranges::find_if(rows, isBeneath);
            row = found == rows.end() ? -1 : std::distance(rows.begin(), found);
        }
        QVERIFY(row >= 0);
        const QPointF at = m_body->point();
        const QString muscle = m_body->nearby()->rows().at(row).muscle.muscle;
        m_body->chooseNearby(static_cast<int>(row));
        QVERIFY(m_body->deep());
        QCOMPARE(m_body->point(), at);
        QVERIFY(m_body->startKnot());
        QVERIFY(m_body->form()->save());
        const Knot knot = m_app->session.read().knotStates()->first().knot;
        QCOMPARE(knot->muscle, muscle);
        QCOMPARE(knot->place.point->layer(), Layer::Deep);
        m_body->chooseNearby(99);
        QCOMPARE(m_body->here(), BodyViewModel::KnotMark);
    }

    void aNeighbourThatWasMeantIsWrittenDown()
    {
        m_body->touch(-48, 157, 0);
        const int last = m_body->nearby()->count() - 1;
        QVERIFY(last > 0);
        const MuscleSide meant = m_body->nearby()->rows().at(last).muscle;
        m_body->chooseNearby(last);
        QVERIFY(m_body->startKnot());
        QVERIFY(m_body->form()->save());
        const Knot knot = m_app->session.read().knotStates()->first().knot;
        QCOMPARE(knot->muscle, meant.muscle);
        QCOMPARE(knot->side, meant.side);
    }

    void whatIsFoundByNameIsShownOnItsSide()
    {
        m_body->search()->setQuery(u"pectoralis minor"_s);
        m_body->chooseFound(0, false);
        QCOMPARE(m_body->view(), BodyViewModel::Front);
        QVERIFY(m_body->deep());
        QVERIFY2(m_body->hereTitle().endsWith(u"right"_s), qPrintable(m_body->hereTitle()));
        QVERIFY(!m_body->herePath().isEmpty());
        m_body->chooseFound(0, true);
        QVERIFY(m_body->hereTitle().endsWith(u"left"_s));
        QVERIFY(m_body->startKnot());
        m_body->chooseFound(-1, true);
        QVERIFY(m_body->hereTitle().endsWith(u"left"_s));
    }

    void aMirrorTurnsThePictureAndNeverTheData()
    {
        m_body->showView(BodyViewModel::Front);
        m_body->setAsInMirror(true);
        QVERIFY(m_body->mirrored());
        QCOMPARE(m_body->leftText(), u"Your left"_s);
        QCOMPARE(m_body->rightText(), u"Your right"_s);
        m_body->touch(-45, 240, 0);
        QVERIFY(m_body->hereTitle().endsWith(u"right"_s));
        const double before = m_body->point().x();
        m_body->move(BodyViewModel::ToRight, true); // of the picture
        QCOMPARE(m_body->point().x(), before - 4);
        m_body->showView(BodyViewModel::Back);
        QVERIFY(!m_body->mirrored());
        QCOMPARE(m_body->leftText(), u"Your left"_s);
    }

    void aMarkIsMovedByKeysAndMovedBackByUndo()
    {
        const KnotId knot = m_app->addKnot();
        QVERIFY(!m_body->startMove()); // nothing is chosen
        m_body->touch(-48, 157, 3);
        QVERIFY(m_body->startMove());
        QVERIFY(m_body->moving());
        m_body->move(BodyViewModel::Down, false);
        m_body->move(BodyViewModel::ToLeft, true);
        QCOMPARE(pointOf(knot), QPointF(-48, 157)); // nothing is saved yet
        QVERIFY(m_body->saveMove());
        QVERIFY(!m_body->moving());
        QCOMPARE(pointOf(knot), QPointF(-49, 161));
        QVERIFY(m_app->lastNotice().contains(u"left"_s));
        QCOMPARE(m_body->hereKnot(), knot.toString());
        m_app->session.undo();
        QCOMPARE(pointOf(knot), QPointF(-48, 157));
    }

    void aMarkCannotBeDraggedOffTheBody()
    {
        const KnotId knot = m_app->addKnot();
        m_body->touch(-48, 157, 3);
        m_body->startMove();
        m_body->moveTo(-60, 170);
        m_body->moveTo(-215, 100);
        m_body->moveTo(qQNaN(), 5);
        QVERIFY(m_body->saveMove());
        QCOMPARE(pointOf(knot), QPointF(-60, 170));
        m_body->startMove();
        m_body->moveTo(-48, 157);
        m_body->cancelMove();
        QVERIFY(!m_body->saveMove());
        QCOMPARE(pointOf(knot), QPointF(-60, 170));
    }

    void theBodyTurnsOnlyWhenAnotherViewIsShown()
    {
        const QSignalSpy turned(m_body.get(), &BodyViewModel::turned);
        m_body->showDeep(true);
        QCOMPARE(turned.size(), 0);
        m_body->showView(BodyViewModel::Left);
        QCOMPARE(turned.size(), 1);
    }

private:
    QPointF pointOf(KnotId knot) const
    {
        return (*m_app->session.read().get(knot))->place.point->position();
    }

    std::unique_ptr<test::AppFixture> m_app;
    std::unique_ptr<BodyViewModel> m_body;
};

QTEST_GUILESS_MAIN(BodyTest)
#include "tst_body.moc"
