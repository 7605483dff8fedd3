// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fhirresources.h"

#include "core/base/idsource.h"
#include "core/exchange/fhirparts.h"

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

/** The id of a resource that a record has beside the one that bears its own id. */
QUuid derivedId(const char *what, const QUuid &record)
{
    return contentId(QByteArray("fhir ") + what + ' '
                     + record.toString(QUuid::WithoutBraces).toLatin1());
}

bool isMedicine(const Catalogue &catalogue, const QString &remedy)
{
    const Remedy *const found = catalogue.remedy(remedy);
    return found && found->kind == u"medicine";
}

} // namespace

QString FhirResources::words(const char *list, const QStringList &ids) const
{
    QStringList all;
    for (const QString &id : ids)
        all.append(word(list, id));
    return all.join(u"; "_s);
}

QJsonObject FhirResources::placeOf(const KnotFields &knot) const
{
    const QString muscle = u"muscle."_s + knot.muscle.value_or(QString());
    const QString region = u"region."_s + knot.place.region.value_or(QString());
    const bool byMuscle = !m_codings.coding(muscle).isEmpty();
    return m_codings.conceptOf(byMuscle ? muscle : region, m_context.words.knot(knot));
}

QJsonObject FhirResources::condition(const KnotState &state, bool wasResolved)
{
    const KnotFields &knot = state.knot.fields();
    QJsonObject resource = resourceOf("Condition", state.knot.id().uuid());
    const QString clinical = state.isResolved() ? u"clinical.resolved"_s
        : wasResolved                           ? u"clinical.recurrence"_s
                                                : u"clinical.active"_s;
    put(resource, "clinicalStatus", m_codings.conceptOf(clinical));
    put(resource, "verificationStatus", m_codings.conceptOf(u"verification.unconfirmed"_s));
    put(resource, "category", QJsonArray {m_codings.conceptOf(u"category.problem"_s)});
    put(resource, "code", m_codings.conceptOf(u"knot."_s + name(knot.kind)));
    const QJsonObject place = placeOf(knot);
    m_places.insert(state.knot.id(), place);
    put(resource, "bodySite", QJsonArray {place});
    put(resource, "subject", referenceTo(m_patient));
    if (knot.onset)
        put(resource, "onsetDateTime", knot.onset->toIso());
    if (state.isResolved() && state.lastDay)
        put(resource, "abatementDateTime", state.lastDay->toString(Qt::ISODate));
    put(resource, "recordedDate", instantOf(state.knot.stamp().recordedMs));
    QStringList notes;
    if (!knot.label.isEmpty())
        notes.append(knot.label);
    if (state.status)
        notes.append(m_codings.text(u"status"_s) + u": "_s + word("status", name(*state.status)));
    if (!knot.causes.isEmpty())
        notes.append(m_codings.text(u"causes"_s) + u": "_s + words("cause", knot.causes));
    if (!knot.note.isEmpty())
        notes.append(knot.note);
    put(resource, "note", noteOf(notes.join(u'\n')));
    return resource;
}

QJsonObject FhirResources::bodyStructure(const Knot &knot) const
{
    if (knot->place.isNowhere())
        return {};
    QJsonObject resource = resourceOf("BodyStructure", derivedId("place", knot.id().uuid()));
    put(resource, "location", placeOf(knot.fields()));
    if (knot->side != Side::Unspecified)
        put(resource, "locationQualifier",
            QJsonArray {m_codings.conceptOf(u"side."_s + sideName(knot->side))});
    if (const auto &point = knot->place.point) {
        put(resource, "description",
            u"view %1, layer %2, x %3, y %4 (body height 1000, 0 at the top and the midline)"_s
                .arg(viewName(point->view()), layerName(point->layer()))
                .arg(point->x())
                .arg(point->y()));
    }
    put(resource, "patient", referenceTo(m_patient));
    return resource;
}

QJsonObject FhirResources::observationOf(const QUuid &id, const QString &code, const Moment &felt,
                                         const Stamp &stamp) const
{
    QJsonObject resource = resourceOf("Observation", id);
    put(resource, "status", u"final"_s);
    put(resource, "category", QJsonArray {m_codings.conceptOf(u"category.survey"_s)});
    put(resource, "code", m_codings.conceptOf(code));
    put(resource, "subject", referenceTo(m_patient));
    put(resource, "effectiveDateTime", felt.toIso());
    put(resource, "issued", instantOf(stamp.recordedMs)); // written down later is to be seen
    return resource;
}

void FhirResources::attach(QJsonObject &resource, std::optional<KnotId> knot) const
{
    // Of a knot that is not in the document nothing can be said.
    if (!knot || !m_places.contains(*knot))
        return;
    const bool isObservation = resource[u"resourceType"_s] == u"Observation"_s;
    put(resource, isObservation ? "focus" : "reasonReference",
        QJsonArray {referenceTo(knot->uuid())});
    if (isObservation)
        put(resource, "bodySite", m_places.value(*knot));
}

void FhirResources::addComponent(QJsonArray &components, const QString &code, const char *key,
                                 const QJsonValue &value) const
{
    QJsonObject component {{u"code"_s, m_codings.conceptOf(code)}};
    const auto before = component.size();
    put(component, key, value);
    if (component.size() > before)
        components.append(component);
}

QJsonArray FhirResources::answersOf(const ObservationFields &fields) const
{
    QJsonArray answers;
    const auto add = [&](const char *code, const QString &text) {
        addComponent(answers, QString::fromLatin1(code), "valueString", text);
    };
    if (fields.familiar)
        add("familiar", word("answer", name(*fields.familiar)));
    if (fields.status)
        add("status", word("status", name(*fields.status)));
    if (fields.twitch)
        add("twitch", word("twitch", name(*fields.twitch)));
    add("feel", words("feel", fields.feel));
    add("signs", words("sign", fields.signs));
    add("radiates", words("region", fields.radiates));
    if (fields.flare)
        addComponent(answers, u"flare"_s, "valueBoolean", true);
    return answers;
}

QJsonArray FhirResources::observations(const Observation &observation) const
{
    QJsonArray all;
    const auto add = [&](const QUuid &id, const char *code) {
        QJsonObject made =
            observationOf(id, QString::fromLatin1(code), observation->felt, observation.stamp());
        attach(made, observation->knot);
        return made;
    };
    const QUuid own = observation.id().uuid();
    if (observation->rest) {
        QJsonObject rest = add(own, "pain.rest");
        put(rest, "valueQuantity", scoreOf(*observation->rest));
        all.append(rest);
    }
    if (observation->pressure) {
        QJsonObject pressure =
            add(all.isEmpty() ? own : derivedId("pressure", own), "pain.pressure");
        put(pressure, "valueQuantity", scoreOf(*observation->pressure));
        put(pressure, "method", m_codings.conceptOf(u"method.pressure"_s));
        all.append(pressure);
    }
    if (all.isEmpty())
        all.append(add(own, "look"));
    QJsonObject first = all.at(0).toObject();
    put(first, "component", answersOf(observation.fields()));
    put(first, "note", noteOf(observation->note));
    all.replace(0, first);
    return all;
}

QJsonObject FhirResources::checkin(const Checkin &checkin) const
{
    QJsonObject resource = observationOf(checkin.id().uuid(), u"checkin"_s,
                                         *Moment::onDay(checkin->day), checkin.stamp());
    QJsonArray components;
    for (auto area = checkin->interference.begin(); area != checkin->interference.end(); ++area)
        addComponent(components, u"interference."_s + name(area.key()), "valueQuantity",
                     scoreOf(area.value()));
    if (checkin->sleepMinutes)
        addComponent(components, u"sleep"_s, "valueQuantity",
                     quantityOf(*checkin->sleepMinutes, u"min"_s));
    if (checkin->stress)
        addComponent(components, u"stress"_s, "valueQuantity", scoreOf(*checkin->stress));
    addComponent(components, u"habits"_s, "valueString", words("habit", checkin->habits));
    addComponent(components, u"causes"_s, "valueString", words("cause", checkin->causes));
    if (checkin->quiet)
        addComponent(components, u"quiet"_s, "valueBoolean", true);
    put(resource, "component", components);
    put(resource, "note", noteOf(checkin->note));
    return resource;
}

namespace {

QJsonObject answered(const QString &id, const QString &text, const char *key,
                     const QJsonValue &value)
{
    return {{u"linkId"_s, id},
            {u"text"_s, text},
            {u"answer"_s, QJsonArray {QJsonObject {{QLatin1String(key), value}}}}};
}

/** The questions to these answers, to be kept within what answers them. */
QJsonObject questionnaireOf(const QJsonArray &answers)
{
    QJsonArray items;
    for (const QJsonValue &answer : answers) {
        const bool isNumber = answer[u"answer"_s][0][u"valueInteger"_s].isDouble();
        items.append(QJsonObject {{u"linkId"_s, answer[u"linkId"_s]},
                                  {u"text"_s, answer[u"text"_s]},
                                  {u"type"_s, isNumber ? u"integer"_s : u"string"_s}});
    }
    QJsonObject questions {{u"resourceType"_s, u"Questionnaire"_s},
                           {u"id"_s, u"questions"_s},
                           {u"status"_s, u"active"_s},
                           {u"subjectType"_s, QJsonArray {u"Patient"_s}}};
    put(questions, "item", items);
    return questions;
}

} // namespace

QJsonObject FhirResources::response(const QUuid &id, const QString &authored,
                                    const QJsonArray &items) const
{
    QJsonObject resource = resourceOf("QuestionnaireResponse", id);
    // Contained: the questions are ours, and have no address that one could look up.
    put(resource, "contained", QJsonArray {questionnaireOf(items)});
    put(resource, "questionnaire", u"#questions"_s);
    put(resource, "status", u"completed"_s);
    put(resource, "subject", referenceTo(m_patient));
    put(resource, "authored", authored);
    put(resource, "author", referenceTo(m_patient));
    put(resource, "item", items);
    return resource;
}

QJsonObject FhirResources::pegAnswers(const Assessment &assessment, const Peg &peg) const
{
    QJsonArray items;
    for (const auto &[id, value] :
         {std::pair {"peg.pain", peg.pain}, std::pair {"peg.enjoyment", peg.enjoyment},
          std::pair {"peg.activity", peg.activity}}) {
        const QString code = QString::fromLatin1(id);
        items.append(answered(code, m_codings.text(code), "valueInteger", value));
    }
    return response(derivedId("answers", assessment.id().uuid()), assessment->felt.toIso(), items);
}

QJsonArray FhirResources::assessment(const Assessment &assessment) const
{
    const auto made = [&](const QString &code) {
        return observationOf(assessment.id().uuid(), code, assessment->felt, assessment.stamp());
    };
    if (const auto *peg = std::get_if<Peg>(&assessment->answers)) {
        QJsonObject score = made(u"peg.score"_s);
        constexpr double hundredths = 100;
        put(score, "valueQuantity", scoreOf(qRound(peg->score() * hundredths) / hundredths));
        const QJsonObject answers = pegAnswers(assessment, *peg);
        put(score, "derivedFrom",
            QJsonArray {referenceTo(QUuid::fromString(answers[u"id"_s].toString()))});
        QJsonArray components;
        addComponent(components, u"peg.pain"_s, "valueQuantity", scoreOf(peg->pain));
        addComponent(components, u"peg.enjoyment"_s, "valueQuantity", scoreOf(peg->enjoyment));
        addComponent(components, u"peg.activity"_s, "valueQuantity", scoreOf(peg->activity));
        put(score, "component", components);
        return {score, answers};
    }
    if (const auto *psfs = std::get_if<Psfs>(&assessment->answers)) {
        QJsonObject resource = made(u"psfs"_s);
        QJsonArray components;
        for (const PsfsActivity &activity : psfs->activities) {
            components.append(QJsonObject {{u"code"_s, QJsonObject {{u"text"_s, activity.name}}},
                                           {u"valueQuantity"_s, scoreOf(activity.ability)}});
        }
        put(resource, "component", components);
        return {resource};
    }
    QJsonObject resource = made(u"global_change"_s);
    put(resource, "valueInteger", std::get<GlobalChange>(assessment->answers).change);
    return {resource};
}

QJsonObject FhirResources::procedure(const QUuid &id, const QJsonObject &code) const
{
    QJsonObject resource = resourceOf("Procedure", id);
    put(resource, "status", u"completed"_s);
    put(resource, "code", code);
    put(resource, "subject", referenceTo(m_patient));
    return resource;
}

QJsonObject FhirResources::use(const Use &use, const QString &ownName) const
{
    const QString remedy = ownName.isEmpty() ? word("remedy", use->remedy) : ownName;
    QStringList notes;
    if (use->before)
        notes.append(word("field", u"before"_s) + u": "_s + QString::number(use->before->value()));
    if (use->after)
        notes.append(word("field", u"after"_s) + u": "_s + QString::number(use->after->value()));
    if (use->repetitions)
        notes.append(word("field", u"repetitions"_s) + u": "_s
                     + QString::number(*use->repetitions));
    if (use->pressureLevel)
        notes.append(word("field", u"pressure_level"_s) + u": "_s
                     + word("pressure_level", name(*use->pressureLevel)));
    if (!use->tool.isEmpty())
        notes.append(word("field", u"tool"_s) + u": "_s + use->tool);
    if (use->reaction)
        notes.append(word("field", u"reaction"_s) + u": "_s
                     + word("reaction", name(*use->reaction)));
    if (!use->note.isEmpty())
        notes.append(use->note);
    QJsonObject resource;
    if (isMedicine(m_context.catalogue, use->remedy)) {
        resource = resourceOf("MedicationStatement", use.id().uuid());
        put(resource, "status", u"completed"_s);
        put(resource, "medicationCodeableConcept", QJsonObject {{u"text"_s, remedy}});
        put(resource, "subject", referenceTo(m_patient));
        put(resource, "effectiveDateTime", use->felt.toIso());
        if (!use->amount.trimmed().isEmpty())
            put(resource, "dosage", QJsonArray {QJsonObject {{u"text"_s, use->amount}}});
    } else {
        resource = procedure(use.id().uuid(), QJsonObject {{u"text"_s, remedy}});
        if (use->seconds && use->felt.knownToTheMoment())
            put(resource, "performedPeriod", spanOf(use->felt, *use->seconds));
        else
            put(resource, "performedDateTime", use->felt.toIso());
        const QString by = use->by ? word("by", name(*use->by)) : QString();
        if (use->by == AppliedBy::Self)
            put(resource, "performer",
                QJsonArray {QJsonObject {{u"actor"_s, referenceTo(m_patient)}}});
        else if (use->by)
            put(resource, "performer",
                QJsonArray {QJsonObject {{u"actor"_s, QJsonObject {{u"display"_s, by}}}}});
        if (!use->amount.isEmpty())
            notes.append(word("field", u"amount"_s) + u": "_s + use->amount);
    }
    attach(resource, use->knot);
    put(resource, "note", noteOf(notes.join(u'\n')));
    return resource;
}

QJsonArray FhirResources::visit(const Visit &visit) const
{
    QJsonObject encounter = resourceOf("Encounter", visit.id().uuid());
    put(encounter, "status", u"finished"_s);
    put(encounter, "class", m_codings.coding(u"encounter.ambulatory"_s));
    put(encounter, "type",
        QJsonArray {QJsonObject {{u"text"_s, word("profession", visit->profession)}}});
    put(encounter, "subject", referenceTo(m_patient));
    put(encounter, "period", spanOf(visit->felt, 0));
    attach(encounter, visit->knot);
    QJsonArray all {encounter};
    QStringList treatments;
    for (const QString &treatment : visit->treatments)
        treatments.append(word("remedy", treatment));
    QStringList notes;
    if (!visit->advice.isEmpty())
        notes.append(word("field", u"advice"_s) + u": "_s + visit->advice);
    if (!visit->note.isEmpty())
        notes.append(visit->note);
    if (treatments.isEmpty() && notes.isEmpty())
        return all;
    const QString what =
        treatments.isEmpty() ? m_codings.text(u"visit"_s) : treatments.join(u"; "_s);
    QJsonObject treated =
        procedure(derivedId("treatment", visit.id().uuid()),
                  m_codings.conceptOf(u"profession."_s + visit->profession, what));
    put(treated, "encounter", referenceTo(visit.id().uuid()));
    put(treated, "performedDateTime", visit->felt.toIso());
    attach(treated, visit->knot);
    put(treated, "note", noteOf(notes.join(u'\n')));
    all.append(treated);
    return all;
}

QJsonObject FhirResources::screening(const Screening &screening) const
{
    QJsonArray items;
    for (auto answer = screening->answers.begin(); answer != screening->answers.end(); ++answer) {
        items.append(answered(answer.key(), word("question", answer.key()), "valueString",
                              word("answer", name(answer.value()))));
    }
    return response(screening.id().uuid(), screening->felt.toIso(), items);
}

QJsonObject FhirResources::history(const Profile &profile) const
{
    QJsonArray items;
    for (auto fact = profile->facts.begin(); fact != profile->facts.end(); ++fact) {
        items.append(answered(
            fact.key(), word("fact", fact.key()), "valueString",
            u"%1 (%2)"_s.arg(word("answer", name(fact->answer)), fact->on.toString(Qt::ISODate))));
    }
    if (items.isEmpty())
        return {};
    return response(derivedId("history", m_patient), instantOf(profile.stamp().changedMs), items);
}

} // namespace knotebook
