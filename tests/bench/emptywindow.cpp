// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include <chrono>
#include <cstdio>

/**
 * An empty Qt Quick Controls window: the floor for ours. It says when its first frame
 * was on the screen, in milliseconds since 1970, and ends. With "--stay" it waits for
 * its end, so that its memory can be read.
 */
int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    QQmlApplicationEngine engine;
    engine.loadData(
        "import QtQuick\nimport QtQuick.Controls\n"
        "ApplicationWindow { width: 1280; height: 800; visible: true; Button { text: \"x\" } }");
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().value(0));
    if (!window)
        return 1;
    const bool stays = QCoreApplication::arguments().contains(QStringLiteral("--stay"));
    QObject::connect(
        window, &QQuickWindow::frameSwapped, &application,
        [stays] {
            if (stays)
                return;
            const auto now = std::chrono::system_clock::now().time_since_epoch();
            const std::chrono::duration<double, std::milli> milliseconds = now;
            std::printf("%.1f\n", milliseconds.count());
            QCoreApplication::exit();
        },
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    return QCoreApplication::exec();
}
