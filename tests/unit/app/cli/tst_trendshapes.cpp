// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/app/cli/dailytest.h"

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

/** The shapes of what trends are made of: numbers, or null, and that only beside a reason. */
class TrendShapesTest : public DailyTest
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
};

void TrendShapesTest::trendsSayWhyWhereTheySayNothing_data()
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

void TrendShapesTest::trendsSayWhyWhereTheySayNothing()
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

void TrendShapesTest::theSmoothLineComesWithTenDays()
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

void TrendShapesTest::anIntervalComesWithEnoughDays()
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

void TrendShapesTest::whatGoesUpIsPositive()
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

void TrendShapesTest::ofNothingThereIsNoPercent()
{
    logDays(QList<double>(14, 0) + QList<double>(14, 2));
    const QJsonObject change = json(u"trends"_s).value(u"change"_s).toObject();
    QVERIFY(change.value(u"percent"_s).isNull());
    QCOMPARE(change.value(u"reason"_s).toString(), u"baseline_is_zero"_s);
    QCOMPARE(change.value(u"difference"_s).toDouble(), 2.0);
    QCOMPARE(change.value(u"category"_s).toString(), u"worse"_s);
}

void TrendShapesTest::theWorstSeriesIsOfTheWorst()
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

void TrendShapesTest::flaresAreTheDaysAPersonMarked()
{
    logDays({3, 3, 3});
    DONE(u"log --knot KNOT --rest 7 --flare --at 2024-04-20T10:00"_s);
    DONE(u"log --knot KNOT --rest 8 --flare --at 2024-04-20T20:00"_s);
    DONE(u"log --knot KNOT --rest 8 --flare --at 2024-04-22"_s);
    const QJsonArray flagged = at(json(u"trends"_s), "flares.flagged").toArray();
    QCOMPARE(flagged, (QJsonArray {u"2024-04-20"_s, u"2024-04-22"_s}));
    QVERIFY(at(json(u"trends"_s), "flares.spikes").isNull());
}

void TrendShapesTest::aSpikeIsADayFarAboveTheBeginning()
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

void TrendShapesTest::gapsStayGapsInEveryList()
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

QTEST_MAIN(TrendShapesTest)
#include "tst_trendshapes.moc"
