// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clitest.h"

#include <QDate>
#include <QRandomGenerator>
#include <QRegularExpression>

using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** Days as people live them: several commands after each other, over weeks, with mistakes. */
class LifeTest : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void aKnotFromTheFirstDayToTheLast();
    void twoSidesAreTwoKnots();
    void whatWasWrittenDownLaterSaysSo();
    void aMistypedNumberIsTakenBackAndLoggedAgain();
    void undoAfterUndoAndANewEntryForgetsTheOldRoad();
    void undoCrossesRestartsAndDays();
    void anEditedKnotKeepsItsHistory();
    void aDeletedKnotTakesItsUsesOutOfSight();
    void todayFollowsTheClockOfThePerson_data();
    void todayFollowsTheClockOfThePerson();
    void theLastNinetyDaysAreReportedUnlessToldOtherwise();
    void anotherClockGivesAnotherCare();
    void lookingChangesNothingAndRepeats_data();
    void lookingChangesNothingAndRepeats();
    void reportsRepeatToTheByte_data();
    void reportsRepeatToTheByte();
    void theSameCommandsGiveTheSameDiary();
    void aWalkOfManyCommandsStaysWhole_data();
    void aWalkOfManyCommandsStaysWhole();
    void aJournalMovesHouse();
    void aPeriodTakenOutAndBroughtBackIsTheSamePeriod();

private:
    QString day(int offset) const { return m_first.addDays(offset).toString(Qt::ISODate); }
    QByteArray archive(const QString &name = u"a.json"_s) const
    {
        const Run made = run(u"export --format json --out DIR/"_s + name);
        return made.code == 0 ? m_cli->bytes(name) : made.err.toUtf8();
    }
    int observations() const
    {
        return static_cast<int>(
            json(u"knot show KNOT"_s).value(u"observations"_s).toArray().size());
    }

    QDate m_first {2024, 4, 2};
};

void LifeTest::aKnotFromTheFirstDayToTheLast()
{
    DONE(u"knot edit KNOT --label \"desk knot\" --onset 2024-04-01 --cause ergonomics"_s);
    for (int i = 0; i < 28; ++i) {
        const int rest = 7 - i / 4;
        DONE(u"log --knot KNOT --rest %1 --pressure %2 --at %3T20:00"_s.arg(rest).arg(rest + 2).arg(
            day(i)));
        if (i % 3 == 0)
            DONE(u"use --remedy direct-pressure --knot KNOT --seconds 60 --before %1 --after %2 "
                 u"--at %3T18:00"_s.arg(rest)
                     .arg(rest - 1)
                     .arg(day(i)));
    }
    DONE(u"knot resolve KNOT --at 2024-04-30"_s);
    const QJsonObject knot = json(u"knot show KNOT"_s);
    QCOMPARE(knot.value(u"status"_s).toString(), u"resolved"_s);
    QCOMPARE(knot.value(u"observations"_s).toArray().size(), 29);
    QCOMPARE(knot.value(u"label"_s).toString(), u"desk knot"_s);
    const QString trend = run(u"trends"_s).out;
    QVERIFY2(trend.startsWith(u"Falling by about "_s), qPrintable(trend));
    QVERIFY2(trend.contains(u"a clear trend"_s), qPrintable(trend));
    QVERIFY2(trend.contains(u"a substantial improvement"_s), qPrintable(trend));
    QCOMPARE(list(u"remedies"_s).first()[u"uses"_s].toInt(), 10);
    DONE(u"report --out DIR/r.html"_s);
    const QString report = QString::fromUtf8(m_cli->bytes(u"r.html"_s));
    QVERIFY(report.contains(u"desk knot"_s));
    QVERIFY(report.contains(u"Resolved"_s));
}

void LifeTest::twoSidesAreTwoKnots()
{
    const QString right = idOf(u"knot add --view back --x 20 --y 150"_s);
    DONE(u"log --knot KNOT --rest 2 --at 2024-04-20"_s);
    DONE(u"log --knot %1 --rest 8 --at 2024-04-20"_s.arg(right));
    const QString text = run(u"knot list"_s).out;
    QCOMPARE(text.count(u", left"_s), 1);
    QCOMPARE(text.count(u", right"_s), 1);
    QCOMPARE(json(u"trends --knot KNOT"_s)[u"series"_s][u"daily"_s][0][u"worst"_s].toDouble(), 2);
    QCOMPARE(json(u"trends --knot "_s + right)[u"series"_s][u"daily"_s][0][u"worst"_s].toDouble(),
             8);
    QCOMPARE(json(u"trends"_s)[u"series"_s][u"daily"_s][0][u"average"_s].toDouble(), 5);
}

void LifeTest::whatWasWrittenDownLaterSaysSo()
{
    DONE(u"log --knot KNOT --rest 4 --at 2024-04-20"_s);
    m_cli->setNow(u"2024-05-03T09:30:00+02:00"_s);
    DONE(u"log --knot KNOT --rest 5"_s);
    const QJsonArray entries = json(u"knot show KNOT"_s).value(u"observations"_s).toArray();
    QCOMPARE(entries.at(0)[u"felt"_s][u"at"_s].toString(), u"2024-05-03T09:30:00+02:00"_s);
    QCOMPARE(entries.at(0)[u"recorded"_s].toString(), u"2024-05-03T07:30:00.000Z"_s);
    QCOMPARE(entries.at(1)[u"felt"_s][u"at"_s].toString(), u"2024-04-20"_s);
    QCOMPARE(entries.at(1)[u"recorded"_s].toString(), u"2024-05-01T06:00:00.000Z"_s);
}

void LifeTest::aMistypedNumberIsTakenBackAndLoggedAgain()
{
    DONE(u"log --knot KNOT --rest 3 --at 2024-04-29"_s);
    DONE(u"log --knot KNOT --rest 9"_s); // 6 was meant
    QCOMPARE(run(u"undo"_s).out, u"undone: pain logged\n"_s);
    DONE(u"log --knot KNOT --rest 6"_s);
    const QString shown = run(u"knot show KNOT"_s).out;
    QVERIFY(shown.contains(u"pain 6"_s) && shown.contains(u"pain 3"_s));
    QVERIFY(!shown.contains(u"pain 9"_s));
    QVERIFY(shown.section(u'\n', 0, 0).contains(u"pain 6 of 10 on 2024-05-01"_s));
}

void LifeTest::undoAfterUndoAndANewEntryForgetsTheOldRoad()
{
    DONE(u"log --knot KNOT --rest 1"_s);
    DONE(u"log --knot KNOT --rest 2"_s);
    DONE(u"undo"_s);
    DONE(u"undo"_s);
    DONE(u"redo"_s);
    DONE(u"log --knot KNOT --rest 3"_s);
    const Run gone = run(u"redo"_s);
    QCOMPARE(gone.code, 1);
    QVERIFY2(gone.err.contains(u"nothing more to do again"_s), qPrintable(gone.err));
    QCOMPARE(observations(), 2);
    DONE(u"undo"_s);
    DONE(u"undo"_s);
    QCOMPARE(observations(), 0);
    DONE(u"undo"_s); // the knot itself
    QVERIFY(list(u"knot list"_s).isEmpty());
    QCOMPARE(run(u"undo"_s).code, 1);
}

void LifeTest::undoCrossesRestartsAndDays()
{
    DONE(u"checkin --quiet"_s);
    m_cli->setNow(u"2024-05-09T08:00:00+02:00"_s);
    DONE(u"assess peg 3 3 3"_s);
    m_cli->setNow(u"2025-01-01T08:00:00+01:00"_s);
    QCOMPARE(run(u"undo"_s).out, u"undone: questionnaire answered\n"_s);
    QCOMPARE(run(u"undo"_s).out, u"undone: quiet day\n"_s);
    QCOMPARE(run(u"redo"_s).out, u"redone: quiet day\n"_s);
    QVERIFY(archive().contains("\"quiet\": true"));
}

void LifeTest::anEditedKnotKeepsItsHistory()
{
    DONE(u"log --knot KNOT --rest 5 --at 2024-04-20"_s);
    DONE(u"knot edit KNOT --view back --x 20 --y 150"_s); // the sides had been swapped
    QCOMPARE(json(u"knot show KNOT"_s).value(u"side"_s).toString(), u"right"_s);
    QCOMPARE(observations(), 1);
    DONE(u"knot edit KNOT --label neck --note \"since the move\""_s);
    const QJsonObject knot = json(u"knot edit KNOT --cause stress"_s);
    QCOMPARE(knot.value(u"label"_s).toString(), u"neck"_s);
    QCOMPARE(knot.value(u"note"_s).toString(), u"since the move"_s);
    QCOMPARE(knot.value(u"causes"_s).toArray(), (QJsonArray {u"stress"_s}));
    QCOMPARE(knot.value(u"place"_s)[u"x"_s].toDouble(), 20.0);
    QCOMPARE(json(u"knot edit KNOT --label \"\""_s).value(u"label"_s).toString(), QString());
}

void LifeTest::aDeletedKnotTakesItsUsesOutOfSight()
{
    for (int i = 0; i < 5; ++i)
        DONE(u"use --remedy foam-roller --knot KNOT --before 6 --after 4 --at %1T10:00"_s.arg(
            day(i)));
    QCOMPARE(list(u"remedies"_s).first()[u"pairs"_s].toInt(), 5);
    DONE(u"knot delete KNOT"_s);
    const QJsonArray left = list(u"remedies"_s);
    for (const QJsonValue remedy : left)
        QCOMPARE(remedy[u"pairs"_s].toInt(), 0);
    DONE(u"undo"_s);
    QCOMPARE(list(u"remedies"_s).first()[u"pairs"_s].toInt(), 5);
    QCOMPARE(run(u"verify"_s).code, 0);
}

void LifeTest::todayFollowsTheClockOfThePerson_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("today");
    QTest::newRow("just after midnight, yesterday in UTC")
        << u"2024-05-01T00:30:00+02:00"_s << u"2024-05-01"_s;
    QTest::newRow("just before midnight") << u"2024-04-30T23:59:59+02:00"_s << u"2024-04-30"_s;
    QTest::newRow("tomorrow in UTC") << u"2024-04-30T20:30:00-07:00"_s << u"2024-04-30"_s;
    QTest::newRow("yesterday elsewhere") << u"2024-05-01T08:00:00+13:00"_s << u"2024-05-01"_s;
    QTest::newRow("New Year") << u"2024-01-01T00:00:00+01:00"_s << u"2024-01-01"_s;
    QTest::newRow("a leap day") << u"2024-02-29T12:00:00+01:00"_s << u"2024-02-29"_s;
    QTest::newRow("in UTC") << u"2024-05-01T23:30:00Z"_s << u"2024-05-01"_s;
}

void LifeTest::todayFollowsTheClockOfThePerson()
{
    QFETCH(QString, now);
    QFETCH(QString, today);
    m_cli->setNow(now);
    QCOMPARE(run(u"checkin --quiet"_s).out, u"Noted for %1.\n"_s.arg(today));
    DONE(u"log --knot KNOT --rest 3"_s);
    QCOMPARE(json(u"knot show KNOT"_s).value(u"last_day"_s).toString(), today);
    DONE(u"report --out DIR/r.html"_s);
    const QJsonObject series = json(u"trends --to "_s + today).value(u"series"_s).toObject();
    QCOMPARE(series.value(u"last"_s).toString(), today);
}

void LifeTest::theLastNinetyDaysAreReportedUnlessToldOtherwise()
{
    DONE(u"log --knot KNOT --rest 3 --at 2024-02-02 --note \"note of the first day\""_s);
    DONE(u"log --knot KNOT --rest 3 --at 2024-02-01 --note \"note of the day before\""_s);
    const auto report = [&](const QString &options) {
        const Run made = run(u"report --out DIR/r.html "_s + options);
        return made.code == 0 ? QString::fromUtf8(m_cli->bytes(u"r.html"_s)) : made.err;
    };
    QCOMPARE(json(u"report --out DIR/r.html"_s).value(u"days_logged"_s).toInt(), 1);
    QVERIFY(!report({}).contains(u"note of the day before"_s));
    QCOMPARE(json(u"report --out DIR/r.html --from 2024-02-01"_s).value(u"days_logged"_s).toInt(),
             2);
    QCOMPARE(json(u"report --out DIR/r.html --to 2024-02-01"_s).value(u"days_logged"_s).toInt(), 1);
    QCOMPARE(json(u"report --out DIR/r.html --from 2024-02-03"_s).value(u"days_logged"_s).toInt(),
             0);
}

void LifeTest::anotherClockGivesAnotherCare()
{
    for (int i = 0; i < 20; ++i)
        DONE(u"log --knot KNOT --rest 5 --at "_s + day(i));
    const auto rules = [&](const QString &now) {
        m_cli->setNow(now);
        QStringList names;
        for (const QJsonValue finding : json(u"care"_s).value(u"findings"_s).toArray())
            names.append(finding[u"rule"_s].toString());
        return names;
    };
    const QStringList early = rules(u"2024-04-05T08:00:00+02:00"_s);
    const QStringList late = rules(u"2024-04-22T08:00:00+02:00"_s);
    QVERIFY2(!early.contains(u"B-CHECK"_s), qPrintable(early.join(u' ')));
    QVERIFY2(late.contains(u"B-CHECK"_s), qPrintable(late.join(u' ')));
    QCOMPARE(rules(u"2024-04-22T08:00:00+02:00"_s), late);
}

void LifeTest::lookingChangesNothingAndRepeats_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line :
         {"knot list", "knot list --open", "knot show KNOT", "remedy list", "assess list",
          "screen list", "visit list", "trends", "trends --series worst", "remedies", "care",
          "atlas muscles", "atlas regions", "atlas why temple", "verify"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void LifeTest::lookingChangesNothingAndRepeats()
{
    QFETCH(QString, line);
    for (int i = 0; i < 16; ++i)
        DONE(u"log --knot KNOT --rest %1 --at %2"_s.arg(i % 5).arg(day(i)));
    DONE(u"use --remedy direct-pressure --knot KNOT"_s);
    const FolderState before = folder();
    const Run text = run(line);
    const Run document = m_cli->json(words(line));
    QCOMPARE(text.code, 0);
    QCOMPARE(document.code, 0);
    QCOMPARE(run(line).out, text.out);
    QCOMPARE(m_cli->json(words(line)).out, document.out);
    QCOMPARE(folder(), before);
}

void LifeTest::reportsRepeatToTheByte_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("archive") << u"export --format json --out DIR/%1"_s;
    QTest::newRow("table") << u"export --format csv --out DIR/%1"_s;
    QTest::newRow("page") << u"report --out DIR/%1.html"_s;
}

void LifeTest::reportsRepeatToTheByte()
{
    QFETCH(QString, line);
    for (int i = 0; i < 16; ++i)
        DONE(u"log --knot KNOT --rest %1 --at %2"_s.arg(i % 5).arg(day(i)));
    DONE(line.arg(u"a"_s));
    DONE(line.arg(u"b"_s));
    const QString end = line.endsWith(u".html") ? u".html"_s : QString();
    QVERIFY(m_cli->bytes(u"a"_s + end).size() > 100);
    QCOMPARE(m_cli->bytes(u"a"_s + end), m_cli->bytes(u"b"_s + end));
}

// Ids are drawn by lot; everything else follows from the commands and --now.
void LifeTest::theSameCommandsGiveTheSameDiary()
{
    const auto diary = [&] {
        begin();
        run(u"log --knot KNOT --rest 5 --pressure 7 --familiar yes --at 2024-04-20T21:00"_s);
        run(u"use --remedy direct-pressure --knot KNOT --seconds 60"_s);
        run(u"checkin --sleep 7.5 --stress 3 --habit breaks"_s);
        run(u"knot resolve KNOT"_s);
        run(u"undo"_s);
        static const QRegularExpression id(u"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"_s);
        return QString::fromUtf8(archive()).replace(id, u"ID"_s);
    };
    const QString first = diary();
    QVERIFY(first.contains(u"2024-04-20T21:00:00+02:00"_s));
    QCOMPARE(diary(), first);
}

void LifeTest::aWalkOfManyCommandsStaysWhole_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1U, 2U, 3U, 4U})
        QTest::addRow("walk %u", seed) << seed;
}

// A model of the visible observations and of the two directions of the history
// walks along; after every step both have to agree.
void LifeTest::aWalkOfManyCommandsStaysWhole()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    QList<int> undoable {0}; // the number of observations before each action; adding the knot
    QList<int> redoable;
    int visible = 0;
    for (int step = 0; step < 40; ++step) {
        const quint32 dice = random.bounded(10U);
        if (dice < 5) {
            DONE(u"log --knot KNOT --rest %1"_s.arg(random.bounded(11)));
            undoable.append(visible);
            redoable.clear();
            ++visible;
        } else if (dice < 8 && undoable.size() > 1) {
            DONE(u"undo"_s);
            redoable.append(visible);
            visible = undoable.takeLast();
        } else if (dice == 8) {
            QCOMPARE(run(u"redo"_s).code, redoable.isEmpty() ? 1 : 0);
            if (!redoable.isEmpty()) {
                undoable.append(visible);
                visible = redoable.takeLast();
            }
        } else if (dice == 9) {
            DONE(u"checkin --stress %1"_s.arg(random.bounded(11)));
            undoable.append(visible);
            redoable.clear();
        }
        QCOMPARE(observations(), visible);
    }
    QCOMPARE(run(u"verify"_s).code, 0);
    while (undoable.size() > 1) {
        DONE(u"undo"_s);
        visible = undoable.takeLast();
        QCOMPARE(observations(), visible);
    }
    QCOMPARE(observations(), 0);
}

void LifeTest::aJournalMovesHouse()
{
    DONE(u"log --knot KNOT --rest 5 --at 2024-04-20"_s);
    DONE(u"remedy add --name Bottle --kind heat_cold"_s);
    const QByteArray here = archive();
    DONE(u"backup --out DIR/copy"_s);
    DONE(u"log --knot KNOT --rest 9"_s); // after the copy
    DONE(u"restore DIR/copy --to DIR/there"_s);
    const QStringList there {u"--journal"_s, m_cli->path(u"there"_s), u"--now"_s,
                             u"2024-05-02T08:00:00+02:00"_s};
    QCOMPARE(CliFixture::runAsIs(there + words(u"export --format json --out DIR/b.json"_s)).code,
             0);
    QCOMPARE(m_cli->bytes(u"b.json"_s), here);
    // Life goes on in the copy, with its history.
    QCOMPARE(CliFixture::runAsIs(there + words(u"log --knot KNOT --rest 2"_s)).code, 0);
    QCOMPARE(CliFixture::runAsIs(there + words(u"undo"_s)).out, u"undone: pain logged\n"_s);
    QCOMPARE(CliFixture::runAsIs(there + words(u"undo"_s)).out, u"undone: remedy added\n"_s);
    QCOMPARE(observations(), 2); // the old house is as it was
}

void LifeTest::aPeriodTakenOutAndBroughtBackIsTheSamePeriod()
{
    for (int i = 0; i < 10; ++i)
        DONE(u"log --knot KNOT --rest %1 --at %2"_s.arg(i).arg(day(i)));
    DONE(u"export --format json --out DIR/p.json --from %1 --to %2"_s.arg(day(3), day(5)));
    const QStringList other {u"--journal"_s, m_cli->path(u"other"_s), u"--now"_s,
                             u"2024-05-02T08:00:00+02:00"_s};
    QCOMPARE(CliFixture::runAsIs(other + QStringList {u"init"_s}).code, 0);
    const Run plan = CliFixture::runAsIs(other + words(u"import DIR/p.json --json"_s));
    QCOMPARE(plan.object().value(u"new"_s).toInt(), 4); // the knot and three days of it
    const QJsonObject series = CliFixture::runAsIs(other + words(u"trends --json"_s))
                                   .object()
                                   .value(u"series"_s)
                                   .toObject();
    QCOMPARE(series.value(u"first"_s).toString(), day(3));
    QCOMPARE(series.value(u"last"_s).toString(), day(5));
    // Brought back to where it came from, nothing of it is new.
    QCOMPARE(json(u"import DIR/p.json"_s).value(u"new"_s).toInt(-1), 0);
    QCOMPARE(observations(), 10);
}

QTEST_MAIN(LifeTest)
#include "tst_life.moc"
