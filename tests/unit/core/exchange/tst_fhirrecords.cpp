// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/core/exchange/fhirfixture.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** What becomes of each kind of record in a FHIR document. */
class FhirRecordsTest : public FhirFixture
{
    Q_OBJECT

private Q_SLOTS:
    void aKnotIsAConditionThatNobodyConfirmed();
    void aKnotThatCameBackIsARecurrence();
    void aResolvedKnotHasAnEnd();
    void theSpotIsKeptToTheTenth();
    void painIsANumberWithItsKnot();
    void bothPainsAreTwoObservations();
    void anEntryWithoutPainIsALook();
    void whatWasWrittenDownLaterSaysSo();
    void pegHasItsAnswersAndItsMean();
    void aMedicineIsAStatementAndAnythingElseAProcedure();
    void anOwnRemedyBearsItsName();
    void aUseLastsAsLongAsItSays();
    void aVisitIsAnEncounterWithWhatWasDone();
    void answersAlsoOfNoAreInIt();

private:
    static void compareQuestions(const QJsonObject &answers, const QString &type);
};

void FhirRecordsTest::aKnotIsAConditionThatNobodyConfirmed()
{
    beginJournal();
    const KnotId knot = addKnot();
    const QJsonObject condition = resources(u"Condition"_s).first();
    QCOMPARE(condition[u"id"_s].toString(), knot.toString());
    QCOMPARE(code(condition[u"verificationStatus"_s]), u"unconfirmed"_s);
    QCOMPARE(code(condition[u"clinicalStatus"_s]), u"active"_s);
    QCOMPARE(code(condition[u"category"_s][0]), u"problem-list-item"_s);
    QVERIFY(condition[u"code"_s][u"text"_s].toString().contains(u"self-reported"_s));
    const QJsonValue site = condition[u"bodySite"_s][0];
    QCOMPARE(site[u"text"_s].toString(), u"place of desk knot"_s);
    QCOMPARE(code(site), u"31764008"_s); // trapezius, DICOM
    QVERIFY(!condition.contains(u"abatementDateTime"_s)); // con-4: it goes on
}

void FhirRecordsTest::aKnotThatCameBackIsARecurrence()
{
    beginJournal();
    const KnotId knot = addKnot();
    ObservationFields gone = m_fixture->pain(knot, 0);
    gone.status = KnotStatus::Resolved;
    log(gone);
    QCOMPARE(code(resources(u"Condition"_s).first()[u"clinicalStatus"_s]), u"resolved"_s);
    m_fixture->clock.advance(86'400);
    ObservationFields back = m_fixture->pain(knot, 4);
    back.status = KnotStatus::Active;
    log(back);
    QCOMPARE(code(resources(u"Condition"_s).first()[u"clinicalStatus"_s]), u"recurrence"_s);
}

void FhirRecordsTest::aResolvedKnotHasAnEnd()
{
    beginJournal();
    ObservationFields gone = m_fixture->pain(addKnot(), 0);
    gone.status = KnotStatus::Resolved;
    log(gone);
    const QJsonObject condition = resources(u"Condition"_s).first();
    QCOMPARE(condition[u"abatementDateTime"_s].toString(), u"2024-05-01"_s);
}

void FhirRecordsTest::theSpotIsKeptToTheTenth()
{
    beginJournal();
    addKnot();
    const QJsonObject place = resources(u"BodyStructure"_s).first();
    QVERIFY(place[u"description"_s].toString().startsWith(
        u"view back, layer superficial, x -40.5, y 160.2 "_s));
    QCOMPARE(code(place[u"locationQualifier"_s][0]), u"7771000"_s); // left
    KnotFields nowhere;
    nowhere.label = u"sick, tired"_s;
    QVERIFY(m_journal->add(ActionKind::AddKnot, nowhere));
    QCOMPARE(resources(u"Condition"_s).size(), 2);
    QCOMPARE(resources(u"BodyStructure"_s).size(), 1); // there is no place to tell of
}

void FhirRecordsTest::painIsANumberWithItsKnot()
{
    beginJournal();
    const KnotId knot = addKnot();
    ObservationFields fields = m_fixture->pain(knot, 5.7);
    fields.note = u"after the meeting"_s;
    fields.familiar = Answer::Yes;
    fields.flare = true;
    log(fields);
    const QJsonObject pain = resources(u"Observation"_s).first();
    QCOMPARE(code(pain[u"code"_s]), u"72514-3"_s);
    QCOMPARE(code(pain[u"category"_s][0]), u"survey"_s);
    QCOMPARE(pain[u"valueQuantity"_s][u"value"_s].toDouble(), 5.7);
    QCOMPARE(pain[u"valueQuantity"_s][u"code"_s].toString(), u"{score}"_s);
    QCOMPARE(pain[u"focus"_s][0][u"reference"_s].toString(), u"urn:uuid:"_s + knot.toString());
    QCOMPARE(pain[u"effectiveDateTime"_s].toString(), u"2024-05-01T08:00:00+02:00"_s);
    QCOMPARE(pain[u"note"_s][0][u"text"_s].toString(), u"after the meeting"_s);
    QCOMPARE(pain[u"component"_s].toArray().size(), 2);
    QCOMPARE(pain[u"component"_s][0][u"valueString"_s].toString(), u"answer in words: yes"_s);
    QCOMPARE(pain[u"component"_s][1][u"valueBoolean"_s].toBool(), true);
}

void FhirRecordsTest::bothPainsAreTwoObservations()
{
    beginJournal();
    ObservationFields fields = m_fixture->pain(addKnot(), 2);
    fields.pressure = *Intensity::fromTenths(80);
    fields.twitch = Twitch::OnPress;
    log(fields);
    const auto both = resources(u"Observation"_s);
    QCOMPARE(both.size(), 2);
    QVERIFY(both.at(0)[u"id"_s] != both.at(1)[u"id"_s]);
    QVERIFY(!both.at(0).contains(u"method"_s));
    QCOMPARE(both.at(1)[u"method"_s][u"text"_s].toString(), u"on pressure"_s);
    QCOMPARE(both.at(1)[u"valueQuantity"_s][u"value"_s].toDouble(), 8.0);
    QVERIFY(both.at(0).contains(u"component"_s)); // the other answers are told once
    QVERIFY(!both.at(1).contains(u"component"_s));
}

void FhirRecordsTest::anEntryWithoutPainIsALook()
{
    beginJournal();
    ObservationFields fields {.knot = addKnot(), .felt = m_fixture->now()};
    fields.status = KnotStatus::Latent;
    log(fields);
    const QJsonObject look = resources(u"Observation"_s).first();
    QVERIFY(!look.contains(u"valueQuantity"_s));
    QVERIFY(code(look[u"code"_s]).isEmpty()); // no code that would say it is a pain
    QCOMPARE(look[u"component"_s][0][u"valueString"_s].toString(), u"status in words: latent"_s);
}

void FhirRecordsTest::whatWasWrittenDownLaterSaysSo()
{
    beginJournal();
    ObservationFields fields = m_fixture->pain(addKnot(), 5);
    fields.felt = *Moment::onDay(QDate(2024, 3, 1));
    log(fields);
    const QJsonObject pain = resources(u"Observation"_s).first();
    QCOMPARE(pain[u"effectiveDateTime"_s].toString(), u"2024-03-01"_s);
    QCOMPARE(pain[u"issued"_s].toString(), u"2024-05-01T06:00:00.000Z"_s);
}

/** The answers carry the questions that they answer, in their order, and no other. */
void FhirRecordsTest::compareQuestions(const QJsonObject &answers, const QString &type)
{
    QCOMPARE(answers[u"questionnaire"_s].toString(), u"#questions"_s);
    const QJsonArray contained = answers[u"contained"_s].toArray();
    QCOMPARE(contained.size(), 1);
    const QJsonValue questions = contained.first();
    QCOMPARE(questions[u"resourceType"_s].toString(), u"Questionnaire"_s);
    QCOMPARE(questions[u"id"_s].toString(), u"questions"_s);
    const QJsonArray asked = questions[u"item"_s].toArray();
    const QJsonArray given = answers[u"item"_s].toArray();
    QCOMPARE(asked.size(), given.size());
    for (qsizetype i = 0; i < asked.size(); ++i) {
        QCOMPARE(asked[i][u"linkId"_s], given[i][u"linkId"_s]);
        QCOMPARE(asked[i][u"text"_s], given[i][u"text"_s]);
        QCOMPARE(asked[i][u"type"_s].toString(), type);
    }
}

void FhirRecordsTest::pegHasItsAnswersAndItsMean()
{
    beginJournal();
    QVERIFY(m_journal->add(ActionKind::Assess,
                           AssessmentFields {.felt = m_fixture->now(), .answers = Peg {5, 6, 5}}));
    const QJsonObject score = resources(u"Observation"_s).first();
    QCOMPARE(code(score[u"code"_s]), u"91147-9"_s);
    QCOMPARE(score[u"valueQuantity"_s][u"value"_s].toDouble(), 5.33);
    const QJsonObject answers = resources(u"QuestionnaireResponse"_s).first();
    QCOMPARE(answers[u"item"_s].toArray().size(), 3);
    QCOMPARE(answers[u"item"_s][1][u"answer"_s][0][u"valueInteger"_s].toInt(), 6);
    QCOMPARE(score[u"derivedFrom"_s][0][u"reference"_s].toString(),
             u"urn:uuid:"_s + answers[u"id"_s].toString());
    compareQuestions(answers, u"integer"_s);
}

void FhirRecordsTest::aMedicineIsAStatementAndAnythingElseAProcedure()
{
    beginJournal();
    const KnotId knot = addKnot();
    UseFields medicine {.remedy = u"oral-nsaid"_s, .knot = knot, .felt = m_fixture->now()};
    medicine.amount = u"400 mg"_s;
    UseFields heat {.remedy = u"direct-pressure"_s, .knot = knot, .felt = m_fixture->now()};
    heat.before = *Intensity::fromTenths(60);
    heat.by = AppliedBy::Self;
    QVERIFY(m_journal->add(ActionKind::LogUse, medicine));
    QVERIFY(m_journal->add(ActionKind::LogUse, heat));
    const QJsonObject statement = resources(u"MedicationStatement"_s).first();
    QCOMPARE(statement[u"medicationCodeableConcept"_s][u"text"_s].toString(),
             u"remedy in words: oral-nsaid"_s);
    QVERIFY(!statement[u"medicationCodeableConcept"_s].toObject().contains(u"coding"_s));
    QCOMPARE(statement[u"dosage"_s][0][u"text"_s].toString(), u"400 mg"_s);
    const QJsonObject procedure = resources(u"Procedure"_s).first();
    QCOMPARE(procedure[u"status"_s].toString(), u"completed"_s);
    QCOMPARE(procedure[u"reasonReference"_s][0][u"reference"_s].toString(),
             u"urn:uuid:"_s + knot.toString());
    QVERIFY(procedure[u"note"_s][0][u"text"_s].toString().contains(u"6"_s));
    QVERIFY(procedure[u"performer"_s][0][u"actor"_s].toObject().contains(u"reference"_s));
}

void FhirRecordsTest::anOwnRemedyBearsItsName()
{
    beginJournal();
    const OwnRemedyId own = *m_journal->add(
        ActionKind::AddRemedy, OwnRemedyFields {.name = u"Cork ball"_s, .kind = u"tool"_s});
    QVERIFY(m_journal->add(ActionKind::LogUse,
                           UseFields {.remedy = own.toString(), .felt = m_fixture->now()}));
    QVERIFY(m_journal->remove(ActionKind::DeleteRemedy, own)); // its uses keep the name
    QCOMPARE(resources(u"Procedure"_s).first()[u"code"_s][u"text"_s].toString(), u"Cork ball"_s);
}

void FhirRecordsTest::aUseLastsAsLongAsItSays()
{
    beginJournal();
    UseFields use {.remedy = u"direct-pressure"_s, .felt = m_fixture->now()};
    use.seconds = 90;
    QVERIFY(m_journal->add(ActionKind::LogUse, use));
    use.felt = *Moment::onDay(QDate(2024, 4, 1));
    QVERIFY(m_journal->add(ActionKind::LogUse, use));
    const auto both = resources(u"Procedure"_s);
    QCOMPARE(both.at(0)[u"performedDateTime"_s].toString(), u"2024-04-01"_s);
    QCOMPARE(both.at(1)[u"performedPeriod"_s][u"start"_s].toString(),
             u"2024-05-01T08:00:00+02:00"_s);
    QCOMPARE(both.at(1)[u"performedPeriod"_s][u"end"_s].toString(), u"2024-05-01T08:01:30+02:00"_s);
}

void FhirRecordsTest::aVisitIsAnEncounterWithWhatWasDone()
{
    beginJournal();
    VisitFields visit {.felt = m_fixture->now(), .profession = u"physical_therapist"_s};
    visit.treatments = QStringList {u"direct-pressure"_s};
    visit.advice = u"stretch"_s;
    QVERIFY(m_journal->add(ActionKind::AddVisit, visit));
    QVERIFY(m_journal->add(ActionKind::AddVisit,
                           VisitFields {.felt = m_fixture->now(), .profession = u"doctor"_s}));
    QCOMPARE(resources(u"Encounter"_s).size(), 2);
    QCOMPARE(resources(u"Encounter"_s).first()[u"class"_s][u"code"_s].toString(), u"AMB"_s);
    const auto procedures = resources(u"Procedure"_s);
    QCOMPARE(procedures.size(), 1); // of the second nothing is known but that it was
    QCOMPARE(code(procedures.first()[u"code"_s]), u"91251008"_s);
    QVERIFY(procedures.first()[u"note"_s][0][u"text"_s].toString().contains(u"stretch"_s));
}

void FhirRecordsTest::answersAlsoOfNoAreInIt()
{
    beginJournal();
    QVERIFY(m_journal->add(
        ActionKind::Screen,
        ScreeningFields {.felt = m_fixture->now(), .answers = {{u"fever"_s, Answer::No}}}));
    const QJsonObject answers = resources(u"QuestionnaireResponse"_s).first();
    QCOMPARE(answers[u"item"_s][0][u"linkId"_s].toString(), u"fever"_s);
    QCOMPARE(answers[u"item"_s][0][u"text"_s].toString(), u"question in words: fever"_s);
    QCOMPARE(answers[u"item"_s][0][u"answer"_s][0][u"valueString"_s].toString(),
             u"answer in words: no"_s);
    compareQuestions(answers, u"string"_s);
}

QTEST_GUILESS_MAIN(FhirRecordsTest)
#include "tst_fhirrecords.moc"
