// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archive.h"
#include "core/exchange/csvexport.h"
#include "core/exchange/importplan.h"
#include "tests/support/randomrecords.h"

#include <QStringEncoder>
#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** Files of other diaries in all the shapes that they come in. */
class ImportsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aTableReadsTheSameInEveryShape_data();
    void aTableReadsTheSameInEveryShape();
    void rowsAreAsLongAsTheyAre();
    void textThatIsNoneIsRefused_data();
    void textThatIsNoneIsRefused();
    void headingsAreGuessed_data();
    void headingsAreGuessed();
    void whatIsNoPainIsNotTakenForIt_data();
    void whatIsNoPainIsNotTakenForIt();
    void datesAreRead_data();
    void datesAreRead();
    void theOrderOfAColumnIsFound_data();
    void theOrderOfAColumnIsFound();
    void everyDayIsReadInEveryOrder();
    void timesAreReadOrRefused_data();
    void timesAreReadOrRefused();
    void aSideMayStandAnywhere_data();
    void aSideMayStandAnywhere();
    void theSideColumnHasTheLastWord();
    void momentsOfAFile_data();
    void momentsOfAFile();
    void everyUnreadableCellIsNamed_data();
    void everyUnreadableCellIsNamed();
    void longTextsStayWithinTheirLimits();
    void twiceIsOnce_data();
    void twiceIsOnce();
    void ourOwnTableComesBack();
    void cellsAreNeverFormulas();

private:
    Result<ImportPlan> plan(const QByteArray &csv, const QSet<QUuid> &known = {},
                            ImportOptions options = {}) const
    {
        const auto table = readTable(csv);
        if (!table)
            return tl::make_unexpected(table.error());
        options.columns = *guessColumns(*table);
        options.zone = QTimeZone("Europe/Vienna");
        options.nowMs = 1'714'543'200'000;
        return planImport(*table, options, *m_words, known);
    }

    std::optional<PlaceWords> m_words;
};

void ImportsTest::initTestCase()
{
    m_words = *PlaceWords::load();
}

void ImportsTest::aTableReadsTheSameInEveryShape_data()
{
    QTest::addColumn<QChar>("delimiter");
    QTest::addColumn<QString>("lineEnd");
    QTest::addColumn<QByteArray>("encoding");
    for (const char delimiter : {',', ';', '\t', '|'}) {
        for (const char *lineEnd : {"\n", "\r\n", "\r"}) {
            for (const char *encoding : {"UTF-8", "UTF-8 mark", "UTF-16LE", "UTF-16BE", "Latin-1"})
                QTest::addRow("%d %d %s", delimiter, int(qstrlen(lineEnd)) + (*lineEnd == '\r'),
                              encoding)
                    << QChar::fromLatin1(delimiter) << QString::fromLatin1(lineEnd)
                    << QByteArray(encoding);
        }
    }
}

void ImportsTest::aTableReadsTheSameInEveryShape()
{
    QFETCH(QChar, delimiter);
    QFETCH(QString, lineEnd);
    QFETCH(QByteArray, encoding);
    const QList<QStringList> rows {
        {u"Datum"_s, u"Körperteil"_s, u"Schmerz"_s},
        {u"2024-05-01"_s, u"Rücken, oben; links\tunten | rechts"_s, u"5,5"_s},
        {u""_s, u"\"in Anführung\""_s, u""_s},
        {u"  "_s, u""_s, u""_s},
        {u"2024-05-02"_s, u"zwei\nZeilen"_s, u"0"_s},
    };
    QString text;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (QString cell : row)
            cells.append(u'"' + cell.replace(u'"', u"\"\""_s) + u'"');
        // The heading is bare, as most programs write it.
        text += (text.isEmpty() ? row : cells).join(delimiter) + lineEnd;
    }
    QByteArray bytes = text.toUtf8();
    if (encoding == "UTF-8 mark")
        bytes.prepend("\xEF\xBB\xBF");
    else if (encoding == "Latin-1")
        bytes = text.toLatin1();
    else if (encoding.startsWith("UTF-16"))
        bytes = QStringEncoder(encoding.constData(), QStringEncoder::Flag::WriteBom)(text);
    const auto table = readTable(bytes);
    QVERIFY2(table, table ? "" : qPrintable(table.error().detail));
    QCOMPARE(table->delimiter, delimiter);
    QCOMPARE(table->header, rows[0]);
    QCOMPARE(table->rows.size(), 3);
    QCOMPARE(table->rows[0].cells, rows[1]);
    QCOMPARE(table->rows[1].cells, rows[2]);
    QCOMPARE(table->rows[2].cells, rows[4]);
    QCOMPARE(table->rows[2].line, 5);
}

void ImportsTest::rowsAreAsLongAsTheyAre()
{
    const auto table = readTable("a,b,c\n1\n1,2,3,4\n,,3\n");
    QCOMPARE(table->rows[0].cells, QStringList {u"1"_s});
    QCOMPARE(table->rows[1].cells.size(), 4);
    QCOMPARE(table->rows[2].cells, (QStringList {QString(), QString(), u"3"_s}));
    // A row that ends before its column has nothing in it.
    const auto made = plan("date,region,pain\n2024-05-01,Knee,5\n2024-05-02\n");
    QCOMPARE(made->fresh, 1);
    QCOMPARE(made->skipped.first().row, 3);
    QCOMPARE(made->skipped.first().why, ErrorCode::Missing);
}

void ImportsTest::textThatIsNoneIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("white space") << QByteArray(" \n\n  \r\n") << ErrorCode::Missing;
    QTest::newRow("a mark alone") << QByteArray("\xEF\xBB\xBF") << ErrorCode::Missing;
    QTest::newRow("a NUL in UTF-8")
        << QByteArray("date,pain\n2024-05-01,\0005\n", 23) << ErrorCode::Malformed;
    QTest::newRow("a NUL in UTF-16")
        << QByteArray("\xFF\xFE", 2) + QByteArray("d\0,\0p\0\n\0\0\0,\0005\0\n\0", 16)
        << ErrorCode::Malformed;
    QTest::newRow("UTF-16 without a mark, a header alone")
        << QByteArray("d\0a\0t\0e\0\n\0", 10) << ErrorCode::Missing;
    QTest::newRow("a quote within a cell")
        << QByteArray("date,pain\n20\"24,5\n") << ErrorCode::Malformed;
    QTest::newRow("text after a quote")
        << QByteArray("date,pain\n\"2024\"x,5\n") << ErrorCode::Malformed;
    QTest::newRow("500 columns and one") << QByteArray(500, ',') + "x\n1\n" << ErrorCode::Malformed;
}

void ImportsTest::textThatIsNoneIsRefused()
{
    QFETCH(QByteArray, bytes);
    const auto table = readTable(bytes);
    QVERIFY(!table);
    QTEST(table.error().code, "code");
    QVERIFY(readTable(QByteArray(499, ',') + "x\n1\n"));
}

void ImportsTest::headingsAreGuessed_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *heading, const char *field) {
        QTest::newRow(heading) << QString::fromUtf8(heading) << QString::fromLatin1(field);
    };
    row("Date", "date");
    row("DATE ", "date");
    row("Date/Time", "date");
    row("date_time", "date");
    row("Datum", "date");
    row("Uhrzeit", "time");
    row("Time of day", "time");
    row("Body Part", "place");
    row("body-part", "place");
    row("Körperteil", "place");
    row("Left/Right", "side");
    row("Pain", "pain");
    row("Pain (0-10)", "pain");
    row("pain level [0 to 10]", "pain");
    row("Pain NRS", "pain");
    row("Schmerzstärke", "pain");
    row("Pressure pain (0-10)", "pressure");
    row("Status", ""); // of what, its words alone can tell
    row("Notes", "note");
    row("day of month", "dayofmonth");
    row("", "");
    row("painting", "");
    row("Mood", "");
    row("id", "");
}

void ImportsTest::headingsAreGuessed()
{
    QFETCH(QString, heading);
    QFETCH(QString, field);
    const auto columns = guessColumns({.header = {u"x"_s, heading}, .rows = {}});
    QVERIFY(columns);
    QCOMPARE(columns->size(), field.isEmpty() ? 0 : 1);
    if (!field.isEmpty())
        QCOMPARE(columns->value(*importFieldFromName(field), -1), 1);
}

// Numbers from 0 to 10 alone make no pain.
void ImportsTest::whatIsNoPainIsNotTakenForIt_data()
{
    QTest::addColumn<QString>("heading");
    for (const char *heading : {"Happiness", "happiness (0-10)", "Mood", "Stress", "Sleep quality",
                                "Energy", "Fatigue 0-10", "Score", "Level", "Pain relief",
                                "Painkillers", "No pain days", "Stiffness", "value", "0-10"})
        QTest::newRow(heading) << QString::fromUtf8(heading);
}

void ImportsTest::whatIsNoPainIsNotTakenForIt()
{
    QFETCH(QString, heading);
    const QByteArray csv = "date," + heading.toUtf8() + "\n2024-05-01,7\n";
    const auto made = plan(csv);
    QVERIFY(!made);
    QCOMPARE(made.error(), (Error {ErrorCode::Missing, u"column for the pain"_s}));
    // The person may still say that it is one.
    const auto table = readTable(csv);
    const auto chosen = chooseColumns(*guessColumns(*table), {u"pain="_s + heading}, *table);
    QVERIFY(chosen && checkColumns(*chosen));
}

void ImportsTest::datesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("ymd");
    QTest::addColumn<QString>("dmy");
    QTest::addColumn<QString>("mdy");
    const auto row = [](const char *text, const char *ymd, const char *dmy, const char *mdy) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(ymd)
                            << QString::fromLatin1(dmy) << QString::fromLatin1(mdy);
    };
    row("03/04/2024", "out_of_range", "2024-04-03", "2024-03-04");
    row("03-04-24", "2003-04-24", "2024-04-03", "2024-03-04");
    row("24.03.04", "2024-03-04", "2004-03-24", "out_of_range");
    row("31.12.1999", "out_of_range", "1999-12-31", "out_of_range");
    row("12/31/1999", "out_of_range", "out_of_range", "1999-12-31");
    row("1.2.69", "out_of_range", "2069-02-01", "2069-01-02");
    row("1.2.70", "out_of_range", "1970-02-01", "1970-01-02");
    row("2024.02.29", "2024-02-29", "2024-02-29", "2024-02-29");
    row(" 2024 - 2 - 29 ", "2024-02-29", "2024-02-29", "2024-02-29");
    row("2023-02-29", "out_of_range", "out_of_range", "out_of_range");
    row("29 February 2024", "2024-02-29", "2024-02-29", "2024-02-29");
    row("29. Feb 2024", "2024-02-29", "2024-02-29", "2024-02-29");
    row("Sept 3, 2024", "2024-09-03", "2024-09-03", "2024-09-03");
    row("SEP 3 2024", "2024-09-03", "2024-09-03", "2024-09-03");
    row("febr 3 2024", "2024-02-03", "2024-02-03", "2024-02-03");
    row("Febtober 3 2024", "out_of_range", "out_of_range", "out_of_range");
    row("31 April 2024", "out_of_range", "out_of_range", "out_of_range");
    row("3 May 24", "2024-05-03", "2024-05-03", "2024-05-03");
    row("2024-05-011", "malformed", "malformed", "malformed");
    row("20240503", "2024-05-03", "2024-05-03", "2024-05-03");
    row("2024053", "malformed", "malformed", "malformed");
    row("1899-12-31", "out_of_range", "out_of_range", "out_of_range");
    row("2200-01-01", "out_of_range", "out_of_range", "out_of_range");
    row("١/٢/٢٠٢٤", "malformed", "malformed", "malformed");
    row("2024/05", "malformed", "malformed", "malformed");
    row("x2024-05-03", "malformed", "malformed", "malformed");
}

void ImportsTest::datesAreRead()
{
    QFETCH(QString, text);
    QFETCH(QString, ymd);
    QFETCH(QString, dmy);
    QFETCH(QString, mdy);
    const auto read = [&](DateOrder order) {
        const auto date = parseForeignDate(text, order);
        return date ? date->toString(Qt::ISODate) : errorName(date.error().code);
    };
    QCOMPARE(read(DateOrder::YearFirst), ymd);
    QCOMPARE(read(DateOrder::DayFirst), dmy);
    QCOMPARE(read(DateOrder::MonthFirst), mdy);
}

void ImportsTest::theOrderOfAColumnIsFound_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QString>("found");
    QTest::newRow("none") << QStringList {} << "ymd";
    QTest::newRow("no dates") << QStringList {u"soon"_s, u""_s} << "ymd";
    QTest::newRow("years first") << QStringList {u"2024-03-04"_s, u"2024-12-31"_s} << "ymd";
    QTest::newRow("in words") << QStringList {u"3 May 2024"_s} << "ymd";
    QTest::newRow("could be both") << QStringList {u"03/04/2024"_s, u"12/12/2024"_s} << "ambiguous";
    QTest::newRow("the last one decides")
        << QStringList {u"03/04/2024"_s, u"13/04/2024"_s} << "dmy";
    QTest::newRow("the other way") << QStringList {u"03/04/2024"_s, u"04/13/2024"_s} << "mdy";
    QTest::newRow("both ways") << QStringList {u"13/04/2024"_s, u"04/13/2024"_s} << "conflict";
    QTest::newRow("years among them") << QStringList {u"2024-01-02"_s, u"13.4.2024"_s} << "dmy";
    QTest::newRow("with times") << QStringList {u"4/13/2024 8:15"_s} << "mdy";
    QTest::newRow("neither fits") << QStringList {u"13/13/2024"_s} << "conflict";
}

void ImportsTest::theOrderOfAColumnIsFound()
{
    QFETCH(QStringList, texts);
    QFETCH(QString, found);
    const auto order = detectDateOrder(texts);
    if (order)
        QCOMPARE(*order, *dateOrderFromName(found));
    else
        QCOMPARE(errorName(order.error().code), found);
}

void ImportsTest::everyDayIsReadInEveryOrder()
{
    for (QDate day(2023, 12, 25); day < QDate(2025, 1, 5); day = day.addDays(1)) {
        for (const char *form : {"yyyy-MM-dd", "yyyy/M/d", "yyyy.MM.dd", "yyyy MM dd"})
            QCOMPARE(parseForeignDate(day.toString(QLatin1String(form)), DateOrder::DayFirst), day);
        for (const char *form : {"d.M.yyyy", "dd/MM/yy", "dd-MM-yyyy", "d. M. yyyy"})
            QCOMPARE(parseForeignDate(day.toString(QLatin1String(form)), DateOrder::DayFirst), day);
        for (const char *form : {"M/d/yyyy", "MM-dd-yy"})
            QCOMPARE(parseForeignDate(day.toString(QLatin1String(form)), DateOrder::MonthFirst),
                     day);
        const QString words = QLocale(QLocale::C).toString(day, u"d MMMM yyyy"_s);
        QCOMPARE(parseForeignDate(words, DateOrder::YearFirst), day);
    }
}

void ImportsTest::timesAreReadOrRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *text, const char *read) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(read);
    };
    row("0:00", "00:00:00");
    row("23:59", "23:59:00");
    row("8", "08:00:00");
    row(" 8:15 ", "08:15:00");
    row("8:15:07.25", "08:15:07");
    row("12 am", "00:00:00");
    row("12 pm", "12:00:00");
    row("11:59PM", "23:59:00");
    row("1 a.m.", "01:00:00");
    row("8H15", "08:15:00");
    row("24:00", "out_of_range");
    row("8:60", "out_of_range");
    row("8:15:60", "out_of_range");
    row("13 pm", "out_of_range");
    row("0 am", "out_of_range");
    row("8:5", "malformed");
    row("815", "malformed");
    row("8:15 xm", "malformed");
    row("morning", "malformed");
    row("-8:15", "malformed");
    row("8:15 8:16", "malformed");
    row("", "malformed");
}

void ImportsTest::timesAreReadOrRefused()
{
    QFETCH(QString, text);
    const auto time = parseForeignTime(text);
    QTEST(time ? time->toString(Qt::ISODate) : errorName(time.error().code), "read");
}

void ImportsTest::aSideMayStandAnywhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("region");
    QTest::addColumn<Side>("side");
    const auto row = [](const char *text, const char *region, Side side) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(region) << side;
    };
    row("knee", "knee", Side::Unspecified);
    row("left knee", "knee", Side::Left);
    row("knee left", "knee", Side::Left);
    row("Knee (L)", "knee", Side::Left);
    row("L. knee", "knee", Side::Left);
    row("KNEE, RIGHT SIDE", "knee", Side::Right);
    row("the right side of my knee", "knee", Side::Right);
    row("knee - rt", "knee", Side::Right);
    row("both knees", "knee", Side::Both);
    row("knees (left and right)", "knee", Side::Both);
    row("Knees left right", "knee", Side::Both);
    row("bilateral knee", "knee", Side::Both);
    row("heel rechts", "heel", Side::Right);
    row("sole of left foot", "sole", Side::Left);
    row("left sole of foot", "sole", Side::Left);
    row("Achilles tendon right", "achilles", Side::Right);
    row("left achilles", "achilles", Side::Left);
    row("big toe left", "big-toe", Side::Left);
    row("RIGHT BIG TOE", "big-toe", Side::Right);
    row("toes", "toes", Side::Unspecified);
    row("left", "", Side::Left);
    row("bright", "", Side::Unspecified);
}

void ImportsTest::aSideMayStandAnywhere()
{
    QFETCH(QString, text);
    const PlaceReading reading = m_words->read(text, {});
    QTEST(reading.region, "region");
    QTEST(reading.side, "side");
}

void ImportsTest::theSideColumnHasTheLastWord()
{
    for (const char *place : {"knee", "left knee", "knee left"}) {
        const QString text = QString::fromLatin1(place);
        QCOMPARE(m_words->read(text, u"Right Mostly"_s).side, Side::Right);
        QCOMPARE(m_words->read(text, u"both"_s).side, Side::Both);
        QCOMPARE(m_words->read(text, u"R"_s).region, u"knee"_s);
    }
    QCOMPARE(m_words->read(u"left knee"_s, u"n/a"_s).side, Side::Left);
    QCOMPARE(m_words->read(u"right big toe"_s, u"left"_s).side, Side::Left);
}

void ImportsTest::momentsOfAFile_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("felt");
    const auto row = [](const char *name, const QByteArray &csv, const char *felt) {
        QTest::newRow(name) << csv << QString::fromLatin1(felt);
    };
    row("a day", "date,pain\n2024-05-01,5\n", "2024-05-01");
    row("a time beside it", "date,time,pain\n2024-05-01,8:15,5\n", "2024-05-01T08:15:00+02:00");
    row("a time behind it", "date,pain\n1.5.2024 8:15 pm,5\n", "2024-05-01T20:15:00+02:00");
    row("local ISO", "date,pain\n2024-01-05T08:15,5\n", "2024-01-05T08:15:00+01:00");
    row("UTC", "timestamp,pain\n2024-05-01T06:15:00Z,5\n", "2024-05-01T06:15:00Z");
    row("with an offset", "timestamp,pain\n2024-05-01T01:15:00-05:00,5\n",
        "2024-05-01T01:15:00-05:00");
    row("with the zone's own", "timestamp,pain\n2024-05-01T08:15:00+02:00,5\n",
        "2024-05-01T08:15:00+02:00");
    row("the first of a repeated hour", "date,time,pain\n2024-10-27,2:30,5\n",
        "2024-10-27T02:30:00+02:00");
    row("an empty time", "date,time,pain\n2024-05-01,,5\n", "2024-05-01");
    row("year, month and day", "year,month,dom,pain\n2024,2,29,5\n", "2024-02-29");
}

void ImportsTest::momentsOfAFile()
{
    QFETCH(QByteArray, csv);
    const auto made = plan(csv, {}, {.dateOrder = DateOrder::DayFirst});
    QVERIFY(made);
    QVERIFY2(made->skipped.isEmpty(),
             made->skipped.isEmpty() ? "" : qPrintable(made->skipped.first().value));
    QTEST(made->batch.observations.first()->felt.toIso(), "felt");
}

void ImportsTest::everyUnreadableCellIsNamed_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<ErrorCode>("why");
    const auto row = [](const QByteArray &cells, const char *column, const char *value,
                        ErrorCode why) {
        QTest::newRow(cells.constData())
            << cells << QString::fromLatin1(column) << QString::fromUtf8(value) << why;
    };
    row("soon,,Knee,5,,,", "When", "soon", ErrorCode::Malformed);
    row(",,Knee,5,,,", "When", "", ErrorCode::Missing);
    row("2024-02-30,,Knee,5,,,", "When", "2024-02-30", ErrorCode::OutOfRange);
    row("2024-05-01,8:99,Knee,5,,,", "Hour", "8:99", ErrorCode::OutOfRange);
    row("2024-05-01,25:00,Knee,5,,,", "Hour", "25:00", ErrorCode::OutOfRange);
    row("2024-03-31,2:30,Knee,5,,,", "Hour", "2:30", ErrorCode::Malformed);
    row("2024-05-01,,Knee,a lot,,,", "Pain (0-10)", "a lot", ErrorCode::Malformed);
    row("2024-05-01,,Knee,11,,,", "Pain (0-10)", "11", ErrorCode::OutOfRange);
    row("2024-05-01,,Knee,-1,,,", "Pain (0-10)", "-1", ErrorCode::OutOfRange);
    row("2024-05-01,,Knee,nan,,,", "Pain (0-10)", "nan", ErrorCode::Missing);
    row("2024-05-01,,Knee,5/6,,,", "Pain (0-10)", "5/6", ErrorCode::Malformed);
    row("2024-05-01,,Knee,5,x,,", "Tenderness", "x", ErrorCode::Malformed);
    row("2024-05-01,,Knee,5,10.5,,", "Tenderness", "10.5", ErrorCode::OutOfRange);
    row("2024-05-01,,Knee,5,,cured,", "Status", "cured", ErrorCode::Unknown);
    row("2024-05-01,,Knee,,,,", "Pain (0-10)", "", ErrorCode::Missing);
}

void ImportsTest::everyUnreadableCellIsNamed()
{
    QFETCH(QByteArray, row);
    const auto made = plan("When,Hour,Where,Pain (0-10),Tenderness,Status,Note\n"
                           "2024-05-01,8:15,Knee,5,6,Latent,good\n"
                           + row + "\n2024-05-02,,Knee,0,,,\n");
    QVERIFY(made);
    QCOMPARE(made->rows, 3);
    QCOMPARE(made->fresh, 2);
    QCOMPARE(made->skipped.size(), 1);
    const SkippedCell &skipped = made->skipped.first();
    QCOMPARE(skipped.row, 3);
    QTEST(skipped.column, "column");
    QTEST(skipped.value, "value");
    QTEST(skipped.why, "why");
    QCOMPARE(made->places.size(), 1);
    QCOMPARE(made->places.first().rows, 2);
}

void ImportsTest::longTextsStayWithinTheirLimits()
{
    const QByteArray note(10001, 'x');
    const auto made =
        plan("date,pain,note\n2024-05-01,5," + note + "\n2024-05-01,5," + note.first(10000) + "\n");
    QCOMPARE(made->fresh, 1);
    QCOMPARE(made->skipped.first().column, u"note"_s);
    QCOMPARE(made->skipped.first().why, ErrorCode::OutOfRange);
    // A place is cut, though never within a character.
    for (const char *lead : {"", "x"}) {
        QByteArray place(lead);
        for (int i = 0; i < 120; ++i)
            place += "\xF0\x9F\x92\x86";
        const auto cut = plan("date,place,pain\n2024-05-01," + place + ",5\n");
        QCOMPARE(cut->batch.knots.size(), 1);
        const QString label = cut->batch.knots.first()->label;
        QVERIFY(label.size() >= 199 && label.isValidUtf16());
        JournalFixture fixture;
        QCOMPARE(*fixture.create()->import(ActionKind::Import, cut->batch), 2);
    }
}

void ImportsTest::twiceIsOnce_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 5; ++seed)
        QTest::addRow("seed %llu", seed) << seed;
}

void ImportsTest::twiceIsOnce()
{
    QFETCH(quint64, seed);
    RandomStream random(seed);
    QByteArrayList rows;
    const QByteArrayList places {"Knee", "left knee", "Sick", "", "\"Temple, right\""};
    for (int i = 0; i < 60; ++i)
        rows.append("2024-0" + QByteArray::number(1 + random.below(9)) + "-1"
                    + QByteArray::number(random.below(10)) + ','
                    + places[static_cast<qsizetype>(random.below(5))] + ','
                    + QByteArray::number(random.below(11)) + '\n');
    const QByteArray header = "date,place,pain\n";
    JournalFixture fixture;
    const auto journal = fixture.create();
    const auto first = plan(header + rows.first(40).join());
    QCOMPARE(first->fresh, 40);
    QVERIFY(journal->import(ActionKind::Import, first->batch));
    const QByteArray archive = *writeArchive(journal->read());
    const auto again = plan(header + rows.first(40).join(), *journal->read().knownIds());
    QCOMPARE(again->fresh, 0);
    QCOMPARE(again->known, 40);
    QCOMPARE(*journal->import(ActionKind::Import, again->batch), 0);
    QCOMPARE(*writeArchive(journal->read()), archive);
    // The longer file of next week adds what is new.
    const auto longer = plan(header + rows.join(), *journal->read().knownIds());
    QCOMPARE(longer->fresh, 20);
    QVERIFY(journal->import(ActionKind::Import, longer->batch));
    QCOMPARE(journal->read().counts()->observations, 60);
    // Each row is one observation, of the knot of its place.
    int counted = 0;
    for (const ImportedPlace &place : longer->places) {
        QCOMPARE(journal->read().observations(place.knot, 100)->size(), place.rows);
        counted += place.rows;
    }
    QCOMPARE(counted, 60);
}

void ImportsTest::ourOwnTableComesBack()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    RandomRecords records(11, fixture.references);
    QList<KnotId> knots;
    for (int i = 0; i < 4; ++i)
        knots.append(*journal->add(ActionKind::AddKnot, records.knot()));
    for (int i = 0; i < 60; ++i) {
        ObservationFields fields = records.observation(records.oneOf(knots));
        fields.rest = records.intensity();
        QVERIFY(journal->add(ActionKind::LogPain, fields));
    }
    const Period always {QDate(1900, 1, 1), QDate(2199, 12, 31)};
    const auto table = readTable(*observationsCsv(journal->read(), always));
    QVERIFY(table);
    const QList<Observation> observations = *journal->read().observations(always);
    QCOMPARE(table->rows.size(), 60);
    const auto cell = [&](qsizetype row, const QString &column) {
        return table->rows[row].cells.value(table->header.indexOf(column));
    };
    for (qsizetype i = 0; i < observations.size(); ++i) {
        const Observation &observation = observations[i];
        QCOMPARE(cell(i, u"id"_s), observation.id().toString());
        QCOMPARE(cell(i, u"felt"_s), observation->felt.toIso());
        QCOMPARE(cell(i, u"date"_s), observation->felt.localDate().toString(Qt::ISODate));
        QCOMPARE(cell(i, u"pain"_s), observation->rest->toString());
        QCOMPARE(cell(i, u"flare"_s), observation->flare ? u"yes"_s : QString());
        QCOMPARE(cell(i, u"knot"_s), observation->knot.toString());
        QCOMPARE(cell(i, u"side"_s),
                 sideName(journal->read().get(observation->knot)->fields().side));
    }
}

void ImportsTest::cellsAreNeverFormulas()
{
    for (const char *text : {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1",
                             "==", "-", "+", "-1e", "+4 3", "=\"a\""}) {
        QByteArray cell = csvCell(QString::fromLatin1(text));
        if (cell.startsWith('"'))
            cell = cell.mid(1);
        QVERIFY2(cell.startsWith('\''), text);
    }
    for (const char *text : {"-40.5", "+3", "-0", "-1e3", "7", "", "a=b", "'quoted"})
        QCOMPARE(csvCell(QString::fromLatin1(text)), QByteArray(text));
}

QTEST_GUILESS_MAIN(ImportsTest)
#include "tst_imports.moc"
