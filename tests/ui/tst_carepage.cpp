// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window.h"

#include <QApplication>
#include <QClipboard>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto Button = QAccessible::Button;
constexpr auto Dialog = QAccessible::Dialog;
constexpr auto Field = QAccessible::EditableText;
constexpr auto Heading = QAccessible::Heading;
constexpr auto Item = QAccessible::ListItem;
constexpr auto Radio = QAccessible::RadioButton;

QString question(const Window &w, const QString &id)
{
    Window &mine = const_cast<Window &>(w);
    return mine.story().tables.careTexts.question(id);
}

QMap<QString, Answer> answersOf(Window &w)
{
    QMap<QString, Answer> answers;
    const auto reader = Reader::open(w.story().journalFile());
    const QList<Screening> screenings = *reader->all<ScreeningFields>();
    for (const Screening &screening : screenings) {
        if (!screening.stamp().deleted)
            answers.insert(screening->answers);
    }
    return answers;
}

QStringList itemsOf(const Window &w)
{
    QStringList names;
    const QList<Thing> all = w.things();
    for (const Thing &thing : all) {
        if (thing.role == Item)
            names.append(thing.name);
    }
    return names;
}

} // namespace

/** Questions, steps and visits at the real Care page. */
class CarePageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<Window>();
        m_window->begin();
    }
    void cleanup() { QCOMPARE(m_window->complaints(), QStringList()); }

    void withoutAKnotThereIsNothingToDecide();
    void theRoundSaysWhatItIsAboutAndHowLong();
    void aListShowsEverySignThatNoneOfTheseDenies();
    void oneByOneAsksEachSignOfTheListAlone();
    void oneByOneTwiceByMistakeAnswersNothing();
    void notKnowingIsKeptAndNeverANo();
    void backAsksTheQuestionAgain();
    void enoughForNowKeepsWhatWasSaid();
    void leavingThePageKeepsWhatWasSaid();
    void thereIsNoWayBackFromTheFirstQuestion();
    void anEmergencyShowsTheNumberBeforeAnythingElse();
    void anEmergencyWithoutANumberSaysWhatToDo();
    void contactingCareBringsThePageBack();
    void undoTakesAnAnswerBack();
    void aReasonShowsEntriesThresholdAndSource();
    void aStepIsPutOffAndComesBack();
    void theLadderIsReadAsAList();
    void theLadderMovesWithWhatWasTried();
    void aVisitIsWrittenDownChangedAndDeleted();
    void aVisitWithNobodyIsNotSaved();
    void todaySaysInOneLineWhatCareSays();
    void nothingOnThePageEverSaysThatNothingIsWrong();

private:
    /** A knot of the low back that hurts, and the Care page. */
    void haveKnot(int pain = 6)
    {
        QVERIFY(m_window->story().markKnot(18, 395, pain, u"back"_s));
        m_window->show(Navigator::Care);
        QVERIFY(m_window->story().careSettled());
        m_window->settle();
    }
    void startQuestions()
    {
        QVERIFY(m_window->waitFor(Button, u"Start the questions"_s));
        QVERIFY(m_window->click(Button, u"Start the questions"_s));
        QVERIFY(m_window->says(u"A question"_s));
    }
    /** Answers no until a question or a list with these words is asked. */
    bool askedUntil(const QString &words)
    {
        Window &w = *m_window;
        for (int i = 0; i < 150; ++i) {
            if (w.says(words))
                return true;
            if (w.has(Button, u"No"_s) || w.has(Button, u"None of these"_s)) {
                if (!w.click(Button, w.has(Button, u"No"_s) ? u"No"_s : u"None of these"_s))
                    return false;
            } else if (w.waitFor(Button, u"Start the questions"_s)) {
                w.click(Button, u"Start the questions"_s);
            } else {
                return false;
            }
        }
        return false;
    }
    /** Says yes to a question of the round, whichever list it is in. */
    void sayYesTo(const QString &id)
    {
        Window &w = *m_window;
        QVERIFY2(askedUntil(question(w, id)), qPrintable(id));
        if (w.has(Button, u"One by one"_s)) {
            QVERIFY(w.click(Button, u"One by one"_s));
            for (int i = 0; i < 10 && w.story().care()->screening()->question() != question(w, id);
                 ++i)
                QVERIFY(w.click(Button, u"No"_s));
        }
        QCOMPARE(w.story().care()->screening()->question(), question(w, id));
        QVERIFY(w.click(Button, u"Yes"_s));
    }

    std::unique_ptr<Window> m_window;
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

void CarePageTest::theRoundSaysWhatItIsAboutAndHowLong()
{
    haveKnot();
    Window &w = *m_window;
    QVERIFY(w.has(Heading, u"The urgent questions first"_s));
    QVERIFY2(w.says(u"You can stop at any time"_s), qPrintable(w.everything()));
    const QString count = QString::number(w.story().care()->openQuestions());
    QVERIFY2(w.says(count + u" question"_s), qPrintable(w.everything()));
    startQuestions();
    QVERIFY(!w.has(Heading, u"The urgent questions first"_s)); // one thing at a time
    QVERIFY(!w.has(Button, u"Add a visit"_s));
}

void CarePageTest::aListShowsEverySignThatNoneOfTheseDenies()
{
    haveKnot();
    startQuestions();
    Window &w = *m_window;
    for (int i = 0; i < 30 && !w.has(Button, u"None of these"_s); ++i)
        QVERIFY(w.click(Button, u"No"_s));
    QVERIFY(!w.has(Button, u"Yes"_s)); // of which one would be unclear
    const QStringList shown = itemsOf(w);
    QVERIFY(shown.size() > 1);
    QCOMPARE(shown, w.story().care()->screening()->signsAsked());
    QVERIFY(w.click(Button, u"None of these"_s));
    QVERIFY(w.click(Button, u"Enough for now"_s));
    const QMap<QString, Answer> kept = answersOf(w);
    for (auto it = kept.begin(); it != kept.end(); ++it)
        QCOMPARE(it.value(), Answer::No);
    // Each sign that was denied had been shown, no other.
    for (const QString &sign : shown) {
        const bool denied = std::any_of(kept.keyBegin(), kept.keyEnd(),
                                        [&](const QString &id) { return question(w, id) == sign; });
        QVERIFY2(denied, qPrintable(sign));
    }
}

void CarePageTest::oneByOneAsksEachSignOfTheListAlone()
{
    haveKnot();
    startQuestions();
    Window &w = *m_window;
    for (int i = 0; i < 30 && !w.has(Button, u"None of these"_s); ++i)
        QVERIFY(w.click(Button, u"No"_s));
    const QStringList signsShown = itemsOf(w);
    QVERIFY(w.click(Button, u"One by one"_s));
    for (const QString &sign : signsShown) {
        QVERIFY2(w.says(sign), qPrintable(sign + u" is not: "_s + w.everything()));
        QVERIFY(w.has(Button, u"Yes"_s) && w.has(Button, u"No"_s)
                && w.has(Button, u"I don’t know"_s));
        QVERIFY(!w.has(Button, u"None of these"_s));
        QVERIFY(w.click(Button, u"I don’t know"_s));
    }
}

void CarePageTest::oneByOneTwiceByMistakeAnswersNothing()
{
    haveKnot();
    startQuestions();
    Window &w = *m_window;
    for (int i = 0; i < 30 && !w.has(Button, u"None of these"_s); ++i)
        QVERIFY(w.click(Button, u"No"_s));
    QVERIFY(w.tabTo(Button, u"One by one"_s));
    w.press(Qt::Key_Return);
    const QString first = w.story().care()->screening()->question();
    // The key that was hit twice lands on the answer that decides nothing.
    QCOMPARE(w.focused().name, u"I don’t know"_s);
    w.press(Qt::Key_Return);
    QVERIFY(w.story().care()->screening()->question() != first);
    QVERIFY(w.click(Button, u"Enough for now"_s));
    const QMap<QString, Answer> kept = answersOf(w);
    QVERIFY(!kept.values().contains(Answer::Yes));
    const auto unsure = std::find_if(kept.keyBegin(), kept.keyEnd(),
                                     [&](const QString &id) { return question(w, id) == first; });
    QVERIFY(unsure != kept.keyEnd());
    QCOMPARE(kept.value(*unsure), Answer::Unsure);
}

void CarePageTest::notKnowingIsKeptAndNeverANo()
{
    haveKnot();
    startQuestions();
    Window &w = *m_window;
    if (w.has(Button, u"One by one"_s))
        QVERIFY(w.click(Button, u"One by one"_s));
    const QString asked = w.story().care()->screening()->question();
    QVERIFY(w.click(Button, u"I don’t know"_s));
    QVERIFY(w.click(Button, u"Enough for now"_s));
    const QMap<QString, Answer> kept = answersOf(w);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(question(w, kept.firstKey()), asked);
    QCOMPARE(kept.first(), Answer::Unsure);
    QVERIFY(w.story().careSettled());
    QVERIFY(w.story().care()->result().unanswered.contains(kept.firstKey()));
}

void CarePageTest::backAsksTheQuestionAgain()
{
    haveKnot();
    startQuestions();
    Window &w = *m_window;
    const ScreeningForm *form = w.story().care()->screening();
    const QString first = form->question();
    const QStringList firstSigns = form->signsAsked();
    QVERIFY(w.click(Button, form->isList() ? u"None of these"_s : u"No"_s));
    QVERIFY(form->question() != first || form->signsAsked() != firstSigns);
    QVERIFY(w.click(Button, u"Back"_s));
    QCOMPARE(form->question(), first);
    QCOMPARE(form->signsAsked(), firstSigns);
    QVERIFY(w.click(Button, u"Enough for now"_s));
    QVERIFY(answersOf(w).isEmpty()); // what was taken back is not kept
}

void CarePageTest::enoughForNowKeepsWhatWasSaid()
{
    haveKnot();
    startQuestions();
    Window &w = *m_window;
    QVERIFY(w.click(Button, w.has(Button, u"No"_s) ? u"No"_s : u"None of these"_s));
    const int before = w.story().care()->openQuestions();
    QVERIFY(w.click(Button, u"Enough for now"_s));
    QVERIFY(!answersOf(w).isEmpty());
    QVERIFY(w.story().careSettled());
    w.settle();
    QVERIFY(w.has(Button, u"Start the questions"_s));
    QVERIFY(w.story().care()->openQuestions() < before);
}

void CarePageTest::leavingThePageKeepsWhatWasSaid()
{
    haveKnot();
    startQuestions();
    Window &w = *m_window;
    QVERIFY(w.click(Button, w.has(Button, u"No"_s) ? u"No"_s : u"None of these"_s));
    QVERIFY(answersOf(w).isEmpty()); // one sitting is one entry
    QVERIFY(w.click(QAccessible::PageTab, u"Today"_s));
    QVERIFY(!answersOf(w).isEmpty());
    QVERIFY(w.click(QAccessible::PageTab, u"Care"_s));
    QVERIFY(!w.story().care()->screening()->asking());
}

void CarePageTest::thereIsNoWayBackFromTheFirstQuestion()
{
    haveKnot();
    startQuestions();
    Window &w = *m_window;
    QVERIFY(w.find(Button, u"Back"_s).state.disabled);
    QVERIFY(w.click(Button, w.has(Button, u"No"_s) ? u"No"_s : u"None of these"_s));
    QVERIFY(!w.find(Button, u"Back"_s).state.disabled);
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
    QVERIFY2(w.says(question(w, u"saddle-numb"_s)), qPrintable(w.everything()));
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

void CarePageTest::undoTakesAnAnswerBack()
{
    haveKnot();
    startQuestions();
    sayYesTo(u"saddle-numb"_s);
    Window &w = *m_window;
    QTRY_VERIFY(w.says(u"Call the emergency number now"_s));
    w.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(w.story().careSettled());
    w.settle();
    QTRY_VERIFY(!w.says(u"Call the emergency number now"_s));
    QVERIFY(answersOf(w).isEmpty());
    QVERIFY(w.has(Button, u"Start the questions"_s));
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
    QVERIFY2(w.says(question(w, u"fever-38"_s)), qPrintable(w.everything()));
    QVERIFY(!w.says(u"When it is said"_s));
    QList<Thing> closed = w.things();
    closed.removeIf([](const Thing &thing) {
        return thing.role != Button || !thing.name.startsWith(u"Source, and"_s);
    });
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
    const QStringList items = itemsOf(w);
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
    const QStringList items = itemsOf(w);
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
    QVERIFY2(itemsOf(w).filter(u"Physical therapist, today"_s).size() == 1,
             qPrintable(w.everything()));
    QVERIFY(w.says(u"move more"_s));
    QVERIFY(w.click(Button, u"Change: Physical therapist"_s));
    QVERIFY(w.waitFor(Dialog, u"Change the visit"_s));
    QVERIFY(w.find(Radio, u"Physical therapist"_s).state.checked);
    QVERIFY(w.click(Button, u"One day earlier"_s));
    QVERIFY(w.click(Button, u"Save"_s));
    QVERIFY(w.story().careSettled());
    w.settle();
    QVERIFY2(itemsOf(w).filter(u"Physical therapist, yesterday"_s).size() == 1,
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
    QVERIFY(w.click(QAccessible::PageTab, u"Today"_s));
    const QString line = w.story().care()->line();
    QVERIFY(!line.isEmpty());
    QVERIFY(w.click(Button, line));
    QCOMPARE(w.story().navigator()->page(), Navigator::Care);
}

void CarePageTest::nothingOnThePageEverSaysThatNothingIsWrong()
{
    haveKnot(2);
    Window &w = *m_window;
    for (int i = 0; i < 12; ++i) {
        if (w.has(Button, u"Start the questions"_s))
            QVERIFY(w.click(Button, u"Start the questions"_s));
        for (int asked = 0; asked < 60 && w.story().care()->screening()->asking(); ++asked)
            QVERIFY(w.click(Button, w.has(Button, u"No"_s) ? u"No"_s : u"None of these"_s));
        QVERIFY(w.story().careSettled());
        w.settle();
        const QString all = w.everything();
        for (const QString &claim : {u"nothing serious"_s, u"You are fine"_s, u"no need to worry"_s,
                                     u"harmless"_s, u"diagnosis:"_s})
            QVERIFY2(!all.contains(claim, Qt::CaseInsensitive), qPrintable(claim));
    }
    QVERIFY(w.has(Heading, u"Keep going"_s));
    QVERIFY(w.says(u"That does not mean that nothing is wrong"_s));
    QVERIFY(w.says(u"Not a diagnosis"_s));
}

QTEST_MAIN(CarePageTest)
#include "tst_carepage.moc"
