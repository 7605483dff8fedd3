// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/filebytes.h"
#include "tests/support/journalfixture.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

#include <unistd.h>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(knotebook::ErrorCode)

namespace {

QByteArray foreignDatabase(const QString &path)
{
    {
        SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec("CREATE TABLE bookmark (url TEXT); PRAGMA user_version = 1");
    }
    return bytesIn(path);
}

} // namespace

/** Files that are not what they should be are left as they are, and it is said. */
class FilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<JournalFixture>();
        m_path = m_fixture->path();
    }

    void whatIsNoJournalIsLeftAlone_data();
    void whatIsNoJournalIsLeftAlone();
    void aForeignDatabaseIsLeftAlone();
    void aJournalOfANewerVersionIsLeftAlone();
    void aCutOffJournalIsDamaged_data();
    void aCutOffJournalIsDamaged();
    void aFolderIsNoJournal();
    void nothingIsMadeWhereNoFolderIs();
    void aWriteProtectedJournalCanBeReadOnly();
    void aWriteProtectedFolderSaysSo();
    void twoWritersAreOneTooMany();
    void aStrangerWhoLocksTheDatabaseIsWaitedOutOrTold();
    void theLockOfADeadProgramIsNoObstacle();

private:
    void makeJournal() const
    {
        const auto journal = m_fixture->create();
        const auto knot = journal->add(ActionKind::AddKnot, m_fixture->upperTrapezius());
        for (int i = 0; i < 20; ++i)
            QVERIFY(journal->add(ActionKind::LogPain, m_fixture->pain(*knot, i % 11)));
    }

    ErrorCode openError() const
    {
        const auto journal = Journal::open(m_path, m_fixture->context());
        return journal ? ErrorCode::Cancelled : journal.error().code;
    }

    Files files() const { return filesIn(m_fixture->folder.path()); }

    /** Runs the writer without the rights of root, if need be. */
    QPair<int, QString> writeAsSomeone(const QString &mode) const;

    std::unique_ptr<JournalFixture> m_fixture;
    QString m_path;
};

void FilesTest::whatIsNoJournalIsLeftAlone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a text") << QByteArray("Dear diary, today it hurt again.\n");
    QTest::newRow("zeros") << QByteArray(8192, '\0');
    QTest::newRow("a PDF") << QByteArray("%PDF-1.7\n").repeated(50);
    QTest::newRow("a header cut off") << QByteArray("SQLite format 3\0", 16);
    QTest::newRow("garbage after the header")
        << QByteArray("SQLite format 3\0", 16) + QByteArray(8176, 'x');
}

void FilesTest::whatIsNoJournalIsLeftAlone()
{
    QFETCH(QByteArray, content);
    putBytes(m_path, content);
    const Files before = files();
    QCOMPARE(openError(), ErrorCode::NotAJournal);
    QCOMPARE(Reader::open(m_path).error().code, ErrorCode::NotAJournal);
    QCOMPARE(Journal::create(m_path, m_fixture->context()).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(files(), before);
}

void FilesTest::aForeignDatabaseIsLeftAlone()
{
    QVERIFY(!foreignDatabase(m_path).isEmpty());
    const Files before = files();
    QCOMPARE(openError(), ErrorCode::NotAJournal);
    QCOMPARE(Reader::open(m_path).error().code, ErrorCode::NotAJournal);
    QCOMPARE(files(), before);
}

void FilesTest::aJournalOfANewerVersionIsLeftAlone()
{
    makeJournal();
    {
        SQLite::Database database(m_path.toStdString(), SQLite::OPEN_READWRITE);
        database.exec("PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)");
    }
    const Files before = files();
    QCOMPARE(before.keys(), QStringList {u"journal.knotebook"_s});
    QCOMPARE(openError(), ErrorCode::NewerVersion);
    QCOMPARE(Reader::open(m_path).error().code, ErrorCode::NewerVersion);
    QCOMPARE(Journal::create(m_path, m_fixture->context()).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(files(), before);
}

void FilesTest::aCutOffJournalIsDamaged_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::newRow("after the header") << qsizetype(100);
    QTest::newRow("after the first page") << qsizetype(4096);
    QTest::newRow("within a page") << qsizetype(10'000);
    QTest::newRow("after ten pages") << qsizetype(40'960);
}

void FilesTest::aCutOffJournalIsDamaged()
{
    QFETCH(qsizetype, size);
    makeJournal();
    const QByteArray whole = bytesIn(m_path);
    QVERIFY(whole.size() > size);
    putBytes(m_path, whole.left(size));
    const QByteArray before = bytesIn(m_path);
    const auto journal = Journal::open(m_path, m_fixture->context());
    if (journal) {
        // At the latest the first question or entry says so; nothing is answered wrongly.
        const auto states = (*journal)->read().knotStates();
        QVERIFY(!states);
        QCOMPARE(states.error().code, ErrorCode::Corrupt);
    } else {
        QCOMPARE(journal.error().code, ErrorCode::Corrupt);
    }
    QCOMPARE(bytesIn(m_path), before);
}

void FilesTest::aFolderIsNoJournal()
{
    QVERIFY(QDir().mkpath(m_path));
    QCOMPARE(openError(), ErrorCode::Io);
    QCOMPARE(Journal::create(m_path, m_fixture->context()).error().code, ErrorCode::AlreadyExists);
    QVERIFY(filesIn(m_path).isEmpty() && files().isEmpty());
}

void FilesTest::nothingIsMadeWhereNoFolderIs()
{
    const QString nowhere = m_fixture->path(u"no/such/folder/j.knotebook"_s);
    const auto made = Journal::create(nowhere, m_fixture->context());
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::NotFound);
    QCOMPARE(Journal::open(nowhere, m_fixture->context()).error().code, ErrorCode::NotFound);
    QVERIFY(files().isEmpty());
}

QPair<int, QString> FilesTest::writeAsSomeone(const QString &mode) const
{
    QProcess process;
    QStringList arguments {QStringLiteral(KNOTEBOOK_JOURNAL_WRITER), mode, m_path};
    if (geteuid() == 0)
        arguments =
            QStringList {u"setpriv"_s, u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s}
            + arguments;
    process.start(arguments.takeFirst(), arguments);
    if (!process.waitForFinished(20'000))
        return {-1, process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardError())};
}

void FilesTest::aWriteProtectedJournalCanBeReadOnly()
{
    if (geteuid() == 0 && QStandardPaths::findExecutable(u"setpriv"_s).isEmpty())
        QSKIP("root may write everything, and setpriv is not there to give that up");
    makeJournal();
    QFile::setPermissions(m_fixture->folder.path(), QFile::Permissions(0x7777));
    QFile::setPermissions(m_path, QFile::Permissions(0x4444));
    const Files before = files();
    const auto [code, message] = writeAsSomeone(u"open"_s);
    QCOMPARE(code, 1);
    QVERIFY2(message.startsWith(u"read_only"_s), qPrintable(message));
    QCOMPARE(files(), before);
    const auto reader = Reader::open(m_path);
    QVERIFY(reader);
    QCOMPARE(reader->counts()->observations, 20);
}

void FilesTest::aWriteProtectedFolderSaysSo()
{
    if (geteuid() == 0 && QStandardPaths::findExecutable(u"setpriv"_s).isEmpty())
        QSKIP("root may write everything, and setpriv is not there to give that up");
    makeJournal();
    QFile::setPermissions(m_path, QFile::Permissions(0x6666));
    QFile::setPermissions(m_fixture->folder.path(), QFile::Permissions(0x5555));
    const Files before = files();
    const auto [code, message] = writeAsSomeone(u"open"_s);
    QCOMPARE(code, 1);
    QVERIFY2(message.startsWith(u"read_only"_s), qPrintable(message));
    QCOMPARE(files(), before);
    QFile::remove(m_path);
    m_path = m_fixture->path(u"new.knotebook"_s);
    const auto [again, why] = writeAsSomeone(u"create"_s);
    QFile::setPermissions(m_fixture->folder.path(), QFile::Permissions(0x7700));
    QCOMPARE(again, 1);
    QVERIFY2(why.startsWith(u"read_only"_s), qPrintable(why));
}

void FilesTest::twoWritersAreOneTooMany()
{
    makeJournal();
    QProcess other;
    other.start(QStringLiteral(KNOTEBOOK_JOURNAL_WRITER), {u"log"_s, m_path});
    QVERIFY(other.waitForReadyRead(10'000));
    QCOMPARE(openError(), ErrorCode::Locked);
    const auto reader = Reader::open(m_path); // looking is always allowed
    QVERIFY(reader);
    QVERIFY(reader->counts()->observations >= 20);
    other.kill();
    other.waitForFinished(10'000);
    QCOMPARE(openError(), ErrorCode::Cancelled); // it opens
}

void FilesTest::aStrangerWhoLocksTheDatabaseIsWaitedOutOrTold()
{
    makeJournal();
    const auto journal = m_fixture->open();
    const qint64 before = journal->read().counts()->observations;
    const KnotId knot = journal->read().all<KnotFields>()->first().id();
    SQLite::Database stranger(m_path.toStdString(), SQLite::OPEN_READWRITE);
    stranger.exec("BEGIN EXCLUSIVE");
    const auto refused = journal->add(ActionKind::LogPain, m_fixture->pain(knot, 3));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Locked);
    QCOMPARE(journal->undo().error().code, ErrorCode::Locked);
    QCOMPARE(journal->read().counts()->observations, before);
    stranger.exec("ROLLBACK");
    QVERIFY(journal->add(ActionKind::LogPain, m_fixture->pain(knot, 3)));
    QCOMPARE(journal->read().counts()->observations, before + 1);
    QVERIFY(journal->read().verify()->isEmpty());
}

void FilesTest::theLockOfADeadProgramIsNoObstacle()
{
    makeJournal();
    QProcess other;
    other.start(QStringLiteral(KNOTEBOOK_JOURNAL_WRITER), {u"log"_s, m_path});
    QVERIFY(other.waitForReadyRead(10'000));
    other.kill();
    QVERIFY(other.waitForFinished(10'000));
    QVERIFY(QFile::exists(m_path + u".lock"_s));
    QCOMPARE(openError(), ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(m_path + u".lock"_s));
}

QTEST_GUILESS_MAIN(FilesTest)
#include "tst_files.moc"
