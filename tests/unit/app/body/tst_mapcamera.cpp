// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/body/mapcamera.h"

#include <QLineF>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace knotebook;

namespace {

constexpr double frame = 1.0 / 60;

bool near(QPointF a, QPointF b)
{
    return QLineF(a, b).length() < 1e-6;
}

/** Runs until it rests; how many frames it moved. */
int settle(MapCamera &camera)
{
    int frames = 0;
    for (; camera.moving() && frames < 1000; ++frames)
        camera.advance(frame);
    for (int more = 0; camera.restless() && more < 60; ++more)
        camera.advance(frame);
    return frames;
}

} // namespace

class MapCameraTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_camera = std::make_unique<MapCamera>();
        m_camera->setWidth(660);
        m_camera->setHeight(780);
    }

    void firstTheWholeBodyIsSeen()
    {
        QCOMPARE(m_camera->zoom(), 1.0);
        QVERIFY(m_camera->whole());
        QCOMPARE(m_camera->pixelsPerUnit(), 0.75); // 780 / 1040; across there is room
        QVERIFY(near(m_camera->toPixels(0, 500), {330, 390}));
        QCOMPARE(m_camera->seen(), QRectF(-220, -20, 440, 1040));
    }

    void pixelsAndUnitsAreEachOthersInverse_data()
    {
        QTest::addColumn<bool>("mirrored");
        QTest::newRow("as drawn") << false;
        QTest::newRow("as in a mirror") << true;
    }

    void pixelsAndUnitsAreEachOthersInverse()
    {
        QFETCH(bool, mirrored);
        m_camera->setMirrored(mirrored);
        m_camera->zoomAt(200, 300, 5);
        for (const QPointF &pixel : {QPointF(0, 0), QPointF(330, 390), QPointF(659, 1)}) {
            const QPointF unit = m_camera->toAtlas(pixel.x(), pixel.y());
            QVERIFY(near(m_camera->toPixels(unit.x(), unit.y()), pixel));
        }
    }

    void aMirrorTurnsThePictureOver()
    {
        const double before = m_camera->toPixels(-48, 157).x();
        m_camera->setMirrored(true);
        QCOMPARE(m_camera->toPixels(-48, 157).x(), 660 - before);
        QCOMPARE(m_camera->toPixels(-48, 157).y(), 390 + (157 - 500) * 0.75);
    }

    void thePointUnderTheFingerStaysThere()
    {
        m_camera->zoomAt(330, 390, 3);
        const QPointF finger(300, 350);
        const QPointF before = m_camera->toAtlas(finger.x(), finger.y());
        for (const double factor : {1.3, 2.0, 0.7}) {
            m_camera->zoomAt(finger.x(), finger.y(), factor);
            QVERIFY(near(m_camera->toAtlas(finger.x(), finger.y()), before));
        }
    }

    void twelveTimesIsClosestAndTheWholeBodyFarthest()
    {
        m_camera->zoomAt(330, 390, 1000);
        QCOMPARE(m_camera->zoom(), 12.0);
        m_camera->zoomAt(100, 100, 1e-6);
        QCOMPARE(m_camera->zoom(), 1.0);
        QVERIFY(near(m_camera->toPixels(0, 500), {330, 390}));
    }

    void nonsenseChangesNothing()
    {
        m_camera->zoomAt(330, 390, 4);
        const QRectF seen = m_camera->seen();
        m_camera->zoomAt(qQNaN(), 10, 2);
        m_camera->panBy(qInf(), 0);
        m_camera->glideTo({});
        m_camera->advance(-3);
        QCOMPARE(m_camera->seen(), seen);
        QVERIFY(!m_camera->moving());
    }

    void theBodyCannotBePushedOutOfSight()
    {
        m_camera->zoomAt(330, 390, 4);
        for (const QPointF &push : {QPointF(1e5, 0), QPointF(-2e5, 1e5), QPointF(0, -2e5)}) {
            m_camera->panBy(push.x(), push.y());
            QVERIFY(m_camera->seen().width() > 0.5 * 660 / m_camera->pixelsPerUnit());
            QVERIFY(m_camera->seen().height() > 0.5 * 780 / m_camera->pixelsPerUnit());
        }
    }

    void thePictureFollowsTheFinger()
    {
        m_camera->zoomAt(330, 390, 4);
        const QPointF unit = m_camera->toAtlas(300, 300);
        m_camera->panBy(25, -40);
        QVERIFY(near(m_camera->toPixels(unit.x(), unit.y()), {325, 260}));
    }

    void letGoItRunsOutAndRests()
    {
        m_camera->zoomAt(330, 390, 6);
        const QPointF unit = m_camera->toAtlas(330, 390);
        m_camera->letGo(600, 0);
        QVERIFY(m_camera->moving());
        double last = 330;
        double step = 1e9;
        while (m_camera->moving()) {
            m_camera->advance(frame);
            const double x = m_camera->toPixels(unit.x(), unit.y()).x();
            QVERIFY2(x - last >= 0 && x - last <= step, "it slows down and never turns back");
            step = x - last;
            last = x;
        }
        QVERIFY(last > 400 && last < 700);
    }

    void aSlowFingerLeavesItWhereItIs()
    {
        m_camera->zoomAt(330, 390, 6);
        m_camera->letGo(5, 5);
        QVERIFY(!m_camera->moving());
        m_camera->home();
        settle(*m_camera);
        m_camera->letGo(900, 0); // the whole body is seen: nowhere to run
        QVERIFY(!m_camera->moving());
    }

    void itGlidesToAPartAndShowsAllOfIt()
    {
        const QRectF part(-90, 130, 60, 50);
        m_camera->glideTo(part);
        const int frames = settle(*m_camera);
        QVERIFY2(frames > 5 && frames < 30, "about a quarter of a second");
        QVERIFY(m_camera->seen().contains(part));
        QVERIFY(m_camera->zoom() > 2);
        m_camera->home();
        settle(*m_camera);
        QVERIFY(m_camera->whole());
    }

    void aGlideNeverOvershoots()
    {
        m_camera->glideTo({60, 700, 30, 90});
        double zoom = m_camera->zoom();
        while (m_camera->moving()) {
            m_camera->advance(frame);
            QVERIFY(m_camera->zoom() >= zoom - 1e-9);
            zoom = m_camera->zoom();
        }
    }

    void reducedMotionIsThereAtOnce()
    {
        m_camera->setStill(true);
        const QSignalSpy restless(m_camera.get(), &MapCamera::restlessChanged);
        m_camera->glideTo({-90, 130, 60, 50});
        QVERIFY(m_camera->zoom() > 2);
        m_camera->letGo(2000, 0);
        QVERIFY(!m_camera->moving());
        QCOMPARE(restless.size(), 0);
    }

    void aStallDoesNotThrowItAway()
    {
        m_camera->zoomAt(330, 390, 6);
        const QPointF unit = m_camera->toAtlas(330, 390);
        m_camera->letGo(600, 0);
        m_camera->advance(30); // the machine slept
        QVERIFY(m_camera->toPixels(unit.x(), unit.y()).x() < 400);
    }

    void aFingerStopsAGlide()
    {
        m_camera->glideTo({-90, 130, 60, 50});
        m_camera->advance(frame);
        m_camera->panBy(1, 0);
        QVERIFY(!m_camera->moving());
    }

    void aSmallCanvasFillsThePictureToo()
    {
        m_camera->zoomAt(100, 100, 5);
        m_camera->setCanvas({-60, 380, 120, 220});
        QVERIFY(m_camera->whole());
        QVERIFY(near(m_camera->toAtlas(330, 390), {0, 490}));
        QVERIFY(near(m_camera->toPixels(0, 380), {330, 0}));
        QVERIFY(near(m_camera->toPixels(0, 600), {330, 780}));
        const double pixels = m_camera->pen() * m_camera->pixelsPerUnit();
        QVERIFY2(pixels < 5 && pixels > 0.5, qPrintable(QString::number(pixels)));
        m_camera->zoomAt(330, 390, 3);
        m_camera->home();
        settle(*m_camera);
        QVERIFY(near(m_camera->toAtlas(330, 390), {0, 490}));
    }

    void anEmptyCanvasIsNone()
    {
        const QRectF before = m_camera->canvas();
        m_camera->setCanvas({});
        QCOMPARE(m_camera->canvas(), before);
    }

    void turningBetweenViewsOfOneCanvasKeepsThePlace()
    {
        m_camera->zoomAt(100, 100, 5);
        const QPointF middle = m_camera->toAtlas(330, 390);
        m_camera->setCanvas(m_camera->canvas());
        QVERIFY(near(m_camera->toAtlas(330, 390), middle));
    }

    void theCloserOneLooksTheFinerTheLinesAre()
    {
        QCOMPARE(m_camera->pen(), 1.0);
        double before = 1;
        double finest = 1;
        while (m_camera->zoom() < MapCamera::closest) {
            m_camera->zoomAt(330, 390, 1.3);
            settle(*m_camera);
            QVERIFY(m_camera->pen() <= before);
            before = m_camera->pen();
            finest = std::min(finest, before);
            // A line of one unit is never thicker than five pixels nor thinner than half a one.
            const double pixels = m_camera->pen() * m_camera->pixelsPerUnit();
            QVERIFY2(pixels < 5 && pixels > 0.5, qPrintable(QString::number(pixels)));
        }
        QVERIFY(finest < 0.3);
        m_camera->home();
        settle(*m_camera);
        QCOMPARE(m_camera->pen(), 1.0);
    }

    void theLinesAreNotMadeAnewWhileItGlides()
    {
        const QSignalSpy spy(m_camera.get(), &MapCamera::penChanged);
        m_camera->glideTo({-40, 150, 60, 60});
        m_camera->advance(frame);
        QVERIFY(m_camera->moving());
        for (int i = 0; i < 10 && m_camera->moving(); ++i) {
            QCOMPARE(spy.count(), 0);
            m_camera->advance(frame);
        }
        settle(*m_camera);
        QCOMPARE(spy.count(), 1);
        QVERIFY(m_camera->pen() < 1);
    }

    void theLinesAreNotMadeAnewWhileAWheelTurns()
    {
        const QSignalSpy spy(m_camera.get(), &MapCamera::penChanged);
        for (int turn = 0; turn < 20; ++turn) {
            m_camera->zoomAt(330, 390, 1.1);
            for (int i = 0; i < 10; ++i)
                m_camera->advance(frame);
        }
        QCOMPARE(spy.count(), 0);
        QVERIFY(m_camera->restless());
        settle(*m_camera);
        QVERIFY(!m_camera->restless());
        QCOMPARE(spy.count(), 1);
        QVERIFY(m_camera->pen() < 0.5);
    }

    void aFastMachineSmoothsTheEdgesAlways()
    {
        turnTheWheel(40, 1.0 / 60);
        QVERIFY(!m_camera->rough());
        m_camera->advance(0.3); // one busy moment says nothing
        turnTheWheel(3, 1.0 / 60);
        QVERIFY(!m_camera->rough());
    }

    void aSlowMachineSmoothsThemAtRest()
    {
        turnTheWheel(2, 1.0 / 20);
        QVERIFY(!m_camera->rough());
        QVERIFY(m_camera->layerSize().isEmpty());
        turnTheWheel(1, 1.0 / 20);
        QVERIFY(m_camera->rough());
        QCOMPARE(m_camera->layerSize(),
                 (QSizeF(m_camera->width(), m_camera->height()) * 0.75).toSize());
        settle(*m_camera);
        QVERIFY(!m_camera->rough());
        QVERIFY(m_camera->layerSize().isEmpty()); // all pixels, as they are shown
        m_camera->panBy(3, 3); // it is known by now
        QVERIFY(m_camera->rough());
        settle(*m_camera);
        m_camera->glideTo({-40, 150, 60, 60});
        QVERIFY(m_camera->rough());
        settle(*m_camera);
        QVERIFY(!m_camera->rough());
    }

    void anotherCanvasIsThereAtRest()
    {
        turnTheWheel(5, 1.0 / 20);
        m_camera->setCanvas({-60, 380, 120, 220});
        QVERIFY(!m_camera->restless());
        QVERIFY(!m_camera->rough());
    }

    void aWindowOfNoSizeIsNoTrouble()
    {
        MapCamera camera;
        camera.zoomAt(0, 0, 2);
        camera.glideTo({0, 0, 10, 10});
        QVERIFY(qIsFinite(camera.originX()) && qIsFinite(camera.pixelsPerUnit()));
    }

private:
    /** So many turns, each with a frame that takes so many seconds. */
    void turnTheWheel(int turns, double seconds)
    {
        for (int turn = 0; turn < turns; ++turn) {
            m_camera->zoomAt(330, 390, 1.01);
            m_camera->advance(seconds);
        }
    }

    std::unique_ptr<MapCamera> m_camera;
};

QTEST_GUILESS_MAIN(MapCameraTest)
#include "tst_mapcamera.moc"
