// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/plurals.h"
#include "app/shell/shell.h"
#include "tests/support/appfixture.h"

#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

/** The window around the pages: notices, the way back, a new day, another journal. */
class ShellTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(installPlurals(*QCoreApplication::instance()));
        QLocale::setDefault(QLocale::c());
    }
    void init()
    {
        m_app = std::make_unique<test::AppFixture>();
        m_preferences = std::make_unique<Preferences>(m_app->folder.filePath(u"window.ini"_s));
        m_preferences->setWelcomed();
        begin();
    }
    void cleanup()
    {
        m_shell.reset();
        m_preferences.reset();
        m_app.reset();
    }

    void theWelcomeComesFirstAndOnce()
    {
        m_shell.reset();
        m_preferences = std::make_unique<Preferences>(m_app->folder.filePath(u"new.ini"_s));
        begin();
        QCOMPARE(m_shell->navigator()->page(), Navigator::Welcome);
        m_shell->finishWelcome();
        QCOMPARE(m_shell->navigator()->page(), Navigator::Today);
        begin();
        QCOMPARE(m_shell->navigator()->page(), Navigator::Today);
    }

    void aNoticeIsShownUntilItIsDismissed()
    {
        const QSignalSpy spy(m_shell.get(), &Shell::noticeChanged);
        m_app->addKnot();
        QCOMPARE(m_shell->notice(), u"added"_s);
        QVERIFY(m_shell->noticeUndoable());
        QCOMPARE(spy.count(), 1);
        m_shell->dismissNotice();
        QVERIFY(m_shell->notice().isEmpty());
        QVERIFY(!m_shell->noticeUndoable());
        QVERIFY(m_shell->canUndo()); // what was done can still be taken back
    }

    void theLastNoticeIsTheOneThatHolds()
    {
        m_app->addKnot();
        m_app->session.tell(u"by the way"_s);
        QCOMPARE(m_shell->notice(), u"by the way"_s);
        QVERIFY(!m_shell->noticeUndoable()); // that is not what undo would take back
    }

    void undoAndRedoFollowTheJournal()
    {
        const QSignalSpy spy(m_shell.get(), &Shell::historyChanged);
        QVERIFY(!m_shell->canUndo() && !m_shell->canRedo());
        m_app->addKnot();
        QVERIFY(spy.count() >= 1);
        QVERIFY(m_shell->canUndo() && !m_shell->canRedo());
        m_shell->undo();
        QVERIFY(!m_shell->canUndo() && m_shell->canRedo());
        m_shell->redo();
        QVERIFY(m_shell->canUndo() && !m_shell->canRedo());
    }

    void whileTheJournalIsLentThereIsNoUndo()
    {
        m_app->addKnot();
        const QSignalSpy spy(m_shell.get(), &Shell::historyChanged);
        QVERIFY(m_app->session.lend());
        QVERIFY(!m_shell->canUndo());
        m_app->session.takeBack();
        QVERIFY(m_shell->canUndo());
        QCOMPARE(spy.count(), 2); // the buttons hear of both
    }

    void aKnotOpensFromAnyPageAndLeadsBackThere()
    {
        const KnotId knot = m_app->addKnot();
        m_shell->navigator()->show(Navigator::Body);
        m_shell->body()->openKnot(knot.toString());
        QCOMPARE(m_shell->navigator()->page(), Navigator::Knot);
        QVERIFY(m_shell->knot()->exists());
        m_shell->navigator()->goBack();
        QCOMPARE(m_shell->navigator()->page(), Navigator::Body);
        m_shell->navigator()->show(Navigator::Today);
        m_shell->today()->openKnot(knot.toString());
        m_shell->navigator()->goBack();
        QCOMPARE(m_shell->navigator()->page(), Navigator::Today);
    }

    void whatIsNoIdOpensNothing()
    {
        for (const QString &id : {QString(), u"nonsense"_s, u"{}"_s}) {
            m_shell->today()->openKnot(id);
            m_shell->body()->openKnot(id);
            m_shell->today()->treat(id);
            QCOMPARE(m_shell->navigator()->page(), Navigator::Today);
        }
    }

    void treatingAKnotShowsTheRemediesForIt()
    {
        const KnotId knot = m_app->addKnot();
        m_shell->today()->treat(knot.toString());
        QCOMPARE(m_shell->navigator()->page(), Navigator::Remedies);
        QVERIFY2(m_shell->remedies()->subject().startsWith(u"Upper trapezius"_s),
                 qPrintable(m_shell->remedies()->subject()));
        m_shell->navigator()->goBack();
        QCOMPARE(m_shell->navigator()->page(), Navigator::Today);
    }

    void theKnotPageIsLeftWhenItsKnotGoes()
    {
        const KnotId knot = m_app->addKnot();
        m_shell->navigator()->show(Navigator::Body);
        m_shell->openKnot(knot);
        m_shell->knot()->remove();
        QCOMPARE(m_shell->navigator()->page(), Navigator::Body);
        // It is left only where it is shown.
        m_shell->undo();
        m_shell->navigator()->show(Navigator::Trends);
        m_app->session.remove(ActionKind::DeleteKnot, knot, u"deleted"_s);
        QCOMPARE(m_shell->navigator()->page(), Navigator::Trends);
    }

    void aNewDayIsNoticedOnce()
    {
        const QSignalSpy spy(&m_app->session, &Session::changed);
        m_shell->lookAtTheClock();
        QCOMPARE(spy.count(), 0);
        m_app->clock.advance(16 * 3600); // midnight in Vienna
        m_shell->lookAtTheClock();
        m_shell->lookAtTheClock();
        QCOMPARE(spy.count(), 1);
        QVERIFY(m_shell->today()->day().contains(u"2 May"_s));
    }

    void theRulesAreAppliedAgainEveryHour()
    {
        QTRY_VERIFY(m_shell->care()->ready());
        QSignalSpy spy(m_shell->care(), &CareViewModel::changed);
        m_app->clock.advance(59 * 60);
        m_shell->lookAtTheClock();
        QVERIFY(!spy.wait(300));
        m_app->clock.advance(2 * 60);
        m_shell->lookAtTheClock();
        m_shell->lookAtTheClock();
        QVERIFY(spy.wait());
        QCOMPARE(spy.count(), 1);
        // Nothing else is read again for it.
        const QSignalSpy changed(&m_app->session, &Session::changed);
        m_app->clock.advance(61 * 60);
        m_shell->lookAtTheClock();
        QCOMPARE(changed.count(), 0);
    }

    void anotherJournalEndsTheTimerAndTheSubject()
    {
        const KnotId knot = m_app->addKnot();
        m_shell->treat(knot);
        m_shell->remedies()->start(u"direct-pressure"_s);
        QVERIFY(m_shell->remedies()->timer()->active());
        auto second = Journal::create(m_app->folder.filePath(u"second.knotebook"_s),
                                      {m_app->clock, m_app->ids, m_app->tables.references});
        QVERIFY(m_app->session.adopt(std::move(*second)));
        QVERIFY(!m_shell->remedies()->timer()->active());
        QVERIFY(m_shell->remedies()->subject().isEmpty());
        QCOMPARE(m_shell->today()->knots()->count(), 0);
        QVERIFY(!m_shell->knot()->exists());
        QVERIFY(!m_shell->canUndo());
    }

    void aKnotPageOfTheOtherJournalIsNotLeftOpen()
    {
        const KnotId knot = m_app->addKnot();
        m_shell->openKnot(knot);
        auto second = Journal::create(m_app->folder.filePath(u"second.knotebook"_s),
                                      {m_app->clock, m_app->ids, m_app->tables.references});
        QVERIFY(m_app->session.adopt(std::move(*second)));
        QVERIFY(m_shell->navigator()->page() != Navigator::Knot);
    }

    void theMirrorIsKeptWhereTheLookIsKept()
    {
        m_shell->body()->showView(BodyViewModel::Front);
        m_shell->body()->setAsInMirror(true);
        QVERIFY(m_preferences->asInMirror());
        begin();
        QVERIFY(m_shell->body()->asInMirror());
    }

    void theLineOfCareReachesToday()
    {
        const KnotId knot = m_app->addKnot();
        m_app->logPain(knot, 8);
        QTRY_VERIFY(!m_shell->today()->careLine().isEmpty());
        QCOMPARE(m_shell->today()->careLine(), m_shell->care()->line());
    }

private:
    void begin()
    {
        m_shell =
            std::make_unique<Shell>(m_app->session, m_app->tables, *m_preferences, u"0.1.0"_s);
    }

    std::unique_ptr<test::AppFixture> m_app;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Shell> m_shell;
};

QTEST_MAIN(ShellTest)
#include "tst_shell.moc"
