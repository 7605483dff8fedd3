// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/visitform.h"
#include "tests/unit/app/forms/formfixture.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** The form of a visit: what it keeps, what it refuses, and the knot that it was for. */
class VisitFormTest : public FormFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void aVisitKeepsAllThatWasSaid();
    void aVisitOfAKnotThatIsResolvedKeepsItsKnot();
    void aVisitOutlivesItsKnotAndKeepsTheLinkForWhenItComesBack();
    void aVisitKeepsTreatmentsThatAreNotOffered();
    void aVisitWithoutAnyoneSaysSoUntilSomeoneIsChosen();
    void aVisitInTheFutureIsRefused();
    void aVisitThatIsGoneCannotBeEdited();
    void aNewVisitBeginsEmptyAfterAnOldOne();
};

void VisitFormTest::aVisitKeepsAllThatWasSaid()
{
    VisitForm form(m_app->session, nullptr);
    form.begin();
    QVERIFY(!form.editing());
    toggle(form.profession(), u"physical_therapist"_s);
    const QString treatment = form.treatments()->index(0).data(ChoiceModel::CodeRole).toString();
    form.treatments()->toggle(0);
    form.knots()->toggle(0);
    form.setAdvice(u"  stretch daily "_s);
    form.setNote(u" kind\nand clear "_s);
    QVERIFY(form.save());
    const VisitFields visit = all<VisitFields>().first().fields();
    QCOMPARE(visit.profession, u"physical_therapist"_s);
    QCOMPARE(visit.treatments, QStringList {treatment});
    QCOMPARE(visit.knot, m_knot);
    QCOMPARE(visit.advice, u"stretch daily"_s);
    QCOMPARE(visit.note, u"kind\nand clear"_s);
    QCOMPARE(visit.felt, m_app->session.now());
    m_app->session.undo();
    QVERIFY(all<VisitFields>().isEmpty());
}

void VisitFormTest::aVisitOfAKnotThatIsResolvedKeepsItsKnot()
{
    VisitFields fields {.felt = m_app->session.now(), .profession = u"doctor"_s};
    fields.knot = m_knot;
    const VisitId id = *m_app->session.add(ActionKind::AddVisit, fields, u"seen"_s);
    resolve();
    VisitForm form(m_app->session, nullptr);
    QVERIFY(form.beginEdit(id));
    QCOMPARE(form.knots()->chosenCode(), m_knot->toString());
    form.setNote(u"later"_s);
    QVERIFY(form.save());
    QCOMPARE(all<VisitFields>().first()->knot, m_knot);
    form.begin(); // a new one does not offer what is gone
    QCOMPARE(form.knots()->count(), 0);
}

void VisitFormTest::aVisitOutlivesItsKnotAndKeepsTheLinkForWhenItComesBack()
{
    VisitFields fields {.felt = m_app->session.now(), .profession = u"doctor"_s};
    fields.knot = m_knot;
    const VisitId id = *m_app->session.add(ActionKind::AddVisit, fields, u"seen"_s);
    m_app->session.remove(ActionKind::DeleteKnot, *m_knot, u"gone"_s);
    VisitForm form(m_app->session, nullptr);
    QVERIFY(form.beginEdit(id));
    QVERIFY(form.knots()->chosenCode().isEmpty()); // it is not named
    form.setNote(u"later"_s);
    QVERIFY(form.save());
    QCOMPARE(m_app->session.read().get(id)->fields().note, u"later"_s);
    m_app->session.undo();
    m_app->session.undo();
    QVERIFY(form.beginEdit(id));
    QCOMPARE(form.knots()->chosenCode(), m_knot->toString());
    QCOMPARE(m_app->session.read().get(id)->fields().knot, m_knot);
}

void VisitFormTest::aVisitKeepsTreatmentsThatAreNotOffered()
{
    VisitFields fields {.felt = m_app->session.now(), .profession = u"doctor"_s};
    fields.treatments = {u"direct-pressure"_s, u"heat"_s}; // as another program may have said
    const VisitId id = *m_app->session.add(ActionKind::AddVisit, fields, u"seen"_s);
    VisitForm form(m_app->session, nullptr);
    QVERIFY(form.beginEdit(id));
    form.setNote(u"later"_s);
    QVERIFY(form.save());
    QCOMPARE(all<VisitFields>().first()->treatments, fields.treatments);
    QVERIFY(form.beginEdit(id));
    form.treatments()->toggle(0);
    QVERIFY(form.save());
    QCOMPARE(all<VisitFields>().first()->treatments.size(), 3);
}

void VisitFormTest::aVisitWithoutAnyoneSaysSoUntilSomeoneIsChosen()
{
    VisitForm form(m_app->session, nullptr);
    form.begin();
    QVERIFY(form.problem().isEmpty()); // not before it was tried
    QVERIFY(!form.save());
    QVERIFY(!form.problem().isEmpty());
    QVERIFY(all<VisitFields>().isEmpty());
    form.profession()->toggle(0);
    QVERIFY(form.save());
    QVERIFY(form.problem().isEmpty());
    form.begin();
    QVERIFY(form.problem().isEmpty());
}

void VisitFormTest::aVisitInTheFutureIsRefused()
{
    VisitForm form(m_app->session, nullptr);
    form.begin();
    form.profession()->toggle(0);
    form.when()->enterTime(u"23:59"_s); // it is eight in the morning
    QVERIFY(!form.when()->problem().isEmpty());
    QVERIFY(!form.save());
    QVERIFY(all<VisitFields>().isEmpty());
    form.when()->enterTime(u"7:59"_s);
    QVERIFY(form.save());
}

void VisitFormTest::aVisitThatIsGoneCannotBeEdited()
{
    VisitForm form(m_app->session, nullptr);
    QVERIFY(
        !form.beginEdit(VisitId(QUuid::fromString(u"{00000000-0000-4000-8000-000000000000}"_s))));
    QVERIFY(m_app->lastNotice().contains(u"was not found"_s));
}

void VisitFormTest::aNewVisitBeginsEmptyAfterAnOldOne()
{
    VisitFields fields {.felt = *Moment::onDay(QDate(2024, 4, 1)), .profession = u"doctor"_s};
    fields.knot = m_knot;
    fields.advice = u"rest"_s;
    const VisitId id = *m_app->session.add(ActionKind::AddVisit, fields, u"seen"_s);
    VisitForm form(m_app->session, nullptr);
    QVERIFY(form.beginEdit(id));
    QVERIFY(form.editing());
    form.begin();
    QVERIFY(!form.editing());
    QVERIFY(form.profession()->chosenCode().isEmpty());
    QVERIFY(form.knots()->chosenCode().isEmpty());
    QVERIFY(form.advice().isEmpty());
    form.profession()->toggle(0);
    QVERIFY(form.save());
    QCOMPARE(all<VisitFields>().size(), 2);
    QCOMPARE(m_app->session.read().get(id)->fields(), fields); // untouched
}

QTEST_GUILESS_MAIN(VisitFormTest)
#include "tst_visitform.moc"
