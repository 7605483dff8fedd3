// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/importantchange.h"

#include "core/statistics/change.h"
#include "tests/unit/core/statistics/samples.h"

using namespace knotebook;

class ImportantChangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsTwoPointsOrThirtyPercent_data();
    void itIsTwoPointsOrThirtyPercent();
    void belowItEveryChangeIsAnImprovement();
    void nobodyWithLessThanOnePointCanImproveByIt();
    void aboveTenThereIsNothing();
};

void ImportantChangeTest::itIsTwoPointsOrThirtyPercent_data()
{
    QTest::addColumn<double>("base");
    QTest::addColumn<double>("better");
    QTest::addColumn<double>("worse");
    QTest::newRow("high: two points are less than 30 %") << 8.0 << 6.0 << 10.0;
    QTest::newRow("middle: 30 % are less than two points") << 5.0 << 3.5 << 6.5;
    QTest::newRow("low: at least one point") << 2.0 << 1.0 << 3.0;
    QTest::newRow("where both agree") << 20.0 / 3 << 14.0 / 3 << 26.0 / 3;
}

void ImportantChangeTest::itIsTwoPointsOrThirtyPercent()
{
    QFETCH(double, base);
    QFETCH(double, better);
    QFETCH(double, worse);
    const ImportantChange change = importantChange(base);
    COMPARE_NUMBERS(*change.better, better);
    COMPARE_NUMBERS(*change.worse, worse);
    QCOMPARE(change.base, base);
}

void ImportantChangeTest::belowItEveryChangeIsAnImprovement()
{
    for (int base = 0; base <= 100; ++base) {
        const ImportantChange change = importantChange(base / 10.0);
        for (int now = 0; now <= 100; ++now) {
            const bool inZone = change.better && now / 10.0 <= *change.better + 1e-9;
            QCOMPARE(inZone, changeBetween(base / 10.0, now / 10.0).improved);
        }
    }
}

void ImportantChangeTest::nobodyWithLessThanOnePointCanImproveByIt()
{
    QVERIFY(!importantChange(0.9).better);
    QVERIFY(!importantChange(0).better);
    QCOMPARE(*importantChange(1).better, 0.0);
    QCOMPARE(*importantChange(0).worse, 1.0);
}

void ImportantChangeTest::aboveTenThereIsNothing()
{
    QVERIFY(importantChange(8).worse);
    QVERIFY(!importantChange(8.1).worse);
    QVERIFY(!importantChange(10).worse);
}

QTEST_APPLESS_MAIN(ImportantChangeTest)
#include "tst_importantchange.moc"
