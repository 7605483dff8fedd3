// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/overviewtexts.h"
#include "app/messages/patterntexts.h"
#include "app/messages/yeartexts.h"

#include <QLocale>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

Measured<Trend> trendOf(double perWeek, TrendWord word)
{
    Trend trend;
    trend.line.slope = perWeek / 7;
    trend.word = word;
    return trend;
}

DayPattern patternOf(const QList<std::pair<int, double>> &hoursAndLevels, int each = 5)
{
    QList<ClockLevel> levels;
    for (const auto &[hour, level] : hoursAndLevels) {
        for (int i = 0; i < each; ++i)
            levels.append({QTime(hour, 0), level});
    }
    return dayPattern(levels);
}

} // namespace

/** The short words of the overview, of the calendar and of patterns. */
class OverviewTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aTrendIsAFewWords_data();
    void aTrendIsAFewWords();
    void withoutATrendTheReasonIsShort();
    void aYearSaysWhatStandsOut();
    void monthsThatAreEqualAreNotTold();
    void aDayOfTheYearTellsItsFlare();
    void everyPartOfTheDayHasAName();
    void statesAreCountedInWords();
    void methodsAreSentences();
};

void OverviewTextsTest::aTrendIsAFewWords_data()
{
    QTest::addColumn<double>("perWeek");
    QTest::addColumn<TrendWord>("word");
    QTest::addColumn<QString>("words");
    QTest::newRow("falling") << -0.72 << TrendWord::Clear << u"Falling by 0.7 a week"_s;
    QTest::newRow("rising") << 1.2 << TrendWord::Clear << u"Rising by 1.2 a week"_s;
    QTest::newRow("perhaps falling")
        << -0.5 << TrendWord::Possible << u"Perhaps falling by 0.5 a week"_s;
    QTest::newRow("perhaps rising")
        << 0.5 << TrendWord::Possible << u"Perhaps rising by 0.5 a week"_s;
    QTest::newRow("clear, but nothing") << 0.01 << TrendWord::Clear << u"Steady"_s;
    QTest::newRow("not clear") << -2.0 << TrendWord::NotClear << u"No clear trend"_s;
}

void OverviewTextsTest::aTrendIsAFewWords()
{
    QFETCH(double, perWeek);
    QFETCH(TrendWord, word);
    QFETCH(QString, words);
    QCOMPARE(shortTrend(trendOf(perWeek, word)), words);
}

void OverviewTextsTest::withoutATrendTheReasonIsShort()
{
    QCOMPARE(shortTrend(tl::unexpected(Reason::NoData)), u"Nothing logged"_s);
    QCOMPARE(shortTrend(tl::unexpected(Reason::TooFewDays)), u"Too early for a trend"_s);
    QCOMPARE(shortTrend(tl::unexpected(Reason::SpanTooShort)), u"Too early for a trend"_s);
    QCOMPARE(daysLogged(23, 90), u"23 of 90 days logged"_s);
}

void OverviewTextsTest::aYearSaysWhatStandsOut()
{
    QList<DayValue> days;
    for (int day = 1; day <= 20; ++day) {
        days.append({QDate(2024, 2, day), 2, 2, 1, false});
        days.append({QDate(2024, 3, day), 5, 6, 1, false});
    }
    QCOMPARE(yearSentence(yearFacts(days, 2024, QDate(2025, 1, 1))),
             u"2024: 40 of 366 days logged. Most pain in March (5.0 on average), least in February "
             "(2.0 on average)."_s);
    QCOMPARE(yearSentence(yearFacts(days, 2023, QDate(2025, 1, 1))),
             u"2023: nothing was logged."_s);
    QVERIFY(yearSentence(yearFacts(days.first(10), 2024, QDate(2025, 1, 1)))
                .endsWith(u"Months are not compared: fewer than two have 15 logged days."));
}

void OverviewTextsTest::monthsThatAreEqualAreNotTold()
{
    QList<DayValue> days;
    for (int day = 1; day <= 20; ++day) {
        days.append({QDate(2024, 2, day), 2, 2, 1, false});
        days.append({QDate(2024, 3, day), 2, 6, 1, false});
    }
    QVERIFY(
        yearSentence(yearFacts(days, 2024, QDate(2025, 1, 1))).endsWith(u"No month stands out."));
}

void OverviewTextsTest::aDayOfTheYearTellsItsFlare()
{
    const QDate day(2024, 3, 3);
    QCOMPARE(yearDayText(day, DayValue {day, 4.5, 6, 2, true}),
             u"Sunday 3 March 2024: worst 6.0, average 4.5, entries 2; you called it a flare"_s);
    QCOMPARE(yearDayText(day, std::nullopt), u"Sunday 3 March 2024: nothing was logged"_s);
}

void OverviewTextsTest::everyPartOfTheDayHasAName()
{
    QCOMPARE(text(DayPart::Night), u"Night"_s);
    QCOMPARE(hoursOf(DayPart::Evening), u"18–\u206022\u00a0h"_s);
    QCOMPARE(dayPatternSentence(patternOf({{2, 6}, {13, 4.5}})),
             u"Pain tends to be highest at night (median 6.0 of 5 entries) and lowest in the "
             "afternoon (median 4.5 of 5 entries)."_s);
    QVERIFY(dayPatternSentence(patternOf({{2, 4}, {13, 4.5}})).startsWith(u"No part of the day"));
    QVERIFY(dayPatternSentence(patternOf({{2, 4}, {13, 8}}, 4)).startsWith(u"Too early"));
}

void OverviewTextsTest::statesAreCountedInWords()
{
    const QDate from(2024, 5, 1);
    QCOMPARE(statusSentence({from, 2, 1, 0, 3}, std::nullopt, from),
             u"Now: 2 active, 1 latent, 3 resolved."_s);
    QCOMPARE(statusSentence({from, 2, 1, 1, 3}, StatusStep {from, 4, 0, 0, 0}, from),
             u"Now: 2 active, 1 latent, 3 resolved, 1 unsure. On 1 May 2024: 4 active, 0 latent, 0 "
             "resolved."_s);
    QCOMPARE(statusSentence({}, std::nullopt, from), u"No knot has been looked at yet."_s);
}

void OverviewTextsTest::methodsAreSentences()
{
    for (const QString &method :
         {dayPatternMethod(), distributionMethod(), statusMethod(), yearMethod()})
        QVERIFY2(method.front().isUpper() && method.endsWith(u'.') && !method.contains(u'%'),
                 qPrintable(method));
}

QTEST_GUILESS_MAIN(OverviewTextsTest)
#include "tst_overviewtexts.moc"
