// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/trialrecord.h"
#include "tests/support/journalfixture.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

/** What the keeper said before it ended. */
struct Told
{
    int code = -1;
    QSet<int> used;
    QSet<int> pain;
    QString error;
};

Told toldBy(QProcess &keeper)
{
    Told told {.code = keeper.exitStatus() == QProcess::NormalExit ? keeper.exitCode() : -1,
               .used = {},
               .pain = {},
               .error = QString::fromUtf8(keeper.readAllStandardError())};
    const QStringList lines =
        QString::fromUtf8(keeper.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line.startsWith(u"used "))
            told.used.insert(line.mid(5).toInt());
        else if (line.startsWith(u"pain "))
            told.pain.insert(line.mid(5).toInt());
    }
    return told;
}

/** The days of the trial, by their numbers, that the journal holds something of. */
struct Held
{
    QSet<int> used;
    QSet<int> pain;
};

Held heldIn(const Reader &reader, const Trial &trial)
{
    const auto number = [&](const Moment &felt) {
        return trialDay(trial.fields(), felt.localDate()).number;
    };
    Held held;
    const QList<Use> uses = *reader.all<UseFields>();
    for (const Use &use : uses)
        held.used.insert(number(use->felt));
    const QList<Observation> looks = *reader.all<ObservationFields>();
    for (const Observation &look : looks)
        held.pain.insert(number(look->felt));
    return held;
}

Trial trialIn(const Reader &reader)
{
    return reader.all<TrialFields>()->first();
}

/** Days with the remedy that only wait for their pain: at most the last one. */
void isWhole(const Reader &reader)
{
    QVERIFY(reader.verify()->isEmpty());
    QCOMPARE(reader.all<TrialFields>()->size(), 1);
    const Trial trial = trialIn(reader);
    const Held held = heldIn(reader, trial);
    for (int day = 1; day <= held.pain.size(); ++day) {
        QVERIFY2(held.pain.contains(day), qPrintable(QString::number(day)));
        const bool asked =
            trialDay(trial.fields(), trial->firstDay.addDays(day - 1)).arm == Arm::Remedy;
        QCOMPARE(held.used.contains(day), asked);
    }
    for (const int day : held.used)
        QVERIFY(day <= held.pain.size() + 1);
}

} // namespace

/** A fair trial outlives what happens to the program: its plan, its days and its sums. */
class FaultTrialsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedInTheMiddleOfADayNothingToldIsLost();
    void onAFullDiskItSaysSoAndKeepsWhatItTold_data();
    void onAFullDiskItSaysSoAndKeepsWhatItTold();
    void whatIsLeftIsComparedAsIfNothingHadBeen();

private:
    QRandomGenerator m_random {20'240'502};
};

void FaultTrialsTest::killedInTheMiddleOfADayNothingToldIsLost()
{
    JournalFixture fixture;
    QSet<int> used, pain;
    for (int round = 0; round < 20; ++round) {
        QProcess keeper;
        keeper.start(QStringLiteral(KNOTEBOOK_TRIALKEEPER), {fixture.path()});
        QVERIFY(keeper.waitForStarted(10'000));
        keeper.waitForReadyRead(10'000);
        QTest::qSleep(static_cast<int>(m_random.bounded(60, 500)));
        keeper.kill();
        keeper.waitForFinished(10'000);
        const Told told = toldBy(keeper);
        used += told.used;
        pain += told.pain;

        const auto journal = Journal::open(fixture.path(), fixture.context());
        QVERIFY2(journal, journal ? "" : qPrintable(journal.error().detail));
        const Reader &reader = (*journal)->read();
        QCOMPARE(reader.all<TrialFields>()->size(), 1);
        const Held held = heldIn(reader, trialIn(reader));
        QVERIFY(held.used.contains(used));
        QVERIFY(held.pain.contains(pain));
        // At most the one entry of each round that was done but not yet told.
        QVERIFY(held.pain.size() <= pain.size() + round + 1);
        isWhole(reader);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY2(pain.size() > 20, "the keeper hardly wrote: the test proves little");
    QVERIFY2(!used.isEmpty(), "no day asked for the remedy");
}

void FaultTrialsTest::onAFullDiskItSaysSoAndKeepsWhatItTold_data()
{
    QTest::addColumn<int>("bytes");
    for (const int bytes : {250'000, 400'000, 777'777})
        QTest::addRow("%d bytes", bytes) << bytes;
}

void FaultTrialsTest::onAFullDiskItSaysSoAndKeepsWhatItTold()
{
    QFETCH(const int, bytes);
    JournalFixture fixture;
    QProcess keeper;
    keeper.start(QStringLiteral(KNOTEBOOK_TRIALKEEPER), {fixture.path(), QString::number(bytes)});
    QVERIFY(keeper.waitForFinished(60'000));
    const Told told = toldBy(keeper);
    QCOMPARE(told.code, 1);
    QVERIFY2(told.error.startsWith(u"disk_full") || told.error.startsWith(u"io"),
             qPrintable(told.error));
    QVERIFY2(told.pain.size() > 2, qPrintable(told.error));
    const auto journal = Journal::open(fixture.path(), fixture.context());
    QVERIFY(journal);
    const Held held = heldIn((*journal)->read(), trialIn((*journal)->read()));
    QCOMPARE(held.pain, told.pain);
    QCOMPARE(held.used, told.used);
    isWhole((*journal)->read());
}

void FaultTrialsTest::whatIsLeftIsComparedAsIfNothingHadBeen()
{
    JournalFixture fixture;
    for (int round = 0; round < 6; ++round) {
        QProcess keeper;
        keeper.start(QStringLiteral(KNOTEBOOK_TRIALKEEPER), {fixture.path()});
        QVERIFY(keeper.waitForStarted(10'000));
        keeper.waitForReadyRead(10'000);
        QTest::qSleep(150);
        keeper.kill();
        keeper.waitForFinished(10'000);
    }
    const auto journal = Journal::open(fixture.path(), fixture.context());
    QVERIFY(journal);
    const Trial trial = trialIn((*journal)->read());
    const auto kept = static_cast<int>((*journal)->read().counts()->observations);
    QVERIFY2(kept > 60, qPrintable(QString::number(kept)));
    // The numbers that were logged, by the rule of the keeper.
    QList<DayValue> days;
    for (int day = 1; day <= kept; ++day) {
        const double level = day % 11;
        days.append({trial->firstDay.addDays(day - 1), level, level, 1, false});
    }
    TrialFields stopped = trial.fields();
    stopped.stoppedOn = trial->firstDay.addDays(kept);
    QVERIFY((*journal)->replace(ActionKind::StopTrial, trial.id(), stopped));
    const auto record =
        trialRecord((*journal)->read(), *(*journal)->read().get(trial.id()), *stopped.stoppedOn);
    const Measured<TrialResult> expected = trialResult(stopped, days);
    QVERIFY(record && record->result && expected);
    QCOMPARE_EQ(record->result->test.difference, expected->test.difference);
    QCOMPARE(record->result->remedy.values, expected->remedy.values);
    QCOMPARE(record->result->against.values, expected->against.values);
    QCOMPARE(record->keeping.notUsed, 0);
}

QTEST_GUILESS_MAIN(FaultTrialsTest)
#include "tst_trials.moc"
