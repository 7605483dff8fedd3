// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/trialjson.h"

#include "core/exchange/recordjson.h"

namespace knotebook::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject dayToJson(const TrialDay &day)
{
    QJsonObject json {{u"date"_s, day.date.toString(Qt::ISODate)},
                      {u"stage"_s, stageName(day.stage)}};
    if (day.arm) {
        json.insert(u"arm"_s, armName(*day.arm));
        json.insert(u"number"_s, day.number);
    }
    return json;
}

QJsonObject stopToJson(const StopProposal &proposal)
{
    return {{u"recent"_s, proposal.recent},
            {u"reference"_s, proposal.reference},
            {u"reference_days"_s, proposal.referenceDays},
            {u"before_trial"_s, proposal.beforeTrial},
            {u"since"_s, proposal.since.toString(Qt::ISODate)},
            {u"words"_s, stopProposalText(proposal)}};
}

QJsonObject keepingToJson(const Keeping &keeping)
{
    return {{u"days"_s, keeping.days()},
            {u"kept"_s, keeping.kept},
            {u"not_used"_s, keeping.notUsed},
            {u"other_used"_s, keeping.otherUsed}};
}

QJsonObject armToJson(const ArmDays &arm)
{
    return {{u"days"_s, arm.days()}, {u"mean"_s, arm.mean()}, {u"median"_s, arm.median()}};
}

QJsonObject testToJson(const Rearrangement &test)
{
    return {{u"p"_s, test.p},
            {u"smallest_p"_s, test.smallestP},
            {u"orders"_s, test.orders},
            {u"all_orders"_s, test.allOrders},
            {u"standard_error"_s, test.standardError},
            {u"blocks"_s, test.blocks}};
}

QJsonObject intervalToJson(const Measured<Interval> &interval)
{
    if (!interval)
        return {{u"low"_s, QJsonValue()},
                {u"high"_s, QJsonValue()},
                {u"reason"_s, reasonName(interval.error())}};
    return {{u"low"_s, interval->low}, {u"high"_s, interval->high}, {u"reason"_s, QJsonValue()}};
}

} // namespace

QJsonObject trialToJson(const TrialRecord &record, const TrialNames &names)
{
    QJsonObject json = toJson(record.trial);
    json.insert(u"last_day"_s, record.trial->lastDay().toString(Qt::ISODate));
    json.insert(u"days"_s, record.trial->days());
    json.insert(u"title"_s, trialTitle(names));
    json.insert(u"today"_s, dayToJson(record.today));
    json.insert(u"kept"_s, keepingToJson(record.keeping));
    json.insert(u"days_logged"_s, record.loggedDays);
    if (record.stop)
        json.insert(u"stop"_s, stopToJson(*record.stop));
    return json;
}

QJsonArray trialDaysToJson(const QList<TrialDay> &days, const TrialNames &names, QDate today)
{
    QJsonArray list;
    for (const TrialDay &day : days) {
        QJsonObject json = dayToJson(day);
        json.insert(u"words"_s, trialDayText(day, names, today));
        list.append(json);
    }
    return list;
}

QJsonObject trialResultToJson(const TrialRecord &record, const TrialNames &names)
{
    QJsonObject json = trialToJson(record, names);
    json.insert(u"sentence"_s, trialSentence(record, names));
    if (!record.result) {
        for (const char *key :
             {"remedy_days", "against_days", "difference", "difference_of_means",
              "difference_of_medians", "percent", "interval", "test", "nap", "word"})
            json.insert(QLatin1String(key), QJsonValue());
        json.insert(u"reason"_s, reasonName(record.result.error()));
        return json;
    }
    const TrialResult &result = *record.result;
    json.insert(u"remedy_days"_s, armToJson(result.remedy));
    json.insert(u"against_days"_s, armToJson(result.against));
    json.insert(u"difference"_s, result.test.difference);
    json.insert(u"difference_of_means"_s, result.differenceOfMeans);
    json.insert(u"difference_of_medians"_s, result.differenceOfMedians);
    json.insert(u"percent"_s, result.percent);
    json.insert(u"interval"_s, intervalToJson(result.test.interval));
    json.insert(u"test"_s, testToJson(result.test));
    json.insert(u"nap"_s,
                QJsonObject {{u"value"_s, result.nonOverlap},
                             {u"low"_s, result.nonOverlapInterval.low},
                             {u"high"_s, result.nonOverlapInterval.high}});
    json.insert(u"word"_s, effectWordName(result.word));
    json.insert(u"method"_s, QJsonArray::fromStringList(trialMethodTexts(record, names)));
    json.insert(u"reason"_s, QJsonValue());
    return json;
}

} // namespace knotebook::cli
