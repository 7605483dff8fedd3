// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clitest.h"

#include <QDate>
#include <QRegularExpression>

using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

QJsonValue at(const QJsonObject &object, const char *path)
{
    QJsonValue value = object;
    const QStringList keys = QString::fromLatin1(path).split(u'.');
    for (const QString &key : keys)
        value = value[key];
    return value;
}

/** The paths at which null stands without a reason beside it. */
void collectBareNulls(const QJsonValue &value, const QString &path, QStringList &found)
{
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        for (qsizetype i = 0; i < list.size(); ++i)
            collectBareNulls(list.at(i), u"%1[%2]"_s.arg(path).arg(i), found);
        return;
    }
    const QJsonObject object = value.toObject();
    const bool saysWhy = object.value(u"reason"_s).isString();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString here = path + u'.' + it.key();
        if (it.value().isNull() && !saysWhy && it.key() != u"reason")
            found.append(here);
        collectBareNulls(it.value(), here, found);
    }
}

QStringList bareNulls(const QJsonValue &value)
{
    QStringList found;
    collectBareNulls(value, QString(), found);
    return found;
}

/** Numbers only, and as many as wanted. */
bool areNumbers(const QJsonValue &value, qsizetype count)
{
    const QJsonArray list = value.toArray();
    return list.size() == count
        && std::ranges::all_of(list, [](const QJsonValue &one) { return one.isDouble(); });
}

} // namespace

/** The shapes that scripts rely on: which keys, which types, and null only beside a reason. */
class ShapesTest : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void trendsSayWhyWhereTheySayNothing_data();
    void trendsSayWhyWhereTheySayNothing();
    void theSmoothLineComesWithTenDays();
    void anIntervalComesWithEnoughDays();
    void whatGoesUpIsPositive();
    void ofNothingThereIsNoPercent();
    void theWorstSeriesIsOfTheWorst();
    void flaresAreTheDaysAPersonMarked();
    void aSpikeIsADayFarAboveTheBeginning();
    void gapsStayGapsInEveryList();
    void aKnotShowsItsNumbersAndWords();
    void whatWasNotAnsweredIsNotThere();
    void anObservationSaysWhenAsItWasGiven_data();
    void anObservationSaysWhenAsItWasGiven();
    void aRemedyOfTheCatalogueSaysItsDose();
    void anAssessmentHasItsScore();
    void aVisitSaysWhoAndWhat();
    void careSaysWhatItStandsOn();
    void screeningQuestionsSayHowLongTheyHold();
    void aMuscleSaysWhereItIsAndRefersTo();
    void aHitIsTheSameAloneAndAsALine();
    void deepHitsKeepWhatLiesAbove();
    void placesWithoutPressureAreMarked();
    void theSvgComesWithItsView();
    void exportsAndCopiesSayWhereTheyAre();
    void anEmptyJournalAnswersWithEmptyLists_data();
    void anEmptyJournalAnswersWithEmptyLists();
    void everyAnswerIsOneDocument_data();
    void everyAnswerIsOneDocument();

private:
    /** One entry a day up to yesterday, the oldest first; a gap where the level is below 0. */
    void logDays(const QList<double> &levels) const
    {
        const QDate last(2024, 4, 30);
        for (qsizetype i = 0; i < levels.size(); ++i) {
            if (levels.at(i) < 0)
                continue;
            const QDate day = last.addDays(i + 1 - levels.size());
            DONE(u"log --knot KNOT --rest %1 --at %2"_s.arg(levels.at(i))
                     .arg(day.toString(Qt::ISODate)));
        }
    }
};

void ShapesTest::trendsSayWhyWhereTheySayNothing_data()
{
    QTest::addColumn<QList<double>>("levels");
    QTest::newRow("no day") << QList<double> {};
    QTest::newRow("one day") << QList<double> {5};
    QTest::newRow("two days") << QList<double> {5, 6};
    QTest::newRow("a week") << QList<double> {5, 6, 4, 5, 6, 5, 4};
    QTest::newRow("nine days") << QList<double> {5, 6, 4, 5, 6, 5, 4, 3, 4};
    QTest::newRow("ten days") << QList<double> {5, 6, 4, 5, 6, 5, 4, 3, 4, 2};
    QTest::newRow("two ends of a month")
        << (QList<double> {5, 6} + QList<double>(24, -1) + QList<double> {4, 5});
    QTest::newRow("four weeks") << QList<double> {5, 5, 6, 6, 7, 6, 6, 5, 5, 4, 5, 5, 6, 5,
                                                  4, 4, 3, 4, 4, 5, 4, 4, 3, 3, 2, 3, 3, 4};
    QTest::newRow("always the same") << QList<double>(28, 4);
    QTest::newRow("always nothing") << QList<double>(28, 0);
    QTest::newRow("from nothing to something")
        << (QList<double>(14, 0) + QList<double> {1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2});
    QTest::newRow("every other day")
        << QList<double> {5,  -1, 6,  -1, 4,  -1, 5,  -1, 6,  -1, 5,  -1, 4,  -1, 3,
                          -1, 4,  -1, 2,  -1, 3,  -1, 2,  -1, 3,  -1, 2,  -1, 1};
}

void ShapesTest::trendsSayWhyWhereTheySayNothing()
{
    QFETCH(QList<double>, levels);
    logDays(levels);
    for (const QString &options : {u""_s, u" --series worst"_s, u" --knot KNOT"_s}) {
        const QJsonObject answer = json(u"trends"_s + options);
        QCOMPARE(bareNulls(answer), QStringList());
        const qsizetype days = answer[u"series"_s][u"daily"_s].toArray().size();
        QCOMPARE(at(answer, "series.days_logged").toInt(), days);
        if (!at(answer, "smooth.ewma").isNull())
            QVERIFY(areNumbers(at(answer, "smooth.ewma"), days));
        const QString word = at(answer, "trend.word").toString();
        QCOMPARE(at(answer, "trend.slope_per_week").isNull(), word == u"too_few_days");
        QCOMPARE(at(answer, "trend.mann_kendall").isNull(), word == u"too_few_days");
        QCOMPARE(keysBeside(at(answer, "series").toObject(),
                            {u"days_logged"_s, u"span_days"_s, u"first"_s, u"last"_s, u"coverage"_s,
                             u"daily"_s}),
                 days == 0 ? QStringList {u"+reason"_s} : QStringList());
    }
}

void ShapesTest::theSmoothLineComesWithTenDays()
{
    logDays({5, 6, 4, 5, 6, 5, 4, 3, 4});
    QVERIFY(at(json(u"trends"_s), "smooth.lowess").isNull());
    QCOMPARE(at(json(u"trends"_s), "smooth.reason").toString(), u"too_few_days"_s);
    DONE(u"log --knot KNOT --rest 2 --at 2024-05-01"_s);
    const QJsonObject answer = json(u"trends"_s);
    QVERIFY(areNumbers(at(answer, "smooth.lowess"), 10));
    QVERIFY(areNumbers(at(answer, "smooth.ewma"), 10));
    QVERIFY(at(answer, "smooth.reason").isUndefined());
    QCOMPARE(at(answer, "smooth.ewma").toArray().first().toDouble(), 5.0); // it begins at the day
}

void ShapesTest::anIntervalComesWithEnoughDays()
{
    logDays({7, 7, 6, 7, 6, 7, 7, 6, 7, 6, 7, 6, 7, 6, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2});
    const QJsonObject change = json(u"trends"_s).value(u"change"_s).toObject();
    QCOMPARE(
        keysBeside(change,
                   {u"baseline"_s, u"recent"_s, u"difference"_s, u"percent"_s, u"category"_s,
                    u"improved"_s, u"low_baseline"_s, u"hodges_lehmann"_s, u"low"_s, u"high"_s}),
        QStringList());
    QCOMPARE(keysBeside(change.value(u"recent"_s),
                        {u"from"_s, u"to"_s, u"days"_s, u"mean"_s, u"median"_s}),
             QStringList());
    QCOMPARE(change.value(u"category"_s).toString(), u"substantial"_s);
    QCOMPARE(change.value(u"improved"_s).toBool(), true);
    QVERIFY(change.value(u"low"_s).toDouble() <= change.value(u"hodges_lehmann"_s).toDouble());
    QVERIFY(change.value(u"hodges_lehmann"_s).toDouble() <= change.value(u"high"_s).toDouble());
    QCOMPARE(change.value(u"recent"_s)[u"to"_s].toString(), u"2024-04-30"_s);
}

void ShapesTest::whatGoesUpIsPositive()
{
    logDays({2, 2, 3, 2, 3, 2, 2, 3, 3, 3, 4, 3, 4, 4, 5, 4, 5, 5, 6, 5, 6, 6, 7, 6, 7, 7, 8, 8});
    const QJsonObject answer = json(u"trends"_s);
    QVERIFY(at(answer, "trend.slope_per_week").toDouble() > 0);
    QVERIFY(at(answer, "trend.slope_low").toDouble() > 0);
    QVERIFY(at(answer, "trend.mann_kendall.s").toDouble() > 0);
    QVERIFY(at(answer, "trend.mann_kendall.tau_b").toDouble() > 0);
    QVERIFY(at(answer, "trend.mann_kendall.z").toDouble() > 0);
    QVERIFY(at(answer, "change.difference").toDouble() > 0);
    QVERIFY(at(answer, "change.percent").toDouble() > 0);
    QCOMPARE(at(answer, "change.category").toString(), u"worse"_s);
    QCOMPARE(at(answer, "change.improved").toBool(true), false);
    QCOMPARE(at(answer, "trend.word").toString(), u"clear"_s);
}

void ShapesTest::ofNothingThereIsNoPercent()
{
    logDays(QList<double>(14, 0) + QList<double>(14, 2));
    const QJsonObject change = json(u"trends"_s).value(u"change"_s).toObject();
    QVERIFY(change.value(u"percent"_s).isNull());
    QCOMPARE(change.value(u"reason"_s).toString(), u"baseline_is_zero"_s);
    QCOMPARE(change.value(u"difference"_s).toDouble(), 2.0);
    QCOMPARE(change.value(u"category"_s).toString(), u"worse"_s);
}

void ShapesTest::theWorstSeriesIsOfTheWorst()
{
    for (int day = 1; day <= 20; ++day) {
        const QString date = u"2024-04-%1"_s.arg(day, 2, 10, QLatin1Char('0'));
        DONE(u"log --knot KNOT --rest 2 --at %1T08:00"_s.arg(date));
        DONE(u"log --knot KNOT --rest %1 --at %2T20:00"_s.arg(day <= 10 ? 9 : 3).arg(date));
    }
    const QJsonObject average = json(u"trends"_s);
    const QJsonObject worst = json(u"trends --series worst"_s);
    QCOMPARE(worst.value(u"series"_s), average.value(u"series"_s)); // the days are the same
    QVERIFY(at(worst, "trend.slope_per_week").toDouble()
            < at(average, "trend.slope_per_week").toDouble());
    QCOMPARE(at(worst, "trend.intercept").toDouble() > 8, true);
    QCOMPARE(json(u"trends --series average"_s), average);
}

void ShapesTest::flaresAreTheDaysAPersonMarked()
{
    logDays({3, 3, 3});
    DONE(u"log --knot KNOT --rest 7 --flare --at 2024-04-20T10:00"_s);
    DONE(u"log --knot KNOT --rest 8 --flare --at 2024-04-20T20:00"_s);
    DONE(u"log --knot KNOT --rest 8 --flare --at 2024-04-22"_s);
    const QJsonArray flagged = at(json(u"trends"_s), "flares.flagged").toArray();
    QCOMPARE(flagged, (QJsonArray {u"2024-04-20"_s, u"2024-04-22"_s}));
    QVERIFY(at(json(u"trends"_s), "flares.spikes").isNull());
}

void ShapesTest::aSpikeIsADayFarAboveTheBeginning()
{
    logDays({2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 9, 9, 9, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3});
    const QJsonObject flares = json(u"trends"_s).value(u"flares"_s).toObject();
    const QJsonArray spikes = flares.value(u"spikes"_s).toArray();
    QCOMPARE(spikes.size(), 1);
    QCOMPARE(
        spikes.first().toObject(),
        (QJsonObject {{u"from"_s, u"2024-04-18"_s}, {u"to"_s, u"2024-04-20"_s}, {u"days"_s, 3}}));
    QVERIFY(flares.value(u"threshold"_s).toDouble() > 3);
    QVERIFY(flares.value(u"threshold"_s).toDouble() < 9);
}

void ShapesTest::gapsStayGapsInEveryList()
{
    logDays({5, -1, -1, 6, 4, -1, 5});
    const QJsonObject answer = json(u"trends"_s);
    QStringList dates;
    for (const QJsonValue day : at(answer, "series.daily").toArray())
        dates.append(day[u"date"_s].toString());
    QCOMPARE(dates,
             (QStringList {u"2024-04-24"_s, u"2024-04-27"_s, u"2024-04-28"_s, u"2024-04-30"_s}));
    QCOMPARE(at(answer, "series.days_logged").toInt(), 4);
    QCOMPARE(at(answer, "series.span_days").toInt(), 7);
    QCOMPARE(at(answer, "series.coverage").toDouble(), 4.0 / 7);
}

void ShapesTest::aKnotShowsItsNumbersAndWords()
{
    DONE(u"log --knot KNOT --rest 4.5 --pressure 7 --at 2024-04-29T21:00"_s);
    DONE(u"log --knot KNOT --pressure 6 --at 2024-04-30"_s);
    const QJsonObject knot = json(u"knot show KNOT"_s);
    QCOMPARE(knot.value(u"last_rest"_s).toDouble(), 4.5);
    QCOMPARE(knot.value(u"last_pressure"_s).toDouble(), 6.0);
    QCOMPARE(knot.value(u"status"_s).toString(), u"latent"_s);
    QCOMPARE(knot.value(u"first_day"_s).toString(), u"2024-04-29"_s);
    QCOMPARE(knot.value(u"last_day"_s).toString(), u"2024-04-30"_s);
    QCOMPARE(knot.value(u"words"_s).toString(), u"Upper trapezius · top of the shoulder, left"_s);
    const QJsonArray observations = knot.value(u"observations"_s).toArray();
    QCOMPARE(observations.size(), 2);
    QCOMPARE(observations.first()[u"pressure"_s].toDouble(), 6.0); // the newest first
    QCOMPARE(observations.first()[u"knot"_s].toString(), m_knot);
    QJsonObject listed = list(u"knot list"_s).first().toObject();
    listed.insert(u"observations"_s, observations);
    QCOMPARE(listed, knot);
}

void ShapesTest::whatWasNotAnsweredIsNotThere()
{
    const QJsonObject logged = json(u"log --knot KNOT --rest 0"_s);
    QCOMPARE(logged.value(u"rest"_s).toDouble(-1), 0.0);
    for (const char *key : {"pressure", "familiar", "twitch", "note", "feel", "radiates", "flare"})
        QVERIFY2(!logged.contains(QLatin1String(key)), key);
    const QJsonObject use = json(u"use --remedy direct-pressure"_s);
    for (const char *key : {"knot", "seconds", "repetitions", "before", "after", "by", "reaction"})
        QVERIFY2(!use.contains(QLatin1String(key)), key);
    const QJsonObject day = json(u"checkin --stress 0"_s);
    QCOMPARE(day.value(u"stress"_s).toDouble(-1), 0.0);
    QVERIFY(!day.contains(u"sleep"_s));
}

void ShapesTest::anObservationSaysWhenAsItWasGiven_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");
    QTest::newRow("a day") << u"2024-04-30"_s << u"2024-04-30"_s;
    QTest::newRow("a local time") << u"2024-04-30T21:05"_s << u"2024-04-30T21:05:00+02:00"_s;
    QTest::newRow("with seconds") << u"2024-04-30T21:05:09"_s << u"2024-04-30T21:05:09+02:00"_s;
    QTest::newRow("in winter") << u"2024-01-30T21:05"_s << u"2024-01-30T21:05:00+01:00"_s;
    QTest::newRow("in UTC") << u"2024-04-30T19:05:00Z"_s << u"2024-04-30T19:05:00Z"_s;
    QTest::newRow("of a journey") << u"2024-04-30T21:05:00-07:00"_s
                                  << u"2024-04-30T21:05:00-07:00"_s;
    QTest::newRow("half an hour off")
        << u"2024-04-30T21:05:00+05:30"_s << u"2024-04-30T21:05:00+05:30"_s;
    QTest::newRow("just before midnight")
        << u"2024-04-30T23:59:59"_s << u"2024-04-30T23:59:59+02:00"_s;
    QTest::newRow("midnight") << u"2024-04-30T00:00"_s << u"2024-04-30T00:00:00+02:00"_s;
    QTest::newRow("the first of two passages")
        << u"2023-10-29T02:30"_s << u"2023-10-29T02:30:00+02:00"_s;
    QTest::newRow("the second, said so")
        << u"2023-10-29T02:30:00+01:00"_s << u"2023-10-29T02:30:00+01:00"_s;
    QTest::newRow("just before the skipped hour")
        << u"2024-03-31T01:59:59"_s << u"2024-03-31T01:59:59+01:00"_s;
    QTest::newRow("just after it") << u"2024-03-31T03:00"_s << u"2024-03-31T03:00:00+02:00"_s;
    QTest::newRow("a leap day") << u"2024-02-29"_s << u"2024-02-29"_s;
    QTest::newRow("long ago") << u"1900-01-01"_s << u"1900-01-01"_s;
}

void ShapesTest::anObservationSaysWhenAsItWasGiven()
{
    QFETCH(QString, typed);
    QFETCH(QString, kept);
    const QJsonObject logged = json(u"log --knot KNOT --rest 3 --at "_s + typed);
    const QJsonValue felt = logged.value(u"felt"_s);
    QCOMPARE(felt.isObject() && felt[u"at"_s].isString() ? felt[u"at"_s].toString()
                                                         : felt[u"day"_s].toString(),
             kept);
    QCOMPARE(json(u"knot show KNOT"_s).value(u"last_day"_s).toString(), kept.left(10));
    QVERIFY(run(u"knot show KNOT"_s).out.contains(u"\n  "_s + kept + u' '));
}

void ShapesTest::aRemedyOfTheCatalogueSaysItsDose()
{
    const QJsonArray remedies = list(u"remedy list"_s);
    QSet<QString> ids;
    for (const QJsonValue remedy : remedies) {
        QCOMPARE(keysBeside(remedy,
                            {u"id"_s, u"name"_s, u"how"_s, u"kind"_s, u"dose"_s, u"warnings"_s,
                             u"articles"_s, u"own"_s}),
                 QStringList());
        QVERIFY(!remedy[u"own"_s].toBool(true));
        QVERIFY(!remedy[u"name"_s].toString().isEmpty());
        ids.insert(remedy[u"id"_s].toString());
        const QJsonObject dose = remedy[u"dose"_s].toObject();
        const auto number = [&](const char *key, int otherwise) {
            return dose.value(QLatin1String(key)).toInt(otherwise);
        };
        QVERIFY(number("seconds_min", 0) <= number("seconds_max", 1'000'000));
        QVERIFY(number("seconds_max", 0) <= number("seconds_limit", 1'000'000));
        QVERIFY(number("repetitions_min", 0) <= number("repetitions_max", 1'000'000));
    }
    QCOMPARE(ids.size(), remedies.size());
    for (const QJsonValue remedy : remedies) {
        if (remedy[u"id"_s].toString() == u"direct-pressure")
            QCOMPARE(remedy[u"dose"_s][u"seconds_limit"_s].toInt(), 90);
    }
}

void ShapesTest::anAssessmentHasItsScore()
{
    DONE(u"assess peg 7 8 6 --at 2024-04-01"_s);
    DONE(u"assess psfs \"climbing stairs=4\" a=b=8 --at 2024-04-02"_s);
    DONE(u"assess change -2 --at 2024-04-03"_s);
    const QJsonArray all = list(u"assess list"_s);
    QCOMPARE(all.size(), 3);
    QCOMPARE(all.at(0)[u"score"_s].toDouble(), 7.0);
    QCOMPARE(all.at(1)[u"score"_s].toDouble(), 6.0);
    QVERIFY(all.at(2)[u"score"_s].isUndefined());
    QVERIFY(QJsonDocument(all).toJson().contains("climbing stairs"));
    QVERIFY(QJsonDocument(all).toJson().contains("\"a=b\""));
    const Run text = run(u"assess list"_s);
    QCOMPARE(text.out.count(u'\n'), 3);
    QVERIFY2(text.out.contains(u"2024-04-01  PEG 7.0 of 10"_s), qPrintable(text.out));
    QVERIFY2(text.out.contains(u"PSFS 6.0 of 10: climbing stairs 4, a=b 8"_s),
             qPrintable(text.out));
    QVERIFY2(text.out.contains(u"2024-04-03  change -2"_s), qPrintable(text.out));
}

void ShapesTest::aVisitSaysWhoAndWhat()
{
    DONE(u"visit add --profession physical_therapist --treatment direct-pressure "
         u"--treatment foam-roller --knot KNOT --advice \"stretch daily\" --note \"kind\" "
         u"--at 2024-04-21T10:00"_s);
    const QJsonObject visit = list(u"visit list"_s).first().toObject();
    QCOMPARE(visit.value(u"profession"_s).toString(), u"physical_therapist"_s);
    QCOMPARE(visit.value(u"treatments"_s).toArray(),
             (QJsonArray {u"direct-pressure"_s, u"foam-roller"_s}));
    QCOMPARE(visit.value(u"knot"_s).toString(), m_knot);
    QCOMPARE(visit.value(u"advice"_s).toString(), u"stretch daily"_s);
    QCOMPARE(visit.value(u"note"_s).toString(), u"kind"_s);
    QCOMPARE(run(u"visit list"_s).out,
             u"2024-04-21T10:00:00+02:00  Physical therapist  stretch daily\n"_s);
}

void ShapesTest::careSaysWhatItStandsOn()
{
    logDays(QList<double>(20, 5));
    const QJsonObject care = json(u"care"_s);
    QCOMPARE(
        keysBeside(
            care, {u"tier"_s, u"findings"_s, u"unanswered"_s, u"lacking"_s, u"blocked_remedies"_s}),
        QStringList());
    QCOMPARE(care.value(u"tier"_s).toString(), u"unknown"_s); // nothing was asked yet
    QVERIFY(!care.value(u"unanswered"_s).toArray().isEmpty());
    const QJsonArray findings = care.value(u"findings"_s).toArray();
    QVERIFY(!findings.isEmpty());
    for (const QJsonValue finding : findings) {
        for (const QJsonValue evidence : finding[u"evidence"_s].toArray())
            QVERIFY(evidence[u"about"_s].isString() && !evidence[u"words"_s].toString().isEmpty());
        for (const QJsonValue source : finding[u"sources"_s].toArray()) {
            QCOMPARE(keysBeside(source, {u"type"_s, u"ref"_s, u"words"_s, u"seen"_s}),
                     QStringList());
            QVERIFY(source[u"words"_s].toString().size() > 3); // no bare "S2"
        }
        for (const QJsonValue knot : finding[u"knots"_s].toArray())
            QCOMPARE(knot.toString(), m_knot);
    }
    const Run text = run(u"care"_s);
    static const QRegularExpression bareTag(u"Source: S\\d\\b"_s);
    QVERIFY2(!text.out.contains(bareTag), qPrintable(text.out));
    QVERIFY(text.out.contains(u"Threshold: "_s) && text.out.contains(u"Would change: "_s));
    QVERIFY(text.out.contains(u"Still open"_s));
}

void ShapesTest::screeningQuestionsSayHowLongTheyHold()
{
    const QJsonArray questions = list(u"screen list"_s);
    QSet<QString> ids;
    for (const QJsonValue question : questions) {
        QCOMPARE(keysBeside(question, {u"id"_s, u"question"_s, u"valid_hours"_s}), QStringList());
        QVERIFY2(question[u"question"_s].toString().contains(u'?'),
                 qPrintable(question[u"question"_s].toString()));
        QVERIFY(question[u"valid_hours"_s].toInt() >= 1);
        ids.insert(question[u"id"_s].toString());
    }
    QCOMPARE(ids.size(), questions.size());
    const QJsonArray open = json(u"care"_s).value(u"unanswered"_s).toArray();
    for (const QJsonValue question : open)
        QVERIFY2(ids.contains(question.toString()), qPrintable(question.toString()));
    QCOMPARE(run(u"screen list"_s).out.count(u'\n'), questions.size());
}

void ShapesTest::aMuscleSaysWhereItIsAndRefersTo()
{
    QSet<QString> regions;
    for (const QJsonValue region : list(u"atlas regions"_s)) {
        QCOMPARE(keysBeside(region, {u"id"_s, u"name"_s, u"part"_s, u"kind"_s}), QStringList());
        if (region[u"kind"_s].toString() == u"pain")
            regions.insert(region[u"id"_s].toString());
    }
    for (const QJsonValue muscle : list(u"atlas muscles"_s)) {
        QCOMPARE(keysBeside(muscle,
                            {u"id"_s, u"name"_s, u"latin"_s, u"place"_s, u"layer"_s, u"views"_s,
                             u"press"_s, u"refers"_s}),
                 QStringList());
        QVERIFY(!muscle[u"views"_s].toArray().isEmpty());
        for (const QJsonValue region : muscle[u"refers"_s].toArray()) {
            QVERIFY2(regions.contains(region.toString()), qPrintable(region.toString()));
            bool isNamed = false;
            for (const QJsonValue why : list(u"atlas why "_s + region.toString()))
                isNamed = isNamed || why[u"muscle"_s] == muscle[u"id"_s];
            QVERIFY2(isNamed, qPrintable(region.toString()));
        }
    }
}

void ShapesTest::aHitIsTheSameAloneAndAsALine()
{
    const QJsonObject hit = json(u"atlas hit --view back --x -20 --y 150 --layer superficial"_s);
    QCOMPARE(keysBeside(hit,
                        {u"view"_s, u"layer"_s, u"x"_s, u"y"_s, u"inside"_s, u"side"_s, u"region"_s,
                         u"part"_s, u"superficial"_s, u"muscle"_s, u"beneath"_s, u"no_press"_s,
                         u"no_press_zone"_s}),
             QStringList());
    QCOMPARE(hit, json(u"atlas hit --view back --x -20 --y 150"_s)); // superficial when not said
    QCOMPARE(hit.value(u"superficial"_s)[u"side"_s].toString(), u"left"_s);
    QVERIFY(run(u"atlas hit --view back --x -20 --y 150"_s)
                .out.startsWith(u"Upper trapezius, left\n"_s));
}

void ShapesTest::deepHitsKeepWhatLiesAbove()
{
    const QJsonObject deep = json(u"atlas hit --view back --x -20 --y 150 --layer deep"_s);
    QCOMPARE(deep.value(u"layer"_s).toString(), u"deep"_s);
    QCOMPARE(deep.value(u"superficial"_s)[u"muscle"_s].toString(), u"trapezius-descendens"_s);
    QCOMPARE(deep.value(u"muscle"_s), deep.value(u"beneath"_s)[0][u"muscle"_s]);
    const QString text = run(u"atlas hit --view back --x -20 --y 150 --layer deep"_s).out;
    const QString first = text.section(u'\n', 0, 0);
    QCOMPARE(text.count(first), 1); // what was hit does not lie beneath itself
}

void ShapesTest::placesWithoutPressureAreMarked()
{
    int marked = 0;
    for (int y = 100; y < 1000; y += 20) {
        for (int x = -100; x <= 100; x += 20) {
            const QJsonObject hit = json(u"atlas hit --view front --x=%1 --y %2"_s.arg(x).arg(y));
            const bool noPress = hit.value(u"no_press"_s).toBool();
            QCOMPARE(hit.value(u"no_press_zone"_s).isNull(), !noPress);
            QVERIFY(!noPress || hit.value(u"inside"_s).toBool());
            if (noPress && marked++ == 0)
                QVERIFY(run(u"atlas hit --view front --x=%1 --y %2"_s.arg(x).arg(y))
                            .out.contains(u"do not press here: "_s));
        }
    }
    QVERIFY(marked > 4);
}

void ShapesTest::theSvgComesWithItsView()
{
    for (const QString &view : {u"front"_s, u"back"_s, u"left"_s, u"right"_s, u"soles"_s}) {
        const Run svg = run(u"atlas svg --view "_s + view);
        QCOMPARE(svg.code, 0);
        QVERIFY(svg.out.startsWith(u"<svg "_s));
        QVERIFY(svg.out.trimmed().endsWith(u"</svg>"_s));
        const QJsonObject said = json(u"atlas svg --view "_s + view);
        QCOMPARE(said.value(u"svg"_s).toString(), svg.out);
        QCOMPARE(said.value(u"view"_s).toString(), view);
        QCOMPARE(said.value(u"layer"_s).toString(), u"superficial"_s);
        if (view != u"soles")
            QVERIFY(run(u"atlas svg --layer deep --view "_s + view).out != svg.out);
    }
}

void ShapesTest::exportsAndCopiesSayWhereTheyAre()
{
    logDays({3, 4});
    const QString dir = QFileInfo(m_cli->path()).absolutePath();
    const QJsonObject exported = json(u"export --format json --out DIR/a.json"_s);
    QCOMPARE(exported.value(u"out"_s).toString(), dir + u"/a.json"_s);
    QCOMPARE(exported.value(u"bytes"_s).toInt(), m_cli->bytes(u"a.json"_s).size());
    QCOMPARE(json(u"backup --out DIR/copy"_s),
             (QJsonObject {{u"out"_s, QString(dir + u"/copy"_s)}}));
    QCOMPARE(keysBeside(json(u"restore DIR/copy --to DIR/new"_s),
                        {u"knots"_s, u"observations"_s, u"uses"_s, u"checkins"_s, u"visits"_s,
                         u"first_day"_s, u"last_day"_s}),
             QStringList());
    const QJsonObject report = json(u"report --out DIR/r.pdf"_s);
    QCOMPARE(keysBeside(report, {u"out"_s, u"knots"_s, u"days_logged"_s}), QStringList());
    QCOMPARE(report.value(u"days_logged"_s).toInt(), 2);
    QCOMPARE(json(u"verify"_s), (QJsonObject {{u"ok"_s, true}, {u"problems"_s, QJsonArray()}}));
    QCOMPARE(json(u"undo"_s), (QJsonObject {{u"undone"_s, u"log_pain"_s}}));
    QCOMPARE(json(u"redo"_s), (QJsonObject {{u"redone"_s, u"log_pain"_s}}));
    QCOMPARE(json(u"knot delete KNOT"_s), (QJsonObject {{u"deleted"_s, m_knot}}));
}

void ShapesTest::anEmptyJournalAnswersWithEmptyLists_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("said");
    QTest::newRow("knots") << u"knot list"_s << u"No knots yet"_s;
    QTest::newRow("visits") << u"visit list"_s << u"No visits yet"_s;
    QTest::newRow("assessments") << u"assess list"_s << u"Nothing answered yet"_s;
    QTest::newRow("remedies") << u"remedies"_s << u"No remedy was used"_s;
}

void ShapesTest::anEmptyJournalAnswersWithEmptyLists()
{
    QFETCH(QString, line);
    QFETCH(QString, said);
    beginJournal();
    const Run empty = m_cli->json(words(line));
    QCOMPARE(empty.code, 0);
    QVERIFY(empty.document().isArray());
    QVERIFY(empty.array().isEmpty());
    const Run text = run(line);
    QCOMPARE(text.code, 0);
    QVERIFY2(text.out.startsWith(said), qPrintable(text.out)); // silence would leave one guessing
}

void ShapesTest::everyAnswerIsOneDocument_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"knot add --label a",
                             "knot list",
                             "knot show KNOT",
                             "knot edit KNOT --label b",
                             "knot resolve KNOT",
                             "knot reopen KNOT",
                             "knot delete KNOT",
                             "undo",
                             "log --knot KNOT --rest 3",
                             "checkin --quiet",
                             "remedy list",
                             "remedy add --name a",
                             "use --remedy direct-pressure",
                             "use --remedy direct-pressure --seconds 100",
                             "assess peg 1 2 3",
                             "assess psfs a=1",
                             "assess change 1",
                             "assess list",
                             "screen list",
                             "visit add --profession doctor",
                             "visit list",
                             "visit aim",
                             "visit aim sleep",
                             "knot factors",
                             "trends",
                             "remedies",
                             "care",
                             "atlas muscles",
                             "atlas regions",
                             "atlas hit --view back --x -20 --y 150",
                             "atlas why temple",
                             "atlas svg --view back",
                             "export --format csv --out DIR/x.csv",
                             "report --out DIR/x.html",
                             "backup --out DIR/x",
                             "verify"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void ShapesTest::everyAnswerIsOneDocument()
{
    QFETCH(QString, line);
    const Run answer = m_cli->json(words(line));
    QVERIFY2(answer.code == 0, qPrintable(answer.err));
    QVERIFY(answer.err.isEmpty());
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(answer.out.toUtf8(), &error);
    QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
    QVERIFY(!document.isNull());
    QVERIFY(answer.out.endsWith(u'\n'));
}

QTEST_MAIN(ShapesTest)
#include "tst_shapes.moc"
