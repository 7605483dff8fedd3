// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clitest.h"

#include <QDate>

using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList planKeys {u"id"_s,         u"recorded"_s,     u"changed"_s, u"remedy"_s,
                            u"first_day"_s,  u"last_day"_s,     u"days"_s,    u"blocks"_s,
                            u"phase_days"_s, u"washout_days"_s, u"seed"_s,    u"outcome"_s,
                            u"analysis"_s,   u"title"_s,        u"today"_s,   u"kept"_s,
                            u"days_logged"_s};

} // namespace

/** A fair trial on the command line: planned, asked, stopped, compared. */
class TrialsTest : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void withoutATrialThereIsNothingToSay_data();
    void withoutATrialThereIsNothingToSay();
    void aPlanSaysItsDaysAndPhases();
    void theSameSeedIsTheSamePlan();
    void theNextDaysSayWhatToDo();
    void aPlanThatIsWrittenWrongIsRefused_data();
    void aPlanThatIsWrittenWrongIsRefused();
    void aPlanThatCannotBeIsRefused_data();
    void aPlanThatCannotBeIsRefused();
    void whatCareHoldsBackIsNotPlanned();
    void whatCareHoldsBackLaterIsToldAtOnce();
    void aTrialIsComparedWhenItIsOver();
    void aStoppedTrialIsComparedAsFarAsItWent();
    void aTrialIsCalledOffBeforeItsFirstDay();
    void fewBlocksHaveNoInterval();
    void daysNotKeptAreCounted();
    void aRiseOfPainProposesToStop();
    void anOwnRemedyCanBeTried();
    void aTrialCanBeTakenBack();
    void aTrialGoesWithTheArchive();
    void twoTrialsOfTwoKnotsCanRun();

private:
    void setDay(QDate day) { m_cli->setNow(day.toString(Qt::ISODate) + u"T20:00:00+02:00"_s); }

    /** Logs what an arm hurts on every day of the phases. */
    void logPhases(const QJsonArray &phases, double with, double without)
    {
        for (const QJsonValue &phase : phases) {
            const double level = phase[u"arm"_s].toString() == u"remedy" ? with : without;
            const QDate last = QDate::fromString(phase[u"to"_s].toString(), Qt::ISODate);
            for (QDate day = QDate::fromString(phase[u"from"_s].toString(), Qt::ISODate);
                 day <= last; day = day.addDays(1)) {
                setDay(day);
                // Odd days a little more: a person is never alike.
                DONE(u"log --knot KNOT --rest %1"_s.arg(level + (day.day() % 2 ? 0.2 : 0)));
            }
        }
    }
};

void TrialsTest::withoutATrialThereIsNothingToSay_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("next") << u"trial next"_s;
    QTest::newRow("result") << u"trial result"_s;
}

void TrialsTest::withoutATrialThereIsNothingToSay()
{
    QFETCH(const QString, command);
    const QJsonObject answer = json(command);
    QVERIFY(answer[u"id"_s].isNull());
    QCOMPARE(answer[u"reason"_s].toString(), u"no_trial"_s);
    QVERIFY(run(command).out.startsWith(u"No trial was planned."));
    QCOMPARE(list(u"trial list"_s), QJsonArray());
    QCOMPARE(run(u"trial list"_s).out, u"No trial was planned.\n"_s);
}

void TrialsTest::aPlanSaysItsDaysAndPhases()
{
    const QJsonObject plan = json(u"trial plan --remedy heat --knot KNOT --seed 42"_s);
    QCOMPARE(keysBeside(plan, planKeys + QStringList {u"knot"_s, u"phases"_s, u"asks"_s}),
             QStringList());
    QCOMPARE(plan[u"first_day"_s].toString(), u"2024-05-02"_s);
    QCOMPARE(plan[u"last_day"_s].toString(), u"2024-07-12"_s);
    QCOMPARE(plan[u"days"_s].toInt(), 72);
    QCOMPARE(plan[u"title"_s].toString(), u"Heat against none"_s);
    QCOMPARE(plan[u"today"_s][u"stage"_s].toString(), u"before"_s);
    const QJsonArray phases = plan[u"phases"_s].toArray();
    QCOMPARE(phases.size(), 12);
    QCOMPARE(phases.first()[u"from"_s].toString(), u"2024-05-02"_s);
    QCOMPARE(phases.first()[u"to"_s].toString(), u"2024-05-07"_s);
    QCOMPARE(phases.last()[u"to"_s].toString(), u"2024-07-12"_s);
    QCOMPARE(phases.last()[u"block"_s].toInt(), 6);
    QCOMPARE(list(u"trial list"_s).size(), 1);
    QCOMPARE(keysBeside(list(u"trial list"_s).first(), planKeys + QStringList {u"knot"_s}),
             QStringList());
}

void TrialsTest::theSameSeedIsTheSamePlan()
{
    const QString line = u"trial plan --remedy heat --blocks 20 --seed %1"_s;
    const QJsonArray first = json(line.arg(7))[u"phases"_s].toArray();
    begin();
    QCOMPARE(json(line.arg(7))[u"phases"_s].toArray(), first);
    begin();
    QVERIFY(json(line.arg(8))[u"phases"_s].toArray() != first);
    begin();
    // Without one it is drawn, and kept with the plan.
    const int seed = json(u"trial plan --remedy heat"_s)[u"seed"_s].toInt(-1);
    QVERIFY(seed >= 0);
    QCOMPARE(list(u"trial list"_s).first()[u"seed"_s].toInt(), seed);
}

void TrialsTest::theNextDaysSayWhatToDo()
{
    DONE(u"trial plan --remedy heat --knot KNOT --seed 42"_s); // heat first in four blocks
    setDay(QDate(2024, 5, 7));
    const QJsonObject next = json(u"trial next"_s);
    QCOMPARE(next[u"today"_s][u"number"_s].toInt(), 6);
    QCOMPARE(next[u"today"_s][u"arm"_s].toString(), u"remedy"_s);
    QCOMPARE(next[u"today"_s][u"stage"_s].toString(), u"counted"_s);
    const QJsonArray days = next[u"next"_s].toArray();
    QCOMPARE(days.size(), 7);
    QCOMPARE(days.at(0)[u"words"_s].toString(), u"Today: with heat"_s);
    QCOMPARE(days.at(1)[u"arm"_s].toString(), u"against"_s);
    QCOMPARE(days.at(1)[u"stage"_s].toString(), u"washout"_s);
    QCOMPARE(days.at(2)[u"stage"_s].toString(), u"counted"_s);
    QVERIFY(!next[u"pain_logged"_s].toBool(true));
    QVERIFY(!next[u"remedy_logged"_s].toBool(true));
    const QString words = run(u"trial next"_s).out;
    QVERIFY2(words.contains(u"Day 6 of 72"), qPrintable(words));
    QVERIFY(words.contains(u"without heat (does not count)"));
    QVERIFY(words.contains(u"Still to be logged today: that you used heat"));
    DONE(u"use --remedy heat --knot KNOT"_s);
    DONE(u"log --knot KNOT --rest 4"_s);
    QVERIFY(run(u"trial next"_s).out.contains(u"All that this day asks for is logged."));
}

void TrialsTest::aPlanThatIsWrittenWrongIsRefused_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *options, const char *named) {
        QTest::newRow(options) << QString::fromLatin1(options) << QString::fromLatin1(named);
    };
    row("", "--remedy is needed");
    row("--remedy heat --days 5", "--days");
    row("--remedy heat --days 29", "--days");
    row("--remedy heat --days six", "--days \"six\"");
    row("--remedy heat --washout 0", "--washout");
    row("--remedy heat --washout 2", "--days");
    row("--remedy heat --blocks 2", "--blocks");
    row("--remedy heat --blocks 21", "--blocks");
    row("--remedy heat --seed -1", "--seed");
    row("--remedy heat --outcome best", "--outcome");
    row("--remedy heat --from yesterday", "--from");
    row("--remedy heat --from 2199-12-01", "--from");
    row("--remedy heat --against heat", "--against");
    row("--remedy heat more", "more");
    row("--remedy heat --colour red", "colour");
}

void TrialsTest::aPlanThatIsWrittenWrongIsRefused()
{
    QFETCH(const QString, options);
    QFETCH(const QString, named);
    const FolderState before = folder();
    const Run ran = run(u"trial plan "_s + options);
    QCOMPARE(ran.code, 2);
    QVERIFY2(ran.err.contains(named), qPrintable(ran.err));
    QCOMPARE(ran.out, QString());
    QCOMPARE(folder(), before);
}

void TrialsTest::aPlanThatCannotBeIsRefused_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *line, const char *why) {
        QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(why);
    };
    row("trial plan --remedy heat --from 2024-05-01", "tomorrow at the earliest");
    row("trial plan --remedy heat --from 2024-01-01", "tomorrow at the earliest");
    row("trial plan --remedy oral-nsaid", "is a medicine");
    row("trial plan --remedy heat --against muscle-rub", "Muscle rub is a medicine");
    row("trial plan --remedy dry-needling", "by a professional");
    row("trial plan --remedy leeches", "remedy \"leeches\"");
    row("trial plan --remedy heat --against leeches", "remedy \"leeches\"");
    row("trial plan --remedy heat --knot abcdefab", "abcdefab");
    row("trial stop abcdefab", "abcdefab");
    row("trial result abcdefab", "abcdefab");
    row("trial next abcdefab", "abcdefab");
    row("trial delete abcdefab", "abcdefab");
}

void TrialsTest::aPlanThatCannotBeIsRefused()
{
    QFETCH(const QString, line);
    QFETCH(const QString, why);
    const FolderState before = folder();
    const Run ran = run(line);
    QCOMPARE(ran.code, 1);
    QVERIFY2(ran.err.contains(why), qPrintable(ran.err));
    QCOMPARE(ran.out, QString());
    QCOMPARE(folder(), before);
}

void TrialsTest::whatCareHoldsBackIsNotPlanned()
{
    m_cli->write(u"answers.json"_s, R"({"chest-pain": "yes", "cardiac-signs": "yes"})");
    DONE(u"screen --answers DIR/answers.json"_s);
    QVERIFY(!json(u"care"_s)[u"blocked_remedies"_s].toArray().isEmpty());
    const Run refused = run(u"trial plan --remedy heat --knot KNOT"_s);
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains(u"Heat is held back at present"), qPrintable(refused.err));
    QCOMPARE(list(u"trial list"_s), QJsonArray());
    // What is not held back can be tried.
    QCOMPARE(run(u"trial plan --remedy relaxation --knot KNOT"_s).code, 0);
}

void TrialsTest::whatCareHoldsBackLaterIsToldAtOnce()
{
    DONE(u"trial plan --remedy heat --knot KNOT --seed 42"_s);
    QCOMPARE(json(u"trial next"_s)[u"held_back"_s].toString(), QString());
    setDay(QDate(2024, 5, 4));
    QCOMPARE(json(u"trial next"_s)[u"next"_s].toArray().size(), 7);
    QVERIFY(json(u"trial next"_s)[u"today"_s].toObject().contains(u"arm"_s));
    m_cli->write(u"answers.json"_s, R"({"chest-pain": "yes", "cardiac-signs": "yes"})");
    DONE(u"screen --answers DIR/answers.json"_s);
    const QJsonObject next = json(u"trial next"_s);
    QVERIFY(next[u"held_back"_s].toString().startsWith(u"Heat is held back"));
    // What must not be done now is not said as what to do, nor by a script.
    QCOMPARE(next[u"next"_s].toArray().size(), 0);
    QVERIFY(!next[u"today"_s].toObject().contains(u"arm"_s));
    QCOMPARE(next[u"today"_s][u"date"_s].toString(), u"2024-05-04"_s);
    const QString words = run(u"trial next"_s).out;
    QVERIFY(words.contains(u"Today: leave the plan aside. Heat is held back at present"));
    QVERIFY(!words.contains(u"with heat"));
}

void TrialsTest::aTrialIsComparedWhenItIsOver()
{
    const QJsonObject plan = json(u"trial plan --remedy heat --knot KNOT --seed 42"_s);
    logPhases(plan[u"phases"_s].toArray(), 3, 5);
    QJsonObject result = json(u"trial result"_s); // on the last day
    QVERIFY(result[u"difference"_s].isNull());
    QVERIFY(result[u"test"_s].isNull());
    QCOMPARE(result[u"reason"_s].toString(), u"trial_goes_on"_s);
    QVERIFY(run(u"trial result"_s).out.contains(u"It goes on until"));
    setDay(QDate(2024, 7, 13));
    result = json(u"trial result"_s);
    QCOMPARE(result[u"reason"_s], QJsonValue());
    QVERIFY(qAbs(result[u"difference"_s].toDouble() + 2) < 0.1);
    QCOMPARE(result[u"test"_s][u"p"_s].toDouble(), 2.0 / 64);
    QCOMPARE(result[u"test"_s][u"orders"_s].toInt(), 64);
    QVERIFY(result[u"interval"_s][u"low"_s].toDouble() <= -2);
    QVERIFY(result[u"interval"_s][u"high"_s].toDouble() < -1.8);
    QCOMPARE(result[u"nap"_s][u"value"_s].toDouble(), 1);
    QCOMPARE(result[u"word"_s].toString(), u"clear"_s);
    QCOMPARE(result[u"remedy_days"_s][u"days"_s].toInt()
                 + result[u"against_days"_s][u"days"_s].toInt(),
             result[u"days_logged"_s].toInt());
    QVERIFY(result[u"method"_s].toArray().size() >= 6);
    const QString sentence = result[u"sentence"_s].toString();
    QVERIFY2(sentence.startsWith(
                 u"In this trial of yours pain was about 2.0 points lower on days with heat"),
             qPrintable(sentence));
    QVERIFY(sentence.contains(u"about 3 of 100 random plans"));
    QVERIFY(run(u"trial result"_s).out.contains(sentence));
}

void TrialsTest::aStoppedTrialIsComparedAsFarAsItWent()
{
    const QJsonObject plan = json(u"trial plan --remedy heat --knot KNOT --seed 42"_s);
    const QString id = plan[u"id"_s].toString();
    const QJsonArray phases = plan[u"phases"_s].toArray();
    logPhases({phases.at(0), phases.at(1)}, 3, 5);
    setDay(QDate(2024, 5, 14));
    const QJsonObject stopped = json(u"trial stop "_s + id);
    QCOMPARE(stopped[u"stopped_on"_s].toString(), u"2024-05-14"_s);
    const QJsonObject result = json(u"trial result "_s + id.left(8));
    QCOMPARE(result[u"test"_s][u"blocks"_s].toInt(), 1);
    QCOMPARE(result[u"test"_s][u"p"_s].toDouble(), 1);
    QVERIFY(result[u"interval"_s][u"low"_s].isNull());
    QCOMPARE(result[u"interval"_s][u"reason"_s].toString(), u"too_few_plans"_s);
    QVERIFY(result[u"sentence"_s].toString().startsWith(u"Stopped on"));
    QCOMPARE(result[u"word"_s].toString(), u"not_clear"_s);
    // Once is enough.
    QCOMPARE(run(u"trial stop "_s + id).code, 1);
    QCOMPARE(json(u"trial next"_s)[u"next"_s].toArray(), QJsonArray());
}

void TrialsTest::aTrialIsCalledOffBeforeItsFirstDay()
{
    const QString id = idOf(u"trial plan --remedy heat"_s);
    QCOMPARE(json(u"trial stop "_s + id)[u"deleted"_s].toString(), id);
    QCOMPARE(list(u"trial list"_s), QJsonArray());
    DONE(u"undo"_s);
    QVERIFY(run(u"trial stop "_s + id).out.startsWith(u"Called off"));
    QVERIFY(json(u"trial result"_s)[u"id"_s].isNull());
}

void TrialsTest::fewBlocksHaveNoInterval()
{
    const QJsonObject plan = json(u"trial plan --remedy heat --blocks 3 --seed 1"_s);
    QVERIFY(plan[u"asks"_s].toArray().at(3).toString().startsWith(u"So few blocks"));
    logPhases(plan[u"phases"_s].toArray(), 2, 6);
    setDay(QDate(2024, 7, 1));
    const QJsonObject result = json(u"trial result"_s);
    QCOMPARE(result[u"test"_s][u"p"_s].toDouble(), 0.25);
    QCOMPARE(result[u"test"_s][u"smallest_p"_s].toDouble(), 0.25);
    QCOMPARE(result[u"interval"_s][u"reason"_s].toString(), u"too_few_plans"_s);
    QVERIFY(result[u"sentence"_s].toString().contains(u"about 25 of 100"));
    QVERIFY(result[u"sentence"_s].toString().endsWith(u"Not clear yet."));
}

void TrialsTest::daysNotKeptAreCounted()
{
    DONE(u"trial plan --remedy heat --against cold --knot KNOT --seed 42"_s); // heat first
    for (const int day : {3, 4}) {
        setDay(QDate(2024, 5, day));
        DONE(u"use --remedy heat --knot KNOT"_s);
    }
    setDay(QDate(2024, 5, 5));
    DONE(u"use --remedy cold"_s);
    setDay(QDate(2024, 5, 8));
    const QJsonValue kept = json(u"trial next"_s)[u"kept"_s];
    QCOMPARE(kept[u"days"_s].toInt(), 5);
    QCOMPARE(kept[u"kept"_s].toInt(), 2);
    QCOMPARE(kept[u"not_used"_s].toInt(), 2);
    QCOMPARE(kept[u"other_used"_s].toInt(), 1);
    QVERIFY(run(u"trial result"_s).out.contains(u"2 of 5 counted days went as planned"));
}

void TrialsTest::aRiseOfPainProposesToStop()
{
    DONE(u"trial plan --remedy heat --knot KNOT --from 2024-05-20"_s);
    for (int day = 10; day < 20; ++day) {
        setDay(QDate(2024, 5, day));
        DONE(u"log --knot KNOT --rest 3"_s);
    }
    for (int day = 20; day < 23; ++day) {
        setDay(QDate(2024, 5, day));
        QVERIFY(!json(u"trial next"_s).contains(u"stop"_s));
        DONE(u"log --knot KNOT --rest 6"_s);
    }
    const QJsonValue stop = json(u"trial next"_s)[u"stop"_s];
    QCOMPARE(stop[u"recent"_s].toDouble(), 6);
    QCOMPARE(stop[u"reference"_s].toDouble(), 3);
    QVERIFY(stop[u"before_trial"_s].toBool());
    QVERIFY(run(u"trial next"_s).out.contains(u"Pain has risen."));
    // It proposes; nobody but the person stops it.
    QCOMPARE(json(u"trial next"_s)[u"today"_s][u"number"_s].toInt(), 3);
}

void TrialsTest::anOwnRemedyCanBeTried()
{
    const QString own = idOf(u"remedy add --name Wärmflasche --kind heat_cold"_s);
    const QString rub = idOf(u"remedy add --name Salbe --kind medicine"_s);
    const QJsonObject plan = json(u"trial plan --remedy heat --against "_s + own.left(8));
    QCOMPARE(plan[u"against"_s].toString(), own);
    QCOMPARE(plan[u"title"_s].toString(), u"Heat against Wärmflasche"_s);
    const Run refused = run(u"trial plan --from 2025-01-01 --remedy "_s + rub);
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.err.contains(u"Salbe is a medicine"));
}

void TrialsTest::aTrialCanBeTakenBack()
{
    const QString id = idOf(u"trial plan --remedy heat"_s);
    DONE(u"undo"_s);
    QCOMPARE(list(u"trial list"_s), QJsonArray());
    DONE(u"redo"_s);
    setDay(QDate(2024, 5, 9));
    DONE(u"trial stop "_s + id);
    DONE(u"undo"_s);
    QVERIFY(!list(u"trial list"_s).first().toObject().contains(u"stopped_on"_s));
    DONE(u"trial delete "_s + id);
    QCOMPARE(list(u"trial list"_s), QJsonArray());
    QCOMPARE(run(u"trial result "_s + id).code, 1);
    DONE(u"undo"_s);
    QCOMPARE(list(u"trial list"_s).size(), 1);
}

void TrialsTest::aTrialGoesWithTheArchive()
{
    const QJsonObject plan =
        json(u"trial plan --remedy heat --against cold --knot KNOT --outcome worst --seed 5"_s);
    DONE(u"export --format json --out DIR/a.json"_s);
    const QString source = m_cli->path(u"a.json"_s);
    QVERIFY(m_cli->run({u"--journal"_s, m_cli->path(u"b.knotebook"_s), u"init"_s}).code == 0);
    QCOMPARE(m_cli->run({u"--journal"_s, m_cli->path(u"b.knotebook"_s), u"import"_s, source}).code,
             0);
    const QJsonArray there =
        m_cli->json({u"--journal"_s, m_cli->path(u"b.knotebook"_s), u"trial"_s, u"list"_s}).array();
    QCOMPARE(there, list(u"trial list"_s));
    QCOMPARE(there.first()[u"outcome"_s].toString(), u"worst"_s);
    QCOMPARE(there.first()[u"id"_s], plan[u"id"_s]);
}

void TrialsTest::twoTrialsOfTwoKnotsCanRun()
{
    const QString other = m_cli->addKnot();
    DONE(u"trial plan --remedy heat --knot KNOT"_s);
    DONE(u"trial plan --remedy cold --from 2024-05-10 --knot "_s + other);
    QCOMPARE(run(u"trial plan --remedy relaxation"_s).code, 1);
    setDay(QDate(2024, 5, 12));
    QCOMPARE(json(u"trial next"_s)[u"remedy"_s].toString(), u"heat"_s); // that began first
    const QString second = list(u"trial list"_s).at(1)[u"id"_s].toString();
    QCOMPARE(json(u"trial next "_s + second)[u"today"_s][u"number"_s].toInt(), 3);
}

QTEST_MAIN(TrialsTest)
#include "tst_trials.moc"
