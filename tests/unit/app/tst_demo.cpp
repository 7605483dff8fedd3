// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo.h"
#include "tests/support/appfixture.h"

#include <QTest>

using namespace knotebook;

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

private:
    test::AppFixture m_app;
};

QTEST_GUILESS_MAIN(DemoTest)
#include "tst_demo.moc"
