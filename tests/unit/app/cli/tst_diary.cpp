// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clitest.h"

#include <QRegularExpression>

using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** What a person writes down on the command line, and takes back. */
class DiaryTest : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void muscleAndSideFollowFromThePoint();
    void whatIsGivenWinsOverThePoint();
    void aKnotCanBeARegionOrOnlyAName();
    void editingKeepsTheRest();
    void editingMovesAKnotToARegionAndBack();
    void resolvingAndReopeningAreObservations();
    void aLogKeepsEveryAnswer();
    void answersSuggestTheStatusAndThePersonHasTheLastWord_data();
    void answersSuggestTheStatusAndThePersonHasTheLastWord();
    void aDayHasOneCheckinThatGrows();
    void ownRemediesCanBeUsed();
    void pressureBeyondTheSafeLimitIsSaid();
    void assessmentsAreScored();
    void visitsAreListed();
    void screeningTakesOnlyAnswers();
    void shortIdsDoAndAmbiguousOnesDoNot();
    void everythingCanBeUndoneAndRedone();
    void deletingHidesAndUndoBringsBack();

private:
    QJsonArray observations() const
    {
        return json(u"knot show KNOT"_s).value(u"observations"_s).toArray();
    }
};

void DiaryTest::muscleAndSideFollowFromThePoint()
{
    const QJsonObject hit = json(u"atlas hit --view back --x -20 --y 150"_s);
    const QJsonObject knot = json(u"knot add --view back --x -20 --y 150"_s);
    QCOMPARE(knot.value(u"side"_s).toString(), u"left"_s);
    QCOMPARE(knot.value(u"muscle"_s).toString(),
             hit.value(u"superficial"_s)[u"muscle"_s].toString());
    QCOMPARE(knot.value(u"place"_s)[u"x"_s].toDouble(), -20);
    // In the front view the person's left is on the right of the picture.
    QCOMPARE(json(u"knot add --view front --x 30 --y 250"_s).value(u"side"_s).toString(),
             u"left"_s);
    QCOMPARE(json(u"knot add --view front --x=-30 --y 250"_s).value(u"side"_s).toString(),
             u"right"_s);
    const Run text = run(u"knot add --view back --x 20 --y 150"_s);
    QVERIFY(text.out.startsWith(u"Added: "_s));
    QVERIFY(text.out.contains(u"right"_s));
}

void DiaryTest::whatIsGivenWinsOverThePoint()
{
    const QJsonObject knot = json(
        u"knot add --view back --x -20 --y 150 --muscle gluteus-medius --side both --kind tender_point --label desk --onset 2024-02-29 --cause stress --cause ergonomics"_s);
    QCOMPARE(knot.value(u"muscle"_s).toString(), u"gluteus-medius"_s);
    QCOMPARE(knot.value(u"side"_s).toString(), u"both"_s);
    QCOMPARE(knot.value(u"kind"_s).toString(), u"tender_point"_s);
    QCOMPARE(knot.value(u"label"_s).toString(), u"desk"_s);
    QCOMPARE(knot.value(u"causes"_s).toArray().size(), 2);
    QVERIFY(QJsonDocument(knot).toJson().contains("2024-02-29"));
}

void DiaryTest::aKnotCanBeARegionOrOnlyAName()
{
    QCOMPARE(
        json(u"knot add --region knee --side left"_s).value(u"place"_s)[u"region"_s].toString(),
        u"knee"_s);
    QCOMPARE(json(u"knot add --label tired"_s).value(u"label"_s).toString(), u"tired"_s);
    const Run list = run(u"knot list"_s);
    QCOMPARE(list.out.count(u'\n'), 3);
    QVERIFY(list.out.contains(u"tired"_s));
}

void DiaryTest::editingKeepsTheRest()
{
    const QJsonObject before = json(u"knot show KNOT"_s);
    const QJsonObject after = json(u"knot edit KNOT --label shoulder"_s);
    QCOMPARE(after.value(u"label"_s).toString(), u"shoulder"_s);
    QCOMPARE(after.value(u"place"_s), before.value(u"place"_s));
    QCOMPARE(after.value(u"muscle"_s), before.value(u"muscle"_s));
    QVERIFY(run(u"knot edit KNOT --label desk"_s).out.startsWith(u"Changed: "_s));
}

void DiaryTest::editingMovesAKnotToARegionAndBack()
{
    const QJsonObject region = json(u"knot edit KNOT --region knee"_s).value(u"place"_s).toObject();
    QCOMPARE(region, (QJsonObject {{u"region"_s, u"knee"_s}}));
    const QJsonObject point =
        json(u"knot edit KNOT --view back --x 20 --y 150"_s).value(u"place"_s).toObject();
    QCOMPARE(point.value(u"x"_s).toDouble(), 20);
    QVERIFY(!point.contains(u"region"_s));
}

void DiaryTest::resolvingAndReopeningAreObservations()
{
    QCOMPARE(json(u"knot resolve KNOT"_s).value(u"status"_s).toString(), u"resolved"_s);
    QVERIFY(run(u"knot list --open"_s).out.isEmpty());
    QCOMPARE(json(u"knot reopen KNOT"_s).value(u"status"_s).toString(), u"active"_s);
    QCOMPARE(m_cli->json(words(u"knot list --open"_s)).array().size(), 1);
    QCOMPARE(observations().size(), 2);
}

void DiaryTest::aLogKeepsEveryAnswer()
{
    const QJsonObject logged = json(
        u"log --knot KNOT --rest 5,5 --pressure 8 --familiar yes --status active --twitch on_press --feel tight --sign tightness --radiates temple --radiates knee --flare --at 2024-04-30T21:05 --note ouch"_s);
    QCOMPARE(logged.value(u"rest"_s).toDouble(), 5.5);
    QCOMPARE(logged.value(u"pressure"_s).toDouble(), 8);
    QCOMPARE(logged.value(u"familiar"_s).toString(), u"yes"_s);
    QCOMPARE(logged.value(u"twitch"_s).toString(), u"on_press"_s);
    QCOMPARE(logged.value(u"radiates"_s).toArray().size(), 2);
    QCOMPARE(logged.value(u"flare"_s).toBool(), true);
    QCOMPARE(logged.value(u"note"_s).toString(), u"ouch"_s);
    QVERIFY(QJsonDocument(logged).toJson().contains("2024-04-30T21:05:00+02:00"));
    QVERIFY(run(u"log --knot KNOT --rest 2"_s).out.startsWith(u"Logged for"_s));
    const Run shown = run(u"knot show KNOT --last 1"_s);
    QCOMPARE(shown.out.count(u'\n'), 2);
    QVERIFY(shown.out.contains(u"pain 2"_s));
    QCOMPARE(observations().size(), 2);
}

void DiaryTest::answersSuggestTheStatusAndThePersonHasTheLastWord_data()
{
    QTest::addColumn<QString>("answers");
    QTest::addColumn<QString>("status");
    QTest::newRow("pain at rest") << u"--rest 3"_s << u"active"_s;
    QTest::newRow("only on pressing") << u"--rest 0 --pressure 4"_s << u"latent"_s;
    QTest::newRow("a pain one knows") << u"--pressure 4 --familiar yes"_s << u"active"_s;
    QTest::newRow("the person's word") << u"--rest 3 --status resolved"_s << u"resolved"_s;
    QTest::newRow("a note alone") << u"--note hm"_s << QString();
}

void DiaryTest::answersSuggestTheStatusAndThePersonHasTheLastWord()
{
    QFETCH(QString, answers);
    QFETCH(QString, status);
    QCOMPARE(json(u"log --knot KNOT "_s + answers).value(u"status"_s).toString(), status);
}

void DiaryTest::aDayHasOneCheckinThatGrows()
{
    QVERIFY(run(u"checkin --sleep 7.5 --stress 4"_s).out.contains(u"2024-05-01"_s));
    const QJsonObject day = json(
        u"checkin --interference sleep=4 --interference work=2.5 --habit breaks --cause stress"_s);
    const QByteArray text = QJsonDocument(day).toJson();
    QVERIFY(text.contains("450") || text.contains("7.5"));
    QCOMPARE(day.value(u"stress"_s).toDouble(), 4);
    QCOMPARE(day.value(u"interference"_s)[u"work"_s].toDouble(), 2.5);
    QCOMPARE(json(u"checkin --quiet --date 2024-02-29"_s).value(u"quiet"_s).toBool(), true);
    QVERIFY(run(u"export --format json --out %1"_s.arg(m_cli->path(u"a.json"_s))).code == 0);
    const auto archive = QJsonDocument::fromJson(m_cli->bytes(u"a.json"_s));
    QCOMPARE(archive[u"checkins"_s].toArray().size(), 2);
}

void DiaryTest::ownRemediesCanBeUsed()
{
    const qsizetype ours = m_cli->json(words(u"remedy list"_s)).array().size();
    const QString id = json(u"remedy add --name Bottle --kind heat_cold --seconds 600"_s)
                           .value(u"id"_s)
                           .toString();
    QCOMPARE(m_cli->json(words(u"remedy list"_s)).array().size(), ours + 1);
    QVERIFY(run(u"remedy list"_s).out.contains(u"Bottle (own)"_s));
    const QJsonObject use = json(
        u"use --remedy %1 --knot KNOT --seconds 600 --reps 2 --by partner --before 6 --after 4,5 --reaction none --at 2024-04-30T20:00"_s
            .arg(id.left(8)));
    QCOMPARE(use.value(u"remedy"_s).toString(), id);
    QCOMPARE(use.value(u"before"_s).toDouble(), 6);
    QCOMPARE(use.value(u"after"_s).toDouble(), 4.5);
    QCOMPARE(use.value(u"by"_s).toString(), u"partner"_s);
    QCOMPARE(json(u"use --remedy direct-pressure"_s).contains(u"knot"_s), false);
    QVERIFY(run(u"remedies"_s).out.contains(u"Bottle"_s));
    QCOMPARE(run(u"remedy add --name Bottle --kind wizardry"_s).code, 1);
}

void DiaryTest::pressureBeyondTheSafeLimitIsSaid()
{
    QCOMPARE(run(u"use --remedy direct-pressure --seconds 90"_s).out, u"Logged.\n"_s);
    QVERIFY(run(u"use --remedy direct-pressure --seconds 91"_s).out.count(u'\n') > 1);
}

void DiaryTest::assessmentsAreScored()
{
    QCOMPARE(run(u"assess peg 6 4 5"_s).code, 0);
    QCOMPARE(run(u"assess psfs lifting=4 walking=8"_s).code, 0);
    QCOMPARE(run(u"assess change 2 --at 2024-04-30"_s).code, 0);
    const QJsonArray list = m_cli->json(words(u"assess list"_s)).array();
    QCOMPARE(list.size(), 3);
    QCOMPARE(list.at(0)[u"score"_s].toDouble(), 5);
    QCOMPARE(list.at(1)[u"score"_s].toDouble(), 6);
}

void DiaryTest::visitsAreListed()
{
    QCOMPARE(
        run(u"visit add --profession physical_therapist --treatment direct-pressure --knot KNOT --advice rest"_s)
            .code,
        0);
    const Run list = run(u"visit list"_s);
    QVERIFY(list.out.contains(u"rest"_s));
    QCOMPARE(m_cli->json(words(u"visit list"_s)).array().size(), 1);
}

void DiaryTest::screeningTakesOnlyAnswers()
{
    const auto screen = [&](const QByteArray &answers) {
        const QByteArray before = m_cli->bytes();
        const int code =
            m_cli->run({u"screen"_s, u"--answers"_s, m_cli->write(u"a.json"_s, answers)}).code;
        return code == 0 || m_cli->bytes() == before ? code : -1;
    };
    QCOMPARE(screen("{\"chest-pain\": \"no\"}"), 0);
    QCOMPARE(screen("{\"chest-pain\": \"perhaps\"}"), 1);
    QCOMPARE(screen("{\"chest-pain\": true}"), 1);
    QCOMPARE(screen("{\"no-such-question\": \"no\"}"), 1);
    QCOMPARE(screen("[1, 2]"), 1);
    QCOMPARE(screen("{\"chest-pain\": "), 1);
    QCOMPARE(screen(""), 1);
    QCOMPARE(screen("%PDF-1.7"), 1);
}

void DiaryTest::shortIdsDoAndAmbiguousOnesDoNot()
{
    QCOMPARE(run(u"knot show "_s + m_knot.left(6)).code, 0);
    QCOMPARE(run(u"knot show "_s + m_knot.toUpper()).code, 0);
    QCOMPARE(run(u"knot show "_s + m_knot.left(5)).code, 1);
    QCOMPARE(run(u"knot show %"_s).code, 1);
    QCOMPARE(run(u"knot show ______"_s).code, 1);
    const QString archive = m_cli->path(u"a.json"_s);
    QCOMPARE(run(u"export --format json --out "_s + archive).code, 0);
    QByteArray bytes = m_cli->bytes(u"a.json"_s);
    const QByteArray like = m_knot.left(8).toLatin1() + "-0000-4000-8000-000000000000";
    m_cli->write(u"b.json"_s, bytes.replace(m_knot.toLatin1(), like));
    QCOMPARE(run(u"import "_s + m_cli->path(u"b.json"_s)).code, 0);
    const QByteArray before = m_cli->bytes();
    const Run ambiguous = run(u"log --rest 3 --knot "_s + m_knot.left(8));
    QCOMPARE(ambiguous.code, 1);
    QVERIFY2(ambiguous.err.contains(m_knot.left(8)), qPrintable(ambiguous.err));
    QCOMPARE(m_cli->bytes(), before);
    QCOMPARE(run(u"log --rest 3 --knot "_s + m_knot).code, 0);
    QCOMPARE(run(u"log --rest 3 --knot "_s + QString::fromLatin1(like)).code, 0);
}

void DiaryTest::everythingCanBeUndoneAndRedone()
{
    const auto archive = [&] {
        const QString path = m_cli->path(u"a.json"_s);
        return run(u"export --format json --out "_s + path).code == 0 ? m_cli->bytes(u"a.json"_s)
                                                                      : QByteArray();
    };
    QList<QByteArray> states {archive()};
    const QStringList lines {u"log --knot KNOT --rest 4"_s,
                             u"knot edit KNOT --label a"_s,
                             u"use --remedy direct-pressure --knot KNOT"_s,
                             u"remedy add --name Bottle"_s,
                             u"checkin --quiet"_s,
                             u"checkin --stress 3"_s,
                             u"assess peg 1 2 3"_s,
                             u"visit add --profession doctor"_s,
                             u"knot resolve KNOT"_s,
                             u"knot reopen KNOT"_s,
                             u"knot delete KNOT"_s};
    for (const QString &line : lines) {
        QCOMPARE(run(line).code, 0);
        states.append(archive());
        QVERIFY(states.last() != states.at(states.size() - 2));
    }
    // What was changed last is part of a record, so undo is compared without it.
    const auto bare = [](const QByteArray &bytes) {
        return QString::fromUtf8(bytes).remove(
            QRegularExpression(u"\"(changed|recorded)\": \"[^\"]*\",?"_s));
    };
    for (qsizetype i = states.size() - 2; i >= 0; --i) {
        const Run undone = run(u"undo"_s);
        QVERIFY2(undone.code == 0, qPrintable(undone.err));
        QVERIFY(undone.out.startsWith(u"undone: "_s));
        QCOMPARE(bare(archive()), bare(states.at(i)));
    }
    for (qsizetype i = 1; i < states.size(); ++i) {
        QVERIFY(json(u"redo"_s).contains(u"redone"_s));
        QCOMPARE(bare(archive()), bare(states.at(i)));
    }
    QCOMPARE(run(u"redo"_s).code, 1);
    for (qsizetype i = 0; i < states.size(); ++i)
        QCOMPARE(run(u"undo"_s).code, 0);
    const QByteArray before = m_cli->bytes();
    const Run nothing = run(u"undo"_s);
    QCOMPARE(nothing.code, 1);
    QVERIFY(nothing.out.isEmpty() && !nothing.err.isEmpty());
    QCOMPARE(m_cli->bytes(), before);
    QCOMPARE(run(u"verify"_s).code, 0);
}

void DiaryTest::deletingHidesAndUndoBringsBack()
{
    QCOMPARE(run(u"log --knot KNOT --rest 4"_s).code, 0);
    QVERIFY(run(u"knot delete KNOT"_s).out.contains(u"undo"_s));
    QCOMPARE(run(u"knot show KNOT"_s).code, 1);
    QCOMPARE(run(u"log --knot KNOT --rest 4"_s).code, 1);
    QCOMPARE(json(u"trends"_s).value(u"series"_s)[u"days_logged"_s].toInt(), 0);
    QCOMPARE(run(u"undo"_s).code, 0);
    QCOMPARE(observations().size(), 1);
}

QTEST_MAIN(DiaryTest)
#include "tst_diary.moc"
