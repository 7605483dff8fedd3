// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remedies/remedytimer.h"

#include <QSignalSpy>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

class TimerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock.set(QDateTime(QDate(2024, 5, 1), QTime(6, 0), Qt::UTC));
        m_timer = std::make_unique<RemedyTimer>(m_clock);
    }

    void pressureStopsAtTheLimitWhateverWasAskedFor()
    {
        m_timer->start({u"direct-pressure"_s, u"Direct pressure"_s, 600, 1, 90});
        const QSignalSpy ended(m_timer.get(), &RemedyTimer::phaseEnded);
        pass(89);
        QCOMPARE(m_timer->state(), RemedyTimer::Running);
        pass(1);
        QCOMPARE(m_timer->state(), RemedyTimer::Done);
        QVERIFY(m_timer->stoppedAtLimit());
        QCOMPARE(ended.count(), 1);
        pass(3600);
        QCOMPARE(m_timer->secondsDone(), 90);
    }

    void aRemedyWithALimitAndNoDoseStopsThereToo()
    {
        m_timer->start({u"steady"_s, u"Steady"_s, {}, 1, 90});
        pass(91);
        QCOMPARE(m_timer->state(), RemedyTimer::Done);
        QCOMPARE(m_timer->secondsDone(), 90);
    }

    void itWarnsBeforeTheLimit()
    {
        m_timer->start({u"direct-pressure"_s, u"Direct pressure"_s, {}, 1, 90});
        pass(79);
        QVERIFY(!m_timer->warning());
        pass(1);
        QVERIFY(m_timer->warning());
    }

    void aShortDoseWithinTheLimitNeedsNoWarning()
    {
        m_timer->start({u"direct-pressure"_s, u"Direct pressure"_s, 60, 1, 90});
        pass(59);
        QVERIFY(!m_timer->warning());
        pass(1);
        QVERIFY(!m_timer->stoppedAtLimit());
    }

    void betweenRepetitionsThereIsARest()
    {
        m_timer->start({u"partner"_s, u"Partner"_s, 60, 2, 90});
        pass(60);
        QCOMPARE(m_timer->state(), RemedyTimer::Resting);
        pass(RemedyTimer::restSeconds);
        QCOMPARE(m_timer->state(), RemedyTimer::Running);
        pass(60);
        QCOMPARE(m_timer->state(), RemedyTimer::Done);
        QCOMPARE(m_timer->secondsDone(), 120);
        QCOMPARE(m_timer->repetitionsDone(), 2);
    }

    void aPauseDoesNotCount()
    {
        m_timer->start({u"stretch"_s, u"Stretch"_s, 30, 1, {}});
        pass(10);
        m_timer->pause();
        pass(500);
        QCOMPARE(m_timer->secondsDone(), 10);
        m_timer->resume();
        pass(19);
        QCOMPARE(m_timer->state(), RemedyTimer::Running);
        pass(1);
        QCOMPARE(m_timer->state(), RemedyTimer::Done);
    }

    void aMachineThatSleptHasNotPressedForAnHour()
    {
        m_timer->start({u"direct-pressure"_s, u"Direct pressure"_s, 60, 1, 90});
        pass(3600);
        QCOMPARE(m_timer->state(), RemedyTimer::Done);
        QCOMPARE(m_timer->secondsDone(), 60);
    }

    void whatWasDoneBeforeStoppingCounts()
    {
        m_timer->start({u"heat"_s, u"Heat"_s, {}, 1, {}});
        pass(130);
        m_timer->stop();
        QCOMPARE(m_timer->state(), RemedyTimer::Stopped);
        QCOMPARE(m_timer->secondsDone(), 130);
        QVERIFY(m_timer->active());
        m_timer->dismiss();
        QVERIFY(!m_timer->active());
    }

    void stoppingDuringARestAddsNothing()
    {
        m_timer->start({u"partner"_s, u"Partner"_s, 60, 3, 90});
        pass(60);
        pass(5);
        m_timer->stop();
        QCOMPARE(m_timer->secondsDone(), 60);
        QCOMPARE(m_timer->repetitionsDone(), 1);
    }

    void aClockThatWasSetBackIsNoNegativeTime()
    {
        m_timer->start({u"stretch"_s, u"Stretch"_s, 30, 1, {}});
        m_clock.advance(-600);
        m_timer->tick();
        QCOMPARE(m_timer->secondsDone(), 0);
        QCOMPARE(m_timer->progress(), 0.0);
    }

    void theGentleEndOfADoseIsTaken()
    {
        Dose dose;
        dose.secondsFrom = 60;
        dose.secondsTo = 90;
        dose.secondsLimit = 90;
        dose.repetitionsFrom = 5;
        dose.repetitionsTo = 10;
        const RemedyTimer::Plan plan = RemedyTimer::planFor(u"x"_s, u"X"_s, dose);
        QCOMPARE(plan.seconds, 60);
        QCOMPARE(plan.repetitions, 5);
        QCOMPARE(plan.limit, 90);
    }

private:
    void pass(qint64 seconds)
    {
        m_clock.advance(seconds);
        m_timer->tick();
    }

    FixedClock m_clock {QDateTime(QDate(2024, 5, 1), QTime(6, 0), Qt::UTC),
                        QTimeZone("Europe/Vienna")};
    std::unique_ptr<RemedyTimer> m_timer;
};

QTEST_GUILESS_MAIN(TimerTest)
#include "tst_timer.moc"
