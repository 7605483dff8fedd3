// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/heap.h"
#include "app/shell/iconprovider.h"
#include "app/shell/shell.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <memory>

namespace knotebook::bench {

/** The program on a journal, below its window. The journal is written to: give it a copy. */
class Program
{
public:
    /** Null, with a word on standard error, when the journal cannot be opened. */
    static std::unique_ptr<Program> on(int argc, char **argv)
    {
        auto program = std::unique_ptr<Program>(new Program);
        const QString file = QString::fromLocal8Bit(argc > 1 ? argv[1] : "");
        auto journal =
            Journal::open(file, {program->m_clock, program->m_ids, program->m_tables->references});
        if (!journal) {
            static_cast<void>(std::fprintf(stderr, "usage: %s JOURNAL\n", argv[0]));
            return nullptr;
        }
        program->begin(std::move(*journal));
        return program;
    }

    Session &session() { return *m_session; }
    Shell &shell() { return *m_shell; }

private:
    Program() = default;

    void begin(std::unique_ptr<Journal> journal)
    {
        m_session = std::make_unique<Session>(std::move(journal), m_clock, m_tables->texts);
        m_preferences.setWelcomed();
        m_shell =
            std::make_unique<Shell>(*m_session, *m_tables, m_preferences, QStringLiteral("bench"));
    }

    const Result<Tables> m_tables = loadTables();
    const SystemClock m_clock;
    RandomIdSource m_ids;
    const QTemporaryDir m_scratch;
    Preferences m_preferences {m_scratch.filePath(QStringLiteral("window.ini"))};
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Shell> m_shell;
};

/** Its window, 1280 × 800. */
class Window
{
public:
    explicit Window(Program &program)
    {
        m_engine.addImageProvider(QStringLiteral("icon"), new IconProvider);
        m_engine.setInitialProperties(
            {{QStringLiteral("shell"), QVariant::fromValue(&program.shell())}});
        m_engine.load(QUrl(QStringLiteral("qrc:/qt-project.org/imports/Knotebook/pages/Main.qml")));
        m_window = qobject_cast<QQuickWindow *>(m_engine.rootObjects().value(0));
        if (m_window)
            m_window->resize(1280, 800);
    }

    /** Null when the pages could not be loaded. */
    QQuickWindow *get() const { return m_window; }

private:
    QQmlApplicationEngine m_engine;
    QQuickWindow *m_window = nullptr;
};

/** Lets the program run until `done`, for 5 s at most; milliseconds since `timer` began. */
template <typename Done> double runUntil(const QElapsedTimer &timer, Done done)
{
    constexpr qint64 longest = 5000;
    // Sleeps between events as the program does: with a limit of time, processEvents() would
    // spin, and take a core from what it waits for.
    QTimer wakeUp;
    wakeUp.setTimerType(Qt::PreciseTimer);
    wakeUp.start(2);
    while (!done() && timer.elapsed() < longest)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/** Lets the program run for a while. */
inline void runFor(qint64 milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    runUntil(timer, [&] { return timer.elapsed() > milliseconds; });
}

} // namespace knotebook::bench
