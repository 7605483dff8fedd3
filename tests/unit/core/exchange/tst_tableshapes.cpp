// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvexport.h"
#include "core/exchange/importplan.h"
#include "tests/support/randomrecords.h"

#include <QStringEncoder>
#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** Tables in all the shapes that they come in, and our own as it goes out. */
class TableShapesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTableReadsTheSameInEveryShape_data();
    void aTableReadsTheSameInEveryShape();
    void textThatIsNoneIsRefused_data();
    void textThatIsNoneIsRefused();
    void headingsAreGuessed_data();
    void headingsAreGuessed();
    void ourOwnTableComesBack();
    void cellsAreNeverFormulas();
};

void TableShapesTest::aTableReadsTheSameInEveryShape_data()
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

void TableShapesTest::aTableReadsTheSameInEveryShape()
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

void TableShapesTest::textThatIsNoneIsRefused_data()
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

void TableShapesTest::textThatIsNoneIsRefused()
{
    QFETCH(QByteArray, bytes);
    const auto table = readTable(bytes);
    QVERIFY(!table);
    QTEST(table.error().code, "code");
    QVERIFY(readTable(QByteArray(499, ',') + "x\n1\n"));
}

void TableShapesTest::headingsAreGuessed_data()
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

void TableShapesTest::headingsAreGuessed()
{
    QFETCH(QString, heading);
    QFETCH(QString, field);
    const auto columns = guessColumns({.header = {u"x"_s, heading}, .rows = {}});
    QVERIFY(columns);
    QCOMPARE(columns->size(), field.isEmpty() ? 0 : 1);
    if (!field.isEmpty())
        QCOMPARE(columns->value(*importFieldFromName(field), -1), 1);
}

void TableShapesTest::ourOwnTableComesBack()
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

void TableShapesTest::cellsAreNeverFormulas()
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

QTEST_GUILESS_MAIN(TableShapesTest)
#include "tst_tableshapes.moc"
