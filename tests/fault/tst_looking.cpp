// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journalfile.h"
#include "core/store/schema.h"
#include "tests/support/filebytes.h"
#include "tests/support/journalfixture.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <unistd.h>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

struct Said
{
    int code = -1;
    QString text;
};

} // namespace

/** Who only looks leaves no trace, and takes nothing from those who write. */
class LookingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingIsLeftBesideTheJournal();
    void whatAReaderMakesIsPrivate();
    void theLastOfSeveralReadersTidiesUp();
    void aReaderOfAnotherProgramKeepsItsFiles();
    void aWriterKeepsItsFiles();
    void aWriterThatHasWrittenNothingYetKeepsItsFiles();
    void lookingLetsNoStrangerTakeTheWalAway();
    void whatAKilledWriterLeftIsReadAndLeftThere();
    void aFolderThatCannotBeWrittenStaysAsItIs();
    void aJournalThatCannotBeWrittenStaysAsItIs();
    void whatIsNoJournalGetsNoFilesBesideIt_data();
    void whatIsNoJournalGetsNoFilesBesideIt();

private:
    Files files() const { return filesIn(m_fixture->folder.path()); }
    bool has(const QString &suffix) const { return QFile::exists(m_path + suffix); }
    qint64 observations() const { return Reader::open(m_path)->counts()->observations; }
    /** Runs the other program to its end. */
    Said run(const QString &mode, bool asSomeone = false) const;

    std::unique_ptr<JournalFixture> m_fixture;
    QString m_path;
    KnotId m_knot {QUuid()};
};

void LookingTest::init()
{
    m_fixture = std::make_unique<JournalFixture>();
    m_path = m_fixture->path();
    const auto journal = m_fixture->create();
    m_knot = *journal->add(ActionKind::AddKnot, m_fixture->upperTrapezius());
    for (int i = 0; i < 5; ++i)
        QVERIFY(journal->add(ActionKind::LogPain, m_fixture->pain(m_knot, i)));
}

Said LookingTest::run(const QString &mode, bool asSomeone) const
{
    QProcess process;
    QStringList arguments {QStringLiteral(KNOTEBOOK_JOURNAL_WRITER), mode, m_path};
    if (asSomeone && geteuid() == 0)
        arguments =
            QStringList {u"setpriv"_s, u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s}
            + arguments;
    process.start(arguments.takeFirst(), arguments);
    if (!process.waitForFinished(-1))
        return {-1, process.errorString()};
    return {process.exitCode(),
            QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError())
                .trimmed()};
}

void LookingTest::nothingIsLeftBesideTheJournal()
{
    const Files before = files();
    QCOMPARE(before.keys(), QStringList {u"journal.knotebook"_s});
    for (int round = 0; round < 3; ++round) {
        QCOMPARE(observations(), 5);
        QCOMPARE(files(), before);
    }
    QCOMPARE(run(u"look"_s).text, u"5"_s);
    QCOMPARE(files(), before);
}

void LookingTest::whatAReaderMakesIsPrivate()
{
    constexpr QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther;
    {
        const auto reader = Reader::open(m_path);
        QVERIFY(has(u"-wal"_s) && has(u"-shm"_s)); // else there is nothing to tidy up
        for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s})
            QVERIFY(!(QFile::permissions(m_path + suffix) & others));
    }
    QVERIFY(!has(u"-wal"_s) && !has(u"-shm"_s));
    QVERIFY(!(QFile::permissions(m_path) & others));
}

void LookingTest::theLastOfSeveralReadersTidiesUp()
{
    const Files before = files();
    std::optional<Reader> first = *Reader::open(m_path);
    std::optional<Reader> second = *Reader::open(m_path);
    first.reset();
    QVERIFY(has(u"-wal"_s) && has(u"-shm"_s));
    QCOMPARE(second->counts()->observations, 5);
    second.reset();
    QCOMPARE(files(), before);
}

void LookingTest::aReaderOfAnotherProgramKeepsItsFiles()
{
    const auto reader = Reader::open(m_path);
    QCOMPARE(run(u"look"_s).text, u"5"_s);
    QVERIFY(has(u"-wal"_s) && has(u"-shm"_s));
    QCOMPARE(reader->counts()->observations, 5);
}

void LookingTest::aWriterKeepsItsFiles()
{
    QProcess writer;
    writer.start(QStringLiteral(KNOTEBOOK_JOURNAL_WRITER), {u"log"_s, m_path});
    QVERIFY(writer.waitForReadyRead(-1));
    qint64 seen = 0;
    for (int round = 0; round < 20; ++round) {
        const qint64 now = observations();
        QVERIFY(now >= seen);
        seen = now;
        QVERIFY(has(u"-wal"_s) && has(u"-shm"_s));
    }
    // What it says is done is seen by everybody: nobody reads another WAL.
    while (!writer.canReadLine())
        QVERIFY(writer.waitForReadyRead(-1));
    writer.kill();
    QVERIFY(writer.waitForFinished(-1));
    const auto acknowledged = writer.readAllStandardOutput().count('\n') - 1; // "open"
    QVERIFY(observations() >= 5 + acknowledged);
    QVERIFY(Reader::open(m_path)->verify()->isEmpty());
}

void LookingTest::aWriterThatHasWrittenNothingYetKeepsItsFiles()
{
    const auto journal = m_fixture->open();
    QCOMPARE(run(u"look"_s).text, u"5"_s); // its WAL is as empty as that of a reader
    QVERIFY(has(u"-wal"_s) && has(u"-shm"_s));
    QVERIFY(journal->add(ActionKind::LogPain, m_fixture->pain(m_knot, 3)));
    QCOMPARE(run(u"look"_s).text, u"6"_s);
}

void LookingTest::lookingLetsNoStrangerTakeTheWalAway()
{
    const auto journal = m_fixture->open();
    QCOMPARE(observations(), 5); // as the window's workers do, in the same program
    QCOMPARE(*journalVersion(m_path), currentSchemaVersion());
    QCOMPARE(run(u"stranger"_s).text, u"5"_s);
    QVERIFY(has(u"-wal"_s) && has(u"-shm"_s));
    QVERIFY(journal->add(ActionKind::LogPain, m_fixture->pain(m_knot, 3)));
    QCOMPARE(run(u"stranger"_s).text, u"6"_s);
    QCOMPARE(run(u"look"_s).text, u"6"_s);
}

void LookingTest::whatAKilledWriterLeftIsReadAndLeftThere()
{
    QProcess writer;
    writer.start(QStringLiteral(KNOTEBOOK_JOURNAL_WRITER), {u"log"_s, m_path});
    for (int lines = 0; lines < 4; ++lines) {
        while (!writer.canReadLine())
            QVERIFY(writer.waitForReadyRead(-1));
        writer.readLine();
    }
    writer.kill();
    QVERIFY(writer.waitForFinished(-1));
    const Files before = files();
    QVERIFY(!before[u"journal.knotebook-wal"_s].isEmpty());
    QVERIFY(observations() >= 8);
    // A look does not write: the journal itself and the WAL stay byte for byte.
    for (const QString &name : {u"journal.knotebook"_s, u"journal.knotebook-wal"_s})
        QVERIFY(files()[name] == before[name]);
    const qint64 seen = observations();
    QCOMPARE(m_fixture->open()->read().counts()->observations, seen);
}

void LookingTest::aFolderThatCannotBeWrittenStaysAsItIs()
{
    if (geteuid() == 0 && QStandardPaths::findExecutable(u"setpriv"_s).isEmpty())
        QSKIP("root may write everything, and setpriv is not there to give that up");
    QFile::setPermissions(m_path, QFile::Permissions(0x6644));
    QFile::setPermissions(m_fixture->folder.path(), QFile::Permissions(0x5555));
    const Files before = files();
    const Said said = run(u"look"_s, true);
    QFile::setPermissions(m_fixture->folder.path(), QFile::Permissions(0x7700));
    QVERIFY2(said.code == 0, qPrintable(said.text));
    QCOMPARE(said.text, u"5"_s);
    QCOMPARE(files(), before);
}

void LookingTest::aJournalThatCannotBeWrittenStaysAsItIs()
{
    if (geteuid() == 0 && QStandardPaths::findExecutable(u"setpriv"_s).isEmpty())
        QSKIP("root may write everything, and setpriv is not there to give that up");
    QFile::setPermissions(m_path, QFile::Permissions(0x4444));
    QFile::setPermissions(m_fixture->folder.path(), QFile::Permissions(0x7777));
    const QByteArray before = files()[u"journal.knotebook"_s];
    const Said said = run(u"look"_s, true);
    QVERIFY2(said.code == 0, qPrintable(said.text));
    QCOMPARE(said.text, u"5"_s);
    QVERIFY(files()[u"journal.knotebook"_s] == before);
}

void LookingTest::whatIsNoJournalGetsNoFilesBesideIt_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("99 bytes") << QByteArray("SQLite format 3\0", 16) + QByteArray(83, 'x');
    QTest::newRow("a letter") << QByteArray("Dear diary, today it hurt again.\n").repeated(9);
}

void LookingTest::whatIsNoJournalGetsNoFilesBesideIt()
{
    QFETCH(const QByteArray, content);
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(content), content.size());
    file.close();
    const Files before = files();
    QCOMPARE(Reader::open(m_path).error().code, ErrorCode::NotAJournal);
    QCOMPARE(files(), before);
}

QTEST_GUILESS_MAIN(LookingTest)
#include "tst_looking.moc"
