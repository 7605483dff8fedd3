// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/triallistmodel.h"

#include <algorithm>

namespace knotebook {

TrialListModel::TrialListModel(QObject *parent) : QAbstractListModel(parent) { }

void TrialListModel::setRows(const QList<TrialRow> &rows)
{
    if (rows == m_rows)
        return;
    const bool sameTrials = std::ranges::equal(rows, m_rows, {}, &TrialRow::id, &TrialRow::id);
    if (sameTrials) {
        m_rows = rows;
        Q_EMIT dataChanged(index(0), index(count() - 1));
    } else {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }
    Q_EMIT changed();
}

std::optional<TrialId> TrialListModel::at(int row) const
{
    return row >= 0 && row < count() ? std::optional(m_rows.at(row).id) : std::nullopt;
}

int TrialListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant TrialListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TrialRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return row.title;
    case SubjectRole:
        return row.subject;
    case TodayRole:
        return row.today;
    case ProgressRole:
        return row.progress;
    case ShareRole:
        return row.share;
    case AsksRole:
        return row.asks;
    case LogTextRole:
        return row.logText;
    case StopRole:
        return row.stop;
    case HeldBackRole:
        return row.heldBack;
    case NextRole:
        return row.next;
    case SentenceRole:
        return row.sentence;
    case KeptRole:
        return row.kept;
    case MethodRole:
        return row.method;
    default:
        return {};
    }
}

QHash<int, QByteArray> TrialListModel::roleNames() const
{
    return {{TitleRole, "title"},       {SubjectRole, "subject"},   {TodayRole, "today"},
            {ProgressRole, "progress"}, {ShareRole, "share"},       {AsksRole, "asks"},
            {LogTextRole, "logText"},   {StopRole, "stop"},         {HeldBackRole, "heldBack"},
            {NextRole, "next"},         {SentenceRole, "sentence"}, {KeptRole, "kept"},
            {MethodRole, "method"}};
}

} // namespace knotebook
