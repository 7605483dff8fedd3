// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/carepage.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** The questions of the Care page: asked in lists or one by one, kept, taken back. */
class CareQuestionsTest final : public CarePageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginAtToday(); }
    void cleanup() { QCOMPARE(m_window->complaints(), QStringList()); }

    void theRoundSaysWhatItIsAboutAndHowLong();
    void aListShowsEverySignThatNoneOfTheseDenies();
    void oneByOneAsksEachSignOfTheListAlone();
    void oneByOneTwiceByMistakeAnswersNothing();
    void notKnowingIsKeptAndNeverANo();
    void backAsksTheQuestionAgain();
    void enoughForNowKeepsWhatWasSaid();
    void leavingThePageKeepsWhatWasSaid();
    void thereIsNoWayBackFromTheFirstQuestion();
    void undoTakesAnAnswerBack();
    void nothingOnThePageEverSaysThatNothingIsWrong();
};

void CareQuestionsTest::theRoundSaysWhatItIsAboutAndHowLong()
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

void CareQuestionsTest::aListShowsEverySignThatNoneOfTheseDenies()
{
    haveKnot();
    startQuestions();
    Window &w = *m_window;
    toAList();
    QVERIFY(!w.has(Button, u"Yes"_s)); // of which one would be unclear
    const QStringList shown = w.namesOf(Item);
    QVERIFY(shown.size() > 1);
    QCOMPARE(shown, w.story().care()->screening()->signsAsked());
    QVERIFY(w.click(Button, u"None of these"_s));
    QVERIFY(w.click(Button, u"Enough for now"_s));
    const QMap<QString, Answer> kept = answers();
    for (auto it = kept.begin(); it != kept.end(); ++it)
        QCOMPARE(it.value(), Answer::No);
    // Each sign that was denied had been shown, no other.
    for (const QString &sign : shown) {
        const bool denied = std::any_of(kept.keyBegin(), kept.keyEnd(),
                                        [&](const QString &id) { return question(id) == sign; });
        QVERIFY2(denied, qPrintable(sign));
    }
}

void CareQuestionsTest::oneByOneAsksEachSignOfTheListAlone()
{
    haveKnot();
    startQuestions();
    Window &w = *m_window;
    toAList();
    const QStringList signsShown = w.namesOf(Item);
    QVERIFY(w.click(Button, u"One by one"_s));
    for (const QString &sign : signsShown) {
        QVERIFY2(w.says(sign), qPrintable(sign + u" is not: "_s + w.everything()));
        QVERIFY(w.has(Button, u"Yes"_s) && w.has(Button, u"No"_s)
                && w.has(Button, u"I don’t know"_s));
        QVERIFY(!w.has(Button, u"None of these"_s));
        QVERIFY(w.click(Button, u"I don’t know"_s));
    }
}

void CareQuestionsTest::oneByOneTwiceByMistakeAnswersNothing()
{
    haveKnot();
    startQuestions();
    Window &w = *m_window;
    toAList();
    QVERIFY(w.tabTo(Button, u"One by one"_s));
    w.press(Qt::Key_Return);
    const QString first = openQuestion();
    // The key that was hit twice lands on the answer that decides nothing.
    QCOMPARE(w.focused().name, u"I don’t know"_s);
    w.press(Qt::Key_Return);
    QVERIFY(openQuestion() != first);
    QVERIFY(w.click(Button, u"Enough for now"_s));
    const QMap<QString, Answer> kept = answers();
    QVERIFY(!kept.values().contains(Answer::Yes));
    const auto unsure = std::find_if(kept.keyBegin(), kept.keyEnd(),
                                     [&](const QString &id) { return question(id) == first; });
    QVERIFY(unsure != kept.keyEnd());
    QCOMPARE(kept.value(*unsure), Answer::Unsure);
}

void CareQuestionsTest::notKnowingIsKeptAndNeverANo()
{
    haveKnot();
    startQuestions();
    Window &w = *m_window;
    if (w.has(Button, u"One by one"_s))
        QVERIFY(w.click(Button, u"One by one"_s));
    const QString asked = openQuestion();
    QVERIFY(w.click(Button, u"I don’t know"_s));
    QVERIFY(w.click(Button, u"Enough for now"_s));
    const QMap<QString, Answer> kept = answers();
    QCOMPARE(kept.size(), 1);
    QCOMPARE(question(kept.firstKey()), asked);
    QCOMPARE(kept.first(), Answer::Unsure);
    QVERIFY(w.story().careSettled());
    QVERIFY(w.story().care()->result().unanswered.contains(kept.firstKey()));
}

void CareQuestionsTest::backAsksTheQuestionAgain()
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
    QVERIFY(answers().isEmpty()); // what was taken back is not kept
}

void CareQuestionsTest::enoughForNowKeepsWhatWasSaid()
{
    haveKnot();
    startQuestions();
    Window &w = *m_window;
    QVERIFY(answerNo());
    const int before = w.story().care()->openQuestions();
    QVERIFY(w.click(Button, u"Enough for now"_s));
    QVERIFY(!answers().isEmpty());
    QVERIFY(w.story().careSettled());
    w.settle();
    QVERIFY(w.has(Button, u"Start the questions"_s));
    QVERIFY(w.story().care()->openQuestions() < before);
}

void CareQuestionsTest::leavingThePageKeepsWhatWasSaid()
{
    haveKnot();
    startQuestions();
    Window &w = *m_window;
    QVERIFY(answerNo());
    QVERIFY(answers().isEmpty()); // one sitting is one entry
    QVERIFY(w.click(Tab, u"Today"_s));
    QVERIFY(!answers().isEmpty());
    QVERIFY(w.click(Tab, u"Care"_s));
    QVERIFY(!w.story().care()->screening()->asking());
}

void CareQuestionsTest::thereIsNoWayBackFromTheFirstQuestion()
{
    haveKnot();
    startQuestions();
    Window &w = *m_window;
    QVERIFY(w.find(Button, u"Back"_s).state.disabled);
    QVERIFY(answerNo());
    QVERIFY(!w.find(Button, u"Back"_s).state.disabled);
}

void CareQuestionsTest::undoTakesAnAnswerBack()
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
    QVERIFY(answers().isEmpty());
    QVERIFY(w.has(Button, u"Start the questions"_s));
}

void CareQuestionsTest::nothingOnThePageEverSaysThatNothingIsWrong()
{
    haveKnot(2);
    Window &w = *m_window;
    for (int i = 0; i < 12; ++i) {
        if (w.has(Button, u"Start the questions"_s))
            QVERIFY(w.click(Button, u"Start the questions"_s));
        for (int asked = 0; asked < 60 && w.story().care()->screening()->asking(); ++asked)
            QVERIFY(answerNo());
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

QTEST_MAIN(CareQuestionsTest)
#include "tst_carequestions.moc"
