// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/painplacemodel.h"

#include "app/body/bodysearchmodel.h"

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

QString beginningUpper(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

/** Among names that fit alike: the very name first, then what begins with it. */
int distance(const QString &query, const QString &name)
{
    const QString asked = query.simplified();
    if (name.compare(asked, Qt::CaseInsensitive) == 0)
        return 0;
    return name.startsWith(asked, Qt::CaseInsensitive) ? 1 : 2;
}

} // namespace

PainPlaceModel::PainPlaceModel(const Atlas &atlas, const Texts &texts, QObject *parent)
    : QAbstractListModel(parent), m_texts(texts), m_all(painPlaces(atlas)), m_rows(m_all)
{
}

void PainPlaceModel::setQuery(const QString &query)
{
    if (query == m_query)
        return;
    QList<std::pair<std::pair<int, int>, PainPlace>> matches;
    for (const PainPlace &place : m_all) {
        const QString part = m_texts.word(u"part"_s, bodyPartName(place.part));
        const QString name = m_texts.region(place.region);
        if (const auto cost = misfit(query, name + u' ' + part))
            matches.append({{*cost, distance(query, name)}, place});
    }
    std::ranges::stable_sort(matches, {}, &std::pair<std::pair<int, int>, PainPlace>::first);
    beginResetModel();
    m_query = query;
    m_rows.clear();
    for (const auto &match : std::as_const(matches))
        m_rows.append(match.second);
    endResetModel();
    Q_EMIT queryChanged();
}

std::optional<PainPlace> PainPlaceModel::at(int row) const
{
    return row >= 0 && row < count() ? std::optional(m_rows.at(row)) : std::nullopt;
}

int PainPlaceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

/** What was searched for stands in the order of its fit: headings would say nothing. */
QString PainPlaceModel::headingOf(int row) const
{
    const BodyPart part = m_rows.at(row).part;
    const bool first = row == 0 || m_rows.at(row - 1).part != part;
    return first && m_query.trimmed().isEmpty()
        ? beginningUpper(m_texts.word(u"part"_s, bodyPartName(part)))
        : QString();
}

QVariant PainPlaceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PainPlace &place = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return beginningUpper(m_texts.region(place.region));
    case HeadingRole:
        return headingOf(index.row());
    case PairedRole:
        return place.paired;
    default:
        return {};
    }
}

QHash<int, QByteArray> PainPlaceModel::roleNames() const
{
    return {{NameRole, "name"}, {HeadingRole, "heading"}, {PairedRole, "paired"}};
}

} // namespace knotebook
