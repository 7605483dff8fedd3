// SPDX-License-Identifier: GPL-3.0-or-later
// How long a frame of the body map takes while one zooms and pans: bodyzoom
// JOURNAL. The journal is opened for writing; use a copy. A scripted hand turns
// the wheel over the shoulder until the map is 12 times as close, pans, and goes
// back; a frame counts from the event until it is on the screen. Prints
// "zoom of the body,median,95th of a hundred,longest" in milliseconds, the first
// pass left out: it makes what later frames only draw.
#include "tests/bench/window/benchwindow.h"

#include <QWheelEvent>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace knotebook;

namespace {

constexpr int steps = 60; // each way
constexpr QPointF shoulder {535, 140}; // in a window of 1280 × 800

class Hand
{
public:
    explicit Hand(QQuickWindow *window) : m_window(window)
    {
        QObject::connect(
            window, &QQuickWindow::frameSwapped, window, [this] { m_swapped = true; },
            Qt::QueuedConnection);
    }

    /** One wheel event and its frame; milliseconds. */
    double turn(int eighths, const QPointF &at, QPoint pan = {})
    {
        QElapsedTimer timer;
        timer.start();
        m_swapped = false;
        QWheelEvent event(at + pan, m_window->mapToGlobal(at + pan), {}, {0, eighths}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_window, &event);
        m_window->update();
        return bench::runUntil(timer, [this] { return m_swapped; });
    }

    std::vector<double> closerAndBack()
    {
        std::vector<double> frames;
        for (int step = 0; step < steps; ++step)
            frames.push_back(turn(28, shoulder));
        for (int step = 0; step < steps; ++step)
            frames.push_back(turn(-28, shoulder, {2 * step, step}));
        return frames;
    }

private:
    QQuickWindow *m_window;
    bool m_swapped = false;
};

} // namespace

int main(int argc, char *argv[])
{
    prepareHeap(); // as the program does
    const QApplication application(argc, argv);
    const auto program = bench::Program::on(argc, argv);
    if (!program)
        return 2;
    const bench::Window window(*program);
    if (!window.get())
        return 1;
    program->shell().navigator()->show(Navigator::Body);
    bench::runFor(1500);

    Hand hand(window.get());
    hand.closerAndBack();
    std::vector<double> frames;
    for (int pass = 0; pass < 3; ++pass) {
        const std::vector<double> more = hand.closerAndBack();
        frames.insert(frames.end(), more.begin(), more.end());
    }
    std::sort(frames.begin(), frames.end());
    std::printf("zoom of the body,%.1f,%.1f,%.1f\n", frames[frames.size() / 2],
                frames[frames.size() * 95 / 100], frames.back());
    return 0;
}
