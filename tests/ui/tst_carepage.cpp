// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/carepage.h"

#include <QApplication>
#include <QClipboard>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** What the Care page says: emergencies, reasons, steps and visits. */
class CarePageTest final : public CarePageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginAtToday(); }
    void cleanup() { QCOMPARE(m_window->complaints(), QStringList()); }

    void withoutAKnotThereIsNothingToDecide();
    void anEmergencyShowsTheNumberBeforeAnythingElse();
    void anEmergencyWithoutANumberSaysWhatToDo();
    void contactingCareBringsThePageBack();
    void aReasonShowsEntriesThresholdAndSource();
    void aStepIsPutOffAndComesBack();
    void theLadderIsReadAsAList();
    void theLadderMovesWithWhatWasTried();
    void aVisitIsWrittenDownChangedAndDeleted();
    void aVisitWithNobodyIsNotSaved();
    void todaySaysInOneLineWhatCareSays();
};

void CarePageTest::withoutAKnotThereIsNothingToDecide()
{
    Window &w = *m_window;
    w.show(Navigator::Care);
    QVERIFY(w.waitFor(Heading, u"Nothing to decide yet"_s));
    QVERIFY(!w.has(Button, u"Start the questions"_s));
    QVERIFY(!w.says(u"What can be tried"_s));
    QVERIFY(w.has(Button, u"Add a visit"_s)); // that can be kept all the same
}

void CarePageTest::anEmergencyShowsTheNumberBeforeAnythingElse()
{
    Window &w = *m_window;
    w.story().settings()->enterEmergencyNumber(u"144"_s);
    haveKnot();
    startQuestions();
    sayYesTo(u"saddle-numb"_s);
    QVERIFY(w.waitFor(QAccessible::StaticText, u"Emergency number 144"_s));
    QVERIFY(w.says(u"Call now"_s));
    QVERIFY(!w.has(Button, u"Start the questions"_s));
    QVERIFY(!w.has(Button, u"Add a visit"_s));
    QVERIFY(!w.says(u"What can be tried"_s));
    QVERIFY(!w.has(Button, u"Not this week"_s)); // an emergency cannot be put off
    // Nothing stands above it but the page's own name.
    const Thing number = w.find(QAccessible::StaticText, u"Emergency number 144"_s);
    QVERIFY(number.rect.top() < 300);
    QGuiApplication::clipboard()->clear();
    QVERIFY(w.click(Button, u"Copy the number"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"144"_s);
    QVERIFY(w.click(Button, u"Why this is said"_s));
    QVERIFY2(w.says(question(u"saddle-numb"_s)), qPrintable(w.everything()));
}

void CarePageTest::anEmergencyWithoutANumberSaysWhatToDo()
{
    haveKnot();
    startQuestions();
    sayYesTo(u"saddle-numb"_s);
    Window &w = *m_window;
    QTRY_VERIFY(w.says(u"Call the emergency number now"_s));
    QVERIFY(!w.has(Button, u"Copy the number"_s));
    QVERIFY(w.has(Button, u"I have contacted care"_s));
}

void CarePageTest::contactingCareBringsThePageBack()
{
    haveKnot();
    startQuestions();
    sayYesTo(u"saddle-numb"_s);
    Window &w = *m_window;
    QTRY_VERIFY(w.says(u"Call the emergency number now"_s));
    QVERIFY(w.click(Button, u"I have contacted care"_s));
    QVERIFY(w.story().careSettled());
    QVERIFY(w.waitFor(Heading, u"Emergency"_s)); // it stays what it is
    QVERIFY(w.says(u"Do as they told you"_s));
    QVERIFY(w.has(Button, u"Add a visit"_s));
    // A day later it is asked about again.
    w.story().clock.advance(25 * 3600);
    w.story().shell().lookAtTheClock();
    QVERIFY(w.story().careSettled());
    w.settle();
    QVERIFY(!w.has(Heading, u"Emergency"_s) || w.says(u"Call the emergency number now"_s));
}

void CarePageTest::aReasonShowsEntriesThresholdAndSource()
{
    haveKnot();
    startQuestions();
    sayYesTo(u"fever-38"_s);
    Window &w = *m_window;
    if (w.has(Button, u"Enough for now"_s))
        QVERIFY(w.click(Button, u"Enough for now"_s));
    QVERIFY(w.waitFor(Heading, u"See someone today"_s));
    QVERIFY(w.says(u"From your entries"_s));
    QVERIFY2(w.says(question(u"fever-38"_s)), qPrintable(w.everything()));
    QVERIFY(!w.says(u"When it is said"_s));
    const QList<Thing> closed = w.all(Button, u"Source, and"_s);
    QVERIFY(!closed.isEmpty());
    QVERIFY(w.click(closed.first()));
    for (const QString &part : {u"When it is said"_s, u"What would change it"_s, u"Source"_s})
        QVERIFY2(w.says(part), qPrintable(part));
    QVERIFY(!w.has(Button, u"Not this week"_s)); // what is urgent cannot be put off
    QVERIFY(w.has(Button, u"I have contacted care"_s));
}

void CarePageTest::aStepIsPutOffAndComesBack()
{
    haveKnot(3);
    startQuestions();
    sayYesTo(u"unsure-knot"_s);
    Window &w = *m_window;
    if (w.has(Button, u"Enough for now"_s))
        QVERIFY(w.click(Button, u"Enough for now"_s));
    QVERIFY(w.story().careSettled());
    QVERIFY(w.waitFor(Button, u"Not this week"_s));
    QVERIFY(w.click(Button, u"Not this week"_s));
    QVERIFY(w.says(u"Put off for 7 days"_s));
    QVERIFY(w.story().careSettled());
    w.settle();
    QVERIFY2(w.says(u"8 May"_s) || w.says(u"08/05/2024"_s) || w.says(u"until"_s),
             qPrintable(w.everything()));
    w.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(w.story().careSettled());
    QVERIFY(w.waitFor(Button, u"Not this week"_s));
}

void CarePageTest::theLadderIsReadAsAList()
{
    haveKnot();
    Window &w = *m_window;
    QVERIFY(w.has(QAccessible::List, u"Steps of treatment"_s));
    const LadderModel *ladder = w.story().care()->ladder();
    QVERIFY(ladder->rowCount() >= 4);
    const QStringList items = w.namesOf(Item);
    for (int row = 0; row < ladder->rowCount(); ++row) {
        const QString title = textAt(ladder, row, "title");
        const auto spoken = std::find_if(items.begin(), items.end(), [&](const QString &item) {
            return item.startsWith(title);
        });
        QVERIFY2(spoken != items.end(), qPrintable(title));
    }
    QVERIFY(w.says(u"It does not say that you need any of them"_s));
}

void CarePageTest::theLadderMovesWithWhatWasTried()
{
    haveKnot();
    Window &w = *m_window;
    const auto here = [&] {
        const LadderModel *ladder = w.story().care()->ladder();
        for (int row = 0; row < ladder->rowCount(); ++row) {
            if (valueAt(ladder, row, "here").toBool())
                return row;
        }
        return -1;
    };
    QCOMPARE(here(), -1);
    RemediesViewModel *remedies = w.story().remedies();
    remedies->logUse(textAt(remedies->remedies(), 0, "remedyId"));
    QVERIFY(remedies->use()->save());
    QVERIFY(w.story().careSettled());
    w.settle();
    QCOMPARE(here(), 0);
    // Who stands there and which step it is, is said and not only drawn.
    const QStringList items = w.namesOf(Item);
    QVERIFY2(items.filter(textAt(w.story().care()->ladder(), 0, "state")).size() >= 1
                 && !textAt(w.story().care()->ladder(), 0, "state").isEmpty(),
             qPrintable(items.join(u'\n')));
}

void CarePageTest::aVisitIsWrittenDownChangedAndDeleted()
{
    Window &w = *m_window;
    haveKnot();
    QVERIFY(w.click(Button, u"Add a visit"_s));
    QVERIFY(w.waitFor(Dialog, u"A visit"_s));
    QVERIFY(w.click(Radio, u"Physical therapist"_s));
    QVERIFY(w.click(Field, u"What was advised?"_s));
    w.type(u"move more"_s);
    QVERIFY(w.click(Button, u"Save"_s));
    QVERIFY(w.dialogs().isEmpty());
    QVERIFY(w.story().careSettled());
    w.settle();
    QVERIFY2(w.namesOf(Item).filter(u"Physical therapist, today"_s).size() == 1,
             qPrintable(w.everything()));
    QVERIFY(w.says(u"move more"_s));
    QVERIFY(w.click(Button, u"Change: Physical therapist"_s));
    QVERIFY(w.waitFor(Dialog, u"Change the visit"_s));
    QVERIFY(w.find(Radio, u"Physical therapist"_s).state.checked);
    QVERIFY(w.click(Button, u"One day earlier"_s));
    QVERIFY(w.click(Button, u"Save"_s));
    QVERIFY(w.story().careSettled());
    w.settle();
    QVERIFY2(w.namesOf(Item).filter(u"Physical therapist, yesterday"_s).size() == 1,
             qPrintable(w.everything()));
    QVERIFY(w.click(Button, u"Delete: Physical therapist"_s));
    QVERIFY(w.story().careSettled());
    w.settle();
    QVERIFY(!w.says(u"move more"_s));
    w.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(w.story().careSettled());
    w.settle();
    QVERIFY(w.says(u"move more"_s));
}

void CarePageTest::aVisitWithNobodyIsNotSaved()
{
    Window &w = *m_window;
    haveKnot();
    QVERIFY(w.click(Button, u"Add a visit"_s));
    QVERIFY(w.waitFor(Dialog, u"A visit"_s));
    QVERIFY(w.click(Button, u"Save"_s));
    QCOMPARE(w.dialogs().size(), 1); // it stays, and says why
    QVERIFY2(!w.story().care()->visit()->problem().isEmpty()
                 && w.says(w.story().care()->visit()->problem()),
             qPrintable(w.everything()));
    w.press(Qt::Key_Escape);
    QCOMPARE(w.story().care()->visits()->rowCount(), 0);
}

void CarePageTest::todaySaysInOneLineWhatCareSays()
{
    Window &w = *m_window;
    haveKnot();
    QVERIFY(w.click(Tab, u"Today"_s));
    const QString line = w.story().care()->line();
    QVERIFY(!line.isEmpty());
    QVERIFY(w.click(Button, line));
    QCOMPARE(w.story().navigator()->page(), Navigator::Care);
}

QTEST_MAIN(CarePageTest)
#include "tst_carepage.moc"
