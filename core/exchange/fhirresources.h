// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/fhir.h"
#include "core/exchange/fhircodings.h"

#include <QJsonArray>

namespace knotebook {

/** Turns records into FHIR R4 resources. */
class FhirResources
{
public:
    /** Codings and context must outlive it. `patient` is the id of the Patient. */
    FhirResources(const FhirCodings &codings, const FhirContext &context, const QUuid &patient)
        : m_codings(codings), m_context(context), m_patient(patient)
    {
    }

    /** Knots must be made first: what follows names their place. */
    QJsonObject condition(const KnotState &state, bool wasResolved);
    /** Where the knot is, to the tenth of a unit of the atlas; empty when nowhere. */
    QJsonObject bodyStructure(const Knot &knot) const;
    /** One for each kind of pain, the other answers with the first. */
    QJsonArray observations(const Observation &observation) const;
    QJsonObject checkin(const Checkin &checkin) const;
    /** For PEG its QuestionnaireResponse as well. */
    QJsonArray assessment(const Assessment &assessment) const;
    /** A Procedure, or a MedicationStatement. `ownName` is that of an own remedy, else empty. */
    QJsonObject use(const Use &use, const QString &ownName) const;
    /** The Encounter, and a Procedure for what was done or advised. */
    QJsonArray visit(const Visit &visit) const;
    QJsonObject screening(const Screening &screening) const;
    QJsonObject history(const Profile &profile) const;

private:
    QString word(const char *list, const QString &id) const
    {
        return m_context.words.word(QString::fromLatin1(list), id);
    }
    QString words(const char *list, const QStringList &ids) const;
    QJsonObject placeOf(const KnotFields &knot) const;
    QJsonObject observationOf(const QUuid &id, const QString &code, const Moment &felt,
                              const Stamp &stamp) const;
    void addComponent(QJsonArray &components, const QString &code, const char *key,
                      const QJsonValue &value) const;
    QJsonArray answersOf(const ObservationFields &fields) const;
    QJsonObject pegAnswers(const Assessment &assessment, const Peg &peg) const;
    QJsonObject response(const QUuid &id, const QString &authored, const QJsonArray &items) const;
    QJsonObject procedure(const QUuid &id, const QJsonObject &code) const;
    void attach(QJsonObject &resource, std::optional<KnotId> knot) const;

    const FhirCodings &m_codings;
    const FhirContext &m_context;
    QUuid m_patient;
    QHash<KnotId, QJsonObject> m_places;
};

} // namespace knotebook
