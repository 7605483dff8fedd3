// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/attention.h"

#include "tests/unit/core/statistics/samples.h"

using namespace knotebook;

class AttentionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTierComesFirst();
    void aRisingTrendComesBeforeTheWorst();
    void aFallingTrendIsNoReason();
    void thenTheRecentWorstDecides();
    void equalsKeepTheirOrder();
    void theOrderIsStrict();
};

void AttentionTest::theTierComesFirst()
{
    const Attention book {Tier::Book, TrendWord::NotClear, 0, 1.0};
    const Attention rising {Tier::KeepGoing, TrendWord::Clear, 0.2, 9.0};
    QVERIFY(needsMoreAttention(book, rising));
    QVERIFY(!needsMoreAttention(rising, book));
    QVERIFY(needsMoreAttention({.tier = Tier::Emergency}, {.tier = Tier::Prompt}));
}

void AttentionTest::aRisingTrendComesBeforeTheWorst()
{
    const Attention clear {Tier::KeepGoing, TrendWord::Clear, 0.1, 3.0};
    const Attention possible {Tier::KeepGoing, TrendWord::Possible, 0.1, 5.0};
    const Attention bad {Tier::KeepGoing, TrendWord::NotClear, 0.3, 9.0};
    QVERIFY(needsMoreAttention(clear, possible));
    QVERIFY(needsMoreAttention(possible, bad));
}

void AttentionTest::aFallingTrendIsNoReason()
{
    const Attention falling {Tier::KeepGoing, TrendWord::Clear, -0.3, 4.0};
    const Attention steady {Tier::KeepGoing, TrendWord::NotClear, 0, 5.0};
    QVERIFY(needsMoreAttention(steady, falling));
}

void AttentionTest::thenTheRecentWorstDecides()
{
    const Attention seven {.recentWorst = 7.0};
    const Attention none {.recentWorst = 0.0};
    const Attention silent {};
    QVERIFY(needsMoreAttention(seven, none));
    QVERIFY(needsMoreAttention(none, silent));
}

void AttentionTest::equalsKeepTheirOrder()
{
    const Attention one {Tier::Book, TrendWord::Clear, 0.2, 5.0};
    const Attention other {Tier::Book, TrendWord::Clear, 0.4, 5.0};
    QVERIFY(!needsMoreAttention(one, other));
    QVERIFY(!needsMoreAttention(other, one));
}

void AttentionTest::theOrderIsStrict()
{
    RandomStream random(2);
    QList<Attention> all;
    for (int i = 0; i < 60; ++i) {
        all.append({static_cast<Tier>(random.below(5)), static_cast<TrendWord>(random.below(4)),
                    random.normal(), static_cast<double>(random.below(11))});
    }
    std::ranges::stable_sort(all, needsMoreAttention);
    for (qsizetype i = 1; i < all.size(); ++i) {
        QVERIFY(!needsMoreAttention(all.at(i), all.at(i - 1)));
        QVERIFY(all.at(i - 1).tier >= all.at(i).tier);
    }
}

QTEST_APPLESS_MAIN(AttentionTest)
#include "tst_attention.moc"
