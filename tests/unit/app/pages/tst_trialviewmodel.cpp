// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/trialviewmodel.h"
#include "tests/support/story.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

/** A journal with a knot in the shoulder, and the trials. */
struct Trials : AppFixture
{
    Trials() { QLocale::setDefault(QLocale::c()); }

    /** The trials as of now. */
    void settle()
    {
        QSignalSpy spy(&page, &TrialViewModel::changed);
        session.announceAll();
        QVERIFY(spy.wait());
    }
    void goTo(int days)
    {
        clock.advance(days * 86'400);
        settle();
    }
    TrialId add(const TrialFields &fields)
    {
        const auto id = *session.add(ActionKind::PlanTrial, fields, u"planned"_s);
        settle();
        return id;
    }
    TrialFields heat() const
    {
        // Seed 42: heat comes first in the first four blocks.
        return {.remedy = u"heat"_s, .knot = knot, .firstDay = QDate(2024, 5, 2), .seed = 42};
    }
    QList<Trial> trials() const { return *session.read().all<TrialFields>(); }

    KnotId knot = addKnot();
    CareTexts careTexts = *CareTexts::load();
    TrialViewModel page {session, careTexts, nullptr};
};

const QList<Block> heatHeldBack {{.careClass = u"heat"_s, .rule = u"E-CARD"_s, .knots = {}}};

} // namespace

class TrialViewModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutATrialThereIsNothing();
    void aPlanIsMadeInOneChoice();
    void whatIsUsedMostIsOfferedFirst();
    void medicinesAndTreatmentsAreNotOffered();
    void whatIsHeldBackIsNotOffered();
    void aRemedyAgainstItselfIsSaid();
    void anotherTrialOfTheDaysIsSaid();
    void askingAgainDoesNotDrawAgain();
    void theCardSaysTodayAndWhatIsToBeLogged();
    void oneTapLogsWhatTheDayAsksFor();
    void stoppingCanBeUndone();
    void whatHasNotBegunIsCalledOff();
    void pressureThatIsHeldBackIsSaidOnTheCard();
    void aRiseProposesToStop();
    void theResultHasItsSentenceAndMethod();
    void aDeletedTrialComesBackWithUndo();
    void theListKeepsItsRowsWhenNothingChanged();
};

void TrialViewModelTest::withoutATrialThereIsNothing()
{
    Trials app;
    app.settle();
    QVERIFY(app.page.ready());
    QCOMPARE(app.page.open()->count(), 0);
    QCOMPARE(app.page.running()->count(), 0);
    QCOMPARE(app.page.ended()->count(), 0);
    app.page.logRemedy(0); // no row: nothing happens
    app.page.stopOpen(0);
    app.page.stopRunning(-1);
    app.page.deleteEnded(7);
    QCOMPARE(app.trials().size(), 0);
}

void TrialViewModelTest::aPlanIsMadeInOneChoice()
{
    Trials app;
    app.page.setSubject(app.knot);
    app.page.plan();
    TrialForm *form = app.page.form();
    QVERIFY(!form->canSave());
    QCOMPARE(form->problem(), QString());
    QCOMPARE(form->asks(), QString());
    QVERIFY(!form->save());
    form->toggleAll();
    tap(form->remedy(), u"Heat"_s);
    QVERIFY(form->canSave());
    QVERIFY(form->asks().startsWith(u"72 days, from 2 May 2024"));
    QVERIFY(form->preview().contains(u"heat"));
    QCOMPARE(form->preview().count(u'\n'), 4);
    QVERIFY(form->save());
    const TrialFields saved = app.trials().first().fields();
    QCOMPARE(saved.remedy, u"heat"_s);
    QVERIFY(!saved.against);
    QCOMPARE(*saved.knot, app.knot);
    QCOMPARE(saved.firstDay, QDate(2024, 5, 2));
    QCOMPARE(saved.blocks, 6);
    QCOMPARE(saved.outcome, DayOutcome::Average);
    QCOMPARE(app.lastNotice(), u"Planned: Heat against none"_s);
}

void TrialViewModelTest::whatIsUsedMostIsOfferedFirst()
{
    Trials app;
    const OwnRemedyId own =
        *app.session.add(ActionKind::AddRemedy,
                         OwnRemedyFields {.name = u"Bottle"_s, .kind = u"heat_cold"_s}, u"added"_s);
    for (const QString &remedy : {u"cold"_s, own.toString(), own.toString(), u"oral-nsaid"_s})
        app.session.add(ActionKind::LogUse,
                        UseFields {.remedy = remedy, .knot = {}, .felt = app.session.now()},
                        u"used"_s);
    app.page.plan();
    QCOMPARE(textAt(app.page.form()->remedy(), 0, "label"), u"Bottle"_s);
    QCOMPARE(textAt(app.page.form()->remedy(), 1, "label"), u"Cold"_s);
    QCOMPARE(app.page.form()->remedy()->count(), 8);
    QVERIFY(app.page.form()->hasMore());
    app.page.form()->toggleAll();
    QVERIFY(app.page.form()->remedy()->count() > 20);
    QCOMPARE(textAt(app.page.form()->against(), 0, "label"), u"Nothing"_s);
}

void TrialViewModelTest::medicinesAndTreatmentsAreNotOffered()
{
    Trials app;
    app.page.plan();
    TrialForm *form = app.page.form();
    form->toggleAll();
    for (const char *id : {"oral-nsaid", "muscle-rub", "dry-needling", "prescription-medicine"}) {
        QVERIFY(!form->remedy()->offers(QLatin1String(id)));
        QVERIFY(!form->against()->offers(QLatin1String(id)));
    }
    QVERIFY(form->notOffered().startsWith(u"Not offered: medicines"));
}

void TrialViewModelTest::whatIsHeldBackIsNotOffered()
{
    Trials app;
    app.page.setBlocked(heatHeldBack);
    app.page.plan();
    TrialForm *form = app.page.form();
    form->toggleAll();
    QVERIFY(!form->remedy()->offers(u"heat"_s));
    QVERIFY(!form->remedy()->offers(u"hot-bath"_s));
    QVERIFY(form->remedy()->offers(u"cold"_s));
    QVERIFY(form->notOffered().contains(u"held back at present"));
    // What is held back only after it was chosen is not planned either.
    app.page.setBlocked({});
    app.page.plan();
    form->toggleAll();
    tap(form->remedy(), u"Heat"_s);
    QVERIFY(form->canSave());
    app.page.setBlocked(heatHeldBack);
    QVERIFY(!form->canSave());
    QVERIFY2(form->problem().startsWith(u"Heat is held back at present"),
             qPrintable(form->problem()));
    QVERIFY(!form->save());
    QCOMPARE(app.trials().size(), 0);
}

void TrialViewModelTest::aRemedyAgainstItselfIsSaid()
{
    Trials app;
    app.page.plan();
    TrialForm *form = app.page.form();
    form->toggleAll();
    tap(form->remedy(), u"Heat"_s);
    tap(form->against(), u"Heat"_s);
    QVERIFY(!form->canSave());
    QCOMPARE(form->problem(), u"A remedy cannot be compared with itself."_s);
    tap(form->against(), u"Cold"_s);
    tap(form->outcome(), u"The worst of the day"_s);
    tap(form->length(), u"36 days, only a hint"_s);
    QCOMPARE(form->problem(), QString());
    QVERIFY(form->asks().contains(u"So few blocks can only hint"));
    QVERIFY(form->save());
    const TrialFields saved = app.trials().first().fields();
    QCOMPARE(*saved.against, u"cold"_s);
    QCOMPARE(saved.outcome, DayOutcome::Worst);
    QCOMPARE(saved.blocks, 3);
    QVERIFY(!saved.knot);
}

void TrialViewModelTest::anotherTrialOfTheDaysIsSaid()
{
    Trials app;
    app.add(app.heat());
    app.page.plan();
    TrialForm *form = app.page.form();
    form->toggleAll();
    tap(form->remedy(), u"Cold"_s);
    QVERIFY(!form->canSave());
    QVERIFY(form->problem().startsWith(u"Another trial asks something of the same days"));
}

void TrialViewModelTest::askingAgainDoesNotDrawAgain()
{
    Trials app;
    const auto previewOf = [&] {
        app.page.plan();
        app.page.form()->toggleAll();
        tap(app.page.form()->remedy(), u"Heat"_s);
        tap(app.page.form()->length(), u"96 days, clearer still"_s);
        return app.page.form()->preview();
    };
    const QString first = previewOf();
    for (int i = 0; i < 6; ++i)
        QCOMPARE(previewOf(), first);
    QVERIFY(app.page.form()->save());
    // What was shown is what was planned.
    const TrialFields saved = app.trials().first().fields();
    const bool heatFirst = trialPhases(saved).first().arm == Arm::Remedy;
    QCOMPARE(first.section(u'\n', 0, 0).endsWith(u": with heat"), heatFirst);
    QCOMPARE(saved.blocks, 8);
}

void TrialViewModelTest::theCardSaysTodayAndWhatIsToBeLogged()
{
    Trials app;
    app.add(app.heat());
    QCOMPARE(app.page.open()->count(), 1);
    QCOMPARE(app.page.running()->count(), 0);
    QCOMPARE(textAt(app.page.open(), 0, "progress"), u"Begins on 2 May 2024"_s);
    QCOMPARE(textAt(app.page.open(), 0, "today"), QString());
    QVERIFY(textAt(app.page.open(), 0, "next").startsWith(u"Thu 2 May: with heat (does not"));
    app.goTo(5);
    TrialListModel *running = app.page.running();
    QCOMPARE(running->count(), 1);
    QCOMPARE(textAt(running, 0, "title"), u"Heat against none"_s);
    QCOMPARE(textAt(running, 0, "today"), u"Today: with heat"_s);
    QCOMPARE(textAt(running, 0, "progress"), u"Day 5 of 72"_s);
    QCOMPARE(valueAt(running, 0, "share").toDouble(), 5.0 / 72);
    QVERIFY(textAt(running, 0, "asks").contains(u"that you used heat and how much it hurts"));
    QCOMPARE(textAt(running, 0, "logText"), u"Log heat"_s);
    QVERIFY(textAt(running, 0, "subject").startsWith(u"Pain through the day: "));
    app.goTo(3);
    QCOMPARE(textAt(running, 0, "today"), u"Today: without heat"_s);
    QCOMPARE(textAt(running, 0, "logText"), QString());
    QVERIFY(textAt(running, 0, "kept").contains(u"0 of 5 counted days"));
    QVERIFY(textAt(running, 0, "sentence").startsWith(u"It goes on until"));
}

void TrialViewModelTest::oneTapLogsWhatTheDayAsksFor()
{
    Trials app;
    app.add(app.heat());
    app.goTo(2);
    app.page.logRemedy(0);
    QCOMPARE(app.lastNotice(), u"Logged: heat"_s);
    app.settle();
    const QDate today = app.session.today();
    const auto uses = *app.session.read().uses({today, today});
    QCOMPARE(uses.size(), 1);
    QCOMPARE(uses.first()->remedy, u"heat"_s);
    QCOMPARE(*uses.first()->knot, app.knot);
    QCOMPARE(textAt(app.page.running(), 0, "logText"), QString());
    app.logPain(app.knot, 4);
    app.settle();
    QCOMPARE(textAt(app.page.running(), 0, "asks"), u"All that this day asks for is logged."_s);
    app.goTo(6); // a day without
    app.page.logRemedy(0);
    QCOMPARE(app.session.read().uses({QDate(2024, 1, 1), QDate(2025, 1, 1)})->size(), 1);
}

void TrialViewModelTest::stoppingCanBeUndone()
{
    Trials app;
    app.add(app.heat());
    app.goTo(10);
    app.page.stopRunning(0);
    app.settle();
    QCOMPARE(app.page.running()->count(), 0);
    QCOMPARE(app.page.ended()->count(), 1);
    QCOMPARE(*app.trials().first()->stoppedOn, QDate(2024, 5, 11));
    QCOMPARE(textAt(app.page.ended(), 0, "progress"), u"Stopped on 11 May 2024"_s);
    QVERIFY(textAt(app.page.ended(), 0, "sentence").startsWith(u"Too little was logged"));
    app.session.undo();
    app.settle();
    QCOMPARE(app.page.running()->count(), 1);
}

void TrialViewModelTest::whatHasNotBegunIsCalledOff()
{
    Trials app;
    app.add(app.heat());
    app.page.stopOpen(0);
    app.settle();
    QCOMPARE(app.lastNotice(), u"The trial is called off"_s);
    QCOMPARE(app.trials().size(), 0);
    QCOMPARE(app.page.ended()->count(), 0);
}

void TrialViewModelTest::pressureThatIsHeldBackIsSaidOnTheCard()
{
    Trials app;
    app.add(app.heat());
    app.goTo(2);
    QCOMPARE(textAt(app.page.running(), 0, "heldBack"), QString());
    app.page.setBlocked(heatHeldBack);
    QVERIFY(textAt(app.page.running(), 0, "heldBack").startsWith(u"Heat is held back at present"));
    // It neither asks for nor invites to log what must not be done.
    QCOMPARE(textAt(app.page.running(), 0, "today"), u"Today: leave the plan aside"_s);
    QCOMPARE(textAt(app.page.running(), 0, "asks"), QString());
    QCOMPARE(textAt(app.page.running(), 0, "next"), QString());
    QCOMPARE(textAt(app.page.running(), 0, "logText"), QString());
    app.page.setBlocked({});
    QCOMPARE(textAt(app.page.running(), 0, "heldBack"), QString());
}

void TrialViewModelTest::aRiseProposesToStop()
{
    Trials app;
    TrialFields plan = app.heat();
    plan.firstDay = QDate(2024, 5, 9);
    app.add(plan);
    for (int day = 0; day < 11; ++day) {
        app.logPain(app.knot, day < 8 ? 3 : 6);
        app.clock.advance(86'400);
    }
    app.clock.advance(-86'400);
    app.settle();
    QVERIFY2(textAt(app.page.running(), 0, "stop").startsWith(u"Pain has risen."),
             qPrintable(textAt(app.page.running(), 0, "stop")));
}

void TrialViewModelTest::theResultHasItsSentenceAndMethod()
{
    Trials app;
    app.add(app.heat());
    for (int day = 0; day < 73; ++day) {
        const TrialDay stands = trialDay(app.heat(), app.session.today());
        app.logPain(app.knot, stands.arm == Arm::Remedy ? 3 : 6);
        app.clock.advance(86'400);
    }
    app.settle();
    QCOMPARE(app.page.open()->count(), 0);
    const QString sentence = textAt(app.page.ended(), 0, "sentence");
    QVERIFY2(sentence.startsWith(u"In this trial of yours pain was about 3.0 points lower"),
             qPrintable(sentence));
    QVERIFY(textAt(app.page.ended(), 0, "method").contains(u"64 orders"));
    QVERIFY(textAt(app.page.ended(), 0, "kept").contains(u"counted days went as planned"));
    QCOMPARE(textAt(app.page.ended(), 0, "progress"), u"Over since 12 Jul 2024"_s);
}

void TrialViewModelTest::aDeletedTrialComesBackWithUndo()
{
    Trials app;
    TrialFields plan = app.heat();
    plan.stoppedOn = QDate(2024, 5, 3);
    app.add(plan);
    app.goTo(5);
    QCOMPARE(app.page.ended()->count(), 1);
    app.page.deleteEnded(0);
    app.settle();
    QCOMPARE(app.page.ended()->count(), 0);
    app.session.undo();
    app.settle();
    QCOMPARE(app.page.ended()->count(), 1);
}

void TrialViewModelTest::theListKeepsItsRowsWhenNothingChanged()
{
    Trials app;
    app.add(app.heat());
    app.goTo(2);
    QSignalSpy resets(app.page.running(), &QAbstractItemModel::modelReset);
    QSignalSpy changes(app.page.running(), &QAbstractItemModel::dataChanged);
    app.settle();
    QCOMPARE(resets.size(), 0);
    QCOMPARE(changes.size(), 0);
    app.logPain(app.knot, 4);
    app.settle();
    QCOMPARE(resets.size(), 0);
    QVERIFY(!changes.isEmpty());
}

QTEST_MAIN(TrialViewModelTest)
#include "tst_trialviewmodel.moc"
