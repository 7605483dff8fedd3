// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QJsonObject>

namespace knotebook {

/**
 * The one table of codes, core/exchange/data/codings.json: a row has an id, and
 * `text`, or `system` and `code` with the `display` of the code system where it
 * is known, or both. `class` says how the code was verified: V1 in a source of
 * authority, V2 in a second one; others do not belong in here, as a wrong code is
 * worse than words. Who may not pass codes on takes `system` and `code` out.
 */
class FhirCodings
{
public:
    static Result<FhirCodings> load(
        const QString &path = QStringLiteral(":/knotebook/exchange/codings.json"));

    /** A CodeableConcept: `text`, else the row's own, and the code if there is one. */
    QJsonObject conceptOf(const QString &id, const QString &text = {}) const;
    /** A Coding; empty where the table has none. */
    QJsonObject coding(const QString &id) const;
    QString text(const QString &id) const { return m_texts.value(id); }

private:
    FhirCodings() = default;

    QHash<QString, QString> m_texts;
    QHash<QString, QJsonObject> m_codings;
};

} // namespace knotebook
