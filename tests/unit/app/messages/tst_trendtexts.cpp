// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/methodtexts.h"
#include "app/messages/plurals.h"
#include "app/messages/trendtexts.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

const QDate firstDay(2024, 4, 3);

/** A summary as the statistics would hand it over, with a trend in points a week. */
TrendSummary withTrend(double slope, double low, double high, TrendWord word)
{
    TrendSummary summary;
    summary.series.daysLogged = 24;
    summary.series.spanDays = 28;
    summary.series.first = firstDay;
    summary.series.last = firstDay.addDays(27);
    Trend trend;
    trend.line.slope = slope / 7;
    trend.slope = {low / 7, high / 7};
    trend.word = word;
    summary.trend = trend;
    return summary;
}

TrendSummary withChange(double base, double now)
{
    TrendSummary summary = withTrend(0, 0, 0, TrendWord::NotClear);
    PeriodChange change;
    change.baseline.values = QList<double>(14, base);
    change.recent.values = QList<double>(14, now);
    change.change = changeBetween(base, now);
    summary.change = change;
    return summary;
}

QList<DayValue> days(const QList<double> &levels)
{
    QList<DayValue> daily;
    for (qsizetype i = 0; i < levels.size(); ++i)
        daily.append({firstDay.addDays(i), levels.at(i), levels.at(i), 1});
    return daily;
}

/** A sentence that nobody would stumble over. */
bool isGoodSentence(const QString &sentence)
{
    static const QRegularExpression bad(
        u"-0[.,]0|--|%\\d|%n|%L|\\(s\\)|nan|inf|  |\\.\\.|,\\.|\\(\\)| ,| \\."_s);
    return !sentence.isEmpty() && sentence.front().isUpper() && sentence.endsWith(u'.')
        && !sentence.contains(bad) && !sentence.contains(u"between 0.0 and 0.0"_s);
}

} // namespace

/** What a series says in words: every direction, size and certainty, never more than is known. */
class TrendTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(installPlurals(*QCoreApplication::instance()));
        QLocale::setDefault(QLocale::c());
    }

    void aTrendIsSaidWithDirectionSizeAndDoubt_data();
    void aTrendIsSaidWithDirectionSizeAndDoubt();
    void everyTrendIsAGoodSentence_data();
    void everyTrendIsAGoodSentence();
    void everyWordHasItsOwnPhrase();
    void withoutATrendTheReasonIsSaid_data();
    void withoutATrendTheReasonIsSaid();
    void oneDayIsOneDay();
    void aChangeIsSaidWithBothLevels_data();
    void aChangeIsSaidWithBothLevels();
    void withoutAChangeNothingIsSaid();
    void everyReasonIsItsOwnPhrase();
    void everyVerdictIsItsOwnPhrase();
    void anEffectIsSaidWithItsPairs_data();
    void anEffectIsSaidWithItsPairs();
    void oneDecimalNeverShowsANegativeNothing_data();
    void oneDecimalNeverShowsANegativeNothing();
    void numbersAreWrittenAsTheLocaleDoes();
    void realSeriesAreSaidWell_data();
    void realSeriesAreSaidWell();
    void theMethodNamesWhatItStandsOn();
    void theMethodSaysWhatIsMissingAndWhy();
    void nothingLoggedNeedsNoMethod();
};

void TrendTextsTest::aTrendIsSaidWithDirectionSizeAndDoubt_data()
{
    QTest::addColumn<double>("slope");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<TrendWord>("word");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, double slope, double low, double high, TrendWord word,
                        const QString &sentence) {
        QTest::newRow(name) << slope << low << high << word
                            << QString(sentence + u", 24 of 28 days logged."_s);
    };
    row("falling, clear", -0.9, -1.2, -0.4, TrendWord::Clear,
        u"Falling by about 0.9 points a week since 3 Apr 2024 (between 0.4 and 1.2): a clear trend"_s);
    row("rising, clear", 0.9, 0.4, 1.2, TrendWord::Clear,
        u"Rising by about 0.9 points a week since 3 Apr 2024 (between 0.4 and 1.2): a clear trend"_s);
    row("falling, perhaps not at all", -0.9, -1.2, 0, TrendWord::Possible,
        u"Falling by about 0.9 points a week since 3 Apr 2024 (up to 1.2): a possible trend"_s);
    row("rising, perhaps not at all", 0.9, -0.04, 1.2, TrendWord::Possible,
        u"Rising by about 0.9 points a week since 3 Apr 2024 (up to 1.2): a possible trend"_s);
    row("falling, perhaps rising", -0.5, -1.2, 0.2, TrendWord::NotClear,
        u"Falling by about 0.5 points a week since 3 Apr 2024 (between 0.2 more and 1.2 less): no clear trend"_s);
    row("rising, perhaps falling", 0.5, -0.2, 1.2, TrendWord::NotClear,
        u"Rising by about 0.5 points a week since 3 Apr 2024 (between 0.2 less and 1.2 more): no clear trend"_s);
    row("as sure as one can be", -0.7, -0.71, -0.69, TrendWord::Clear,
        u"Falling by about 0.7 points a week since 3 Apr 2024 (give or take less than 0.1): a clear trend"_s);
    row("level", 0, -0.3, 0.4, TrendWord::NotClear,
        u"Steady since 3 Apr 2024 (between 0.3 less and 0.4 more a week): no clear trend"_s);
    row("level to the tenth", 0, 0, 0, TrendWord::NotClear,
        u"Steady since 3 Apr 2024 (less than 0.1 points a week either way): no clear trend"_s);
    row("hardly falling", -0.04, -0.2, 0.04, TrendWord::NotClear,
        u"Steady since 3 Apr 2024 (up to 0.2 less a week): no clear trend"_s);
    row("hardly rising", 0.04, -0.01, 0.3, TrendWord::NotClear,
        u"Steady since 3 Apr 2024 (up to 0.3 more a week): no clear trend"_s);
    row("falling, but too little to feel", -0.03, -0.04, -0.02, TrendWord::Clear,
        u"Steady since 3 Apr 2024 (less than 0.1 points a week either way): a change too small to matter"_s);
    row("perhaps falling, too little to feel", -0.04, -0.1, 0, TrendWord::Possible,
        u"Steady since 3 Apr 2024 (up to 0.1 less a week): a change too small to matter"_s);
}

void TrendTextsTest::aTrendIsSaidWithDirectionSizeAndDoubt()
{
    QFETCH(double, slope);
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(TrendWord, word);
    QTEST(trendSentence(withTrend(slope, low, high, word)), "sentence");
}

void TrendTextsTest::everyTrendIsAGoodSentence_data()
{
    QTest::addColumn<TrendWord>("word");
    QTest::addColumn<double>("slope");
    for (const TrendWord word : {TrendWord::Clear, TrendWord::Possible, TrendWord::NotClear}) {
        for (const double slope :
             {-9.99, -1.0, -0.15, -0.06, -0.05, -0.049, -0.001, 0.0, 0.001, 0.049, 0.05, 0.3, 10.0})
            QTest::addRow("%s %g", qPrintable(trendWordName(word)), slope) << word << slope;
    }
}

void TrendTextsTest::everyTrendIsAGoodSentence()
{
    QFETCH(TrendWord, word);
    QFETCH(double, slope);
    for (const double below : {0.0, 0.01, 0.06, 0.5, 20.0}) {
        for (const double above : {0.0, 0.01, 0.06, 0.5, 20.0}) {
            const TrendSummary summary = withTrend(slope, slope - below, slope + above, word);
            const QString sentence = trendSentence(summary);
            QVERIFY2(isGoodSentence(sentence), qPrintable(sentence));
            const bool level = oneDecimal(slope) == u"0.0";
            QCOMPARE(sentence.startsWith(u"Steady"_s), level);
            QCOMPARE(sentence.startsWith(u"Falling"_s), !level && slope < 0);
            // Whatever the direction, a doubt about it is in the words of the range.
            const bool bothWays = oneDecimal(slope - below).startsWith(u'-')
                && oneDecimal(slope + above) > u"0.0"_s && slope + above > 0;
            QCOMPARE(sentence.contains(u" less"_s) && sentence.contains(u" more"_s), bothWays);
        }
    }
}

void TrendTextsTest::everyWordHasItsOwnPhrase()
{
    QSet<QString> endings;
    for (const TrendWord word : {TrendWord::Clear, TrendWord::Possible, TrendWord::NotClear})
        endings.insert(trendSentence(withTrend(-1, -2, -0.5, word)).section(u"): "_s, 1));
    QCOMPARE(endings.size(), 3);
}

void TrendTextsTest::withoutATrendTheReasonIsSaid_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("part");
    QTest::newRow("few days") << Reason::TooFewDays << u"too few days were logged"_s;
    QTest::newRow("short span") << Reason::SpanTooShort << u"too close together"_s;
    QTest::newRow("no variation") << Reason::NoVariation << u"the same"_s;
}

void TrendTextsTest::withoutATrendTheReasonIsSaid()
{
    QFETCH(Reason, reason);
    QFETCH(QString, part);
    TrendSummary summary = withTrend(0, 0, 0, TrendWord::NotClear);
    summary.trend = tl::unexpected(reason);
    const QString sentence = trendSentence(summary);
    QVERIFY2(isGoodSentence(sentence), qPrintable(sentence));
    QVERIFY(sentence.startsWith(u"Too early for a trend: "_s));
    QVERIFY(sentence.contains(part));
    QVERIFY(sentence.endsWith(u"; 24 of 28 days logged."_s));
    summary.series.daysLogged = 0;
    QCOMPARE(trendSentence(summary), u"Nothing was logged in this period."_s);
}

void TrendTextsTest::oneDayIsOneDay()
{
    TrendSummary summary = trendSummary(days({5}));
    QVERIFY2(trendSentence(summary).endsWith(u"; 1 of 1 day logged."_s),
             qPrintable(trendSentence(summary)));
    summary = trendSummary(days({5, 6}));
    QVERIFY(trendSentence(summary).endsWith(u"; 2 of 2 days logged."_s));
}

void TrendTextsTest::aChangeIsSaidWithBothLevels_data()
{
    QTest::addColumn<double>("base");
    QTest::addColumn<double>("now");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, double base, double now, const QString &sentence) {
        QTest::newRow(name) << base << now << sentence;
    };
    row("half", 6, 3,
        u"Average 3.0 in the last fortnight, 6.0 in the first: 50 % less, a substantial improvement."_s);
    row("a third", 6, 4,
        u"Average 4.0 in the last fortnight, 6.0 in the first: 33 % less, a moderate improvement."_s);
    row("a tenth", 6, 5.2,
        u"Average 5.2 in the last fortnight, 6.0 in the first: 13 % less, a small improvement."_s);
    row("a little", 6, 5.8,
        u"Average 5.8 in the last fortnight, 6.0 in the first: 3 % less, about the same."_s);
    row("nothing", 6, 6, u"Average 6.0 in the last fortnight, 6.0 in the first: about the same."_s);
    row("hardly anything", 6, 5.99,
        u"Average 6.0 in the last fortnight, 6.0 in the first: about the same."_s);
    row("worse", 4, 6, u"Average 6.0 in the last fortnight, 4.0 in the first: 50 % more, worse."_s);
    row("from a low level", 2, 1,
        u"Average 1.0 in the last fortnight, 2.0 in the first: 50 % less, a substantial improvement (from a low level, so the percent is unsteady)."_s);
    row("from nothing", 0, 3, u"Average 3.0 in the last fortnight, 0.0 in the first: worse."_s);
    row("nothing at all", 0, 0,
        u"Average 0.0 in the last fortnight, 0.0 in the first: about the same."_s);
    row("to nothing", 5, 0,
        u"Average 0.0 in the last fortnight, 5.0 in the first: 100 % less, a substantial improvement."_s);
}

void TrendTextsTest::aChangeIsSaidWithBothLevels()
{
    QFETCH(double, base);
    QFETCH(double, now);
    const QString sentence = changeSentence(withChange(base, now));
    QTEST(sentence, "sentence");
    QVERIFY(isGoodSentence(sentence));
}

void TrendTextsTest::withoutAChangeNothingIsSaid()
{
    TrendSummary summary = withTrend(-1, -2, 0, TrendWord::Possible);
    summary.change = tl::unexpected(Reason::WindowsOverlap);
    QCOMPARE(changeSentence(summary), QString());
}

void TrendTextsTest::everyReasonIsItsOwnPhrase()
{
    QSet<QString> phrases;
    for (int reason = 0; reason <= static_cast<int>(Reason::NoVariation); ++reason) {
        const QString phrase = reasonText(static_cast<Reason>(reason));
        QVERIFY2(phrase.size() > 8 && phrase.front().isLower() && !phrase.endsWith(u'.'),
                 qPrintable(phrase)); // it follows a colon
        phrases.insert(phrase);
    }
    QCOMPARE(phrases.size(), static_cast<int>(Reason::NoVariation) + 1);
}

void TrendTextsTest::everyVerdictIsItsOwnPhrase()
{
    QSet<QString> phrases;
    for (const Verdict verdict : {Verdict::Helps, Verdict::MayHelp, Verdict::NoClearEffect,
                                  Verdict::MayWorsen, Verdict::TooFew})
        phrases.insert(verdictText(verdict));
    QCOMPARE(phrases.size(), 5);
    QVERIFY(verdictText(Verdict::Helps).contains(u"seems"_s)); // never "cures" or "works"
}

void TrendTextsTest::anEffectIsSaidWithItsPairs_data()
{
    QTest::addColumn<RemedyEffect>("effect");
    QTest::addColumn<QString>("words");
    RemedyEffect effect;
    QTest::newRow("none") << effect << u"0 pairs of before and after: too few to say"_s;
    effect.pairs = 1;
    QTest::newRow("one") << effect << u"1 pair of before and after: too few to say"_s;
    effect.pairs = 4;
    QTest::newRow("four") << effect << u"4 pairs of before and after: too few to say"_s;
    effect.pairs = 7;
    effect.hodgesLehmann = -1.5;
    QTest::newRow("an early look") << effect << u"7 pairs, typically 1.5 less"_s;
    effect.pairs = 12;
    effect.interval = Interval {-2.5, -0.5};
    QTest::newRow("with an interval")
        << effect << u"12 pairs, typically 1.5 less (between 2.5 less and 0.5 less)"_s;
    effect.adjusted = -0.8;
    QTest::newRow("compared")
        << effect
        << u"12 pairs, typically 1.5 less (between 2.5 less and 0.5 less); compared with untreated times 0.8 less"_s;
    effect.hodgesLehmann = 0;
    effect.interval = Interval {-0.5, 0.5};
    effect.adjusted = 0.02;
    QTest::newRow("no effect")
        << effect
        << u"12 pairs, typically no change (between 0.5 less and 0.5 more); compared with untreated times no change"_s;
    effect.hodgesLehmann = 1;
    effect.interval = Interval {0, 2};
    effect.adjusted.reset();
    QTest::newRow("worse") << effect
                           << u"12 pairs, typically 1.0 more (between no change and 2.0 more)"_s;
}

void TrendTextsTest::anEffectIsSaidWithItsPairs()
{
    QFETCH(RemedyEffect, effect);
    QTEST(effectSentence(effect), "words");
}

void TrendTextsTest::oneDecimalNeverShowsANegativeNothing_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << 0.0 << u"0.0"_s;
    QTest::newRow("less than nothing") << -0.0 << u"0.0"_s;
    QTest::newRow("hardly less") << -0.04 << u"0.0"_s;
    QTest::newRow("hardly more") << 0.04 << u"0.0"_s;
    QTest::newRow("half a tenth") << 0.05 << u"0.1"_s;
    QTest::newRow("half a tenth less") << -0.05 << u"-0.1"_s;
    QTest::newRow("many digits") << 2.0 / 3 << u"0.7"_s;
    QTest::newRow("ten") << 10.0 << u"10.0"_s;
    QTest::newRow("almost a tenth more") << 1.9499999 << u"1.9"_s;
}

void TrendTextsTest::oneDecimalNeverShowsANegativeNothing()
{
    QFETCH(double, number);
    QTEST(oneDecimal(number), "text");
}

void TrendTextsTest::numbersAreWrittenAsTheLocaleDoes()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Austria));
    const QString sentence = trendSentence(withTrend(-0.9, -1.2, -0.4, TrendWord::Clear));
    const QString number = oneDecimal(4.5);
    QLocale::setDefault(QLocale::c());
    QCOMPARE(number, u"4,5"_s);
    QVERIFY2(sentence.contains(u"0,9 points"_s) && sentence.contains(u"03.04.24"_s),
             qPrintable(sentence));
}

void TrendTextsTest::realSeriesAreSaidWell_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 25; ++seed)
        QTest::addRow("series %u", seed) << seed;
}

// Whatever was logged, from one day to three months, with every drift.
void TrendTextsTest::realSeriesAreSaidWell()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    const double drift = random.bounded(0.2) - 0.1;
    QList<double> levels;
    const int length = 1 + random.bounded(90);
    for (int i = 0; i < length; ++i)
        levels.append(qBound(0.0, 5 + drift * i + random.bounded(3.0), 10.0));
    const TrendSummary summary = trendSummary(days(levels));
    QVERIFY2(isGoodSentence(trendSentence(summary)), qPrintable(trendSentence(summary)));
    const QString change = changeSentence(summary);
    QCOMPARE(change.isEmpty(), !summary.change.has_value());
    QVERIFY2(change.isEmpty() || isGoodSentence(change), qPrintable(change));
    const QStringList method = methodTexts(summary);
    QCOMPARE(method.size(), 4);
    for (const QString &line : method)
        QVERIFY2(isGoodSentence(line), qPrintable(line));
}

void TrendTextsTest::theMethodNamesWhatItStandsOn()
{
    QList<double> levels;
    for (int i = 0; i < 60; ++i)
        levels.append(8 - i * 0.1 + (i % 3) * 0.5);
    const QString method = methodTexts(trendSummary(days(levels))).join(u'\n');
    for (const char *part :
         {"60 entries of pain at rest on 60 days", "Mann-Kendall", "Theil-Sen", "Hodges-Lehmann",
          "bootstrap", "LOWESS (Cleveland 1979)",
          "First fortnight: 14 logged days; last fortnight: 14", "p below 0.001"})
        QVERIFY2(method.contains(QLatin1String(part)),
                 qPrintable(QLatin1String(part) + u"\n"_s + method));
}

void TrendTextsTest::theMethodSaysWhatIsMissingAndWhy()
{
    const QStringList method = methodTexts(trendSummary(days({5, 6, 5})));
    QCOMPARE(method.size(), 4);
    QVERIFY2(method.at(0).contains(u"From 3 entries"_s), qPrintable(method.at(0)));
    QCOMPARE(method.at(1), u"No direction is given: too few days were logged."_s);
    QVERIFY2(method.at(2).startsWith(u"No change is given: "_s), qPrintable(method.at(2)));
    QCOMPARE(method.at(3), u"No smooth line: it needs 10 logged days."_s);
}

void TrendTextsTest::nothingLoggedNeedsNoMethod()
{
    QCOMPARE(methodTexts(trendSummary({})), QStringList());
}

QTEST_GUILESS_MAIN(TrendTextsTest)
#include "tst_trendtexts.moc"
