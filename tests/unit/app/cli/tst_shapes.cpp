// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/app/cli/dailytest.h"

#include <QRegularExpression>

using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** The shapes that scripts rely on: which keys, which types, and nothing where nothing was said. */
class ShapesTest : public DailyTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void aKnotShowsItsNumbersAndWords();
    void whatWasNotAnsweredIsNotThere();
    void anObservationSaysWhenAsItWasGiven_data();
    void anObservationSaysWhenAsItWasGiven();
    void aRemedyOfTheCatalogueSaysItsDose();
    void anAssessmentHasItsScore();
    void aVisitSaysWhoAndWhat();
    void careSaysWhatItStandsOn();
    void screeningQuestionsSayHowLongTheyHold();
    void exportsAndCopiesSayWhereTheyAre();
    void anEmptyJournalAnswersWithEmptyLists_data();
    void anEmptyJournalAnswersWithEmptyLists();
    void everyAnswerIsOneDocument_data();
    void everyAnswerIsOneDocument();
};

void ShapesTest::aKnotShowsItsNumbersAndWords()
{
    DONE(u"log --knot KNOT --rest 4.5 --pressure 7 --at 2024-04-29T21:00"_s);
    DONE(u"log --knot KNOT --pressure 6 --at 2024-04-30"_s);
    const QJsonObject knot = json(u"knot show KNOT"_s);
    QCOMPARE(knot.value(u"last_rest"_s).toDouble(), 4.5);
    QCOMPARE(knot.value(u"last_pressure"_s).toDouble(), 6.0);
    QCOMPARE(knot.value(u"status"_s).toString(), u"latent"_s);
    QCOMPARE(knot.value(u"first_day"_s).toString(), u"2024-04-29"_s);
    QCOMPARE(knot.value(u"last_day"_s).toString(), u"2024-04-30"_s);
    QCOMPARE(knot.value(u"words"_s).toString(), u"Upper trapezius · top of the shoulder, left"_s);
    const QJsonArray observations = knot.value(u"observations"_s).toArray();
    QCOMPARE(observations.size(), 2);
    QCOMPARE(observations.first()[u"pressure"_s].toDouble(), 6.0); // the newest first
    QCOMPARE(observations.first()[u"knot"_s].toString(), m_knot);
    QJsonObject listed = list(u"knot list"_s).first().toObject();
    listed.insert(u"observations"_s, observations);
    QCOMPARE(listed, knot);
}

void ShapesTest::whatWasNotAnsweredIsNotThere()
{
    const QJsonObject logged = json(u"log --knot KNOT --rest 0"_s);
    QCOMPARE(logged.value(u"rest"_s).toDouble(-1), 0.0);
    for (const char *key : {"pressure", "familiar", "twitch", "note", "feel", "radiates", "flare"})
        QVERIFY2(!logged.contains(QLatin1String(key)), key);
    const QJsonObject use = json(u"use --remedy direct-pressure"_s);
    for (const char *key : {"knot", "seconds", "repetitions", "before", "after", "by", "reaction"})
        QVERIFY2(!use.contains(QLatin1String(key)), key);
    const QJsonObject day = json(u"checkin --stress 0"_s);
    QCOMPARE(day.value(u"stress"_s).toDouble(-1), 0.0);
    QVERIFY(!day.contains(u"sleep"_s));
}

void ShapesTest::anObservationSaysWhenAsItWasGiven_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");
    QTest::newRow("a day") << u"2024-04-30"_s << u"2024-04-30"_s;
    QTest::newRow("a local time") << u"2024-04-30T21:05"_s << u"2024-04-30T21:05:00+02:00"_s;
    QTest::newRow("with seconds") << u"2024-04-30T21:05:09"_s << u"2024-04-30T21:05:09+02:00"_s;
    QTest::newRow("in winter") << u"2024-01-30T21:05"_s << u"2024-01-30T21:05:00+01:00"_s;
    QTest::newRow("in UTC") << u"2024-04-30T19:05:00Z"_s << u"2024-04-30T19:05:00Z"_s;
    QTest::newRow("of a journey") << u"2024-04-30T21:05:00-07:00"_s
                                  << u"2024-04-30T21:05:00-07:00"_s;
    QTest::newRow("half an hour off")
        << u"2024-04-30T21:05:00+05:30"_s << u"2024-04-30T21:05:00+05:30"_s;
    QTest::newRow("just before midnight")
        << u"2024-04-30T23:59:59"_s << u"2024-04-30T23:59:59+02:00"_s;
    QTest::newRow("midnight") << u"2024-04-30T00:00"_s << u"2024-04-30T00:00:00+02:00"_s;
    QTest::newRow("the first of two passages")
        << u"2023-10-29T02:30"_s << u"2023-10-29T02:30:00+02:00"_s;
    QTest::newRow("the second, said so")
        << u"2023-10-29T02:30:00+01:00"_s << u"2023-10-29T02:30:00+01:00"_s;
    QTest::newRow("just before the skipped hour")
        << u"2024-03-31T01:59:59"_s << u"2024-03-31T01:59:59+01:00"_s;
    QTest::newRow("just after it") << u"2024-03-31T03:00"_s << u"2024-03-31T03:00:00+02:00"_s;
    QTest::newRow("a leap day") << u"2024-02-29"_s << u"2024-02-29"_s;
    QTest::newRow("long ago") << u"1900-01-01"_s << u"1900-01-01"_s;
}

void ShapesTest::anObservationSaysWhenAsItWasGiven()
{
    QFETCH(QString, typed);
    QFETCH(QString, kept);
    const QJsonObject logged = json(u"log --knot KNOT --rest 3 --at "_s + typed);
    const QJsonValue felt = logged.value(u"felt"_s);
    QCOMPARE(felt.isObject() && felt[u"at"_s].isString() ? felt[u"at"_s].toString()
                                                         : felt[u"day"_s].toString(),
             kept);
    QCOMPARE(json(u"knot show KNOT"_s).value(u"last_day"_s).toString(), kept.left(10));
    QVERIFY(run(u"knot show KNOT"_s).out.contains(u"\n  "_s + kept + u' '));
}

void ShapesTest::aRemedyOfTheCatalogueSaysItsDose()
{
    const QJsonArray remedies = list(u"remedy list"_s);
    QSet<QString> ids;
    for (const QJsonValue remedy : remedies) {
        QCOMPARE(keysBeside(remedy,
                            {u"id"_s, u"name"_s, u"how"_s, u"kind"_s, u"dose"_s, u"warnings"_s,
                             u"articles"_s, u"own"_s}),
                 QStringList());
        QVERIFY(!remedy[u"own"_s].toBool(true));
        QVERIFY(!remedy[u"name"_s].toString().isEmpty());
        ids.insert(remedy[u"id"_s].toString());
        const QJsonObject dose = remedy[u"dose"_s].toObject();
        const auto number = [&](const char *key, int otherwise) {
            return dose.value(QLatin1String(key)).toInt(otherwise);
        };
        QVERIFY(number("seconds_min", 0) <= number("seconds_max", 1'000'000));
        QVERIFY(number("seconds_max", 0) <= number("seconds_limit", 1'000'000));
        QVERIFY(number("repetitions_min", 0) <= number("repetitions_max", 1'000'000));
    }
    QCOMPARE(ids.size(), remedies.size());
    for (const QJsonValue remedy : remedies) {
        if (remedy[u"id"_s].toString() == u"direct-pressure")
            QCOMPARE(remedy[u"dose"_s][u"seconds_limit"_s].toInt(), 90);
    }
}

void ShapesTest::anAssessmentHasItsScore()
{
    DONE(u"assess peg 7 8 6 --at 2024-04-01"_s);
    DONE(u"assess psfs \"climbing stairs=4\" a=b=8 --at 2024-04-02"_s);
    DONE(u"assess change -2 --at 2024-04-03"_s);
    const QJsonArray all = list(u"assess list"_s);
    QCOMPARE(all.size(), 3);
    QCOMPARE(all.at(0)[u"score"_s].toDouble(), 7.0);
    QCOMPARE(all.at(1)[u"score"_s].toDouble(), 6.0);
    QVERIFY(all.at(2)[u"score"_s].isUndefined());
    QVERIFY(QJsonDocument(all).toJson().contains("climbing stairs"));
    QVERIFY(QJsonDocument(all).toJson().contains("\"a=b\""));
    const Run text = run(u"assess list"_s);
    QCOMPARE(text.out.count(u'\n'), 3);
    QVERIFY2(text.out.contains(u"2024-04-01  PEG 7.0 of 10"_s), qPrintable(text.out));
    QVERIFY2(text.out.contains(u"PSFS 6.0 of 10: climbing stairs 4, a=b 8"_s),
             qPrintable(text.out));
    QVERIFY2(text.out.contains(u"2024-04-03  change -2"_s), qPrintable(text.out));
}

void ShapesTest::aVisitSaysWhoAndWhat()
{
    DONE(u"visit add --profession physical_therapist --treatment direct-pressure "
         u"--treatment foam-roller --knot KNOT --advice \"stretch daily\" --note \"kind\" "
         u"--at 2024-04-21T10:00"_s);
    const QJsonObject visit = list(u"visit list"_s).first().toObject();
    QCOMPARE(visit.value(u"profession"_s).toString(), u"physical_therapist"_s);
    QCOMPARE(visit.value(u"treatments"_s).toArray(),
             (QJsonArray {u"direct-pressure"_s, u"foam-roller"_s}));
    QCOMPARE(visit.value(u"knot"_s).toString(), m_knot);
    QCOMPARE(visit.value(u"advice"_s).toString(), u"stretch daily"_s);
    QCOMPARE(visit.value(u"note"_s).toString(), u"kind"_s);
    QCOMPARE(run(u"visit list"_s).out,
             u"2024-04-21T10:00:00+02:00  Physical therapist  stretch daily\n"_s);
}

void ShapesTest::careSaysWhatItStandsOn()
{
    logDays(QList<double>(20, 5));
    const QJsonObject care = json(u"care"_s);
    QCOMPARE(
        keysBeside(
            care, {u"tier"_s, u"findings"_s, u"unanswered"_s, u"lacking"_s, u"blocked_remedies"_s}),
        QStringList());
    QCOMPARE(care.value(u"tier"_s).toString(), u"unknown"_s); // nothing was asked yet
    QVERIFY(!care.value(u"unanswered"_s).toArray().isEmpty());
    const QJsonArray findings = care.value(u"findings"_s).toArray();
    QVERIFY(!findings.isEmpty());
    for (const QJsonValue finding : findings) {
        for (const QJsonValue evidence : finding[u"evidence"_s].toArray())
            QVERIFY(evidence[u"about"_s].isString() && !evidence[u"words"_s].toString().isEmpty());
        for (const QJsonValue source : finding[u"sources"_s].toArray()) {
            QCOMPARE(keysBeside(source, {u"type"_s, u"ref"_s, u"words"_s, u"seen"_s}),
                     QStringList());
            QVERIFY(source[u"words"_s].toString().size() > 3); // no bare "S2"
        }
        for (const QJsonValue knot : finding[u"knots"_s].toArray())
            QCOMPARE(knot.toString(), m_knot);
    }
    const Run text = run(u"care"_s);
    static const QRegularExpression bareTag(u"Source: S\\d\\b"_s);
    QVERIFY2(!text.out.contains(bareTag), qPrintable(text.out));
    QVERIFY(text.out.contains(u"Threshold: "_s) && text.out.contains(u"Would change: "_s));
    QVERIFY(text.out.contains(u"Still open"_s));
}

void ShapesTest::screeningQuestionsSayHowLongTheyHold()
{
    const QJsonArray questions = list(u"screen list"_s);
    QSet<QString> ids;
    for (const QJsonValue question : questions) {
        QCOMPARE(keysBeside(question, {u"id"_s, u"question"_s, u"valid_hours"_s}), QStringList());
        QVERIFY2(question[u"question"_s].toString().contains(u'?'),
                 qPrintable(question[u"question"_s].toString()));
        QVERIFY(question[u"valid_hours"_s].toInt() >= 1);
        ids.insert(question[u"id"_s].toString());
    }
    QCOMPARE(ids.size(), questions.size());
    const QJsonArray open = json(u"care"_s).value(u"unanswered"_s).toArray();
    for (const QJsonValue question : open)
        QVERIFY2(ids.contains(question.toString()), qPrintable(question.toString()));
    QCOMPARE(run(u"screen list"_s).out.count(u'\n'), questions.size());
}

void ShapesTest::exportsAndCopiesSayWhereTheyAre()
{
    logDays({3, 4});
    const QString dir = QFileInfo(m_cli->path()).absolutePath();
    const QJsonObject exported = json(u"export --format json --out DIR/a.json"_s);
    QCOMPARE(exported.value(u"out"_s).toString(), dir + u"/a.json"_s);
    QCOMPARE(exported.value(u"bytes"_s).toInt(), m_cli->bytes(u"a.json"_s).size());
    QCOMPARE(json(u"backup --out DIR/copy"_s),
             (QJsonObject {{u"out"_s, QString(dir + u"/copy"_s)}}));
    QCOMPARE(keysBeside(json(u"restore DIR/copy --to DIR/new"_s),
                        {u"knots"_s, u"observations"_s, u"uses"_s, u"checkins"_s, u"visits"_s,
                         u"first_day"_s, u"last_day"_s}),
             QStringList());
    const QJsonObject report = json(u"report --out DIR/r.pdf"_s);
    QCOMPARE(keysBeside(report, {u"out"_s, u"knots"_s, u"days_logged"_s}), QStringList());
    QCOMPARE(report.value(u"days_logged"_s).toInt(), 2);
    QCOMPARE(json(u"verify"_s), (QJsonObject {{u"ok"_s, true}, {u"problems"_s, QJsonArray()}}));
    QCOMPARE(json(u"undo"_s), (QJsonObject {{u"undone"_s, u"log_pain"_s}}));
    QCOMPARE(json(u"redo"_s), (QJsonObject {{u"redone"_s, u"log_pain"_s}}));
    QCOMPARE(json(u"knot delete KNOT"_s), (QJsonObject {{u"deleted"_s, m_knot}}));
}

void ShapesTest::anEmptyJournalAnswersWithEmptyLists_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("said");
    QTest::newRow("knots") << u"knot list"_s << u"No knots yet"_s;
    QTest::newRow("visits") << u"visit list"_s << u"No visits yet"_s;
    QTest::newRow("assessments") << u"assess list"_s << u"Nothing answered yet"_s;
    QTest::newRow("remedies") << u"remedies"_s << u"No remedy was used"_s;
}

void ShapesTest::anEmptyJournalAnswersWithEmptyLists()
{
    QFETCH(QString, line);
    QFETCH(QString, said);
    beginJournal();
    const Run empty = m_cli->json(words(line));
    QCOMPARE(empty.code, 0);
    QVERIFY(empty.document().isArray());
    QVERIFY(empty.array().isEmpty());
    const Run text = run(line);
    QCOMPARE(text.code, 0);
    QVERIFY2(text.out.startsWith(said), qPrintable(text.out)); // silence would leave one guessing
}

void ShapesTest::everyAnswerIsOneDocument_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"knot add --label a",
                             "knot list",
                             "knot show KNOT",
                             "knot edit KNOT --label b",
                             "knot resolve KNOT",
                             "knot reopen KNOT",
                             "knot delete KNOT",
                             "undo",
                             "log --knot KNOT --rest 3",
                             "checkin --quiet",
                             "remedy list",
                             "remedy add --name a",
                             "use --remedy direct-pressure",
                             "use --remedy direct-pressure --seconds 100",
                             "assess peg 1 2 3",
                             "assess psfs a=1",
                             "assess change 1",
                             "assess list",
                             "screen list",
                             "visit add --profession doctor",
                             "visit list",
                             "visit aim",
                             "visit aim sleep",
                             "knot factors",
                             "trends",
                             "remedies",
                             "care",
                             "atlas muscles",
                             "atlas regions",
                             "atlas hit --view back --x -20 --y 150",
                             "atlas why temple",
                             "atlas svg --view back",
                             "export --format csv --out DIR/x.csv",
                             "report --out DIR/x.html",
                             "backup --out DIR/x",
                             "verify"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void ShapesTest::everyAnswerIsOneDocument()
{
    QFETCH(QString, line);
    const Run answer = m_cli->json(words(line));
    QVERIFY2(answer.code == 0, qPrintable(answer.err));
    QVERIFY(answer.err.isEmpty());
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(answer.out.toUtf8(), &error);
    QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
    QVERIFY(!document.isNull());
    QVERIFY(answer.out.endsWith(u'\n'));
}

QTEST_MAIN(ShapesTest)
#include "tst_shapes.moc"
