// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/iconprovider.h"

#include <QApplication>
#include <QQmlApplicationEngine>

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    QQmlApplicationEngine engine;
    engine.addImageProvider(QStringLiteral("icon"), new knotebook::IconProvider);
    engine.load(QUrl(QStringLiteral("qrc:/qt-project.org/imports/Knotebook/pages/Main.qml")));
    return QApplication::exec();
}
