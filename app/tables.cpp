// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables.h"

namespace knotebook {

namespace {

template <typename Entry> QSet<QString> idsOf(const QList<Entry> &entries)
{
    QSet<QString> ids;
    for (const Entry &entry : entries)
        ids.insert(entry.id);
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
    References references(std::move(*catalogue), idsOf(atlas->muscles()), idsOf(atlas->regions()),
                          {});
    return Tables {std::move(references), std::move(*atlas), std::move(*texts)};
}

} // namespace knotebook
