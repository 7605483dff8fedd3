// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/wordtable.h"

#include "core/base/jsondata.h"

namespace knotebook {

WordTable::WordTable(const QString &name)
{
    const auto rows = readTable(QStringLiteral(":/knotebook/exchange/%1.json").arg(name));
    if (!rows)
        return;
    for (const QJsonValue &row : *rows)
        m_words.insert(row[QStringLiteral("id")].toString(),
                       stringList(row[QStringLiteral("words")]));
}

} // namespace knotebook
