// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/dailysnapshot.h"
#include "core/backup/rotation.h"
#include "tests/support/filebytes.h"
#include "tests/support/journaltest.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** A snapshot a day, beside the journal. */
class DailySnapshotTest : public JournalTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginJournal(); }
    void cleanup() { endJournal(); }

    void ofAnEmptyJournalNothingIsKept()
    {
        QCOMPARE_EQ(*keep(), DailySnapshot::NothingToKeep);
        QVERIFY(!QFile::exists(folder()));
        QCOMPARE(snapshotFiles(m_journal->path()), QStringList());
    }

    void theFirstOfADayIsKeptAndNoSecond()
    {
        log(3);
        QCOMPARE_EQ(*keep(), DailySnapshot::Taken);
        const QByteArray first = bytesIn(ofToday());
        log(5);
        QCOMPARE_EQ(*keep(), DailySnapshot::ThereAlready);
        QCOMPARE(bytesIn(ofToday()), first);
        QCOMPARE(Reader::open(ofToday())->counts()->observations, 1);
    }

    void theFolderIsBesideTheJournalAndItsOwnersAlone()
    {
        log(3);
        QVERIFY(keep());
        QCOMPARE(folder(), m_journal->path() + u".snapshots"_s);
        QVERIFY(isPrivate(folder()));
        QVERIFY(isPrivate(ofToday()));
        QCOMPARE(namesIn(folder()), QStringList {u"2024-05-01.knotebook"_s});
    }

    void itIsAWholeJournal()
    {
        log(3);
        QVERIFY(keep());
        const auto reader = Reader::open(ofToday());
        QVERIFY(reader && reader->verify()->isEmpty());
        m_journal.reset();
        const auto opened = Journal::open(ofToday(), m_fixture->context());
        QVERIFY(opened && (*opened)->nextUndo());
    }

    void aDayLaterThereAreTwoTheNewestFirst()
    {
        log(3);
        QVERIFY(keep());
        m_fixture->clock.advance(86'400);
        log(4);
        QCOMPARE_EQ(*keep(), DailySnapshot::Taken);
        const QStringList files = snapshotFiles(m_journal->path());
        QCOMPARE(files.size(), 2);
        QVERIFY(files.first().endsWith(u"2024-05-02.knotebook"_s));
        QCOMPARE(Reader::open(files.first())->counts()->observations, 2);
        QCOMPARE(Reader::open(files.last())->counts()->observations, 1);
    }

    void whatHadItsTimeGoesAndNothingElse()
    {
        log(3);
        QVERIFY(QDir().mkpath(folder()));
        for (int i = 1; i <= 60; ++i)
            putBytes(inFolder(snapshotName(today().addDays(-i))), "old");
        const QStringList others {u"notes.txt"_s, u"2020-01-01.knotebook.bak"_s, u"readme"_s};
        for (const QString &other : others)
            putBytes(inFolder(other), "not ours");
        QVERIFY(keep());
        for (const QString &other : others)
            QCOMPARE(bytesIn(inFolder(other)), QByteArray("not ours"));
        const qsizetype left = snapshotFiles(m_journal->path()).size();
        QVERIFY2(left >= 11 && left <= 23, qPrintable(QString::number(left)));
        QVERIFY(QFile::exists(ofToday()));
        QVERIFY(!QFile::exists(inFolder(snapshotName(today().addDays(-8)))));
    }

    void anAttemptThatWasCutOffIsMadeAgain()
    {
        log(3);
        QVERIFY(QDir().mkpath(folder()));
        putBytes(ofToday() + u".part"_s, "half of one");
        QCOMPARE_EQ(*keep(), DailySnapshot::Taken);
        QCOMPARE(namesIn(folder()), QStringList {u"2024-05-01.knotebook"_s});
    }

    void aFileInThePlaceOfTheFolderIsLeftThere()
    {
        log(3);
        putBytes(folder(), "mine");
        const auto kept = keep();
        QVERIFY(!kept);
        QCOMPARE(kept.error().code, ErrorCode::Io);
        QCOMPARE(bytesIn(folder()), QByteArray("mine"));
        QCOMPARE(snapshotFiles(m_journal->path()), QStringList());
    }

    void aDamagedJournalReplacesNoSnapshot()
    {
        for (int i = 0; i < 40; ++i)
            log(i % 10);
        QVERIFY(keep());
        m_journal.reset();
        QByteArray bytes = bytesIn(m_fixture->path());
        for (qsizetype i = 8 * 4096; i < bytes.size(); ++i)
            bytes[i] = static_cast<char>(i * 31);
        putBytes(m_fixture->path(), bytes);
        const QByteArray good = bytesIn(ofToday());
        const auto kept = keepDailySnapshot(m_fixture->path(), today().addDays(1));
        QVERIFY(!kept);
        QCOMPARE(kept.error().code, ErrorCode::Corrupt);
        QCOMPARE(namesIn(folder()), QStringList {u"2024-05-01.knotebook"_s});
        QCOMPARE(bytesIn(ofToday()), good);
    }

    void aMissingJournalMakesNoFolder()
    {
        const QString nowhere = m_fixture->path(u"none"_s);
        QCOMPARE(keepDailySnapshot(nowhere, today()).error().code, ErrorCode::NotFound);
        QVERIFY(!QFile::exists(snapshotFolder(nowhere)));
    }

    void meanwhileTheJournalIsWritten()
    {
        log(1);
        QVERIFY(keep());
        const QByteArray before = bytesIn(m_journal->path());
        m_fixture->clock.advance(86'400);
        QVERIFY(keep());
        QCOMPARE(bytesIn(m_journal->path()), before); // it is only read
        log(2);
        QCOMPARE(m_journal->read().counts()->observations, 2);
    }

private:
    QDate today() const { return m_fixture->clock.today(); }
    Result<DailySnapshot> keep() { return keepDailySnapshot(m_journal->path(), today()); }
    QString folder() const { return snapshotFolder(m_fixture->path()); }
    QString inFolder(const QString &name) const { return QDir(folder()).filePath(name); }
    QString ofToday() const { return inFolder(u"2024-05-01.knotebook"_s); }
    void log(double rest)
    {
        if (m_knot.uuid().isNull() || !m_journal->read().get(m_knot))
            m_knot = addKnot();
        QVERIFY(m_journal->add(ActionKind::LogPain, m_fixture->pain(m_knot, rest)));
    }

    KnotId m_knot {QUuid()};
};

QTEST_GUILESS_MAIN(DailySnapshotTest)
#include "tst_dailysnapshot.moc"
