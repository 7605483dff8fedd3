// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/knotform.h"
#include "app/models/choices.h"
#include "tests/support/appfixture.h"
#include "tests/support/signals.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** A new knot from a point of the map, and what is changed about it later. */
class KnotFormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        m_app = std::make_unique<AppFixture>();
        m_form = std::make_unique<KnotForm>(m_app->session, m_app->tables.atlas, nullptr);
    }

    void muscleAndSideComeFromThePoint_data();
    void muscleAndSideComeFromThePoint();
    void theMuscleOfThePointIsOfferedFirst();
    void aKnotIsSavedWithItsFirstNumber();
    void withoutANumberThereIsNoObservation();
    void painSuggestsTheStatusUntilThePersonSays();
    void bothAreOneActionForUndo();
    void muscleAndSideCanBeCorrected();
    void noMuscleIsAnAnswerToo();
    void anOnsetHasToBeADayThatCame_data();
    void anOnsetHasToBeADayThatCame();
    void editingKeepsWhatIsNotShown();
    void editingARegionKeepsItsRegion();
    void aNameOfItsOwnIsShownAtOnce();
    void placesWithoutPressureAreCautionedAbout();
    void everyFieldTellsOnceAndItsModelsAreSound();
    void anotherPointForgetsTheFirst();
    void aKnotThatIsGoneCannotBeEdited();

private:
    static BodyPoint at(View view, double x, double y, Layer layer = Layer::Superficial)
    {
        return *BodyPoint::create(view, layer, x, y);
    }
    Knot only() const { return m_app->session.read().all<KnotFields>()->first(); }

    std::unique_ptr<AppFixture> m_app;
    std::unique_ptr<KnotForm> m_form;
};

void KnotFormTest::muscleAndSideComeFromThePoint_data()
{
    QTest::addColumn<double>("x");
    QTest::addColumn<View>("view");
    QTest::addColumn<Side>("side");
    QTest::newRow("the back shows left on the left") << -20.0 << View::Back << Side::Left;
    QTest::newRow("and right on the right") << 20.0 << View::Back << Side::Right;
    QTest::newRow("the front is a mirror") << 30.0 << View::Front << Side::Left;
    QTest::newRow("on both sides") << -30.0 << View::Front << Side::Right;
}

void KnotFormTest::muscleAndSideComeFromThePoint()
{
    QFETCH(double, x);
    QFETCH(View, view);
    QFETCH(Side, side);
    const BodyPoint point = at(view, x, view == View::Back ? 150 : 250);
    m_form->beginAt(point);
    QCOMPARE(m_form->side()->chosenCode(), sideName(side));
    QCOMPARE(m_form->muscle()->chosenCode(), m_app->tables.atlas.hit(point).muscle->muscle);
    QVERIFY(m_form->place().endsWith(sideText(side)));
    QVERIFY(!m_form->editing());
}

void KnotFormTest::theMuscleOfThePointIsOfferedFirst()
{
    int tried = 0;
    for (const double y : {120.0, 150.0, 200.0, 300.0, 430.0}) {
        if (!m_app->tables.atlas.hit(at(View::Back, -25, y)).muscle)
            continue; // bone lies there
        ++tried;
        m_form->beginAt(at(View::Back, -25, y));
        const ChoiceModel *muscles = m_form->muscle();
        QVERIFY(muscles->count() >= 1 && muscles->count() <= 6);
        QCOMPARE(muscles->index(0, 0).data(ChoiceModel::CodeRole).toString(),
                 muscles->chosenCode());
        QSet<QString> labels;
        for (int row = 0; row < muscles->count(); ++row)
            labels.insert(muscles->index(row, 0).data(ChoiceModel::LabelRole).toString());
        QCOMPARE(labels.size(), muscles->count());
    }
    QVERIFY(tried >= 3);
}

void KnotFormTest::aKnotIsSavedWithItsFirstNumber()
{
    QList<KnotId> added;
    connect(m_form.get(), &KnotForm::added, this, [&](const KnotId &id) { added.append(id); });
    m_form->beginAt(at(View::Back, -20, 150));
    m_form->setPain(6);
    m_form->setLabel(u"  desk knot "_s);
    m_form->setOnset(u"2024-04-01"_s);
    QVERIFY(m_form->save());
    const Knot knot = only();
    QCOMPARE(added, QList<KnotId> {knot.id()});
    QCOMPARE(knot->label, u"desk knot"_s);
    QCOMPARE(knot->place.point->x(), -20.0);
    QCOMPARE(knot->onset->localDate(), QDate(2024, 4, 1));
    const Observation first = m_app->observations(knot.id()).first();
    QCOMPARE(first->rest->tenths(), 60);
    QCOMPARE(first->status, KnotStatus::Active);
    QCOMPARE(m_app->lastNotice(), u"desk knot added"_s);
}

void KnotFormTest::withoutANumberThereIsNoObservation()
{
    m_form->beginAt(at(View::Back, -20, 150));
    QVERIFY(m_form->save());
    QVERIFY(m_app->observations(only().id()).isEmpty());
}

void KnotFormTest::painSuggestsTheStatusUntilThePersonSays()
{
    m_form->beginAt(at(View::Back, -20, 150));
    m_form->setPain(5);
    QCOMPARE(chosenValue<KnotStatus>(*m_form->status()), KnotStatus::Active);
    m_form->chooseStatus(1);
    QCOMPARE(chosenValue<KnotStatus>(*m_form->status()), KnotStatus::Latent);
    m_form->setPain(9);
    QCOMPARE(chosenValue<KnotStatus>(*m_form->status()), KnotStatus::Latent);
    m_form->setPain(9); // taken back
    QCOMPARE(m_form->pain(), -1);
    QVERIFY(m_form->save());
    QCOMPARE(m_app->observations(only().id()).first()->status, KnotStatus::Latent);
    QVERIFY(!m_app->observations(only().id()).first()->rest);
}

void KnotFormTest::bothAreOneActionForUndo()
{
    m_form->beginAt(at(View::Back, -20, 150));
    m_form->setPain(5);
    QVERIFY(m_form->save());
    m_app->session.undo();
    QVERIFY(m_app->session.read().all<KnotFields>()->isEmpty());
    QVERIFY(!m_app->session.canUndo());
    m_app->session.redo();
    QCOMPARE(m_app->observations(only().id()).size(), 1);
}

void KnotFormTest::muscleAndSideCanBeCorrected()
{
    m_form->beginAt(at(View::Back, -20, 150));
    const QSignalSpy told(m_form.get(), &KnotForm::changed);
    m_form->side()->toggle(1);
    m_form->muscle()->toggle(m_form->muscle()->count() - 1);
    QCOMPARE(told.count(), 2);
    const QString muscle = m_form->muscle()->chosenCode();
    QVERIFY(m_form->place().contains(m_app->tables.texts.muscle(muscle).name));
    QVERIFY(m_form->place().endsWith(u"right"_s));
    QVERIFY(m_form->save());
    QCOMPARE(only()->muscle, muscle);
    QCOMPARE(only()->side, Side::Right);
    QCOMPARE(only()->place.point->x(), -20.0); // the spot itself stays
}

void KnotFormTest::noMuscleIsAnAnswerToo()
{
    m_form->beginAt(at(View::Back, -20, 150));
    m_form->muscle()->clear();
    QVERIFY(m_form->save());
    QVERIFY(!only()->muscle);
    QCOMPARE(m_form->place(), u"A spot on the body · left"_s);
}

void KnotFormTest::anOnsetHasToBeADayThatCame_data()
{
    QTest::addColumn<QString>("onset");
    QTest::addColumn<bool>("good");
    QTest::newRow("none") << QString() << true;
    QTest::newRow("blanks") << u"  "_s << true;
    QTest::newRow("today") << u"2024-05-01"_s << true;
    QTest::newRow("a leap day") << u" 2024-02-29 "_s << true;
    QTest::newRow("tomorrow") << u"2024-05-02"_s << false;
    QTest::newRow("no day") << u"2023-02-29"_s << false;
    QTest::newRow("another order") << u"1.4.2024"_s << false;
    QTest::newRow("words") << u"last spring"_s << false;
}

void KnotFormTest::anOnsetHasToBeADayThatCame()
{
    QFETCH(QString, onset);
    QFETCH(bool, good);
    m_form->beginAt(at(View::Back, -20, 150));
    m_form->setOnset(onset);
    QCOMPARE(m_form->onsetProblem().isEmpty(), good);
    QCOMPARE(m_form->save(), good);
    QCOMPARE(m_app->session.read().all<KnotFields>()->size(), good ? 1 : 0);
}

void KnotFormTest::editingKeepsWhatIsNotShown()
{
    KnotFields fields = m_app->shoulder();
    fields.label = u"desk knot"_s;
    fields.note = u"since the move"_s;
    fields.kind = KnotKind::TriggerPoint;
    fields.onset = *Moment::fromIso(u"2024-04-01T07:30:00+09:00"_s, QTimeZone("Europe/Vienna"));
    fields.onsetPattern = OnsetPattern::Overnight;
    fields.causes = {u"stress"_s, u"ergonomics"_s};
    fields.inflamed = true;
    const KnotId id = m_app->addKnot(fields);
    QVERIFY(m_form->beginEdit(id));
    QVERIFY(m_form->editing());
    m_form->setNote(u"since the new chair"_s);
    QVERIFY(m_form->save());
    fields.note = u"since the new chair"_s;
    QCOMPARE_EQ(only().fields(), fields); // the hour and the zone of the onset, too
}

void KnotFormTest::editingARegionKeepsItsRegion()
{
    KnotFields fields;
    fields.place.region = u"temple"_s;
    fields.muscle = u"temporalis"_s;
    fields.side = Side::Right;
    const KnotId id = m_app->addKnot(fields);
    QVERIFY(m_form->beginEdit(id));
    QCOMPARE(m_form->muscle()->count(), 0); // no point, nothing to offer
    m_form->setLabel(u"headache"_s);
    QVERIFY(m_form->save());
    fields.label = u"headache"_s;
    QCOMPARE_EQ(only().fields(), fields);
}

void KnotFormTest::aNameOfItsOwnIsShownAtOnce()
{
    m_form->beginAt(at(View::Back, -20, 150));
    m_form->setLabel(u"desk knot"_s);
    QCOMPARE(m_form->place(), u"desk knot · Upper trapezius, left"_s);
}

void KnotFormTest::placesWithoutPressureAreCautionedAbout()
{
    int cautioned = 0;
    for (int y = 100; y < 1000; y += 15) {
        for (int x = -90; x <= 90; x += 15) {
            const BodyPoint point = at(View::Front, x, y);
            const BodyHit hit = m_app->tables.atlas.hit(point);
            if (!hit.inside)
                continue;
            m_form->beginAt(point);
            if (!hit.noPress.isEmpty()) {
                QCOMPARE(m_form->caution(), m_app->tables.texts.noPress(hit.noPress));
                ++cautioned;
            } else if (hit.muscle) {
                const bool notToPress =
                    m_app->tables.atlas.muscle(hit.muscle->muscle)->press == Press::No;
                QCOMPARE(m_form->caution().isEmpty(), !notToPress);
            }
        }
    }
    QVERIFY(cautioned > 5);
}

void KnotFormTest::everyFieldTellsOnceAndItsModelsAreSound()
{
    const QAbstractItemModelTester muscles(m_form->muscle());
    const QAbstractItemModelTester sides(m_form->side());
    const QAbstractItemModelTester causes(m_form->causes());
    const QAbstractItemModelTester statuses(m_form->status());
    m_form->beginAt(at(View::Back, -20, 150));
    everyFieldTellsOnce(*m_form);
    m_form->beginAt(at(View::Front, 30, 250));
    QVERIFY(m_form->label().isEmpty() && m_form->note().isEmpty() && m_form->onset().isEmpty());
}

void KnotFormTest::anotherPointForgetsTheFirst()
{
    m_form->beginAt(at(View::Back, -20, 150));
    m_form->setPain(7);
    m_form->setLabel(u"first"_s);
    m_form->causes()->toggle(0);
    m_form->beginAt(at(View::Back, 20, 150));
    QCOMPARE(m_form->pain(), -1);
    QVERIFY(m_form->label().isEmpty());
    QVERIFY(m_form->causes()->chosen().isEmpty());
    QVERIFY(m_form->status()->chosenCode().isEmpty());
    QCOMPARE(m_form->side()->chosenCode(), u"right"_s);
}

void KnotFormTest::aKnotThatIsGoneCannotBeEdited()
{
    const KnotId id = m_app->addKnot();
    m_app->session.remove(ActionKind::DeleteKnot, id, u"gone"_s);
    QVERIFY(!m_form->beginEdit(id));
    QVERIFY(m_app->lastNotice().contains(u"was not found"_s));
}

QTEST_GUILESS_MAIN(KnotFormTest)
#include "tst_knotform.moc"
