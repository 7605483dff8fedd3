// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/journaltexts.h"
#include "app/shell/journalchoice.h"
#include "app/shell/shell.h"
#include "tests/support/appfixture.h"

#include <QFile>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

/** Which journal the window opens, and that it does not pass one over in silence. */
class JournalChoiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheCommandLineAsksForIsOpened()
    {
        const QString there = made(u"there.knotebook"_s);
        QCOMPARE(chooseJournal(u"/asked"_s, there, m_usual), (JournalChoice {u"/asked"_s, {}}));
        // Also when the last one is gone: nobody asked for that.
        QCOMPARE(chooseJournal(u"/asked"_s, m_gone, m_usual), (JournalChoice {u"/asked"_s, {}}));
    }

    void theLastOneIsOpenedWhenItIsThere()
    {
        const QString there = made(u"there.knotebook"_s);
        QCOMPARE(chooseJournal({}, there, m_usual), (JournalChoice {there, {}}));
    }

    void withoutALastOneItIsTheUsualOne()
    {
        QCOMPARE(chooseJournal({}, {}, m_usual), (JournalChoice {m_usual, {}}));
    }

    void aLastOneThatIsGoneIsNamed()
    {
        QCOMPARE(chooseJournal({}, m_gone, m_usual), (JournalChoice {m_usual, m_gone}));
        QCOMPARE(chooseJournal({}, m_usual, m_usual), (JournalChoice {m_usual, m_usual}));
    }

    void oneThatCannotBeReadIsNotPassedOver()
    {
        const QString letter = made(u"letter.knotebook"_s);
        QCOMPARE(chooseJournal({}, letter, m_usual).path, letter);
    }

    void theWindowSaysWhichIsMissingAndWhichIsOpen()
    {
        test::AppFixture app;
        Preferences preferences(app.folder.filePath(u"window.ini"_s));
        Shell shell(app.session, app.tables, preferences, u"1"_s);
        QVERIFY(shell.notice().isEmpty());
        app.session.tell(missingJournalText(m_gone, app.session.journal().path()));
        QVERIFY(shell.notice().contains(m_gone));
        QVERIFY(shell.notice().contains(app.session.journal().path()));
        QVERIFY(shell.notice().contains(u"not there"_s));
        QVERIFY(!shell.noticeUndoable());
    }

    void aNewOneInItsPlaceIsSaidToBeEmpty()
    {
        const QString text = missingJournalText(m_gone, m_gone);
        QCOMPARE(text.count(m_gone), 1);
        QVERIFY(text.contains(u"empty"_s));
        QVERIFY(!text.contains(u"usual"_s));
    }

private:
    QString made(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) ? file.fileName() : QString();
    }

    QTemporaryDir m_folder;
    QString m_usual = m_folder.filePath(u"usual.knotebook"_s);
    QString m_gone = m_folder.filePath(u"gone.knotebook"_s);
};

QTEST_MAIN(JournalChoiceTest)
#include "tst_journalchoice.moc"
