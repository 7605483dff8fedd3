// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/choicemodel.h"

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

ChoiceModel::ChoiceModel(Kind kind, QObject *parent) : QAbstractListModel(parent), m_kind(kind) { }

void ChoiceModel::setChoices(const QList<Choice> &choices)
{
    beginResetModel();
    m_choices = choices;
    const QStringList before = m_chosen;
    m_chosen.removeIf([this](const QString &code) { return !offers(code); });
    endResetModel();
    Q_EMIT countChanged();
    if (m_chosen != before)
        Q_EMIT chosenChanged();
}

bool ChoiceModel::offers(const QString &code) const
{
    return std::ranges::any_of(m_choices,
                               [&code](const Choice &choice) { return choice.code == code; });
}

QStringList ChoiceModel::chosen() const
{
    QStringList inOrder;
    for (const Choice &choice : m_choices) {
        if (m_chosen.contains(choice.code))
            inOrder.append(choice.code);
    }
    return inOrder;
}

QString ChoiceModel::chosenCode() const
{
    return chosen().value(0);
}

QString ChoiceModel::chosenLabels() const
{
    QStringList labels;
    for (const Choice &choice : m_choices) {
        if (m_chosen.contains(choice.code))
            labels.append(choice.label);
    }
    return labels.join(u", "_s);
}

void ChoiceModel::setChosen(const QStringList &codes)
{
    QStringList known;
    for (const Choice &choice : m_choices) {
        if (codes.contains(choice.code) && (several() || known.isEmpty()))
            known.append(choice.code);
    }
    if (known == m_chosen)
        return;
    m_chosen = known;
    announce();
}

void ChoiceModel::toggle(int index)
{
    if (index < 0 || index >= count())
        return;
    const QString &code = m_choices.at(index).code;
    if (several()) {
        if (!m_chosen.removeOne(code))
            m_chosen.append(code);
    } else if (!m_chosen.contains(code)) {
        m_chosen = {code};
    } else if (m_kind == Kind::AtMostOne) {
        m_chosen.clear();
    } else {
        return;
    }
    announce();
}

void ChoiceModel::clear()
{
    setChosen({});
}

void ChoiceModel::announce()
{
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1), {ChosenRole});
    Q_EMIT chosenChanged();
}

int ChoiceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ChoiceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Choice &choice = m_choices.at(index.row());
    switch (role) {
    case CodeRole:
        return choice.code;
    case LabelRole:
    case Qt::DisplayRole:
        return choice.label;
    case HintRole:
        return choice.hint;
    case ChosenRole:
        return m_chosen.contains(choice.code);
    default:
        return {};
    }
}

QHash<int, QByteArray> ChoiceModel::roleNames() const
{
    return {{CodeRole, "code"}, {LabelRole, "label"}, {HintRole, "hint"}, {ChosenRole, "chosen"}};
}

} // namespace knotebook
