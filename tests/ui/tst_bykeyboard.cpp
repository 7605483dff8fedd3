// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window.h"

#include <QApplication>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** The whole story at the real window, with nothing but a keyboard. */
class ByKeyboard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWelcomeIsReadThrough();
    void theArrowsFindAMuscleAndMakeAKnot();
    void aDigitLogsThePain();
    void sayMoreGivesItAStatus();
    void whatWasDoneIsUndoneAndDoneAgain();
    void aRemedyIsTimedAndLogged();
    void theDaysAreWalkedThrough();
    void aQuestionIsAnsweredAndTheStepChanges();
    void theReportIsSaved();
    void nothingWasComplainedAbout();

private:
    /** Tabs to it and presses Return. */
    bool choose(QAccessible::Role role, const QString &name)
    {
        if (!m_window.tabTo(role, name))
            return false;
        m_window.press(Qt::Key_Return);
        return true;
    }

    Window m_window;
};

void ByKeyboard::theWelcomeIsReadThrough()
{
    Window &w = m_window;
    // The button that goes on has the focus from the beginning.
    QCOMPARE(w.focused().name, u"Next"_s);
    w.press(Qt::Key_Return);
    w.press(Qt::Key_Return);
    QCOMPARE(w.focused().name, u"Begin"_s);
    w.press(Qt::Key_Return);
    QVERIFY(w.has(Heading, u"Today"_s));
}

void ByKeyboard::theArrowsFindAMuscleAndMakeAKnot()
{
    Window &w = m_window;
    w.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(w.has(Heading, u"Body"_s));
    QCOMPARE(w.focused().role, Graphic);
    w.press(Qt::Key_Up);
    QSet<QString> seen;
    for (int steps = 0; steps < 60 && !w.focused().name.contains(u"Upper trapezius"_s); ++steps) {
        seen.insert(w.focused().name);
        w.press(Qt::Key_Up);
        if (seen.contains(w.focused().name))
            w.press(Qt::Key_Left);
    }
    QVERIFY2(w.focused().name.contains(u"Upper trapezius"_s),
             qPrintable(QStringList(seen.values()).join(u", "_s)));
    w.press(Qt::Key_Return);
    QVERIFY(w.waitFor(Dialog, u"A new knot"_s));
    QVERIFY(w.tabTo(Radio, u"How much does it hurt now, without touching it?: 0 of 10"_s));
    w.press(Qt::Key_7);
    w.press(Qt::Key_Return);
    QVERIFY(
        w.find(Radio, u"How much does it hurt now, without touching it?: 7 of 10"_s).state.checked);
    QVERIFY(w.find(Radio, u"Active"_s).state.checked);
    QVERIFY(choose(Button, u"Add this knot"_s));
    QTRY_VERIFY(w.dialogs().isEmpty());
    QVERIFY(w.says(u"Upper trapezius added"_s));
    // The focus is back on the map, which now shows the knot.
    QCOMPARE(w.focused().role, Graphic);
    QVERIFY2(w.focused().name.contains(u"Upper trapezius"_s), qPrintable(w.focused().name));
}

void ByKeyboard::aDigitLogsThePain()
{
    Window &w = m_window;
    w.press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(w.tabTo(Radio, u"Pain now, Upper trapezius: 7 of 10"_s));
    w.press(Qt::Key_6);
    w.press(Qt::Key_Return);
    QVERIFY(w.says(u"6 logged: Upper trapezius"_s));
    QVERIFY(w.find(Radio, u"Pain now, Upper trapezius: 6 of 10"_s).state.checked);
}

void ByKeyboard::sayMoreGivesItAStatus()
{
    Window &w = m_window;
    QVERIFY(choose(Button, u"Say more about Upper trapezius"_s));
    QVERIFY(w.waitFor(Dialog, u"How is it?"_s));
    QVERIFY(w.tabTo(Radio, u"Pain when you press it: 0 of 10"_s));
    w.press(Qt::Key_8);
    w.press(Qt::Key_Return);
    QVERIFY(w.find(Radio, u"Latent"_s).state.checked);
    QVERIFY(choose(Radio, u"Yes"_s));
    QVERIFY(w.tabTo(Field, u"Note"_s));
    w.type(u"after the desk"_s);
    QVERIFY(choose(Button, u"Save"_s));
    QTRY_VERIFY(w.dialogs().isEmpty());
    QCOMPARE(w.focused().name, u"Say more about Upper trapezius"_s);
    QVERIFY(choose(Button, u"Upper trapezius, top of the shoulder, left. Open its story"_s));
    QVERIFY(w.says(u"after the desk"_s));
    w.press(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(w.has(Heading, u"Today"_s));
}

void ByKeyboard::whatWasDoneIsUndoneAndDoneAgain()
{
    Window &w = m_window;
    w.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(w.says(u"Undone: pain logged"_s));
    w.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(w.find(Radio, u"Pain now, Upper trapezius: 7 of 10"_s).state.checked);
    w.press(Qt::Key_Y, Qt::ControlModifier);
    w.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(w.says(u"Done again: pain logged"_s));
    QVERIFY(w.find(Radio, u"Pain now, Upper trapezius: 6 of 10"_s).state.checked);
}

void ByKeyboard::aRemedyIsTimedAndLogged()
{
    Window &w = m_window;
    QVERIFY(choose(Button, u"Treat Upper trapezius"_s));
    QVERIFY(w.says(u"For: Upper trapezius"_s));
    QVERIFY(choose(Button, u"Start the timer for Direct pressure"_s));
    w.press(Qt::Key_7, Qt::ControlModifier);
    w.story().clock.advance(60);
    QVERIFY(w.waitFor(Button, u"Log it"_s));
    QVERIFY(choose(Button, u"Log it"_s));
    QVERIFY(w.waitFor(Dialog, u"Direct pressure"_s));
    QVERIFY(w.tabTo(Radio, u"Pain before: 0 of 10"_s));
    w.press(Qt::Key_End);
    w.press(Qt::Key_Left);
    w.press(Qt::Key_Space);
    QVERIFY(w.find(Radio, u"Pain before: 9 of 10"_s).state.checked);
    QVERIFY(w.tabTo(Radio, u"Pain after: 0 of 10"_s));
    w.press(Qt::Key_3);
    w.press(Qt::Key_Enter);
    QVERIFY(choose(Button, u"Save"_s));
    QVERIFY(w.says(u"Direct pressure logged"_s));
}

void ByKeyboard::theDaysAreWalkedThrough()
{
    Window &w = m_window;
    w.press(Qt::Key_4, Qt::ControlModifier);
    QTRY_VERIFY(w.says(u"Too early for a trend"_s));
    for (int stops = 0; stops < 60 && w.focused().role != Chart; ++stops)
        w.press(Qt::Key_Tab);
    QCOMPARE(w.focused().role, Chart);
    w.press(Qt::Key_Home);
    QVERIFY2(w.focused().description.contains(u"today"_s), qPrintable(w.focused().description));
    w.press(Qt::Key_Escape);
    QVERIFY2(w.focused().description.isEmpty(), qPrintable(w.focused().description));
    QVERIFY(choose(Button, u"What to look at: Everything"_s));
    QVERIFY(choose(Radio, u"Upper trapezius, top of the shoulder, left"_s));
    QTRY_VERIFY(w.has(Heading, u"Upper trapezius"_s));
}

void ByKeyboard::aQuestionIsAnsweredAndTheStepChanges()
{
    Window &w = m_window;
    w.press(Qt::Key_5, Qt::ControlModifier);
    QVERIFY(w.waitFor(Button, u"Start the questions"_s));
    QVERIFY(choose(Button, u"Start the questions"_s));
    int asked = 0;
    for (; asked < 100 && !w.says(u"fever of 38"_s); ++asked) {
        if (w.has(Button, u"No"_s) || w.has(Button, u"None of these"_s)) {
            // The focus stays on this answer from question to question.
            if (w.focused().name != u"No"_s && w.focused().name != u"None of these"_s)
                QVERIFY(w.tabTo(Button, w.has(Button, u"No"_s) ? u"No"_s : u"None of these"_s));
            w.press(Qt::Key_Return);
        } else {
            QVERIFY(w.waitFor(Button, u"Start the questions"_s));
            QVERIFY(choose(Button, u"Start the questions"_s));
        }
    }
    QVERIFY2(w.says(u"fever of 38"_s), qPrintable(w.everything()));
    QVERIFY(choose(Button, u"Yes"_s));
    QVERIFY(choose(Button, u"Enough for now"_s));
    QVERIFY(w.waitFor(Heading, u"See someone today"_s));
}

void ByKeyboard::theReportIsSaved()
{
    Window &w = m_window;
    w.press(Qt::Key_6, Qt::ControlModifier);
    QTRY_VERIFY(w.says(u"1 of 90 days"_s));
    QVERIFY(choose(Button, u"Save as PDF"_s));
    QTRY_VERIFY(w.dialog());
    // The proposed name is chosen, to be written over.
    QTest::keyClicks(w.dialog()->focusWidget(), w.story().path(u"mine.pdf"_s));
    QTest::keyClick(w.dialog()->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(w.says(u"Saved as"_s));
    const QString words = wordsOfPdf(w.story().path(u"mine.pdf"_s));
    for (const QString &fact : {u"Upper trapezius"_s, u"entries on 1 of 90 days"_s,
                                u"Direct pressure: 1 use"_s, u"after the desk"_s, u"fever of 38"_s})
        QVERIFY2(words.contains(fact), qPrintable(fact + u" is not in: "_s + words));
    QTRY_COMPARE(w.focused().name, u"Save as PDF"_s);
}

void ByKeyboard::nothingWasComplainedAbout()
{
    QCOMPARE(m_window.complaints(), QStringList());
}

QTEST_MAIN(ByKeyboard)
#include "tst_bykeyboard.moc"
