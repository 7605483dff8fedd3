// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importfile.h"
#include "core/exchange/archive.h"

#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(const QString &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encode(encoding, QStringConverter::Flag::WriteBom);
    return QByteArray(encode(text));
}

} // namespace

/**
 * Diaries as other people keep them. Whatever a file looks like: every row with
 * text is either read or named with a reason, nothing is guessed that cannot be
 * known, and the same file twice is the same records.
 */
class DiariesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreFoundByTheirNames_data();
    void columnsAreFoundByTheirNames();
    void namesOfOtherThingsAreNotTakenForPain_data();
    void namesOfOtherThingsAreNotTakenForPain();
    void datesOfManyHands_data();
    void datesOfManyHands();
    void datesThatCannotBeKnownAreNotGuessed_data();
    void datesThatCannotBeKnownAreNotGuessed();
    void theOrderOfDatesIsFoundOrAsked_data();
    void theOrderOfDatesIsFoundOrAsked();
    void timesOfManyHands_data();
    void timesOfManyHands();
    void numbersOfManyHands_data();
    void numbersOfManyHands();
    void otherScalesAreConverted_data();
    void otherScalesAreConverted();
    void filesOfManyPrograms_data();
    void filesOfManyPrograms();
    void whatIsNoDiaryIsRefused_data();
    void whatIsNoDiaryIsRefused();
    void cellsWithQuotesLinesAndBlanks();
    void rowsTooShortAndTooLong();
    void aHundredColumns();
    void sensorsAndMoodsAreLeftOut();
    void aBlankDateIsNotTheOneAbove();
    void aBlankPlaceIsATrackWithoutOne();
    void placesInManyWords_data();
    void placesInManyWords();
    void theOwnChoiceOfColumnsWins();
    void everyRowIsReadOrNamed_data();
    void everyRowIsReadOrNamed();
    void theSameFileTwiceIsKnown_data();
    void theSameFileTwiceIsKnown();
    void anotherOrderOfRowsIsTheSameDiary();
    void anArchiveIsCountedByItsRecords();
    void filesAreReadWhole();
    void whatIsNoFileIsNotRead();

private:
    static ImportChoices choices()
    {
        return {.columns = {},
                .dateOrder = {},
                .scale = 10,
                .zone = QTimeZone("Europe/Vienna"),
                .nowMs = 1'714'543'200'000};
    }
    static Result<ImportPlan> plan(const QByteArray &bytes, const ImportChoices &how = choices(),
                                   const QSet<QUuid> &known = {})
    {
        return planFile(bytes, how, known);
    }
    /** One row of a file: its only observation, or the reason why there is none. */
    static Result<ObservationFields> only(const QByteArray &bytes,
                                          const ImportChoices &how = choices())
    {
        const auto made = plan(bytes, how);
        if (!made)
            return tl::make_unexpected(made.error());
        if (made->batch.observations.size() == 1 && made->skipped.isEmpty())
            return made->batch.observations.constFirst().fields();
        if (made->skipped.size() == 1 && made->batch.observations.isEmpty())
            return failure(made->skipped.first().why, made->skipped.first().column);
        return failure(ErrorCode::Conflict, u"not one row"_s);
    }
    static QSet<QUuid> idsOf(const ImportPlan &plan)
    {
        QSet<QUuid> ids;
        for (const Observation &observation : plan.batch.observations)
            ids.insert(observation.id().uuid());
        return ids;
    }
};

void DiariesTest::columnsAreFoundByTheirNames_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("ours") << QByteArray("date,pain");
    QTest::newRow("capitals") << QByteArray("DATE,PAIN");
    QTest::newRow("blanks around") << QByteArray(" Date , Pain ");
    QTest::newRow("a scale behind it") << QByteArray("Day,Pain (0-10)");
    QTest::newRow("a scale in words") << QByteArray("When,Pain level 0 to 10");
    QTest::newRow("underscores") << QByteArray("date_time,pain_level");
    QTest::newRow("German") << QByteArray("Datum,Schmerz");
    QTest::newRow("a numeric rating scale") << QByteArray("Timestamp,NRS");
    QTest::newRow("severity") << QByteArray("Day,Severity");
    QTest::newRow("quoted") << QByteArray("\"Date\",\"Pain\"");
}

void DiariesTest::columnsAreFoundByTheirNames()
{
    QFETCH(QByteArray, header);
    const auto read = only(header + "\n2024-04-20,6\n");
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QCOMPARE(read->rest->tenths(), 60);
    QCOMPARE(read->felt.localDate(), QDate(2024, 4, 20));
}

void DiariesTest::namesOfOtherThingsAreNotTakenForPain_data()
{
    QTest::addColumn<QByteArray>("header");
    for (const char *name : {"mood", "energy", "sleep", "stress", "steps", "heart rate", "weight",
                             "painkillers", "pain free", "painting", "medication", "temperature"})
        QTest::newRow(name) << "date," + QByteArray(name);
}

void DiariesTest::namesOfOtherThingsAreNotTakenForPain()
{
    QFETCH(QByteArray, header);
    const auto read = plan(header + "\n2024-04-20,6\n");
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Missing);
}

void DiariesTest::datesOfManyHands_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QDate>("day");
    const QDate day(2024, 4, 20);
    const auto row = [](const char *text, QDate date) {
        QTest::newRow(text) << QByteArray(text) << date;
    };
    row("2024-04-20", day);
    row("2024/4/20", day);
    row("2024.04.20", day);
    row("20.4.2024", day);
    row("20.04.24", day);
    row("20/04/2024", day);
    row("4/20/2024", day);
    row("20-04-2024", day);
    row("20 April 2024", day);
    row("20 Apr 2024", day);
    row("20. april 2024", day);
    row("\"April 20, 2024\"", day);
    row("APR 20 2024", day);
    row("2024-04-20T08:15:00Z", day);
    row("2024-04-20T23:30:00+02:00", day);
    row("2024-04-20 08:15", day);
    row("  2024-04-20  ", day);
    row("31.12.1999", QDate(1999, 12, 31));
    row("31.12.99", QDate(1999, 12, 31));
    row("2024-02-29", QDate(2024, 2, 29));
    row("1900-01-01", QDate(1900, 1, 1));
}

void DiariesTest::datesOfManyHands()
{
    QFETCH(QByteArray, text);
    QFETCH(QDate, day);
    const auto read = only("date,pain\n" + text + ",6\n");
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QCOMPARE(read->felt.localDate(), day);
}

void DiariesTest::datesThatCannotBeKnownAreNotGuessed_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"20 April",  "20.4.",        "4/20",       "April",      "Monday",     "yesterday",
          "20",        "2024",         "2024-04",    "45402",      "20240420",   "2024-04-31",
          "30.2.2024", "2023-02-29",   "0000-00-00", "1899-12-31", "2200-01-01", "20 Foo 2024",
          "32.1.2024", "20.13.2024 x", "-",          "?",          "n/a"})
        QTest::newRow(text) << QByteArray(text);
}

void DiariesTest::datesThatCannotBeKnownAreNotGuessed()
{
    QFETCH(QByteArray, text);
    const auto made = plan("date,pain\n" + text + ",6\n2024-04-20,5\n");
    if (!made) { // an order of dates that contradicts the other row
        QCOMPARE(made.error().code, ErrorCode::Conflict);
        return;
    }
    QCOMPARE(made->fresh, 1);
    QCOMPARE(made->skipped.size(), 1);
    QCOMPARE(made->skipped.first().row, 2);
    QCOMPARE(made->skipped.first().column, u"date"_s);
    QCOMPARE(made->skipped.first().value, QString::fromLatin1(text));
}

void DiariesTest::theOrderOfDatesIsFoundOrAsked_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<int>("error"); // -1: none
    QTest::addColumn<QDate>("first");
    QTest::newRow("one day above 12 decides for all")
        << QByteArray("03/04/2024,5\n13/04/2024,6\n") << -1 << QDate(2024, 4, 3);
    QTest::newRow("a month cannot be above 12")
        << QByteArray("03/04/2024,5\n03/13/2024,6\n") << -1 << QDate(2024, 3, 4);
    QTest::newRow("the last row decides too")
        << QByteArray("01/02/2024,5\n01/03/2024,5\n01/04/2024,5\n31/05/2024,6\n") << -1
        << QDate(2024, 2, 1);
    QTest::newRow("nobody can know")
        << QByteArray("03/04/2024,5\n05/06/2024,6\n") << int(ErrorCode::Ambiguous) << QDate();
    QTest::newRow("two hands wrote it")
        << QByteArray("13/04/2024,5\n04/13/2024,6\n") << int(ErrorCode::Conflict) << QDate();
    QTest::newRow("the year first needs no asking")
        << QByteArray("2024/03/04,5\n2024/05/06,6\n") << -1 << QDate(2024, 3, 4);
    QTest::newRow("words need no asking")
        << QByteArray("4 Mar 2024,5\n6 May 2024,6\n") << -1 << QDate(2024, 3, 4);
}

void DiariesTest::theOrderOfDatesIsFoundOrAsked()
{
    QFETCH(QByteArray, rows);
    QFETCH(int, error);
    QFETCH(QDate, first);
    const auto made = plan("date,pain\n" + rows);
    if (error >= 0) {
        QVERIFY(!made);
        QCOMPARE(int(made.error().code), error);
        return;
    }
    QVERIFY(made);
    QVERIFY(made->skipped.isEmpty());
    QCOMPARE(made->batch.observations.first()->felt.localDate(), first);
}

void DiariesTest::timesOfManyHands_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("felt"); // empty: cannot be read
    const auto row = [](const char *text, const QString &felt) {
        QTest::newRow(text) << QByteArray(text) << felt;
    };
    row("8:15", u"2024-04-20T08:15:00+02:00"_s);
    row("08:15:30", u"2024-04-20T08:15:30+02:00"_s);
    row("8.15", u"2024-04-20T08:15:00+02:00"_s);
    row("8h15", u"2024-04-20T08:15:00+02:00"_s);
    row("8:15 pm", u"2024-04-20T20:15:00+02:00"_s);
    row("8:15PM", u"2024-04-20T20:15:00+02:00"_s);
    row("12:00 am", u"2024-04-20T00:00:00+02:00"_s);
    row("12:00 pm", u"2024-04-20T12:00:00+02:00"_s);
    row("8 p.m.", u"2024-04-20T20:00:00+02:00"_s);
    row("23:59", u"2024-04-20T23:59:00+02:00"_s);
    row("0:00", u"2024-04-20T00:00:00+02:00"_s);
    row("", u"2024-04-20"_s);
    row("24:00", QString());
    row("25:00", QString());
    row("8:60", QString());
    row("13:00 pm", QString());
    row("morning", QString());
    row("8:15:99", QString());
}

void DiariesTest::timesOfManyHands()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, felt);
    const auto read = only("date,time,pain\n2024-04-20," + text + ",6\n");
    QCOMPARE(read.has_value(), !felt.isEmpty());
    if (read)
        QCOMPARE(read->felt.toIso(), felt);
    else
        QCOMPARE(read.error().detail, u"time"_s);
}

void DiariesTest::numbersOfManyHands_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("tenths"); // -1: cannot be read
    const auto row = [](const char *text, int tenths) {
        QTest::newRow(text) << QByteArray(text) << tenths;
    };
    row("6", 60);
    row("6.0", 60);
    row("5.7", 57);
    row("\"5,7\"", 57);
    row(" 5.7 ", 57);
    row("0", 0);
    row("10", 100);
    row(".5", 5);
    row("5.", 50);
    row("5.55", 56);
    row("0.04", 0);
    row("1e1", 100);
    row("10.01", -1);
    row("11", -1);
    row("-1", -1);
    row("-0.1", -1);
    row("five", -1);
    row("5/10", -1);
    row("5-6", -1);
    row("~5", -1);
    row("5?", -1);
    row("5 5", -1);
    row("nan", -1);
    row("inf", -1);
    row("NaN", -1);
    row("0x5", -1);
    row("1e999", -1);
}

void DiariesTest::numbersOfManyHands()
{
    QFETCH(QByteArray, text);
    QFETCH(int, tenths);
    const auto read = only("date,pain\n2024-04-20," + text + "\n");
    QCOMPARE(read.has_value(), tenths >= 0);
    if (read)
        QCOMPARE(read->rest->tenths(), tenths);
    else
        QCOMPARE(read.error().detail, u"pain"_s);
}

void DiariesTest::otherScalesAreConverted_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("tenths");
    QTest::newRow("57 of 100") << 100.0 << QByteArray("57") << 57;
    QTest::newRow("100 of 100") << 100.0 << QByteArray("100") << 100;
    QTest::newRow("101 of 100") << 100.0 << QByteArray("101") << -1;
    QTest::newRow("0 of 100") << 100.0 << QByteArray("0") << 0;
    QTest::newRow("3 of 5") << 5.0 << QByteArray("3") << 60;
    QTest::newRow("half of 5") << 5.0 << QByteArray("\"2,5\"") << 50;
    QTest::newRow("6 of 5") << 5.0 << QByteArray("6") << -1;
    QTest::newRow("1 of 3") << 3.0 << QByteArray("1") << 33;
    QTest::newRow("2 of 3") << 3.0 << QByteArray("2") << 67;
    QTest::newRow("4 of 4") << 4.0 << QByteArray("4") << 100;
}

void DiariesTest::otherScalesAreConverted()
{
    QFETCH(double, scale);
    QFETCH(QByteArray, text);
    QFETCH(int, tenths);
    ImportChoices how = choices();
    how.scale = scale;
    const auto read = only("date,pain\n2024-04-20," + text + "\n", how);
    QCOMPARE(read ? read->rest->tenths() : -1, tenths);
}

void DiariesTest::filesOfManyPrograms_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text =
        u"Datum;Ort;Schmerz;Notiz\n20.4.2024;Knie;5,7;„müde“, naß\n21.4.2024;Rücken;3;\n"_s;
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-8 with its mark") << "\xef\xbb\xbf" + text.toUtf8();
    QTest::newRow("UTF-16, little end first") << encoded(text, QStringConverter::Utf16LE);
    QTest::newRow("UTF-16, big end first") << encoded(text, QStringConverter::Utf16BE);
    QTest::newRow("lines as in Windows") << QString(text).replace(u"\n"_s, u"\r\n"_s).toUtf8();
    QTest::newRow("lines as in old Macs") << QString(text).replace(u"\n"_s, u"\r"_s).toUtf8();
    QTest::newRow("without a last end of line") << text.chopped(1).toUtf8();
    QTest::newRow("empty lines between") << QString(text).replace(u"\n"_s, u"\n\n;;;\n"_s).toUtf8();
    QTest::newRow("tabs") << QString(text).replace(u';', u'\t').toUtf8();
    QTest::newRow("bars") << QString(text).replace(u';', u'|').toUtf8();
    QTest::newRow("everything quoted")
        << QByteArray("\"Datum\",\"Ort\",\"Schmerz\",\"Notiz\"\n"
                      "\"20.4.2024\",\"Knie\",\"5,7\",\"\xe2\x80\x9em\xc3\xbc"
                      "de\xe2\x80\x9c, na\xc3\x9f\"\n"
                      "\"21.4.2024\",\"R\xc3\xbc"
                      "cken\",\"3\",\"\"\n");
}

void DiariesTest::filesOfManyPrograms()
{
    QFETCH(QByteArray, bytes);
    const auto made = plan(bytes);
    QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
    QCOMPARE(made->rows, 2);
    QCOMPARE(made->skipped.size(), 0);
    const QList<Observation> &read = made->batch.observations;
    QCOMPARE(read.at(0)->rest->tenths(), 57);
    QCOMPARE(read.at(0)->note, u"„müde“, naß"_s);
    QCOMPARE(read.at(1)->rest->tenths(), 30);
    QCOMPARE(made->places.at(1).text, u"Rücken"_s);
}

void DiariesTest::whatIsNoDiaryIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("error");
    const auto row = [](const char *name, const QByteArray &bytes, ErrorCode code) {
        QTest::newRow(name) << bytes << int(code);
    };
    row("nothing", {}, ErrorCode::Missing);
    row("only a mark", "\xef\xbb\xbf", ErrorCode::Missing);
    row("only ends of lines", "\n\n\r\n", ErrorCode::Missing);
    row("only a header", "date,place,pain\n", ErrorCode::Missing);
    row("a header and empty rows", "date,place,pain\n,,\n , ,\n", ErrorCode::Missing);
    row("a PDF that calls itself a table", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\ndate,pain\n",
        ErrorCode::Malformed);
    row("an office file", QByteArray("PK\x03\x04\x14\x00\x06\x00", 8), ErrorCode::Malformed);
    row("a database", QByteArray("SQLite format 3\x00\x10", 17), ErrorCode::Malformed);
    row("a picture", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), ErrorCode::Malformed);
    row("zeros in a table", QByteArray("date,pain\n2024-04-20,\0005\n", 23), ErrorCode::Malformed);
    row("a quote that never closes", "date,pain\n2024-04-20,\"5\n2024-04-21,4\n",
        ErrorCode::Malformed);
    row("a quote within a word", "date,note,pain\n2024-04-20,say \"hi,5\n", ErrorCode::Malformed);
    row("no date", "place,pain\nKnee,5\n", ErrorCode::Missing);
    row("no pain", "date,place\n2024-04-20,Knee\n", ErrorCode::Missing);
    row("half a date", "year,month,pain\n2024,4,5\n", ErrorCode::Missing);
    row("a letter", "Dear diary,\nit hurt again.\n", ErrorCode::Missing);
    row("another's JSON", "[{\"date\": \"2024-04-20\", \"pain\": 5}]", ErrorCode::Malformed);
}

void DiariesTest::whatIsNoDiaryIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, error);
    const auto made = plan(bytes);
    QVERIFY(!made);
    QCOMPARE(errorName(made.error().code), errorName(static_cast<ErrorCode>(error)));
}

void DiariesTest::cellsWithQuotesLinesAndBlanks()
{
    const auto made = plan("date,pain,note\n"
                           "2024-04-20,5,\"two\nlines\"\n"
                           "2024-04-21,5,\"a \"\"word\"\", and more\"\n"
                           "2024-04-22,5,\"  blanks  \"\n"
                           "2024-04-23,5,\"\"\n"
                           "2024-04-24,5,=HYPERLINK(1)\n");
    QVERIFY(made);
    QStringList notes;
    for (const Observation &observation : made->batch.observations)
        notes.append(observation->note);
    QCOMPARE(notes,
             (QStringList {u"two\nlines"_s, u"a \"word\", and more"_s, u"blanks"_s, QString(),
                           u"=HYPERLINK(1)"_s}));
}

void DiariesTest::rowsTooShortAndTooLong()
{
    const auto made = plan("date,place,pain,note\n"
                           "2024-04-20,Knee,5\n" // no note
                           "2024-04-21,Knee,5,note,surplus,words\n"
                           "2024-04-22,Knee\n" // no pain
                           "2024-04-23\n");
    QVERIFY(made);
    QCOMPARE(made->rows, 4);
    QCOMPARE(made->fresh, 2);
    QCOMPARE(made->skipped.size(), 2);
    for (const SkippedCell &cell : made->skipped) {
        QCOMPARE(cell.column, u"pain"_s);
        QCOMPARE(errorName(cell.why), errorName(ErrorCode::Missing));
    }
}

void DiariesTest::aHundredColumns()
{
    QByteArray header("date");
    QByteArray row("2024-04-20");
    for (int i = 1; i < 99; ++i) {
        header += ",sensor " + QByteArray::number(i);
        row += "," + QByteArray::number(i % 11);
    }
    const auto read = only(header + ",pain\n" + row + ",5.7\n");
    QVERIFY(read);
    QCOMPARE(read->rest->tenths(), 57);
    const auto tooMany = plan(header.repeated(6).replace("date", "x") + ",date,pain\n"
                              + row.repeated(6) + ",2024-04-20,5\n");
    QVERIFY(!tooMany);
    QCOMPARE(tooMany.error().code, ErrorCode::Malformed);
}

void DiariesTest::sensorsAndMoodsAreLeftOut()
{
    const auto made = plan("timestamp,heart_rate,mood,steps,pain,stress,weather\n"
                           "2024-04-20 08:15,61,7,0,3,8,rain\n"
                           "2024-04-20 09:15,88,2,9000,,9,sun\n" // the sensor alone
                           "2024-04-20 10:15,70,5,120,4,1,\n");
    QVERIFY(made);
    QCOMPARE(made->fresh, 2);
    QCOMPARE(made->skipped.size(), 1);
    QCOMPARE(made->batch.observations.at(0)->rest->tenths(), 30);
    QCOMPARE(made->batch.observations.at(1)->rest->tenths(), 40);
    QCOMPARE(made->batch.observations.at(0)->note, QString());
    QCOMPARE(made->batch.observations.at(0)->felt.localTime(), QTime(8, 15));
}

// Some diaries leave a cell blank for "the same as above", others for "I do not
// know". Only the person can tell, so such rows are named rather than guessed.
void DiariesTest::aBlankDateIsNotTheOneAbove()
{
    const auto made = plan("date,place,pain\n2024-04-20,Knee,5\n,Hip,3\n   ,Neck,2\n"
                           "2024-04-21,Knee,4\n,Hip,2\n");
    QVERIFY(made);
    QCOMPARE(made->fresh, 2);
    QCOMPARE(made->skipped.size(), 3);
    QCOMPARE(made->skipped.at(0).row, 3);
    QCOMPARE(made->skipped.at(2).row, 6);
    for (const SkippedCell &cell : made->skipped) {
        QCOMPARE(cell.column, u"date"_s);
        QCOMPARE(errorName(cell.why), errorName(ErrorCode::Missing));
    }
    // Nor do the parts of a date run on by themselves.
    const auto parts = plan("year,month,day of month,pain\n2024,4,30,5\n,,1,4\n2024,5,2,3\n");
    QVERIFY(parts);
    QCOMPARE(parts->fresh, 2);
    QCOMPARE(parts->skipped.first().row, 3);
}

void DiariesTest::aBlankPlaceIsATrackWithoutOne()
{
    const auto made = plan("date,place,pain\n2024-04-20,Knee,5\n2024-04-20,,3\n2024-04-21,,2\n");
    QVERIFY(made);
    QCOMPARE(made->fresh, 3);
    QCOMPARE(made->places.size(), 2);
    QCOMPARE(made->places.at(1).rows, 2);
    QVERIFY(made->places.at(1).reading.region.isEmpty());
    QVERIFY(made->batch.observations.at(1)->knot == made->batch.observations.at(2)->knot);
    QVERIFY(made->batch.observations.at(0)->knot != made->batch.observations.at(1)->knot);
}

void DiariesTest::placesInManyWords_data()
{
    QTest::addColumn<QByteArray>("cells");
    QTest::addColumn<QString>("region");
    QTest::addColumn<Side>("side");
    const auto row = [](const char *cells, const QString &region, Side side) {
        QTest::newRow(cells) << QByteArray(cells) << region << side;
    };
    row("Knees,", u"knee"_s, Side::Unspecified);
    row("knee,left", u"knee"_s, Side::Left);
    row("Left Knee,", u"knee"_s, Side::Left);
    row("the left knee,", u"knee"_s, Side::Left);
    row("KNEE,R", u"knee"_s, Side::Right);
    row("Knee,Right Mostly", u"knee"_s, Side::Right);
    row("Knee,both", u"knee"_s, Side::Both);
    row("Knee,left and right", u"knee"_s, Side::Both);
    row("Lower Back,", u"low-back"_s, Side::Unspecified);
    row("Shoulder blade,links", u"shoulder-blade"_s, Side::Left);
    row("Sick/Tired,", QString(), Side::Unspecified);
    row("Everywhere,", QString(), Side::Unspecified);
    row("knee and shoulder and toe,", QString(), Side::Unspecified);
}

void DiariesTest::placesInManyWords()
{
    QFETCH(QByteArray, cells);
    QFETCH(QString, region);
    QFETCH(Side, side);
    const auto made = plan("date,place,side,pain\n2024-04-20," + cells + ",5\n");
    QVERIFY(made);
    QCOMPARE(made->fresh, 1); // also what is no place is kept
    const PlaceReading &reading = made->places.first().reading;
    QCOMPARE(reading.region, region);
    QCOMPARE(sideName(reading.side), sideName(side));
    QCOMPARE(made->batch.knots.first()->label.isEmpty(), false); // in the diary's own words
}

void DiariesTest::theOwnChoiceOfColumnsWins()
{
    const QByteArray table("date,evening,morning,pain\n2024-04-20,7,3,5\n");
    const auto chosen = [&](const QStringList &columns) {
        ImportChoices how = choices();
        how.columns = columns;
        return only(table, how);
    };
    QCOMPARE(chosen({})->rest->tenths(), 50);
    QCOMPARE(chosen({u"pain=evening"_s})->rest->tenths(), 70);
    QCOMPARE(chosen({u"pain=3"_s})->rest->tenths(), 30);
    QCOMPARE(chosen({u"pain=MORNING"_s})->rest->tenths(), 30);
    QCOMPARE(chosen({u"pressure=evening"_s})->pressure->tenths(), 70);
    QCOMPARE(chosen({u"pressure=evening"_s})->rest->tenths(), 50);
    QCOMPARE(chosen({u"pain=evening"_s, u"pain=morning"_s})->rest->tenths(), 30);
    QCOMPARE(errorName(chosen({u"pain="_s}).error().code), errorName(ErrorCode::Missing));
    QCOMPARE(errorName(chosen({u"pain=noon"_s}).error().code), errorName(ErrorCode::Unknown));
    QCOMPARE(errorName(chosen({u"pain=0"_s}).error().code), errorName(ErrorCode::Unknown));
    QCOMPARE(errorName(chosen({u"pain=5"_s}).error().code), errorName(ErrorCode::Unknown));
    QCOMPARE(errorName(chosen({u"smell=pain"_s}).error().code), errorName(ErrorCode::Unknown));
    QCOMPARE(errorName(chosen({u"pain"_s}).error().code), errorName(ErrorCode::Malformed));
}

void DiariesTest::everyRowIsReadOrNamed_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("diary %u", seed) << seed;
}

// Rows thrown together from good and bad cells: what is read and what is named
// are all rows, each once, in the order of the file.
void DiariesTest::everyRowIsReadOrNamed()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    const QList<QByteArray> dates {"2024-04-20", "2024-04-31", "2023-12-01", "", "soon"};
    const QList<QByteArray> times {"", "8:15", "25:00", "2:30"};
    const QList<QByteArray> places {"Knee", "", "Sick/Tired", "\"left, knee\"", "Hip"};
    const QList<QByteArray> pains {"5", "5.7", "\"5,7\"", "11", "", "much", "0"};
    const auto any = [&](const QList<QByteArray> &cells) {
        return cells.at(random.bounded(static_cast<int>(cells.size())));
    };
    QByteArray table("date,time,place,pain\n");
    QList<int> lines;
    for (int line = 2; line < 202; ++line) {
        const QByteArray row = any(dates) + "," + any(times) + "," + any(places) + "," + any(pains);
        if (row != ",,,")
            lines.append(line);
        table += row + "\n";
    }
    const auto made = plan(table);
    QVERIFY(made);
    QCOMPARE(made->rows, lines.size());
    QCOMPARE(made->fresh + made->known + static_cast<int>(made->skipped.size()), made->rows);
    QList<int> seen;
    for (const Observation &observation : made->batch.observations)
        seen.append(observation->source.section(u' ', 1).toInt());
    QVERIFY(std::ranges::is_sorted(seen));
    for (const SkippedCell &cell : made->skipped) {
        QVERIFY(!cell.column.isEmpty());
        seen.append(cell.row);
    }
    std::ranges::sort(seen);
    QCOMPARE(seen, lines);
    QCOMPARE(idsOf(*made).size(), made->batch.observations.size()); // no two are one
    int inPlaces = 0;
    for (const ImportedPlace &place : made->places)
        inPlaces += place.rows;
    QCOMPARE(inPlaces, made->fresh);
}

void DiariesTest::theSameFileTwiceIsKnown_data()
{
    everyRowIsReadOrNamed_data();
}

void DiariesTest::theSameFileTwiceIsKnown()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    QByteArray table("date,place,pain\n");
    for (int i = 0; i < 60; ++i) // few different rows, so that many are equal
        table += "2024-04-0" + QByteArray::number(1 + random.bounded(3)) + ",Knee,"
            + QByteArray::number(random.bounded(3)) + "\n";
    const auto first = plan(table);
    const auto again = plan(table, choices(), idsOf(*first));
    QCOMPARE(again->fresh, 0);
    QCOMPARE(again->known, 60);
    QCOMPARE(idsOf(*again), idsOf(*first));
    const auto longer = plan(table + "2024-05-01,Knee,9\n", choices(), idsOf(*first));
    QCOMPARE(longer->fresh, 1);
    QCOMPARE(longer->known, 60);
    QCOMPARE(longer->batch.knots, first->batch.knots);
}

void DiariesTest::anotherOrderOfRowsIsTheSameDiary()
{
    const auto down = plan("date,place,pain\n2024-04-20,Knee,5\n2024-04-21,Hip,4\n");
    const auto up = plan("date,place,pain\n2024-04-21,Hip,4\n2024-04-20,Knee,5\n");
    QCOMPARE(idsOf(*down), idsOf(*up));
    QCOMPARE(down->period, up->period);
    QCOMPARE(down->period, (Period {QDate(2024, 4, 20), QDate(2024, 4, 21)}));
}

void DiariesTest::anArchiveIsCountedByItsRecords()
{
    const QByteArray archive(
        R"({"format": "knotebook-archive", "version": 1, "knots": [], "observations": []})");
    QVERIFY(isArchive(archive));
    const auto empty = plan(archive);
    QVERIFY2(empty, empty ? "" : qPrintable(empty.error().detail));
    QCOMPARE(empty->rows, 0);
    QCOMPARE(empty->fresh, 0);
    const auto broken = plan(QByteArray(archive).replace("[]", "[{\"id\": 3}]"));
    QVERIFY(!broken);
    const auto newer = plan(QByteArray(archive).replace("\"version\": 1", "\"version\": 99"));
    QVERIFY(!newer);
    QCOMPARE(errorName(newer.error().code), errorName(ErrorCode::NewerVersion));
}

void DiariesTest::filesAreReadWhole()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"Tagebuch für März.csv"_s);
    const QByteArray content =
        QByteArray("date,pain\n") + QByteArray("2024-04-20,5\n").repeated(9'000);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
    file.close();
    QCOMPARE(*readImportFile(path), content);
}

void DiariesTest::whatIsNoFileIsNotRead()
{
    const QTemporaryDir folder;
    QCOMPARE(errorName(readImportFile(folder.path()).error().code), errorName(ErrorCode::NotFound));
    QCOMPARE(errorName(readImportFile(folder.filePath(u"none"_s)).error().code),
             errorName(ErrorCode::NotFound));
    QCOMPARE(errorName(readImportFile(QString()).error().code), errorName(ErrorCode::NotFound));
}

QTEST_GUILESS_MAIN(DiariesTest)
#include "tst_diaries.moc"
