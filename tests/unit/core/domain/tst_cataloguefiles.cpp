// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsondata.h"
#include "core/domain/catalogue.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

/** The tables behind the catalogue: that ours are whole, and what a broken one says. */
class CatalogueFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ourTablesHoldOnlyWhatIsRead_data();
    void ourTablesHoldOnlyWhatIsRead();
    void everyRowOfOursIsRead_data();
    void everyRowOfOursIsRead();
    void dosesOfOursCanBeTaken();
    void articlesOfOursAreTheFive();
    void aBrokenTableIsNamed_data();
    void aBrokenTableIsNamed();
    void aMissingTableIsNamed_data();
    void aMissingTableIsNamed();
    void aCopyLoadsLikeOurs();
    void whatARowLeavesOutIsAbsent();

private:
    // A folder with copies of our tables.
    static void copyTables(const QTemporaryDir &folder);
    static void put(const QString &path, const QByteArray &bytes);
};

namespace {

const QStringList tables {u"causes"_s,   u"habits"_s,     u"signs"_s,      u"warnings"_s,
                          u"remedies"_s, u"vocabulary"_s, u"instruments"_s};

QJsonArray rowsOf(const QString &table)
{
    return readTable(u":/knotebook/domain/%1.json"_s.arg(table)).value_or(QJsonArray());
}

void eachTable()
{
    QTest::addColumn<QString>("table");
    for (const QString &table : tables)
        QTest::newRow(qPrintable(table)) << table;
}

} // namespace

void CatalogueFilesTest::put(const QString &path, const QByteArray &bytes)
{
    QFile::remove(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void CatalogueFilesTest::copyTables(const QTemporaryDir &folder)
{
    for (const QString &table : tables)
        QVERIFY(QFile::copy(u":/knotebook/domain/%1.json"_s.arg(table),
                            folder.filePath(table + u".json"_s)));
}

// A key that no one reads is a misspelt one.
void CatalogueFilesTest::ourTablesHoldOnlyWhatIsRead_data()
{
    eachTable();
}

void CatalogueFilesTest::ourTablesHoldOnlyWhatIsRead()
{
    QFETCH(QString, table);
    const QHash<QString, QStringList> known {
        {u"causes"_s, {u"id"_s, u"group"_s, u"articles"_s}},
        {u"habits"_s, {u"id"_s, u"group"_s, u"articles"_s}},
        {u"signs"_s, {u"id"_s, u"kept_in"_s, u"articles"_s}},
        {u"warnings"_s, {u"id"_s, u"classes"_s, u"articles"_s}},
        {u"remedies"_s,
         {u"id"_s, u"kind"_s, u"class"_s, u"section"_s, u"by"_s, u"dose"_s, u"warnings"_s,
          u"articles"_s}},
        {u"vocabulary"_s, {u"id"_s, u"list"_s}},
        {u"instruments"_s,
         {u"id"_s, u"least"_s, u"most"_s, u"higher_is"_s, u"every_days"_s, u"matters"_s,
          u"matters_single"_s, u"sources"_s}},
    };
    const QStringList doses {u"seconds_min"_s,     u"seconds_max"_s,     u"seconds_limit"_s,
                             u"repetitions_min"_s, u"repetitions_max"_s, u"per_day_min"_s};
    for (const QJsonValue &row : rowsOf(table)) {
        for (const QString &key : row.toObject().keys())
            QVERIFY2(known[table].contains(key), qPrintable(key));
        const QJsonObject dose = row[u"dose"].toObject();
        for (const QString &key : dose.keys())
            QVERIFY2(doses.contains(key) && dose[key].isDouble(), qPrintable(key));
    }
}

void CatalogueFilesTest::everyRowOfOursIsRead_data()
{
    eachTable();
}

void CatalogueFilesTest::everyRowOfOursIsRead()
{
    QFETCH(QString, table);
    const Catalogue catalogue = *Catalogue::load();
    for (const QJsonValue &row : rowsOf(table)) {
        const QString id = row[u"id"].toString();
        QVERIFY2(!id.isEmpty() && id == id.toLower() && !id.contains(u' '), qPrintable(id));
        if (table == u"causes")
            QVERIFY(catalogue.hasCause(id) && !row[u"group"].toString().isEmpty());
        else if (table == u"habits")
            QVERIFY(catalogue.hasHabit(id) && !row[u"group"].toString().isEmpty());
        else if (table == u"signs")
            QVERIFY(catalogue.hasSign(id));
        else if (table == u"vocabulary")
            QVERIFY(catalogue.vocabulary(row[u"list"].toString()).contains(id));
        else if (table == u"remedies")
            QCOMPARE(catalogue.remedy(id)->by.size(), row[u"by"].toArray().size());
        else if (table == u"instruments")
            QCOMPARE(catalogue.instrument(id)->sources.size(), row[u"sources"].toArray().size());
        else
            QVERIFY(std::ranges::any_of(catalogue.warnings(),
                                        [&](const Warning &warning) { return warning.id == id; }));
    }
    QVERIFY(!rowsOf(table).isEmpty());
}

void CatalogueFilesTest::dosesOfOursCanBeTaken()
{
    const Catalogue catalogue = *Catalogue::load();
    for (const Remedy &remedy : catalogue.remedies()) {
        const Dose &dose = remedy.dose;
        for (const auto &number : {dose.secondsFrom, dose.secondsTo, dose.secondsLimit,
                                   dose.repetitionsFrom, dose.repetitionsTo, dose.timesADay})
            QVERIFY2(!number || *number > 0, qPrintable(remedy.id));
        const int to = dose.secondsTo.value_or(dose.secondsFrom.value_or(0));
        QVERIFY2(dose.secondsFrom.value_or(to) <= to || !dose.secondsTo, qPrintable(remedy.id));
        QVERIFY2(to <= dose.secondsLimit.value_or(to), qPrintable(remedy.id));
        QVERIFY2(dose.repetitionsFrom.value_or(0) <= dose.repetitionsTo.value_or(1000),
                 qPrintable(remedy.id));
        // Whoever presses with weight stops at a minute and a half.
        if (remedy.careClass == u"pressure" && remedy.section == u"5a" && dose.secondsLimit)
            QCOMPARE(*dose.secondsLimit, 90);
    }
}

void CatalogueFilesTest::articlesOfOursAreTheFive()
{
    const QStringList five {u"S0"_s, u"S1"_s, u"S2"_s, u"S3"_s, u"S4"_s};
    const Catalogue catalogue = *Catalogue::load();
    const auto check = [&](const auto &entries) {
        for (const auto &entry : entries) {
            for (const QString &article : entry.articles)
                QVERIFY2(five.contains(article), qPrintable(entry.id));
        }
    };
    check(catalogue.causes());
    check(catalogue.habits());
    check(catalogue.signs());
    check(catalogue.warnings());
    check(catalogue.remedies());
}

void CatalogueFilesTest::aBrokenTableIsNamed_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    const QList<std::pair<QByteArray, QString>> ways {
        {"", u".json, byte"_s},
        {"{\"id\": \"a\"}", u".json, byte"_s},
        {"[{\"id\": \"a\"}", u".json, byte"_s},
        {"[{}]", u", row 0: no id"_s},
        {"[{\"id\": \"a\"}, {\"id\": \"\"}]", u", row 1: no id"_s},
        {"[{\"id\": \"a\"}, {\"id\": 7}]", u", row 1: no id"_s},
        {"[{\"id\": \"a\"}, null]", u", row 1: no id"_s},
        {"[\"a\"]", u", row 0: no id"_s},
        {"[{\"Id\": \"a\"}]", u", row 0: no id"_s},
    };
    for (const QString &table : tables) {
        for (const auto &[bytes, place] : ways)
            QTest::addRow("%s %s", qPrintable(table), bytes.constData())
                << table << bytes << table + place;
    }
}

void CatalogueFilesTest::aBrokenTableIsNamed()
{
    QFETCH(QString, table);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, place);
    const QTemporaryDir folder;
    copyTables(folder);
    put(folder.filePath(table + u".json"_s), bytes);
    const auto catalogue = Catalogue::load(folder.path());
    QVERIFY(!catalogue);
    QCOMPARE(catalogue.error().code, ErrorCode::Malformed);
    QVERIFY2(catalogue.error().detail.contains(place), qPrintable(catalogue.error().detail));
}

void CatalogueFilesTest::aMissingTableIsNamed_data()
{
    eachTable();
}

void CatalogueFilesTest::aMissingTableIsNamed()
{
    QFETCH(QString, table);
    const QTemporaryDir folder;
    copyTables(folder);
    const QString path = folder.filePath(table + u".json"_s);
    QVERIFY(QFile::remove(path));
    const auto catalogue = Catalogue::load(folder.path());
    QVERIFY(!catalogue);
    QCOMPARE(catalogue.error(), (Error {ErrorCode::NotFound, path}));
}

void CatalogueFilesTest::aCopyLoadsLikeOurs()
{
    const QTemporaryDir folder;
    copyTables(folder);
    const Catalogue copy = *Catalogue::load(folder.path()), ours = *Catalogue::load();
    QCOMPARE(copy.remedies().size(), ours.remedies().size());
    QCOMPARE(copy.vocabulary(u"feel"_s), ours.vocabulary(u"feel"_s));
    QCOMPARE(copy.remedy(u"heat"_s)->dose.secondsTo, ours.remedy(u"heat"_s)->dose.secondsTo);
}

void CatalogueFilesTest::whatARowLeavesOutIsAbsent()
{
    const QTemporaryDir folder;
    copyTables(folder);
    put(folder.filePath(u"remedies.json"_s),
        R"([{"id": "bare"}, {"id": "odd", "by": ["self", "the dog", 3], "dose": {"seconds_min": "60",
             "seconds_max": 90}, "warnings": "pressure_limit"}])");
    const Catalogue catalogue = *Catalogue::load(folder.path());
    const Remedy *bare = catalogue.remedy(u"bare"_s), *odd = catalogue.remedy(u"odd"_s);
    QVERIFY(bare && odd);
    QVERIFY(bare->by.isEmpty() && bare->kind.isEmpty() && !bare->dose.secondsFrom);
    QCOMPARE(odd->by, QList<AppliedBy> {AppliedBy::Self});
    QVERIFY(!odd->dose.secondsFrom && odd->dose.secondsTo == 90);
    QVERIFY(odd->warnings.isEmpty());
}

QTEST_GUILESS_MAIN(CatalogueFilesTest)
#include "tst_cataloguefiles.moc"
