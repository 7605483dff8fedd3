// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/fhir.h"
#include "tests/support/journaltest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace knotebook::test {

inline const Period always {QDate(1900, 1, 1), QDate(2199, 12, 31)};

/**
 * A test of what becomes of a journal in a FHIR document. Functions that need a
 * journal call beginJournal() themselves: those with random records begin anew halfway.
 */
class FhirFixture : public JournalTest
{
protected:
    void log(const ObservationFields &fields)
    {
        QVERIFY(m_journal->add(ActionKind::LogPain, fields));
    }
    QByteArray write(const Period &period = always, const QStringList &care = {}) const
    {
        const FhirContext context {.period = period,
                                   .now = m_fixture->now(),
                                   .version = QStringLiteral("1.2.3"),
                                   .catalogue = m_fixture->references.catalogue(),
                                   .words = {[](const QString &list, const QString &id) -> QString {
                                                 return list + QStringLiteral(" in words: ") + id;
                                             },
                                             [](const KnotFields &knot) -> QString {
                                                 return QStringLiteral("place of ") + knot.label;
                                             }},
                                   .care = care};
        return *writeFhir(m_journal->read(), context);
    }
    static QJsonObject bundleOf(const QByteArray &bytes)
    {
        return QJsonDocument::fromJson(bytes).object();
    }
    QList<QJsonObject> resources(const QString &type, const Period &period = always) const
    {
        QList<QJsonObject> found;
        const QJsonArray entries = bundleOf(write(period))[QStringLiteral("entry")].toArray();
        for (const QJsonValue &entry : entries) {
            const QJsonObject resource = entry[QStringLiteral("resource")].toObject();
            if (resource[QStringLiteral("resourceType")] == type)
                found.append(resource);
        }
        return found;
    }
    static QString code(const QJsonValue &concept_)
    {
        return concept_[QStringLiteral("coding")][0][QStringLiteral("code")].toString();
    }
};

} // namespace knotebook::test
