// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/selftest.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QMetaEnum>
#include <QQuickItem>
#include <QQuickWindow>

#include <cstdio>

namespace knotebook {

namespace {

constexpr int settleMilliseconds = 60;
constexpr QSize sizes[] = {{1280, 800}, {420, 860}};

void settle()
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < settleMilliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents, settleMilliseconds);
}

/** The sheets of a page are made when they are wanted: now. */
void makeEverySheet(QQuickItem *item)
{
    if (item->inherits("QQuickRepeater") && item->property("wanted").isValid())
        item->setProperty("wanted", true);
    for (QQuickItem *child : item->childItems())
        makeEverySheet(child);
}

void showEveryPage(Shell &shell, QQuickWindow &window)
{
    const auto pages = QMetaEnum::fromType<Navigator::Page>();
    for (int i = 0; i < pages.keyCount(); ++i) {
        shell.navigator()->show(static_cast<Navigator::Page>(pages.value(i)));
        settle();
        makeEverySheet(window.contentItem());
    }
}

void showFirstKnot(Shell &shell)
{
    const QList<KnotState> &states = shell.today()->knots()->states();
    if (!states.isEmpty())
        shell.openKnot(states.first().knot.id());
    settle();
}

} // namespace

int selfTest(QQmlApplicationEngine &engine, Shell &shell)
{
    int complaints = 0;
    QObject::connect(
        &engine, &QQmlEngine::warnings, &engine,
        [&](const QList<QQmlError> &warnings) { complaints += static_cast<int>(warnings.size()); });
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().value(0));
    if (!window)
        return 1;
    for (const QSize size : sizes) {
        window->resize(size);
        for (const auto theme : {Preferences::Light, Preferences::Dark}) {
            shell.preferences()->setTheme(theme);
            showFirstKnot(shell);
            showEveryPage(shell, *window);
        }
    }
    static_cast<void>(std::fputs(complaints == 0 ? "self-test: every page was shown\n"
                                                 : "self-test: there were complaints, see above\n",
                                 complaints == 0 ? stdout : stderr));
    return complaints == 0 ? 0 : 1;
}

} // namespace knotebook
