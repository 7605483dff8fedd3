// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/timelinemodel.h"

#include "app/forms/scale.h"
#include "app/forms/useform.h"
#include "app/messages/enumtexts.h"
#include "app/messages/momenttexts.h"

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

QString join(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString painTitle(const ObservationFields &fields)
{
    if (fields.rest && fields.pressure)
        return TimelineModel::tr("%1 at rest, %2 when pressed")
            .arg(text(fields.rest), text(fields.pressure));
    if (fields.rest)
        return TimelineModel::tr("%1 at rest").arg(text(fields.rest));
    if (fields.pressure)
        return TimelineModel::tr("%1 when pressed").arg(text(fields.pressure));
    return fields.status ? text(*fields.status) : TimelineModel::tr("Looked at");
}

QString painChange(const UseFields &fields)
{
    if (fields.before && fields.after)
        return TimelineModel::tr("pain %1 before, %2 after")
            .arg(text(fields.before), text(fields.after));
    if (fields.before)
        return TimelineModel::tr("pain %1 before").arg(text(fields.before));
    return fields.after ? TimelineModel::tr("pain %1 after").arg(text(fields.after)) : QString();
}

template <typename Words> QString listText(const QStringList &ids, Words words)
{
    QStringList texts;
    for (const QString &id : ids)
        texts.append(words(id));
    return texts.join(u", "_s);
}

} // namespace

TimelineModel::TimelineModel(const Session &session, QObject *parent)
    : QAbstractListModel(parent), m_session(session)
{
}

void TimelineModel::setEntries(const QList<Observation> &observations, const QList<Use> &uses)
{
    beginResetModel();
    m_rows.clear();
    for (const Observation &observation : observations)
        m_rows.append(rowFor(observation));
    for (const Use &use : uses)
        m_rows.append(rowFor(use));
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [](const Row &a, const Row &b) { return b.felt < a.felt; });
    endResetModel();
    Q_EMIT countChanged();
}

QString TimelineModel::lateText(const Moment &felt, const Stamp &stamp) const
{
    const QDate recorded = QDateTime::fromMSecsSinceEpoch(stamp.recordedMs)
                               .toTimeZone(m_session.clock().zone())
                               .date();
    const int days = static_cast<int>(felt.localDate().daysTo(recorded));
    return days > 0 ? tr("written down %n day(s) later", nullptr, days) : QString();
}

TimelineModel::Row TimelineModel::rowFor(const Observation &observation) const
{
    const ObservationFields &fields = observation.fields();
    const Texts &texts = m_session.texts();
    const bool anyPain = fields.rest || fields.pressure;
    QStringList details;
    if (fields.status && anyPain)
        details += text(*fields.status);
    if (fields.familiar == Answer::Yes)
        details += tr("a pain you know");
    if (fields.twitch && *fields.twitch != Twitch::None)
        details += tr("twitch: %1").arg(text(*fields.twitch).toLower());
    if (fields.flare)
        details += tr("flare");
    details += listText(fields.feel, [&](const QString &id) { return texts.word(u"feel"_s, id); });
    details += listText(fields.signs, [&](const QString &id) { return texts.sign(id); });
    if (!fields.radiates.isEmpty())
        details += tr("spreads to %1").arg(listText(fields.radiates, [&](const QString &id) {
            return texts.region(id);
        }));
    return {ObservationEntry,  observation.id().uuid(),
            fields.felt,       toNumber(fields.rest),
            painTitle(fields), join(details),
            fields.note,       lateText(fields.felt, observation.stamp())};
}

TimelineModel::Row TimelineModel::rowFor(const Use &use) const
{
    const UseFields &fields = use.fields();
    QStringList details;
    if (fields.seconds)
        details += durationText(*fields.seconds);
    if (fields.repetitions)
        details += tr("%n time(s)", nullptr, *fields.repetitions);
    if (fields.by && *fields.by != AppliedBy::Self)
        details += text(*fields.by);
    details += fields.amount;
    details += painChange(fields);
    if (fields.reaction && *fields.reaction != Reaction::None)
        details += text(*fields.reaction);
    return {UseEntry,
            use.id().uuid(),
            fields.felt,
            noNumber,
            remedyName(m_session, fields.remedy),
            join(details),
            fields.note,
            lateText(fields.felt, use.stamp())};
}

std::optional<ObservationId> TimelineModel::observationAt(int row) const
{
    if (row < 0 || row >= count() || m_rows.at(row).kind != ObservationEntry)
        return std::nullopt;
    return ObservationId(m_rows.at(row).id);
}

std::optional<UseId> TimelineModel::useAt(int row) const
{
    if (row < 0 || row >= count() || m_rows.at(row).kind != UseEntry)
        return std::nullopt;
    return UseId(m_rows.at(row).id);
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case KindRole:
        return row.kind;
    case DayRole:
        return dayText(row.felt.localDate(), m_session.today());
    case NewDayRole:
        return index.row() == 0
            || m_rows.at(index.row() - 1).felt.localDate() != row.felt.localDate();
    case TimeRole:
        return row.felt.localTime() ? timeText(*row.felt.localTime()) : QString();
    case PainRole:
        return row.pain;
    case Qt::DisplayRole:
    case TitleRole:
        return row.title;
    case DetailRole:
        return row.detail;
    case NoteRole:
        return row.note;
    case LateRole:
        return row.late;
    default:
        return {};
    }
}

QHash<int, QByteArray> TimelineModel::roleNames() const
{
    return {{KindRole, "kind"},     {DayRole, "day"},   {NewDayRole, "newDay"},
            {TimeRole, "time"},     {PainRole, "pain"}, {TitleRole, "title"},
            {DetailRole, "detail"}, {NoteRole, "note"}, {LateRole, "late"}};
}

} // namespace knotebook
