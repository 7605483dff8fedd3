// SPDX-License-Identifier: GPL-3.0-or-later
// How long the calls hold the GUI thread that a person makes most: guicalls
// JOURNAL. The journal is opened for writing; use a copy. One line a call on
// standard output: "name,median ms,longest ms".
#include "tests/bench/window/benchwindow.h"

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;
using namespace knotebook;

namespace {

constexpr int rounds = 15;
/** Lets what a call set going off the thread come back, outside the measure. */
constexpr qint64 rest = 150;

template <typename Call> void measure(const char *name, Call call)
{
    std::vector<double> milliseconds;
    for (int round = 0; round < rounds; ++round) {
        bench::runFor(rest);
        QElapsedTimer timer;
        timer.start();
        call();
        milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    std::printf("%s,%.3f,%.3f\n", name, milliseconds.at(rounds / 2), milliseconds.back());
}

} // namespace

int main(int argc, char *argv[])
{
    prepareHeap(); // as the program does
    const QApplication application(argc, argv);
    const auto program = bench::Program::on(argc, argv);
    if (!program)
        return 2;
    Shell &shell = program->shell();
    const auto states = program->session().read().knotStates();
    if (!states || states->isEmpty())
        return 1;
    const KnotId knot = states->first().knot.id();
    const QString id = knot.toString();
    using Page = Navigator::Page;
    const auto showTab = [&](TrendsViewModel::Tab tab) {
        shell.trends()->chooseTab(static_cast<int>(tab));
        shell.trends()->chooseTab(static_cast<int>(TrendsViewModel::Tab::Course));
    };

    measure("log pain on Today", [&] { shell.today()->logPain(id, 5); });
    measure("undo", [&] { shell.undo(); });
    measure("redo", [&] { shell.redo(); });
    measure("quiet day", [&] { shell.today()->toggleQuietDay(); });
    measure("begin the check-in", [&] { shell.today()->beginCheckin(); });
    measure("save the check-in", [&] { shell.today()->checkin()->save(); });
    measure("describe a knot", [&] { shell.today()->describe(id); });
    measure("open a knot", [&] { shell.openKnot(knot); });
    measure("its older entries", [&] { shell.knot()->showMore(); });
    measure("resolve it", [&] { shell.knot()->resolve(); });
    measure("reopen it", [&] { shell.knot()->reopen(); });
    measure("go to Body", [&] { shell.navigator()->show(Page::Body); });
    measure("turn the body",
            [&] { shell.body()->showView(shell.body()->view() == BodyViewModel::Front ? 1 : 0); });
    measure("tap the body", [&] { shell.body()->touch(-40, 200, 6); });
    measure("start a knot", [&] { shell.body()->startKnot(); });
    measure("choose a remedy", [&] { shell.remedies()->logUse(u"heat"_s); });
    measure("enter Trends", [&] { shell.trends()->enter(); });
    measure("all years", [&] { shell.trends()->showEverything(); });
    measure("next subject", [&] { shell.trends()->chooseSubject(1); });
    measure("read out a day", [&] { shell.trends()->step(-1); });
    measure("come closer", [&] { shell.trends()->zoom(0.5, 0.5); });
    measure("the whole period", [&] { shell.trends()->showPeriod(); });
    measure("Overview and back", [&] { showTab(TrendsViewModel::Tab::Overview); });
    measure("Year and back", [&] { showTab(TrendsViewModel::Tab::Year); });
    measure("Patterns and back", [&] { showTab(TrendsViewModel::Tab::Patterns); });
    measure("Links and back", [&] { showTab(TrendsViewModel::Tab::Links); });
    measure("leave Trends", [&] { shell.trends()->leave(); });
    measure("enter Report", [&] { shell.report()->enter(); });
    measure("choose its period", [&] { shell.report()->choosePeriod(1); });
    measure("leave out a part", [&] { shell.report()->togglePart(0); });
    measure("leave Report", [&] { shell.report()->leave(); });
    measure("begin the questions", [&] { shell.care()->beginScreening(); });
    return 0;
}
