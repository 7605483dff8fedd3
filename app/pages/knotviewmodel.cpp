// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/knotviewmodel.h"

#include "app/forms/scale.h"
#include "app/messages/behaviourtexts.h"
#include "app/messages/enumtexts.h"
#include "app/messages/momenttexts.h"
#include "app/models/knotlistmodel.h"

namespace knotebook {

using namespace Qt::StringLiterals;

KnotViewModel::KnotViewModel(Session &session, const Atlas &atlas, QObject *parent)
    : QObject(parent), m_session(session), m_timeline(session, nullptr),
      m_form(session, atlas, nullptr), m_observation(session, atlas, nullptr),
      m_use(session, nullptr)
{
    connect(&session, &Session::changed, this, &KnotViewModel::follow);
}

void KnotViewModel::show(KnotId knot)
{
    m_id = knot;
    m_shown = pageLength;
    refresh();
}

void KnotViewModel::refresh()
{
    if (!m_id)
        return;
    const Result<KnotState> state = m_session.read().knotState(*m_id, m_session.now());
    const bool vanished = m_state && !state;
    m_state = state ? std::optional(*state) : std::nullopt;
    refreshTimeline();
    refreshDays();
    Q_EMIT changed();
    if (vanished)
        Q_EMIT removed();
}

void KnotViewModel::follow(const QList<QUuid> &ids)
{
    constexpr qsizetype few = 20;
    if (!m_state || ids.isEmpty() || ids.size() > few || ids.contains(m_id->uuid()))
        return refresh();
    for (const QUuid &id : ids)
        followEntry(id);
    if (m_timeline.fold(m_shown))
        m_hasMore = true;
    else if (m_hasMore && m_timeline.count() < pageLength)
        refreshTimeline();
    m_state = m_session.orNotice(m_session.read().knotState(*m_id, m_session.now()));
    refreshDays();
    Q_EMIT changed();
}

void KnotViewModel::followEntry(const QUuid &id)
{
    const auto take = [&](const auto &record, const std::optional<KnotId> &knot) {
        const bool folded = m_hasMore && m_timeline.endsBefore(record->felt);
        if (knot == m_id && !folded)
            m_timeline.put(record);
        else
            m_timeline.remove(id);
    };
    if (const auto observation = m_session.read().get(ObservationId(id)))
        take(*observation, (*observation)->knot);
    else if (const auto use = m_session.read().get(UseId(id)))
        take(*use, (*use)->knot);
    else if (m_session.read().ownRemedy(OwnRemedyId(id)))
        m_timeline.retell();
    else
        m_timeline.remove(id);
}

void KnotViewModel::refreshDays()
{
    const Period strip = DayStripModel::periodUpTo(m_session.today());
    m_days.setReadings(
        m_state
            ? m_session.orNotice(m_session.read().ratings(strip, m_id)).value_or(QList<Rating>())
            : QList<Rating>(),
        strip.to);
}

void KnotViewModel::refreshTimeline()
{
    if (!m_state)
        return m_timeline.setEntries({}, {});
    QList<Observation> observations =
        m_session.orNotice(m_session.read().observations(*m_id, m_shown + 1))
            .value_or(QList<Observation>());
    m_hasMore = observations.size() > m_shown;
    if (m_hasMore)
        observations.removeLast();
    const QDate from = m_hasMore ? observations.last()->felt.localDate() : QDate(1900, 1, 1);
    const QList<Use> uses =
        m_session.orNotice(m_session.read().uses({from, m_session.today()}, m_id))
            .value_or(QList<Use>());
    m_timeline.setEntries(observations, uses);
}

QString KnotViewModel::name() const
{
    return m_state ? m_session.texts().knotName(m_state->knot.fields()) : QString();
}

QString KnotViewModel::place() const
{
    return m_state ? m_session.texts().knotPlace(m_state->knot.fields()) : QString();
}

int KnotViewModel::status() const
{
    return static_cast<int>(m_state ? m_state->status.value_or(KnotStatus::Unsure)
                                    : KnotStatus::Unsure);
}

QString KnotViewModel::statusText() const
{
    if (!m_state || !m_state->status)
        return tr("No status yet");
    return tr("%1: %2").arg(text(*m_state->status), meaning(*m_state->status));
}

int KnotViewModel::pain() const
{
    return m_state ? toNumber(m_state->lastRest) : noNumber;
}

int KnotViewModel::todayPain() const
{
    const bool today =
        m_state && m_state->lastRestFelt && m_state->lastRestFelt->localDate() == m_session.today();
    return today ? pain() : noNumber;
}

QString KnotViewModel::lastPain() const
{
    return m_state ? lastPainText(*m_state, m_session.today()) : QString();
}

QString KnotViewModel::facts() const
{
    if (!m_state)
        return {};
    const KnotFields &fields = m_state->knot.fields();
    QStringList facts;
    if (fields.kind != KnotKind::Unsure)
        facts += text(fields.kind);
    if (fields.onset)
        facts += tr("since %1").arg(dayText(fields.onset->localDate(), m_session.today()));
    if (fields.onsetPattern)
        facts += text(*fields.onsetPattern).toLower();
    if (fields.inflamed)
        facts += tr("injured or inflamed: no massage");
    if (fields.lumpWithInfection)
        facts += tr("came with an infection: leave it alone");
    return facts.join(u" · "_s);
}

QString KnotViewModel::causes() const
{
    QStringList causes;
    if (m_state) {
        for (const QString &cause : m_state->knot->causes)
            causes += m_session.texts().cause(cause);
    }
    return causes.join(u", "_s);
}

QString KnotViewModel::behaviour() const
{
    return m_state ? behaviourText(m_state->knot->behaviour, m_session.texts()) : QString();
}

QString KnotViewModel::note() const
{
    return m_state ? m_state->knot->note : QString();
}

void KnotViewModel::logPain(int number)
{
    const std::optional<Intensity> rest = fromNumber(number);
    if (!m_state || !rest)
        return;
    ObservationFields fields {.knot = *m_id, .felt = m_session.now()};
    fields.rest = rest;
    m_session.add(ActionKind::LogPain, fields, tr("%1 logged: %2").arg(text(rest), name()));
}

bool KnotViewModel::describe()
{
    return m_id && m_observation.beginFor(*m_id);
}

bool KnotViewModel::edit()
{
    return m_id && m_form.beginEdit(*m_id);
}

void KnotViewModel::setStatus(ActionKind kind, KnotStatus status, const QString &notice)
{
    if (!m_state)
        return;
    ObservationFields fields {.knot = *m_id, .felt = m_session.now()};
    fields.status = status;
    m_session.add(kind, fields, notice);
}

void KnotViewModel::resolve()
{
    setStatus(ActionKind::ResolveKnot, KnotStatus::Resolved, tr("Resolved. Good to see it go."));
}

void KnotViewModel::reopen()
{
    setStatus(ActionKind::ReopenKnot, KnotStatus::Unsure, tr("Reopened: %1").arg(name()));
}

void KnotViewModel::remove()
{
    if (m_state)
        m_session.remove(ActionKind::DeleteKnot, *m_id, tr("Deleted: %1").arg(name()));
}

void KnotViewModel::treat()
{
    if (m_id)
        Q_EMIT treatmentRequested(*m_id);
}

void KnotViewModel::showMore()
{
    if (!m_hasMore)
        return;
    const int shown = m_timeline.observations();
    const QDate until = m_timeline.lastDay().value_or(m_session.today());
    QList<Observation> older =
        m_session.orNotice(m_session.read().observations(*m_id, pageLength + 1, shown))
            .value_or(QList<Observation>());
    m_shown = shown + pageLength;
    m_hasMore = older.size() > pageLength;
    if (m_hasMore)
        older.removeLast();
    const QDate from = m_hasMore ? older.last()->felt.localDate() : QDate(1900, 1, 1);
    const QList<Use> uses =
        m_session.orNotice(m_session.read().uses({from, until}, m_id)).value_or(QList<Use>());
    for (const Observation &observation : std::as_const(older))
        m_timeline.put(observation);
    for (const Use &use : uses)
        m_timeline.put(use);
    Q_EMIT changed();
}

bool KnotViewModel::editEntry(int row)
{
    if (const auto observation = m_timeline.observationAt(row))
        return m_observation.beginEdit(*observation);
    const auto use = m_timeline.useAt(row);
    return use && m_use.beginEdit(*use);
}

void KnotViewModel::deleteEntry(int row)
{
    if (const auto observation = m_timeline.observationAt(row))
        m_session.remove(ActionKind::DeleteObservation, *observation, tr("Entry deleted"));
    else if (const auto use = m_timeline.useAt(row))
        m_session.remove(ActionKind::DeleteUse, *use, tr("Entry deleted"));
}

} // namespace knotebook
