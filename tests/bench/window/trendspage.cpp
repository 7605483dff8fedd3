// SPDX-License-Identifier: GPL-3.0-or-later
// How long from the click on Trends, all years, until its chart is drawn:
// trendspage JOURNAL. The journal is opened for writing; use a copy. Each visit
// is told on standard error; standard output has "first visit,…" and
// "later visits,median,longest" in milliseconds.
#include "app/shell/iconprovider.h"
#include "app/shell/shell.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;
using namespace knotebook;

namespace {

constexpr int rounds = 7;
constexpr qint64 longest = 5000;

/** Waits until `done`; milliseconds since `timer` began. */
template <typename Done> qint64 until(const QElapsedTimer &timer, Done done)
{
    while (!done() && timer.elapsed() < longest)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
    return timer.elapsed();
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const Result<Tables> tables = loadTables();
    const SystemClock clock;
    RandomIdSource ids;
    auto journal = Journal::open(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""),
                                 {clock, ids, tables->references});
    if (!journal) {
        std::fputs("usage: trendspage JOURNAL\n", stderr);
        return 2;
    }
    const QTemporaryDir scratch;
    Session session(std::move(*journal), clock, tables->texts);
    Preferences preferences(scratch.filePath(u"window.ini"_s));
    preferences.setWelcomed();
    Shell shell(session, *tables, preferences, u"bench"_s);
    QQmlApplicationEngine engine;
    engine.addImageProvider(u"icon"_s, new IconProvider);
    engine.setInitialProperties({{u"shell"_s, QVariant::fromValue(&shell)}});
    engine.load(QUrl(u"qrc:/qt-project.org/imports/Knotebook/pages/Main.qml"_s));
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().value(0));
    if (!window)
        return 1;
    window->resize(1280, 800);
    shell.trends()->showEverything();

    std::vector<qint64> visits;
    for (int round = 0; round < rounds; ++round) {
        shell.navigator()->show(Navigator::Today);
        QElapsedTimer rest;
        rest.start();
        until(rest, [&] { return rest.elapsed() > 400; });
        QElapsedTimer timer;
        timer.start();
        shell.navigator()->show(Navigator::Trends);
        const qint64 made = timer.elapsed();
        const qint64 ready = until(timer, [&] { return shell.trends()->ready(); });
        bool swapped = false;
        QObject::connect(
            window, &QQuickWindow::frameSwapped, &application, [&] { swapped = true; },
            static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
        window->update();
        const qint64 drawn = until(timer, [&] { return swapped; });
        const qint64 said = until(timer, [&] { return !shell.trends()->method().isEmpty(); });
        std::fprintf(stderr, "page made %lld, days read %lld, drawn %lld, sentence %lld ms\n",
                     static_cast<long long>(made), static_cast<long long>(ready),
                     static_cast<long long>(drawn), static_cast<long long>(said));
        visits.push_back(drawn);
    }
    std::printf("first visit,%lld\n", static_cast<long long>(visits.front()));
    std::sort(visits.begin() + 1, visits.end());
    std::printf("later visits,%lld,%lld\n",
                static_cast<long long>(visits.at(1 + (visits.size() - 1) / 2)),
                static_cast<long long>(visits.back()));
    return 0;
}
