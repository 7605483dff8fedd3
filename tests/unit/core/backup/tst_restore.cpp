// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/restore.h"
#include "core/backup/snapshot.h"
#include "tests/support/filebytes.h"
#include "tests/support/journaltest.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** A backup with one observation, and a journal that went on to three. */
class RestoreTest : public JournalTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        beginJournal();
        m_knot = addKnot();
        log(3);
        QVERIFY(takeSnapshot(m_journal->path(), backup()));
        m_fixture->clock.advance(86'400);
        log(5);
        log(7);
    }

    void lookingChangesNothingAndSaysWhatIsThere()
    {
        const QByteArray before = bytesIn(backup());
        const auto contents = lookInto(backup());
        QVERIFY(contents);
        QCOMPARE(contents->counts.knots, 1);
        QCOMPARE(contents->counts.observations, 1);
        QCOMPARE(contents->days, 1);
        QCOMPARE(contents->counts.observed->from, QDate(2024, 5, 1));
        QCOMPARE(*contents->lastChangeMs,
                 QDateTime(QDate(2024, 5, 1), QTime(6, 0), Qt::UTC).toMSecsSinceEpoch());
        QCOMPARE(bytesIn(backup()), before);
    }

    void theJournalBecomesTheBackupAndIsKept()
    {
        const auto restored = restoreBackup(*m_journal, backup(), kept());
        QVERIFY(restored);
        QCOMPARE(restored->counts.observations, 1);
        QCOMPARE(observations(), 1);
        const auto old = Reader::open(kept());
        QVERIFY(old);
        QCOMPARE(old->counts()->observations, 3);
        QVERIFY(old->verify()->isEmpty());
        QVERIFY(m_journal->read().verify()->isEmpty());
        QCOMPARE(leftovers(), QStringList());
    }

    void whatIsWrittenAfterwardsGoesOnFromThere()
    {
        QVERIFY(restoreBackup(*m_journal, backup(), kept()));
        log(9);
        QCOMPARE(observations(), 2);
        QVERIFY(m_journal->undo());
        QVERIFY(m_journal->undo()); // the history is the backup's as well
        QCOMPARE(observations(), 0);
        m_journal.reset();
        m_journal = m_fixture->open();
        QCOMPARE(observations(), 0);
    }

    void anotherConnectionSeesOneOrTheOther()
    {
        const auto other = Reader::open(m_journal->path());
        QVERIFY(other);
        QCOMPARE(other->counts()->observations, 3);
        QVERIFY(restoreBackup(*m_journal, backup(), kept()));
        QCOMPARE(other->counts()->observations, 1);
    }

    void goingBackAgainBringsEverythingBack()
    {
        QVERIFY(restoreBackup(*m_journal, backup(), kept()));
        QVERIFY(restoreBackup(*m_journal, kept(), m_fixture->path(u"kept2.knotebook"_s)));
        QCOMPARE(observations(), 3);
    }

    void whatCannotBeRestoredChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<ErrorCode>("why");
        QTest::newRow("text") << QByteArray("Dear diary") << ErrorCode::NotAJournal;
        QTest::newRow("empty") << QByteArray() << ErrorCode::NotAJournal;
        QTest::newRow("a PDF") << QByteArray("%PDF-1.7\n") + QByteArray(5000, 'x')
                               << ErrorCode::NotAJournal;
    }
    void whatCannotBeRestoredChangesNothing()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const ErrorCode, why);
        const QString path = m_fixture->path(u"other.knotebook"_s);
        putBytes(path, content);
        const auto restored = restoreBackup(*m_journal, path, kept());
        QVERIFY(!restored);
        QCOMPARE(restored.error().code, why);
        QCOMPARE(observations(), 3);
        QVERIFY(!QFile::exists(kept()));
        QCOMPARE(leftovers(), QStringList());
    }

    void aDamagedBackupIsRefused()
    {
        QByteArray content = bytesIn(backup());
        const qsizetype page = content.size() / 2 / 4096 * 4096;
        content.replace(page, 3000, QByteArray(3000, '\xaa'));
        putBytes(backup(), content);
        const auto restored = restoreBackup(*m_journal, backup(), kept());
        QVERIFY(!restored);
        QCOMPARE(observations(), 3);
        QVERIFY(!QFile::exists(kept()));
    }

    void theJournalIsNoBackupOfItself()
    {
        const auto restored = restoreBackup(*m_journal, m_journal->path(), kept());
        QCOMPARE(restored.error().code, ErrorCode::Conflict);
        QCOMPARE(observations(), 3);
    }

    void nothingIsWrittenOver()
    {
        putBytes(kept(), "mine");
        const auto restored = restoreBackup(*m_journal, backup(), kept());
        QCOMPARE(restored.error().code, ErrorCode::AlreadyExists);
        QCOMPARE(bytesIn(kept()), QByteArray("mine"));
        QCOMPARE(observations(), 3);
    }

    void aNameThatLooksLikeAPatternIsOnlyAName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("neighbour");
        QTest::newRow("brackets") << u"my [ab] knots.knotebook"_s << u"my a knots.knotebook"_s;
        QTest::newRow("a star") << u"my*.knotebook"_s << u"my knots.knotebook"_s;
        QTest::newRow("a question mark") << u"knots?.knotebook"_s << u"knots2.knotebook"_s;
    }
    void aNameThatLooksLikeAPatternIsOnlyAName()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, neighbour);
        const QString path = m_fixture->path(name);
        const auto journal = Journal::create(path, m_fixture->context());
        QVERIFY(journal);
        // What a restore of the neighbour may be using just now, and more of the like.
        const QStringList others {neighbour + u".restoring"_s, neighbour + u".restoring-wal"_s,
                                  name + u".restoring my mind.txt"_s};
        for (const QString &other : others)
            putBytes(m_fixture->path(other), "not ours");
        putBytes(path + u".restoring"_s, "of an attempt that was cut off");
        const auto restored = restoreBackup(**journal, backup(), kept());
        QVERIFY2(restored, qPrintable(restored ? QString() : restored.error().detail));
        QCOMPARE(restored->counts.observations, 1);
        for (const QString &other : others)
            QCOMPARE(bytesIn(m_fixture->path(other)), QByteArray("not ours"));
        QStringList left = leftovers();
        left.removeIf([&](const QString &file) { return others.contains(file); });
        QCOMPARE(left, QStringList());
    }

    void whatIsReplacedIsNamedAfterTheJournal_data()
    {
        QTest::addColumn<QString>("journal");
        QTest::addColumn<QStringList>("taken");
        QTest::addColumn<QString>("name");
        const QStringList none;
        QTest::newRow("as usual") << u"journal.knotebook"_s << none
                                  << u"journal.before-restore-2026-03-04-1805.knotebook"_s;
        QTest::newRow("without an extension")
            << u"journal"_s << none << u"journal.before-restore-2026-03-04-1805"_s;
        QTest::newRow("with several dots")
            << u"a.b.knotebook"_s << none << u"a.b.before-restore-2026-03-04-1805.knotebook"_s;
        QTest::newRow("taken")
            << u"journal.knotebook"_s
            << QStringList {u"journal.before-restore-2026-03-04-1805.knotebook"_s}
            << u"journal.before-restore-2026-03-04-1805-2.knotebook"_s;
        QTest::newRow("taken twice, without an extension")
            << u"journal"_s
            << QStringList {u"journal.before-restore-2026-03-04-1805"_s,
                            u"journal.before-restore-2026-03-04-1805-2"_s}
            << u"journal.before-restore-2026-03-04-1805-3"_s;
    }
    void whatIsReplacedIsNamedAfterTheJournal()
    {
        QFETCH(const QString, journal);
        QFETCH(const QStringList, taken);
        QFETCH(const QString, name);
        for (const QString &file : taken)
            putBytes(m_fixture->path(file), "mine");
        const QDateTime now(QDate(2026, 3, 4), QTime(18, 5, 59), QTimeZone("Europe/Vienna"));
        QCOMPARE(nameForReplaced(m_fixture->path(journal), now), m_fixture->path(name));
    }

    void aJournalWithoutAnExtensionIsKeptUnderThatName()
    {
        const auto journal = Journal::create(m_fixture->path(u"plain"_s), m_fixture->context());
        const QString name = nameForReplaced((*journal)->path(), m_fixture->clock.nowUtc());
        QVERIFY(restoreBackup(**journal, backup(), name));
        QCOMPARE(Reader::open(name)->counts()->knots, 0);
        QVERIFY(nameForReplaced((*journal)->path(), m_fixture->clock.nowUtc()) != name);
    }

    void aMissingBackupIsSaidToBeMissing()
    {
        QCOMPARE(lookInto(m_fixture->path(u"nowhere"_s)).error().code, ErrorCode::NotFound);
    }

private:
    void log(double rest)
    {
        QVERIFY(m_journal->add(ActionKind::LogPain, m_fixture->pain(m_knot, rest)));
    }
    qint64 observations() const { return m_journal->read().counts()->observations; }
    QString backup() const { return m_fixture->path(u"backup.knotebook"_s); }
    QString kept() const { return m_fixture->path(u"kept.knotebook"_s); }
    QStringList leftovers() const
    {
        return QDir(m_fixture->folder.path()).entryList({u"*restoring*"_s}, QDir::Files);
    }

    KnotId m_knot {QUuid()};
};

QTEST_GUILESS_MAIN(RestoreTest)
#include "tst_restore.moc"
