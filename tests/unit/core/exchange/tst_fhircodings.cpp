// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fhircodings.h"
#include "tests/unit/core/exchange/fhirfixture.h"

#include <QFile>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

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

/** The table of codes: none of them remembered wrongly, and words where there is none. */
class FhirCodingsTest : public FhirFixture
{
    Q_OBJECT

private Q_SLOTS:
    void codesHaveTheirCheckDigits();
    void codesAreVerified();
    void aTableWithoutCodesLeavesWords();
    void aBrokenTableIsNamed();
};

void FhirCodingsTest::codesHaveTheirCheckDigits()
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

void FhirCodingsTest::codesAreVerified()
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

void FhirCodingsTest::aTableWithoutCodesLeavesWords()
{
    beginJournal();
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

void FhirCodingsTest::aBrokenTableIsNamed()
{
    QVERIFY(!FhirCodings::load(u"/nowhere/at/all.json"_s));
}

QTEST_GUILESS_MAIN(FhirCodingsTest)
#include "tst_fhircodings.moc"
