// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clitest.h"

#include <QDate>
#include <QRegularExpression>

using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** Bringing in other diaries by command: the plan before, the journal after. */
class ImportTest : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginJournal(); }

    void aDryRunSaysAllAndWritesNothing_data();
    void aDryRunSaysAllAndWritesNothing();
    void thePlanHasItsKeys();
    void theSameFileTwiceIsOnce();
    void aGrownFileBringsOnlyWhatIsNew();
    void oneUndoTakesBackOneImport();
    void importedRowsJoinTrendsAndReport();
    void rowsThatCannotBeReadAreListed();
    void aScaleThatTheHeadingSaysIsNotAskedFor();
    void blanksSayWhatTheyMayMean();
    void aDateThatNobodyCanReadIsOneRow();
    void whatIsMissingIsSaidWithTheColumnsThereAre_data();
    void whatIsMissingIsSaidWithTheColumnsThereAre();
    void columnsNamedAfterPlacesAloneAreTheirPains();
    void numbersThatAreNoPainsAreNotTakenForThem_data();
    void numbersThatAreNoPainsAreNotTakenForThem();
    void manyUnreadableRowsAreShortened();
    void numbersAboveTheScaleSayWhatToDo();
    void anotherScaleChangesEveryNumber();
    void theOrderOfDatesHasToBeSaidWhenNobodyCanKnow();
    void columnsCanBeNamedByTheirNumber();
    void placesAreShownWithWhatTheyWereTakenFor();
    void timesAreReadInTheZoneOfTheClock();
    void aRefusedFileLeavesTheJournalAlone_data();
    void aRefusedFileLeavesTheJournalAlone();
    void ourOwnTableComesBackIn();
    void anArchiveMergesTwoJournals();
    void anArchiveThatContradictsItselfIsRefused();
    void longDiariesArriveWhole();

private:
    void write(const QByteArray &content) const { m_cli->write(u"d.csv"_s, content); }
    int observations() const
    {
        int count = 0;
        for (const QJsonValue knot : list(u"knot list"_s)) {
            count += static_cast<int>(json(u"knot show "_s + knot[u"id"_s].toString())
                                          .value(u"observations"_s)
                                          .toArray()
                                          .size());
        }
        return count;
    }
};

void ImportTest::aDryRunSaysAllAndWritesNothing_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("a good diary") << QByteArray("date,place,pain\n2024-04-20,Knee,5\n");
    QTest::newRow("a bad row") << QByteArray("date,place,pain\n2024-04-20,Knee,5\n,Knee,5\n");
    QTest::newRow("only bad rows") << QByteArray("date,place,pain\n,Knee,5\n");
    QTest::newRow("no place") << QByteArray("date,pain\n2024-04-20,5\n");
}

void ImportTest::aDryRunSaysAllAndWritesNothing()
{
    QFETCH(QByteArray, content);
    write(content);
    const FolderState before = folder();
    const Run plan = run(u"import DIR/d.csv --dry-run"_s);
    QVERIFY2(plan.code == 0, qPrintable(plan.err));
    const QJsonObject document = json(u"import DIR/d.csv --dry-run"_s);
    QCOMPARE(folder(), before);
    QVERIFY(!plan.out.contains(u"undo"_s)); // there is nothing to take back
    const Run done = run(u"import DIR/d.csv"_s);
    QCOMPARE(done.code, 0);
    QVERIFY2(done.out.startsWith(plan.out), qPrintable(done.out)); // it did what it had said
    QCOMPARE(observations(), document.value(u"new"_s).toInt());
}

void ImportTest::thePlanHasItsKeys()
{
    write("date,place,side,pain\n2024-04-20,Knee,left,5\n2024-04-20,Qwertz,,11\n2024-04-20,Qwertz,,"
          "1\n");
    const QJsonObject plan = json(u"import DIR/d.csv --dry-run"_s);
    QCOMPARE(keysBeside(plan, {u"rows"_s, u"new"_s, u"known"_s, u"skipped"_s, u"places"_s}),
             QStringList());
    QCOMPARE(plan.value(u"skipped"_s).toArray(),
             (QJsonArray {QJsonObject {{u"row"_s, 3},
                                       {u"column"_s, u"pain"_s},
                                       {u"value"_s, u"11"_s},
                                       {u"why"_s, u"out_of_range"_s}}}));
    const QJsonArray places = plan.value(u"places"_s).toArray();
    QCOMPARE(places.size(), 2);
    for (const QJsonValue place : places)
        QCOMPARE(keysBeside(place,
                            {u"text"_s, u"side_text"_s, u"place"_s, u"muscle"_s, u"side"_s,
                             u"certain"_s, u"rows"_s, u"knot"_s}),
                 QStringList());
    QCOMPARE(places.at(0)[u"place"_s].toString(), u"knee"_s);
    QCOMPARE(places.at(0)[u"side"_s].toString(), u"left"_s);
    QCOMPARE(places.at(0)[u"certain"_s].toBool(), true);
    QVERIFY(places.at(1)[u"place"_s].isNull());
    QCOMPARE(places.at(1)[u"certain"_s].toBool(true), false);
}

void ImportTest::theSameFileTwiceIsOnce()
{
    write("date,place,pain\n2024-04-20,Knee,5\n2024-04-20,Knee,5\n2024-04-21,Hip,4\n");
    DONE(u"import DIR/d.csv"_s);
    const FolderState once = folder();
    const QJsonObject again = json(u"import DIR/d.csv"_s);
    QCOMPARE(again.value(u"new"_s).toInt(-1), 0);
    QCOMPARE(again.value(u"known"_s).toInt(), 3);
    QCOMPARE(folder(), once);
    m_cli->setNow(u"2024-06-01T08:00:00+02:00"_s); // another day changes nothing in that
    QCOMPARE(json(u"import DIR/d.csv"_s).value(u"new"_s).toInt(-1), 0);
    QCOMPARE(folder(), once);
    QCOMPARE(observations(), 3);
}

void ImportTest::aGrownFileBringsOnlyWhatIsNew()
{
    write("date,place,pain\n2024-04-20,Knee,5\n");
    DONE(u"import DIR/d.csv"_s);
    write("date,place,pain\n2024-04-20,Knee,5\n2024-04-21,Knee,4\n2024-04-21,Hip,4\n");
    const QJsonObject grown = json(u"import DIR/d.csv"_s);
    QCOMPARE(grown.value(u"new"_s).toInt(), 2);
    QCOMPARE(grown.value(u"known"_s).toInt(), 1);
    QCOMPARE(list(u"knot list"_s).size(), 2); // the knee is the same knee
    DONE(u"undo"_s);
    QCOMPARE(observations(), 1);
}

void ImportTest::oneUndoTakesBackOneImport()
{
    write("date,place,pain\n2024-04-20,Knee,5\n2024-04-21,Hip,4\n");
    const QString knot = idOf(u"knot add --label mine"_s);
    DONE(u"import DIR/d.csv"_s);
    DONE(u"log --knot %1 --rest 3"_s.arg(knot));
    QCOMPARE(run(u"undo"_s).out, u"undone: pain logged\n"_s);
    QCOMPARE(run(u"undo"_s).out, u"undone: import\n"_s);
    QCOMPARE(list(u"knot list"_s).size(), 1);
    DONE(u"redo"_s);
    QCOMPARE(list(u"knot list"_s).size(), 3);
    QCOMPARE(run(u"verify"_s).code, 0);
}

void ImportTest::importedRowsJoinTrendsAndReport()
{
    QByteArray diary("date,place,side,pain,note\n");
    for (int day = 1; day <= 28; ++day)
        diary += "2024-04-" + QByteArray::number(day).rightJustified(2, '0') + ",Knee,left,"
            + QByteArray::number(9 - day / 4) + ",row of day " + QByteArray::number(day) + "\n";
    write(diary);
    DONE(u"import DIR/d.csv"_s);
    const QJsonObject trends = json(u"trends --region knee"_s);
    QCOMPARE(trends.value(u"series"_s)[u"days_logged"_s].toInt(), 28);
    QCOMPARE(trends.value(u"trend"_s)[u"word"_s].toString(), u"clear"_s);
    DONE(u"report --out DIR/r.html"_s);
    const QString report = QString::fromUtf8(m_cli->bytes(u"r.html"_s));
    QVERIFY(report.contains(u"row of day 28"_s));
    // "Knee" is the diary's word and the region's; it is not said twice.
    QVERIFY2(!report.contains(u"Knee · knee"_s), "the region is said twice");
    const QString words = list(u"knot list"_s).first()[u"words"_s].toString();
    QCOMPARE(words, u"Knee (left) · left"_s);
}

void ImportTest::rowsThatCannotBeReadAreListed()
{
    write("date,place,pain\n2024-04-31,Knee,5\n2024-04-20,Knee,much\n2024-04-20,Knee,\n");
    const Run plan = run(u"import DIR/d.csv --dry-run"_s);
    QVERIFY(plan.out.startsWith(u"3 rows: 0 new, 0 known, 3 that cannot be read.\n"_s));
    QVERIFY(plan.out.contains(u"row 2, date: \"2024-04-31\" (out_of_range)"_s));
    QVERIFY(plan.out.contains(u"row 3, pain: \"much\" (malformed)"_s));
    QVERIFY(plan.out.contains(u"row 4, pain: \"\" (missing)"_s));
}

void ImportTest::manyUnreadableRowsAreShortened()
{
    write("date,place,pain\n" + QByteArray("2024-04-31,Knee,5\n").repeated(25));
    const Run plan = run(u"import DIR/d.csv --dry-run"_s);
    QCOMPARE(plan.out.count(u"\n  row "_s), 20);
    QVERIFY(plan.out.contains(u"… and 5 more; --json lists all."_s));
    QCOMPARE(json(u"import DIR/d.csv --dry-run"_s).value(u"skipped"_s).toArray().size(), 25);
    write("date,place,pain\n" + QByteArray("2024-04-31,Knee,5\n").repeated(20));
    QVERIFY(!run(u"import DIR/d.csv --dry-run"_s).out.contains(u"more"_s));
}

void ImportTest::numbersAboveTheScaleSayWhatToDo()
{
    write("date,pain\n2024-04-20,45\n2024-04-21,8\n");
    const Run asked = run(u"import DIR/d.csv --dry-run"_s);
    QVERIFY(asked.code != 0);
    QVERIFY2(asked.err.contains(u"--scale 100"_s), qPrintable(asked.err));
    // Who says that it is 0 to 10 is told of the number that is not.
    const Run ten = run(u"import DIR/d.csv --dry-run --scale 10"_s);
    QCOMPARE(ten.code, 0);
    QVERIFY2(ten.out.contains(u"45"_s), qPrintable(ten.out));
    QVERIFY(!run(u"import DIR/d.csv --dry-run --scale 100"_s).out.contains(u"--scale"_s));
    write("date,pain\n2024-04-31,4\n2024-04-21,-8\n"); // no scale would help these
    QVERIFY(!run(u"import DIR/d.csv --dry-run"_s).out.contains(u"--scale"_s));
}

void ImportTest::aScaleThatTheHeadingSaysIsNotAskedFor()
{
    write("date,pain_vas_mm\n2024-04-20,45\n2024-04-21,101\n");
    const Run plan = run(u"import DIR/d.csv --dry-run"_s);
    QCOMPARE(plan.code, 0);
    QVERIFY2(plan.out.contains(u"101"_s) && !plan.out.contains(u"--scale"_s), qPrintable(plan.out));
}

void ImportTest::blanksSayWhatTheyMayMean()
{
    write("date,place,pain\n2024-04-20,neck,5\n,,4\n");
    const Run plan = run(u"import DIR/d.csv --dry-run"_s);
    QVERIFY2(plan.out.contains(u"--blank-as-above"_s), qPrintable(plan.out));
    QVERIFY(
        !run(u"import DIR/d.csv --dry-run --blank-as-above"_s).out.contains(u"--blank-as-above"_s));
    write("date,place,pain\n2024-04-20,neck,5\n2024-04-21,,\n"); // nothing is said there
    QVERIFY(!run(u"import DIR/d.csv --dry-run"_s).out.contains(u"--blank-as-above"_s));
}

void ImportTest::aDateThatNobodyCanReadIsOneRow()
{
    write("Date,Body site,VAS mm\n12/25/2022,R knee,65\n13/26/2022,R knee,40\n");
    const QJsonObject plan = json(u"import DIR/d.csv"_s);
    QCOMPARE(plan[u"new"_s].toInt(), 1);
    QCOMPARE(plan[u"skipped"_s].toArray().size(), 1);
    QCOMPARE(plan[u"skipped"_s][0][u"value"_s].toString(), u"13/26/2022"_s);
    QCOMPARE(list(u"knot list"_s).first()[u"last_rest"_s].toDouble(), 6.5);
}

void ImportTest::whatIsMissingIsSaidWithTheColumnsThereAre_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("said");
    QTest::newRow("no pain") << QByteArray("date,steps,mood\n2024-04-20,8000,7\n")
                             << QStringList {u"--map pain=COLUMN"_s, u"date, steps, mood."_s};
    QTest::newRow("no date") << QByteArray("who,pain\nme,7\n")
                             << QStringList {u"--map date=COLUMN"_s, u"who, pain."_s};
    QTest::newRow("no year") << QByteArray("date,pain\n20.4.,7\n13.5.,6\n")
                             << QStringList {u"--year 2023"_s, u"no year"_s};
    QTest::newRow("two orders") << QByteArray("date,pain\n13/4/2024,7\n4/13/2024,6\n")
                                << QStringList {u"contradict"_s, u"day first"_s};
}

void ImportTest::whatIsMissingIsSaidWithTheColumnsThereAre()
{
    QFETCH(QByteArray, content);
    QFETCH(QStringList, said);
    write(content);
    const FolderState before = folder();
    const Run refused = run(u"import DIR/d.csv"_s);
    QCOMPARE(refused.code, 1);
    for (const QString &words : std::as_const(said))
        QVERIFY2(refused.err.contains(words), qPrintable(refused.err));
    QCOMPARE(folder(), before);
}

void ImportTest::columnsNamedAfterPlacesAloneAreTheirPains()
{
    write("Day,Neck L,Neck R,Lower back,Mood,Steps\n"
          "2024-04-20,3,,5,7,8042\n2024-04-21,4,2,,6,12001\n2024-04-22,,,,8,9000\n");
    DONE(u"import DIR/d.csv"_s);
    QMap<QString, double> last;
    for (const QJsonValue knot : list(u"knot list"_s))
        last.insert(knot[u"label"_s].toString() + u' ' + knot[u"side"_s].toString(),
                    knot[u"last_rest"_s].toDouble());
    QCOMPARE(last.size(), 3);
    QCOMPARE(last.value(u"Neck L left"_s), 4.0);
    QCOMPARE(last.value(u"Neck R right"_s), 2.0);
    QCOMPARE(last.value(u"Lower back unspecified"_s), 5.0);
    QCOMPARE(observations(), 4);
}

void ImportTest::numbersThatAreNoPainsAreNotTakenForThem_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("girths in centimetres")
        << QByteArray("date,hip,thigh\n2024-04-20,98,55\n2024-04-21,97,54\n");
    QTest::newRow("one column alone") << QByteArray("date,knee\n2024-04-20,3\n2024-04-21,4\n");
    QTest::newRow("moods") << QByteArray("date,happiness,energy\n2024-04-20,3,5\n");
    QTest::newRow("words") << QByteArray("date,neck,knee\n2024-04-20,stiff,sore\n");
    QTest::newRow("nothing at all") << QByteArray("date,neck,knee\n2024-04-20,,\n");
}

void ImportTest::numbersThatAreNoPainsAreNotTakenForThem()
{
    QFETCH(QByteArray, content);
    write(content);
    const Run refused = run(u"import DIR/d.csv"_s);
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains(u"--map pain=COLUMN"_s), qPrintable(refused.err));
    QVERIFY(list(u"knot list"_s).isEmpty());
}

void ImportTest::anotherScaleChangesEveryNumber()
{
    write("date,pain\n2024-04-20,57\n2024-04-21,\"8,5\"\n2024-04-22,100\n");
    DONE(u"import DIR/d.csv --scale 100"_s);
    QList<double> levels;
    for (const QJsonValue day : json(u"trends"_s).value(u"series"_s)[u"daily"_s].toArray())
        levels.append(day[u"worst"_s].toDouble());
    QCOMPARE(levels, (QList<double> {5.7, 0.9, 10}));
}

void ImportTest::theOrderOfDatesHasToBeSaidWhenNobodyCanKnow()
{
    write("date,pain\n03/04/2024,5\n05/06/2024,4\n");
    const FolderState before = folder();
    const Run asked = run(u"import DIR/d.csv"_s);
    QCOMPARE(asked.code, 1);
    QVERIFY2(asked.err.contains(u"--date-order dmy or --date-order mdy"_s), qPrintable(asked.err));
    QCOMPARE(folder(), before);
    DONE(u"import DIR/d.csv --date-order mdy"_s);
    QCOMPARE(json(u"trends"_s).value(u"series"_s)[u"first"_s].toString(), u"2024-03-04"_s);
    DONE(u"undo"_s);
    DONE(u"import DIR/d.csv --date-order dmy"_s);
    QCOMPARE(json(u"trends"_s).value(u"series"_s)[u"first"_s].toString(), u"2024-04-03"_s);
}

void ImportTest::columnsCanBeNamedByTheirNumber()
{
    write("a;b;c\n20.4.2024;7;Knee\n");
    QCOMPARE(run(u"import DIR/d.csv"_s).code, 1);
    DONE(u"import DIR/d.csv --map date=1 --map pain=2 --map place=c"_s);
    QCOMPARE(list(u"knot list"_s).first()[u"last_rest"_s].toDouble(), 7.0);
    QCOMPARE(list(u"knot list"_s).first()[u"label"_s].toString(), u"Knee"_s);
}

void ImportTest::placesAreShownWithWhatTheyWereTakenFor()
{
    write("date,place,side,pain\n2024-04-20,Knees,,5\n2024-04-20,Hip,Right Mostly,4\n"
          "2024-04-20,Sick/Tired,,3\n2024-04-21,Knees,,5\n");
    const QString plan = run(u"import DIR/d.csv --dry-run"_s).out;
    static const QRegularExpression knees(u"\n  Knees +2 rows  knee\n"_s);
    QVERIFY2(plan.contains(knees), qPrintable(plan));
    static const QRegularExpression hip(
        u"\n  Hip \\(Right Mostly\\) +1 rows  .*, right  \\(please check\\)\n"_s);
    QVERIFY2(plan.contains(hip), qPrintable(plan));
    static const QRegularExpression tired(
        u"\n  Sick/Tired +1 rows  not a place, kept as a track"_s);
    QVERIFY2(plan.contains(tired), qPrintable(plan));
}

void ImportTest::timesAreReadInTheZoneOfTheClock()
{
    write("date,time,pain\n2024-04-20,8:15,5\n2024-01-20,8:15,5\n2024-03-31,2:30,5\n");
    const QJsonObject plan = json(u"import DIR/d.csv"_s);
    QCOMPARE(plan.value(u"new"_s).toInt(), 2);
    QCOMPARE(plan.value(u"skipped"_s)[0][u"value"_s].toString(), u"2:30"_s);
    const QString knot = list(u"knot list"_s).first()[u"id"_s].toString();
    const QString shown = run(u"knot show "_s + knot).out;
    QVERIFY(shown.contains(u"2024-04-20T08:15:00+02:00"_s));
    QVERIFY(shown.contains(u"2024-01-20T08:15:00+01:00"_s));
}

void ImportTest::aRefusedFileLeavesTheJournalAlone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("options");
    QTest::newRow("only a header") << QByteArray("date,pain\n") << QString();
    QTest::newRow("a column that is not there")
        << QByteArray("date,pain\n2024-04-20,5\n") << u" --map pain=evening"_s;
    QTest::newRow("the pain dropped")
        << QByteArray("date,pain\n2024-04-20,5\n") << u" --map pain="_s;
    QTest::newRow("two orders") << QByteArray("date,pain\n13/04/2024,5\n04/13/2024,5\n")
                                << QString();
    QTest::newRow("a broken archive")
        << QByteArray("{\"format\": \"knotebook-archive\", \"version\": 1, \"knots\": [{}]}")
        << QString();
}

void ImportTest::aRefusedFileLeavesTheJournalAlone()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, options);
    write(content);
    const FolderState before = folder();
    for (const QString &dry : {QString(), u" --dry-run"_s}) {
        const Run refused = run(u"import DIR/d.csv"_s + options + dry);
        QCOMPARE(refused.code, 1);
        QVERIFY(refused.out.isEmpty());
        QVERIFY(refused.err.size() > 40); // what happened, not a code alone
    }
    QCOMPARE(folder(), before);
}

// What was exported as a table is read by the same words; ids are the table's
// own there, so its rows are records of their own.
void ImportTest::ourOwnTableComesBackIn()
{
    const QString knot = idOf(u"knot add --view back --x -20 --y 150 --label desk"_s);
    DONE(
        u"log --knot %1 --rest 5.5 --pressure 7 --at 2024-04-20T08:15 --note \"a, b\""_s.arg(knot));
    DONE(u"log --knot %1 --rest 3 --at 2024-04-21"_s.arg(knot));
    DONE(u"export --format csv --out DIR/o.csv"_s);
    const QStringList other {u"--journal"_s, m_cli->path(u"other"_s), u"--now"_s,
                             u"2024-05-02T08:00:00+02:00"_s};
    QCOMPARE(CliFixture::runAsIs(other + QStringList {u"init"_s}).code, 0);
    const Run plan = CliFixture::runAsIs(other + words(u"import DIR/o.csv --json"_s));
    QVERIFY2(plan.code == 0, qPrintable(plan.err));
    QCOMPARE(plan.object().value(u"new"_s).toInt(), 2);
    QVERIFY(plan.object().value(u"skipped"_s).toArray().isEmpty());
    const QJsonArray daily = CliFixture::runAsIs(other + words(u"trends --json"_s))
                                 .object()
                                 .value(u"series"_s)[u"daily"_s]
                                 .toArray();
    QCOMPARE(daily.at(0)[u"worst"_s].toDouble(), 5.5);
    QCOMPARE(daily.at(1)[u"worst"_s].toDouble(), 3.0);
}

void ImportTest::anArchiveMergesTwoJournals()
{
    const QStringList other {u"--journal"_s, m_cli->path(u"other"_s), u"--now"_s,
                             u"2024-05-02T08:00:00+02:00"_s};
    QCOMPARE(CliFixture::runAsIs(other + words(u"init"_s)).code, 0);
    QCOMPARE(CliFixture::runAsIs(other + words(u"knot add --label theirs"_s)).code, 0);
    QCOMPARE(CliFixture::runAsIs(other + words(u"checkin --quiet"_s)).code, 0);
    QCOMPARE(CliFixture::runAsIs(other + words(u"export --format json --out DIR/o.json"_s)).code,
             0);
    DONE(u"knot add --label mine"_s);
    QCOMPARE(json(u"import DIR/o.json"_s).value(u"new"_s).toInt(), 2);
    QCOMPARE(list(u"knot list"_s).size(), 2);
    QCOMPARE(json(u"import DIR/o.json"_s).value(u"known"_s).toInt(), 2);
    QCOMPARE(run(u"verify"_s).code, 0);
}

void ImportTest::anArchiveThatContradictsItselfIsRefused()
{
    const QString knot = idOf(u"knot add --label a"_s);
    DONE(u"log --knot %1 --rest 3"_s.arg(knot));
    DONE(u"export --format json --out DIR/a.json"_s);
    const QByteArray good = m_cli->bytes(u"a.json"_s);
    beginJournal();
    const FolderState before = folder();
    const auto refused = [&](QByteArray bytes) {
        const QString path = QDir::temp().filePath(u"knotebook-broken-archive.json"_s);
        QFile file(path);
        const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        file.close();
        const int code = m_cli->run({u"import"_s, path}).code;
        file.remove();
        return written && code == 1 && folder() == before;
    };
    QVERIFY(refused(QByteArray(good).replace("\"rest\": 3", "\"rest\": 30")));
    QVERIFY(refused(QByteArray(good).replace("\"rest\": 3", "\"rest\": \"three\"")));
    QVERIFY(refused(QByteArray(good).replace("2024-05-01T08:00:00+02:00", "2024-05-32T08:00")));
    QVERIFY(refused(good.chopped(20)));
    // An entry of a knot that nobody has.
    const QByteArray itsKnot = "\"knot\": \"" + knot.toLatin1();
    QVERIFY(refused(
        QByteArray(good).replace(itsKnot, "\"knot\": \"00000000-0000-4000-8000-000000000000")));
    m_cli->write(u"b.json"_s, QByteArray(good).replace("\"rest\": 3", "\"rest\": 30"));
    const Run named = run(u"import DIR/b.json"_s);
    QVERIFY2(named.err.contains(u"observations"_s), qPrintable(named.err)); // where it is
}

void ImportTest::longDiariesArriveWhole()
{
    QByteArray diary("date,place,pain\n");
    const QDate first(2015, 1, 1);
    for (int i = 0; i < 4'000; ++i)
        diary += first.addDays(i / 2).toString(Qt::ISODate).toLatin1() + ","
            + (i % 2 == 0 ? "Knee," : "Hip,") + QByteArray::number(i % 101 / 10.0, 'f', 1) + "\n";
    write(diary);
    const QJsonObject plan = json(u"import DIR/d.csv"_s);
    QCOMPARE(plan.value(u"new"_s).toInt(), 4'000);
    const QJsonObject series = json(u"trends"_s).value(u"series"_s).toObject();
    QCOMPARE(series.value(u"days_logged"_s).toInt(), 2'000);
    QCOMPARE(series.value(u"coverage"_s).toDouble(), 1.0);
    QCOMPARE(run(u"verify"_s).code, 0);
}

QTEST_MAIN(ImportTest)
#include "tst_import.moc"
