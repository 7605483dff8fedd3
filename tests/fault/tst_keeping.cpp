// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/dailysnapshot.h"
#include "core/backup/sealedfiles.h"
#include "core/exchange/archive.h"
#include "tests/fault/programs.h"
#include "tests/support/filebytes.h"
#include "tests/support/randomrecords.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray marker = "qzx-the-word-that-has-to-go-xzq";

Ended keeper(const QStringList &arguments, std::optional<int> killAfterMs = {},
             const QByteArray &word = "begin")
{
    return runProgram(QStringLiteral(KNOTEBOOK_KEEPER), arguments, killAfterMs, word);
}

} // namespace

/**
 * Purging, keeping a snapshot and restoring an encrypted backup, by a program that
 * is killed or starved of space: the journal is as before or wholly done, and the
 * next start needs no help.
 */
class KeepingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void killedWhilePurgingNothingThatStaysIsLost();
    void withoutSpaceAPurgeSaysSo_data() { limits(); }
    void withoutSpaceAPurgeSaysSo();
    void killedWhileASnapshotIsKept();
    void withoutSpaceNoSnapshotIsKept_data() { limits(); }
    void withoutSpaceNoSnapshotIsKept();
    void killedWhileAnEncryptedBackupIsRestored();
    void withoutSpaceNothingIsRestored_data() { limits(); }
    void withoutSpaceNothingIsRestored();

private:
    static void limits()
    {
        QTest::addColumn<qint64>("bytes");
        for (const qint64 bytes : {4'096, 100'000, 600'000})
            QTest::addRow("%lld bytes a file", static_cast<long long>(bytes)) << bytes;
    }
    QString origin() const { return m_fixture.path(u"origin"_s); }
    QString journal() const { return m_fixture.path(u"copy"_s); }
    QString sealed() const { return m_fixture.path(u"sealed"_s); }
    QString kept() const { return journal() + u".kept"_s; }
    QByteArray held() const { return recordsIn(*Reader::open(journal())); }
    /** All records; without the marks of what was removed for good, of which a purge makes some. */
    static QByteArray recordsIn(const Reader &reader)
    {
        QJsonObject archive = QJsonDocument::fromJson(*writeArchive(reader)).object();
        archive.remove(u"purged"_s);
        return QJsonDocument(archive).toJson();
    }
    /** Opens for writing as the window does, and all of it is sound. */
    void opensWithoutHelp()
    {
        const auto opened = Journal::open(journal(), m_fixture.context());
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        QVERIFY((*opened)->read().verify()->isEmpty());
    }
    bool anyFileHoldsTheMarker() const
    {
        return bytesIn(journal()).contains(marker)
            || bytesIn(journal() + u"-wal"_s).contains(marker);
    }

    JournalFixture m_fixture;
    QRandomGenerator m_random {20'240'502};
    QByteArray m_before; ///< what the journal holds, as an archive
    QByteArray m_inBackup;
};

void KeepingTest::initTestCase()
{
    const auto diary = m_fixture.create();
    RandomRecords(13, m_fixture.references).fill(*diary, 20);
    KnotFields fields = m_fixture.upperTrapezius();
    fields.label = QString::fromLatin1(marker);
    const auto knot = diary->add(ActionKind::AddKnot, fields);
    QVERIFY(knot);
    Batch batch;
    for (int i = 0; i < 8000; ++i) {
        ObservationFields pain = m_fixture.pain(*knot, i % 11);
        pain.note = QString::fromLatin1(marker);
        batch.observations.append(
            *Observation::create(ObservationId(contentId("old " + QByteArray::number(i))), pain));
    }
    QVERIFY(diary->import(ActionKind::Import, batch));
    const Passphrase passphrase = std::move(*Passphrase::fromBytes("correct horse"));
    QVERIFY(takeSealedBackup(diary->path(), sealed(), passphrase, {1, 8}));
    m_inBackup = recordsIn(diary->read());
    QVERIFY(diary->remove(ActionKind::DeleteKnot, *knot));
    QVERIFY(diary->read().copyTo(origin()));
    m_before = recordsIn(diary->read());
    QVERIFY(m_before != m_inBackup);
    QVERIFY(QFileInfo(origin()).size() > 1'000'000);
}

void KeepingTest::init()
{
    for (const QString &ending :
         {u""_s, u"-wal"_s, u"-shm"_s, u".lock"_s, u".kept"_s, u".kept.part"_s, u".restoring"_s})
        QFile::remove(journal() + ending);
    QDir(snapshotFolder(journal())).removeRecursively();
    QVERIFY(QFile::copy(origin(), journal()));
}

void KeepingTest::killedWhilePurgingNothingThatStaysIsLost()
{
    int inTheMiddle = 0;
    for (int round = 0; round < 16; ++round) {
        init();
        const Ended ended =
            keeper({u"purge"_s, journal(), u"-"_s}, static_cast<int>(m_random.bounded(0, 40)),
                   round % 2 == 0 ? "rows" : "begin");
        inTheMiddle += ended.said.contains(u"rows"_s) && !ended.isDone() ? 1 : 0;
        opensWithoutHelp();
        QCOMPARE(held(), m_before); // what is not deleted is not touched
        const bool rowsAreGone = Reader::open(journal())->purgeable()->isEmpty();
        if (ended.said.contains(u"rows"_s))
            QVERIFY2(rowsAreGone, "it was said that they are");
        // Asked for again it is done to its end.
        const Ended again = keeper({u"purge"_s, journal(), u"-"_s});
        QVERIFY2(again.code == 0, qPrintable(again.error));
        QVERIFY(!anyFileHoldsTheMarker());
        QCOMPARE(held(), m_before);
    }
    QVERIFY2(inTheMiddle > 0, "no purge was killed while it packed");
}

void KeepingTest::withoutSpaceAPurgeSaysSo()
{
    QFETCH(const qint64, bytes);
    const Ended ended = keeper({u"purge"_s, journal(), u"-"_s, QString::number(bytes)});
    QVERIFY2(ended.lackedSpace(), qPrintable(ended.error));
    opensWithoutHelp();
    QCOMPARE(held(), m_before);
    QCOMPARE(Reader::open(journal())->purgeable()->isEmpty(), ended.said.contains(u"rows"_s));
    QCOMPARE(keeper({u"purge"_s, journal(), u"-"_s}).code, 0);
    QVERIFY(!anyFileHoldsTheMarker());
}

void KeepingTest::killedWhileASnapshotIsKept()
{
    const QStringList arguments {u"snapshot"_s, journal(), u"2024-05-01"_s};
    int unfinished = 0;
    for (int round = 0; round < 12; ++round) {
        init();
        const Ended ended = keeper(arguments, static_cast<int>(m_random.bounded(0, 120)));
        unfinished += ended.isDone() ? 0 : 1;
        for (const QString &file : snapshotFiles(journal())) // whole, where it has its name
            QCOMPARE(recordsIn(*Reader::open(file)), m_before);
        opensWithoutHelp();
        QCOMPARE(held(), m_before);
        QCOMPARE(keeper(arguments).code, 0);
        QCOMPARE(snapshotFiles(journal()).size(), 1);
        QCOMPARE(namesIn(snapshotFolder(journal())), QStringList {u"2024-05-01.knotebook"_s});
    }
    QVERIFY2(unfinished > 0, "every snapshot was there before it was killed");
}

void KeepingTest::withoutSpaceNoSnapshotIsKept()
{
    QFETCH(const qint64, bytes);
    const Ended ended = keeper({u"snapshot"_s, journal(), u"2024-05-01"_s, QString::number(bytes)});
    QVERIFY2(ended.lackedSpace(), qPrintable(ended.error));
    QCOMPARE(namesIn(snapshotFolder(journal())), QStringList());
    QCOMPARE(held(), m_before);
}

void KeepingTest::killedWhileAnEncryptedBackupIsRestored()
{
    int unfinished = 0;
    for (int round = 0; round < 16; ++round) {
        init();
        const Ended ended =
            keeper({u"restore"_s, journal(), sealed()}, static_cast<int>(m_random.bounded(0, 300)));
        unfinished += ended.isDone() ? 0 : 1;
        opensWithoutHelp();
        const QByteArray now = held();
        QVERIFY2(now == m_before || now == m_inBackup, "half of it is there");
        if (ended.isDone())
            QCOMPARE(now, m_inBackup);
        if (now == m_inBackup) // what was replaced was kept before
            QCOMPARE(recordsIn(*Reader::open(kept())), m_before);
        QFile::remove(kept());
        QCOMPARE(keeper({u"restore"_s, journal(), sealed()}).code, 0);
        QCOMPARE(held(), m_inBackup);
        QVERIFY(!QFile::exists(journal() + u".restoring"_s)); // nothing readable stays
    }
    QVERIFY2(unfinished > 0, "every restore was through before it was killed");
}

void KeepingTest::withoutSpaceNothingIsRestored()
{
    QFETCH(const qint64, bytes);
    const Ended ended = keeper({u"restore"_s, journal(), sealed(), QString::number(bytes)});
    QVERIFY2(ended.lackedSpace(), qPrintable(ended.error));
    opensWithoutHelp();
    QCOMPARE(held(), m_before);
    QVERIFY(!QFile::exists(kept()));
    QVERIFY(!QFile::exists(journal() + u".restoring"_s));
}

QTEST_GUILESS_MAIN(KeepingTest)
#include "tst_keeping.moc"
