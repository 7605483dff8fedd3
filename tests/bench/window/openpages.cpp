// SPDX-License-Identifier: GPL-3.0-or-later
// How long it takes to open a journal and to show its pages: openpages JOURNAL. The
// journal is opened for writing; use a copy. Prints "Today,ms" from before the journal
// is opened until Today is drawn, and "Body,ms" and "Trends,ms" (the last 90 days) from
// the click until each is drawn for the first time.
#include "tests/bench/window/benchwindow.h"

#include <cstdio>

using namespace knotebook;

namespace {

/** Until the next frame is on the screen. */
void waitForFrame(const QElapsedTimer &timer, QQuickWindow *window)
{
    bool swapped = false;
    QObject::connect(
        window, &QQuickWindow::frameSwapped, window, [&] { swapped = true; },
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    window->update();
    bench::runUntil(timer, [&] { return swapped; });
}

void say(const char *page, const QElapsedTimer &timer)
{
    std::printf("%s,%.1f\n", page, static_cast<double>(timer.nsecsElapsed()) / 1e6);
}

} // namespace

int main(int argc, char *argv[])
{
    prepareHeap(); // as the program does
    const QApplication application(argc, argv);
    QElapsedTimer timer;
    timer.start();
    const auto program = bench::Program::on(argc, argv);
    if (!program)
        return 2;
    const bench::Window window(*program);
    if (!window.get())
        return 1;
    waitForFrame(timer, window.get());
    say("Today", timer);
    bench::runFor(1000);

    Shell &shell = program->shell();
    timer.restart();
    shell.navigator()->show(Navigator::Body);
    waitForFrame(timer, window.get());
    say("Body", timer);
    bench::runFor(1000);

    timer.restart();
    shell.navigator()->show(Navigator::Trends);
    bench::runUntil(timer, [&] { return shell.trends()->ready(); });
    waitForFrame(timer, window.get());
    say("Trends", timer);
    return 0;
}
