// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/dates.h"
#include "core/exchange/tableshapes.h"

#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

/** Dates whose year is not written, and tables that leave things out. */
class YearlessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysWithoutAYearAreRead_data();
    void daysWithoutAYearAreRead();
    void whatIsNoSuchDayIsNotRead_data();
    void whatIsNoSuchDayIsNotRead();
    void monthsHaveNamesAndNumbers_data();
    void monthsHaveNamesAndNumbers();
    void theOrderIsFoundOnlyWhenAskedFor();
    void yearsRunOn_data();
    void yearsRunOn();
    void aDayThatNoYearHasIsRefused();
    void monthsBeyondTwelveSayTheirYear();
    void blanksAreFilledFromAbove();
    void nothingAboveTheFirstRow();
    void shortRowsAreFilledToo();
    void aWideTableBecomesALongOne();
    void partsKeepWhatStandsBesideThem();
    void oneNumberIsNoPart();
};

void YearlessTest::daysWithoutAYearAreRead_data()
{
    QTest::addColumn<int>("order");
    QTest::addColumn<int>("month");
    QTest::addColumn<int>("day");
    const auto row = [](const char *text, DateOrder order, int month, int day) {
        QTest::newRow(text) << int(order) << month << day;
    };
    row("20.4.", DateOrder::DayFirst, 4, 20);
    row("20. 4.", DateOrder::DayFirst, 4, 20);
    row("20.04", DateOrder::DayFirst, 4, 20);
    row("4/20", DateOrder::MonthFirst, 4, 20);
    row("04-20", DateOrder::MonthFirst, 4, 20);
    row(" 4/20 ", DateOrder::MonthFirst, 4, 20);
    row("20 April", DateOrder::YearFirst, 4, 20);
    row("20. Apr.", DateOrder::DayFirst, 4, 20);
    row("20-Apr", DateOrder::DayFirst, 4, 20);
    row("April 20", DateOrder::MonthFirst, 4, 20);
    row("APR 20th", DateOrder::MonthFirst, 4, 20);
    row("20. Dezember", DateOrder::DayFirst, 12, 20);
    row("3 août", DateOrder::DayFirst, 8, 3);
    row("3 de mayo", DateOrder::DayFirst, 5, 3);
    row("20 April 08:15", DateOrder::DayFirst, 4, 20);
    row("4/20, 8:15 pm", DateOrder::MonthFirst, 4, 20);
}

void YearlessTest::daysWithoutAYearAreRead()
{
    QFETCH(int, order);
    QFETCH(int, month);
    QFETCH(int, day);
    const QString text = QString::fromUtf8(QTest::currentDataTag());
    QVERIFY(isYearless(text));
    const auto read = parseYearlessDate(text, DateOrder(order));
    QVERIFY(read);
    QCOMPARE(read->month, month);
    QCOMPARE(read->day, day);
}

void YearlessTest::whatIsNoSuchDayIsNotRead_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "April", "20", "20 Foo", "2024-04-20", "20.4.2024", "20 April 2024", "4/20/24",
          "Monday", "n/a", "20.4.x", "8:15", "200.4.", "20 Ap"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void YearlessTest::whatIsNoSuchDayIsNotRead()
{
    QFETCH(QString, text);
    QVERIFY(!isYearless(text));
    QVERIFY(!parseYearlessDate(text, DateOrder::DayFirst));
}

void YearlessTest::monthsHaveNamesAndNumbers_data()
{
    QTest::addColumn<int>("month");
    QTest::newRow("4") << 4;
    QTest::newRow(" 04 ") << 4;
    QTest::newRow("14") << 14;
    QTest::newRow("-4") << 0;
    QTest::newRow("0") << 0;
    QTest::newRow("March") << 3;
    QTest::newRow("mar.") << 3;
    QTest::newRow("März") << 3;
    QTest::newRow("mars") << 3;
    QTest::newRow("OKTOBER") << 10;
    QTest::newRow("diciembre") << 12;
    QTest::newRow("Ma") << 0;
    QTest::newRow("Foo") << 0;
    QTest::newRow("") << 0;
}

void YearlessTest::monthsHaveNamesAndNumbers()
{
    QFETCH(int, month);
    QCOMPARE(monthNumber(QString::fromUtf8(QTest::currentDataTag())), month);
}

void YearlessTest::theOrderIsFoundOnlyWhenAskedFor()
{
    const QStringList dayFirst {u"3.4."_s, u"20.4."_s};
    QCOMPARE(*detectDateOrder(dayFirst), DateOrder::YearFirst); // no date that it knows
    QCOMPARE(*detectDateOrder(dayFirst, true), DateOrder::DayFirst);
    QCOMPARE(*detectDateOrder({u"4/3"_s, u"4/20"_s}, true), DateOrder::MonthFirst);
    QCOMPARE(detectDateOrder({u"4/3"_s, u"5/6"_s}, true).error().code, ErrorCode::Ambiguous);
    QCOMPARE(detectDateOrder({u"20/3"_s, u"3/20"_s}, true).error().code, ErrorCode::Conflict);
    QCOMPARE(*detectDateOrder({u"3 April"_s}, true), DateOrder::YearFirst);
}

void YearlessTest::yearsRunOn_data()
{
    QTest::addColumn<bool>("backwards");
    QTest::addColumn<QString>("days"); // "month-day=year", one row after the other
    QTest::newRow("forwards over New Year")
        << false << u"11-30=2020 12-31=2020 1-1=2021 6-1=2021"_s;
    QTest::newRow("a row late after New Year")
        << false << u"12-30=2020 1-2=2021 12-31=2020 1-3=2021"_s;
    QTest::newRow("a row a little late") << false << u"5-20=2020 5-3=2020 5-21=2020"_s;
    QTest::newRow("a long gap to a month before") << false << u"11-1=2020 8-1=2021 9-1=2021"_s;
    QTest::newRow("backwards over New Year") << true << u"2-1=2020 1-1=2020 12-31=2019 6-1=2019"_s;
    QTest::newRow("backwards, a row out of order") << true << u"5-3=2020 5-20=2020 5-1=2020"_s;
}

void YearlessTest::yearsRunOn()
{
    QFETCH(bool, backwards);
    QFETCH(QString, days);
    RunningYear years(2020, backwards);
    for (const QString &day : days.split(u' ')) {
        const QStringList said = day.section(u'=', 0, 0).split(u'-');
        const auto date = years.dateOf({said.at(0).toInt(), said.at(1).toInt()});
        QVERIFY2(date, qPrintable(day));
        QCOMPARE(QString::number(date->year()), day.section(u'=', 1));
        QCOMPARE(date->month(), said.at(0).toInt());
    }
}

void YearlessTest::aDayThatNoYearHasIsRefused()
{
    RunningYear years(2020, false);
    for (const YearlessDay day : {YearlessDay {2, 30}, YearlessDay {4, 31}, YearlessDay {1, 0},
                                  YearlessDay {0, 1}, YearlessDay {1, 32}})
        QCOMPARE(years.dateOf(day).error().code, ErrorCode::OutOfRange);
    QCOMPARE(*years.dateOf({2, 29}), QDate(2020, 2, 29));
    QCOMPARE(RunningYear(2021, false).dateOf({2, 29}).error().code, ErrorCode::OutOfRange);
}

void YearlessTest::monthsBeyondTwelveSayTheirYear()
{
    RunningYear years(2015, false);
    QCOMPARE(*years.dateOf({12, 31}), QDate(2015, 12, 31));
    QCOMPARE(*years.dateOf({13, 1}), QDate(2016, 1, 1));
    QCOMPARE(*years.dateOf({24, 31}), QDate(2016, 12, 31));
    QCOMPARE(*years.dateOf({25, 1}), QDate(2017, 1, 1));
    QCOMPARE(years.dateOf({14, 30}).error().code, ErrorCode::OutOfRange);
}

namespace {

const ColumnMap dateSidePlace {{ImportField::Date, 0},
                               {ImportField::Place, 1},
                               {ImportField::Side, 2},
                               {ImportField::Pain, 3}};

Table tableOf(const QByteArray &rows)
{
    return *readTable("date,place,side,pain\n" + rows);
}

} // namespace

void YearlessTest::blanksAreFilledFromAbove()
{
    const Table filled =
        filledTable(tableOf("1 May,knee,left,5\n,,,4\n2 May,,,3\n,neck,,2\n,,,1\n"), dateSidePlace);
    QStringList rows;
    for (const TableRow &row : filled.rows)
        rows.append(row.cells.join(u','));
    QCOMPARE(rows,
             (QStringList {u"1 May,knee,left,5"_s, u"1 May,knee,left,4"_s, u"2 May,knee,left,3"_s,
                           u"2 May,neck,,2"_s, u"2 May,neck,,1"_s}));
}

void YearlessTest::nothingAboveTheFirstRow()
{
    const Table filled = filledTable(tableOf(",,,5\n1 May,knee,,4\n"), dateSidePlace);
    QCOMPARE(filled.rows.first().cells.first(), QString());
    QCOMPARE(filled.rows.first().cells.last(), u"5"_s); // an answer is never filled in
}

void YearlessTest::shortRowsAreFilledToo()
{
    const Table filled = filledTable(tableOf("1 May,knee,left,5\n2 May\n"), dateSidePlace);
    QCOMPARE(filled.rows.last().cells.value(1), u"knee"_s);
    QCOMPARE(filled.rows.last().cells.value(2), u"left"_s);
}

void YearlessTest::aWideTableBecomesALongOne()
{
    const Table wide = *readTable("date,Neck pain,note,kneePain\n1 May,3,wet,\n2 May,4,,5\n");
    const PlaceWords words = *PlaceWords::load();
    QCOMPARE(painPlaceColumns(wide, words), (QList {1, 3}));
    const Table tall = partedTable(wide, placeParts(wide, {1, 3}));
    QCOMPARE(tall.header, (QStringList {u"date"_s, u"note"_s, u"place"_s, u"pain"_s}));
    QCOMPARE(tall.rows.size(), 3); // a cell without a text is no row
    QCOMPARE(tall.rows.at(0).cells, (QStringList {u"1 May"_s, u"wet"_s, u"Neck"_s, u"3"_s}));
    QCOMPARE(tall.rows.at(2).cells, (QStringList {u"2 May"_s, QString(), u"knee"_s, u"5"_s}));
    QCOMPARE(tall.rows.at(2).line, wide.rows.at(1).line);
}

void YearlessTest::partsKeepWhatStandsBesideThem()
{
    const Table table =
        *readTable("date,place 1,pain 1,place 2,pain 2,note\n1 May,knee,3,neck,4,wet\n"
                   "2 May,,,,,dry\n");
    const QList<RowPart> parts = numberedParts(table);
    QCOMPARE(parts.size(), 2);
    const Table tall = partedTable(table, parts);
    QCOMPARE(tall.header, (QStringList {u"date"_s, u"note"_s, u"place"_s, u"pain"_s}));
    QCOMPARE(tall.rows.size(), 3);
    QCOMPARE(tall.rows.at(1).cells, (QStringList {u"1 May"_s, u"wet"_s, u"neck"_s, u"4"_s}));
    QCOMPARE(tall.rows.at(2).cells, (QStringList {u"2 May"_s, u"dry"_s})); // nothing is dropped
    const ColumnMap columns = columnsOfParted(*guessColumns(table), parts, tall);
    QCOMPARE(columns.value(ImportField::Date, -1), 0);
    QCOMPARE(columns.value(ImportField::Note, -1), 1);
    QCOMPARE(columns.value(ImportField::Place, -1), 2);
    QCOMPARE(columns.value(ImportField::Pain, -1), 3);
}

void YearlessTest::oneNumberIsNoPart()
{
    QVERIFY(numberedParts(*readTable("date,pain 1\n1 May,3\n")).isEmpty());
    QVERIFY(numberedParts(*readTable("date,pain (0-5),worst (0-5)\n1 May,3,4\n")).isEmpty());
    QVERIFY(partsOfDay(*readTable("date,morning mood,evening walk\n1 May,3,4\n")).isEmpty());
    QCOMPARE(partsOfDay(*readTable("date,morning pain,Pain PM\n1 May,3,4\n")).size(), 2);
}

QTEST_GUILESS_MAIN(YearlessTest)
#include "tst_yearless.moc"
