// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/slips.h"

#include <QStringList>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

class SlipsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachKindOfSlipCountsOnce_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("meant");
        QTest::addColumn<int>("slips");
        QTest::newRow("nothing typed") << u""_s << u"abc"_s << 3;
        QTest::newRow("the same") << u"log"_s << u"log"_s << 0;
        QTest::newRow("a letter left out") << u"trapzius"_s << u"trapezius"_s << 1;
        QTest::newRow("a letter too many") << u"solleus"_s << u"soleus"_s << 1;
        QTest::newRow("another letter") << u"psaas"_s << u"psoas"_s << 1;
        QTest::newRow("two swapped") << u"lgo"_s << u"log"_s << 1;
        QTest::newRow("several") << u"kitten"_s << u"sitting"_s << 3;
        // Not 2: no letter is moved twice.
        QTest::newRow("swapped and added between") << u"ca"_s << u"abc"_s << 3;
    }

    void eachKindOfSlipCountsOnce()
    {
        QFETCH(QString, typed);
        QFETCH(QString, meant);
        QTEST(slipsBetween(typed, meant), "slips");
        QTEST(slipsBetween(meant, typed), "slips");
    }

    void slipsAreAtMostTheLongerWordAndAtLeastTheDifference()
    {
        const QStringList words {u"neck"_s, u"back of the neck"_s, u"knee"_s, u"Knee"_s, u"ß"_s};
        for (const QString &a : words) {
            for (const QString &b : words) {
                const int slips = slipsBetween(a, b);
                QVERIFY(slips <= std::max(a.size(), b.size()));
                QVERIFY(slips >= std::abs(a.size() - b.size()));
                QCOMPARE(slips == 0, a == b);
            }
        }
    }
};

QTEST_GUILESS_MAIN(SlipsTest)
#include "tst_slips.moc"
