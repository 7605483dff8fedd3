// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include "app/cli/context.h"
#include "core/base/partfile.h"
#include "core/base/privatefile.h"
#include "core/store/journalfile.h"

#include <algorithm>

namespace knotebook::cli {

using namespace Qt::StringLiterals;

namespace {

/** Whether a journal is at `place`, of this version or a newer one. Links are not followed. */
bool isJournal(const QString &place)
{
    const auto version = journalVersion(place);
    return version || version.error().code == ErrorCode::NewerVersion;
}

} // namespace

void Arguments::complain(const QString &problem)
{
    if (m_problem.isEmpty())
        m_problem = problem;
}

void Arguments::complain(const char *option, const QString &value, const QString &wanted)
{
    complain(u"--%1 \"%2\": expected %3"_s.arg(QLatin1String(option), value, wanted));
}

std::optional<QString> Arguments::text(const char *option)
{
    return has(option) ? std::optional(m_parser.value(QLatin1String(option))) : std::nullopt;
}

QString Arguments::textOr(const char *option, const QString &otherwise)
{
    return text(option).value_or(otherwise);
}

QString Arguments::required(const char *option)
{
    if (!has(option))
        complain(u"--%1 is needed"_s.arg(QLatin1String(option)));
    return textOr(option);
}

QString Arguments::namedFile(const char *option)
{
    QString path = required(option);
    if (path.isEmpty())
        complain(option, path, u"the name of a file"_s);
    const QString owner = ownerByName(writtenTo(path));
    if (!owner.isEmpty() && (isJournal(owner) || owner == writtenTo(m_context.journalPath())))
        complain(option, path, u"a name that the journal %1 does not need"_s.arg(owner));
    return path;
}

QString Arguments::target(const char *option)
{
    QString path = namedFile(option);
    if (!path.isEmpty() && isJournal(writtenTo(path)))
        complain(option, path, u"a file that is not a journal"_s);
    return path;
}

QString Arguments::newTarget(const char *option)
{
    QString path = namedFile(option);
    const QString part = path.isEmpty() ? QString() : writtenTo(PartFile::partOf(path));
    const QStringList sources = positional() + QStringList {m_context.journalPath()};
    for (const QString &source : sources) {
        if (!part.isEmpty() && part == writtenTo(source))
            complain(option, path, u"another name: on the way to it %1 is removed"_s.arg(source));
    }
    return path;
}

void Arguments::needsOneOf(const QList<const char *> &options)
{
    if (std::ranges::any_of(options, [&](const char *option) { return has(option); }))
        return;
    QStringList names;
    for (const char *option : options)
        names.append(u"--"_s + QLatin1String(option));
    complain(u"one answer at least is needed: "_s + names.join(u", "_s));
}

std::optional<double> Arguments::number(const char *option)
{
    const auto value = text(option);
    if (!value)
        return std::nullopt;
    bool ok = false;
    const double number = value->toDouble(&ok);
    if (!ok || !qIsFinite(number)) {
        complain(option, *value, u"a number"_s);
        return std::nullopt;
    }
    return number;
}

std::optional<int> Arguments::integer(const char *option, int lowest, int highest)
{
    const auto value = text(option);
    if (!value)
        return std::nullopt;
    bool ok = false;
    const int number = value->toInt(&ok);
    if (!ok || number < lowest || number > highest) {
        complain(option, *value, u"a whole number from %1 to %2"_s.arg(lowest).arg(highest));
        return std::nullopt;
    }
    return number;
}

std::optional<Intensity> Arguments::intensity(const char *option)
{
    const auto value = text(option);
    if (!value)
        return std::nullopt;
    const auto intensity = Intensity::parse(*value);
    if (!intensity) {
        complain(option, *value, u"a number from 0 to 10"_s);
        return std::nullopt;
    }
    return *intensity;
}

std::optional<QDate> Arguments::date(const char *option)
{
    const auto value = text(option);
    if (!value)
        return std::nullopt;
    const auto date = parseDate(*value);
    if (!date) {
        complain(option, *value, u"a date that exists, as 2024-02-29"_s);
        return std::nullopt;
    }
    return *date;
}

std::optional<QDate> Arguments::pastDate(const char *option)
{
    const auto day = date(option);
    if (!day || *day <= m_context.clock().today())
        return day;
    complain(option, day->toString(Qt::ISODate), u"a day that has come"_s);
    return std::nullopt;
}

Period Arguments::period()
{
    const Period period {date("from").value_or(QDate(1900, 1, 1)),
                         date("to").value_or(QDate(2199, 12, 31))};
    if (period.from > period.to)
        complain(u"--from is after --to"_s);
    return period;
}

Moment Arguments::at(const char *option)
{
    const auto value = text(option);
    if (!value)
        return m_context.now();
    const auto moment = Moment::fromIso(*value, m_context.clock().zone());
    if (!moment) {
        complain(option, *value,
                 u"a date or time that exists, as 2024-02-29 or 2024-02-29T08:15"_s);
        return m_context.now();
    }
    const Moment now = m_context.now();
    const bool isToCome = moment->knownToTheMoment()
        ? moment->utcMilliseconds() > now.utcMilliseconds()
        : moment->localDate() > now.localDate();
    if (isToCome)
        complain(option, *value, u"a date or time that is not in the future"_s);
    return *moment;
}

} // namespace knotebook::cli
