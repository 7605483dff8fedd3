// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo.h"
#include "app/messages/plurals.h"
#include "app/shell/iconprovider.h"
#include "app/shell/shell.h"
#include "app/tables.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QFontDatabase>
#include <QMetaEnum>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace knotebook;

namespace {

void settle(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents, milliseconds);
}

void click(QQuickWindow *window, const QPointF &at)
{
    QTest::mouseClick(window, Qt::LeftButton, {}, at.toPoint());
    settle(600);
}

void drag(QQuickWindow *window, const QPointF &from, const QPointF &to)
{
    QTest::mousePress(window, Qt::LeftButton, {}, from.toPoint());
    for (int i = 1; i <= 20; ++i) {
        QTest::mouseMove(window, (from + (to - from) * i / 20).toPoint());
        settle(20);
    }
    QTest::mouseRelease(window, Qt::LeftButton, {}, to.toPoint());
    settle(300);
}

void turnWheel(QQuickWindow *window, const QPointF &at, double clicks)
{
    QWheelEvent event(at, window->mapToGlobal(at.toPoint()), {},
                      {0, static_cast<int>(120 * clicks)}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(window, &event);
    settle(300);
}

void act(QQuickWindow *window, const QString &step)
{
    QList<double> numbers;
    for (const QString &number : step.split(u','))
        numbers.append(number.toDouble());
    if (numbers.size() == 4)
        drag(window, {numbers[0], numbers[1]}, {numbers[2], numbers[3]});
    else if (numbers.size() == 3)
        turnWheel(window, {numbers[0], numbers[1]}, numbers[2]);
    else if (numbers.size() == 2)
        click(window, {numbers[0], numbers[1]});
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    installPlurals(application);
    QApplication::setFont(QFont(u"Inter"_s));
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"out"_s, u"Folder to write to."_s, u"folder"_s, u"."_s},
                       {u"size"_s, u"Width x height."_s, u"size"_s, u"1280x800"_s},
                       {u"page"_s, u"Today, Body, …; all when absent."_s, u"page"_s},
                       {u"view"_s, u"Of the body: front, back, left, right, soles."_s, u"view"_s},
                       {u"deep"_s, u"The deep muscles."_s},
                       {u"dark"_s, u"The dark theme."_s},
                       {u"empty"_s, u"An empty journal."_s},
                       {u"journal"_s, u"This journal, now; best a copy."_s, u"file"_s},
                       {u"scale"_s, u"Text size."_s, u"number"_s, u"1"_s},
                       {u"now"_s, u"The moment it is."_s, u"moment"_s, u"2026-05-29T16:40:00"_s},
                       {u"click"_s,
                        u"Click here first, \"x,y\"; drag, \"x,y,x,y\"; turn the wheel, "
                        "\"x,y,clicks\". May be repeated."_s,
                        u"point"_s},
                       {u"name"_s, u"Name of the file."_s, u"name"_s}});
    parser.process(application);

    const Result<Tables> tables = loadTables();
    if (!tables)
        qFatal("%s", qUtf8Printable(tables.error().detail));
    QDateTime now = QDateTime::fromString(parser.value(u"now"_s), Qt::ISODate);
    now.setTimeSpec(Qt::UTC);
    const FixedClock clock(now, QTimeZone("Europe/Vienna"));
    SequentialIdSource ids(1);
    const QTemporaryDir scratch;
    const Journal::Context context {clock, ids, tables->references};
    auto journal = parser.isSet(u"journal"_s)
        ? Journal::open(parser.value(u"journal"_s), context)
        : Journal::create(scratch.filePath(u"screens.knotebook"_s), context);
    if (!parser.isSet(u"empty"_s) && !parser.isSet(u"journal"_s))
        Q_UNUSED((*journal)->import(ActionKind::Demo, demoYear(clock.nowUtc(), clock.zone())));
    Session session(std::move(*journal), clock, tables->texts);
    Preferences preferences(scratch.filePath(u"window.ini"_s));
    preferences.setWelcomed();
    preferences.setReducedMotion(true);
    preferences.setTextScale(parser.value(u"scale"_s).toDouble());
    preferences.setTheme(parser.isSet(u"dark"_s) ? Preferences::Dark : Preferences::Light);
    Shell shell(session, *tables, preferences, u"0.1.0"_s);

    QQmlApplicationEngine engine;
    engine.addImageProvider(u"icon"_s, new IconProvider);
    engine.setInitialProperties({{u"shell"_s, QVariant::fromValue(&shell)}});
    engine.load(QUrl(u"qrc:/qt-project.org/imports/Knotebook/pages/Main.qml"_s));
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().value(0));
    if (!window)
        return 1;
    const QStringList size = parser.value(u"size"_s).split(u'x');
    window->resize(size.value(0).toInt(), size.value(1).toInt());
    settle(300);

    if (const auto view = viewFromName(parser.value(u"view"_s)))
        shell.body()->showView(static_cast<int>(*view));
    shell.body()->showDeep(parser.isSet(u"deep"_s));
    const auto pages = QMetaEnum::fromType<Navigator::Page>();
    for (int i = 0; i < pages.keyCount(); ++i) {
        const QString page = QString::fromLatin1(pages.key(i));
        if (parser.isSet(u"page"_s) && parser.value(u"page"_s) != page)
            continue;
        if (page == u"Knot" && shell.today()->knots()->count() > 0)
            shell.openKnot(shell.today()->knots()->states().first().knot.id());
        else
            shell.navigator()->show(static_cast<Navigator::Page>(pages.value(i)));
        settle(500);
        for (const QString &step : parser.values(u"click"_s))
            act(window, step);
        const QString name = parser.isSet(u"name"_s) ? parser.value(u"name"_s) : page.toLower();
        window->grabWindow().save(QDir(parser.value(u"out"_s)).filePath(name + u".png"_s));
    }
    return 0;
}
