// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo.h"
#include "core/atlas/painting.h"
#include "core/care/care.h"
#include "core/store/careentries.h"
#include "core/store/trialrecord.h"
#include "tests/support/appfixture.h"

#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

class DemoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameSeedTellsTheSameYear()
    {
        const Batch one = demoYear(m_app.clock.nowUtc(), m_app.clock.zone(), 3);
        const Batch two = demoYear(m_app.clock.nowUtc(), m_app.clock.zone(), 3);
        QCOMPARE(one.observations, two.observations);
        QCOMPARE(one.uses, two.uses);
        const Batch other = demoYear(m_app.clock.nowUtc(), m_app.clock.zone(), 4);
        QVERIFY(one.observations != other.observations);
    }

    void nothingHappensInTheFuture()
    {
        const qint64 now = m_app.clock.nowUtc().toMSecsSinceEpoch();
        for (const Observation &entry :
             demoYear(m_app.clock.nowUtc(), m_app.clock.zone()).observations)
            QVERIFY(entry->felt.utcMilliseconds() <= now && entry.stamp().recordedMs <= now);
    }

    void aJournalTakesItWhole()
    {
        const Batch batch = demoYear(m_app.clock.nowUtc(), m_app.clock.zone());
        const Result<qsizetype> added = m_app.session.journal().import(ActionKind::Demo, batch);
        QVERIFY(added);
        QCOMPARE(*added, batch.size());
        QVERIFY(m_app.session.read().verify()->isEmpty());
    }

    void theKnotsLieInTheirMuscles()
    {
        for (const Knot &knot : demoYear(m_app.clock.nowUtc(), m_app.clock.zone()).knots) {
            const BodyHit hit = m_app.tables.atlas.hit(*knot->place.point);
            QVERIFY(hit.inside);
            QCOMPARE(hit.side, knot->side);
            QVERIFY(hit.muscle);
            QCOMPARE(hit.muscle->muscle, *knot->muscle);
        }
    }

    void whatIsPaintedLiesOnTheBodyNearItsKnot()
    {
        const Batch batch = demoYear(m_app.clock.nowUtc(), m_app.clock.zone());
        QHash<KnotId, Place> places;
        for (const Knot &knot : batch.knots)
            places.insert(knot.id(), knot->place);
        QSet<KnotId> painted;
        int paintings = 0;
        for (const Observation &look : batch.observations) {
            QVERIFY(check(look->painting));
            for (const PaintedArea &area : look->painting) {
                const Polygon polygon(area.rings);
                const auto &point = places.value(look->knot).point;
                QCOMPARE(area.view, point->view());
                QVERIFY(polygon.distance(point->position()) < 20);
                const Polygon &body = m_app.tables.atlas.contour(area.view).polygon;
                QVERIFY(coveredArea(without(polygon, body)) < coveredArea(polygon) / 10);
                painted.insert(look->knot);
                ++paintings;
            }
        }
        QCOMPARE(painted.size(), 2);
        QVERIFY(paintings > 10);
        QVERIFY(paintings < batch.observations.size() / 5);
    }

    void noDayHasTwoCheckinsWheneverItBegins_data()
    {
        QTest::addColumn<QTime>("time");
        for (const QTime &time : {QTime(0, 1), QTime(0, 7), QTime(0, 30), QTime(3, 0), QTime(12, 0),
                                  QTime(20, 5), QTime(23, 59)})
            QTest::addRow("%s", qPrintable(time.toString(Qt::ISODate))) << time;
    }
    void noDayHasTwoCheckinsWheneverItBegins()
    {
        QFETCH(const QTime, time);
        for (quint64 seed = 0; seed < 6; ++seed) {
            const QDateTime now(QDate(2024, 5, 1), time, m_app.clock.zone());
            QSet<QDate> days;
            for (const Checkin &checkin :
                 demoYear(now.toUTC(), m_app.clock.zone(), seed).checkins) {
                QVERIFY(!days.contains(checkin->day));
                QVERIFY(checkin->day <= now.date());
                days.insert(checkin->day);
            }
        }
    }

    void aYearBegunJustAfterMidnightIsTakenWhole()
    {
        const QDateTime now(QDate(2024, 5, 1), QTime(0, 2), m_app.clock.zone());
        test::AppFixture app;
        const Batch batch = demoYear(now.toUTC(), app.clock.zone());
        const Result<qsizetype> added = app.session.journal().import(ActionKind::Demo, batch);
        QVERIFY(added);
        QCOMPARE(*added, batch.size());
    }

    void itOpensCalm_data()
    {
        QTest::addColumn<QTime>("time");
        QTest::newRow("in the night") << QTime(0, 2);
        QTest::newRow("in the morning") << QTime(8, 0);
        QTest::newRow("in the evening") << QTime(22, 30);
    }
    void itOpensCalm()
    {
        QFETCH(const QTime, time);
        const QDateTime now(QDate(2024, 5, 1), time, m_app.clock.zone());
        test::AppFixture app;
        QVERIFY(app.session.journal().import(ActionKind::Demo,
                                             demoYear(now.toUTC(), app.clock.zone())));
        const auto inputs =
            careInputs(app.session.read(), app.tables.atlas, app.tables.references.catalogue(),
                       now.toUTC(), app.clock.zone());
        QVERIFY(inputs);
        const CareResult result = care(*inputs, app.tables.rules);
        QVERIFY(result.unanswered.isEmpty());
        QVERIFY2(result.tier <= Tier::Book, qPrintable(tierName(result.tier)));
        const ScreeningRound round = screeningRound(*inputs, app.tables.rules);
        QVERIFY2(round.questions.isEmpty(), qPrintable(round.questions.join(u' ')));
    }

    void itsTrialEndedAndIsComparedByTheProgramItself_data()
    {
        QTest::addColumn<quint64>("seed");
        for (const int seed : {0, 1, 2})
            QTest::addRow("seed %d", seed) << static_cast<quint64>(seed);
    }
    void itsTrialEndedAndIsComparedByTheProgramItself()
    {
        QFETCH(const quint64, seed);
        test::AppFixture app;
        QVERIFY(app.session.journal().import(ActionKind::Demo,
                                             demoYear(app.clock.nowUtc(), app.clock.zone(), seed)));
        const Reader &reader = app.session.read();
        const QList<Trial> trials = *reader.all<TrialFields>();
        QCOMPARE(trials.size(), 1);
        const Trial &trial = trials.first();
        QVERIFY(check(trial.fields()));
        QVERIFY(trialEnd(trial.fields()) < app.session.today());
        // Planned before its first day, as every trial is.
        QVERIFY(trial.stamp().recordedMs
                < trial->firstDay.startOfDay(app.clock.zone()).toMSecsSinceEpoch());
        const TrialRecord record = *trialRecord(reader, trial, app.session.today());
        QVERIFY(record.result);
        QVERIFY(record.result->test.difference < -0.5 && record.result->test.difference > -2.5);
        QVERIFY(record.result->test.interval);
        QVERIFY(record.loggedDays > 40);
        QVERIFY(record.keeping.kept > record.keeping.days() * 8 / 10);
        QCOMPARE(record.keeping.otherUsed, 0);
    }

    void itsAnswersAreGivenFromWeekToWeek()
    {
        const Batch batch = demoYear(m_app.clock.nowUtc(), m_app.clock.zone());
        QVERIFY(batch.screenings.size() > 50);
        for (const Screening &screening : batch.screenings) {
            QVERIFY(!screening->answers.isEmpty());
            QVERIFY(!screening->answers.contains(u"suicidal-thoughts"_s));
            QVERIFY(screening->felt.utcMilliseconds() <= m_app.clock.nowUtc().toMSecsSinceEpoch());
        }
        QCOMPARE(batch.profiles.size(), 1);
        QVERIFY(batch.profiles.first()->facts.contains(u"blood_thinner"_s));
    }

private:
    test::AppFixture m_app;
};

QTEST_GUILESS_MAIN(DemoTest)
#include "tst_demo.moc"
