// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/careviewmodel.h"
#include "tests/support/appfixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

/** A journal with a knot in the shoulder, and the page Care. */
struct Care : AppFixture
{
    Care() { QLocale::setDefault(QLocale::c()); }

    void answer(const QMap<QString, Answer> &answers)
    {
        session.add(ActionKind::Screen, ScreeningFields {session.now(), answers}, u"answered"_s);
    }

    /** The page as of now. */
    void settle()
    {
        QSignalSpy spy(&page, &CareViewModel::changed);
        session.announceAll();
        QVERIFY(spy.wait());
    }

    QList<Screening> screenings() const { return *session.read().all<ScreeningFields>(); }

    KnotId knot = addKnot();
    CareViewModel page {session, tables, nullptr};
};

const QMap<QString, Answer> heart {{u"cardiac-signs"_s, Answer::Yes}};
const QMap<QString, Answer> unsure {{u"unsure-knot"_s, Answer::Yes}};

QString roleAt(FindingModel *model, int role, int row = 0)
{
    return model->data(model->index(row), role).toString();
}

} // namespace

namespace {

/** No to what is shown, be it a list. */
void passOver(ScreeningForm *form)
{
    if (form->isList())
        form->answerNone();
    else
        form->answerNo();
}

} // namespace

class CareViewModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyJournalHasNothingToDecide();
    void theLineSaysWhatTheStepIs();
    void everyStepHasAMeaningThatIsNoAllClear();
    void aFindingShowsEntriesThresholdSourceAndWhatWouldChangeIt();
    void anEmergencyComesFirstUntilCareWasContacted();
    void contactingCareIsAskedAboutAgainAfterADay();
    void theNumberIsTheOneFromTheSettings();
    void onlyWhatIsToBeBookedCanBePutOff();
    void aSnoozeLongerThanAFortnightIsRefused();
    void oneSittingIsOneScreening();
    void stoppingKeepsWhatWasAnswered();
    void stoppingAtOnceKeepsNothing();
    void aSittingCanBeUndone();
    void notKnowingIsAnAnswerAndNeverANo();
    void oneCanGoBackAndAnswerAgain();
    void anEmergencyEndsTheSittingAtOnce();
    void aStepIsPutOffWithAllItsReasonsAsOneAction();
    void theLadderFollowsRemediesAndVisits();
    void aVisitIsWrittenDownChangedAndDeleted();
    void aVisitStaysWhenItsKnotIsDeleted();
    void aVisitNeedsSomeone();
    void aNewEntryIsNoticed();
};

void CareViewModelTest::anEmptyJournalHasNothingToDecide()
{
    AppFixture app;
    CareViewModel page(app.session, app.tables, nullptr);
    QTRY_VERIFY(page.ready());
    QVERIFY(!page.anyKnots());
    QVERIFY(page.line().isEmpty());
    QVERIFY(!page.emergency());
    page.snooze(0, 7);
    page.acknowledge(0);
    page.acknowledgeEmergency();
    QVERIFY(!app.session.canUndo());
}

void CareViewModelTest::theLineSaysWhatTheStepIs()
{
    Care app;
    app.answer(unsure);
    app.settle();
    QVERIFY(!app.page.line().isEmpty());
    app.answer(heart);
    app.settle();
    QVERIFY2(app.page.line().startsWith(u"Emergency"), qPrintable(app.page.line()));
    QVERIFY(!app.page.line().contains(u'\n'));
}

void CareViewModelTest::everyStepHasAMeaningThatIsNoAllClear()
{
    Care app;
    for (const auto &answers : {unsure, heart}) {
        app.answer(answers);
        app.settle();
        QVERIFY(!app.page.meaning().isEmpty());
        QVERIFY(!app.page.meaning().contains(u"nothing serious"));
    }
}

void CareViewModelTest::aFindingShowsEntriesThresholdSourceAndWhatWouldChangeIt()
{
    Care app;
    app.answer(heart);
    app.settle();
    FindingModel *findings = app.page.findings();
    QVERIFY(findings->count() > 0);
    for (const int role :
         {FindingModel::TitleRole, FindingModel::WhyRole, FindingModel::EvidenceRole,
          FindingModel::ThresholdRole, FindingModel::SourcesRole, FindingModel::WouldChangeRole})
        QVERIFY2(!roleAt(findings, role).isEmpty(), qPrintable(QString::number(role)));
    QVERIFY(roleAt(findings, FindingModel::EvidenceRole).contains(u"You answered yes"));
    QCOMPARE(roleAt(findings, FindingModel::UrgentRole), u"true");
}

void CareViewModelTest::anEmergencyComesFirstUntilCareWasContacted()
{
    Care app;
    app.answer(heart);
    app.settle();
    QVERIFY(app.page.emergency());
    app.page.acknowledgeEmergency();
    app.settle();
    QVERIFY(!app.page.emergency());
    QCOMPARE(app.page.result().tier, Tier::Emergency);
    QVERIFY(roleAt(app.page.findings(), FindingModel::StateRole).contains(u"contacted care"));
    app.session.undo();
    app.settle();
    QVERIFY(app.page.emergency());
}

void CareViewModelTest::contactingCareIsAskedAboutAgainAfterADay()
{
    Care app;
    // An answer to an emergency question holds for 24 hours: it is given again.
    app.answer(heart);
    app.settle();
    app.page.acknowledgeEmergency();
    app.clock.advance(23 * 3600);
    app.answer(heart);
    app.clock.advance(2 * 3600);
    app.settle();
    QVERIFY(app.page.emergency());
    QCOMPARE(roleAt(app.page.findings(), FindingModel::CanAcknowledgeRole), u"true");
}

void CareViewModelTest::theNumberIsTheOneFromTheSettings()
{
    Care app;
    app.settle();
    QVERIFY(app.page.emergencyNumber().isEmpty());
    ProfileFields profile;
    profile.emergencyNumber = u"144"_s;
    app.session.replace(ActionKind::EditProfile, profileId(), profile, u"saved"_s);
    app.settle();
    QCOMPARE(app.page.emergencyNumber(), u"144");
    app.page.copyEmergencyNumber();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"144");
}

void CareViewModelTest::onlyWhatIsToBeBookedCanBePutOff()
{
    Care app;
    app.answer(unsure);
    app.settle();
    QCOMPARE(roleAt(app.page.findings(), FindingModel::CanSnoozeRole), u"true");
    QCOMPARE(roleAt(app.page.findings(), FindingModel::CanAcknowledgeRole), u"false");
    app.page.snooze(0, 14);
    app.settle();
    QVERIFY(roleAt(app.page.findings(), FindingModel::StateRole).contains(u"Wednesday 15 May"));
    app.answer(heart);
    app.settle();
    QCOMPARE(roleAt(app.page.findings(), FindingModel::CanSnoozeRole), u"false");
    const auto before = app.session.read().all<AcknowledgementFields>()->size();
    app.page.snooze(0, 7);
    QCOMPARE(app.session.read().all<AcknowledgementFields>()->size(), before);
}

void CareViewModelTest::aSnoozeLongerThanAFortnightIsRefused()
{
    Care app;
    app.answer(unsure);
    app.settle();
    app.page.snooze(0, 15);
    QVERIFY(app.session.read().all<AcknowledgementFields>()->isEmpty());
}

void CareViewModelTest::oneSittingIsOneScreening()
{
    Care app;
    app.settle();
    const int open = app.page.openQuestions();
    QVERIFY(open > 0);
    QVERIFY(!app.page.roundTitle().isEmpty());
    QVERIFY2(app.page.roundLength().contains(u"can wait"), qPrintable(app.page.roundLength()));
    QVERIFY(app.page.laterQuestions() > 0);
    ScreeningForm *form = app.page.screening();
    QSignalSpy finished(form, &ScreeningForm::finished);
    app.page.beginScreening();
    int steps = 0;
    for (; form->asking() && steps < 200; ++steps)
        passOver(form);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(app.screenings().size(), 1);
    QVERIFY(steps * 2 <= open);
    QVERIFY(app.screenings().first()->answers.size() > steps);
    app.settle();
    QVERIFY(app.page.result().unanswered.isEmpty());
    QVERIFY(app.page.openQuestions() <= 6);
}

void CareViewModelTest::stoppingKeepsWhatWasAnswered()
{
    Care app;
    app.settle();
    app.page.beginScreening();
    app.page.screening()->takeOneByOne();
    app.page.screening()->answerNo();
    app.page.screening()->answerNo();
    app.page.screening()->stop();
    QVERIFY(!app.page.screening()->asking());
    QCOMPARE(app.screenings().size(), 1);
    QCOMPARE(app.screenings().first()->answers.size(), 2);
}

void CareViewModelTest::stoppingAtOnceKeepsNothing()
{
    Care app;
    app.settle();
    app.page.beginScreening();
    app.page.screening()->stop();
    app.page.screening()->answerYes();
    app.page.screening()->goBack();
    QVERIFY(app.screenings().isEmpty());
}

void CareViewModelTest::aSittingCanBeUndone()
{
    Care app;
    app.settle();
    app.page.beginScreening();
    passOver(app.page.screening());
    app.page.screening()->stop();
    QCOMPARE(app.screenings().size(), 1);
    app.session.undo();
    QVERIFY(app.screenings().isEmpty());
}

void CareViewModelTest::notKnowingIsAnAnswerAndNeverANo()
{
    Care app;
    app.logPain(app.knot, 6);
    app.settle();
    app.page.beginScreening();
    app.page.screening()->takeOneByOne();
    const QString first = app.page.screening()->question();
    app.page.screening()->answerUnsure();
    QVERIFY(app.page.screening()->question() != first);
    app.page.screening()->stop();
    QCOMPARE(app.screenings().first()->answers.first(), knotebook::Answer::Unsure);
    app.settle();
    app.page.beginScreening();
    QVERIFY(app.page.screening()->signsAsked().contains(first));
}

void CareViewModelTest::oneCanGoBackAndAnswerAgain()
{
    Care app;
    app.settle();
    app.page.beginScreening();
    ScreeningForm *form = app.page.screening();
    form->takeOneByOne();
    const QString first = form->question();
    QVERIFY(!form->canGoBack());
    form->answerNo();
    form->goBack();
    QCOMPARE(form->question(), first);
    form->answerUnsure();
    form->stop();
    QCOMPARE(app.screenings().first()->answers.values(), {knotebook::Answer::Unsure});
}

void CareViewModelTest::anEmergencyEndsTheSittingAtOnce()
{
    Care app;
    app.settle();
    app.page.beginScreening();
    ScreeningForm *form = app.page.screening();
    const QString sweating = app.tables.careTexts.question(u"cardiac-signs"_s);
    for (int i = 0; i < 200 && form->asking() && form->question() != sweating; ++i) {
        if (form->signsAsked().contains(sweating))
            form->takeOneByOne();
        else
            passOver(form);
    }
    QCOMPARE(form->question(), sweating);
    form->answerYes();
    QVERIFY(!form->asking());
    QCOMPARE(app.screenings().size(), 1);
    app.settle();
    QVERIFY(app.page.emergency());
}

void CareViewModelTest::aStepIsPutOffWithAllItsReasonsAsOneAction()
{
    Care app;
    app.answer({{u"unsure-knot"_s, knotebook::Answer::Yes},
                {u"fresh-injury"_s, knotebook::Answer::Yes},
                {u"wants-plan"_s, knotebook::Answer::Yes}});
    app.settle();
    const int steps = app.page.steps()->count();
    QVERIFY(steps >= 2);
    QVERIFY(steps <= app.page.findings()->count());
    const qsizetype reasons = app.page.steps()->findingsAt(0).size();
    app.page.snooze(0, 7);
    QCOMPARE(app.session.read().all<AcknowledgementFields>()->size(), reasons);
    app.session.undo();
    QVERIFY(app.session.read().all<AcknowledgementFields>()->isEmpty());
    app.page.snooze(steps, 7);
    app.page.acknowledge(0); // nothing urgent in it
    QVERIFY(app.session.read().all<AcknowledgementFields>()->isEmpty());
}

void CareViewModelTest::theLadderFollowsRemediesAndVisits()
{
    Care app;
    app.settle();
    QCOMPARE(app.page.ladder()->step(), LadderStep::None);
    UseFields use {.remedy = u"tennis-ball"_s, .knot = app.knot, .felt = app.session.now()};
    use.by = AppliedBy::Self;
    QVERIFY(app.session.add(ActionKind::LogUse, use, u"used"_s));
    app.settle();
    QCOMPARE(app.page.ladder()->step(), LadderStep::SelfCare);
    VisitFields visit {.felt = app.session.now(), .profession = u"physical_therapist"_s};
    visit.treatments = {u"dry-needling"_s};
    QVERIFY(app.session.add(ActionKind::AddVisit, visit, u"seen"_s));
    app.settle();
    QCOMPARE(app.page.ladder()->step(), LadderStep::CompressionOrNeedling);
}

void CareViewModelTest::aVisitIsWrittenDownChangedAndDeleted()
{
    Care app;
    app.page.addVisit();
    VisitForm *form = app.page.visit();
    form->profession()->setChosen({u"physical_therapist"_s});
    form->treatments()->setChosen({u"dry-needling"_s});
    form->setAdvice(u"  Move more.  "_s);
    QVERIFY(form->save());
    app.settle();
    QCOMPARE(app.page.visits()->count(), 1);
    const QModelIndex row = app.page.visits()->index(0);
    QCOMPARE(app.page.visits()->data(row, VisitListModel::TitleRole), u"Physical therapist"_s);
    QCOMPARE(app.page.visits()->data(row, VisitListModel::AdviceRole), u"Move more."_s);
    QVERIFY(app.page.editVisit(0));
    QVERIFY(form->editing());
    form->setNote(u"Next week again"_s);
    QVERIFY(form->save());
    app.settle();
    QCOMPARE(app.page.visits()->count(), 1);
    app.page.deleteVisit(0);
    app.settle();
    QCOMPARE(app.page.visits()->count(), 0);
    app.session.undo();
    app.settle();
    QCOMPARE(app.page.visits()->count(), 1);
    QVERIFY(!app.page.editVisit(7));
}

void CareViewModelTest::aVisitStaysWhenItsKnotIsDeleted()
{
    Care app;
    VisitFields visit {.felt = app.session.now(), .profession = u"physical_therapist"_s};
    visit.knot = app.knot;
    visit.treatments = {u"dry-needling"_s};
    QVERIFY(app.session.add(ActionKind::AddVisit, visit, u"seen"_s));
    app.session.remove(ActionKind::DeleteKnot, app.knot, u"deleted"_s);
    app.settle();
    QCOMPARE(app.page.visits()->count(), 1);
    QCOMPARE(app.page.ladder()->step(), LadderStep::CompressionOrNeedling); // it was tried
}

void CareViewModelTest::aVisitNeedsSomeone()
{
    Care app;
    app.page.addVisit();
    QVERIFY(app.page.visit()->problem().isEmpty());
    QVERIFY(!app.page.visit()->save());
    QVERIFY(!app.page.visit()->problem().isEmpty());
    QVERIFY(app.session.read().all<VisitFields>()->isEmpty());
}

void CareViewModelTest::aNewEntryIsNoticed()
{
    Care app;
    QTRY_VERIFY(app.page.ready());
    app.answer(heart);
    QTRY_VERIFY(app.page.emergency());
}

QTEST_MAIN(CareViewModelTest)
#include "tst_careviewmodel.moc"
