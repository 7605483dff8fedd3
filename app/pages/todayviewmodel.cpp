// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/todayviewmodel.h"

#include "app/forms/scale.h"
#include "app/messages/enumtexts.h"
#include "app/messages/momenttexts.h"

#include <QLocale>

#include <algorithm>
#include <functional>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysInSight = 30;
constexpr qsizetype fewestShown = 8;

/** The last day at which each knot was looked at, the latest first. */
QList<QDate> lastDays(const QList<KnotState> &states, QDate today)
{
    QList<QDate> days;
    for (const KnotState &state : states)
        days.append(state.lastDay.value_or(today));
    std::ranges::sort(days, std::greater<>());
    return days;
}

} // namespace

QList<KnotState> knotsInSight(const QList<KnotState> &states, QDate today)
{
    if (states.size() <= fewestShown)
        return states;
    const QDate since =
        std::min(lastDays(states, today).at(fewestShown - 1), today.addDays(-daysInSight));
    QList<KnotState> inSight = states;
    inSight.removeIf([&](const KnotState &state) { return state.lastDay.value_or(today) < since; });
    return inSight;
}

TodayViewModel::TodayViewModel(Session &session, const Atlas &atlas, QObject *parent)
    : QObject(parent), m_session(session), m_knots(session.texts(), nullptr),
      m_checkin(session, nullptr), m_observation(session, atlas, nullptr)
{
    connect(&session, &Session::changed, this, &TodayViewModel::refresh);
    refresh();
}

void TodayViewModel::refresh()
{
    QList<KnotState> states =
        m_session.orNotice(m_session.knotStates()).value_or(QList<KnotState>());
    const qsizetype all = states.size();
    states.removeIf([](const KnotState &state) { return state.isResolved(); });
    m_resolved = static_cast<int>(all - states.size());
    const QList<KnotState> inSight = knotsInSight(states, m_session.today());
    m_outOfSight = static_cast<int>(states.size() - inSight.size());
    m_knots.setStates(m_showsAll ? states : inSight, m_session.today());
    m_today =
        m_session.orNotice(m_session.read().checkin(m_session.today())).value_or(std::nullopt);
    Q_EMIT changed();
}

void TodayViewModel::toggleAll()
{
    m_showsAll = !m_showsAll;
    refresh();
}

QString TodayViewModel::day() const
{
    return longDayText(m_session.today());
}

void TodayViewModel::setCareLine(const QString &line)
{
    if (m_careLine == line)
        return;
    m_careLine = line;
    Q_EMIT careLineChanged();
}

QString TodayViewModel::checkinSummary() const
{
    if (!m_today)
        return {};
    const CheckinFields &fields = m_today->fields();
    QStringList parts;
    if (fields.sleepMinutes)
        parts += tr("%1 of sleep").arg(hoursText(*fields.sleepMinutes));
    if (fields.stress)
        parts += tr("stress %1").arg(text(fields.stress));
    if (!fields.interference.isEmpty()) {
        const Intensity most =
            *std::max_element(fields.interference.begin(), fields.interference.end());
        parts += tr("in the way %1").arg(text(std::optional(most)));
    }
    if (!fields.habits.isEmpty())
        parts += tr("%n habit(s)", nullptr, static_cast<int>(fields.habits.size()));
    return parts.join(u" · "_s);
}

void TodayViewModel::logPain(const QString &knot, int number)
{
    const std::optional<KnotId> id = KnotId::fromString(knot);
    const std::optional<Intensity> rest = fromNumber(number);
    if (!id || !rest)
        return;
    const std::optional<Knot> record = m_session.orNotice(m_session.read().get(*id));
    if (!record)
        return;
    ObservationFields fields {.knot = *id, .felt = m_session.now()};
    fields.rest = rest;
    m_session.add(
        ActionKind::LogPain, fields,
        tr("%1 logged: %2").arg(text(rest), m_session.texts().knotName(record->fields())));
}

bool TodayViewModel::describe(const QString &knot)
{
    const std::optional<KnotId> id = KnotId::fromString(knot);
    return id && m_observation.beginFor(*id);
}

void TodayViewModel::beginCheckin()
{
    m_checkin.beginFor(m_session.today());
}

void TodayViewModel::toggleQuietDay()
{
    // The day may have changed since it was read.
    if (m_today && (*m_today)->day != m_session.today())
        refresh();
    CheckinFields fields = m_today ? m_today->fields() : CheckinFields {};
    fields.day = m_session.today();
    fields.quiet = !fields.quiet;
    if (!m_today) {
        m_session.add(ActionKind::QuietDay, fields, tr("A quiet day. Good."));
    } else if (!check(fields)) {
        m_session.remove(ActionKind::QuietDay, m_today->id(), tr("No longer a quiet day"));
    } else {
        m_session.replace(ActionKind::QuietDay, m_today->id(), fields,
                          fields.quiet ? tr("A quiet day. Good.") : tr("No longer a quiet day"));
    }
}

void TodayViewModel::openKnot(const QString &knot)
{
    if (const std::optional<KnotId> id = KnotId::fromString(knot))
        Q_EMIT knotRequested(*id);
}

void TodayViewModel::treat(const QString &knot)
{
    if (const std::optional<KnotId> id = KnotId::fromString(knot))
        Q_EMIT treatmentRequested(*id);
}

} // namespace knotebook
