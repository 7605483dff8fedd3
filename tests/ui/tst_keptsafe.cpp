// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/dailysnapshot.h"
#include "tests/support/filebytes.h"
#include "tests/support/flaws.h"
#include "tests/support/gestures.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** Snapshots and what is deleted for good, at the window. */
class KeptSafeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<Window>();
        m_window->begin(Navigator::Settings);
        Story &me = m_window->story();
        QVERIFY(me.markKnot(-48, 157, 6, u"desk"_s));
        QVERIFY(me.markKnot(48, 157, 3, u"a secret one"_s));
        keepToday();
        me.clock.advance(86'400);
        me.shell().lookAtTheClock();
        me.logPain(u"desk"_s, 4);
        m_window->show(Navigator::Settings);
    }
    void cleanup() { QCOMPARE(m_window->complaints(), QStringList()); }

    void theSettingsSayHowManyThereAre();
    void theListSaysWhatIsInEach();
    void goingBackToADayShowsFirstWhatIsInIt();
    void whatWentWrongIsSaidQuietly();
    void aSnapshotIsReachedByKeysAlone();
    void removingTakesTwoSteps();
    void theCopiesGoOnlyWhenThatIsWanted();
    void escapeBeforeTheSecondStepChangesNothing();
    void whereNothingIsDeletedTheSheetSaysSo();
    void theSheetsAreFlawless_data();
    void theSheetsAreFlawless();

private:
    void keepToday()
    {
        SnapshotsViewModel *snapshots = m_window->story().settings()->snapshots();
        QSignalSpy kept(snapshots, &SnapshotsViewModel::kept);
        snapshots->begin();
        QVERIFY(!kept.isEmpty() || kept.wait());
    }
    void openSnapshots()
    {
        Window &w = *m_window;
        QVERIFY(w.click(Button, u"Snapshots"_s));
        QVERIFY(w.waitFor(Dialog, u"Snapshots"_s));
        QTRY_VERIFY(!w.story().settings()->snapshots()->reading());
        w.settle();
    }
    void deleteTheSecret()
    {
        Story &me = m_window->story();
        me.shell().openKnot(*KnotId::fromString(me.knotId(u"a secret one"_s)));
        me.knot()->remove();
        m_window->show(Navigator::Settings);
    }
    void openPurge()
    {
        Window &w = *m_window;
        w.story().shell().dismissNotice(); // it lies over the button for a while
        w.settle();
        QVERIFY(w.click(Button, u"Remove what is deleted"_s));
        QVERIFY(w.waitFor(Dialog, u"Remove what is deleted"_s));
        QTRY_VERIFY(w.story().settings()->purging()->state() != PurgeViewModel::State::Reading);
        w.settle();
    }
    void removeForGood()
    {
        Window &w = *m_window;
        QVERIFY(w.click(Button, u"Go on"_s));
        QVERIFY(w.says(u"This cannot be undone"_s));
        QVERIFY(w.click(Button, u"Remove for good"_s));
        QTRY_COMPARE(w.story().settings()->purging()->state(), PurgeViewModel::State::Done);
        w.settle();
    }
    bool anySnapshotHolds(const QByteArray &text) const
    {
        const QStringList files = snapshotFiles(m_window->story().journalFile());
        return std::ranges::any_of(
            files, [&](const QString &file) { return bytesIn(file).contains(text); });
    }
    qint64 observations()
    {
        return Reader::open(m_window->story().journalFile())->counts()->observations;
    }

    std::unique_ptr<Window> m_window;
};

void KeptSafeTest::theSettingsSayHowManyThereAre()
{
    Window &w = *m_window;
    QTRY_VERIFY(w.says(u"2 snapshots of the journal, the newest of today"_s));
    QVERIFY(w.says(u"7 days, 4 weeks and 12 months"_s));
}

void KeptSafeTest::theListSaysWhatIsInEach()
{
    Window &w = *m_window;
    QTRY_COMPARE(snapshotFiles(w.story().journalFile()).size(), 2);
    openSnapshots();
    QVERIFY2(w.says(u"yesterday: "_s), qPrintable(w.everything()));
    QVERIFY(w.says(u"2 knots, 2 observations"_s));
    QVERIFY(w.has(Button, u"Go back to yesterday"_s));
    QVERIFY(w.has(Button, u"Go back to today"_s));
    w.press(Qt::Key_Escape);
    QTRY_VERIFY(w.dialogs().isEmpty());
    QCOMPARE(w.focused().name, u"Snapshots"_s);
}

void KeptSafeTest::goingBackToADayShowsFirstWhatIsInIt()
{
    Window &w = *m_window;
    QCOMPARE(observations(), 3);
    openSnapshots();
    QVERIFY(w.click(Button, u"Go back to yesterday"_s));
    QVERIFY(w.waitFor(Dialog, u"Restore from a copy"_s));
    QTRY_COMPARE(w.story().settings()->restoring()->state(), RestoreViewModel::State::Shown);
    w.settle();
    QVERIFY(w.says(u"2 knots, 2 observations"_s) && w.says(u"2 knots, 3 observations"_s));
    QCOMPARE(observations(), 3);
    const QString kept = w.story().settings()->restoring()->keptAs();
    QVERIFY(w.click(Button, u"Restore"_s));
    QTRY_COMPARE(w.story().settings()->restoring()->state(), RestoreViewModel::State::Done);
    QCOMPARE(observations(), 2);
    QCOMPARE(Reader::open(w.story().path(kept))->counts()->observations, 3);
}

void KeptSafeTest::whatWentWrongIsSaidQuietly()
{
    Window &w = *m_window;
    Story &me = w.story();
    QTRY_COMPARE(snapshotFiles(me.journalFile()).size(), 2);
    QVERIFY(QDir(snapshotFolder(me.journalFile())).removeRecursively());
    putBytes(snapshotFolder(me.journalFile()), "in the way");
    me.shell().dismissNotice();
    keepToday();
    w.settle();
    QVERIFY2(w.says(u"Today's snapshot could not be kept"_s), qPrintable(w.everything()));
    QVERIFY(me.notice().isEmpty());
    me.logPain(u"desk"_s, 5); // the program goes on
    QCOMPARE(observations(), 4);
}

void KeptSafeTest::aSnapshotIsReachedByKeysAlone()
{
    Window &w = *m_window;
    QTRY_COMPARE(snapshotFiles(w.story().journalFile()).size(), 2);
    QVERIFY(w.tabTo(Button, u"Snapshots"_s));
    w.press(Qt::Key_Return);
    QVERIFY(w.waitFor(Dialog, u"Snapshots"_s));
    QTRY_VERIFY(!w.story().settings()->snapshots()->reading());
    QVERIFY(w.tabTo(Button, u"Go back to yesterday"_s));
    w.press(Qt::Key_Space);
    QVERIFY(w.waitFor(Dialog, u"Restore from a copy"_s));
    QTRY_COMPARE(w.story().settings()->restoring()->state(), RestoreViewModel::State::Shown);
    QVERIFY(w.tabTo(Button, u"Restore"_s));
}

void KeptSafeTest::removingTakesTwoSteps()
{
    deleteTheSecret();
    Window &w = *m_window;
    QVERIFY(w.story().shell().canUndo());
    openPurge();
    QVERIFY2(w.says(u"Would be removed for good: 2 deleted records"_s), qPrintable(w.everything()));
    QVERIFY(!w.has(Button, u"Remove for good"_s));
    removeForGood();
    QVERIFY(w.says(u"Removed for good: 2 deleted records"_s));
    QVERIFY(!w.story().shell().canUndo());
    QVERIFY(!bytesIn(w.story().journalFile()).contains("a secret one"));
    QVERIFY(!bytesIn(w.story().journalFile() + u"-wal"_s).contains("a secret one"));
    QVERIFY(anySnapshotHolds("a secret one"));
    QVERIFY(w.click(Button, u"Done"_s));
    QTRY_VERIFY(w.dialogs().isEmpty());
    QCOMPARE(w.story().today()->knots()->count(), 1);
}

void KeptSafeTest::theCopiesGoOnlyWhenThatIsWanted()
{
    deleteTheSecret();
    Window &w = *m_window;
    openPurge();
    QVERIFY(w.says(u"copies beside the journal hold records"_s));
    QVERIFY(!w.find(Check, u"Remove these copies as well"_s).state.checked);
    QVERIFY(w.click(Check, u"Remove these copies as well"_s));
    QVERIFY(w.find(Check, u"Remove these copies as well"_s).state.checked);
    removeForGood();
    QVERIFY(!anySnapshotHolds("a secret one"));
    QCOMPARE(snapshotFiles(w.story().journalFile()).size(), 1);
    QVERIFY(w.click(Button, u"Done"_s));
    QTRY_VERIFY(w.says(u"1 snapshot of the journal, of today"_s));
}

void KeptSafeTest::escapeBeforeTheSecondStepChangesNothing()
{
    deleteTheSecret();
    Window &w = *m_window;
    openPurge();
    QVERIFY(w.click(Button, u"Go on"_s));
    w.press(Qt::Key_Escape);
    QTRY_VERIFY(w.dialogs().isEmpty());
    QVERIFY(w.story().shell().canUndo());
    w.story().shell().undo();
    QCOMPARE(w.story().today()->knots()->count(), 2);
    openPurge(); // and the question is asked from its beginning again
    QVERIFY(w.has(Button, u"Go on"_s) && !w.has(Button, u"Remove for good"_s));
}

void KeptSafeTest::whereNothingIsDeletedTheSheetSaysSo()
{
    Window &w = *m_window;
    openPurge();
    QVERIFY2(w.says(u"0 deleted records"_s), qPrintable(w.everything())); // but a history
    removeForGood();
    QVERIFY(w.click(Button, u"Done"_s));
    QTRY_VERIFY(w.dialogs().isEmpty());
    openPurge();
    QVERIFY(w.says(u"Nothing is deleted"_s));
}

void KeptSafeTest::theSheetsAreFlawless_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    for (const QSize size : {QSize(1280, 800), QSize(420, 860)}) {
        QTest::addRow("light, %d wide", size.width()) << size << false;
        QTest::addRow("dark, %d wide", size.width()) << size << true;
    }
}

void KeptSafeTest::theSheetsAreFlawless()
{
    QFETCH(const QSize, size);
    QFETCH(const bool, dark);
    Window &w = *m_window;
    QTRY_COMPARE(snapshotFiles(w.story().journalFile()).size(), 2);
    deleteTheSecret();
    w.resize(size);
    w.look(1, dark);
    const auto flaws = [&] {
        return Flaws::ofControls(w) + Flaws::ofLayout(w) + Flaws::ofContrast(w);
    };
    w.story().shell().dismissNotice();
    openSnapshots();
    QVERIFY2(flaws().isEmpty(), qPrintable(flaws().join(u'\n')));
    w.press(Qt::Key_Escape);
    QTRY_VERIFY(w.dialogs().isEmpty());
    openPurge();
    QVERIFY2(flaws().isEmpty(), qPrintable(flaws().join(u'\n')));
    QVERIFY(w.click(Button, u"Go on"_s));
    QVERIFY2(flaws().isEmpty(), qPrintable(flaws().join(u'\n')));
}

QTEST_MAIN(KeptSafeTest)
#include "tst_keptsafe.moc"
