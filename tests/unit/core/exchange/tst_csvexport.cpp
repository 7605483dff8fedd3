// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvexport.h"
#include "core/exchange/table.h"
#include "tests/support/journalfixture.h"

#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

class CsvExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noCellBecomesAFormula_data();
    void noCellBecomesAFormula();
    void whatIsWrittenCanBeReadBack();
};

void CsvExportTest::noCellBecomesAFormula_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("plain") << u"plain"_s << QByteArray("plain");
    QTest::newRow("empty") << QString() << QByteArray();
    QTest::newRow("comma") << u"a, b"_s << QByteArray("\"a, b\"");
    QTest::newRow("quote") << u"so \"called\""_s << QByteArray("\"so \"\"called\"\"\"");
    QTest::newRow("line break") << u"a\nb"_s << QByteArray("\"a\nb\"");
    QTest::newRow("equals") << u"=1+1"_s << QByteArray("'=1+1");
    QTest::newRow("plus") << u"+1+1"_s << QByteArray("'+1+1");
    QTest::newRow("minus") << u"-1+1"_s << QByteArray("'-1+1");
    QTest::newRow("a negative number") << u"-40.5"_s << QByteArray("-40.5");
    QTest::newRow("at") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)");
    QTest::newRow("tab") << u"\t=1"_s << QByteArray("'\t=1");
    QTest::newRow("equals within") << u"a=1"_s << QByteArray("a=1");
}

void CsvExportTest::noCellBecomesAFormula()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, cell);
    QCOMPARE(csvCell(text), cell);
}

void CsvExportTest::whatIsWrittenCanBeReadBack()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    const KnotId knot = *journal->add(ActionKind::AddKnot, fixture.upperTrapezius());
    ObservationFields observation = fixture.pain(knot, 5.7);
    observation.note = u"=after \"work\", late\nnight"_s;
    QVERIFY(journal->add(ActionKind::LogPain, observation));
    const QByteArray csv =
        *observationsCsv(journal->read(), {QDate(2024, 1, 1), QDate(2024, 12, 31)});
    QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
    const auto table = readTable(csv);
    QVERIFY(table);
    QCOMPARE(table->rows.size(), 1);
    const auto cell = [&](const QString &column) {
        return table->rows.first().cells.at(table->header.indexOf(column));
    };
    QCOMPARE(cell(u"date"_s), u"2024-05-01"_s);
    QCOMPARE(cell(u"time"_s), u"08:00"_s);
    QCOMPARE(cell(u"pain"_s), u"5.7"_s);
    QCOMPARE(cell(u"side"_s), u"left"_s);
    QCOMPARE(cell(u"muscle"_s), u"trapezius-descendens"_s);
    QCOMPARE(cell(u"x"_s), u"-40.5"_s);
    QCOMPARE(cell(u"note"_s), u"'=after \"work\", late\nnight"_s);
    QVERIFY(observationsCsv(journal->read(), {QDate(2020, 1, 1), QDate(2020, 12, 31)})->count('\n')
            == 1);
}

QTEST_GUILESS_MAIN(CsvExportTest)
#include "tst_csvexport.moc"
