// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/hurttexts.h"
#include "core/store/careentries.h"
#include "tests/unit/app/pages/hurtfixture.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** "Where does it hurt?": the questions first, then a list or what replaces it. */
class HurtViewModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPartIsAskedAboutBeforeAList();
    void afterANoToAllTheListIsThere();
    void theWordsPromiseNothing();
    void notKnowingShowsNoList();
    void stoppingShowsNoList();
    void whatIsOpenCanBeAnsweredLater();
    void anEmergencyReplacesTheListAndComesWithItsNumber();
    void aPromptRuleReplacesTheList();
    void aFindingFromBeforeNeedsNoQuestions();
    void anUnknownAgeIsSaid();
    void nothingIsStoredButTheScreening();
    void answersAreAskedOnceADay();
    void undoingTheAnswersTakesTheListAway();
    void endingInTheMiddleKeepsTheAnswersAndShowsNothing();
};

void HurtViewModelTest::everyPartIsAskedAboutBeforeAList()
{
    Hurt app;
    QSet<BodyPart> seen;
    for (const PainPlace &place : painPlaces(app.tables.atlas)) {
        if (seen.contains(place.part))
            continue;
        seen.insert(place.part);
        app.choose(place.region);
        QVERIFY2(app.page.step() == HurtViewModel::Asking, qPrintable(place.region));
        QCOMPARE(app.page.muscles()->count(), 0);
        // Every urgent rule that names the part and waits for a first answer has a question here.
        const QStringList asked = lookupQuestions(
            lookupInputs(*careInputs(app.session.read(), app.tables.atlas, app.session.catalogue(),
                                     app.clock.nowUtc(), app.clock.zone()),
                         {place.part}),
            {place.part}, app.tables.rules);
        for (const Rule &rule : app.tables.rules.rules()) {
            const QStringList own = rule.when.questions();
            if (rule.tier < Tier::Prompt || !rule.parts.contains(place.part) || own.isEmpty()
                || !rule.when.numbers().isEmpty())
                continue;
            QVERIFY2(std::any_of(own.begin(), own.end(),
                                 [&](const QString &id) { return asked.contains(id); }),
                     qPrintable(rule.id));
        }
    }
    QCOMPARE(seen.size(), 16);
    QVERIFY(app.screenings().isEmpty());
}

void HurtViewModelTest::afterANoToAllTheListIsThere()
{
    Hurt app;
    app.choose(u"temple"_s);
    QCOMPARE(app.page.where(), u"Temple, left"_s);
    QCOMPARE(app.page.muscles()->count(), 0);
    app.answerAll(Answer::No);
    QTRY_COMPARE(app.page.step(), HurtViewModel::Listed);
    QCOMPARE(app.page.muscles()->count(), app.tables.atlas.why(u"temple"_s)->size());
    QVERIFY(app.page.emptyText().isEmpty());
    QVERIFY(app.page.openText().isEmpty());
    QCOMPARE(app.page.steps()->count(), 0);
}

void HurtViewModelTest::theWordsPromiseNothing()
{
    Hurt app;
    QCOMPARE(app.page.headline(),
             u"Commonly described, never certain: other causes are possible."_s);
    QVERIFY(pressText(Press::Yes).startsWith(u"Pressing: yes"_s));
    QVERIFY(pressText(Press::Light).startsWith(u"Pressing: lightly"_s));
    QVERIFY(pressText(Press::No).startsWith(u"Pressing: no."_s));
    const QString open = openGateText({u"cardiac-signs"_s}, {}, app.tables.careTexts);
    QVERIFY(open.contains(u"open"_s) && open.contains(u"emergency number"_s));
    for (const QString &text : {open, noneDescribedText(), app.page.headline()})
        QVERIFY(!text.contains(u"nothing serious"_s));
}

void HurtViewModelTest::notKnowingShowsNoList()
{
    Hurt app;
    app.choose(u"calf"_s);
    app.answerAll(Answer::Unsure);
    QTRY_COMPARE(app.page.step(), HurtViewModel::Open);
    QCOMPARE(app.page.muscles()->count(), 0);
    QVERIFY(app.page.openText().contains(u"no muscles are listed"_s));
    QVERIFY(!app.page.openQuestions().isEmpty());
    QVERIFY(!app.screenings().isEmpty());
}

void HurtViewModelTest::stoppingShowsNoList()
{
    Hurt app;
    app.choose(u"chest-front"_s);
    app.page.screening()->stop();
    QTRY_COMPARE(app.page.step(), HurtViewModel::Open);
    QCOMPARE(app.page.muscles()->count(), 0);
    QVERIFY(app.screenings().isEmpty());
    const QString signs = app.tables.careTexts.question(u"cardiac-signs"_s);
    QVERIFY(app.page.openQuestions().contains(signs));
}

void HurtViewModelTest::whatIsOpenCanBeAnsweredLater()
{
    Hurt app;
    app.choose(u"calf"_s);
    app.answerAll(Answer::Unsure);
    QTRY_COMPARE(app.page.step(), HurtViewModel::Open);
    app.clock.advance(60);
    app.page.askAgain();
    QCOMPARE(app.page.step(), HurtViewModel::Asking);
    app.answerAll(Answer::No);
    QTRY_COMPARE(app.page.step(), HurtViewModel::Listed);
    QVERIFY(app.page.muscles()->count() > 0);
    app.page.askAgain(); // nothing is open
    QCOMPARE(app.page.step(), HurtViewModel::Listed);
}

void HurtViewModelTest::anEmergencyReplacesTheListAndComesWithItsNumber()
{
    Hurt app;
    ProfileFields profile;
    profile.emergencyNumber = u"144"_s;
    app.session.replace(ActionKind::EditProfile, profileId(), profile, u"saved"_s);
    app.choose(u"shoulder-front"_s);
    QVERIFY(app.reach(u"cardiac-signs"_s));
    app.page.screening()->answerYes();
    QVERIFY(!app.page.screening()->asking()); // at once
    QTRY_COMPARE(app.page.step(), HurtViewModel::Replaced);
    QVERIFY(app.page.emergency());
    QCOMPARE(app.page.emergencyNumber(), u"144"_s);
    QCOMPARE(app.page.muscles()->count(), 0);
    QVERIFY(app.page.steps()->count() > 0);
    QCOMPARE(app.page.steps()->findingsAt(0).first().rule, u"E-CARD"_s);
    QVERIFY(app.page.openText().isEmpty()); // no time for the other questions
    QVERIFY(app.page.openQuestions().isEmpty());
    app.page.copyEmergencyNumber();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"144"_s);
}

void HurtViewModelTest::aPromptRuleReplacesTheList()
{
    Hurt app;
    app.choose(u"calf"_s);
    QVERIFY(app.reach(u"one-leg-throb"_s));
    app.page.screening()->answerYes();
    QVERIFY(app.reach(u"leg-swollen"_s)); // opened by the yes
    app.page.screening()->answerYes();
    app.answerAll(Answer::No);
    QTRY_COMPARE(app.page.step(), HurtViewModel::Replaced);
    QVERIFY(!app.page.emergency());
    QCOMPARE(app.page.muscles()->count(), 0);
    QCOMPARE(app.page.steps()->findingsAt(0).first().rule, u"U-DVT"_s);
}

void HurtViewModelTest::aFindingFromBeforeNeedsNoQuestions()
{
    Hurt app;
    app.session.add(ActionKind::Screen,
                    ScreeningFields {app.session.now(), {{u"cardiac-signs"_s, Answer::Yes}}},
                    u"answered"_s);
    app.choose(u"jaw"_s);
    QCOMPARE(app.page.step(), HurtViewModel::Replaced);
    QVERIFY(app.page.emergency());
    QVERIFY(!app.page.screening()->asking());
}

void HurtViewModelTest::anUnknownAgeIsSaid()
{
    Hurt app;
    app.choose(u"temple"_s);
    QVERIFY(app.reach(u"temple-headache"_s));
    app.page.screening()->answerYes();
    app.answerAll(Answer::No);
    QTRY_COMPARE(app.page.step(), HurtViewModel::Open);
    QVERIFY(app.page.openQuestions().isEmpty());
    QVERIFY2(app.page.openText().contains(app.tables.careTexts.number(u"age_years"_s)),
             qPrintable(app.page.openText()));
    ProfileFields profile;
    profile.birthYear = 1994;
    app.session.replace(ActionKind::EditProfile, profileId(), profile, u"saved"_s);
    QTRY_COMPARE(app.page.step(), HurtViewModel::Listed);
}

void HurtViewModelTest::nothingIsStoredButTheScreening()
{
    Hurt app;
    app.list(u"calf"_s);
    app.page.show(0, true);
    app.page.end();
    QCOMPARE(app.screenings().size(), 1);
    QVERIFY(app.session.read().all<KnotFields>()->isEmpty());
    QVERIFY(app.session.read().all<ObservationFields>()->isEmpty());
    QVERIFY(app.session.read().all<UseFields>()->isEmpty());
    QVERIFY(app.session.read().all<AcknowledgementFields>()->isEmpty());
    app.session.undo(); // one action, and no other
    QVERIFY(!app.session.canUndo());
    QVERIFY(app.screenings().isEmpty());
}

void HurtViewModelTest::answersAreAskedOnceADay()
{
    Hurt app;
    app.list(u"temple"_s);
    app.page.end();
    app.choose(u"jaw"_s, false); // of the same part
    QCOMPARE(app.page.step(), HurtViewModel::Listed);
    app.clock.advance(25 * 3600);
    app.choose(u"jaw"_s, false);
    QCOMPARE(app.page.step(), HurtViewModel::Asking);
}

void HurtViewModelTest::undoingTheAnswersTakesTheListAway()
{
    Hurt app;
    app.list(u"temple"_s);
    app.session.undo();
    QTRY_COMPARE(app.page.step(), HurtViewModel::Open);
    QCOMPARE(app.page.muscles()->count(), 0);
}

void HurtViewModelTest::endingInTheMiddleKeepsTheAnswersAndShowsNothing()
{
    Hurt app;
    app.choose(u"chest-front"_s);
    app.page.screening()->takeOneByOne();
    app.page.screening()->answerNo();
    app.page.end();
    QCOMPARE(app.page.step(), HurtViewModel::Choosing);
    QCOMPARE(app.screenings().size(), 1);
    QVERIFY(app.page.where().isEmpty());
    QTest::qWait(50); // nothing comes later
    QCOMPARE(app.page.step(), HurtViewModel::Choosing);
}

QTEST_MAIN(HurtViewModelTest)
#include "tst_hurtviewmodel.moc"
