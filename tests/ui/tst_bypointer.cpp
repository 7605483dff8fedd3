// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window.h"

#include <QApplication>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** The whole story at the real window, with nothing but a pointer. */
class ByPointer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWelcomeIsClickedThrough();
    void aTapOnTheBodyMakesAKnot();
    void oneTapLogsThePain();
    void sayMoreGivesItAStatus();
    void aRemedyIsTimedAndLogged();
    void theTrendIsThere();
    void aQuestionIsAnsweredAndTheStepChanges();
    void theReportIsSaved();
    void nothingWasComplainedAbout();

private:
    Window m_window;
};

void ByPointer::theWelcomeIsClickedThrough()
{
    Window &w = m_window;
    QVERIFY(w.has(Heading, u"Welcome"_s));
    QVERIFY(!w.has(Tab, u"Today"_s));
    QVERIFY(w.click(Button, u"Next"_s));
    QVERIFY(w.click(Button, u"Next"_s));
    QVERIFY(w.says(u"not a doctor"_s));
    QVERIFY(w.click(Button, u"Begin"_s));
    QVERIFY(w.has(Heading, u"No knots yet"_s));
}

void ByPointer::aTapOnTheBodyMakesAKnot()
{
    Window &w = m_window;
    QVERIFY(w.click(Button, u"New knot"_s));
    QVERIFY(w.says(u"Tap where it hurts"_s));
    w.clickAt(w.onMap(-48, 157));
    QVERIFY(w.says(u"Upper trapezius · top of the shoulder, left"_s));
    QVERIFY(w.click(Button, u"New knot here"_s));
    QVERIFY(w.has(Dialog, u"A new knot"_s));
    QVERIFY(w.click(Radio, u"How much does it hurt now, without touching it?: 7 of 10"_s));
    QVERIFY(w.find(Radio, u"Active"_s).state.checked);
    QVERIFY(w.click(Button, u"Add this knot"_s));
    QVERIFY(w.dialogs().isEmpty());
    QVERIFY(w.says(u"Upper trapezius added"_s));
    QVERIFY(w.find(Radio, u"Pain now: 7 of 10"_s).state.checked);
}

void ByPointer::oneTapLogsThePain()
{
    Window &w = m_window;
    QVERIFY(w.click(Tab, u"Today"_s));
    QVERIFY(w.click(Radio, u"Pain now, Upper trapezius: 6 of 10"_s));
    QVERIFY(w.says(u"6 logged: Upper trapezius"_s));
    QVERIFY(w.find(Radio, u"Pain now, Upper trapezius: 6 of 10"_s).state.checked);
    QVERIFY(!w.find(Radio, u"Pain now, Upper trapezius: 7 of 10"_s).state.checked);
}

void ByPointer::sayMoreGivesItAStatus()
{
    Window &w = m_window;
    QVERIFY(w.click(Button, u"Say more about Upper trapezius"_s));
    QVERIFY(w.click(Radio, u"Pain when you press it: 8 of 10"_s));
    QVERIFY(w.find(Radio, u"Latent"_s).state.checked);
    QVERIFY(w.click(Radio, u"Pain without touching it: 5 of 10"_s));
    QVERIFY(w.find(Radio, u"Active"_s).state.checked);
    QVERIFY(w.click(Radio, u"Yes"_s));
    QVERIFY(w.click(Field, u"Note"_s));
    w.type(u"after the desk"_s);
    QVERIFY(w.click(Button, u"Save"_s));
    QVERIFY(w.dialogs().isEmpty());
    QVERIFY(w.click(Button, u"Upper trapezius, top of the shoulder, left. Open its story"_s));
    QVERIFY(w.says(u"after the desk"_s));
    QVERIFY(w.has(Heading, u"Its story"_s));
}

void ByPointer::aRemedyIsTimedAndLogged()
{
    Window &w = m_window;
    QVERIFY(w.click(Button, u"Treat it"_s));
    QVERIFY(w.says(u"For: Upper trapezius"_s));
    QVERIFY(w.click(Button, u"Start the timer for Direct pressure"_s));
    QVERIFY(w.has(Button, u"Pause"_s));
    // It goes on while something else is looked at.
    QVERIFY(w.click(Tab, u"Settings"_s));
    w.story().clock.advance(30);
    QTRY_VERIFY(w.says(u"0:30 of 1:00"_s));
    w.story().clock.advance(30);
    QTRY_VERIFY(w.has(Button, u"Log it"_s));
    QVERIFY(w.click(Button, u"Log it"_s));
    QVERIFY(w.has(Dialog, u"Direct pressure"_s));
    QVERIFY(w.click(Radio, u"Pain before: 5 of 10"_s));
    QVERIFY(w.click(Radio, u"Pain after: 3 of 10"_s));
    QVERIFY(w.click(Button, u"Save"_s));
    QVERIFY(w.says(u"Direct pressure logged"_s));
    QVERIFY(!w.has(Button, u"Log it"_s));
}

void ByPointer::theTrendIsThere()
{
    Window &w = m_window;
    QVERIFY(w.click(Tab, u"Trends"_s));
    QTRY_VERIFY(w.says(u"Too early for a trend"_s));
    const Thing chart = w.all(Chart).value(0);
    QVERIFY(!chart.isNothing());
    QVERIFY2(chart.name.contains(u"1"_s), qPrintable(chart.name));
    // What is worked out later moves what stands below it.
    QVERIFY(w.story().trendsSettled());
    w.settle();
    w.story().shell().dismissNotice(); // it may lie on the last line of a page
    w.settle();
    QVERIFY(w.click(Button, u"The numbers as a table"_s));
    for (int turns = 0; turns < 40 && !w.says(u"today: average"_s); ++turns)
        w.wheel({700, 400}, -240); // how far one goes is the business of Qt
    QVERIFY(w.says(u"today: average"_s));
    QVERIFY(w.click(Button, u"What to look at: Everything"_s));
    QVERIFY(w.click(Radio, u"Upper trapezius, top of the shoulder, left"_s));
    QTRY_VERIFY(w.has(Heading, u"Upper trapezius"_s));
}

void ByPointer::aQuestionIsAnsweredAndTheStepChanges()
{
    Window &w = m_window;
    QVERIFY(w.click(Tab, u"Care"_s));
    QVERIFY(w.waitFor(Button, u"Start the questions"_s));
    const QString before = w.everything();
    QVERIFY(w.click(Button, u"Start the questions"_s));
    int asked = 0;
    // Round after round: the urgent signs in short lists, then one by one.
    for (; asked < 100 && !w.says(u"fever of 38"_s); ++asked) {
        if (w.has(Button, u"No"_s))
            QVERIFY(w.click(Button, u"No"_s));
        else if (w.has(Button, u"None of these"_s))
            QVERIFY(w.click(Button, u"None of these"_s));
        else {
            QVERIFY(w.waitFor(Button, u"Start the questions"_s));
            QVERIFY(w.click(Button, u"Start the questions"_s));
        }
    }
    QVERIFY2(w.says(u"fever of 38"_s), qPrintable(w.everything()));
    QVERIFY(w.click(Button, u"Yes"_s));
    QVERIFY(w.click(Button, u"Enough for now"_s));
    QVERIFY(w.waitFor(Heading, u"See someone today"_s));
    QVERIFY(!before.contains(u"See someone today"_s));
    QTRY_VERIFY2(w.says(u"fever of 38"_s), qPrintable(w.everything()));
}

void ByPointer::theReportIsSaved()
{
    Window &w = m_window;
    QVERIFY(w.click(Tab, u"Report"_s));
    QTRY_VERIFY(w.says(u"1 of 90 days"_s));
    const int pages = w.story().report()->preview()->count();
    QVERIFY(w.has(Graphic, u"Page 1 of %1"_s.arg(pages)));
    QVERIFY(w.click(Button, u"Save as PDF"_s));
    QVERIFY(w.clickInDialog(Button, u"Save"_s));
    QTRY_VERIFY(w.says(u"Saved as"_s));
    const QString words = wordsOfPdf(w.story().path(u"knotebook-2024-05-01.pdf"_s));
    for (const QString &fact : {u"Upper trapezius"_s, u"entries on 1 of 90 days"_s,
                                u"Direct pressure: 1 use"_s, u"after the desk"_s, u"fever of 38"_s})
        QVERIFY2(words.contains(fact), qPrintable(fact + u" is not in: "_s + words));
}

void ByPointer::nothingWasComplainedAbout()
{
    QCOMPARE(m_window.complaints(), QStringList());
}

QTEST_MAIN(ByPointer)
#include "tst_bypointer.moc"
