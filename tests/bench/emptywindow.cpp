// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>

/**
 * An empty Qt Quick Controls window that ends after its first frame: the floor
 * for ours. With "--stay" it says so on standard output and waits for its end,
 * so that its memory can be read.
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
    QObject::connect(window, &QQuickWindow::frameSwapped, &application, [stays] {
        if (!stays)
            QCoreApplication::exit();
    });
    return QCoreApplication::exec();
}
