// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/hurttexts.h"
#include "app/pages/bodyviewmodel.h"
#include "app/pages/hurtviewmodel.h"
#include "core/store/careentries.h"
#include "tests/support/appfixture.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

/** An empty journal and the question where it hurts. */
struct Hurt : AppFixture
{
    Hurt() { QLocale::setDefault(QLocale::c()); }

    int rowOf(const QString &region)
    {
        for (int row = 0; row < page.places()->count(); ++row) {
            if (page.places()->at(row)->region == region)
                return row;
        }
        return -1;
    }

    /** Chooses a place and waits for what comes of it. */
    void choose(const QString &region, bool left = true)
    {
        page.begin(0);
        page.choosePlace(rowOf(region), left);
        settle();
    }

    void settle() { QTRY_VERIFY(page.step() != HurtViewModel::Looking); }

    /** The sitting to its end, and what comes of it. */
    void answerAll(knotebook::Answer answer)
    {
        ScreeningForm *form = page.screening();
        for (int i = 0; i < 200 && form->asking(); ++i) {
            if (form->isList() && answer == Answer::No)
                form->answerNone();
            else if (form->isList())
                form->takeOneByOne();
            else if (answer == Answer::No)
                form->answerNo();
            else
                form->answerUnsure();
        }
        QTRY_VERIFY(page.step() != HurtViewModel::Asking);
    }

    /** Takes the sitting to that question, saying no to all before. */
    bool reach(const QString &id)
    {
        const QString wanted = tables.careTexts.question(id);
        ScreeningForm *form = page.screening();
        for (int i = 0; i < 200 && form->asking() && form->question() != wanted; ++i) {
            if (form->signsAsked().contains(wanted))
                form->takeOneByOne();
            else if (form->isList())
                form->answerNone();
            else
                form->answerNo();
        }
        return form->question() == wanted;
    }

    void list(const QString &region, bool left = true)
    {
        choose(region, left);
        answerAll(Answer::No);
        QTRY_COMPARE(page.step(), HurtViewModel::Listed);
    }

    QString inRow(int role, int row = 0)
    {
        return page.muscles()->data(page.muscles()->index(row), role).toString();
    }

    QList<Screening> screenings() const { return *session.read().all<ScreeningFields>(); }

    HurtViewModel page {session, tables, nullptr};
};

} // namespace

/** "Where does it hurt?": the place, the questions first, then a list or what replaces it. */
class HurtViewModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itBeginsWithAListOfPlaces();
    void placesAreFoundByNameWithSlips();
    void everyPartIsAskedAboutBeforeAList();
    void afterANoToAllTheListIsThere();
    void theListIsTypicalFirstWithCareAndPressing();
    void theWordsPromiseNothing();
    void notKnowingShowsNoList();
    void stoppingShowsNoList();
    void whatIsOpenCanBeAnsweredLater();
    void anEmergencyReplacesTheListAndComesWithItsNumber();
    void aPromptRuleReplacesTheList();
    void aFindingFromBeforeNeedsNoQuestions();
    void anUnknownAgeIsSaid();
    void aTappedSpotIsAPlaceWithItsSide();
    void besideTheBodyThereIsTheList();
    void aPlaceInTheMiddleIsOnBothSides();
    void paintedPainGivesTheMusclesOfAllItsRegions();
    void nothingPaintedNothingDone();
    void aMuscleIsShownOnTheMap();
    void nothingIsStoredButTheScreening();
    void answersAreAskedOnceADay();
    void undoingTheAnswersTakesTheListAway();
    void endingInTheMiddleKeepsTheAnswersAndShowsNothing();
    void whereNoMuscleIsDescribedItSaysSo();
    void rowsThatAreNotThereDoNothing();
    void theModelsKeepTheirContracts();
};

void HurtViewModelTest::itBeginsWithAListOfPlaces()
{
    Hurt app;
    QCOMPARE(app.page.step(), HurtViewModel::Choosing);
    PainPlaceModel *places = app.page.places();
    QVERIFY(places->count() > 60);
    const QModelIndex first = places->index(0);
    QCOMPARE(places->data(first, PainPlaceModel::HeadingRole).toString(), u"Head"_s);
    QCOMPARE(places->data(first, PainPlaceModel::NameRole).toString(), u"Forehead"_s);
    QVERIFY(places->data(first, PainPlaceModel::PairedRole).toBool());
    QVERIFY(places->data(places->index(1), PainPlaceModel::HeadingRole).toString().isEmpty());
    QVERIFY(app.page.where().isEmpty());
    QVERIFY(app.page.openText().isEmpty());
}

void HurtViewModelTest::placesAreFoundByNameWithSlips()
{
    Hurt app;
    QSignalSpy changed(app.page.places(), &PainPlaceModel::queryChanged);
    app.page.places()->setQuery(u"tempel"_s);
    QVERIFY(app.page.places()->count() >= 1);
    QCOMPARE(app.page.places()->at(0)->region, u"temple"_s);
    const QModelIndex first = app.page.places()->index(0);
    QVERIFY(app.page.places()->data(first, PainPlaceModel::HeadingRole).toString().isEmpty());
    app.page.places()->setQuery(u"tempel"_s);
    QCOMPARE(changed.size(), 1);
    app.page.places()->setQuery(u"knee"_s);
    for (int row = 0; row < app.page.places()->count(); ++row)
        QVERIFY(app.page.places()->at(row)->part == BodyPart::Knee);
    app.page.places()->setQuery(u"spoon"_s);
    QCOMPARE(app.page.places()->count(), 0);
    app.page.begin(0);
    QVERIFY(app.page.places()->count() > 60);
}

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

void HurtViewModelTest::theListIsTypicalFirstWithCareAndPressing()
{
    Hurt app;
    app.list(u"temple"_s);
    const QList<ReferringMuscle> &rows = app.page.muscles()->rows();
    bool later = false;
    for (int row = 0; row < rows.size(); ++row) {
        const Muscle &muscle = *app.tables.atlas.muscle(rows.at(row).muscle.muscle);
        const bool typical = muscle.refers.first() == u"temple";
        QVERIFY(!(later && typical));
        later = later || !typical;
        QCOMPARE(app.inRow(ReferringModel::TypicalRole, row), typical ? u"true"_s : u"false"_s);
        QCOMPARE(app.inRow(ReferringModel::PlacesRole, row),
                 typical ? u"Typical for this muscle: temple"_s : u"Also described: temple"_s);
        QCOMPARE(app.inRow(ReferringModel::CareRole, row), app.tables.texts.muscle(muscle.id).care);
        QCOMPARE(app.inRow(ReferringModel::CautionRole, row),
                 app.tables.texts.muscle(muscle.id).caution);
        QCOMPARE(app.inRow(ReferringModel::PressRole, row), pressText(muscle.press));
        QCOMPARE(app.inRow(ReferringModel::SideRole, row), u"left"_s);
        QCOMPARE(app.inRow(ReferringModel::ShareRole, row), QString());
    }
    QVERIFY(later);
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

void HurtViewModelTest::aTappedSpotIsAPlaceWithItsSide()
{
    Hurt app;
    app.page.beginAt(static_cast<int>(View::Back), {-48, 157});
    app.settle();
    QCOMPARE(app.page.step(), HurtViewModel::Asking);
    const BodyHit hit =
        app.tables.atlas.hit(*BodyPoint::create(View::Back, Layer::Superficial, -48, 157));
    QCOMPARE(app.page.where(), placesInWords({{hit.region, Side::Left, 1}}, app.tables.texts));
    app.answerAll(Answer::No);
    QTRY_COMPARE(app.page.step(), HurtViewModel::Listed);
    QCOMPARE(app.inRow(ReferringModel::SideRole), u"left"_s);
}

void HurtViewModelTest::besideTheBodyThereIsTheList()
{
    Hurt app;
    app.page.beginAt(static_cast<int>(View::Back), {-215, 100});
    QCOMPARE(app.page.step(), HurtViewModel::Choosing);
    app.page.beginAt(17, {0, 100});
    QCOMPARE(app.page.step(), HurtViewModel::Choosing);
    app.page.beginAt(static_cast<int>(View::Back), {qQNaN(), 100});
    QCOMPARE(app.page.step(), HurtViewModel::Choosing);
}

void HurtViewModelTest::aPlaceInTheMiddleIsOnBothSides()
{
    Hurt app;
    app.list(u"pelvic-floor"_s);
    QCOMPARE(app.page.where(), u"Pelvic floor"_s);
    int paired = -1;
    for (int row = 0; row < app.page.muscles()->count(); ++row) {
        if (app.inRow(ReferringModel::BothSidesRole, row) == u"true")
            paired = row;
    }
    QVERIFY(paired >= 0);
    QCOMPARE(app.inRow(ReferringModel::SideRole, paired), u"left or right"_s);
    QSignalSpy shown(&app.page, &HurtViewModel::muscleRequested);
    app.page.show(paired, true);
    app.page.show(paired, false);
    QCOMPARE(shown.at(0).first().value<MuscleSide>().side, Side::Left);
    QCOMPARE(shown.at(1).first().value<MuscleSide>().side, Side::Right);
}

void HurtViewModelTest::paintedPainGivesTheMusclesOfAllItsRegions()
{
    Hurt app;
    app.page.begin(static_cast<int>(View::Back));
    PaintingModel *painting = app.page.painting();
    painting->setBrush(18);
    painting->press(-48, 157);
    painting->drawTo(-30, 230);
    painting->release();
    const QList<PaintedRegion> regions = paintedRegions(app.tables.atlas, painting->painting());
    QVERIFY(regions.size() > 1);
    app.page.lookUpPainting();
    app.settle();
    QCOMPARE(app.page.where(), placesInWords(regions, app.tables.texts));
    app.answerAll(Answer::No);
    QTRY_COMPARE(app.page.step(), HurtViewModel::Listed);
    QSet<QString> expected;
    for (const PaintedRegion &region : regions) {
        const QList<Referral> referrals = *app.tables.atlas.why(region.region);
        for (const Referral &referral : referrals)
            expected.insert(referral.muscle);
    }
    QSet<QString> found;
    double before = 1.001;
    for (const ReferringMuscle &row : app.page.muscles()->rows()) {
        found.insert(row.muscle.muscle);
        QVERIFY(row.share <= before + 0.001);
        before = row.share;
    }
    QCOMPARE(found, expected);
    QVERIFY(app.inRow(ReferringModel::ShareRole).startsWith(u"About "_s));
}

void HurtViewModelTest::nothingPaintedNothingDone()
{
    Hurt app;
    app.page.begin(static_cast<int>(View::Soles));
    QCOMPARE(app.page.painting()->view(), static_cast<int>(View::Soles));
    app.page.begin(static_cast<int>(View::Front));
    QCOMPARE(app.page.painting()->view(), static_cast<int>(View::Front));
    app.page.lookUpPainting();
    QCOMPARE(app.page.step(), HurtViewModel::Choosing);
    app.page.begin(0);
    QCOMPARE(app.page.step(), HurtViewModel::Choosing);
    QVERIFY(app.page.painting()->isEmpty());
}

void HurtViewModelTest::aMuscleIsShownOnTheMap()
{
    Hurt app;
    BodyViewModel body(app.session, app.tables.atlas, nullptr);
    QObject::connect(&app.page, &HurtViewModel::muscleRequested, &body,
                     &BodyViewModel::revealMuscle);
    app.list(u"groin"_s, false);
    int deep = -1;
    for (int row = 0; row < app.page.muscles()->count(); ++row) {
        const MuscleSide muscle = app.page.muscles()->rows().at(row).muscle;
        app.page.show(row, false);
        QCOMPARE(body.here(), BodyViewModel::Place);
        QVERIFY2(body.hereTitle().contains(app.tables.texts.muscle(muscle.muscle).name),
                 qPrintable(body.hereTitle()));
        QVERIFY(!body.chosenArea().isEmpty());
        if (app.tables.atlas.muscle(muscle.muscle)->paired)
            QVERIFY(body.hereTitle().endsWith(u"right"_s));
        if (app.tables.atlas.muscle(muscle.muscle)->layer == Layer::Deep) {
            QVERIFY(body.deep());
            deep = row;
        }
    }
    QVERIFY(deep >= 0);
    body.forget();
    body.revealMuscle({u"no-such-muscle"_s, Side::Left});
    QCOMPARE(body.here(), BodyViewModel::Nothing);
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

void HurtViewModelTest::whereNoMuscleIsDescribedItSaysSo()
{
    Hurt app;
    QVERIFY(app.tables.atlas.why(u"nose"_s)->isEmpty());
    app.list(u"nose"_s);
    QCOMPARE(app.page.muscles()->count(), 0);
    QCOMPARE(app.page.emptyText(), noneDescribedText());
}

void HurtViewModelTest::rowsThatAreNotThereDoNothing()
{
    Hurt app;
    QSignalSpy shown(&app.page, &HurtViewModel::muscleRequested);
    app.page.choosePlace(-1, true);
    app.page.choosePlace(app.page.places()->count(), true);
    app.page.show(0, true);
    app.page.show(-1, true);
    app.page.askAgain();
    QCOMPARE(app.page.step(), HurtViewModel::Choosing);
    QVERIFY(shown.isEmpty());
}

void HurtViewModelTest::theModelsKeepTheirContracts()
{
    Hurt app;
    const QAbstractItemModelTester places(app.page.places());
    const QAbstractItemModelTester muscles(app.page.muscles());
    app.page.places()->setQuery(u"arm"_s);
    app.list(u"low-back"_s);
    QVERIFY(app.page.muscles()->count() > 0);
    for (const int role : app.page.muscles()->roleNames().keys())
        QVERIFY(app.page.muscles()->data(app.page.muscles()->index(0), role).isValid());
    QVERIFY(!app.page.muscles()->data(app.page.muscles()->index(0), 9999).isValid());
    app.page.end();
    QCOMPARE(app.page.muscles()->count(), 0);
}

QTEST_MAIN(HurtViewModelTest)
#include "tst_hurtviewmodel.moc"
