// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clitest.h"

#include <QDate>

using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

QStringList keysOf(const QJsonValue &value)
{
    return value.toObject().keys();
}

/** The keys that are missing of those that have to be there. */
QStringList missing(const QJsonValue &value, const QStringList &wanted)
{
    QStringList absent;
    for (const QString &key : wanted) {
        if (!value.toObject().contains(key))
            absent.append(key);
    }
    return absent;
}

bool near(double a, double b, double tolerance = 5e-6)
{
    return qAbs(a - b) <= tolerance;
}

} // namespace

#define NEAR(value, expected)                                                                      \
    QVERIFY2(near((value).toDouble(), expected),                                                   \
             qPrintable(QString::number((value).toDouble(), 'g', 12)))

/** The answers that scripts read: their keys, and numbers that are known. */
class AnalysisTest : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void fourWeeksGiveTheWorkedNumbers();
    void trendsHaveTheirKeysAlsoWithoutData();
    void aDayOfTwoKnotsIsTheMeanOfTheirs();
    void trendsOfAMuscleARegionAndAPeriod();
    void trendsAsTextSayWhatTheyStandOn();
    void remediesHaveTheirKeys();
    void careHasItsKeys();
    void anAnsweredRedFlagIsAnEmergency();
    void aHitHasItsKeys();
    void besideTheBodyIsAnAnswer();
    void theAtlasListsWhatOtherCommandsTake();

private:
    void log(const QString &knot, const QString &at, const QString &rest) const
    {
        QCOMPARE(m_cli->run({u"log"_s, u"--knot"_s, knot, u"--rest"_s, rest, u"--at"_s, at}).code,
                 0);
    }

    QJsonObject trends(const QString &options = {}) const
    {
        return m_cli->json(QStringList {u"trends"_s} + options.split(u' ', Qt::SkipEmptyParts))
            .object();
    }
};

// The values were made with R 4.2: Kendall and its variance by
// cor.test(1:28, y, method = "kendall", exact = FALSE, continuity = TRUE); the
// correction is the AR(1) form with the bias-corrected lag-1 correlation of the
// series without its Theil-Sen line.
void AnalysisTest::fourWeeksGiveTheWorkedNumbers()
{
    const QList<int> levels {5, 5, 6, 6, 7, 6, 6, 5, 5, 4, 5, 5, 6, 5,
                             4, 4, 3, 4, 4, 5, 4, 4, 3, 3, 2, 3, 3, 4};
    const QDate first(2024, 4, 3);
    for (int i = 0; i < levels.size(); ++i)
        log(m_knot, first.addDays(i).toString(Qt::ISODate), QString::number(levels.at(i)));
    const QJsonObject json = trends();
    const QJsonObject series = json.value(u"series"_s).toObject();
    QCOMPARE(series.value(u"days_logged"_s).toInt(), 28);
    QCOMPARE(series.value(u"span_days"_s).toInt(), 28);
    QCOMPARE(series.value(u"first"_s).toString(), u"2024-04-03"_s);
    QCOMPARE(series.value(u"last"_s).toString(), u"2024-04-30"_s);
    QCOMPARE(series.value(u"coverage"_s).toDouble(), 1.0);
    QCOMPARE(series.value(u"daily"_s).toArray().size(), 28);

    const QJsonObject trend = json.value(u"trend"_s).toObject();
    NEAR(trend.value(u"slope_per_week"_s), -0.875);
    NEAR(trend.value(u"slope_low"_s), -0.176471 * 7);
    NEAR(trend.value(u"slope_high"_s), 0.0);
    NEAR(trend.value(u"intercept"_s), 6.1875);
    QCOMPARE(trend.value(u"word"_s).toString(), u"possible"_s);
    const QJsonObject kendall = trend.value(u"mann_kendall"_s).toObject();
    QCOMPARE(kendall.value(u"s"_s).toInt(), -222);
    NEAR(kendall.value(u"var"_s), 2398.0);
    NEAR(kendall.value(u"tau_b"_s), -0.657058);
    NEAR(kendall.value(u"z_plain"_s), -4.513024);
    NEAR(kendall.value(u"p_plain"_s), 6.391e-6);
    NEAR(kendall.value(u"rho"_s), 0.448308);
    NEAR(kendall.value(u"cf"_s), 2.520003);
    NEAR(kendall.value(u"z"_s), -2.842936);
    NEAR(kendall.value(u"p"_s), 0.00447);

    const QJsonObject change = json.value(u"change"_s).toObject();
    const QJsonObject baseline = change.value(u"baseline"_s).toObject();
    QCOMPARE(baseline.value(u"from"_s).toString(), u"2024-04-03"_s);
    QCOMPARE(baseline.value(u"to"_s).toString(), u"2024-04-16"_s);
    QCOMPARE(baseline.value(u"days"_s).toInt(), 14);
    NEAR(baseline.value(u"mean"_s), 76.0 / 14);
    NEAR(baseline.value(u"median"_s), 5);
    NEAR(change.value(u"recent"_s).toObject().value(u"mean"_s), 50.0 / 14);
    NEAR(change.value(u"difference"_s), -26.0 / 14);
    NEAR(change.value(u"percent"_s), -100.0 * 26 / 76);
    QCOMPARE(change.value(u"category"_s).toString(), u"moderate"_s);
    QCOMPARE(change.value(u"improved"_s).toBool(), true);
    NEAR(change.value(u"hodges_lehmann"_s), -2);
    QVERIFY(change.value(u"low"_s).toDouble() < change.value(u"high"_s).toDouble());
    QVERIFY(change.value(u"high"_s).toDouble() < 0);
}

void AnalysisTest::trendsHaveTheirKeysAlsoWithoutData()
{
    for (const QString &options : {QString(), u"--series worst"_s}) {
        const QJsonObject json = trends(options);
        QCOMPARE(keysOf(json),
                 (QStringList {u"change"_s, u"flares"_s, u"series"_s, u"smooth"_s, u"trend"_s,
                               u"variability"_s}));
        QCOMPARE(missing(json.value(u"series"_s),
                         {u"days_logged"_s, u"span_days"_s, u"first"_s, u"last"_s, u"coverage"_s,
                          u"daily"_s}),
                 QStringList());
        QCOMPARE(missing(json.value(u"trend"_s),
                         {u"slope_per_week"_s, u"slope_low"_s, u"slope_high"_s, u"intercept"_s,
                          u"mann_kendall"_s, u"word"_s, u"reason"_s}),
                 QStringList());
        QCOMPARE(missing(json.value(u"change"_s),
                         {u"baseline"_s, u"recent"_s, u"difference"_s, u"percent"_s, u"category"_s,
                          u"improved"_s, u"hodges_lehmann"_s, u"low"_s, u"high"_s, u"reason"_s}),
                 QStringList());
        QCOMPARE(missing(json.value(u"smooth"_s), {u"ewma"_s, u"lowess"_s, u"reason"_s}),
                 QStringList());
        QCOMPARE(missing(json.value(u"variability"_s),
                         {u"isd"_s, u"mssd"_s, u"rmssd"_s, u"pac"_s, u"r1"_s, u"reason"_s}),
                 QStringList());
        QCOMPARE(missing(json.value(u"flares"_s), {u"flagged"_s, u"spikes"_s}), QStringList());
        QVERIFY(json.value(u"trend"_s).toObject().value(u"slope_per_week"_s).isNull());
        QCOMPARE(json.value(u"trend"_s).toObject().value(u"word"_s).toString(), u"too_few_days"_s);
        QVERIFY(json.value(u"series"_s).toObject().value(u"first"_s).isNull());
    }
}

void AnalysisTest::aDayOfTwoKnotsIsTheMeanOfTheirs()
{
    const QString other = m_cli->json({u"knot"_s, u"add"_s, u"--region"_s, u"knee"_s})
                              .object()
                              .value(u"id"_s)
                              .toString();
    log(m_knot, u"2024-04-20T08:00"_s, u"2"_s);
    log(m_knot, u"2024-04-20T20:00"_s, u"4"_s);
    log(other, u"2024-04-20T08:00"_s, u"9"_s);
    const QJsonObject day = trends().value(u"series"_s)[u"daily"_s][0].toObject();
    NEAR(day.value(u"average"_s), 6);
    NEAR(day.value(u"worst"_s), 9);
    QCOMPARE(day.value(u"entries"_s).toInt(), 3);
    const QJsonObject own =
        trends(u"--knot "_s + m_knot.left(6)).value(u"series"_s)[u"daily"_s][0].toObject();
    NEAR(own.value(u"average"_s), 3);
    NEAR(own.value(u"worst"_s), 4);
    QCOMPARE(own.value(u"entries"_s).toInt(), 2);
}

void AnalysisTest::trendsOfAMuscleARegionAndAPeriod()
{
    log(m_knot, u"2024-04-20"_s, u"2"_s);
    log(m_knot, u"2024-04-22"_s, u"3"_s);
    const auto days = [&](const QString &options) {
        return trends(options).value(u"series"_s)[u"days_logged"_s].toInt(-1);
    };
    QCOMPARE(days(u"--all"_s), 2);
    QCOMPARE(days(u"--muscle trapezius-descendens"_s), 2);
    QCOMPARE(days(u"--muscle gluteus-medius"_s), 0);
    QCOMPARE(days(u"--region knee"_s), 0);
    QCOMPARE(days(u"--from 2024-04-21"_s), 1);
    QCOMPARE(days(u"--to 2024-04-21"_s), 1);
    QCOMPARE(days(u"--from 2024-04-21 --to 2024-04-21"_s), 0);
    QCOMPARE(trends(u"--from 2024-04-01"_s).value(u"series"_s)[u"span_days"_s].toInt(), 3);
}

void AnalysisTest::trendsAsTextSayWhatTheyStandOn()
{
    QVERIFY(m_cli->run({u"trends"_s}).out.contains(u"Nothing was logged"_s));
    log(m_knot, u"2024-04-20"_s, u"2"_s);
    log(m_knot, u"2024-04-22"_s, u"3"_s);
    const Run answer = m_cli->run({u"trends"_s});
    QCOMPARE(answer.code, 0);
    QVERIFY(answer.out.contains(u"2 of 3 days logged"_s));
    QVERIFY(answer.out.contains(u"too few days"_s));
}

void AnalysisTest::remediesHaveTheirKeys()
{
    QVERIFY(m_cli->json({u"remedies"_s}).document().isArray());
    QCOMPARE(m_cli->json({u"remedies"_s}).array().size(), 0);
    for (int day = 1; day <= 5; ++day) {
        QCOMPARE(m_cli
                     ->run({u"use"_s, u"--remedy"_s, u"direct-pressure"_s, u"--knot"_s, m_knot,
                            u"--before"_s, u"6"_s, u"--after"_s, u"4"_s, u"--at"_s,
                            u"2024-04-%1T09:00"_s.arg(day, 2, 10, QLatin1Char('0'))})
                     .code,
                 0);
    }
    const QJsonArray list = m_cli->json({u"remedies"_s}).array();
    QCOMPARE(list.size(), 1);
    QCOMPARE(missing(list.first(),
                     {u"remedy"_s, u"uses"_s, u"pairs"_s, u"median_change"_s, u"hodges_lehmann"_s,
                      u"low"_s, u"high"_s, u"wilcoxon"_s, u"controls"_s, u"adjusted"_s,
                      u"adjusted_low"_s, u"adjusted_high"_s, u"verdict"_s, u"reason"_s}),
             QStringList());
    const QJsonObject remedy = list.first().toObject();
    QCOMPARE(remedy.value(u"remedy"_s).toString(), u"direct-pressure"_s);
    QCOMPARE(remedy.value(u"uses"_s).toInt(), 5);
    QCOMPARE(remedy.value(u"pairs"_s).toInt(), 5);
    NEAR(remedy.value(u"median_change"_s), -2);
    QCOMPARE(remedy.value(u"verdict"_s).toString(), u"too_few"_s);
    QVERIFY(remedy.value(u"wilcoxon"_s).isNull());
    QVERIFY(remedy.value(u"reason"_s).isString());
    QCOMPARE(
        m_cli->json({u"remedies"_s, u"--to"_s, u"2024-04-02"_s}).array().first()[u"uses"_s].toInt(),
        2);
    const Run text = m_cli->run({u"remedies"_s});
    QVERIFY(text.out.contains(u"5 uses, 5 pairs: too few"_s));
    QVERIFY(text.out.contains(u"return from a bad day"_s));
}

void AnalysisTest::careHasItsKeys()
{
    for (int i = 0; i < 16; ++i)
        log(m_knot, QDate(2024, 4, 15).addDays(i).toString(Qt::ISODate), u"5"_s);
    const QJsonObject json = m_cli->json({u"care"_s}).object();
    QCOMPARE(missing(json, {u"tier"_s, u"findings"_s, u"unanswered"_s, u"blocked_remedies"_s}),
             QStringList());
    const QStringList tiers {u"keep_going"_s, u"book"_s, u"prompt"_s, u"emergency"_s, u"unknown"_s};
    QVERIFY(tiers.contains(json.value(u"tier"_s).toString()));
    const QJsonArray findings = json.value(u"findings"_s).toArray();
    QVERIFY(!findings.isEmpty());
    for (const QJsonValue &finding : findings) {
        QCOMPARE(missing(finding,
                         {u"rule"_s, u"version"_s, u"tier"_s, u"evidence"_s, u"threshold"_s,
                          u"sources"_s, u"would_change"_s}),
                 QStringList());
        QVERIFY(!finding[u"evidence"_s].toArray().isEmpty());
        QVERIFY(!finding[u"sources"_s].toArray().isEmpty());
        QVERIFY(!finding[u"threshold"_s].toString().isEmpty());
        QVERIFY(!finding[u"would_change"_s].toString().isEmpty());
        QVERIFY(finding[u"version"_s].toInt() >= 1);
    }
    const Run text = m_cli->run({u"care"_s});
    QCOMPARE(text.code, 0);
    QVERIFY(text.out.contains(u"This is not a diagnosis"_s));
    QVERIFY(text.out.contains(findings.first()[u"rule"_s].toString()));
}

void AnalysisTest::anAnsweredRedFlagIsAnEmergency()
{
    const QJsonArray questions = m_cli->json({u"screen"_s, u"list"_s}).array();
    QVERIFY(questions.size() > 10);
    QJsonObject yes;
    QJsonObject no;
    for (const QJsonValue &question : questions) {
        yes.insert(question[u"id"_s].toString(), u"yes"_s);
        no.insert(question[u"id"_s].toString(), u"no"_s);
    }
    log(m_knot, u"2024-04-30"_s, u"5"_s);
    const QString noes = m_cli->write(u"no.json"_s, QJsonDocument(no).toJson());
    QCOMPARE(m_cli->run({u"screen"_s, u"--answers"_s, noes}).code, 0);
    const QString calm = m_cli->json({u"care"_s}).object().value(u"tier"_s).toString();
    QVERIFY2(calm != u"emergency" && calm != u"unknown", qPrintable(calm));
    const QString yeses = m_cli->write(u"yes.json"_s, QJsonDocument(yes).toJson());
    QCOMPARE(m_cli->run({u"screen"_s, u"--answers"_s, yeses}).code, 0);
    QCOMPARE(m_cli->json({u"care"_s}).object().value(u"tier"_s).toString(), u"emergency"_s);
    QCOMPARE(m_cli->run({u"undo"_s}).code, 0);
    QCOMPARE(m_cli->json({u"care"_s}).object().value(u"tier"_s).toString(), calm);
}

void AnalysisTest::aHitHasItsKeys()
{
    const Run answer = m_cli->json(
        {u"atlas"_s, u"hit"_s, u"--view"_s, u"back"_s, u"--x"_s, u"-20"_s, u"--y"_s, u"150"_s});
    QCOMPARE(answer.code, 0);
    const QJsonObject hit = answer.object();
    QCOMPARE(missing(hit,
                     {u"view"_s, u"x"_s, u"y"_s, u"inside"_s, u"side"_s, u"region"_s,
                      u"superficial"_s, u"beneath"_s, u"no_press"_s}),
             QStringList());
    QCOMPARE(hit.value(u"view"_s).toString(), u"back"_s);
    QCOMPARE(hit.value(u"inside"_s).toBool(), true);
    QCOMPARE(hit.value(u"side"_s).toString(), u"left"_s);
    QCOMPARE(hit.value(u"superficial"_s)[u"muscle"_s].toString(), u"trapezius-descendens"_s);
    QVERIFY(hit.value(u"beneath"_s).isArray());
    QVERIFY(hit.value(u"no_press"_s).isBool());
}

void AnalysisTest::besideTheBodyIsAnAnswer()
{
    const QStringList beside {u"atlas"_s, u"hit"_s, u"--view"_s, u"back"_s,
                              u"--x"_s,   u"200"_s, u"--y"_s,    u"100"_s};
    const QJsonObject hit = m_cli->json(beside).object();
    QCOMPARE(hit.value(u"inside"_s).toBool(true), false);
    QVERIFY(hit.value(u"superficial"_s).isNull());
    QVERIFY(hit.value(u"region"_s).isNull());
    const Run text = m_cli->run(beside);
    QCOMPARE(text.code, 0);
    QCOMPARE(text.out, u"Beside the body.\n"_s);
}

void AnalysisTest::theAtlasListsWhatOtherCommandsTake()
{
    const QJsonArray muscles = m_cli->json({u"atlas"_s, u"muscles"_s}).array();
    QCOMPARE(muscles.size(), 93);
    for (const QJsonValue &muscle : muscles)
        QVERIFY(!muscle[u"id"_s].toString().isEmpty() && !muscle[u"name"_s].toString().isEmpty());
    const QJsonArray regions = m_cli->json({u"atlas"_s, u"regions"_s}).array();
    for (const QJsonValue &region : regions) {
        if (region[u"kind"_s].toString() == u"region")
            QCOMPARE(m_cli->run({u"trends"_s, u"--region"_s, region[u"id"_s].toString()}).code, 0);
    }
    const Run why = m_cli->json({u"atlas"_s, u"why"_s, u"temple"_s});
    QCOMPARE(why.code, 0);
    QVERIFY(!why.array().isEmpty());
    QVERIFY(m_cli->run({u"atlas"_s, u"why"_s, u"temple"_s}).out.contains(u"none is certain"_s));
    const Run svg = m_cli->run({u"atlas"_s, u"svg"_s, u"--view"_s, u"back"_s});
    QVERIFY(svg.out.contains(u"<svg"_s));
}

QTEST_MAIN(AnalysisTest)
#include "tst_analysis.moc"
