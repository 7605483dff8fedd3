// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/iconprovider.h"

#include <QQmlEngine>
#include <QtQuickTest>

/** Gives the engine of the tests what main() gives the window's. */
class Setup : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        engine->addImageProvider(QStringLiteral("icon"), new knotebook::IconProvider);
    }
};

QUICK_TEST_MAIN_WITH_SETUP(ui, Setup)
#include "tst_ui.moc"
