// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/visitlistmodel.h"

#include "app/messages/momenttexts.h"

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

VisitListModel::VisitListModel(const Session &session, QObject *parent)
    : QAbstractListModel(parent), m_session(session)
{
}

void VisitListModel::setVisits(QList<Visit> visits)
{
    beginResetModel();
    m_visits = std::move(visits);
    std::stable_sort(m_visits.begin(), m_visits.end(),
                     [](const Visit &a, const Visit &b) { return b->felt < a->felt; });
    endResetModel();
    Q_EMIT changed();
}

std::optional<VisitId> VisitListModel::at(int row) const
{
    return row >= 0 && row < count() ? std::optional(m_visits.at(row).id()) : std::nullopt;
}

QString VisitListModel::detailOf(const VisitFields &visit) const
{
    QStringList parts;
    for (const QString &treatment : visit.treatments)
        parts.append(m_session.texts().remedy(treatment).name);
    if (visit.knot) {
        if (const Result<Knot> knot = m_session.read().get(*visit.knot))
            parts.append(tr("for %1").arg(m_session.texts().knotInWords(knot->fields())));
    }
    return parts.join(u" · "_s);
}

int VisitListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant VisitListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const VisitFields &visit = m_visits.at(index.row()).fields();
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return m_session.texts().word(u"profession"_s, visit.profession);
    case DayRole:
        return momentText(visit.felt, m_session.today());
    case DetailRole:
        return detailOf(visit);
    case AdviceRole:
        return visit.advice;
    case NoteRole:
        return visit.note;
    default:
        return {};
    }
}

QHash<int, QByteArray> VisitListModel::roleNames() const
{
    return {{TitleRole, "title"},
            {DayRole, "day"},
            {DetailRole, "detail"},
            {AdviceRole, "advice"},
            {NoteRole, "note"}};
}

} // namespace knotebook
