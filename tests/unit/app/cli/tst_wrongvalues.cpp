// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/app/cli/refusalfixture.h"

using namespace knotebook::test;
using namespace Qt::StringLiterals;

/**
 * Values that cannot be, wherever they are asked for: the exit code, and that the
 * message goes to standard error and says what would be right.
 */
class WrongValuesTest : public RefusalFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { beginOnce(); }
    void cleanup() { compareFolder(); }

    void painIsFromZeroToTen_data();
    void painIsFromZeroToTen();
    void wholeNumbersHaveTheirRanges_data();
    void wholeNumbersHaveTheirRanges();
    void datesHaveToExist_data();
    void datesHaveToExist();
    void timesHaveToExist_data();
    void timesHaveToExist();
    void wordsHaveToBeOfTheirList_data();
    void wordsHaveToBeOfTheirList();
    void pointsHaveToLieOnTheBody_data();
    void pointsHaveToLieOnTheBody();
    void idsHaveToBeKnown_data();
    void idsHaveToBeKnown();
    void wordsOfTheTablesHaveToBeKnown_data();
    void wordsOfTheTablesHaveToBeKnown();

private:
    /** A row for each value in each line, where %1 stands; `column` is what the values are. */
    static void eachIn(const QStringList &lines, const char *column, const QStringList &values)
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>(column);
        for (const QString &line : lines) {
            for (const QString &value : values)
                row(line.arg(value), value);
        }
    }
    static void row(const QString &line, const QString &expected)
    {
        QTest::addRow("%s", qPrintable(line)) << line << expected;
    }

    /** Refused with `code`, nothing on standard output, every part named; as text and as JSON. */
    void refused(const QString &line, int code, const QStringList &named) const
    {
        const QString text = said(line, code);
        for (const QString &part : named)
            QVERIFY2(text.contains(part), qPrintable(part + u" in: "_s + text));
        QCOMPARE(said(line + u" --json"_s, code), text);
    }

    QString said(const QString &line, int code) const
    {
        const Run answer = run(line);
        if (answer.code != code || !answer.out.isEmpty()
            || !answer.err.startsWith(u"knotebook-cli: "_s) || !answer.err.endsWith(u'\n'))
            return u"exit %1, out “%2”, err “%3”"_s.arg(answer.code).arg(answer.out, answer.err);
        return answer.err;
    }
};

void WrongValuesTest::painIsFromZeroToTen_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    const QList<QStringList> options {{u"log --knot KNOT"_s, u"rest"_s},
                                      {u"log --knot KNOT"_s, u"pressure"_s},
                                      {u"checkin"_s, u"stress"_s},
                                      {u"use --remedy direct-pressure"_s, u"before"_s},
                                      {u"use --remedy direct-pressure"_s, u"after"_s}};
    const QStringList values {u"11"_s,   u"10.1"_s, u"-1"_s,  u"-0.1"_s, u"11/10"_s,
                              u"five"_s, u"5 5"_s,  u"NaN"_s, u"inf"_s,  u"1e1000"_s,
                              u"0x5"_s,  u"5,,5"_s, u"''"_s,  u"٣"_s};
    for (const QStringList &option : options) {
        for (const QString &value : values)
            QTest::addRow("%s --%s %s", qPrintable(option.at(0)), qPrintable(option.at(1)),
                          qPrintable(value))
                << option.at(0) << option.at(1) << value;
    }
}

void WrongValuesTest::painIsFromZeroToTen()
{
    QFETCH(QString, command);
    QFETCH(QString, option);
    QFETCH(QString, value);
    const QString typed = value == u"''" ? QString() : value;
    const Run answer = m_cli->run(words(command) + QStringList {u"--%1=%2"_s.arg(option, typed)});
    QVERIFY2(answer.code == 2, qPrintable(answer.out + answer.err));
    QVERIFY2(
        answer.err.contains(u"--%1 \"%2\": expected a number from 0 to 10"_s.arg(option, typed)),
        qPrintable(answer.err));
}

void WrongValuesTest::wholeNumbersHaveTheirRanges_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("range");
    const auto rows = [](const QString &line, const QString &range, const QStringList &values) {
        for (const QString &value : values)
            row(line.arg(value), range);
    };
    rows(u"use --remedy direct-pressure --seconds %1"_s, u"1 to 86400"_s,
         {u"0"_s, u"-1"_s, u"86401"_s, u"1.5"_s, u"1e3"_s, u"99999999999"_s, u"x"_s});
    rows(u"use --remedy direct-pressure --reps %1"_s, u"1 to 1000"_s,
         {u"0"_s, u"1001"_s, u"many"_s});
    rows(u"remedy add --name a --seconds %1"_s, u"1 to 86400"_s, {u"0"_s, u"86401"_s});
    rows(u"remedy add --name a --reps %1"_s, u"1 to 1000"_s, {u"0"_s, u"1001"_s});
    rows(u"knot show KNOT --last %1"_s, u"1 to 1000000"_s, {u"0"_s, u"-3"_s, u"1000001"_s});
    rows(u"demo --seed %1"_s, u"0 to 1000000"_s, {u"-1"_s, u"1000001"_s, u"1.0"_s});
    rows(u"assess peg %1 1 1"_s, u"0 to 10"_s, {u"-1"_s, u"11"_s, u"5.5"_s, u"5,5"_s});
    rows(u"assess peg 1 %1 1"_s, u"0 to 10"_s, {u"-1"_s, u"11"_s});
    rows(u"assess peg 1 1 %1"_s, u"0 to 10"_s, {u"-1"_s, u"11"_s});
    rows(u"assess change %1"_s, u"-3 to 3"_s, {u"-4"_s, u"4"_s, u"0.5"_s, u"better"_s});
    rows(u"assess psfs a=%1"_s, u"0 to 10"_s, {u"-1"_s, u"11"_s, u"3.5"_s, u"x"_s});
    rows(u"checkin --sleep %1"_s, u"0 to 24"_s,
         {u"24.1"_s, u"-1"_s, u"7h"_s, u"7:60"_s, u"7:5"_s, u":30"_s, u"24:01"_s, u"-1:30"_s,
          u"nan"_s});
    rows(u"checkin --interference sleep=%1"_s, u"0 to 10"_s, {u"11"_s, u"-1"_s, u"x"_s, u"4=5"_s});
    rows(u"import DIR/diary.csv --scale %1"_s, u"scale"_s, {u"0"_s, u"-5"_s, u"1001"_s, u"x"_s});
}

void WrongValuesTest::wholeNumbersHaveTheirRanges()
{
    QFETCH(QString, line);
    QFETCH(QString, range);
    refused(line, 2, {range});
}

void WrongValuesTest::datesHaveToExist_data()
{
    const QStringList lines {u"checkin --quiet --date %1"_s,
                             u"knot add --label a --onset %1"_s,
                             u"knot edit KNOT --onset %1"_s,
                             u"trends --from %1"_s,
                             u"trends --to %1"_s,
                             u"remedies --from %1"_s,
                             u"remedies --to %1"_s,
                             u"export --format json --out DIR/x --from %1"_s,
                             u"export --format csv --out DIR/x --to %1"_s,
                             u"report --out DIR/x.html --from %1"_s,
                             u"report --out DIR/x.pdf --to %1"_s};
    eachIn(lines, "date",
           {u"2026-02-30"_s, u"2023-02-29"_s, u"2024-13-01"_s, u"2024-00-10"_s, u"2024-04-00"_s,
            u"1899-12-31"_s, u"2200-01-01"_s, u"24-04-01"_s, u"01.04.2024"_s, u"2024/04/01"_s,
            u"2024-4-1"_s, u"yesterday"_s, u"2024-04-01T08:00"_s});
}

void WrongValuesTest::datesHaveToExist()
{
    QFETCH(QString, line);
    QFETCH(QString, date);
    refused(line, 2, {u'"' + date + u'"', u"a date that exists"_s});
}

void WrongValuesTest::timesHaveToExist_data()
{
    const QStringList lines {
        u"log --knot KNOT --rest 3 --at %1"_s, u"knot resolve KNOT --at %1"_s,
        u"knot reopen KNOT --at %1"_s,         u"use --remedy direct-pressure --at %1"_s,
        u"assess peg 1 2 3 --at %1"_s,         u"assess psfs walking=3 --at %1"_s,
        u"assess change 1 --at %1"_s,          u"visit add --profession doctor --at %1"_s};
    const QStringList times {u"2026-02-30"_s,
                             u"2026-02-30T10:00"_s,
                             u"2024-02-28T24:01"_s,
                             u"2024-02-28T12:60"_s,
                             u"2024-02-28T"_s,
                             u"12:00"_s,
                             u"now"_s,
                             u"1899-12-31T10:00"_s,
                             u"2024-03-31T02:00"_s, // the hour that daylight saving skips
                             u"2024-03-31T02:59:59"_s,
                             u"2024-02-28T10:00+25:00"_s};
    eachIn(lines, "time", times);
}

void WrongValuesTest::timesHaveToExist()
{
    QFETCH(QString, line);
    QFETCH(QString, time);
    refused(line, 2, {u"--at \"%1\""_s.arg(time), u"exists"_s});
}

void WrongValuesTest::wordsHaveToBeOfTheirList_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("list");
    const auto row = [](const QString &line, const QStringList &list) {
        QTest::addRow("%s", qPrintable(line)) << line << list;
    };
    row(u"log --knot KNOT --familiar perhaps"_s, {u"yes"_s, u"no"_s, u"unsure"_s});
    row(u"log --knot KNOT --familiar YES"_s, {u"yes"_s});
    row(u"log --knot KNOT --status gone"_s, {u"active"_s, u"latent"_s, u"resolved"_s, u"unsure"_s});
    row(u"log --knot KNOT --twitch some"_s,
        {u"none"_s, u"on_press"_s, u"spontaneous"_s, u"unsure"_s});
    row(u"knot add --label a --kind lump"_s, {u"trigger_point"_s, u"tender_point"_s, u"unsure"_s});
    row(u"knot edit KNOT --kind lump"_s, {u"trigger_point"_s});
    row(u"knot add --label a --side middle"_s, {u"left"_s, u"right"_s, u"midline"_s, u"both"_s});
    row(u"knot add --view top --x 1 --y 1"_s,
        {u"front"_s, u"back"_s, u"left"_s, u"right"_s, u"soles"_s});
    row(u"knot add --view back --layer skin --x 1 --y 1"_s, {u"superficial"_s, u"deep"_s});
    row(u"use --remedy direct-pressure --by dog"_s, {u"self"_s, u"partner"_s, u"professional"_s});
    row(u"use --remedy direct-pressure --level hard"_s, {u"light"_s, u"medium"_s, u"firm"_s});
    row(u"use --remedy direct-pressure --reaction tired"_s,
        {u"none"_s, u"worse"_s, u"bruise"_s, u"numbness"_s, u"dizziness"_s, u"skin"_s, u"other"_s});
    row(u"checkin --interference knitting=3"_s,
        {u"movement"_s, u"exercise"_s, u"sleep"_s, u"work"_s, u"everyday_life"_s});
    row(u"trends --series median"_s, {u"average"_s, u"worst"_s});
    row(u"export --format xml --out DIR/x"_s, {u"json"_s, u"csv"_s});
    row(u"report --out DIR/x.pdf --paper a3"_s, {u"a4"_s, u"letter"_s});
    row(u"report --out DIR/x.html --hide all"_s, {u"name"_s, u"notes"_s, u"medicines"_s});
    row(u"report --out DIR/report"_s, {u".pdf"_s, u".html"_s});
    row(u"import DIR/diary.csv --date-order ydm"_s, {u"ymd"_s, u"dmy"_s, u"mdy"_s});
    row(u"import DIR/diary.csv --map colour=date"_s, {u"date"_s, u"pain"_s, u"dayofmonth"_s});
    row(u"import DIR/diary.csv --map date"_s, {u"FIELD=COLUMN"_s});
    row(u"atlas hit --view top --x 1 --y 1"_s, {u"front"_s, u"soles"_s});
    row(u"atlas hit --view back --layer skin --x 1 --y 1"_s, {u"superficial"_s, u"deep"_s});
    row(u"atlas svg --view top"_s, {u"front"_s, u"soles"_s});
    row(u"atlas svg --view back --layer skin"_s, {u"superficial"_s, u"deep"_s});
}

void WrongValuesTest::wordsHaveToBeOfTheirList()
{
    QFETCH(QString, line);
    QFETCH(QStringList, list);
    refused(line, 2, list);
}

void WrongValuesTest::pointsHaveToLieOnTheBody_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("why");
    for (const QString &view : {u"front"_s, u"back"_s, u"left"_s, u"right"_s, u"soles"_s}) {
        row(u"knot add --view %1 --x 219 --y 1019"_s.arg(view), u"beside the body"_s);
        row(u"knot add --view %1 --x=-219 --y=-19 --layer deep"_s.arg(view), u"beside the body"_s);
        row(u"knot edit KNOT --view %1 --x 219 --y 0"_s.arg(view), u"beside the body"_s);
        row(u"knot add --view %1 --x 221 --y 0"_s.arg(view), u"not on the map"_s);
        row(u"atlas hit --view %1 --x 0 --y 1021"_s.arg(view), u"not on the map"_s);
        row(u"atlas hit --view %1 --x 0 --y=-21"_s.arg(view), u"not on the map"_s);
    }
    row(u"knot add --x 1 --y 1"_s, u"--view, --x and --y"_s);
    row(u"knot add --view back --y 1"_s, u"--view, --x and --y"_s);
    row(u"knot add --view back --x 1"_s, u"--view, --x and --y"_s);
    row(u"knot edit KNOT --x 1"_s, u"--view"_s);
    row(u"atlas hit --x 1 --y 1"_s, u"--view, --x and --y"_s);
    row(u"knot add --view back --x left --y 1"_s, u"--x \"left\": expected a number"_s);
    row(u"knot add --view back --x 1 --y nan"_s, u"--y \"nan\": expected a number"_s);
    row(u"atlas hit --view back --x 1 --y inf"_s, u"--y \"inf\": expected a number"_s);
    row(u"knot add --view back --x -20 --y 150 --region temple"_s, u"not both"_s);
    row(u"atlas hit --stdin --view back --x 1 --y 1"_s, u"--stdin or one point"_s);
    row(u"knot add --label \"  \""_s, u"--label"_s);
    row(u"knot edit KNOT"_s, u"one answer at least is needed"_s);
}

void WrongValuesTest::pointsHaveToLieOnTheBody()
{
    QFETCH(QString, line);
    QFETCH(QString, why);
    refused(line, 2, {why});
}

void WrongValuesTest::idsHaveToBeKnown_data()
{
    const QStringList lines {u"knot show %1"_s,
                             u"knot edit %1 --label a"_s,
                             u"knot resolve %1"_s,
                             u"knot reopen %1"_s,
                             u"knot delete %1"_s,
                             u"log --knot %1 --rest 3"_s,
                             u"use --remedy direct-pressure --knot %1"_s,
                             u"visit add --profession doctor --knot %1"_s,
                             u"trends --knot %1"_s,
                             u"remedies --knot %1"_s};
    eachIn(lines, "id",
           {u"00000000-0000-4000-8000-000000000000"_s, u"000000"_s, u"00000"_s, u"0"_s,
            u"not-an-id"_s, u"zzzzzz"_s, u"KNOTx"_s, u"______"_s, u"%%%%%%"_s});
}

void WrongValuesTest::idsHaveToBeKnown()
{
    QFETCH(QString, line);
    QFETCH(QString, id);
    refused(line, 1, {QString(id).replace(u"KNOT"_s, m_knot)});
    QVERIFY(!run(line).err.contains(u"any more"_s)); // it never was there
}

void WrongValuesTest::wordsOfTheTablesHaveToBeKnown_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("word");
    row(u"knot add --region atlantis"_s, u"atlantis"_s);
    row(u"knot add --region \"\""_s, u"region"_s);
    row(u"knot add --label a --muscle heart"_s, u"heart"_s);
    row(u"knot add --label a --cause moonlight"_s, u"moonlight"_s);
    row(u"knot edit KNOT --region atlantis"_s, u"atlantis"_s);
    row(u"knot edit KNOT --muscle heart"_s, u"heart"_s);
    row(u"knot edit KNOT --cause stress --cause moonlight"_s, u"moonlight"_s);
    row(u"log --knot KNOT --radiates atlantis"_s, u"atlantis"_s);
    row(u"log --knot KNOT --rest 3 --feel velvety"_s, u"velvety"_s);
    row(u"log --knot KNOT --rest 3 --sign rain"_s, u"rain"_s);
    row(u"checkin --habit flying"_s, u"flying"_s);
    row(u"checkin --cause moonlight"_s, u"moonlight"_s);
    row(u"use --remedy prayer-wheel"_s, u"prayer-wheel"_s);
    row(u"use --remedy direct-pressure --by professional --profession astrologer"_s,
        u"astrologer"_s);
    row(u"remedy add --name a --kind wizardry"_s, u"wizardry"_s);
    row(u"visit add --profession astrologer"_s, u"astrologer"_s);
    row(u"visit add --profession doctor --treatment leeches"_s, u"leeches"_s);
    row(u"trends --muscle heart"_s, u"see atlas muscles"_s);
    row(u"trends --region atlantis"_s, u"see atlas regions"_s);
    row(u"atlas why atlantis"_s, u"see atlas regions"_s);
    row(u"atlas why kneecap"_s, u"kneecap"_s); // a part, but no region of pain
    row(u"import DIR/diary.csv --map pain=colour"_s, u"colour"_s);
    row(u"import DIR/diary.csv --map pain=9"_s, u"9"_s);
    row(u"import DIR/none.csv"_s, u"none.csv"_s);
    row(u"import DIR"_s, u"DIR"_s);
    row(u"screen --answers DIR/none.json"_s, u"none.json"_s);
    row(u"screen --answers DIR/diary.csv"_s, u"diary.csv"_s);
    row(u"restore DIR/none --to DIR/new"_s, u"none"_s);
    row(u"restore DIR/diary.csv --to DIR/new"_s, QString());
    row(u"export --format json --out DIR/none/x.json"_s, u"none/x.json"_s);
    row(u"report --out DIR/none/x.pdf"_s, u"none"_s);
    row(u"report --out DIR/none/x.html"_s, u"none"_s);
    row(u"backup --out DIR/diary.csv"_s, u"diary.csv"_s);
    row(u"init"_s, u"j.knotebook"_s);
    row(u"demo"_s, u"j.knotebook"_s);
    row(u"redo"_s, u"nothing more to do again"_s);
}

void WrongValuesTest::wordsOfTheTablesHaveToBeKnown()
{
    QFETCH(QString, line);
    QFETCH(QString, word);
    refused(line, 1, {word == u"DIR" ? QFileInfo(m_cli->path()).absolutePath() : word});
}

QTEST_MAIN(WrongValuesTest)
#include "tst_wrongvalues.moc"
