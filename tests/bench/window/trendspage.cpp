// SPDX-License-Identifier: GPL-3.0-or-later
// How long from the click on Trends, all years, until its chart is drawn:
// trendspage JOURNAL [MS]. The pointer is at the name for MS milliseconds before
// the first click, 0 as by a finger; 100 without a word, below what people take to
// press after they got there. The journal is opened for writing; use a copy. Each
// visit is told on standard error; standard output has "first visit,…" and
// "later visits,median,longest" in milliseconds.
#include "tests/bench/window/benchwindow.h"

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace knotebook;

namespace {

constexpr int rounds = 7;
constexpr int usualNearness = 100; // milliseconds

struct Times
{
    double made; ///< the page is there
    double ready; ///< its days are read
    double drawn;
    double said; ///< the statistics are there
};

Times visit(Shell &shell, QQuickWindow *window, int nearFor)
{
    shell.navigator()->show(Navigator::Today);
    bench::runFor(400);
    if (nearFor > 0) {
        shell.navigator()->approach(Navigator::Trends);
        bench::runFor(nearFor);
    }
    Times visit {};
    QElapsedTimer timer;
    timer.start();
    shell.navigator()->show(Navigator::Trends);
    visit.made = static_cast<double>(timer.elapsed());
    visit.ready = bench::runUntil(timer, [&] { return shell.trends()->ready(); });
    bool swapped = false;
    QObject::connect(
        window, &QQuickWindow::frameSwapped, window, [&] { swapped = true; },
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    window->update();
    visit.drawn = bench::runUntil(timer, [&] { return swapped; });
    visit.said = bench::runUntil(timer, [&] { return !shell.trends()->method().isEmpty(); });
    return visit;
}

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
    program->shell().trends()->showEverything();
    const int nearFor = argc > 2 ? QByteArray(argv[2]).toInt() : usualNearness;

    std::vector<double> visits;
    for (int round = 0; round < rounds; ++round) {
        const Times seen = visit(program->shell(), window.get(), nearFor);
        std::fprintf(stderr, "page made %.0f, days read %.0f, drawn %.0f, sentence %.0f ms\n",
                     seen.made, seen.ready, seen.drawn, seen.said);
        visits.push_back(seen.drawn);
    }
    std::printf("first visit,%.0f\n", visits.front());
    std::sort(visits.begin() + 1, visits.end());
    std::printf("later visits,%.0f,%.0f\n", visits.at(1 + (visits.size() - 1) / 2), visits.back());
    return 0;
}
