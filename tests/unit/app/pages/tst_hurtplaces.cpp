// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/hurttexts.h"
#include "app/pages/bodyviewmodel.h"
#include "tests/unit/app/pages/hurtfixture.h"

#include <QAbstractItemModelTester>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** "Where does it hurt?": the places by name, by a tap or painted, and the muscles listed there. */
class HurtPlacesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itBeginsWithAListOfPlaces();
    void placesAreFoundByNameWithSlips();
    void theListIsTypicalFirstWithCareAndPressing();
    void aTappedSpotIsAPlaceWithItsSide();
    void besideTheBodyThereIsTheList();
    void aPlaceInTheMiddleIsOnBothSides();
    void paintedPainGivesTheMusclesOfAllItsRegions();
    void nothingPaintedNothingDone();
    void aMuscleIsShownOnTheMap();
    void whereNoMuscleIsDescribedItSaysSo();
    void rowsThatAreNotThereDoNothing();
    void theModelsKeepTheirContracts();
};

void HurtPlacesTest::itBeginsWithAListOfPlaces()
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

void HurtPlacesTest::placesAreFoundByNameWithSlips()
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

void HurtPlacesTest::theListIsTypicalFirstWithCareAndPressing()
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

void HurtPlacesTest::aTappedSpotIsAPlaceWithItsSide()
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

void HurtPlacesTest::besideTheBodyThereIsTheList()
{
    Hurt app;
    app.page.beginAt(static_cast<int>(View::Back), {-215, 100});
    QCOMPARE(app.page.step(), HurtViewModel::Choosing);
    app.page.beginAt(17, {0, 100});
    QCOMPARE(app.page.step(), HurtViewModel::Choosing);
    app.page.beginAt(static_cast<int>(View::Back), {qQNaN(), 100});
    QCOMPARE(app.page.step(), HurtViewModel::Choosing);
}

void HurtPlacesTest::aPlaceInTheMiddleIsOnBothSides()
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

void HurtPlacesTest::paintedPainGivesTheMusclesOfAllItsRegions()
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

void HurtPlacesTest::nothingPaintedNothingDone()
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

void HurtPlacesTest::aMuscleIsShownOnTheMap()
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

void HurtPlacesTest::whereNoMuscleIsDescribedItSaysSo()
{
    Hurt app;
    QVERIFY(app.tables.atlas.why(u"nose"_s)->isEmpty());
    app.list(u"nose"_s);
    QCOMPARE(app.page.muscles()->count(), 0);
    QCOMPARE(app.page.emptyText(), noneDescribedText());
}

void HurtPlacesTest::rowsThatAreNotThereDoNothing()
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

void HurtPlacesTest::theModelsKeepTheirContracts()
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

QTEST_MAIN(HurtPlacesTest)
#include "tst_hurtplaces.moc"
