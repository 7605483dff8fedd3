// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/dailysnapshot.h"
#include "core/backup/othercopies.h"
#include "core/backup/rotation.h"
#include "core/backup/snapshot.h"
#include "tests/support/filebytes.h"
#include "tests/support/journaltest.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** Copies beside the journal that hold what it does not have. */
class OtherCopiesTest : public JournalTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        beginJournal();
        m_kept = addKnot();
        m_deleted = addKnot();
    }
    void cleanup() { endJournal(); }

    void theProgramsOwnCopiesAreKnownByTheirNames()
    {
        const QStringList ours {u"journal.before-restore-2024-05-01-0800.knotebook"_s,
                                u"journal.before-restore-2024-05-01-0800-2.knotebook"_s,
                                u"journal.knotebook.before-schema-4"_s,
                                u"journal.knotebook.before-schema-12"_s,
                                u"journal.knotebook.new"_s,
                                u"journal.knotebook.restoring"_s,
                                u"journal.knotebook.restoring.part"_s};
        const QStringList others {u"journal.before-restore-yesterday.knotebook"_s,
                                  u"other.before-restore-2024-05-01-0800.knotebook"_s,
                                  u"journal.knotebook.before-schema-x"_s,
                                  u"journal.knotebook.before-schema-4.bak"_s,
                                  u"journalXknotebook.before-schema-4"_s,
                                  u"copy.knotebook"_s,
                                  u"journal.knotebook.txt"_s};
        for (const QString &name : ours + others)
            putBytes(m_fixture->path(name), "x");
        QStringList found;
        for (const QString &file : copiesBeside(m_journal->path()))
            found.append(QFileInfo(file).fileName());
        found.sort();
        QStringList wanted = ours;
        wanted.sort();
        QCOMPARE(found, wanted);
    }

    void aNameThatLooksLikeAPatternIsOnlyAName()
    {
        const auto journal =
            Journal::create(m_fixture->path(u"my [ab]+*.knotebook"_s), m_fixture->context());
        QVERIFY(journal);
        putBytes(m_fixture->path(u"my a.knotebook.before-schema-4"_s), "not its");
        putBytes(m_fixture->path(u"my [ab]+*.knotebook.before-schema-4"_s), "its");
        QCOMPARE(copiesBeside((*journal)->path()),
                 QStringList {m_fixture->path(u"my [ab]+*.knotebook.before-schema-4"_s)});
    }

    void snapshotsAreAmongThem()
    {
        keep();
        putBytes(snapshot(-3) + u".part"_s, "half");
        putBytes(snapshotFolder(m_journal->path()) + u"/notes.part"_s, "not ours");
        const QStringList files = copiesBeside(m_journal->path());
        QCOMPARE(files.size(), 2);
        QVERIFY(files.contains(snapshot(0)));
        QVERIFY(files.contains(snapshot(-3) + u".part"_s));
    }

    void aCopyOfTheSameRecordsHoldsNothingMore()
    {
        keep();
        QCOMPARE(more(), QList<OtherCopy>());
    }

    void aCopyWithADeletedRecordHoldsMore()
    {
        keep();
        QVERIFY(m_journal->remove(ActionKind::DeleteKnot, m_deleted));
        QCOMPARE(more(), (QList<OtherCopy> {{snapshot(0), 1}}));
        QVERIFY(m_journal->purge());
        QCOMPARE(more(), (QList<OtherCopy> {{snapshot(0), 1}})); // and when it is long gone
    }

    void aCopyInWhichItIsOnlyHiddenHoldsMoreAsWell()
    {
        QVERIFY(m_journal->remove(ActionKind::DeleteKnot, m_deleted));
        keep();
        QCOMPARE(more(), (QList<OtherCopy> {{snapshot(0), 1}}));
    }

    void whatBelongsToADeletedKnotCountsToo()
    {
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_journal->add(ActionKind::LogPain, m_fixture->pain(m_deleted, i)));
        QVERIFY(m_journal->add(ActionKind::LogPain, m_fixture->pain(m_kept, 5)));
        keep();
        QVERIFY(m_journal->remove(ActionKind::DeleteKnot, m_deleted));
        QCOMPARE(more(), (QList<OtherCopy> {{snapshot(0), 4}}));
    }

    void aCopyTakenBeforeARecordCameHoldsNothingMore()
    {
        keep();
        const KnotId later = addKnot();
        QVERIFY(m_journal->remove(ActionKind::DeleteKnot, later));
        QCOMPARE(more(), QList<OtherCopy>());
    }

    void whatCannotBeReadIsNamed()
    {
        const QString copy = m_journal->path() + u".before-schema-4"_s;
        putBytes(copy, "who knows what this was");
        QCOMPARE(more(), (QList<OtherCopy> {{copy, std::nullopt}}));
    }

    void theyAreReplacedByOneOfNow()
    {
        keep();
        const QString schema = m_journal->path() + u".before-schema-4"_s;
        QVERIFY(takeSnapshot(m_journal->path(), schema));
        const QString mine = m_fixture->path(u"my own copy.knotebook"_s);
        QVERIFY(takeSnapshot(m_journal->path(), mine));
        QVERIFY(m_journal->remove(ActionKind::DeleteKnot, m_deleted));
        QVERIFY(m_journal->purge());
        QCOMPARE(more().size(), 2);
        QCOMPARE(replaceCopies(m_journal->path(), more(), m_fixture->clock.today()), QStringList());
        QVERIFY(!QFile::exists(schema));
        QCOMPARE(Reader::open(snapshot(0))->counts()->knots, 1);
        QCOMPARE(Reader::open(mine)->counts()->knots, 2); // a person's own is theirs
        QCOMPARE(more(), QList<OtherCopy>());
    }

    void whatSqliteLeftBesideACopyGoesWithIt()
    {
        const QString copy = m_journal->path() + u".restoring"_s;
        putBytes(copy, "half");
        putBytes(copy + u"-wal"_s, "its log");
        putBytes(copy + u"-shm"_s, "its index");
        QCOMPARE(replaceCopies(m_journal->path(), more(), m_fixture->clock.today()), QStringList());
        for (const QString &name : namesIn(m_fixture->folder.path()))
            QVERIFY2(!name.contains(u"restoring"_s), qPrintable(name));
        QVERIFY(!QFile::exists(snapshotFolder(m_journal->path()))); // none was asked for
    }

    void whatCannotBeRemovedIsSaid()
    {
        const QString folder = m_fixture->path(u"a folder"_s);
        QVERIFY(QDir().mkpath(folder));
        QCOMPARE(replaceCopies(m_journal->path(), {{folder, 1}}, m_fixture->clock.today()),
                 QStringList {folder});
    }

    void withoutAJournalThereIsNothingToCompare()
    {
        QCOMPARE(copiesWithMore(m_fixture->path(u"none"_s)).error().code, ErrorCode::NotFound);
    }

private:
    void keep() { QVERIFY(keepDailySnapshot(m_journal->path(), m_fixture->clock.today())); }
    QString snapshot(int days) const
    {
        return snapshotFolder(m_journal->path()) + u'/'
            + snapshotName(m_fixture->clock.today().addDays(days));
    }
    QList<OtherCopy> more() const { return *copiesWithMore(m_journal->path()); }

    KnotId m_kept {QUuid()};
    KnotId m_deleted {QUuid()};
};

QTEST_GUILESS_MAIN(OtherCopiesTest)
#include "tst_othercopies.moc"
