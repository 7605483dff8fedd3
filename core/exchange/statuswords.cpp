// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/statuswords.h"

#include "core/exchange/wordtable.h"

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

std::optional<KnotStatus> readStatus(const QString &text)
{
    static const WordTable words(u"statuswords"_s);
    const QString word = text.simplified().toLower();
    if (const auto status = fromName<KnotStatus>(word))
        return status;
    const QStringList all = namesOf<KnotStatus>();
    const auto said = std::ranges::find_if(
        all, [&](const QString &status) { return words.contains(status, word); });
    return said == all.end() ? std::nullopt : fromName<KnotStatus>(*said);
}

} // namespace knotebook
