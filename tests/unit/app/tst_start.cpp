// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reader.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

/** The program as it is started: what it understands, which journal it opens, how it refuses. */
class StartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_home->path()).mkpath(u"runtime"_s));
        QVERIFY(QFile::setPermissions(m_home->filePath(u"runtime"_s),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    void helpAndVersionAreAnsweredWithoutAJournal()
    {
        const Answer help = run({u"--help"_s});
        QCOMPARE(help.code, 0);
        for (const QString &option : {u"--journal"_s, u"--demo"_s, u"--self-test"_s, u"--now"_s})
            QVERIFY2(help.out.contains(option), qPrintable(option));
        const Answer version = run({u"--version"_s});
        QCOMPARE(version.code, 0);
        QVERIFY2(version.out.trimmed().endsWith(u"0.1.0"_s), qPrintable(version.out));
        QVERIFY(journals().isEmpty());
    }

    void whatIsNotUnderstoodIsWrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        QTest::newRow("an option of another program")
            << QStringList {u"--frobnicate"_s} << u"frobnicate"_s;
        QTest::newRow("a word too many")
            << QStringList {u"diary.knotebook"_s} << u"diary.knotebook"_s;
        QTest::newRow("demo and a journal")
            << QStringList {u"--demo"_s, u"--journal"_s, u"x.knotebook"_s} << u"--journal"_s;
        QTest::newRow("a time that is none")
            << QStringList {u"--now"_s, u"yesterday"_s} << u"--now"_s;
        QTest::newRow("a day without a time")
            << QStringList {u"--now"_s, u"2024-05-01"_s} << u"--now"_s;
        QTest::newRow("a day that does not exist")
            << QStringList {u"--now"_s, u"2024-02-30T08:00:00+01:00"_s} << u"--now"_s;
        QTest::newRow("an option without its value")
            << QStringList {u"--journal"_s} << u"journal"_s;
    }
    void whatIsNotUnderstoodIsWrongUsage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const Answer answer = run(arguments);
        QVERIFY2(answer.code == 2 || answer.code == 1, qPrintable(QString::number(answer.code)));
        QVERIFY2(answer.err.contains(named), qPrintable(answer.err));
        QVERIFY(journals().isEmpty());
    }

    void aJournalIsMadeWhereOneSays()
    {
        const QString journal = m_home->filePath(u"a/folder/mine.knotebook"_s);
        QCOMPARE(run({u"--journal"_s, journal, u"--first-frame"_s}).code, 0);
        QVERIFY(Reader::open(journal));
        QCOMPARE(QFile::permissions(journal) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        QCOMPARE(journals().size(), 1);
    }

    void withoutAWordTheUsualJournalIsOpened()
    {
        QCOMPARE(run({u"--first-frame"_s}).code, 0);
        QCOMPARE(journals().size(), 1);
        QVERIFY2(journals().first().contains(u"knotebook"_s), qPrintable(journals().first()));
        const QDateTime made = QFileInfo(journals().first()).birthTime();
        QCOMPARE(run({u"--first-frame"_s}).code, 0);
        QCOMPARE(journals().size(), 1);
        QCOMPARE(QFileInfo(journals().first()).birthTime(), made); // the same one again
    }

    void theJournalThatWasOpenLastIsOpenedAgain()
    {
        const QString mine = m_home->filePath(u"mine.knotebook"_s);
        QCOMPARE(run({u"--journal"_s, mine, u"--first-frame"_s}).code, 0);
        remember(mine);
        QCOMPARE(run({u"--first-frame"_s}).code, 0);
        QCOMPARE(journals(), {mine}); // the usual one was not needed
        QVERIFY(journals().first().endsWith(u"mine.knotebook"_s));
    }

    void aJournalThatIsGoneGivesWayToTheUsualOne()
    {
        remember(m_home->filePath(u"gone.knotebook"_s));
        QCOMPARE(run({u"--first-frame"_s}).code, 0);
        QCOMPARE(journals().size(), 1);
        QVERIFY(!journals().first().endsWith(u"gone.knotebook"_s));
    }

    void theCommandLineGoesBeforeWhatWasOpenLast()
    {
        const QString mine = m_home->filePath(u"mine.knotebook"_s);
        const QString other = m_home->filePath(u"other.knotebook"_s);
        QCOMPARE(run({u"--journal"_s, mine, u"--first-frame"_s}).code, 0);
        remember(mine);
        QCOMPARE(run({u"--journal"_s, other, u"--first-frame"_s}).code, 0);
        QVERIFY(QFile::exists(other));
    }

    void theDemoTouchesNothingOfOnesOwn()
    {
        QCOMPARE(run({u"--demo"_s, u"--first-frame"_s}).code, 0);
        QVERIFY(journals().isEmpty());
        QVERIFY(!QFile::exists(settingsFile()));
    }

    void aFileThatIsNoJournalIsNamedAndLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
        QTest::newRow("a letter") << QByteArray("Dear diary") << u"not a Knotebook journal"_s;
        QTest::newRow("half a database") << QByteArray("SQLite format 3\0and no more", 28) << u""_s;
    }
    void aFileThatIsNoJournalIsNamedAndLeftAlone()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, words);
        const QString path = m_home->filePath(u"letter.knotebook"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        // It shows a window with the reason; standard error says it too, before.
        QProcess program;
        begin(program, {u"--journal"_s, path});
        QVERIFY(program.waitForStarted());
        QByteArray said;
        for (int i = 0; i < 100 && !said.contains("letter.knotebook"); ++i) {
            program.waitForReadyRead(200);
            said += program.readAllStandardError();
        }
        program.kill();
        program.waitForFinished();
        QVERIFY2(said.contains("letter.knotebook") && said.contains(words.toUtf8()), said);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }

    void withoutADisplayItSaysWhatToDo()
    {
        QProcess program;
        QProcessEnvironment environment = surroundings();
        for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
            environment.remove(name);
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(KNOTEBOOK_PROGRAM), {});
        QVERIFY(program.waitForFinished(30'000));
        QCOMPARE(program.exitCode(), 1);
        const QByteArray said = program.readAllStandardError();
        QVERIFY2(said.contains("no display") && said.contains("knotebook-cli"), said);
        QVERIFY(journals().isEmpty());
    }

private:
    struct Answer
    {
        int code = -1;
        QString out;
        QString err;
    };

    QProcessEnvironment surroundings() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, m_home->path());
        environment.insert(u"XDG_DATA_HOME"_s, m_home->filePath(u"data"_s));
        environment.insert(u"XDG_CONFIG_HOME"_s, m_home->filePath(u"config"_s));
        environment.insert(u"XDG_RUNTIME_DIR"_s, m_home->filePath(u"runtime"_s));
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        // The software renderer never gives the textures of images back.
        environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s);
        return environment;
    }
    void begin(QProcess &program, const QStringList &arguments) const
    {
        program.setProcessEnvironment(surroundings());
        program.setWorkingDirectory(m_home->path());
        program.start(QStringLiteral(KNOTEBOOK_PROGRAM), arguments);
    }
    Answer run(const QStringList &arguments) const
    {
        QProcess program;
        begin(program, arguments);
        if (!program.waitForFinished(60'000)) {
            program.kill();
            program.waitForFinished();
            return {};
        }
        return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
                QString::fromUtf8(program.readAllStandardError())};
    }
    /** Every journal below the home. */
    QStringList journals() const
    {
        QStringList found;
        QStringList folders {m_home->path()};
        while (!folders.isEmpty()) {
            const QDir folder(folders.takeFirst());
            for (const QFileInfo &entry :
                 folder.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot)) {
                if (entry.isDir())
                    folders.append(entry.filePath());
                else if (entry.suffix() == u"knotebook")
                    found.append(entry.filePath());
            }
        }
        return found;
    }
    QString settingsFile() const { return m_home->filePath(u"config/knotebook/window.ini"_s); }
    void remember(const QString &journal) const
    {
        QVERIFY(QDir(m_home->path()).mkpath(u"config/knotebook"_s));
        QFile settings(settingsFile());
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write("[General]\njournal=" + journal.toUtf8() + "\n");
    }

    std::unique_ptr<QTemporaryDir> m_home;
};

QTEST_GUILESS_MAIN(StartTest)
#include "tst_start.moc"
