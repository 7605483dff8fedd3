// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/body/bodysearchmodel.h"

#include "core/base/slips.h"

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortWord = 4; // letters; below, a slip makes another word
constexpr qsizetype longWord = 7;
constexpr int insideCost = 2;
constexpr int slipCost = 3;

/** Lower-case letters without accents, by words. */
QStringList plainWords(const QString &text)
{
    QString letters;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.category() != QChar::Mark_NonSpacing)
            letters.append(c.isLetterOrNumber() ? c.toLower() : QChar(u' '));
    }
    return letters.split(u' ', Qt::SkipEmptyParts);
}

int forgivenSlips(qsizetype letters)
{
    return letters < shortWord ? 0 : letters < longWord ? 1 : 2;
}

/** Slips against the beginning of a word: who types is not done yet. */
int slipsToBeginning(const QString &typed, const QString &word)
{
    int least = slipsBetween(typed, word);
    for (const qsizetype length : {typed.size() - 1, typed.size(), typed.size() + 1})
        least = std::min(least, slipsBetween(typed, word.left(length)));
    return least;
}

std::optional<int> misfitOfWord(const QString &typed, const QStringList &words)
{
    std::optional<int> best;
    const auto take = [&](int cost) { best = std::min(best.value_or(cost), cost); };
    for (const QString &word : words) {
        if (word.startsWith(typed))
            return 0;
        if (word.contains(typed))
            take(insideCost);
        const int slips = slipsToBeginning(typed, word);
        if (slips <= forgivenSlips(typed.size()))
            take(slipCost * slips);
    }
    return best;
}

} // namespace

std::optional<int> misfit(const QString &typed, const QString &text)
{
    const QStringList words = plainWords(text);
    int sum = 0;
    for (const QString &word : plainWords(typed)) {
        const std::optional<int> cost = misfitOfWord(word, words);
        if (!cost)
            return std::nullopt;
        sum += *cost;
    }
    return sum;
}

BodySearchModel::BodySearchModel(const Atlas &atlas, const Texts &texts, QObject *parent)
    : QAbstractListModel(parent), m_atlas(atlas), m_texts(texts), m_rows(found())
{
}

QStringList BodySearchModel::found() const
{
    QList<std::pair<int, QString>> matches;
    for (const Muscle &muscle : m_atlas.muscles()) {
        const MuscleText words = m_texts.muscle(muscle.id);
        const std::optional<int> byName =
            misfit(m_query, words.name + u' ' + words.common + u' ' + muscle.latin);
        const std::optional<int> byAll = misfit(
            m_query, words.name + u' ' + words.common + u' ' + muscle.latin + u' ' + words.place);
        if (byAll)
            matches.append({std::min(*byAll + 1, byName.value_or(*byAll + 1)), muscle.id});
    }
    std::ranges::stable_sort(matches, {}, &std::pair<int, QString>::first);
    QStringList ids;
    for (const auto &match : matches)
        ids.append(match.second);
    return ids;
}

void BodySearchModel::setQuery(const QString &query)
{
    if (query == m_query)
        return;
    beginResetModel();
    m_query = query;
    m_rows = found();
    endResetModel();
    Q_EMIT queryChanged();
}

int BodySearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

/** What was searched for stands in the order of its fit: headings would say nothing. */
QString BodySearchModel::headingOf(int row) const
{
    const QString group = m_atlas.muscle(m_rows.at(row))->group;
    const bool first = row == 0 || m_atlas.muscle(m_rows.at(row - 1))->group != group;
    return first && m_query.trimmed().isEmpty() ? m_texts.word(u"group"_s, group) : QString();
}

QVariant BodySearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Muscle &muscle = *m_atlas.muscle(m_rows.at(index.row()));
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return m_texts.muscle(muscle.id).name;
    case LatinRole:
        return muscle.latin;
    case PlaceRole:
        return m_texts.muscle(muscle.id).place;
    case HeadingRole:
        return headingOf(index.row());
    case PairedRole:
        return muscle.paired;
    default:
        return {};
    }
}

QHash<int, QByteArray> BodySearchModel::roleNames() const
{
    return {{NameRole, "name"},
            {LatinRole, "latin"},
            {PlaceRole, "place"},
            {HeadingRole, "heading"},
            {PairedRole, "paired"}};
}

} // namespace knotebook
