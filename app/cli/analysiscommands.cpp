// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/trendjson.h"

#include "app/messages/comparisontexts.h"
#include "app/messages/trendtexts.h"
#include "core/store/series.h"

#include <QJsonArray>

namespace knotebook::cli {

using namespace Qt::StringLiterals;

namespace {

/** Where a knot counts for --region: its own region, or the one its point is in, or the part of the
 * body. */
bool isIn(const KnotFields &knot, const QString &region, const Atlas &atlas)
{
    QString own = knot.place.region.value_or(QString());
    if (knot.place.point)
        own = atlas.hit(*knot.place.point).region;
    const Region *found = atlas.region(own);
    return own == region || (found && bodyPartName(found->part) == region);
}

Result<QList<KnotId>> chosenKnots(Context &context, Arguments &arguments, const Reader &reader)
{
    if (const auto id = arguments.text("knot"))
        return reader.find<KnotFields>(*id).map([](KnotId knot) { return QList<KnotId> {knot}; });
    const auto knots = reader.all<KnotFields>();
    if (!knots)
        return tl::make_unexpected(knots.error());
    const auto muscle = arguments.text("muscle");
    const auto region = arguments.text("region");
    if (muscle && !context.atlas().muscle(*muscle))
        return failure(ErrorCode::Unknown, u"muscle \"%1\"; see atlas muscles"_s.arg(*muscle));
    const auto part = region ? bodyPartFromName(*region) : std::nullopt;
    if (region && !part && !context.atlas().region(*region))
        return failure(ErrorCode::Unknown, u"region \"%1\"; see atlas regions"_s.arg(*region));
    QList<KnotId> chosen;
    for (const Knot &knot : *knots) {
        const bool fits = (!muscle || knot->muscle == muscle)
            && (!region || isIn(knot.fields(), *region, context.atlas()));
        if (fits)
            chosen.append(knot.id());
    }
    return chosen;
}

void sayTrend(Context &context, const TrendSummary &summary)
{
    context.say(trendSentence(summary));
    if (const QString change = changeSentence(summary); !change.isEmpty())
        context.say(change);
}

/** FROM..TO of --compare; complains when it is none, or shares days with --from and --to. */
std::optional<DaySpan> comparedSpan(Arguments &arguments, const Period &period)
{
    const auto words = arguments.text("compare");
    if (!words)
        return std::nullopt;
    const QStringList ends = words->split(u".."_s);
    const auto from = parseDate(ends.first());
    const auto to = parseDate(ends.last());
    if (ends.size() != 2 || !from || !to || *from > *to) {
        arguments.complain("compare", *words,
                           u"two days in their order, as 2024-02-01..2024-02-29"_s);
        return std::nullopt;
    }
    const DaySpan span {*from, *to};
    if (!arguments.has("from"))
        arguments.complain(u"--compare needs --from: the first day of the other period"_s);
    else if (span.sharesDaysWith({period.from, period.to}))
        arguments.complain(u"--compare shares days with --from and --to"_s);
    return span;
}

/** The days of --from and --to beside those of --compare; an open end is today. */
Result<PeriodComparison> compared(const Context &context, const Reader &reader,
                                  const QList<KnotId> &knots, DaySpan asked, const DaySpan &other,
                                  SeriesKind kind)
{
    asked.to = std::max(asked.from, std::min(asked.to, context.clock().today()));
    const Period both {std::min(asked.from, other.from), std::max(asked.to, other.to)};
    const auto only = knots.size() == 1 ? std::optional(knots.first()) : std::nullopt;
    return daySeries(reader, both, only).map([&](const DaySeries &series) {
        return comparePeriods(combinedSeries(series, knots), asked, other, kind);
    });
}

int trends(Context &context, Arguments &arguments)
{
    const Period period = arguments.period();
    const std::optional<DaySpan> other = comparedSpan(arguments, period);
    const QString kind = arguments.textOr("series", u"average"_s);
    if (kind != u"average" && kind != u"worst")
        arguments.complain("series", kind, u"average or worst"_s);
    const auto chosenBy = [&](const char *name) { return arguments.has(name) ? 1 : 0; };
    if (chosenBy("knot") + chosenBy("muscle") + chosenBy("region") + chosenBy("all") > 1)
        arguments.complain(u"choose one of --knot, --muscle, --region and --all"_s);
    if (!arguments.ok())
        return context.misused(arguments.problem());
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    const auto knots = chosenKnots(context, arguments, *reader);
    if (!knots)
        return context.fail(knots.error());
    const auto only = knots->size() == 1 ? std::optional(knots->first()) : std::nullopt;
    const auto series = daySeries(*reader, period, only);
    if (!series)
        return context.fail(series.error());
    const SeriesKind which = kind == u"worst" ? SeriesKind::Worst : SeriesKind::Average;
    const TrendSummary summary = trendSummary(combinedSeries(*series, *knots), which);
    QJsonObject json = context.json() ? toJson(summary) : QJsonObject();
    if (!context.json())
        sayTrend(context, summary);
    if (other) {
        const auto comparison =
            compared(context, *reader, *knots, {period.from, period.to}, *other, which);
        if (!comparison)
            return context.fail(comparison.error());
        json.insert(u"comparison"_s, toJson(*comparison));
        if (!context.json())
            context.say(comparisonSentence(*comparison));
    }
    if (context.json())
        context.print(json);
    return Done;
}

QString remedyName(Context &context, const Reader &reader, const QString &id)
{
    if (context.catalogue().remedy(id))
        return context.texts().remedy(id).name;
    const auto own = OwnRemedyId::fromString(id);
    const auto record =
        own ? reader.ownRemedy(*own) : Result<OwnRemedy>(failure(ErrorCode::NotFound));
    return record ? (*record)->name : id;
}

int remedies(Context &context, Arguments &arguments)
{
    const Period period = arguments.period();
    if (!arguments.ok())
        return context.misused(arguments.problem());
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    std::optional<KnotId> knot;
    if (const auto word = arguments.text("knot")) {
        const auto id = reader->find<KnotFields>(*word);
        if (!id)
            return context.fail(id.error());
        knot = *id;
    }
    const auto records = remedyRecords(*reader, period, knot);
    if (!records)
        return context.fail(records.error());
    QJsonArray list;
    for (const RemedyRecord &record : *records) {
        if (context.json()) {
            list.append(toJson(record));
            continue;
        }
        const auto &effect = record.effect;
        context.say(u"%1  %2 uses, %3 pairs: %4"_s
                        .arg(remedyName(context, *reader, record.remedy).leftJustified(34))
                        .arg(effect.uses)
                        .arg(effect.pairs)
                        .arg(verdictText(effect.verdict)));
    }
    if (context.json())
        context.print(list);
    else if (records->isEmpty())
        context.say(u"No remedy was used in this period."_s);
    else
        context.say(
            u"Before and after also hold natural settling and the return from a bad day to a usual one."_s);
    return Done;
}

} // namespace

QList<Command> analysisCommands()
{
    const auto from = option("from", "DATE", u"First day."_s);
    const auto to = option("to", "DATE", u"Last day."_s);
    return {
        {u"trends"_s,
         {},
         u"Is it getting better: days, trend, change, flares."_s,
         u"The trend and its interval are corrected for the likeness of neighbouring days. A "
         u"day's\naverage of several "
         "knots is the mean of their averages, its worst the highest."_s,
         {option("knot", "ID", u"One knot."_s), option("muscle", "ID", u"All knots of a muscle."_s),
          option("region", "ID", u"All knots of a region or part of the body."_s),
          flag("all", u"All knots (default)."_s),
          option("series", "KIND", u"average (default) or worst of each day."_s), from, to,
          option("compare", "FROM..TO", u"Compare the days from --from on with these."_s)},
         0,
         0,
         trends},
        {u"remedies"_s,
         {},
         u"What each remedy did, compared with times without."_s,
         {},
         {option("knot", "ID", u"Only at this knot."_s), from, to},
         0,
         0,
         remedies},
    };
}

} // namespace knotebook::cli
