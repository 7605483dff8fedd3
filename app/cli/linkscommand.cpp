// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "core/store/daylinks.h"

#include <QJsonArray>
#include <QJsonObject>

namespace knotebook::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonValue orNull(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonObject toJson(const DayLink &found)
{
    QJsonObject json {{u"with"_s, found.id.isEmpty() ? dayFactorName(found.factor) : found.id},
                      {u"kind"_s, dayFactorName(found.factor)},
                      {u"lag"_s, found.lag},
                      {u"exposed_from"_s, found.exposedFrom}};
    if (!found.link) {
        for (const char *key :
             {"pairs", "exposed", "rho", "p", "q", "partial", "difference", "linked"})
            json.insert(QLatin1String(key), QJsonValue());
        json.insert(u"reason"_s, reasonName(found.link.error()));
        return json;
    }
    const Link &link = *found.link;
    json.insert(u"pairs"_s, link.pairs);
    json.insert(u"exposed"_s, link.exposed);
    json.insert(u"rho"_s, link.rho);
    json.insert(u"p"_s, link.p);
    json.insert(u"q"_s, link.q);
    json.insert(u"partial"_s, orNull(link.partial));
    json.insert(u"difference"_s, link.difference);
    json.insert(u"linked"_s, link.linked);
    json.insert(u"reason"_s, QJsonValue());
    return json;
}

QString subjectOf(const DayLink &found, const Texts &texts)
{
    switch (found.factor) {
    case DayFactor::Sleep:
        return u"nights shorter than %1 hours"_s.arg(found.exposedFrom);
    case DayFactor::Stress:
        return u"stress above your usual"_s;
    case DayFactor::Habit:
        return texts.habit(found.id);
    case DayFactor::Cause:
        return texts.cause(found.id);
    }
    return {};
}

QString whenText(int lag)
{
    if (lag == 0)
        return u"the same day"_s;
    return lag == 1 ? u"the next day"_s : u"%1 days later"_s.arg(lag);
}

void sayLinks(Context &context, const QList<DayLink> &found)
{
    int measured = 0;
    int shown = 0;
    for (const DayLink &one : found) {
        if (!one.link)
            continue;
        ++measured;
        if (!one.link->linked)
            continue;
        ++shown;
        context.say(u"%1: linked with %2 pain %3 (by %4, ρ %5, %6 pairs of days, q %7)"_s
                        .arg(subjectOf(one, context.texts()),
                             one.link->difference < 0 ? u"less"_s : u"more"_s, whenText(one.lag))
                        .arg(qAbs(one.link->difference), 0, 'f', 1)
                        .arg(one.link->rho, 0, 'f', 2)
                        .arg(one.link->pairs)
                        .arg(one.link->q, 0, 'f', 3));
    }
    if (measured == 0) {
        context.say(u"Too little to look for links: each needs %1 days with a check-in and pain, "
                    "and %2 with and without."_s.arg(linkFewestPairs)
                        .arg(linkFewestExposed));
        return;
    }
    if (shown == 0)
        context.say(u"No link stands out."_s);
    context.say(u"Tried %1 of %2; false finds are held to one in ten of those shown. Linked does "
                "not mean caused: pain can also spoil sleep."_s.arg(measured)
                    .arg(found.size()));
}

int showLinks(Context &context, Arguments &arguments)
{
    const Period period = arguments.period();
    if (!arguments.ok())
        return context.misused(arguments.problem());
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    const auto found = dayLinks(*reader, period);
    if (!found)
        return context.fail(found.error());
    if (!context.json()) {
        sayLinks(context, *found);
        return Done;
    }
    QJsonArray list;
    for (const DayLink &one : *found)
        list.append(toJson(one));
    context.print(list);
    return Done;
}

} // namespace

QList<Command> linksCommands()
{
    return {{u"links"_s,
             {},
             u"What goes together with pain: sleep, stress, habits, suspected causes."_s,
             u"At lags of 0 to 3 days, over the daily average of all knots. A link needs 20 pairs\n"
             "of days, 5 with and 5 without; p comes from circular shifts, q from\n"
             "Benjamini-Hochberg over all links tried."_s,
             {option("from", "DATE", u"First day."_s), option("to", "DATE", u"Last day."_s)},
             0,
             0,
             showLinks}};
}

} // namespace knotebook::cli
