// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/remedylistmodel.h"

#include "app/messages/momenttexts.h"

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

QString timeText(const Dose &dose)
{
    if (dose.secondsFrom && dose.secondsTo && *dose.secondsFrom != *dose.secondsTo)
        return RemedyListModel::tr("%1 to %2 at a time")
            .arg(durationText(*dose.secondsFrom), durationText(*dose.secondsTo));
    if (const std::optional<int> seconds = dose.secondsFrom ? dose.secondsFrom : dose.secondsTo)
        return RemedyListModel::tr("%1 at a time").arg(durationText(*seconds));
    return {};
}

QString countText(const Dose &dose)
{
    if (dose.repetitionsFrom && dose.repetitionsTo && *dose.repetitionsFrom != *dose.repetitionsTo)
        return RemedyListModel::tr("%1 to %2 times")
            .arg(*dose.repetitionsFrom)
            .arg(*dose.repetitionsTo);
    if (const auto count = dose.repetitionsFrom ? dose.repetitionsFrom : dose.repetitionsTo)
        return RemedyListModel::tr("%n time(s)", nullptr, *count);
    return {};
}

bool canBeTimed(const Remedy &remedy)
{
    static const QStringList timed = {u"pressure"_s,  u"massage"_s,    u"tool"_s,
                                      u"heat_cold"_s, u"stretching"_s, u"exercise"_s,
                                      u"relaxation"_s};
    return timed.contains(remedy.kind) && !remedy.by.contains(AppliedBy::Professional);
}

} // namespace

QString doseText(const Dose &dose)
{
    QStringList parts = {timeText(dose), countText(dose)};
    if (dose.timesADay)
        parts += RemedyListModel::tr("%n time(s) a day or more", nullptr, *dose.timesADay);
    if (dose.secondsLimit)
        parts += RemedyListModel::tr("never longer than %1").arg(durationText(*dose.secondsLimit));
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

RemedyListModel::Row RemedyListModel::rowFor(const Remedy &remedy, const Texts &texts)
{
    const RemedyText text = texts.remedy(remedy.id);
    Row row {.id = remedy.id, .name = text.name, .how = text.how, .dose = doseText(remedy.dose)};
    for (const QString &warning : remedy.warnings)
        row.cautions.append(texts.warning(warning));
    row.timed = canBeTimed(remedy);
    return row;
}

RemedyListModel::Row RemedyListModel::rowFor(const OwnRemedy &remedy)
{
    Dose dose;
    dose.secondsFrom = remedy->seconds;
    dose.repetitionsFrom = remedy->repetitions;
    return {.id = remedy.id().toString(),
            .name = remedy->name,
            .how = remedy->note,
            .dose = doseText(dose),
            .own = true,
            .timed = true};
}

void RemedyListModel::setRows(const QList<Row> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
    Q_EMIT countChanged();
}

int RemedyListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant RemedyListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case RemedyIdRole:
        return row.id;
    case Qt::DisplayRole:
    case NameRole:
        return row.name;
    case HowRole:
        return row.how;
    case DoseRole:
        return row.dose;
    case CautionsRole:
        return row.cautions;
    case OwnRole:
        return row.own;
    case TimedRole:
        return row.timed;
    case NotNowRole:
        return row.notNow;
    default:
        return {};
    }
}

QHash<int, QByteArray> RemedyListModel::roleNames() const
{
    return {{RemedyIdRole, "remedyId"}, {NameRole, "name"},         {HowRole, "how"},
            {DoseRole, "dose"},         {CautionsRole, "cautions"}, {OwnRole, "own"},
            {TimedRole, "timed"},       {NotNowRole, "notNow"}};
}

} // namespace knotebook
