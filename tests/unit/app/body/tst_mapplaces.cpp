// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/body/mapplaces.h"
#include "tests/support/appfixture.h"

#include <QLineF>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

class MapPlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSolesAreAllThereIsToSeeOfTheirView()
    {
        for (const View view : allViews()) {
            const QRectF canvas = canvasOf(m_atlas, view);
            const QRectF body = m_atlas.contour(view).polygon.bounds();
            QVERIFY(canvas.contains(body));
            QVERIFY(canvas.height() < body.height() * 1.5);
        }
    }

    void onTheBodyAFingerMeansItsOwnSpot()
    {
        const auto point = pointOnBody(m_atlas, View::Back, Layer::Superficial, {-48, 157}, 20);
        QCOMPARE(point->position(), QPointF(-48, 157));
    }

    void besideItTheNearestMuscleWithinReach()
    {
        // Outward from the right arm of the back view until the skin ends.
        double x = 120;
        while (m_atlas.hit(*BodyPoint::create(View::Back, Layer::Superficial, x, 280)).inside)
            x += 1;
        const QPointF finger(x + 5, 280);
        const auto point = pointOnBody(m_atlas, View::Back, Layer::Superficial, finger, 20);
        QVERIFY(point);
        QVERIFY(m_atlas.hit(*point).inside);
        QCOMPARE(m_atlas.hit(*point).side, Side::Right);
        QVERIFY(QLineF(point->position(), finger).length() < 20);
        QVERIFY(!pointOnBody(m_atlas, View::Back, Layer::Superficial, finger, 1));
    }

    void offTheCanvasThereIsNothing()
    {
        QVERIFY(!pointOnBody(m_atlas, View::Front, Layer::Deep, {500, 100}, 50));
        QVERIFY(!pointOnBody(m_atlas, View::Front, Layer::Deep, {qQNaN(), 100}, 50));
    }

    void everyMuscleHasAPlaceOnEachOfItsSides()
    {
        for (const Muscle &muscle : m_atlas.muscles()) {
            const QList<Side> sides =
                muscle.paired ? QList {Side::Left, Side::Right} : QList {Side::Midline};
            for (const Side side : sides) {
                const auto place = bestPlace(m_atlas, {muscle.id, side}, muscle.layer, View::Back);
                QVERIFY2(place, qPrintable(muscle.id));
                QVERIFY2(m_atlas.hit(place->point).inside, qPrintable(muscle.id));
            }
        }
    }

    void theViewOneLooksAtIsKeptWhereTheMuscleIsSeenInIt()
    {
        const MuscleSide calf {u"gastrocnemius"_s, Side::Left};
        QCOMPARE(bestPlace(m_atlas, calf, Layer::Superficial, View::Back)->view, View::Back);
        const MuscleSide chest {u"pectoralis-major-sternocostalis"_s, Side::Right};
        QCOMPARE(bestPlace(m_atlas, chest, Layer::Superficial, View::Back)->view, View::Front);
        QVERIFY(!bestPlace(m_atlas, {u"no-such"_s, Side::Left}, Layer::Deep, View::Back));
    }

    void aMovedKnotFollowsThePoint()
    {
        const KnotFields knot = m_app.shoulder();
        const BodyPoint calf = *BodyPoint::create(View::Back, Layer::Superficial, 45, 790);
        const KnotFields moved = movedTo(m_atlas, knot, calf);
        QCOMPARE(moved.place.point, calf);
        QCOMPARE(moved.side, Side::Right);
        QCOMPARE(moved.muscle, m_atlas.hit(calf).muscle->muscle);
    }

    void whatThePersonHadChosenStays()
    {
        KnotFields knot = m_app.shoulder();
        knot.muscle = u"levator-scapulae"_s;
        knot.side = Side::Both;
        const KnotFields moved =
            movedTo(m_atlas, knot, *BodyPoint::create(View::Back, Layer::Superficial, 50, 160));
        QCOMPARE(moved.muscle, u"levator-scapulae"_s);
        QCOMPARE(moved.side, Side::Both);
    }

private:
    const Atlas &m_atlas = test::sharedTables().atlas;
    test::AppFixture m_app;
};

QTEST_MAIN(MapPlacesTest)
#include "tst_mapplaces.moc"
