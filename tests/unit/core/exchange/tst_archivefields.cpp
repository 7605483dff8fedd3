// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archive.h"
#include "tests/support/randomrecords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** Archives of random journals: that they come back, and what each broken field says. */
class ArchiveFieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anyJournalComesBackByteForByte_data();
    void anyJournalComesBackByteForByte();
    void theSameJournalGivesTheSameBytes();
    void theOrderOfKeysDoesNotMatter();
    void aFieldOfAnotherTypeIsNamed_data();
    void aFieldOfAnotherTypeIsNamed();
    void aNestedValueThatIsWrongIsNamed_data();
    void aNestedValueThatIsWrongIsNamed();
    void aRecordWithoutWhatItNeedsIsNamed_data();
    void aRecordWithoutWhatItNeedsIsNamed();
    void theSecondRecordIsNamedAsTheSecond();
    void theEnvelopeIsChecked_data();
    void theEnvelopeIsChecked();
    void bytesCutOffAnywhereAreRefused();
    void keysOfLaterVersionsAreLeftAlone();
    void aPeriodHoldsItsDays_data();
    void aPeriodHoldsItsDays();
    void anArchiveIsNoTable_data();
    void anArchiveIsNoTable();

private:
    static QString errorOf(const QJsonObject &archive)
    {
        const auto batch = readArchive(QJsonDocument(archive).toJson());
        return batch ? QString() : batch.error().detail;
    }
    /** The archive with one value of its first record of a kind replaced. */
    static QString errorWith(const QString &kind, QJsonObject record)
    {
        return errorOf({{u"format"_s, u"knotebook-archive"_s},
                        {u"version"_s, 1},
                        {kind, QJsonArray {std::move(record)}}});
    }

    QJsonObject m_full; // records with as many fields as there are, by kind
};

namespace {

const QStringList kinds {u"knots"_s,    u"observations"_s,     u"remedies"_s,   u"uses"_s,
                         u"checkins"_s, u"assessments"_s,      u"screenings"_s, u"visits"_s,
                         u"profile"_s,  u"acknowledgements"_s, u"trials"_s};

} // namespace

void ArchiveFieldsTest::initTestCase()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    RandomRecords(99, fixture.references).fill(*journal, 40);
    const QJsonObject archive = QJsonDocument::fromJson(*writeArchive(journal->read())).object();
    for (const QString &kind : kinds) {
        QJsonObject fullest;
        for (const QJsonValue &record : archive[kind].toArray()) {
            if (record.toObject().size() > fullest.size())
                fullest = record.toObject();
        }
        QVERIFY2(!fullest.isEmpty(), qPrintable(kind));
        m_full.insert(kind, fullest);
    }
}

void ArchiveFieldsTest::anyJournalComesBackByteForByte_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %llu", seed) << seed;
}

void ArchiveFieldsTest::anyJournalComesBackByteForByte()
{
    QFETCH(quint64, seed);
    JournalFixture here, there;
    const auto journal = here.create(), copy = there.create();
    RandomRecords(seed, here.references).fill(*journal, static_cast<int>(seed));
    const QByteArray archive = *writeArchive(journal->read());
    const Batch batch = *readArchive(archive);
    QCOMPARE(*copy->import(ActionKind::Import, batch), batch.size());
    QCOMPARE(*writeArchive(copy->read()), archive);
    QCOMPARE(*copy->import(ActionKind::Import, batch), 0);
}

void ArchiveFieldsTest::theSameJournalGivesTheSameBytes()
{
    JournalFixture fixture;
    auto journal = fixture.create();
    RandomRecords(3, fixture.references).fill(*journal, 4);
    const QByteArray archive = *writeArchive(journal->read());
    QCOMPARE(*writeArchive(journal->read()), archive);
    journal.reset();
    fixture.clock.advance(86400);
    QCOMPARE(*writeArchive(*Reader::open(fixture.path())), archive);
    const QJsonDocument document = QJsonDocument::fromJson(archive);
    QCOMPARE(document.toJson(), archive);
}

void ArchiveFieldsTest::theOrderOfKeysDoesNotMatter()
{
    // Written by hand, keys as they come, no white space, escaped letters.
    const QByteArray archive =
        R"({"knots":[{"side":"left","changed":"2024-05-01T06:00:00Z","label":"N\u0061cken","recorded":)"
        R"("2024-05-01T08:00:00+02:00","id":"{11111111-1111-4111-8111-111111111111}"}],"version":1,)"
        R"("format":"knotebook-archive"})";
    const Batch batch = *readArchive(archive);
    const Knot &knot = batch.knots.first();
    QCOMPARE(knot->label, u"Nacken"_s);
    QCOMPARE(knot->side, Side::Left);
    QCOMPARE(knot.stamp().recordedMs, 1714543200000);
    QCOMPARE(knot.stamp().changedMs, 1714543200000);
}

void ArchiveFieldsTest::aFieldOfAnotherTypeIsNamed_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("key");
    for (const QString &kind : kinds) {
        for (const QString &key : m_full[kind].toObject().keys())
            QTest::addRow("%s %s", qPrintable(kind), qPrintable(key)) << kind << key;
    }
}

void ArchiveFieldsTest::aFieldOfAnotherTypeIsNamed()
{
    QFETCH(QString, kind);
    QFETCH(QString, key);
    const QJsonObject record = m_full[kind].toObject();
    QCOMPARE(errorWith(kind, record), QString());
    const bool instrument = key == u"peg" || key == u"psfs" || key == u"global_change";
    const QString named = instrument ? u"answers"_s : key;
    const QList<QJsonValue> others {7.25, u"!?"_s, true, QJsonArray {QJsonObject {}},
                                    QJsonObject {{u"odd"_s, QJsonArray {}}}};
    for (const QJsonValue &other : others) {
        const bool sameType = record[key].type() == other.type();
        QJsonObject broken = record;
        broken[key] = other;
        const QString error = errorWith(kind, broken);
        // A free text may be any text, a flag either, a number any in its range, and
        // what a place of a later version says is left alone.
        if (error.isEmpty() && sameType && !other.isArray())
            continue;
        QVERIFY2(error.startsWith(u"%1 1: "_s.arg(kind)), qPrintable(key + u' ' + error));
        QVERIFY2(error.contains(named) || error.endsWith(key) || sameType,
                 qPrintable(key + u' ' + error));
    }
}

void ArchiveFieldsTest::aNestedValueThatIsWrongIsNamed_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *kind, const char *key, const QByteArray &value) {
        QTest::addRow("%s %s %s", kind, key, value.constData())
            << QString::fromLatin1(kind) << QString::fromLatin1(key) << value;
    };
    row("knots", "place", R"({"region": 5})");
    row("knots", "place", R"({"region": null})");
    row("knots", "place", R"({"view": "top", "layer": "deep", "x": 0, "y": 0})");
    row("knots", "place", R"({"view": "front", "layer": "deeper", "x": 0, "y": 0})");
    row("knots", "place", R"({"view": "front", "layer": "deep", "x": "0", "y": 0})");
    row("knots", "place", R"({"view": "front", "layer": "deep", "x": 0})");
    row("knots", "place", R"({"view": "front", "layer": "deep", "x": 220.1, "y": 0})");
    row("knots", "place", R"({"view": "front", "layer": "deep", "x": 0, "y": 1e9})");
    row("knots", "place",
        R"({"region": "knee", "view": "front", "layer": "deep", "x": 0, "y": 0})");
    row("knots", "onset", R"({"at": "2024-13-01"})");
    row("knots", "onset", R"({"at": "yesterday"})");
    row("knots", "onset", R"({"zone": "Europe/Vienna"})");
    row("knots", "causes", R"(["stress", 5])");
    row("observations", "felt", R"({"at": "2024-05-01T08:00:00+02:00"})");
    row("observations", "felt", R"({"at": "2024-05-01T08:00:00+02:00", "zone": 2})");
    row("observations", "felt", R"({"at": "2024-05-01T08:00:00+15:00", "zone": "UTC+15:00"})");
    row("observations", "felt", R"("2024-05-01")");
    row("observations", "knot", R"("abc")");
    row("observations", "rest", "10.1");
    row("observations", "rest", "-0.1");
    row("observations", "pressure", "11");
    row("observations", "radiates", R"([["knee"]])");
    row("uses", "seconds", "60.5");
    row("uses", "seconds", "1e12");
    row("uses", "seconds", "0");
    row("uses", "repetitions", "1001");
    row("uses", "before", "10.001");
    row("checkins", "day", R"("2024-02-30")");
    row("checkins", "day", R"("2024-05-01T08:00:00Z")");
    row("checkins", "interference", R"({"walking": 5})");
    row("checkins", "interference", R"({"work": 11})");
    row("checkins", "interference", R"({"work": "5"})");
    row("checkins", "sleep_minutes", "7.5");
    row("screenings", "answers", R"({"fever": "maybe"})");
    row("screenings", "answers", R"({"fever": true})");
    row("profile", "facts", R"({"diabetes": "yes"})");
    row("profile", "facts", R"({"diabetes": {"answer": "perhaps", "on": "2024-05-01"}})");
    row("profile", "facts", R"({"diabetes": {"answer": "yes", "on": "2024-05-32"}})");
    row("acknowledgements", "until", R"("2024-02-30")");
    row("trials", "first_day", R"("2024-02-30")");
    row("trials", "phase_days", "5");
    row("trials", "washout_days", "0");
    row("trials", "blocks", "2");
    row("trials", "blocks", "6.5");
    row("trials", "seed", "-1");
    row("trials", "seed", "1e12");
    row("trials", "outcome", R"("best")");
    row("trials", "analysis", "2");
    row("trials", "stopped_on", R"("2199-01-01")");
    row("trials", "knot", R"("abc")");
    row("trials", "against", R"("")");
}

void ArchiveFieldsTest::aNestedValueThatIsWrongIsNamed()
{
    QFETCH(QString, kind);
    QFETCH(QString, key);
    QFETCH(QByteArray, value);
    QJsonObject record = m_full[kind].toObject();
    record[key] = QJsonDocument::fromJson("[" + value + "]").array().first();
    const QString error = errorWith(kind, record);
    // "sleep_minutes" is called sleep where its bounds are checked.
    QVERIFY2(error.startsWith(u"%1 1: %2"_s.arg(kind, key)), qPrintable(error));
}

void ArchiveFieldsTest::aRecordWithoutWhatItNeedsIsNamed_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *kind, const char *key, const char *named) {
        QTest::addRow("%s %s", kind, key)
            << QString::fromLatin1(kind) << QString::fromLatin1(key) << QString::fromLatin1(named);
    };
    for (const QString &kind : kinds) {
        for (const char *key : {"id", "recorded", "changed"})
            row(qPrintable(kind), key, key);
    }
    for (const char *kind :
         {"observations", "uses", "assessments", "screenings", "visits", "acknowledgements"})
        row(kind, "felt", "felt");
    row("observations", "knot", "knot");
    row("remedies", "name", "name");
    row("uses", "remedy", "remedy");
    row("checkins", "day", "date");
    row("screenings", "answers", "answer");
    row("visits", "profession", "profession");
    row("acknowledgements", "rule", "rule");
    row("acknowledgements", "rule_version", "rule");
    row("acknowledgements", "kind", "kind");
    for (const char *key : {"remedy", "first_day", "phase_days", "washout_days", "blocks", "seed",
                            "outcome", "analysis"})
        row("trials", key, key);
}

void ArchiveFieldsTest::aRecordWithoutWhatItNeedsIsNamed()
{
    QFETCH(QString, kind);
    QFETCH(QString, key);
    QFETCH(QString, named);
    QJsonObject record = m_full[kind].toObject();
    QVERIFY(record.contains(key));
    record.remove(key);
    QCOMPARE(errorWith(kind, record), u"%1 1: %2"_s.arg(kind, named));
}

void ArchiveFieldsTest::theSecondRecordIsNamedAsTheSecond()
{
    QJsonObject broken = m_full[u"uses"].toObject();
    broken[u"reaction"_s] = u"euphoria"_s;
    const QJsonObject archive {
        {u"format"_s, u"knotebook-archive"_s},
        {u"version"_s, 1},
        {u"uses"_s, QJsonArray {m_full[u"uses"], m_full[u"uses"], broken, broken}}};
    QCOMPARE(errorOf(archive), u"uses 3: reaction"_s);
}

void ArchiveFieldsTest::theEnvelopeIsChecked_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const QByteArray &bytes, const char *error) {
        QTest::newRow(name) << bytes << QString::fromLatin1(error);
    };
    row("nothing in it", R"({"format": "knotebook-archive", "version": 1})", "");
    row("no version", R"({"format": "knotebook-archive"})", "malformed version");
    row("version 0", R"({"format": "knotebook-archive", "version": 0})", "malformed version");
    row("version in words", R"({"format": "knotebook-archive", "version": "1"})",
        "malformed version");
    row("version 2", R"({"format": "knotebook-archive", "version": 2})", "");
    row("version 3", R"({"format": "knotebook-archive", "version": 3})", "");
    row("version 4", R"({"format": "knotebook-archive", "version": 4})",
        "newer_version archive version 4");
    row("marks that are no list", R"({"format": "knotebook-archive", "version": 3, "purged": {}})",
        "malformed purged");
    row("a mark that is none", R"({"format": "knotebook-archive", "version": 3, "purged": [5]})",
        "malformed purged 1: id");
    row("a mark without a moment",
        R"({"format": "knotebook-archive", "version": 3, "purged": [)"
        R"({"id": "11111111-1111-4111-8111-111111111111"}]})",
        "malformed purged 1: at");
    row("a mark of a moment that is another on each machine",
        R"({"format": "knotebook-archive", "version": 3, "purged": [)"
        R"({"id": "11111111-1111-4111-8111-111111111111", "at": "2024-05-01T06:00:00"}]})",
        "malformed purged 1: at");
    row("a mark that is back in words",
        R"({"format": "knotebook-archive", "version": 3, "purged": [)"
        R"({"id": "11111111-1111-4111-8111-111111111111", "at": "2024-05-01T06:00:00Z", )"
        R"("back": "yes"}]})",
        "malformed purged 1: back");
    row("another format", R"({"format": "knotebook", "version": 1})", "malformed format");
    row("no format", R"({"version": 1})", "malformed format");
    row("records that are no list", R"({"format": "knotebook-archive", "version": 1, "knots": {}})",
        "malformed knots");
    row("a list in words", R"({"format": "knotebook-archive", "version": 1, "visits": "none"})",
        "malformed visits");
    row("null for a list", R"({"format": "knotebook-archive", "version": 1, "uses": null})",
        "malformed uses");
    row("a record that is null", R"({"format": "knotebook-archive", "version": 1, "uses": [null]})",
        "malformed uses 1: id");
}

void ArchiveFieldsTest::theEnvelopeIsChecked()
{
    QFETCH(QByteArray, bytes);
    const auto batch = readArchive(bytes);
    QTEST(batch ? QString() : QString(errorName(batch.error().code) + u' ' + batch.error().detail),
          "error");
}

void ArchiveFieldsTest::bytesCutOffAnywhereAreRefused()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    RandomRecords(5, fixture.references).fill(*journal, 1);
    const QByteArray archive = writeArchive(journal->read())->trimmed();
    for (qsizetype length = 0; length < archive.size(); length += 13) {
        const auto batch = readArchive(archive.first(length));
        QVERIFY(!batch);
        QCOMPARE(batch.error().code, ErrorCode::Malformed);
        QVERIFY(batch.error().detail.startsWith(u"byte "_s));
    }
    QVERIFY(readArchive(archive));
}

void ArchiveFieldsTest::keysOfLaterVersionsAreLeftAlone()
{
    QJsonObject knot = m_full[u"knots"].toObject();
    knot[u"mood"_s] = QJsonArray {1, 2};
    QCOMPARE(errorWith(u"knots"_s, knot), QString());
    QCOMPARE(errorWith(u"dreams"_s, {{u"of"_s, u"sheep"_s}}), QString());
}

void ArchiveFieldsTest::aPeriodHoldsItsDays_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<int>("observations");
    QTest::newRow("all") << QDate(2024, 4, 1) << QDate(2024, 4, 5) << 5;
    QTest::newRow("both ends") << QDate(2024, 4, 2) << QDate(2024, 4, 4) << 3;
    QTest::newRow("a day") << QDate(2024, 4, 3) << QDate(2024, 4, 3) << 1;
    QTest::newRow("before") << QDate(2024, 3, 1) << QDate(2024, 3, 31) << 0;
    QTest::newRow("turned round") << QDate(2024, 4, 5) << QDate(2024, 4, 1) << 0;
}

void ArchiveFieldsTest::aPeriodHoldsItsDays()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QFETCH(int, observations);
    JournalFixture fixture;
    const auto journal = fixture.create();
    const KnotId knot = *journal->add(ActionKind::AddKnot, fixture.upperTrapezius());
    for (int i = 1; i <= 5; ++i) {
        ObservationFields fields = fixture.pain(knot, i);
        fields.felt = *Moment::onDay(QDate(2024, 4, i));
        QVERIFY(journal->add(ActionKind::LogPain, fields));
        QVERIFY(journal->add(ActionKind::QuietDay,
                             CheckinFields {.day = QDate(2024, 4, i), .quiet = true}));
    }
    const Batch batch = *readArchive(*writeArchive(journal->read(), Period {from, to}));
    QCOMPARE(static_cast<int>(batch.observations.size()), observations);
    QCOMPARE(static_cast<int>(batch.checkins.size()), observations);
    QCOMPARE(batch.knots.size(), 1);
}

void ArchiveFieldsTest::anArchiveIsNoTable_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("archive");
    QTest::newRow("archive") << QByteArray("{\"format\"") << true;
    QTest::newRow("after white space") << QByteArray(" \r\n\t{") << true;
    QTest::newRow("table") << QByteArray("date;pain\n") << false;
    QTest::newRow("list") << QByteArray("[{}]") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void ArchiveFieldsTest::anArchiveIsNoTable()
{
    QFETCH(QByteArray, bytes);
    QTEST(isArchive(bytes), "archive");
}

QTEST_GUILESS_MAIN(ArchiveFieldsTest)
#include "tst_archivefields.moc"
