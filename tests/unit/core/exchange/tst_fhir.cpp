// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fhir.h"
#include "core/exchange/fhircodings.h"
#include "core/exchange/fhirparts.h"
#include "tests/support/randomrecords.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

const Period always {QDate(1900, 1, 1), QDate(2199, 12, 31)};

/** `look` at every value in a document. */
void everyValue(const QJsonValue &value, const std::function<void(const QJsonValue &)> &look)
{
    look(value);
    if (value.isArray()) {
        for (const QJsonValue &part : value.toArray())
            everyValue(part, look);
    }
    if (value.isObject()) {
        for (const QJsonValue &part : value.toObject())
            everyValue(part, look);
    }
}

} // namespace

/** The rules of a FHIR document that can be checked without FHIR's own definitions. */
class FhirTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyJournalIsADocumentToo();
    void theFirstEntryIsTheComposition();
    void everyReferenceLeadsIntoTheDocument_data() { seeds(); }
    void everyReferenceLeadsIntoTheDocument();
    void nothingIsEmpty_data() { seeds(); }
    void nothingIsEmpty();
    void everyConceptIsInWords_data() { seeds(); }
    void everyConceptIsInWords();
    void timesHaveTheirOffset_data() { seeds(); }
    void timesHaveTheirOffset();
    void theSameJournalGivesTheSameBytes();
    void anotherEntryIsAnotherDocument();
    void aPeriodLeavesTheRestOut();
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
    void careIsWordsOnly();
    void narrativesAreMarkupSafe();
    void nameAndYearOnlyWhenTheyAreGiven();
    void codesHaveTheirCheckDigits();
    void codesAreVerified();
    void aTableWithoutCodesLeavesWords();
    void aBrokenTableIsNamed();

private:
    static void seeds()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 4; ++seed)
            QTest::addRow("seed %llu", seed) << seed;
    }

    void init()
    {
        m_journal.reset(); // it knows the fixture
        m_fixture = std::make_unique<JournalFixture>();
        m_journal = m_fixture->create();
    }
    static void compareQuestions(const QJsonObject &answers, const QString &type);
    KnotId addKnot() { return *m_journal->add(ActionKind::AddKnot, m_fixture->upperTrapezius()); }
    void log(const ObservationFields &fields)
    {
        QVERIFY(m_journal->add(ActionKind::LogPain, fields));
    }
    QByteArray write(const Period &period = always, const QStringList &care = {}) const
    {
        const FhirContext context {.period = period,
                                   .now = m_fixture->now(),
                                   .version = u"1.2.3"_s,
                                   .catalogue = m_fixture->references.catalogue(),
                                   .words = {[](const QString &list, const QString &id) -> QString {
                                                 return list + u" in words: "_s + id;
                                             },
                                             [](const KnotFields &knot) -> QString {
                                                 return u"place of "_s + knot.label;
                                             }},
                                   .care = care};
        return *writeFhir(m_journal->read(), context);
    }
    static QJsonObject bundleOf(const QByteArray &bytes)
    {
        return QJsonDocument::fromJson(bytes).object();
    }
    QList<QJsonObject> resources(const QString &type, const Period &period = always) const
    {
        QList<QJsonObject> found;
        const QJsonArray entries = bundleOf(write(period))[u"entry"_s].toArray();
        for (const QJsonValue &entry : entries) {
            const QJsonObject resource = entry[u"resource"_s].toObject();
            if (resource[u"resourceType"_s] == type)
                found.append(resource);
        }
        return found;
    }
    QByteArray randomDocument(quint64 seed)
    {
        init();
        RandomRecords(seed, m_fixture->references).fill(*m_journal, 6);
        return write(always, {u"Keep going"_s});
    }
    static QString code(const QJsonValue &concept_)
    {
        return concept_[u"coding"_s][0][u"code"_s].toString();
    }

    std::unique_ptr<JournalFixture> m_fixture;
    std::unique_ptr<Journal> m_journal;
};

void FhirTest::anEmptyJournalIsADocumentToo()
{
    init();
    const QJsonObject bundle = bundleOf(write());
    QCOMPARE(bundle[u"resourceType"_s].toString(), u"Bundle"_s);
    QCOMPARE(bundle[u"type"_s].toString(), u"document"_s);
    QCOMPARE(bundle[u"entry"_s].toArray().size(), 3); // Composition, Patient, Device
    QVERIFY(bundle[u"identifier"_s][u"value"_s].toString().startsWith(u"urn:uuid:"_s));
    QCOMPARE(bundle[u"timestamp"_s].toString(), u"2024-05-01T08:00:00+02:00"_s);
}

void FhirTest::theFirstEntryIsTheComposition()
{
    init();
    log(m_fixture->pain(addKnot(), 5));
    const QJsonObject bundle = bundleOf(write());
    const QJsonValue composition = bundle[u"entry"_s][0][u"resource"_s];
    QCOMPARE(composition[u"resourceType"_s].toString(), u"Composition"_s);
    QCOMPARE(composition[u"status"_s].toString(), u"final"_s);
    QCOMPARE(code(composition[u"type"_s]), u"51855-5"_s);
    QVERIFY(!composition[u"title"_s].toString().isEmpty());
    QCOMPARE(composition[u"section"_s].toArray().size(), 2); // knots, pain
    for (const QJsonValue &section : composition[u"section"_s].toArray()) {
        QVERIFY(!section[u"title"_s].toString().isEmpty());
        QVERIFY(section[u"text"_s][u"div"_s].toString().startsWith(
            u"<div xmlns=\"http://www.w3.org/1999/xhtml\">"_s));
        QVERIFY(!section[u"entry"_s].toArray().isEmpty());
    }
}

void FhirTest::everyReferenceLeadsIntoTheDocument()
{
    QFETCH(quint64, seed);
    const QJsonObject bundle = bundleOf(randomDocument(seed));
    QSet<QString> urls;
    for (const QJsonValue &entry : bundle[u"entry"_s].toArray()) {
        const QString url = entry[u"fullUrl"_s].toString();
        QCOMPARE(url, url.toLower());
        QCOMPARE(url, u"urn:uuid:"_s + entry[u"resource"_s][u"id"_s].toString());
        QVERIFY2(!urls.contains(url), qPrintable(url));
        urls.insert(url);
    }
    int references = 0;
    everyValue(bundle, [&](const QJsonValue &value) {
        const QJsonValue reference = value[u"reference"_s];
        if (!reference.isString())
            return;
        ++references;
        QVERIFY2(urls.contains(reference.toString()), qPrintable(reference.toString()));
    });
    QVERIFY(references > urls.size());
}

void FhirTest::nothingIsEmpty()
{
    QFETCH(quint64, seed);
    everyValue(bundleOf(randomDocument(seed)), [](const QJsonValue &value) {
        QVERIFY(!value.isNull());
        QVERIFY(!value.isArray() || !value.toArray().isEmpty());
        QVERIFY(!value.isObject() || !value.toObject().isEmpty());
        QVERIFY(!value.isString() || !value.toString().trimmed().isEmpty());
    });
}

void FhirTest::everyConceptIsInWords()
{
    QFETCH(quint64, seed);
    int concepts = 0;
    everyValue(bundleOf(randomDocument(seed)), [&](const QJsonValue &value) {
        for (const QString &key : {u"code"_s, u"bodySite"_s, u"category"_s, u"method"_s,
                                   u"clinicalStatus"_s, u"location"_s, u"type"_s}) {
            const QJsonValue found = value[key].isArray() ? value[key][0] : value[key];
            if (!found.isObject())
                continue;
            ++concepts;
            QVERIFY2(!found[u"text"_s].toString().isEmpty(), qPrintable(key));
        }
    });
    QVERIFY(concepts > 50);
}

void FhirTest::timesHaveTheirOffset()
{
    QFETCH(quint64, seed);
    static const QRegularExpression time(
        u"^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}:\\d{2}(\\.\\d{3})?(Z|[+-]\\d{2}:\\d{2}))?$"_s);
    int times = 0;
    everyValue(bundleOf(randomDocument(seed)), [&](const QJsonValue &value) {
        for (const QString &key :
             {u"effectiveDateTime"_s, u"issued"_s, u"authored"_s, u"performedDateTime"_s,
              u"start"_s, u"end"_s, u"timestamp"_s, u"date"_s, u"onsetDateTime"_s,
              u"abatementDateTime"_s, u"recordedDate"_s}) {
            if (!value[key].isString())
                continue;
            ++times;
            QVERIFY2(time.match(value[key].toString()).hasMatch(),
                     qPrintable(value[key].toString()));
        }
    });
    QVERIFY(times > 20);
}

void FhirTest::theSameJournalGivesTheSameBytes()
{
    const QByteArray first = randomDocument(7);
    QCOMPARE(write(always, {u"Keep going"_s}), first);
    QCOMPARE(randomDocument(7), first); // of the same records in another file
}

void FhirTest::anotherEntryIsAnotherDocument()
{
    init();
    const KnotId knot = addKnot();
    log(m_fixture->pain(knot, 5));
    const QJsonObject before = bundleOf(write());
    log(m_fixture->pain(knot, 4));
    const QJsonObject after = bundleOf(write());
    QVERIFY(before[u"identifier"_s] != after[u"identifier"_s]);
    QVERIFY(before[u"entry"_s][0][u"fullUrl"_s] != after[u"entry"_s][0][u"fullUrl"_s]);
    QCOMPARE(before[u"entry"_s][1], after[u"entry"_s][1]); // but of the same person
}

void FhirTest::aPeriodLeavesTheRestOut()
{
    init();
    const KnotId knot = addKnot();
    for (const int day : {10, 20, 30}) {
        ObservationFields fields = m_fixture->pain(knot, 5);
        fields.felt = *Moment::onDay(QDate(2024, 4, day));
        log(fields);
    }
    QCOMPARE(resources(u"Observation"_s).size(), 3);
    const auto some = resources(u"Observation"_s, {QDate(2024, 4, 20), QDate(2024, 4, 29)});
    QCOMPARE(some.size(), 1);
    QCOMPARE(some.first()[u"effectiveDateTime"_s].toString(), u"2024-04-20"_s);
}

void FhirTest::aKnotIsAConditionThatNobodyConfirmed()
{
    init();
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

void FhirTest::aKnotThatCameBackIsARecurrence()
{
    init();
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

void FhirTest::aResolvedKnotHasAnEnd()
{
    init();
    ObservationFields gone = m_fixture->pain(addKnot(), 0);
    gone.status = KnotStatus::Resolved;
    log(gone);
    const QJsonObject condition = resources(u"Condition"_s).first();
    QCOMPARE(condition[u"abatementDateTime"_s].toString(), u"2024-05-01"_s);
}

void FhirTest::theSpotIsKeptToTheTenth()
{
    init();
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

void FhirTest::painIsANumberWithItsKnot()
{
    init();
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

void FhirTest::bothPainsAreTwoObservations()
{
    init();
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

void FhirTest::anEntryWithoutPainIsALook()
{
    init();
    ObservationFields fields {.knot = addKnot(), .felt = m_fixture->now()};
    fields.status = KnotStatus::Latent;
    log(fields);
    const QJsonObject look = resources(u"Observation"_s).first();
    QVERIFY(!look.contains(u"valueQuantity"_s));
    QVERIFY(code(look[u"code"_s]).isEmpty()); // no code that would say it is a pain
    QCOMPARE(look[u"component"_s][0][u"valueString"_s].toString(), u"status in words: latent"_s);
}

void FhirTest::whatWasWrittenDownLaterSaysSo()
{
    init();
    ObservationFields fields = m_fixture->pain(addKnot(), 5);
    fields.felt = *Moment::onDay(QDate(2024, 3, 1));
    log(fields);
    const QJsonObject pain = resources(u"Observation"_s).first();
    QCOMPARE(pain[u"effectiveDateTime"_s].toString(), u"2024-03-01"_s);
    QCOMPARE(pain[u"issued"_s].toString(), u"2024-05-01T06:00:00.000Z"_s);
}

/** The answers carry the questions that they answer, in their order, and no other. */
void FhirTest::compareQuestions(const QJsonObject &answers, const QString &type)
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

void FhirTest::pegHasItsAnswersAndItsMean()
{
    init();
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

void FhirTest::aMedicineIsAStatementAndAnythingElseAProcedure()
{
    init();
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

void FhirTest::anOwnRemedyBearsItsName()
{
    init();
    const OwnRemedyId own = *m_journal->add(
        ActionKind::AddRemedy, OwnRemedyFields {.name = u"Cork ball"_s, .kind = u"tool"_s});
    QVERIFY(m_journal->add(ActionKind::LogUse,
                           UseFields {.remedy = own.toString(), .felt = m_fixture->now()}));
    QVERIFY(m_journal->remove(ActionKind::DeleteRemedy, own)); // its uses keep the name
    QCOMPARE(resources(u"Procedure"_s).first()[u"code"_s][u"text"_s].toString(), u"Cork ball"_s);
}

void FhirTest::aUseLastsAsLongAsItSays()
{
    init();
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

void FhirTest::aVisitIsAnEncounterWithWhatWasDone()
{
    init();
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

void FhirTest::answersAlsoOfNoAreInIt()
{
    init();
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

void FhirTest::careIsWordsOnly()
{
    init();
    const QByteArray bytes = write(always, {u"See someone today"_s});
    QVERIFY(bytes.contains("See someone today"));
    QVERIFY(!bytes.contains("ClinicalImpression")); // that is a clinician's
    const QJsonArray sections =
        bundleOf(bytes)[u"entry"_s][0][u"resource"_s][u"section"_s].toArray();
    QCOMPARE(sections.size(), 1);
    QVERIFY(!sections.first().toObject().contains(u"entry"_s));
}

void FhirTest::narrativesAreMarkupSafe()
{
    init();
    KnotFields knot = m_fixture->upperTrapezius();
    knot.label = u"<b>\"a\" & b</b>"_s;
    QVERIFY(m_journal->add(ActionKind::AddKnot, knot));
    const QString div =
        bundleOf(write())[u"entry"_s][0][u"resource"_s][u"section"_s][0][u"text"_s][u"div"_s]
            .toString();
    QVERIFY2(div.contains(u"&lt;b&gt;"_s) && !div.contains(u"<b>"_s), qPrintable(div));
    QVERIFY(div.contains(u"&amp; b"_s));
    const QString bell = narrativeOf({u"a\u0007b"_s})[u"div"_s].toString();
    QVERIFY(bell.contains(u"<p>ab</p>"_s)); // XHTML has no place for it
}

void FhirTest::nameAndYearOnlyWhenTheyAreGiven()
{
    init();
    QCOMPARE(resources(u"Patient"_s).first().keys(), (QStringList {u"id"_s, u"resourceType"_s}));
    QVERIFY(m_journal->apply(
        Change(ActionKind::EditProfile)
            .put(profileId(), ProfileFields {.name = u"A. B."_s, .birthYear = 1980})));
    const QJsonObject patient = resources(u"Patient"_s).first();
    QCOMPARE(patient[u"name"_s][0][u"text"_s].toString(), u"A. B."_s);
    QCOMPARE(patient[u"birthDate"_s].toString(), u"1980"_s);
}

namespace {

/** The check digit of SNOMED CT ids: Verhoeff's, over the dihedral group of ten. */
bool hasVerhoeffDigit(const QString &id)
{
    static const int product[10][10] {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 3, 4, 0, 6, 7, 8, 9, 5},
        {2, 3, 4, 0, 1, 7, 8, 9, 5, 6}, {3, 4, 0, 1, 2, 8, 9, 5, 6, 7},
        {4, 0, 1, 2, 3, 9, 5, 6, 7, 8}, {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
        {6, 5, 9, 8, 7, 1, 0, 4, 3, 2}, {7, 6, 5, 9, 8, 2, 1, 0, 4, 3},
        {8, 7, 6, 5, 9, 3, 2, 1, 0, 4}, {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}};
    static const int permutation[8][10] {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 5, 7, 6, 2, 8, 3, 0, 9, 4},
        {5, 8, 0, 3, 7, 9, 6, 1, 4, 2}, {8, 9, 1, 6, 0, 4, 3, 5, 2, 7},
        {9, 4, 5, 3, 1, 2, 6, 8, 7, 0}, {4, 2, 8, 6, 5, 7, 3, 9, 0, 1},
        {2, 7, 9, 3, 8, 0, 6, 4, 1, 5}, {7, 0, 4, 6, 9, 1, 3, 2, 5, 8}};
    int check = 0;
    for (qsizetype i = 0; i < id.size(); ++i)
        check = product[check][permutation[i % 8][id.at(id.size() - 1 - i).digitValue()]];
    return check == 0;
}

/** The check digit of LOINC codes: modulo 10, as Luhn's. */
bool hasLoincDigit(const QString &code)
{
    const QString digits = code.section(u'-', 0, 0);
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const int digit = digits.at(digits.size() - 1 - i).digitValue();
        const int twice = 2 * digit;
        sum += i % 2 == 0 ? twice / 10 + twice % 10 : digit;
    }
    return (10 - sum % 10) % 10 == code.section(u'-', 1, 1).toInt();
}

QJsonArray codingRows()
{
    QFile file(u":/knotebook/exchange/codings.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array()
                                          : QJsonArray();
}

} // namespace

void FhirTest::codesHaveTheirCheckDigits()
{
    QVERIFY(!hasVerhoeffDigit(u"202480008"_s)); // one that is remembered wrongly
    QVERIFY(!hasLoincDigit(u"72514-4"_s));
    int snomed = 0;
    int loinc = 0;
    for (const QJsonValue &row : codingRows()) {
        const QString code = row[u"code"_s].toString();
        if (row[u"system"_s] == u"http://snomed.info/sct"_s && ++snomed > 0)
            QVERIFY2(hasVerhoeffDigit(code), qPrintable(code));
        if (row[u"system"_s] == u"http://loinc.org"_s && ++loinc > 0)
            QVERIFY2(hasLoincDigit(code), qPrintable(code));
    }
    QVERIFY(snomed > 100);
    QCOMPARE(loinc, 7);
}

void FhirTest::codesAreVerified()
{
    QSet<QString> ids;
    for (const QJsonValue &row : codingRows()) {
        const QString id = row[u"id"_s].toString();
        QVERIFY2(!ids.contains(id), qPrintable(id));
        ids.insert(id);
        QVERIFY2(row[u"code"_s].isUndefined() == row[u"class"_s].isUndefined(), qPrintable(id));
        if (row[u"code"_s].isString())
            QVERIFY2(row[u"class"_s] == u"V1"_s || row[u"class"_s] == u"V2"_s, qPrintable(id));
    }
    // Codes that say less, or more, than the muscle are not given.
    const auto codings = FhirCodings::load();
    QCOMPARE(codings->coding(u"muscle.scaleni"_s)[u"code"_s].toString(), u"81727001"_s);
    QVERIFY(codings->coding(u"muscle.diaphragma-pelvis"_s).isEmpty());
}

void FhirTest::aTableWithoutCodesLeavesWords()
{
    init();
    const QString path = m_fixture->path(u"codings.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[{\"id\": \"pain.rest\", \"text\": \"Pain\"}]");
    file.close();
    const auto codings = FhirCodings::load(path);
    QVERIFY(codings);
    QCOMPARE(codings->conceptOf(u"pain.rest"_s), (QJsonObject {{u"text"_s, u"Pain"_s}}));
    QCOMPARE(codings->conceptOf(u"pain.rest"_s, u"Own"_s), (QJsonObject {{u"text"_s, u"Own"_s}}));
    QVERIFY(codings->coding(u"pain.rest"_s).isEmpty());
}

void FhirTest::aBrokenTableIsNamed()
{
    QVERIFY(!FhirCodings::load(u"/nowhere/at/all.json"_s));
}

QTEST_GUILESS_MAIN(FhirTest)
#include "tst_fhir.moc"
