// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/behaviourtexts.h"
#include "app/messages/plurals.h"

#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

/** How a knot behaves in words, as it stands on its page and on the report. */
class BehaviourTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(installPlurals(*QCoreApplication::instance()));
        m_texts = *Texts::load();
    }

    void nothingSaidIsNoText();
    void whatBringsItOnIsListed();
    void spansAreSaidAsPeopleSayThem_data();
    void spansAreSaidAsPeopleSayThem();
    void aSpanAloneStandsAlone();
    void allOfItIsOneLineEach();
    void textThatLooksLikeAPlaceholderIsKept();
    void anUnknownIdIsShownAsItself();

private:
    std::optional<Texts> m_texts;
};

void BehaviourTextsTest::nothingSaidIsNoText()
{
    QVERIFY(broughtOnText({}, *m_texts).isEmpty());
    QVERIFY(easedText({}, *m_texts).isEmpty());
    QVERIFY(behaviourText({}, *m_texts).isEmpty());
}

void BehaviourTextsTest::whatBringsItOnIsListed()
{
    const Behaviour behaviour {.aggravates = {u"sitting"_s, u"driving"_s},
                               .aggravatesWords = u"long trains"_s,
                               .minutesToOnset = 20};
    QCOMPARE(broughtOnText(behaviour, *m_texts),
             u"Sitting, Driving, “long trains” (after 20 min)"_s);
    QVERIFY(easedText(behaviour, *m_texts).isEmpty());
}

void BehaviourTextsTest::spansAreSaidAsPeopleSayThem_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("words");
    QTest::newRow("minutes") << 45 << u"Heat (settles in 45 min)"_s;
    QTest::newRow("hours") << 120 << u"Heat (settles in 2 h)"_s;
    QTest::newRow("both") << 90 << u"Heat (settles in 1 h 30 min)"_s;
    QTest::newRow("a day") << 1440 << u"Heat (settles in 1 day)"_s;
    QTest::newRow("days") << 4320 << u"Heat (settles in 3 days)"_s;
    QTest::newRow("a day and an hour") << 1500 << u"Heat (settles in 25 h)"_s;
    QTest::newRow("at once") << 0 << u"Heat (settles at once)"_s;
}

void BehaviourTextsTest::spansAreSaidAsPeopleSayThem()
{
    QFETCH(int, minutes);
    QTEST(easedText({.eases = {u"heat"_s}, .minutesToSettle = minutes}, *m_texts), "words");
}

void BehaviourTextsTest::aSpanAloneStandsAlone()
{
    QCOMPARE(broughtOnText({.minutesToOnset = 5}, *m_texts), u"after 5 min"_s);
    QCOMPARE(broughtOnText({.minutesToOnset = 0}, *m_texts), u"at once"_s);
    QCOMPARE(easedText({.minutesToSettle = 60}, *m_texts), u"settles in 1 h"_s);
}

void BehaviourTextsTest::allOfItIsOneLineEach()
{
    const Behaviour behaviour {
        .aggravates = {u"sitting"_s}, .eases = {u"heat"_s}, .constancy = Constancy::Intermittent};
    QCOMPARE(behaviourText(behaviour, *m_texts),
             u"Comes and goes\nBrought on by: Sitting\nEased by: Heat"_s);
    QCOMPARE(behaviourText({.constancy = Constancy::Constant}, *m_texts), u"Always there"_s);
}

void BehaviourTextsTest::textThatLooksLikeAPlaceholderIsKept()
{
    const Behaviour behaviour {.aggravatesWords = u"%1 %2 %n"_s, .minutesToOnset = 5};
    QCOMPARE(broughtOnText(behaviour, *m_texts), u"“%1 %2 %n” (after 5 min)"_s);
}

void BehaviourTextsTest::anUnknownIdIsShownAsItself()
{
    QCOMPARE(easedText({.eases = {u"moonlight"_s}}, *m_texts), u"moonlight"_s);
}

QTEST_GUILESS_MAIN(BehaviourTextsTest)
#include "tst_behaviourtexts.moc"
