// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/window.h"

#include <QLineF>
#include <QPointingDevice>

namespace knotebook::test {

/** Frames go by: what glides or runs out does so for that long. */
inline void letFramesPass(Window &w, int milliseconds)
{
    QTest::qWait(milliseconds);
    w.settle();
}

/** Puts the button down, moves in even steps, and leaves it down. */
inline void pressAndMove(Window &w, const QPointF &from, const QPointF &to, int steps = 12)
{
    QTest::mousePress(w.window(), Qt::LeftButton, {}, from.toPoint());
    for (int step = 1; step <= steps; ++step)
        QTest::mouseMove(w.window(), (from + (to - from) * step / steps).toPoint(), 10);
    // A hand comes to rest before it lets go: the last of its moves are tiny.
    QTest::mouseMove(w.window(), to.toPoint() + QPoint(1, 0), 10);
    QTest::mouseMove(w.window(), to.toPoint(), 10);
    w.settle();
}

inline void letGo(Window &w, const QPointF &at)
{
    QTest::mouseRelease(w.window(), Qt::LeftButton, {}, at.toPoint());
    w.settle();
}

/** Down, along a straight line, up. */
inline void drag(Window &w, const QPointF &from, const QPointF &to)
{
    pressAndMove(w, from, to);
    letGo(w, to);
}

inline void tapTwice(Window &w, const QPointF &at)
{
    QTest::mouseDClick(w.window(), Qt::LeftButton, {}, at.toPoint());
    w.settle();
}

/** A touch screen of the test's own: it can be made once a process. */
inline QPointingDevice *touchScreen()
{
    static QPointingDevice *screen = QTest::createTouchDevice();
    return screen;
}

/** Two fingers beside each other go apart (or together) around a point. */
inline void pinch(Window &w, const QPointF &middle, double apartBefore, double apartAfter)
{
    constexpr int steps = 12;
    const auto finger = [&](int which, double apart) {
        return (middle + QPointF((which - 0.5) * apart, 0)).toPoint();
    };
    QPointingDevice *screen = touchScreen();
    QTest::touchEvent(w.window(), screen)
        .press(0, finger(0, apartBefore), w.window())
        .press(1, finger(1, apartBefore), w.window());
    for (int step = 1; step <= steps; ++step) {
        const double apart = apartBefore + (apartAfter - apartBefore) * step / steps;
        QTest::qWait(8);
        QTest::touchEvent(w.window(), screen)
            .move(0, finger(0, apart), w.window())
            .move(1, finger(1, apart), w.window());
    }
    QTest::touchEvent(w.window(), screen)
        .release(0, finger(0, apartAfter), w.window())
        .release(1, finger(1, apartAfter), w.window());
    w.settle();
}

/** Types a path into the file dialog that is open, and takes it. */
inline bool chooseFile(Window &w, const QString &path)
{
    if (!QTest::qWaitFor([&] { return w.dialog() && w.dialog()->focusWidget(); }))
        return false;
    QWidget *line = w.dialog()->focusWidget();
    QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(line, path);
    QTest::keyClick(line, Qt::Key_Return);
    return QTest::qWaitFor([&] { return w.dialog() == nullptr; });
}

/** How many pixels of the window a unit of the body map takes. */
inline double scaleOfMap(const Window &w)
{
    return QLineF(w.onMap(0, 500), w.onMap(0, 600)).length() / 100;
}

/** Which point of the atlas is drawn there. */
inline QPointF onBody(const Window &w, const QPointF &pixel)
{
    const QPointF origin = w.onMap(0, 0);
    const QPointF across = w.onMap(100, 0) - origin;
    const QPointF down = w.onMap(0, 100) - origin;
    return {100 * (pixel.x() - origin.x()) / across.x(), 100 * (pixel.y() - origin.y()) / down.y()};
}

/** The middle of a muscle on the map that is shown now; the test fails when it is not there. */
inline QPointF middleOf(Window &w, const QString &muscle, Side side)
{
    BodyViewModel *body = w.story().body();
    const Outline *outline = w.story().tables.atlas.outline(
        static_cast<View>(body->view()), body->deep() ? Layer::Deep : Layer::Superficial,
        {muscle, side});
    if (!outline) {
        QTest::qFail(qPrintable(muscle + QStringLiteral(" is not drawn here")), __FILE__, __LINE__);
        return {};
    }
    return outline->middle();
}

} // namespace knotebook::test
