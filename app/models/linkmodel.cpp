// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/linkmodel.h"

namespace knotebook {

LinkModel::LinkModel(const Texts &texts, QObject *parent)
    : QAbstractListModel(parent), m_texts(texts)
{
}

void LinkModel::setLinks(const QList<DayLink> &links)
{
    beginResetModel();
    m_links = links;
    endResetModel();
    Q_EMIT changed();
}

int LinkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant LinkModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DayLink &link = m_links.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case SubjectRole:
        return linkSubject(link, m_texts);
    case WordsRole:
        return linkText(link);
    case NumbersRole:
        return link.link ? linkNumbers(*link.link) : QString();
    case LinkedRole:
        return link.link && link.link->linked;
    default:
        return {};
    }
}

QHash<int, QByteArray> LinkModel::roleNames() const
{
    return {{SubjectRole, "subject"},
            {WordsRole, "words"},
            {NumbersRole, "numbers"},
            {LinkedRole, "linked"}};
}

} // namespace knotebook
