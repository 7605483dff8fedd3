// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/screeningform.h"
#include "app/messages/plurals.h"
#include "core/store/careentries.h"
#include "tests/support/appfixture.h"

#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

class ScreeningFormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(installPlurals(*QCoreApplication::instance())); }

    void init()
    {
        m_app = std::make_unique<test::AppFixture>();
        m_app->logPain(m_app->addKnot(), 6);
        m_form = std::make_unique<ScreeningForm>(m_app->session, m_app->tables.rules,
                                                 m_app->tables.careTexts, nullptr);
        m_form->begin(inputs());
    }

    void cleanup()
    {
        m_form.reset();
        m_app.reset();
    }

    void aShortListShowsEverySign()
    {
        QVERIFY(m_form->isList());
        QCOMPARE(m_form->question(), u"Do you have any of these?"_s);
        QVERIFY(m_form->signsAsked().size() >= 2 && m_form->signsAsked().size() <= 4);
        for (const QString &sign : m_form->signsAsked())
            QVERIFY(sign.endsWith(u'?'));
        // Yes and no have no meaning for a list.
        const QStringList signsBefore = m_form->signsAsked();
        m_form->answerYes();
        m_form->answerNo();
        m_form->answerUnsure();
        QCOMPARE(m_form->signsAsked(), signsBefore);
    }

    void whatIsGivenIsAskedAndAskedForAfterEachAnswer()
    {
        m_form->stop();
        qsizetype looks = 0;
        m_form->beginWith(inputs(), [&](const CareInputs &now) {
            ++looks;
            // The second opens when the first is answered, whatever a round would hold.
            return now.screenings.isEmpty() ? QStringList {u"fever-38"_s}
                                            : QStringList {u"fever-38"_s, u"leg-warm"_s};
        });
        QCOMPARE(m_form->question(), m_app->tables.careTexts.question(u"fever-38"_s));
        m_form->answerNo();
        QCOMPARE(m_form->question(), m_app->tables.careTexts.question(u"leg-warm"_s));
        m_form->goBack();
        QCOMPARE(m_form->question(), m_app->tables.careTexts.question(u"fever-38"_s));
        m_form->answerUnsure();
        m_form->answerNo();
        QVERIFY(!m_form->asking());
        QVERIFY(looks >= 4);
        const QMap<QString, Answer> expected {{u"fever-38"_s, Answer::Unsure},
                                              {u"leg-warm"_s, Answer::No}};
        QCOMPARE(screening()->answers, expected);
        m_form->begin(inputs()); // a round is a round again
        QVERIFY(m_form->isList());
    }

    void noneOfTheseIsANoToEachThatWasShown()
    {
        const QStringList shown = m_form->signsAsked();
        m_form->answerNone();
        m_form->stop();
        const auto answers = screening()->answers;
        QCOMPARE(answers.size(), shown.size());
        for (auto it = answers.begin(); it != answers.end(); ++it) {
            QCOMPARE(it.value(), Answer::No);
            QVERIFY(shown.contains(m_app->tables.careTexts.question(it.key())));
        }
    }

    void whoHesitatesTakesThemOneByOne()
    {
        const QStringList shown = m_form->signsAsked();
        m_form->takeOneByOne();
        for (const QString &sign : shown) {
            QVERIFY(!m_form->isList());
            QVERIFY(m_form->signsAsked().isEmpty());
            QCOMPARE(m_form->question(), sign);
            m_form->answerNone(); // belongs to a list alone
            QCOMPARE(m_form->question(), sign);
            m_form->answerUnsure();
        }
        m_form->stop();
        QCOMPARE(screening()->answers.size(), shown.size());
        QCOMPARE(screening()->answers.first(), Answer::Unsure);
    }

    void goingBackBringsTheListBack()
    {
        const QStringList shown = m_form->signsAsked();
        QVERIFY(!m_form->canGoBack());
        m_form->answerNone();
        QVERIFY(m_form->signsAsked() != shown);
        m_form->goBack();
        QCOMPARE(m_form->signsAsked(), shown);
        QVERIFY(!m_form->canGoBack());
        m_form->stop();
        QVERIFY(m_app->session.read().all<ScreeningFields>()->isEmpty());
    }

    void aRoundOfEmergencySignsIsAFewSteps()
    {
        int steps = 0;
        while (m_form->asking()) {
            QVERIFY(++steps < 15);
            passOver();
        }
        QVERIFY2(steps <= 10, qPrintable(QString::number(steps)));
        const CareResult result = care(inputs(), m_app->tables.rules);
        QVERIFY(result.unanswered.isEmpty());
        QVERIFY(screeningRound(inputs(), m_app->tables.rules).stage > ScreeningStage::Emergency);
    }

    void stoppingEarlyLeavesTheTierOpen()
    {
        passOver();
        m_form->stop();
        QCOMPARE(care(inputs(), m_app->tables.rules).tier, Tier::Unknown);
    }

    void aYesToAnEmergencySignEndsTheSitting()
    {
        m_form->takeOneByOne();
        const QString heart = m_app->tables.careTexts.question(u"cardiac-signs"_s);
        for (int i = 0; i < 60 && m_form->asking() && m_form->question() != heart; ++i)
            passOver();
        QCOMPARE(m_form->question(), heart);
        const QSignalSpy finished(m_form.get(), &ScreeningForm::finished);
        m_form->answerYes();
        QVERIFY(!m_form->asking());
        QCOMPARE(finished.count(), 1);
        QCOMPARE(care(inputs(), m_app->tables.rules).tier, Tier::Emergency);
    }

    void theLengthIsSaidAndShrinks()
    {
        const QString before = m_form->progress();
        QVERIFY2(before.contains(u"questions, about"_s), qPrintable(before));
        passOver();
        QVERIFY(m_form->progress() != before);
        QCOMPARE(screeningLengthText(1), u"1 question, about a minute"_s);
        QCOMPARE(screeningLengthText(7), u"7 questions, about a minute"_s);
        QCOMPARE(screeningLengthText(8), u"8 questions, about 2 minutes"_s);
        QCOMPARE(screeningLengthText(30), u"30 questions, about 4 minutes"_s);
    }

    void laterRoundsStayShortAndKeepToTheirKind()
    {
        answerRound(); // the emergency signs
        for (int rounds = 0; rounds < 30; ++rounds) {
            const ScreeningRound round = screeningRound(inputs(), m_app->tables.rules);
            if (round.stage == ScreeningStage::Done)
                return;
            m_form->begin(inputs());
            int steps = 0;
            while (m_form->asking()) {
                passOver();
                QVERIFY(++steps <= 6);
            }
        }
        QFAIL("the rounds come to no end");
    }

    void everythingCanBeAskedAtOnceWhenAPersonWantsTo()
    {
        answerRound();
        m_form->beginAll(inputs());
        answerRound();
        QVERIFY(questionsToAsk(inputs(), m_app->tables.rules).isEmpty());
    }

    void factsOfTheProfileAreKeptThere()
    {
        answerRound();
        m_form->beginAll(inputs());
        answerRound();
        const auto profile = m_app->session.read().profile();
        QVERIFY(profile);
        QVERIFY(profile->fields().facts.contains(u"cancer_ever"_s)
                || questionsToAsk(inputs(), m_app->tables.rules).isEmpty());
        for (const Fact &fact : profile->fields().facts)
            QCOMPARE(fact.on, m_app->session.today());
        const auto screenings = m_app->session.read().all<ScreeningFields>();
        for (const Screening &screening : *screenings)
            QVERIFY(!screening->answers.contains(u"cancer_ever"_s));
        // One sitting, one action.
        m_app->session.undo();
        QVERIFY(!questionsToAsk(inputs(), m_app->tables.rules).isEmpty());
        QVERIFY(m_app->session.read().profile()->fields().facts.isEmpty());
    }

private:
    CareInputs inputs() const
    {
        return *careInputs(m_app->session.read(), m_app->tables.atlas,
                           m_app->tables.references.catalogue(), m_app->clock.nowUtc(),
                           m_app->clock.zone());
    }
    Screening screening() const { return m_app->session.read().all<ScreeningFields>()->first(); }
    void passOver()
    {
        if (m_form->isList())
            m_form->answerNone();
        else
            m_form->answerNo();
    }
    void answerRound()
    {
        for (int i = 0; i < 100 && m_form->asking(); ++i)
            passOver();
    }

    std::unique_ptr<test::AppFixture> m_app;
    std::unique_ptr<ScreeningForm> m_form;
};

QTEST_GUILESS_MAIN(ScreeningFormTest)
#include "tst_screeningform.moc"
