// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "tests/support/clitest.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** What people type, right and wrong: help, options, values that cannot be. */
class UsageTest : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void everyCommandHasHelp_data();
    void everyCommandHasHelp();
    void helpNeedsNoJournal();
    void nothingAtAllIsWrongUsage();
    void theVersionIsSaid();
    void globalOptionsMayStandBeforeAndAfter();
    void anUnknownCommandIsToldWithItsNeighbours_data();
    void anUnknownCommandIsToldWithItsNeighbours();
    void wrongUsageNamesOptionAndValue_data();
    void wrongUsageNamesOptionAndValue();
    void whatCannotBeDoneIsSaid_data();
    void whatCannotBeDoneIsSaid();
    void negativeNumbersAreValues();
    void theSkippedHourDoesNotExist();
    void withoutAJournalEveryCommandSaysHowToMakeOne_data();
    void withoutAJournalEveryCommandSaysHowToMakeOne();
};

void UsageTest::everyCommandHasHelp_data()
{
    QTest::addColumn<QString>("name");
    for (const cli::Command &command : cli::allCommands())
        QTest::newRow(qPrintable(command.name)) << command.name;
}

void UsageTest::everyCommandHasHelp()
{
    QFETCH(QString, name);
    const QStringList command = name.split(u' ');
    const Run after = CliFixture::runAsIs(command + QStringList {u"--help"_s});
    QCOMPARE(after.code, 0);
    QVERIFY(after.out.startsWith(u"Usage: knotebook-cli "_s + name));
    QVERIFY(after.err.isEmpty());
    for (const QCommandLineOption &option : cli::findCommand(command)->options) {
        QVERIFY(after.out.contains(u"  --"_s + option.names().constFirst()));
        QVERIFY(!option.description().isEmpty());
    }
    QCOMPARE(CliFixture::runAsIs(QStringList {u"help"_s} + command).out, after.out);
    QCOMPARE(CliFixture::runAsIs(command + QStringList {u"-h"_s}).out, after.out);
    const Run overview = CliFixture::runAsIs({u"--help"_s});
    QVERIFY(overview.out.contains(u"\n  "_s + name + u' '));
}

void UsageTest::helpNeedsNoJournal()
{
    const Run help =
        CliFixture::runAsIs({u"--journal"_s, u"/nowhere/at/all"_s, u"trends"_s, u"--help"_s});
    QCOMPARE(help.code, 0);
    QVERIFY(help.out.contains(u"--series KIND"_s));
}

void UsageTest::nothingAtAllIsWrongUsage()
{
    const Run nothing = CliFixture::runAsIs({});
    QCOMPARE(nothing.code, 2);
    QVERIFY(nothing.out.isEmpty());
    QVERIFY(nothing.err.startsWith(u"Usage:"_s));
    QCOMPARE(CliFixture::runAsIs({u"--json"_s}).code, 2);
}

void UsageTest::theVersionIsSaid()
{
    const Run version = CliFixture::runAsIs({u"--version"_s});
    QCOMPARE(version.code, 0);
    QVERIFY(version.out.startsWith(u"knotebook-cli "_s));
}

void UsageTest::globalOptionsMayStandBeforeAndAfter()
{
    const QStringList journal {u"--journal"_s, m_cli->path()};
    const QStringList now {u"--now"_s, u"2024-05-01T08:00:00+02:00"_s};
    const QStringList json {u"--json"_s};
    const QStringList command {u"knot"_s, u"list"_s};
    const Run before = CliFixture::runAsIs(journal + now + json + command);
    QCOMPARE(before.code, 0);
    QCOMPARE(before.array().size(), 1);
    QCOMPARE(CliFixture::runAsIs(command + journal + now + json).out, before.out);
    QCOMPARE(CliFixture::runAsIs(json + command + journal).out, before.out);
    QCOMPARE(
        CliFixture::runAsIs({u"--json"_s, u"knot"_s, u"list"_s, u"--journal="_s + m_cli->path()})
            .out,
        before.out);
    qputenv("KNOTEBOOK_JOURNAL", m_cli->path().toUtf8());
    QCOMPARE(CliFixture::runAsIs(json + command).out, before.out);
    qunsetenv("KNOTEBOOK_JOURNAL");
}

void UsageTest::anUnknownCommandIsToldWithItsNeighbours_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meant");
    QTest::newRow("only the first word") << u"knot"_s << u"knot add"_s;
    QTest::newRow("the beginning of one") << u"rep"_s << u"report"_s;
    QTest::newRow("a letter too few") << u"trnds"_s << u"trends"_s;
    QTest::newRow("two letters swapped") << u"lgo"_s << u"log"_s;
    QTest::newRow("the second word wrong") << u"knot ad"_s << u"knot add"_s;
    QTest::newRow("nothing like it") << u"frobnicate"_s << u"--help"_s;
}

void UsageTest::anUnknownCommandIsToldWithItsNeighbours()
{
    QFETCH(QString, typed);
    QFETCH(QString, meant);
    const Run answer = m_cli->run(words(typed));
    QCOMPARE(answer.code, 2);
    QVERIFY(answer.out.isEmpty());
    QVERIFY2(answer.err.contains(u'"' + typed + u'"'), qPrintable(answer.err));
    QVERIFY2(answer.err.contains(meant), qPrintable(answer.err));
}

void UsageTest::wrongUsageNamesOptionAndValue_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("named");
    const auto row = [](const char *name, const QString &line, const QStringList &named) {
        QTest::newRow(name) << line << named;
    };
    row("11 of 10", u"log --knot KNOT --rest 11"_s, {u"--rest"_s, u"11"_s, u"0 to 10"_s});
    row("less than nothing", u"log --knot KNOT --rest -1"_s, {u"--rest"_s, u"-1"_s});
    row("not a number", u"log --knot KNOT --pressure NaN"_s, {u"--pressure"_s, u"NaN"_s});
    row("a word for a number", u"log --knot KNOT --rest awful"_s, {u"--rest"_s, u"awful"_s});
    row("no such answer", u"log --knot KNOT --familiar maybe"_s, {u"--familiar"_s, u"maybe"_s});
    row("no such status", u"log --knot KNOT --status gone"_s, {u"--status"_s, u"gone"_s});
    row("no such twitch", u"log --knot KNOT --twitch lots"_s, {u"--twitch"_s, u"lots"_s});
    row("no knot named", u"log --rest 3"_s, {u"--knot"_s});
    row("no answer at all", u"log --knot KNOT"_s, {u"--rest"_s, u"--pressure"_s});
    row("the 29th of a common year", u"log --knot KNOT --rest 3 --at 2023-02-29"_s,
        {u"--at"_s, u"2023-02-29"_s});
    row("25 o'clock", u"log --knot KNOT --rest 3 --at 2024-02-28T25:00"_s,
        {u"--at"_s, u"2024-02-28T25:00"_s});
    row("tomorrow", u"log --knot KNOT --rest 3 --at 2024-05-02"_s, {u"--at"_s, u"future"_s});
    row("in a minute", u"log --knot KNOT --rest 3 --at 2024-05-01T08:01"_s,
        {u"--at"_s, u"future"_s});
    row("a visit to come", u"visit add --profession doctor --at 2025-01-01"_s,
        {u"--at"_s, u"future"_s});
    row("a check-in of tomorrow", u"checkin --quiet --date 2024-05-02"_s,
        {u"--date"_s, u"2024-05-02"_s});
    row("a date in another order", u"checkin --quiet --date 29.02.2024"_s,
        {u"--date"_s, u"29.02.2024"_s});
    row("the 31st of April", u"checkin --quiet --date 2024-04-31"_s,
        {u"--date"_s, u"2024-04-31"_s});
    row("a check-in of nothing", u"checkin"_s, {u"--quiet"_s, u"--sleep"_s});
    row("a day of 25 hours", u"checkin --sleep 25"_s, {u"--sleep"_s, u"25"_s});
    row("interference without a number", u"checkin --interference sleep"_s,
        {u"--interference"_s, u"sleep"_s});
    row("interference with what is not", u"checkin --interference hobby=3"_s,
        {u"--interference"_s, u"hobby=3"_s});
    row("beside the body", u"knot add --view back --x 200 --y 100"_s,
        {u"200"_s, u"100"_s, u"beside the body"_s});
    row("off the map", u"knot add --view back --x 2000 --y 100"_s,
        {u"2000"_s, u"not on the map"_s});
    row("half a point", u"knot add --view back --x 3"_s, {u"--y"_s});
    row("a view that is not", u"knot add --view top --x 3 --y 3"_s, {u"--view"_s, u"top"_s});
    row("a layer that is not", u"knot add --view back --layer middle --x 3 --y 3"_s,
        {u"--layer"_s, u"middle"_s});
    row("a point and a region", u"knot add --view back --x -58 --y 168 --region knee"_s,
        {u"--region"_s, u"knee"_s});
    row("nowhere", u"knot add"_s, {u"--region"_s, u"--label"_s});
    row("an onset that was not", u"knot add --label a --onset 2023-02-29"_s,
        {u"--onset"_s, u"2023-02-29"_s});
    row("an onset to come", u"knot add --label a --onset 2024-05-02"_s,
        {u"--onset"_s, u"2024-05-02"_s, u"a day that has come"_s});
    row("an onset moved to what is to come", u"knot edit KNOT --onset 2024-05-02"_s,
        {u"--onset"_s, u"2024-05-02"_s, u"a day that has come"_s});
    row("a side that is not", u"knot add --label a --side up"_s, {u"--side"_s, u"up"_s});
    row("an option that is not", u"knot list --colour blue"_s, {u"colour"_s});
    row("one word too many", u"knot list everything"_s, {u"everything"_s});
    row("one word too few", u"knot show"_s, {u"ID"_s});
    row("a now without offset", u"knot list --now yesterday"_s, {u"--now"_s, u"yesterday"_s});
    row("a now on a clock anywhere", u"knot list --now 2024-05-01T10:00"_s,
        {u"--now"_s, u"2024-05-01T10:00"_s, u"offset"_s});
    row("a now with seconds alone", u"knot list --now 2024-05-01T10:00:00.5"_s,
        {u"--now"_s, u"offset"_s});
    row("a now that is a day", u"knot list --now 2024-05-01"_s, {u"--now"_s, u"2024-05-01"_s});
    row("an option without its value", u"trends --from"_s, {u"from"_s});
    row("a period backwards", u"trends --from 2024-05-02 --to 2024-05-01"_s, {u"--from"_s});
    row("a series that is not", u"trends --series best"_s, {u"--series"_s, u"best"_s});
    row("two choices", u"trends --all --knot KNOT"_s, {u"--all"_s, u"--knot"_s});
    row("a use without a remedy", u"use --seconds 30"_s, {u"--remedy"_s});
    row("a use of no time", u"use --remedy direct-pressure --seconds 0"_s,
        {u"--seconds"_s, u"0"_s});
    row("half a repetition", u"use --remedy direct-pressure --reps 1.5"_s, {u"--reps"_s, u"1.5"_s});
    row("by nobody", u"use --remedy direct-pressure --by ghost"_s, {u"--by"_s, u"ghost"_s});
    row("pain after of 11", u"use --remedy direct-pressure --after 11"_s, {u"--after"_s, u"11"_s});
    row("PEG with a word", u"assess peg 3 4 five"_s, {u"five"_s});
    row("PEG with two answers", u"assess peg 3 4"_s, {u"PAIN"_s});
    row("PEG beyond the scale", u"assess peg 3 4 11"_s, {u"11"_s, u"0 to 10"_s});
    row("a change beyond the scale", u"assess change -4"_s, {u"-4"_s, u"-3 to 3"_s});
    row("an activity without a number", u"assess psfs walking"_s, {u"walking"_s});
    row("an activity beyond the scale", u"assess psfs walking=11"_s, {u"walking=11"_s});
    row("screening without a file", u"screen"_s, {u"--answers"_s});
    row("a visit to nobody", u"visit add"_s, {u"--profession"_s});
    row("export of what is not", u"export --format xml --out x"_s, {u"--format"_s, u"xml"_s});
    row("export to nowhere", u"export --format json"_s, {u"--out"_s});
    row("a report in no format", u"report --out report.doc"_s, {u"--out"_s, u"report.doc"_s});
    row("a report on no paper", u"report --out r.pdf --paper a5"_s, {u"--paper"_s, u"a5"_s});
    row("hiding what is not", u"report --out r.pdf --hide everything"_s,
        {u"--hide"_s, u"everything"_s});
    row("a scale of nothing", u"import x.csv --scale 0"_s, {u"--scale"_s});
    row("an order of dates that is not", u"import x.csv --date-order ydm"_s,
        {u"--date-order"_s, u"ydm"_s});
    row("a seed below zero", u"demo --seed -1"_s, {u"--seed"_s, u"-1"_s});
    row("a hit without a point", u"atlas hit --view back"_s, {u"--x"_s});
    row("a hit off the map", u"atlas hit --view back --x 9999 --y 0"_s, {u"9999"_s});
    row("a picture of no view", u"atlas svg"_s, {u"--view"_s});
    row("a restore to nowhere", u"restore x"_s, {u"--to"_s});
}

void UsageTest::wrongUsageNamesOptionAndValue()
{
    QFETCH(QString, line);
    QFETCH(QStringList, named);
    const QByteArray before = m_cli->bytes();
    const Run answer = m_cli->run(words(line));
    QVERIFY2(answer.code == 2, qPrintable(answer.err));
    QVERIFY2(answer.out.isEmpty(), qPrintable(answer.out));
    for (const QString &part : named)
        QVERIFY2(answer.err.contains(part), qPrintable(part + u" in: "_s + answer.err));
    QCOMPARE(m_cli->bytes(), before);
}

void UsageTest::whatCannotBeDoneIsSaid_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("named");
    QTest::newRow("a knot that is not") << u"knot show 000000"_s << u"000000"_s;
    QTest::newRow("a prefix too short") << u"knot show 0000"_s << u"0000"_s;
    QTest::newRow("an id that is none") << u"knot resolve not-an-id"_s << u"not-an-id"_s;
    QTest::newRow("log of no knot") << u"log --knot 000000 --rest 3"_s << u"000000"_s;
    QTest::newRow("delete of no knot") << u"knot delete 000000"_s << u"000000"_s;
    QTest::newRow("edit of no knot") << u"knot edit 000000 --label x"_s << u"000000"_s;
    QTest::newRow("a muscle that is not") << u"knot add --label a --muscle heart"_s << u"heart"_s;
    QTest::newRow("a region that is not") << u"knot add --region atlantis"_s << u"atlantis"_s;
    QTest::newRow("a cause that is not")
        << u"knot add --label a --cause moonlight"_s << u"moonlight"_s;
    QTest::newRow("a remedy that is not") << u"use --remedy prayer-wheel"_s << u"prayer-wheel"_s;
    QTest::newRow("a habit that is not") << u"checkin --habit flying"_s << u"flying"_s;
    QTest::newRow("radiating where nothing is")
        << u"log --knot KNOT --rest 3 --radiates atlantis"_s << u"atlantis"_s;
    QTest::newRow("a profession that is not")
        << u"visit add --profession astrologer"_s << u"astrologer"_s;
    QTest::newRow("trends of no muscle") << u"trends --muscle heart"_s << u"heart"_s;
    QTest::newRow("trends of no region") << u"trends --region atlantis"_s << u"atlantis"_s;
    QTest::newRow("why of no region") << u"atlas why atlantis"_s << u"atlantis"_s;
    QTest::newRow("answers from no file") << u"screen --answers /no/such.json"_s << u"such.json"_s;
    QTest::newRow("import of no file") << u"import /no/such.csv"_s << u"such.csv"_s;
    QTest::newRow("export where no folder is")
        << u"export --format json --out /no/such/x.json"_s << u"/no/such"_s;
    QTest::newRow("report where no folder is")
        << u"report --out /no/such/x.html"_s << u"/no/such"_s;
    QTest::newRow("PDF where no folder is") << u"report --out /no/such/x.pdf"_s << u"/no/such"_s;
    QTest::newRow("backup where no folder is")
        << u"backup --out /no/such/x"_s << u"knotebook-cli"_s;
    QTest::newRow("restore of no file") << u"restore /no/such --to /no/where"_s << u"/no/such"_s;
    QTest::newRow("init over a journal") << u"init"_s << u"j.knotebook"_s;
    QTest::newRow("demo over a journal") << u"demo"_s << u"j.knotebook"_s;
}

void UsageTest::whatCannotBeDoneIsSaid()
{
    QFETCH(QString, line);
    QFETCH(QString, named);
    const QByteArray before = m_cli->bytes();
    const Run answer = m_cli->run(words(line));
    QVERIFY2(answer.code == 1, qPrintable(answer.err));
    QVERIFY2(answer.out.isEmpty(), qPrintable(answer.out));
    QVERIFY2(answer.err.startsWith(u"knotebook-cli: "_s), qPrintable(answer.err));
    QVERIFY2(answer.err.contains(named), qPrintable(answer.err));
    QCOMPARE(m_cli->bytes(), before);
}

void UsageTest::negativeNumbersAreValues()
{
    const Run hit = m_cli->json(words(u"atlas hit --view back --x -58 --y 168"_s));
    QCOMPARE(hit.object().value(u"x"_s).toDouble(), -58);
    for (const QString &line :
         {u"assess change -2"_s, u"assess change --json -2"_s, u"--json assess change -2"_s,
          u"assess change -2 --at 2024-04-30"_s, u"assess change -- -2"_s}) {
        const Run answer = m_cli->run(words(line));
        QVERIFY2(answer.code == 0, qPrintable(line + u": "_s + answer.err));
    }
    const QJsonArray all = m_cli->json(words(u"assess list"_s)).array();
    QCOMPARE(all.size(), 5);
    for (const QJsonValue &one : all)
        QVERIFY(QJsonDocument(one.toObject()).toJson().contains("-2"));
}

void UsageTest::theSkippedHourDoesNotExist()
{
    const QByteArray before = m_cli->bytes();
    const Run skipped = m_cli->run(words(u"log --knot KNOT --rest 3 --at 2024-03-31T02:30"_s));
    QCOMPARE(skipped.code, 2);
    QVERIFY(skipped.err.contains(u"--at \"2024-03-31T02:30\""_s));
    QCOMPARE(m_cli->bytes(), before);
    // The same hour on a clock that does not skip it, and the hour that comes twice.
    QCOMPARE(m_cli->run(words(u"log --knot KNOT --rest 3 --at 2024-03-31T02:30+01:00"_s)).code, 0);
    const Run twice = m_cli->json(words(u"log --knot KNOT --rest 3 --at 2023-10-29T02:30"_s));
    QCOMPARE(twice.code, 0);
    QVERIFY(twice.out.contains(u"2023-10-29T02:30:00+02:00"_s));
}

void UsageTest::withoutAJournalEveryCommandSaysHowToMakeOne_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"knot list",
                             "knot show 123456",
                             "knot add --label a",
                             "knot edit 123456 --label b",
                             "knot delete 123456",
                             "undo",
                             "redo",
                             "log --knot 123456 --rest 3",
                             "checkin --quiet",
                             "use --remedy direct-pressure",
                             "remedy add --name a",
                             "assess peg 1 2 3",
                             "assess list",
                             "visit list",
                             "visit aim",
                             "trends",
                             "remedies",
                             "care",
                             "verify",
                             "backup --out x",
                             "export --format json --out x",
                             "report --out x.html"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void UsageTest::withoutAJournalEveryCommandSaysHowToMakeOne()
{
    QFETCH(QString, line);
    const QString nowhere = m_cli->path(u"none.knotebook"_s);
    const Run answer =
        CliFixture::runAsIs(line.split(u' ') + QStringList {u"--journal"_s, nowhere});
    QVERIFY2(answer.code == 1, qPrintable(answer.err));
    QVERIFY2(answer.err.contains(u"knotebook-cli init"_s), qPrintable(answer.err));
    QVERIFY(answer.err.contains(nowhere));
    QVERIFY(!QFile::exists(nowhere));
}

QTEST_MAIN(UsageTest)
#include "tst_usage.moc"
