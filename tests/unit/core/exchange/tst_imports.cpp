// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archive.h"
#include "core/exchange/importplan.h"
#include "tests/support/randomrecords.h"

#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** Rows of other diaries: what is read in each of them, what is not, and that twice is once. */
class ImportsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rowsAreAsLongAsTheyAre();
    void whatIsNoPainIsNotTakenForIt_data();
    void whatIsNoPainIsNotTakenForIt();
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
    row("UTC is an instant", "timestamp,pain\n2024-05-01T06:15:00Z,5\n",
        "2024-05-01T08:15:00+02:00");
    row("on the day that it is here", "timestamp,pain\n2024-04-30T22:30:00Z,5\n",
        "2024-05-01T00:30:00+02:00");
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

QTEST_GUILESS_MAIN(ImportsTest)
#include "tst_imports.moc"
