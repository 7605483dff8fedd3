// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gestures.h"

#include <QApplication>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr QPointF shoulder {-48, 157}; ///< the left upper trapezius, from behind
const QString overviewName = u"Overview: the frame is the part that is seen"_s;

/** Further apart than rounding to whole pixels explains. */
bool isElsewhere(const QPointF &a, const QPointF &b)
{
    return QLineF(a, b).length() > 3;
}

} // namespace

/** The body map under a mouse, a wheel and two fingers. */
class BodyMapTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<Window>();
        m_window->begin(Navigator::Body);
        m_wholeScale = scaleOfMap(*m_window);
        QVERIFY(m_wholeScale > 0.3);
    }
    void cleanup() { QCOMPARE(m_window->complaints(), QStringList()); }

    void aTapLightsUpAndNamesWhatLiesThere();
    void aTapBesideTheBodyTakesTheChoiceBack();
    void aTapJustBesideTheBodyMeansTheNearestMuscle();
    void aSecondTapComesCloserToThatPart();
    void aSecondTapBesideTheBodyChangesNothing();
    void theWheelComesCloserAtThePointer_data();
    void theWheelComesCloserAtThePointer();
    void theWheelStopsAtTwelveTimesAndAtTheWholeBody();
    void theWholeBodyStaysInTheMiddleWhenDragged();
    void aDragMovesTheMapWithTheFinger();
    void aThrownMapRunsOutAndComesToRest();
    void withReducedMotionNothingRunsOut();
    void twoFingersComeCloserBetweenThem();
    void twoFingersTogetherGoFartherAgain();
    void aPinchIsNoTap();
    void theToolsStepInAndOutAndHome();
    void stepsGlideWhenMotionIsWanted();
    void theOverviewIsThereOnlyWhenAPartIsSeen();
    void aTapInTheOverviewGoesThere();
    void anotherViewIsShownByItsChip_data();
    void anotherViewIsShownByItsChip();
    void anotherViewForgetsTheSpot();
    void theBodyTurnsUnlessMotionIsReduced();
    void theDeepLayerShowsWhatLiesUnderneath();
    void theOverviewLeavesTheSidesReadable();
    void aMapTooNarrowForTheRailKeepsEveryTool();
    void aMapTooLowForTheToolsKeepsThemBehindOne();

private:
    /** Than the whole body, to a thousandth: the drawing is placed in single precision. */
    double timesCloser() const
    {
        return std::round(1000 * scaleOfMap(*m_window) / m_wholeScale) / 1000;
    }

    std::unique_ptr<Window> m_window;
    double m_wholeScale = 0;
};

void BodyMapTest::aTapLightsUpAndNamesWhatLiesThere()
{
    Window &w = *m_window;
    QVERIFY(w.says(u"Tap where it hurts"_s));
    const QImage before = w.window()->grabWindow();
    w.clickAt(w.onMap(shoulder.x(), shoulder.y()));
    QVERIFY(w.says(u"Upper trapezius · top of the shoulder, left"_s));
    QVERIFY(w.says(w.story().tables.atlas.muscle(u"trapezius-descendens"_s)->latin));
    QVERIFY(!w.says(u"Tap where it hurts"_s));
    // The muscle is lit: its middle has another colour than before.
    const QPoint middle = (w.onMap(middleOf(w, u"trapezius-descendens"_s, Side::Left).x(),
                                   middleOf(w, u"trapezius-descendens"_s, Side::Left).y()))
                              .toPoint();
    QVERIFY(before.pixel(middle) != w.window()->grabWindow().pixel(middle));
    QCOMPARE(w.story().today()->knots()->count(), 0); // looking is no logging
}

void BodyMapTest::aTapBesideTheBodyTakesTheChoiceBack()
{
    Window &w = *m_window;
    w.clickAt(w.onMap(shoulder.x(), shoulder.y()));
    QVERIFY(w.has(Button, u"New knot here"_s));
    w.clickAt(w.onMap(-150, 900));
    QVERIFY(!w.has(Button, u"New knot here"_s));
    QVERIFY(w.says(u"Tap where it hurts"_s));
}

void BodyMapTest::aTapJustBesideTheBodyMeansTheNearestMuscle()
{
    Window &w = *m_window;
    // From the left edge of the picture to where the arm begins, and half a finger back.
    const auto isInside = [&](double x, double y) {
        return w.story()
            .tables.atlas.hit(*BodyPoint::create(View::Back, Layer::Superficial, x, y))
            .inside;
    };
    QPointF at(-219, 300);
    while (!isInside(at.x(), at.y()))
        at.rx() += 1;
    w.clickAt(w.onMap(at.x() - 8, at.y()));
    BodyViewModel *body = w.story().body();
    QCOMPARE(body->here(), BodyViewModel::Place);
    QVERIFY(isInside(body->point().x(), body->point().y()));
    QVERIFY(QLineF(body->point(), at).length() < 20);
    QVERIFY2(w.says(u", left"_s), qPrintable(w.everything()));
}

void BodyMapTest::aSecondTapComesCloserToThatPart()
{
    Window &w = *m_window;
    tapTwice(w, w.onMap(shoulder.x(), shoulder.y()));
    QVERIFY2(scaleOfMap(w) > 1.5 * m_wholeScale, qPrintable(QString::number(scaleOfMap(w))));
    // What was tapped is still chosen, and in sight.
    QVERIFY(w.says(u"Upper trapezius · top of the shoulder, left"_s));
    const Thing map = w.focused();
    QCOMPARE(map.role, Graphic);
    QVERIFY(map.rect.contains(w.onMap(shoulder.x(), shoulder.y())));
}

void BodyMapTest::aSecondTapBesideTheBodyChangesNothing()
{
    Window &w = *m_window;
    tapTwice(w, w.onMap(-190, 950));
    QCOMPARE(timesCloser(), 1.0);
    QCOMPARE(w.story().body()->here(), BodyViewModel::Nothing);
}

void BodyMapTest::theWheelComesCloserAtThePointer_data()
{
    QTest::addColumn<QPointF>("at");
    QTest::newRow("a calf") << QPointF(-52, 782);
    QTest::newRow("the neck") << QPointF(0, 120);
    QTest::newRow("a hand, at the edge") << QPointF(-110, 480);
}

void BodyMapTest::theWheelComesCloserAtThePointer()
{
    QFETCH(QPointF, at);
    Window &w = *m_window;
    const QPointF pixel = w.onMap(at.x(), at.y());
    double scale = scaleOfMap(w);
    for (int turn = 0; turn < 4; ++turn) {
        w.wheel(pixel, 240);
        QVERIFY(scaleOfMap(w) > scale);
        scale = scaleOfMap(w);
        QVERIFY2(QLineF(onBody(w, pixel), at).length() < 1.5,
                 qPrintable(u"%1, %2"_s.arg(onBody(w, pixel).x()).arg(onBody(w, pixel).y())));
    }
    w.wheel(pixel, -480);
    QVERIFY(scaleOfMap(w) < scale);
}

void BodyMapTest::theWheelStopsAtTwelveTimesAndAtTheWholeBody()
{
    Window &w = *m_window;
    const QPointF pixel = w.onMap(shoulder.x(), shoulder.y());
    for (int turn = 0; turn < 20; ++turn)
        w.wheel(pixel, 960);
    QCOMPARE(timesCloser(), 12.0);
    const QPointF origin = w.onMap(0, 0);
    w.wheel(pixel, 960);
    QCOMPARE(w.onMap(0, 0), origin);
    for (int turn = 0; turn < 20; ++turn)
        w.wheel(pixel, -960);
    QCOMPARE(timesCloser(), 1.0);
    QVERIFY(!w.has(Graphic, overviewName));
}

void BodyMapTest::theWholeBodyStaysInTheMiddleWhenDragged()
{
    Window &w = *m_window;
    const QPointF before = w.onMap(0, 500);
    drag(w, w.onMap(0, 300), w.onMap(60, 500));
    QCOMPARE(w.onMap(0, 500), before);
    // A drag is no tap either.
    QCOMPARE(w.story().body()->here(), BodyViewModel::Nothing);
}

void BodyMapTest::aDragMovesTheMapWithTheFinger()
{
    Window &w = *m_window;
    for (int turn = 0; turn < 4; ++turn)
        w.wheel(w.onMap(0, 300), 480);
    const QPointF from = w.onMap(0, 300);
    const QPointF to = from + QPointF(90, -120);
    pressAndMove(w, from, to);
    // Up to what it takes for a drag to begin, the same spot is under the finger.
    QVERIFY2(QLineF(w.onMap(0, 300), to).length() < 20,
             qPrintable(u"off by %1 pixels"_s.arg(QLineF(w.onMap(0, 300), to).length())));
    letGo(w, to);
    const QPointF rest = w.onMap(0, 300);
    letFramesPass(w, 120);
    QCOMPARE(w.onMap(0, 300), rest);
    QCOMPARE(w.story().body()->here(), BodyViewModel::Nothing);
}

void BodyMapTest::aThrownMapRunsOutAndComesToRest()
{
    Window &w = *m_window;
    for (int turn = 0; turn < 5; ++turn)
        w.wheel(w.onMap(0, 300), 480);
    w.story().shell().preferences()->setReducedMotion(false);
    w.settle();
    const QPointF from = w.onMap(0, 300);
    pressAndMove(w, from, from + QPointF(0, -160), 8);
    const QPointF held = w.onMap(0, 300);
    letGo(w, from + QPointF(0, -160));
    QTRY_VERIFY(isElsewhere(w.onMap(0, 300), held));
    QVERIFY(w.onMap(0, 300).y() < held.y()); // on in the same direction
    QPointF rest;
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            rest = w.onMap(0, 300);
            QTest::qWait(200);
            return w.onMap(0, 300) == rest;
        }(),
        8000);
    QVERIFY(std::abs(rest.x() - held.x()) < 40); // the hand trembles sideways before it lets go
}

void BodyMapTest::withReducedMotionNothingRunsOut()
{
    Window &w = *m_window;
    for (int turn = 0; turn < 5; ++turn)
        w.wheel(w.onMap(0, 300), 480);
    const QPointF from = w.onMap(0, 300);
    pressAndMove(w, from, from + QPointF(0, -160), 8);
    const QPointF held = w.onMap(0, 300);
    letGo(w, from + QPointF(0, -160));
    letFramesPass(w, 250);
    QCOMPARE(w.onMap(0, 300), held);
}

void BodyMapTest::twoFingersComeCloserBetweenThem()
{
    Window &w = *m_window;
    const QPointF middle = w.onMap(0, 250);
    pinch(w, middle, 60, 240);
    QVERIFY2(scaleOfMap(w) > 2 * m_wholeScale && scaleOfMap(w) < 5 * m_wholeScale,
             qPrintable(QString::number(scaleOfMap(w) / m_wholeScale)));
    QVERIFY2(QLineF(onBody(w, middle), QPointF(0, 250)).length() < 12,
             qPrintable(u"%1, %2"_s.arg(onBody(w, middle).x()).arg(onBody(w, middle).y())));
}

void BodyMapTest::twoFingersTogetherGoFartherAgain()
{
    Window &w = *m_window;
    for (int turn = 0; turn < 5; ++turn)
        w.wheel(w.onMap(0, 250), 480);
    const double close = scaleOfMap(w);
    pinch(w, w.onMap(0, 250), 300, 100);
    QVERIFY2(scaleOfMap(w) < 0.6 * close, qPrintable(QString::number(scaleOfMap(w) / close)));
    QVERIFY(scaleOfMap(w) >= m_wholeScale);
}

void BodyMapTest::aPinchIsNoTap()
{
    Window &w = *m_window;
    pinch(w, w.onMap(shoulder.x(), shoulder.y()), 40, 160);
    QCOMPARE(w.story().body()->here(), BodyViewModel::Nothing);
    QVERIFY(w.dialogs().isEmpty());
}

void BodyMapTest::theToolsStepInAndOutAndHome()
{
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"Closer"_s));
    QCOMPARE(timesCloser(), 1.5);
    QVERIFY(w.click(Button, u"Closer"_s));
    QCOMPARE(timesCloser(), 2.25);
    QVERIFY(w.click(Button, u"Farther"_s));
    QCOMPARE(timesCloser(), 1.5);
    QVERIFY(w.click(Button, u"Closer"_s));
    QVERIFY(w.click(Button, u"The whole body"_s));
    QCOMPARE(timesCloser(), 1.0);
}

void BodyMapTest::stepsGlideWhenMotionIsWanted()
{
    Window &w = *m_window;
    w.story().shell().preferences()->setReducedMotion(false);
    w.settle();
    QVERIFY(w.click(Button, u"Closer"_s));
    QTRY_COMPARE(timesCloser(), 1.5);
    QVERIFY(w.click(Button, u"The whole body"_s));
    QTRY_COMPARE(timesCloser(), 1.0);
}

void BodyMapTest::theOverviewIsThereOnlyWhenAPartIsSeen()
{
    Window &w = *m_window;
    QVERIFY(!w.has(Graphic, overviewName));
    QVERIFY(w.click(Button, u"Closer"_s));
    QVERIFY(w.has(Graphic, overviewName));
    const Thing overview = w.find(Graphic, overviewName);
    QVERIFY(overview.rect.height() > 100 && overview.rect.width() < overview.rect.height());
    QVERIFY(w.click(Button, u"The whole body"_s));
    QVERIFY(!w.has(Graphic, overviewName));
}

void BodyMapTest::aTapInTheOverviewGoesThere()
{
    Window &w = *m_window;
    for (int turn = 0; turn < 4; ++turn)
        w.wheel(w.onMap(0, 150), 480);
    const double scale = scaleOfMap(w);
    const Thing overview = w.find(Graphic, overviewName);
    // The feet stand at the bottom of it.
    w.clickAt({overview.rect.center().x(), overview.rect.bottom() - 10});
    const QRectF map = w.focused().role == Graphic ? w.focused().rect : QRectF(200, 0, 700, 800);
    QVERIFY2(onBody(w, map.center()).y() > 750,
             qPrintable(QString::number(onBody(w, map.center()).y())));
    QCOMPARE(scaleOfMap(w), scale);
    QCOMPARE(w.story().body()->here(), BodyViewModel::Nothing); // it is no tap on the body
    w.clickAt({overview.rect.center().x(), overview.rect.top() + 10});
    QVERIFY(onBody(w, map.center()).y() < 300);
}

void BodyMapTest::anotherViewIsShownByItsChip_data()
{
    QTest::addColumn<QString>("chip");
    QTest::addColumn<int>("view");
    QTest::addColumn<QString>("left");
    QTest::newRow("front") << u"Front"_s << int(BodyViewModel::Front) << u"Your right"_s;
    QTest::newRow("left") << u"Left side"_s << int(BodyViewModel::Left) << QString();
    QTest::newRow("right") << u"Right side"_s << int(BodyViewModel::Right) << QString();
    QTest::newRow("soles") << u"Soles"_s << int(BodyViewModel::Soles) << QString();
}

void BodyMapTest::anotherViewIsShownByItsChip()
{
    QFETCH(QString, chip);
    QFETCH(int, view);
    QFETCH(QString, left);
    Window &w = *m_window;
    QVERIFY(w.find(Radio, u"Back"_s).state.checked);
    const QString backContour = w.story().body()->contour();
    QVERIFY(w.click(Radio, chip));
    QCOMPARE(int(w.story().body()->view()), view);
    QVERIFY(w.find(Radio, chip).state.checked);
    QVERIFY(!w.find(Radio, u"Back"_s).state.checked);
    QVERIFY(w.story().body()->contour() != backContour);
    if (!left.isEmpty())
        QVERIFY(w.says(left));
    QVERIFY(w.click(Radio, u"Back"_s));
    QVERIFY(w.find(Radio, u"Back"_s).state.checked);
}

void BodyMapTest::anotherViewForgetsTheSpot()
{
    Window &w = *m_window;
    w.clickAt(w.onMap(shoulder.x(), shoulder.y()));
    QVERIFY(w.click(Radio, u"Front"_s));
    QVERIFY(w.says(u"Tap where it hurts"_s));
    QVERIFY(!w.has(Button, u"New knot here"_s));
}

void BodyMapTest::theBodyTurnsUnlessMotionIsReduced()
{
    Window &w = *m_window;
    const double across = QLineF(w.onMap(0, 0), w.onMap(100, 0)).length();
    QVERIFY(w.click(Radio, u"Front"_s));
    QCOMPARE(QLineF(w.onMap(0, 0), w.onMap(100, 0)).length(), across);
    w.story().shell().preferences()->setReducedMotion(false);
    w.settle();
    w.story().body()->showView(BodyViewModel::Back);
    // It begins edge on, and ends as wide as it was.
    QVERIFY(QLineF(w.onMap(0, 0), w.onMap(100, 0)).length() < 0.9 * across);
    QTRY_COMPARE(QLineF(w.onMap(0, 0), w.onMap(100, 0)).length(), across);
}

void BodyMapTest::theDeepLayerShowsWhatLiesUnderneath()
{
    Window &w = *m_window;
    QVERIFY(!w.find(Check, u"Deep muscles"_s).state.checked);
    w.settle();
    const QImage outer = w.window()->grabWindow();
    QVERIFY(w.click(Check, u"Deep muscles"_s));
    QVERIFY(w.find(Check, u"Deep muscles"_s).state.checked);
    QVERIFY(w.story().body()->deep());
    QVERIFY(w.window()->grabWindow() != outer);
    const QPointF piriformis = middleOf(w, u"piriformis"_s, Side::Right);
    w.clickAt(w.onMap(piriformis.x(), piriformis.y()));
    QVERIFY2(w.says(u"Piriformis"_s), qPrintable(w.everything()));
    QVERIFY(w.says(u"right"_s));
    QVERIFY(w.click(Check, u"Deep muscles"_s));
    QVERIFY(!w.story().body()->deep());
}

void BodyMapTest::theOverviewLeavesTheSidesReadable()
{
    Window &w = *m_window;
    for (const double scale : {1.0, 1.6}) {
        w.look(scale, false);
        QVERIFY(w.click(Button, u"Closer"_s));
        const QRectF overview = w.find(Graphic, overviewName).rect.adjusted(-6, -6, 6, 6);
        for (const QString &side : {u"Your left"_s, u"Your right"_s}) {
            const Thing word = w.find(QAccessible::StaticText, side);
            QVERIFY2(!overview.intersects(word.rect), qPrintable(side));
        }
        QVERIFY(w.click(Button, u"The whole body"_s));
    }
}

void BodyMapTest::aMapTooNarrowForTheRailKeepsEveryTool()
{
    Window &w = *m_window;
    w.resize({420, 860});
    QVERIFY(w.click(Radio, u"Front"_s));
    for (const QString &tool : {u"Find a muscle"_s, u"Closer"_s, u"Farther"_s, u"The whole body"_s})
        QVERIFY2(w.has(Button, tool), qPrintable(tool));
    for (const QString &chip : {u"Front"_s, u"Back"_s, u"Left"_s, u"Right"_s, u"Soles"_s})
        QVERIFY2(w.has(Radio, chip), qPrintable(chip));
    QVERIFY(w.click(Button, u"Closer"_s));
    QVERIFY(!w.has(Graphic, overviewName)); // no room for it
    QVERIFY(w.click(Button, u"The whole body"_s));
    QVERIFY(w.click(Radio, u"Back"_s));
    w.clickAt(w.onMap(shoulder.x(), shoulder.y()));
    QVERIFY(w.says(u"Upper trapezius · top of the shoulder, left"_s));
    QVERIFY(w.has(Button, u"New knot here"_s));
}

void BodyMapTest::aMapTooLowForTheToolsKeepsThemBehindOne()
{
    Window &w = *m_window;
    w.resize({420, 860});
    w.look(1.6, false);
    w.clickAt(w.onMap(shoulder.x(), shoulder.y())); // what is told of it takes half of the page
    const QStringList behind {u"Closer"_s, u"Farther"_s, u"The whole body"_s};
    QVERIFY(w.has(Button, u"Find a muscle"_s));
    for (const QString &tool : behind)
        QVERIFY2(!w.has(Button, tool), qPrintable(tool));
    QVERIFY(w.click(Check, u"All tools"_s));
    for (const QString &tool : behind) {
        const Thing button = w.find(Button, tool);
        QVERIFY2(button.rect.height() >= 44 && button.rect.width() >= 44, qPrintable(tool));
    }
    QVERIFY(w.click(Check, u"Deep muscles"_s));
    QVERIFY(w.story().body()->deep());
    const double before = scaleOfMap(w);
    QVERIFY(w.click(Button, u"Closer"_s));
    QVERIFY(scaleOfMap(w) > 1.4 * before);
    QVERIFY(w.click(Check, u"All tools"_s));
    QVERIFY(!w.has(Button, u"Closer"_s));
    // A higher window shows them all again, without the one.
    w.resize({420, 1600});
    QVERIFY(w.has(Button, u"Closer"_s));
    QVERIFY(!w.has(Check, u"All tools"_s));
}

QTEST_MAIN(BodyMapTest)
#include "tst_bodymap.moc"
