// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archive.h"
#include "tests/unit/app/importing/diaries.h"

#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(const QString &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encode(encoding, QStringConverter::Flag::WriteBom);
    return QByteArray(encode(text));
}

} // namespace

/** Files of many programs, and what is no diary at all. */
class DiaryFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesOfManyPrograms_data();
    void filesOfManyPrograms();
    void whatIsNoDiaryIsRefused_data();
    void whatIsNoDiaryIsRefused();
    void cellsWithQuotesLinesAndBlanks();
    void rowsTooShortAndTooLong();
    void anArchiveIsCountedByItsRecords();
    void filesAreReadWhole();
    void whatIsNoFileIsNotRead();
};

void DiaryFilesTest::filesOfManyPrograms_data()
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

void DiaryFilesTest::filesOfManyPrograms()
{
    QFETCH(QByteArray, bytes);
    const auto made = planOf(bytes);
    QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
    QCOMPARE(made->rows, 2);
    QCOMPARE(made->skipped.size(), 0);
    const QList<Observation> &read = made->batch.observations;
    QCOMPARE(read.at(0)->rest->tenths(), 57);
    QCOMPARE(read.at(0)->note, u"„müde“, naß"_s);
    QCOMPARE(read.at(1)->rest->tenths(), 30);
    QCOMPARE(made->places.at(1).text, u"Rücken"_s);
}

void DiaryFilesTest::whatIsNoDiaryIsRefused_data()
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

void DiaryFilesTest::whatIsNoDiaryIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, error);
    const auto made = planOf(bytes);
    QVERIFY(!made);
    QCOMPARE(errorName(made.error().code), errorName(static_cast<ErrorCode>(error)));
}

void DiaryFilesTest::cellsWithQuotesLinesAndBlanks()
{
    const auto made = planOf("date,pain,note\n"
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

void DiaryFilesTest::rowsTooShortAndTooLong()
{
    const auto made = planOf("date,place,pain,note\n"
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

void DiaryFilesTest::anArchiveIsCountedByItsRecords()
{
    const QByteArray archive(
        R"({"format": "knotebook-archive", "version": 1, "knots": [], "observations": []})");
    QVERIFY(isArchive(archive));
    const auto empty = planOf(archive);
    QVERIFY2(empty, empty ? "" : qPrintable(empty.error().detail));
    QCOMPARE(empty->rows, 0);
    QCOMPARE(empty->fresh, 0);
    const auto broken = planOf(QByteArray(archive).replace("[]", "[{\"id\": 3}]"));
    QVERIFY(!broken);
    const auto newer = planOf(QByteArray(archive).replace("\"version\": 1", "\"version\": 99"));
    QVERIFY(!newer);
    QCOMPARE(errorName(newer.error().code), errorName(ErrorCode::NewerVersion));
}

void DiaryFilesTest::filesAreReadWhole()
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

void DiaryFilesTest::whatIsNoFileIsNotRead()
{
    const QTemporaryDir folder;
    QCOMPARE(errorName(readImportFile(folder.path()).error().code), errorName(ErrorCode::NotFound));
    QCOMPARE(errorName(readImportFile(folder.filePath(u"none"_s)).error().code),
             errorName(ErrorCode::NotFound));
    QCOMPARE(errorName(readImportFile(QString()).error().code), errorName(ErrorCode::NotFound));
}

QTEST_GUILESS_MAIN(DiaryFilesTest)
#include "tst_diaryfiles.moc"
