// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fhircodings.h"

#include "core/base/jsondata.h"

namespace knotebook {

using namespace Qt::StringLiterals;

Result<FhirCodings> FhirCodings::load(const QString &path)
{
    const auto rows = readTable(path);
    if (!rows)
        return tl::make_unexpected(rows.error());
    FhirCodings codings;
    for (const QJsonValue &value : *rows) {
        const QJsonObject row = value.toObject();
        const QString id = row[u"id"_s].toString();
        if (row.contains(u"text"_s))
            codings.m_texts.insert(id, row[u"text"_s].toString());
        if (!row.contains(u"code"_s))
            continue;
        QJsonObject coding;
        for (const QString &key : {u"system"_s, u"code"_s, u"display"_s}) {
            if (row.contains(key))
                coding.insert(key, row[key]);
        }
        codings.m_codings.insert(id, coding);
    }
    return codings;
}

QJsonObject FhirCodings::coding(const QString &id) const
{
    return m_codings.value(id);
}

QJsonObject FhirCodings::conceptOf(const QString &id, const QString &text) const
{
    QJsonObject words {{u"text"_s, text.isEmpty() ? m_texts.value(id, id) : text}};
    if (m_codings.contains(id))
        words.insert(u"coding"_s, QJsonArray {m_codings.value(id)});
    return words;
}

} // namespace knotebook
