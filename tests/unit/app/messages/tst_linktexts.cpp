// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/linktexts.h"

#include <QLocale>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

DayLink sleepLink(int lag, double difference, bool linked)
{
    DayLink link {.factor = DayFactor::Sleep, .id = {}, .lag = lag, .exposedFrom = 6, .link = {}};
    Link found;
    found.lag = lag;
    found.pairs = 34;
    found.exposed = 12;
    found.rho = -0.512;
    found.p = 0.004;
    found.q = 0.021;
    found.difference = difference;
    found.linked = linked;
    link.link = found;
    return link;
}

DayLink silent(Reason reason)
{
    return {.factor = DayFactor::Stress, .id = {}, .lag = 0, .link = tl::unexpected(reason)};
}

} // namespace

class LinkTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aLinkSaysWhenAndHowMuch_data();
    void aLinkSaysWhenAndHowMuch();
    void whatIsSilentSaysWhy();
    void subjectsHaveTheirWords();
    void numbersAreAllThere();
    void theSentenceCountsTriedAndShown();
    void nothingTriedSaysWhatIsNeeded();
};

void LinkTextsTest::aLinkSaysWhenAndHowMuch_data()
{
    QTest::addColumn<int>("lag");
    QTest::addColumn<double>("difference");
    QTest::addColumn<bool>("linked");
    QTest::addColumn<QString>("words");
    QTest::newRow("more")
        << 1 << 1.24 << true
        << u"Linked with more pain the next day: by 1.2 points, 34 pairs of days"_s;
    QTest::newRow("less")
        << 0 << -0.8 << true
        << u"Linked with less pain the same day: by 0.8 points, 34 pairs of days"_s;
    QTest::newRow("later")
        << 3 << 0.5 << true
        << u"Linked with more pain 3 days later: by 0.5 points, 34 pairs of days"_s;
    QTest::newRow("none") << 2 << 0.5 << false
                          << u"No link stands out 2 days later: 34 pairs of days"_s;
}

void LinkTextsTest::aLinkSaysWhenAndHowMuch()
{
    QFETCH(int, lag);
    QFETCH(double, difference);
    QFETCH(bool, linked);
    QFETCH(QString, words);
    QCOMPARE(linkText(sleepLink(lag, difference, linked)), words);
}

void LinkTextsTest::whatIsSilentSaysWhy()
{
    QCOMPARE(linkText(silent(Reason::TooFewPairs)),
             u"Nothing is said: fewer than 20 pairs of days"_s);
    QCOMPARE(linkText(silent(Reason::TooFewExposedDays)),
             u"Nothing is said: fewer than 5 days with it, or without"_s);
    QCOMPARE(linkText(silent(Reason::NoVariation)), u"Nothing is said: all values are the same"_s);
}

void LinkTextsTest::subjectsHaveTheirWords()
{
    const Texts texts = *Texts::load();
    QCOMPARE(linkSubject(sleepLink(0, 1, true), texts), u"Nights shorter than 6 hours"_s);
    QCOMPARE(linkSubject(silent(Reason::NoData), texts), u"Stress above your usual"_s);
    QCOMPARE(linkSubject({.factor = DayFactor::Habit, .id = u"from-elsewhere"_s}, texts),
             u"from-elsewhere"_s);
}

void LinkTextsTest::numbersAreAllThere()
{
    DayLink link = sleepLink(1, 1.2, true);
    QCOMPARE(linkNumbers(*link.link), u"ρ -0.51; p 0.004, q 0.021; on 12 of 34 days it was so"_s);
    link.link->partial = -0.4;
    QVERIFY(linkNumbers(*link.link)
                .startsWith(u"ρ -0.51, -0.40 with the pain of the day itself held still;"));
}

void LinkTextsTest::theSentenceCountsTriedAndShown()
{
    const QString two = linksSentence({sleepLink(0, 1, true), sleepLink(1, 1, true),
                                       sleepLink(2, 1, false), silent(Reason::TooFewPairs)});
    QVERIFY2(two.startsWith(u"Links that stand out: 2 of 3 that were tried; about one in ten"),
             qPrintable(two));
    const QString none = linksSentence({sleepLink(0, 1, false), silent(Reason::TooFewPairs)});
    QVERIFY2(none.startsWith(u"No link stands out of 1 that were tried."), qPrintable(none));
    for (const QString &sentence : {two, none})
        QVERIFY(sentence.contains(u"Linked does not mean caused"));
}

void LinkTextsTest::nothingTriedSaysWhatIsNeeded()
{
    QCOMPARE(
        linksSentence({silent(Reason::TooFewPairs)}),
        u"Too early to look for links: each needs 20 pairs of days with a check-in and pain, 5 "
        "of them with it and 5 without."_s);
    QVERIFY(linksMethod().contains(u"Benjamini"));
}

QTEST_GUILESS_MAIN(LinkTextsTest)
#include "tst_linktexts.moc"
