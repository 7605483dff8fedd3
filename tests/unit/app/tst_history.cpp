// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/shell.h"
#include "tests/support/appfixture.h"

#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

/** The shell: where one is, what was done, and the ways back. */
class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_app = std::make_unique<test::AppFixture>();
        m_preferences = std::make_unique<Preferences>(m_app->folder.filePath(u"window.ini"_s));
        m_shell =
            std::make_unique<Shell>(m_app->session, m_app->tables, *m_preferences, u"0.1.0"_s);
    }

    void theWelcomeIsShownOnce()
    {
        QCOMPARE(m_shell->navigator()->page(), Navigator::Welcome);
        m_shell->finishWelcome();
        QCOMPARE(m_shell->navigator()->page(), Navigator::Today);
        const Shell again(m_app->session, m_app->tables, *m_preferences, u"0.1.0"_s);
        QVERIFY(m_preferences->welcomed());
    }

    void aKnotLeadsBackToWhereItWasOpened()
    {
        const KnotId knot = m_app->addKnot();
        m_shell->navigator()->show(Navigator::Body);
        m_shell->body()->openKnot(knot.toString());
        QCOMPARE(m_shell->navigator()->page(), Navigator::Knot);
        QVERIFY(m_shell->navigator()->canGoBack());
        m_shell->navigator()->goBack();
        QCOMPARE(m_shell->navigator()->page(), Navigator::Body);
        QVERIFY(!m_shell->navigator()->canGoBack());
    }

    void aDeletedKnotIsLeft()
    {
        m_shell->navigator()->show(Navigator::Today);
        m_shell->openKnot(m_app->addKnot());
        m_shell->knot()->remove();
        QCOMPARE(m_shell->navigator()->page(), Navigator::Today);
        QVERIFY(m_shell->noticeUndoable());
        m_shell->undo();
        QCOMPARE(m_shell->today()->knots()->count(), 1);
        QVERIFY(!m_shell->noticeUndoable());
    }

    void everyActionSaysSoAndCanBeTakenBack()
    {
        const KnotId knot = m_app->addKnot();
        m_shell->today()->logPain(knot.toString(), 5);
        QCOMPARE(m_shell->notice(), u"5 logged: Upper trapezius"_s);
        QVERIFY(m_shell->canUndo());
        m_shell->undo();
        QVERIFY(m_shell->canRedo());
        m_shell->redo();
        QCOMPARE(m_app->observations(knot).size(), 1);
        m_shell->dismissNotice();
        QVERIFY(m_shell->notice().isEmpty());
    }

    void thereIsAnEndToUndoing()
    {
        m_shell->undo();
        QCOMPARE(m_shell->notice(), u"There is nothing more to undo."_s);
    }

    void treatingAKnotKeepsItInMind()
    {
        m_shell->today()->treat(m_app->addKnot().toString());
        QCOMPARE(m_shell->navigator()->page(), Navigator::Remedies);
        QVERIFY(m_shell->remedies()->subject().startsWith(u"Upper trapezius"_s));
    }

private:
    std::unique_ptr<test::AppFixture> m_app;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Shell> m_shell;
};

QTEST_MAIN(HistoryTest)
#include "tst_history.moc"
