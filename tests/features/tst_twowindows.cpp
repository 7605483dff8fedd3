// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/errortexts.h"
#include "tests/support/clifixture.h"
#include "tests/support/story.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

/** The command line on the journal of a story. */
Run commandLine(const Story &me, const QStringList &arguments)
{
    return CliFixture::runAsIs(
        QStringList {u"--journal"_s, me.journalFile(), u"--now"_s, u"2024-05-01T09:00:00+02:00"_s}
        + arguments);
}

} // namespace

/** The same journal is wanted twice: there is one writer in the world. */
class TwoWindows final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSecondWindowSaysWhyAndChangesNothing();
    void theSecondWindowOpensOnceTheFirstIsClosed();
    void whoOnlyLooksMayLookMeanwhile();
    void theCommandLineDoesNotWriteBesideTheWindow();
    void whatTheCommandLineWroteIsInTheNextWindow();
    void aLockThatNobodyHoldsDoesNotKeepAnyoneOut();
};

void TwoWindows::theSecondWindowSaysWhyAndChangesNothing()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    const auto second = Journal::open(me.journalFile(), me.context());
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Locked);
    const QString words = errorText(second.error());
    QVERIFY2(words.contains(u"open in another window"_s), qPrintable(words));
    QVERIFY2(words.contains(u"Nothing was lost"_s), qPrintable(words));
    me.logPain(u"Upper"_s, 4);
    QCOMPARE(valueAt(me.today()->knots(), 0, "todayPain").toInt(), 4);
}

void TwoWindows::theSecondWindowOpensOnceTheFirstIsClosed()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    me.close();
    auto second = Journal::open(me.journalFile(), me.context());
    QVERIFY(second);
    QVERIFY(!me.start());
    QCOMPARE(me.trouble, ErrorCode::Locked);
    second->reset();
    QVERIFY(me.start());
    QCOMPARE(me.today()->knots()->count(), 1);
}

void TwoWindows::whoOnlyLooksMayLookMeanwhile()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    const Run list = commandLine(me, {u"knot"_s, u"list"_s});
    QCOMPARE(list.code, 0);
    QVERIFY2(list.out.contains(u"Upper trapezius"_s), qPrintable(list.out));
    // What was written a moment ago is seen: it is on the disk.
    me.logPain(u"Upper"_s, 3);
    const Run trends = commandLine(me, {u"trends"_s, u"--all"_s, u"--json"_s});
    QCOMPARE(trends.object()[u"series"_s][u"daily"_s][0][u"entries"_s].toInt(), 2);
}

void TwoWindows::theCommandLineDoesNotWriteBesideTheWindow()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    const QString knot = me.knotId(u"Upper"_s);
    const Run log = commandLine(me, {u"log"_s, u"--knot"_s, knot, u"--rest"_s, u"2"_s});
    QCOMPARE(log.code, 1);
    QVERIFY2(log.err.contains(u"open in another"_s), qPrintable(log.err));
    me.shell().lookAtTheClock();
    QCOMPARE(valueAt(me.today()->knots(), 0, "todayPain").toInt(), 6);
}

void TwoWindows::whatTheCommandLineWroteIsInTheNextWindow()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    const QString knot = me.knotId(u"Upper"_s);
    me.close();
    QCOMPARE(commandLine(me, {u"log"_s, u"--knot"_s, knot, u"--rest"_s, u"2"_s}).code, 0);
    me.clock.advance(2 * 3600);
    QVERIFY(me.start());
    QCOMPARE(valueAt(me.today()->knots(), 0, "todayPain").toInt(), 2);
    // It can even be taken back here.
    me.shell().undo();
    QCOMPARE(valueAt(me.today()->knots(), 0, "todayPain").toInt(), 6);
}

void TwoWindows::aLockThatNobodyHoldsDoesNotKeepAnyoneOut()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    me.close();
    // A program that was killed leaves its lock behind; the id of no process.
    QVERIFY(!me.write(u"j.knotebook.lock"_s, "4194304\nknotebook\n\n\n").isEmpty());
    QVERIFY(me.start());
    QCOMPARE(me.today()->knots()->count(), 1);
}

QTEST_MAIN(TwoWindows)
#include "tst_twowindows.moc"
