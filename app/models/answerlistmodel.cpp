// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/answerlistmodel.h"

#include "app/messages/functiontexts.h"
#include "app/messages/momenttexts.h"

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

AnswerListModel::AnswerListModel(const Session &session, QObject *parent)
    : QAbstractListModel(parent), m_session(session)
{
}

void AnswerListModel::setAnswers(QList<Assessment> answers)
{
    beginResetModel();
    m_answers = std::move(answers);
    std::ranges::stable_sort(
        m_answers, [](const Assessment &a, const Assessment &b) { return b->felt < a->felt; });
    endResetModel();
    Q_EMIT changed();
}

std::optional<AssessmentId> AnswerListModel::at(int row) const
{
    return row >= 0 && row < count() ? std::optional(m_answers.at(row).id()) : std::nullopt;
}

int AnswerListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant AnswerListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AssessmentFields &answer = m_answers.at(index.row()).fields();
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return instrumentTitle(instrumentOf(answer));
    case DayRole:
        return momentText(answer.felt, m_session.today());
    case DetailRole:
        return answersText(answer);
    default:
        return {};
    }
}

QHash<int, QByteArray> AnswerListModel::roleNames() const
{
    return {{TitleRole, "title"}, {DayRole, "day"}, {DetailRole, "detail"}};
}

} // namespace knotebook
