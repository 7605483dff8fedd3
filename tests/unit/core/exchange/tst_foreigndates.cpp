// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/dates.h"

#include <QLocale>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

/** Days and times of other diaries: the odd ones, the impossible ones, and every day of a year. */
class ForeignDatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void datesAreRead_data();
    void datesAreRead();
    void theOrderOfAColumnIsFound_data();
    void theOrderOfAColumnIsFound();
    void everyDayIsReadInEveryOrder();
    void timesAreReadOrRefused_data();
    void timesAreReadOrRefused();
};

void ForeignDatesTest::datesAreRead_data()
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

void ForeignDatesTest::datesAreRead()
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

void ForeignDatesTest::theOrderOfAColumnIsFound_data()
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
    QTest::newRow("slips alone") << QStringList {u"13/13/2024"_s}
                                 << "ymd"; // each is told by itself
    QTest::newRow("a slip among them") << QStringList {u"13/13/2024"_s, u"4/13/2024"_s} << "mdy";
}

void ForeignDatesTest::theOrderOfAColumnIsFound()
{
    QFETCH(QStringList, texts);
    QFETCH(QString, found);
    const auto order = detectDateOrder(texts);
    if (order)
        QCOMPARE(*order, *dateOrderFromName(found));
    else
        QCOMPARE(errorName(order.error().code), found);
}

void ForeignDatesTest::everyDayIsReadInEveryOrder()
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

void ForeignDatesTest::timesAreReadOrRefused_data()
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

void ForeignDatesTest::timesAreReadOrRefused()
{
    QFETCH(QString, text);
    const auto time = parseForeignTime(text);
    QTEST(time ? time->toString(Qt::ISODate) : errorName(time.error().code), "read");
}

QTEST_GUILESS_MAIN(ForeignDatesTest)
#include "tst_foreigndates.moc"
