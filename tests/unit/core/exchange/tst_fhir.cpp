// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fhirparts.h"
#include "tests/support/randomrecords.h"
#include "tests/unit/core/exchange/fhirfixture.h"

#include <QRegularExpression>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

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
class FhirTest : public FhirFixture
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
    void careIsWordsOnly();
    void narrativesAreMarkupSafe();
    void nameAndYearOnlyWhenTheyAreGiven();

private:
    static void seeds()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 4; ++seed)
            QTest::addRow("seed %llu", seed) << seed;
    }

    QByteArray randomDocument(quint64 seed)
    {
        beginJournal();
        RandomRecords(seed, m_fixture->references).fill(*m_journal, 6);
        return write(always, {u"Keep going"_s});
    }
};

void FhirTest::anEmptyJournalIsADocumentToo()
{
    beginJournal();
    const QJsonObject bundle = bundleOf(write());
    QCOMPARE(bundle[u"resourceType"_s].toString(), u"Bundle"_s);
    QCOMPARE(bundle[u"type"_s].toString(), u"document"_s);
    QCOMPARE(bundle[u"entry"_s].toArray().size(), 3); // Composition, Patient, Device
    QVERIFY(bundle[u"identifier"_s][u"value"_s].toString().startsWith(u"urn:uuid:"_s));
    QCOMPARE(bundle[u"timestamp"_s].toString(), u"2024-05-01T08:00:00+02:00"_s);
}

void FhirTest::theFirstEntryIsTheComposition()
{
    beginJournal();
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
    beginJournal();
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
    beginJournal();
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

void FhirTest::careIsWordsOnly()
{
    beginJournal();
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
    beginJournal();
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
    beginJournal();
    QCOMPARE(resources(u"Patient"_s).first().keys(), (QStringList {u"id"_s, u"resourceType"_s}));
    QVERIFY(m_journal->apply(
        Change(ActionKind::EditProfile)
            .put(profileId(), ProfileFields {.name = u"A. B."_s, .birthYear = 1980})));
    const QJsonObject patient = resources(u"Patient"_s).first();
    QCOMPARE(patient[u"name"_s][0][u"text"_s].toString(), u"A. B."_s);
    QCOMPARE(patient[u"birthDate"_s].toString(), u"1980"_s);
}

QTEST_GUILESS_MAIN(FhirTest)
#include "tst_fhir.moc"
