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

const Moment &feltOf(const std::variant<Observation, Use> &row)
{
    return std::visit([](const auto &record) -> const Moment & { return record->felt; }, row);
}

qint64 recordedMs(const std::variant<Observation, Use> &row)
{
    return std::visit([](const auto &record) { return record.stamp().recordedMs; }, row);
}

QUuid idOf(const std::variant<Observation, Use> &row)
{
    return std::visit([](const auto &record) { return record.id().uuid(); }, row);
}

const QString &noteOf(const std::variant<Observation, Use> &row)
{
    return std::visit([](const auto &record) -> const QString & { return record->note; }, row);
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
    m_rows.reserve(observations.size() + uses.size());
    for (const Observation &observation : observations)
        m_rows.append(observation);
    for (const Use &use : uses)
        m_rows.append(use);
    std::stable_sort(m_rows.begin(), m_rows.end(), standsAbove);
    endResetModel();
    Q_EMIT countChanged();
}

// The newest first; of one moment what was observed, then what was done, each
// with what was written down last first.
bool TimelineModel::standsAbove(const Row &a, const Row &b)
{
    if (feltOf(b) < feltOf(a) || feltOf(a) < feltOf(b))
        return feltOf(b) < feltOf(a);
    if (a.index() != b.index())
        return a.index() < b.index();
    return recordedMs(a) > recordedMs(b);
}

std::optional<int> TimelineModel::rowOf(const QUuid &id) const
{
    const auto found = std::ranges::find(m_rows, id, idOf);
    return found == m_rows.end() ? std::nullopt
                                 : std::optional(static_cast<int>(found - m_rows.begin()));
}

void TimelineModel::putRow(const Row &entry)
{
    const std::optional<int> before = rowOf(idOf(entry));
    if (before && feltOf(m_rows.at(*before)) == feltOf(entry)) {
        m_rows[*before] = entry;
        Q_EMIT dataChanged(index(*before), index(*before));
        return;
    }
    if (before)
        remove(idOf(entry));
    const auto place = std::lower_bound(m_rows.cbegin(), m_rows.cend(), entry, standsAbove);
    const int row = static_cast<int>(place - m_rows.cbegin());
    beginInsertRows({}, row, row);
    m_rows.insert(row, entry);
    endInsertRows();
    announceDayOf(row + 1);
    Q_EMIT countChanged();
}

void TimelineModel::remove(const QUuid &id)
{
    if (const std::optional<int> row = rowOf(id))
        removeRow(*row);
}

void TimelineModel::removeRow(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
    announceDayOf(row);
    Q_EMIT countChanged();
}

bool TimelineModel::fold(int most)
{
    int seen = 0;
    std::optional<QDate> lastDay;
    qsizetype first = 0; // of the rows that may have to go
    for (; first < m_rows.size() && seen < most; ++first) {
        if (std::holds_alternative<Observation>(m_rows.at(first)) && ++seen == most)
            lastDay = feltOf(m_rows.at(first)).localDate();
    }
    const auto isObservation = [](const Row &row) { return row.index() == 0; };
    if (!lastDay || std::none_of(m_rows.cbegin() + first, m_rows.cend(), isObservation))
        return false;
    for (int row = count() - 1; row >= first; --row) {
        if (isObservation(m_rows.at(row)) || feltOf(m_rows.at(row)).localDate() < *lastDay)
            removeRow(row);
    }
    return true;
}

// Which entry is the first of its day depends on the one above it.
void TimelineModel::announceDayOf(int row)
{
    if (row < count())
        Q_EMIT dataChanged(index(row), index(row), {NewDayRole});
}

void TimelineModel::retell()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

int TimelineModel::observations() const
{
    return static_cast<int>(
        std::ranges::count(m_rows, std::size_t(0), [](const Row &row) { return row.index(); }));
}

std::optional<QDate> TimelineModel::lastDay() const
{
    return m_rows.isEmpty() ? std::nullopt : std::optional(feltOf(m_rows.last()).localDate());
}

bool TimelineModel::endsBefore(const Moment &felt) const
{
    return m_rows.isEmpty() || felt < feltOf(m_rows.last());
}

QString TimelineModel::lateText(const Row &row) const
{
    const QDate recorded =
        QDateTime::fromMSecsSinceEpoch(recordedMs(row)).toTimeZone(m_session.clock().zone()).date();
    const int days = static_cast<int>(feltOf(row).localDate().daysTo(recorded));
    return days > 0 ? tr("written down %n day(s) later", nullptr, days) : QString();
}

QString TimelineModel::details(const Observation &observation) const
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
    if (!fields.painting.isEmpty())
        details += tr("painted on the body");
    return join(details);
}

QString TimelineModel::details(const Use &use) const
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
    return join(details);
}

QString TimelineModel::title(const Row &row) const
{
    if (const auto *observation = std::get_if<Observation>(&row))
        return painTitle(observation->fields());
    return remedyName(m_session, std::get<Use>(row)->remedy);
}

std::optional<ObservationId> TimelineModel::observationAt(int row) const
{
    const auto *observation =
        row < 0 || row >= count() ? nullptr : std::get_if<Observation>(&m_rows.at(row));
    return observation ? std::optional(observation->id()) : std::nullopt;
}

std::optional<UseId> TimelineModel::useAt(int row) const
{
    const auto *use = row < 0 || row >= count() ? nullptr : std::get_if<Use>(&m_rows.at(row));
    return use ? std::optional(use->id()) : std::nullopt;
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
        return std::holds_alternative<Observation>(row) ? ObservationEntry : UseEntry;
    case DayRole:
        return dayText(feltOf(row).localDate(), m_session.today());
    case NewDayRole:
        return index.row() == 0
            || feltOf(m_rows.at(index.row() - 1)).localDate() != feltOf(row).localDate();
    case TimeRole:
        return feltOf(row).localTime() ? timeText(*feltOf(row).localTime()) : QString();
    case PainRole:
        return std::holds_alternative<Observation>(row) ? toNumber(std::get<Observation>(row)->rest)
                                                        : noNumber;
    case Qt::DisplayRole:
    case TitleRole:
        return title(row);
    case DetailRole:
        return std::visit([this](const auto &record) { return details(record); }, row);
    case NoteRole:
        return noteOf(row);
    case LateRole:
        return lateText(row);
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
