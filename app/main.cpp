// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo.h"
#include "app/messages/errortexts.h"
#include "app/messages/journaltexts.h"
#include "app/messages/plurals.h"
#include "app/shell/heap.h"
#include "app/shell/iconprovider.h"
#include "app/shell/journalchoice.h"
#include "app/shell/options.h"
#include "app/shell/selftest.h"
#include "app/shell/shell.h"
#include "app/shell/widgets.h"
#include "app/tables.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QFontDatabase>
#include <QQmlApplicationEngine>
#include <QQmlComponent>
#include <QQuickWindow>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <future>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace knotebook;

namespace {

const QUrl mainWindow(u"qrc:/qt-project.org/imports/Knotebook/pages/Main.qml"_s);
const QUrl troubleWindow(u"qrc:/qt-project.org/imports/Knotebook/pages/TroubleWindow.qml"_s);

/** Qt aborts without a display; say what is wrong instead, before it is asked. */
bool hasDisplay(int argc, char **argv)
{
    if (qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        return true;
    const bool needsNone = std::any_of(argv + 1, argv + argc, [](const char *argument) {
        const QByteArrayView text(argument);
        return text == "--self-test" || text == "--help" || text == "-h" || text == "--help-all"
            || text == "--version" || text == "-v";
    });
    if (needsNone)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return needsNone;
}

void chooseFont()
{
    for (const QString &family : {u"Inter"_s, u"Noto Sans"_s}) {
        if (QFontDatabase::hasFamily(family)) {
            QApplication::setFont(QFont(family));
            return;
        }
    }
}

QString preferencesFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    return QDir(folder).filePath(u"window.ini"_s);
}

Result<std::unique_ptr<Journal>> openJournal(const QString &path, const Journal::Context &context)
{
    if (QFileInfo::exists(path))
        return Journal::open(path, context);
    QDir().mkpath(QFileInfo(path).absolutePath());
    return Journal::create(path, context);
}

Result<std::unique_ptr<Journal>> openDemo(const QString &path, const Journal::Context &context)
{
    auto journal = Journal::create(path, context);
    if (!journal)
        return journal;
    const Result<qsizetype> added = (*journal)->import(
        ActionKind::Demo, demoYear(context.clock.nowUtc(), context.clock.zone()));
    if (!added)
        return tl::make_unexpected(added.error());
    return journal;
}

/** A window that says why the journal could not be opened. */
int showTrouble(const Error &error, const QString &file)
{
    static_cast<void>(std::fputs(qPrintable(errorText(error) + u"\n"_s + file + u"\n"_s), stderr));
    QQmlApplicationEngine engine;
    engine.addImageProvider(u"icon"_s, new IconProvider);
    engine.setInitialProperties({{u"text"_s, errorText(error)}, {u"file"_s, file}});
    engine.load(troubleWindow);
    if (!engine.rootObjects().isEmpty())
        QApplication::exec();
    return 1;
}

/**
 * Qt keeps room for small pictures in one texture as large as the screen, all of it
 * cleared when the first icon is shown. Ours are icons and fit an eighth of that.
 */
void keepIconsInASmallTexture()
{
    for (const char *side : {"QSG_ATLAS_WIDTH", "QSG_ATLAS_HEIGHT"}) {
        if (!qEnvironmentVariableIsSet(side))
            qputenv(side, "512");
    }
}

/** When the first frame is on the screen: milliseconds since 1970, for who measures the start. */
void tellWhen()
{
    static_cast<void>(std::printf("%lld\n", SystemClock().nowUtc().toMSecsSinceEpoch()));
}

/** The engine goes with this call: what it made must not outlive the shell. */
int showWindow(const Options &options, std::unique_ptr<QQmlApplicationEngine> engine, Shell &shell)
{
    engine->addImageProvider(u"icon"_s, new IconProvider);
    engine->setInitialProperties({{u"shell"_s, QVariant::fromValue(&shell)}});
    engine->load(mainWindow);
    if (engine->rootObjects().isEmpty())
        return 1;
    if (options.firstFrame) {
        const auto *window = qobject_cast<QQuickWindow *>(engine->rootObjects().constFirst());
        QObject::connect(
            window, &QQuickWindow::frameSwapped, qApp,
            [] {
                tellWhen();
                QCoreApplication::exit();
            },
            static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    }
    return options.selfTest ? selfTest(*engine, shell) : QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    // Qt's writer of PDFs puts what it embeds in the order of a hash.
    QHashSeed::setDeterministicGlobalSeed();
    prepareHeap();
    keepIconsInASmallTexture();
    if (!hasDisplay(argc, argv)) {
        static_cast<void>(std::fputs("knotebook: there is no display here, so no window can open.\n"
                                     "Start it from a graphical session, or use knotebook-cli.\n",
                                     stderr));
        return 1;
    }
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"knotebook"_s);
    QGuiApplication::setApplicationDisplayName(u"Knotebook"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(KNOTEBOOK_VERSION));
    const Options options = readOptions();

    // The drawing of the body is read while fonts are found, pages compiled and the
    // driver of the screen is looked for: any window makes Qt do that, once.
    std::future<Result<Tables>> reading = std::async(std::launch::async, loadTables);
    auto engine = std::make_unique<QQmlApplicationEngine>();
    auto pages =
        std::make_unique<QQmlComponent>(engine.get(), mainWindow, QQmlComponent::Asynchronous);
    chooseFont();
    installPlurals(application);
    {
        const QQuickWindow any;
    }
    const Result<Tables> tables = reading.get();
    if (!tables)
        qFatal("Broken table: %s", qUtf8Printable(tables.error().detail));
    const SystemClock systemClock;
    const FixedClock fixedClock(
        QDateTime::fromMSecsSinceEpoch(options.now ? *options.now->utcMilliseconds() : 0, Qt::UTC),
        systemClock.zone());
    const Clock &clock = options.now ? static_cast<const Clock &>(fixedClock) : systemClock;
    RandomIdSource ids;
    const Journal::Context context {clock, ids, tables->references};

    const QTemporaryDir scratch;
    const bool demo = options.demo || options.selfTest;
    Preferences preferences(demo ? scratch.filePath(u"window.ini"_s) : preferencesFile());
    const auto [path, missing] = demo
        ? JournalChoice {scratch.filePath(u"demo.knotebook"_s), {}}
        : chooseJournal(options.journal, preferences.journal(), usualJournalPath());
    auto journal = demo ? openDemo(path, context) : openJournal(path, context);
    if (!journal)
        return options.selfTest ? 1 : showTrouble(journal.error(), path);

    Session session(std::move(*journal), clock, tables->texts);
    if (demo)
        preferences.setWelcomed();
    const auto dress = [&] { dressWidgets(preferences.dark(), preferences.textScale()); };
    QObject::connect(&preferences, &Preferences::changed, &application, dress);
    dress();
    Shell shell(session, *tables, preferences, QCoreApplication::applicationVersion());
    QObject::connect(shell.remedies()->timer(), &RemedyTimer::phaseEnded, &application,
                     &QApplication::beep);
    if (!missing.isEmpty())
        session.tell(missingJournalText(missing, path));
    pages.reset(); // before its engine goes
    QTimer::singleShot(4s, &shell, giveBackHeap);
    // The first frame has the cores for itself.
    if (!demo)
        QTimer::singleShot(2s, &shell, [&] { shell.settings()->snapshots()->begin(); });
    return showWindow(options, std::move(engine), shell);
}
