// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/dailysnapshot.h"
#include "core/backup/seal.h"
#include "tests/support/clitest.h"
#include "tests/support/filebytes.h"

#include <QLockFile>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** Encrypted copies and archives, and purging, as one types them. */
class KeepTest : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin();
        DONE(u"log --knot KNOT --rest 4 --note a-very-private-note"_s);
        m_cli->write(u"pass"_s, "correct horse\nnot this line\n");
        m_cli->write(u"other"_s, "open sesame\n");
    }

    void anEncryptedCopyIsRestoredWhole();
    void theSameEncryptedArchiveOnlyOpensWithItsPassphrase();
    void whatIsWrongWithTheFileIsSaid_data();
    void whatIsWrongWithTheFileIsSaid();
    void whatIsWrongWithThePassphraseFileIsSaid_data();
    void whatIsWrongWithThePassphraseFileIsSaid();
    void aPassphraseThatIsNotNeededDoesNotDisturb();
    void wrongUsageIsToldFirst_data();
    void wrongUsageIsToldFirst();
    void thePassphraseIsNeverSaid();

    void purgeFirstOnlySays();
    void purgeRemovesTheHistoryAndWhatIsDeleted();
    void purgeNamesTheCopiesAndRemovesThemWhenAsked();
    void purgeRefusesWhileTheJournalIsOpenElsewhere();
    void purgeOfNothingSaysSo();
    void purgeOfNoJournalIsRefused();

private:
    bool anyFileHolds(const QByteArray &text) const
    {
        const QDir folder(QFileInfo(m_cli->path()).absolutePath());
        for (const QString &name : namesIn(folder.path())) {
            if (bytesIn(folder.filePath(name)).contains(text))
                return true;
        }
        for (const QString &file : snapshotFiles(m_cli->path())) {
            if (bytesIn(file).contains(text))
                return true;
        }
        return false;
    }
    void deleteTheKnot() { DONE(u"knot delete KNOT"_s); }
};

void KeepTest::anEncryptedCopyIsRestoredWhole()
{
    const Run made = run(u"backup --out DIR/copy --passphrase-file DIR/pass"_s);
    QVERIFY2(made.code == 0, qPrintable(made.err));
    QVERIFY2(made.out.startsWith(u"Wrote, encrypted and checked"_s), qPrintable(made.out));
    QVERIFY(isPrivate(m_cli->path(u"copy"_s)));
    QVERIFY(looksSealed(m_cli->bytes(u"copy"_s)));
    QVERIFY(!m_cli->bytes(u"copy"_s).contains("very-private"));

    const FolderState before = folder();
    const Run without = run(u"restore DIR/copy --to DIR/new"_s);
    QCOMPARE(without.code, 1);
    QVERIFY2(without.err.contains(u"This file is encrypted"_s), qPrintable(without.err));
    const Run wrong = run(u"restore DIR/copy --to DIR/new --passphrase-file DIR/other"_s);
    QCOMPARE(wrong.code, 1);
    QVERIFY2(wrong.err.contains(u"passphrase does not open"_s), qPrintable(wrong.err));
    QCOMPARE(folder(), before);

    const QJsonObject counts = json(u"restore DIR/copy --to DIR/new --passphrase-file DIR/pass"_s);
    QCOMPARE(counts.value(u"observations"_s).toInt(), 1);
    QVERIFY(isPrivate(m_cli->path(u"new"_s)));
    DONE(u"export --format json --out DIR/a.json"_s);
    DONE(u"export --format json --out DIR/b.json --journal DIR/new"_s);
    QCOMPARE(m_cli->bytes(u"a.json"_s), m_cli->bytes(u"b.json"_s));
    QCOMPARE(run(u"restore DIR/copy --to DIR/new --passphrase-file DIR/pass"_s).code, 1);
}

void KeepTest::theSameEncryptedArchiveOnlyOpensWithItsPassphrase()
{
    DONE(u"export --format json --out DIR/plain.json"_s);
    const QJsonObject said =
        json(u"export --format json --out DIR/sealed --passphrase-file DIR/pass"_s);
    QCOMPARE(said.value(u"bytes"_s).toInt(), m_cli->bytes(u"sealed"_s).size());
    QVERIFY(isPrivate(m_cli->path(u"sealed"_s)));
    QVERIFY(!m_cli->bytes(u"sealed"_s).contains("knotebook-archive"));

    const QStringList other {u"--journal"_s, m_cli->path(u"j2"_s), u"--now"_s,
                             u"2025-01-01T00:00:00Z"_s};
    QCOMPARE(CliFixture::runAsIs(other + words(u"init"_s)).code, 0);
    const QByteArray empty = m_cli->bytes(u"j2"_s);
    const Run without = CliFixture::runAsIs(other + words(u"import DIR/sealed"_s));
    QCOMPARE(without.code, 1);
    QVERIFY2(without.err.contains(u"encrypted"_s), qPrintable(without.err));
    QCOMPARE(
        CliFixture::runAsIs(other + words(u"import DIR/sealed --passphrase-file DIR/other"_s)).code,
        1);
    QCOMPARE(m_cli->bytes(u"j2"_s), empty);
    QCOMPARE(
        CliFixture::runAsIs(other + words(u"import DIR/sealed --passphrase-file DIR/pass"_s)).code,
        0);
    QCOMPARE(
        CliFixture::runAsIs(other + words(u"export --format json --out DIR/again.json"_s)).code, 0);
    QCOMPARE(m_cli->bytes(u"again.json"_s), m_cli->bytes(u"plain.json"_s));
}

void KeepTest::whatIsWrongWithTheFileIsSaid_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("kind"); // what is done to the copy first
    QTest::addColumn<QString>("said");
    const QString restore = u"restore DIR/copy --to DIR/new --passphrase-file DIR/pass"_s;
    QTest::newRow("cut") << restore << u"cut"_s << u"The end of this file is missing"_s;
    QTest::newRow("altered") << restore << u"altered"_s << u"was altered after it was written"_s;
    QTest::newRow("newer") << restore << u"newer"_s << u"newer version of Knotebook"_s;
    QTest::newRow("greedy") << restore << u"greedy"_s << u"was altered after it was written"_s;
    QTest::newRow("a copy is no archive")
        << u"import DIR/copy --passphrase-file DIR/pass"_s << QString() << u"restore it instead"_s;
}

void KeepTest::whatIsWrongWithTheFileIsSaid()
{
    QFETCH(const QString, line);
    QFETCH(const QString, kind);
    QFETCH(const QString, said);
    DONE(u"backup --out DIR/copy --passphrase-file DIR/pass"_s);
    QByteArray bytes = m_cli->bytes(u"copy"_s);
    if (kind == u"cut")
        bytes.chop(1000);
    else if (kind == u"altered")
        bytes[bytes.size() / 2] = static_cast<char>(bytes.at(bytes.size() / 2) ^ 1);
    else if (kind == u"newer")
        bytes[8] = 2;
    else if (kind == u"greedy")
        bytes.replace(14, 4, "\xff\xff\xff\xff");
    m_cli->write(u"copy"_s, bytes);
    const FolderState before = folder();
    const Run refused = run(line);
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains(said), qPrintable(refused.err));
    QVERIFY(refused.out.isEmpty());
    QCOMPARE(folder(), before);
}

void KeepTest::whatIsWrongWithThePassphraseFileIsSaid_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"backup --out DIR/copy --passphrase-file DIR/pass",
                             "export --format json --out DIR/x.json --passphrase-file DIR/pass",
                             "restore DIR/j.knotebook --to DIR/new --passphrase-file DIR/pass",
                             "import DIR/diary.csv --passphrase-file DIR/pass"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void KeepTest::whatIsWrongWithThePassphraseFileIsSaid()
{
    QFETCH(const QString, line);
    m_cli->write(u"diary.csv"_s, "date,place,pain\n2024-01-01,Neck,3\n");
    const auto refused = [&](const QString &said) {
        const FolderState before = folder();
        const Run answer = run(line);
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.err.contains(said), qPrintable(answer.err));
        QCOMPARE(folder(), before);
    };
    m_cli->write(u"pass"_s, "\n");
    refused(u"first line of the passphrase file is empty"_s);
    m_cli->write(u"pass"_s, QByteArray(2000, 'x'));
    refused(u"too long"_s);
    QVERIFY(QFile::remove(m_cli->path(u"pass"_s)));
    refused(u"no such passphrase file"_s);
}

void KeepTest::aPassphraseThatIsNotNeededDoesNotDisturb()
{
    DONE(u"backup --out DIR/copy"_s);
    DONE(u"restore DIR/copy --to DIR/new --passphrase-file DIR/pass"_s);
    m_cli->write(u"diary.csv"_s, "date,place,pain\n2024-01-01,Neck,3\n");
    DONE(u"import DIR/diary.csv --passphrase-file DIR/pass"_s);
}

void KeepTest::wrongUsageIsToldFirst_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"export --format csv --out DIR/x.csv --passphrase-file DIR/pass",
                             "backup --passphrase-file DIR/none", "backup --passphrase-file",
                             "restore DIR/copy --passphrase-file DIR/none", "purge everything"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void KeepTest::wrongUsageIsToldFirst()
{
    QFETCH(const QString, line);
    const FolderState before = folder();
    QCOMPARE(run(line).code, 2);
    QCOMPARE(folder(), before);
}

void KeepTest::thePassphraseIsNeverSaid()
{
    for (const QString &line : {u"backup --out DIR/copy --passphrase-file DIR/pass"_s,
                                u"backup --out DIR/copy --passphrase-file DIR/pass"_s,
                                u"restore DIR/copy --to DIR/n --passphrase-file DIR/other"_s}) {
        const Run answer = run(line);
        for (const QString &word : {u"horse"_s, u"sesame"_s})
            QVERIFY(!answer.out.contains(word) && !answer.err.contains(word));
    }
}

void KeepTest::purgeFirstOnlySays()
{
    deleteTheKnot();
    const FolderState before = folder();
    const Run said = run(u"purge"_s);
    QCOMPARE(said.code, 0);
    QVERIFY2(said.out.contains(u"Would be removed for good: 2 deleted records"_s),
             qPrintable(said.out));
    QVERIFY(said.out.contains(u"Nothing was changed"_s) && said.out.contains(u"--yes"_s));
    const QJsonObject plan = json(u"purge"_s);
    QCOMPARE(keysBeside(plan,
                        {u"purged"_s, u"knots"_s, u"observations"_s, u"uses"_s, u"others"_s,
                         u"history"_s, u"copies"_s, u"copies_purged"_s}),
             QStringList());
    QCOMPARE(plan.value(u"purged"_s), QJsonValue(false));
    QCOMPARE(plan.value(u"knots"_s).toInt(), 1);
    QCOMPARE(plan.value(u"observations"_s).toInt(), 1);
    QCOMPARE(plan.value(u"history"_s).toInt(), 3);
    QCOMPARE(folder(), before);
    QVERIFY(run(u"undo"_s).code == 0);
}

void KeepTest::purgeRemovesTheHistoryAndWhatIsDeleted()
{
    const QString stays = idOf(u"knot add --view back --x 20 --y 150 --label stays"_s);
    deleteTheKnot();
    DONE(u"export --format json --out DIR/a.json"_s);
    QVERIFY(anyFileHolds("a-very-private-note"));
    const Run done = run(u"purge --yes"_s);
    QVERIFY2(done.code == 0, qPrintable(done.err));
    QVERIFY2(done.out.contains(u"Removed for good: 2 deleted records and 4 steps"_s),
             qPrintable(done.out));
    QVERIFY(!anyFileHolds("a-very-private-note"));
    const Run undo = run(u"undo"_s);
    QCOMPARE(undo.code, 1);
    QVERIFY2(undo.err.contains(u"nothing more to undo"_s), qPrintable(undo.err));
    DONE(u"export --format json --out DIR/b.json"_s);
    const auto exported = [&](const QString &file) {
        return QJsonDocument::fromJson(m_cli->bytes(file)).object();
    };
    QJsonObject after = exported(u"b.json"_s);
    QCOMPARE(after[u"purged"_s].toArray().size(), 2); // bare ids stay
    after.insert(u"purged"_s, QJsonArray());
    QCOMPARE(after, exported(u"a.json"_s));
    DONE(u"knot show "_s + stays);
    DONE(u"verify"_s);
    QCOMPARE(json(u"purge --yes"_s).value(u"purged"_s), QJsonValue(true)); // again does no harm
}

void KeepTest::purgeNamesTheCopiesAndRemovesThemWhenAsked()
{
    QVERIFY(keepDailySnapshot(m_cli->path(), QDate(2024, 4, 30)));
    DONE(u"backup --out DIR/j.knotebook.before-schema-4"_s);
    DONE(u"backup --out DIR/mine"_s);
    deleteTheKnot();
    const QJsonArray copies = json(u"purge"_s).value(u"copies"_s).toArray();
    QCOMPARE(copies.size(), 2);
    for (const QJsonValue &copy : copies)
        QCOMPARE(copy[u"records"_s].toInt(), 2);
    const Run without = run(u"purge --yes"_s);
    QVERIFY2(without.out.contains(u"2 copies beside the journal hold"_s), qPrintable(without.out));
    QVERIFY(without.out.contains(u"before-schema-4: 2 records"_s));
    QVERIFY(anyFileHolds("a-very-private-note"));
    const QJsonObject done = json(u"purge --yes --snapshots"_s);
    QCOMPARE(done.value(u"copies"_s).toArray().size(), 2);
    QCOMPARE(done.value(u"copies_purged"_s), QJsonValue(true));
    QVERIFY(!QFile::exists(m_cli->path(u"j.knotebook.before-schema-4"_s)));
    QCOMPARE(snapshotFiles(m_cli->path()).size(), 1); // one of now took their place
    QVERIFY(snapshotFiles(m_cli->path()).first().endsWith(u"2024-05-01.knotebook"_s));
    QVERIFY(QFile::exists(m_cli->path(u"mine"_s)));
    QVERIFY(QFile::remove(m_cli->path(u"mine"_s)));
    QVERIFY(!anyFileHolds("a-very-private-note"));
}

void KeepTest::purgeRefusesWhileTheJournalIsOpenElsewhere()
{
    deleteTheKnot();
    QLockFile lock(m_cli->path() + u".lock"_s);
    QVERIFY(lock.tryLock());
    const QByteArray before = m_cli->bytes();
    const Run refused = run(u"purge --yes --snapshots"_s);
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains(u"open in another window"_s), qPrintable(refused.err));
    QCOMPARE(m_cli->bytes(), before);
    QCOMPARE(run(u"purge"_s).code, 0); // looking is always possible
}

void KeepTest::purgeOfNothingSaysSo()
{
    beginJournal();
    const Run nothing = run(u"purge"_s);
    QCOMPARE(nothing.code, 0);
    QVERIFY2(nothing.out.contains(u"nothing would go"_s), qPrintable(nothing.out));
    const Run done = run(u"purge --yes"_s);
    QCOMPARE(done.code, 0);
    QVERIFY2(done.out.contains(u"Nothing was deleted"_s), qPrintable(done.out));
}

void KeepTest::purgeOfNoJournalIsRefused()
{
    beginEmpty();
    for (const QString &line : {u"purge"_s, u"purge --yes --snapshots"_s}) {
        const Run refused = run(line);
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(u"there is no journal"_s), qPrintable(refused.err));
    }
    QCOMPARE(folder(), FolderState());
    m_cli->write(u"j.knotebook"_s, "Dear diary");
    QCOMPARE(run(u"purge --yes"_s).code, 1);
    QCOMPARE(m_cli->bytes(), QByteArray("Dear diary"));
}

QTEST_MAIN(KeepTest)
#include "tst_keep.moc"
