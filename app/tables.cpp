// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables.h"

#include <QStandardPaths>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

template <typename Entry> QSet<QString> idsOf(const QList<Entry> &entries)
{
    QSet<QString> ids;
    for (const Entry &entry : entries)
        ids.insert(entry.id);
    return ids;
}

// A track of another diary may be no finer than "shoulder": a part of the body.
QSet<QString> placeIds(const Atlas &atlas)
{
    QSet<QString> ids = idsOf(atlas.regions());
    for (const Region &region : atlas.regions())
        ids.insert(bodyPartName(region.part));
    return ids;
}

} // namespace

Result<Tables> loadTables()
{
    Result<Catalogue> catalogue = Catalogue::load();
    if (!catalogue)
        return tl::make_unexpected(catalogue.error());
    Result<Atlas> atlas = Atlas::load();
    if (!atlas)
        return tl::make_unexpected(atlas.error());
    Result<Texts> texts = Texts::load();
    if (!texts)
        return tl::make_unexpected(texts.error());
    Result<RuleTable> rules = RuleTable::load();
    if (!rules)
        return tl::make_unexpected(rules.error());
    Result<CareTexts> careTexts = CareTexts::load();
    if (!careTexts)
        return tl::make_unexpected(careTexts.error());
    References references(std::move(*catalogue), idsOf(atlas->muscles()), placeIds(*atlas),
                          idsOf(rules->questions()));
    return Tables {std::move(references), std::move(*atlas), std::move(*rules), std::move(*texts),
                   std::move(*careTexts)};
}

QString usualJournalPath()
{
    // Not AppDataLocation: that depends on the name of the running program.
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/knotebook/journal.knotebook"_s;
}

} // namespace knotebook
