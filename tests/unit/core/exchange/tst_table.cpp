// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/columns.h"

#include <QStringEncoder>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

class TableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDelimiterIsFound_data();
    void everyDelimiterIsFound();
    void everyEncodingIsRead_data();
    void everyEncodingIsRead();
    void quotesKeepDelimitersAndLineBreaks();
    void emptyRowsAreLeftOutAndRowsKeepTheirNumber();
    void whatIsNoTableIsRefused_data();
    void whatIsNoTableIsRefused();
    void columnsAreGuessedByTheirNames();
    void aMoodIsNotTakenForPain();
    void thePersonHasTheLastWordOnColumns();
    void wrongChoicesAreNamed_data();
    void wrongChoicesAreNamed();
    void withoutADateOrAPainThereIsNothingToImport();
};

void TableTest::everyDelimiterIsFound_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("comma") << QByteArray("date,pain\n2024-05-01,5\n");
    QTest::newRow("semicolon") << QByteArray("date;pain\r\n2024-05-01;5\r\n");
    QTest::newRow("tab") << QByteArray("date\tpain\n2024-05-01\t5");
    QTest::newRow("bar") << QByteArray("date|pain\n2024-05-01|5");
    QTest::newRow("a comma inside quotes does not count")
        << QByteArray("\"date, day\";pain\n2024-05-01;5");
}

void TableTest::everyDelimiterIsFound()
{
    QFETCH(QByteArray, bytes);
    const auto table = readTable(bytes);
    QVERIFY(table);
    QCOMPARE(table->header.size(), 2);
    QCOMPARE(table->rows.size(), 1);
    QCOMPARE(table->rows.first().cells, (QStringList {u"2024-05-01"_s, u"5"_s}));
}

void TableTest::everyEncodingIsRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = u"date,Körperteil\n2024-05-01,Hüfte\n"_s;
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + text.toUtf8();
    QTest::newRow("Latin-1") << text.toLatin1();
    QStringEncoder utf16(QStringEncoder::Utf16LE, QStringConverter::Flag::WriteBom);
    QTest::newRow("UTF-16") << QByteArray(utf16(text));
    QStringEncoder utf16be(QStringEncoder::Utf16BE, QStringConverter::Flag::WriteBom);
    QTest::newRow("UTF-16 big end first") << QByteArray(utf16be(text));
}

void TableTest::everyEncodingIsRead()
{
    QFETCH(QByteArray, bytes);
    const auto table = readTable(bytes);
    QVERIFY(table);
    QCOMPARE(table->header, (QStringList {u"date"_s, u"Körperteil"_s}));
    QCOMPARE(table->rows.first().cells.at(1), u"Hüfte"_s);
}

void TableTest::quotesKeepDelimitersAndLineBreaks()
{
    const auto table =
        readTable("date,note\n2024-05-01,\"one, \"\"two\"\"\nthree\"\n2024-05-02,plain\n");
    QVERIFY(table);
    QCOMPARE(table->rows.size(), 2);
    QCOMPARE(table->rows.first().cells.at(1), u"one, \"two\"\nthree"_s);
}

void TableTest::emptyRowsAreLeftOutAndRowsKeepTheirNumber()
{
    const auto table = readTable("date,pain\n,\n2024-05-01,5\n , \n2024-05-02,6\n");
    QVERIFY(table);
    QCOMPARE(table->rows.size(), 2);
    QCOMPARE(table->rows.first().line, 3);
    QCOMPARE(table->rows.last().line, 5);
}

void TableTest::whatIsNoTableIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("empty") << QByteArray() << ErrorCode::Missing;
    QTest::newRow("a header alone") << QByteArray("date,pain\n") << ErrorCode::Missing;
    QTest::newRow("a PDF") << QByteArray("%PDF-1.7\n1 0 obj\n") << ErrorCode::Malformed;
    QTest::newRow("a database") << QByteArray("SQLite format 3\0rest", 20) << ErrorCode::Malformed;
    QTest::newRow("a spreadsheet") << QByteArray("PK\x03\x04rest") << ErrorCode::Malformed;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10) << ErrorCode::Malformed;
    QTest::newRow("a quote that never ends")
        << QByteArray("date,note\n2024-05-01,\"open\n") << ErrorCode::Malformed;
    QTest::newRow("too many columns") << QByteArray(600, ',') + "x\n1,2\n" << ErrorCode::Malformed;
    QTest::newRow("a row too wide") << "date,pain\n2024-05-01,5" + QByteArray(600, ',') + "x\n"
                                    << ErrorCode::Malformed;
}

void TableTest::whatIsNoTableIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    const auto table = readTable(bytes);
    QVERIFY(!table);
    QCOMPARE(table.error().code, code);
}

void TableTest::columnsAreGuessedByTheirNames()
{
    const auto table =
        readTable("Tag;Uhrzeit;Körperteil;Seite;Schmerz;Notiz\n1.5.2024;8:00;Knie;links;5;\n");
    const auto columns = guessColumns(*table);
    QVERIFY(columns);
    QCOMPARE(*columns,
             (ColumnMap {{ImportField::Date, 0},
                         {ImportField::Time, 1},
                         {ImportField::Place, 2},
                         {ImportField::Side, 3},
                         {ImportField::Pain, 4},
                         {ImportField::Note, 5}}));
    const auto scaled = readTable("Date,Pain level (0-10)\n2024-05-01,5\n");
    QCOMPARE(guessColumns(*scaled)->value(ImportField::Pain, -1), 1);
}

void TableTest::aMoodIsNotTakenForPain()
{
    const auto table = readTable("date,happiness,energy,steps\n2024-05-01,5,7,9000\n");
    const auto columns = guessColumns(*table);
    QVERIFY(columns);
    QVERIFY(!columns->contains(ImportField::Pain));
    QCOMPARE(checkColumns(*columns).error().code, ErrorCode::Missing);
}

void TableTest::thePersonHasTheLastWordOnColumns()
{
    const auto table = readTable("date,intensity,other pain\n2024-05-01,5,3\n");
    const ColumnMap guess = *guessColumns(*table);
    QCOMPARE(guess.value(ImportField::Pain), 1);
    QCOMPARE(chooseColumns(guess, {u"pain=other pain"_s}, *table)->value(ImportField::Pain), 2);
    QCOMPARE(chooseColumns(guess, {u"pain=3"_s}, *table)->value(ImportField::Pain), 2);
    QVERIFY(!chooseColumns(guess, {u"pain="_s}, *table)->contains(ImportField::Pain));
}

void TableTest::wrongChoicesAreNamed_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no equals sign") << u"pain"_s << ErrorCode::Malformed;
    QTest::newRow("no such field") << u"agony=1"_s << ErrorCode::Unknown;
    QTest::newRow("no such column") << u"pain=colour"_s << ErrorCode::Unknown;
    QTest::newRow("a column too far") << u"pain=9"_s << ErrorCode::Unknown;
    QTest::newRow("columns count from one") << u"pain=0"_s << ErrorCode::Unknown;
}

void TableTest::wrongChoicesAreNamed()
{
    QFETCH(QString, choice);
    QFETCH(ErrorCode, code);
    const auto table = readTable("date,intensity\n2024-05-01,5\n");
    QCOMPARE(chooseColumns({}, {choice}, *table).error().code, code);
}

void TableTest::withoutADateOrAPainThereIsNothingToImport()
{
    QVERIFY(!checkColumns({}));
    QVERIFY(!checkColumns({{ImportField::Date, 0}}));
    QVERIFY(!checkColumns({{ImportField::Pain, 0}}));
    QVERIFY(checkColumns({{ImportField::Date, 0}, {ImportField::Status, 1}}));
    QVERIFY(checkColumns({{ImportField::Year, 0},
                          {ImportField::Month, 1},
                          {ImportField::DayOfMonth, 2},
                          {ImportField::Pain, 3}}));
    QVERIFY(
        !checkColumns({{ImportField::Year, 0}, {ImportField::Month, 1}, {ImportField::Pain, 3}}));
}

QTEST_GUILESS_MAIN(TableTest)
#include "tst_table.moc"
