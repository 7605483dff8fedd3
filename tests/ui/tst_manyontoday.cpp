// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/flaws.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int many = 24;

QString nameOf(int knot)
{
    return u"spot %1"_s.arg(knot);
}

QString headOf(int knot)
{
    return u"%1, "_s.arg(nameOf(knot));
}

QString numberOf(int knot, int pain)
{
    return u"Pain now, %1: %2 of 10"_s.arg(nameOf(knot)).arg(pain);
}

} // namespace

/** Today with more knots than fit: what is not in sight is made later, and is there for all. */
class ManyOnTodayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_window = std::make_unique<Window>();
        m_window->begin();
        // All over the back, none where another one is touched.
        for (int knot = 0; knot < many; ++knot)
            QVERIFY(m_window->story().markKnot(-45 + 30 * (knot % 4), 180 + 30 * (knot / 4), 5,
                                               nameOf(knot)));
        m_window->story().shell().dismissNotice();
    }
    void init()
    {
        m_window->show(Navigator::Settings); // the page is made anew
        m_window->show(Navigator::Today);
        QTRY_COMPARE(heads().size(), many);
        m_window->settle(); // a card has its name a frame before it has its place
    }
    void cleanup() { QCOMPARE(m_window->complaints(), QStringList()); }
    void cleanupTestCase() { m_window.reset(); }

    void everyKnotHasItsCard();
    void theNumbersComeWhenTheCardComesNear();
    void tabReachesTheNumbersOfTheLastOne();
    void theLastOneIsLoggedByPointer();

private:
    QList<Thing> heads() const
    {
        const QList<Thing> cards = m_window->all(Button, u"spot "_s);
        return cards;
    }
    /** The card that stands last, whichever knot it is. */
    int last() const
    {
        const QList<Thing> cards = heads();
        for (int knot = 0; knot < many; ++knot) {
            if (cards.last().name.startsWith(headOf(knot)))
                return knot;
        }
        return -1;
    }

    std::unique_ptr<Window> m_window;
};

void ManyOnTodayTest::everyKnotHasItsCard()
{
    QStringList names;
    const QList<Thing> cards = heads();
    for (const Thing &card : cards)
        names.append(card.name);
    for (int knot = 0; knot < many; ++knot)
        QCOMPARE(names.filter(headOf(knot)).size(), 1);
    QCOMPARE(Flaws::ofControls(*m_window), QStringList());
    QCOMPARE(Flaws::ofLayout(*m_window), QStringList());
}

void ManyOnTodayTest::theNumbersComeWhenTheCardComesNear()
{
    const QString number = numberOf(last(), 5);
    QVERIFY(!m_window->has(Radio, number));
    const double height = heads().last().rect.top() - heads().first().rect.top();
    QVERIFY(m_window->bringIntoSight(heads().last()));
    QVERIFY(m_window->waitFor(Radio, number));
    // The room was kept for them: nothing moved.
    QCOMPARE(heads().last().rect.top() - heads().first().rect.top(), height);
}

void ManyOnTodayTest::tabReachesTheNumbersOfTheLastOne()
{
    QVERIFY(m_window->tabTo(Radio, numberOf(last(), 5)));
    QVERIFY(m_window->window()->activeFocusItem()->isVisible());
}

void ManyOnTodayTest::theLastOneIsLoggedByPointer()
{
    const int knot = last();
    QVERIFY(m_window->bringIntoSight(heads().last()));
    QVERIFY(m_window->waitFor(Radio, numberOf(knot, 8)));
    QVERIFY(m_window->click(Radio, numberOf(knot, 8)));
    const auto states = m_window->story().today()->knots()->states();
    const auto state = std::ranges::find_if(
        states, [&](const KnotState &one) { return one.knot->label == nameOf(knot); });
    QVERIFY(state != states.end());
    QCOMPARE(state->lastRest->tenths(), 80);
}

QTEST_MAIN(ManyOnTodayTest)

#include "tst_manyontoday.moc"
