// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"
#include "core/backup/dailysnapshot.h"
#include "core/backup/rotation.h"
#include "tests/support/filebytes.h"
#include "tests/support/story.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** A year of snapshots by themselves, a mishap and the way back, and what has to be forgotten. */
class KeptSafe final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aYearLeavesTwentyThreeSnapshotsAtMost();
    void aWindowThatStaysOpenKeepsOneADay();
    void aJournalThatIsLostIsBroughtBackFromAnEncryptedCopy();
    void aDiaryThatWasSpoiledYesterdayIsAsItWasTheDayBefore();
    void whatHasToBeForgottenIsForgottenEverywhere();

private:
    static bool keepToday(Story &me)
    {
        SnapshotsViewModel *snapshots = me.settings()->snapshots();
        QSignalSpy kept(snapshots, &SnapshotsViewModel::kept);
        snapshots->begin();
        return !kept.isEmpty() || kept.wait();
    }
    static int type(const QStringList &words)
    {
        QString out;
        QString err;
        QTextStream outStream(&out);
        QTextStream errStream(&err);
        const int code = cli::runProgram(words, outStream, errStream, &sharedTables());
        if (code != 0)
            qWarning("%s", qPrintable(err));
        return code;
    }
};

void KeptSafe::aYearLeavesTwentyThreeSnapshotsAtMost()
{
    Story me;
    QVERIFY(me.markKnot(-48, 157, 6, u"desk"_s));
    for (int day = 0; day < 400; ++day) {
        // Now and then the program is not used.
        if (day % 9 != 4)
            QVERIFY(keepToday(me));
        if (day % 7 == 0)
            me.logPain(u"desk"_s, day % 11);
        me.clock.advance(86'400);
    }
    const QStringList files = snapshotFiles(me.journalFile());
    QVERIFY2(files.size() > 18 && files.size() <= 23, qPrintable(QString::number(files.size())));
    const auto oldest = snapshotDay(QFileInfo(files.last()).fileName());
    QVERIFY(oldest->daysTo(me.clock.today()) > 300);
    for (const QString &file : files)
        QVERIFY2(Reader::open(file)->verify()->isEmpty(), qPrintable(file));
}

void KeptSafe::aWindowThatStaysOpenKeepsOneADay()
{
    Story me;
    QVERIFY(me.markKnot(-48, 157, 6, u"desk"_s));
    QVERIFY(keepToday(me));
    for (int day = 1; day <= 3; ++day) {
        me.clock.advance(86'400);
        QSignalSpy kept(me.settings()->snapshots(), &SnapshotsViewModel::kept);
        me.shell().lookAtTheClock();
        QVERIFY(!kept.isEmpty() || kept.wait());
        me.shell().lookAtTheClock(); // twice a minute
        QCOMPARE(snapshotFiles(me.journalFile()).size(), day + 1);
    }
}

void KeptSafe::aJournalThatIsLostIsBroughtBackFromAnEncryptedCopy()
{
    Story me;
    QVERIFY(me.markKnot(-48, 157, 6, u"desk"_s));
    me.logDays(u"desk"_s, {5, 4, 4, 3});
    me.write(u"pass"_s, "correct horse battery staple\n");
    me.close();
    const QString pass = me.path(u"pass"_s);
    QCOMPARE(type({u"backup"_s, u"--journal"_s, me.journalFile(), u"--out"_s, me.path(u"safe"_s),
                   u"--passphrase-file"_s, pass}),
             0);
    QVERIFY(QFile::remove(me.journalFile()));
    QCOMPARE(type({u"restore"_s, me.path(u"safe"_s), u"--to"_s, me.journalFile(),
                   u"--passphrase-file"_s, pass}),
             0);
    QVERIFY(me.start());
    QCOMPARE(me.today()->knots()->count(), 1);
    QCOMPARE(Reader::open(me.journalFile())->counts()->observations, 5);
    QVERIFY(me.shell().canUndo()); // the history came along
}

void KeptSafe::aDiaryThatWasSpoiledYesterdayIsAsItWasTheDayBefore()
{
    Story me;
    QVERIFY(me.markKnot(-48, 157, 6, u"desk"_s));
    QVERIFY(keepToday(me));
    me.clock.advance(86'400);
    for (int i = 0; i < 5; ++i) // somebody plays with the numbers
        me.logPain(u"desk"_s, i);
    const QStringList files = snapshotFiles(me.journalFile());
    QCOMPARE(files.size(), 1);
    RestoreViewModel *restoring = me.settings()->restoring();
    restoring->openFile(QUrl::fromLocalFile(files.first()));
    QTRY_COMPARE(restoring->state(), RestoreViewModel::State::Shown);
    QVERIFY(restoring->restore());
    QTRY_COMPARE(restoring->state(), RestoreViewModel::State::Done);
    QCOMPARE(Reader::open(me.journalFile())->counts()->observations, 1);
    QCOMPARE(Reader::open(me.path(restoring->keptAs()))->counts()->observations, 6);
    QVERIFY(QFile::exists(files.first())); // and the snapshot is still there
}

void KeptSafe::whatHasToBeForgottenIsForgottenEverywhere()
{
    const QByteArray secret = "what nobody may ever read";
    Story me;
    QVERIFY(me.markKnot(-48, 157, 6, u"desk"_s));
    QVERIFY(me.markKnot(-52, 782, 3, QString::fromUtf8(secret)));
    QVERIFY(keepToday(me));
    me.clock.advance(86'400);
    me.shell().openKnot(*KnotId::fromString(me.knotId(QString::fromUtf8(secret))));
    me.knot()->remove();
    QVERIFY(keepToday(me));
    PurgeViewModel *purging = me.settings()->purging();
    purging->read();
    QTRY_COMPARE(purging->state(), PurgeViewModel::State::Shown);
    QCOMPARE(purging->copies()->count(), 2); // in today's it is only hidden
    purging->setWithCopies(true);
    purging->ask();
    QVERIFY(purging->remove());
    QTRY_COMPARE(purging->state(), PurgeViewModel::State::Done);
    QVERIFY2(purging->problem().isEmpty(), qPrintable(purging->problem()));
    QStringList files = snapshotFiles(me.journalFile());
    for (const QString &name : namesIn(me.folder.path()))
        files.append(me.path(name));
    QVERIFY(files.size() >= 2);
    for (const QString &file : files)
        QVERIFY2(!bytesIn(file).contains(secret), qPrintable(file));
    QVERIFY(me.restart());
    QCOMPARE(me.today()->knots()->count(), 1);
    QVERIFY(!me.shell().canUndo());
}

QTEST_MAIN(KeptSafe)
#include "tst_keptsafe.moc"
