// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fhir.h"

#include "core/base/idsource.h"
#include "core/exchange/fhirparts.h"
#include "core/exchange/fhirresources.h"

#include <QJsonDocument>

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

/** What the document takes from the journal. */
struct DocumentRecords
{
    QList<KnotState> knots;
    QList<Observation> observations;
    QList<Checkin> checkins;
    QList<Assessment> assessments;
    QList<Use> uses;
    QList<Visit> visits;
    QList<Screening> screenings;
    Profile profile;
    QSet<KnotId> onceResolved;
    QHash<QString, QString> ownRemedies;
};

Result<DocumentRecords> recordsOf(const Reader &reader, const Period &period, const Moment &now)
{
    const auto profile = reader.profile();
    if (!profile)
        return tl::make_unexpected(profile.error());
    DocumentRecords records {.knots = {},
                             .observations = {},
                             .checkins = {},
                             .assessments = {},
                             .uses = {},
                             .visits = {},
                             .screenings = {},
                             .profile = *profile,
                             .onceResolved = {},
                             .ownRemedies = {}};
    Status status;
    const auto take = [&](auto &into, auto found) {
        if (status && found)
            into = std::move(*found);
        else if (status)
            status = tl::make_unexpected(found.error());
    };
    take(records.knots, reader.knotStates(now));
    take(records.observations, reader.observations(period));
    take(records.checkins, reader.checkins(period));
    take(records.assessments, reader.assessments(period));
    take(records.uses, reader.uses(period));
    take(records.visits, reader.visits(period));
    take(records.screenings, reader.screenings(period));
    QList<Observation> all;
    take(all, reader.all<ObservationFields>());
    for (const Observation &observation : std::as_const(all)) {
        if (observation->status == KnotStatus::Resolved)
            records.onceResolved.insert(observation->knot);
    }
    for (const Use &use : std::as_const(records.uses)) {
        const auto id = OwnRemedyId::fromString(use->remedy);
        if (!status || !id)
            continue;
        if (const auto own = reader.ownRemedy(*id))
            records.ownRemedies.insert(use->remedy, (*own)->name);
    }
    if (!status)
        return tl::make_unexpected(status.error());
    return records;
}

/** Collects the entries of the document and the sections that name them. */
class DocumentWriter
{
public:
    DocumentWriter(const FhirCodings &codings, const FhirContext &context,
                   const DocumentRecords &records)
        : m_codings(codings), m_context(context), m_records(records), m_patient(patientId()),
          m_device(contentId("fhir device " + context.version.toUtf8())),
          m_resources(codings, context, m_patient)
    {
    }

    QByteArray write()
    {
        addKnots();
        addPain();
        addFunction();
        addRemedies();
        addVisits();
        addQuestions();
        addSection("care", m_context.care, {}, {});
        QJsonArray resources {composition(), patient(), device()};
        for (const QJsonValue &resource : std::as_const(m_entries))
            resources.append(resource);
        return bundle(resources);
    }

private:
    /** A journal has no id of its own: its first knot, or the person's name, stands for it. */
    QUuid patientId() const
    {
        const QByteArray what = m_records.knots.isEmpty()
            ? m_records.profile->name.toUtf8()
            : m_records.knots.first().knot.id().toString().toLatin1();
        return contentId("fhir patient " + what);
    }

    void addSection(const char *id, const QStringList &paragraphs, const QStringList &list,
                    const QJsonArray &resources)
    {
        if (paragraphs.isEmpty() && list.isEmpty() && resources.isEmpty())
            return;
        QJsonArray references;
        for (const QJsonValue &resource : resources) {
            m_entries.append(resource);
            references.append(referenceTo(QUuid::fromString(resource[u"id"_s].toString())));
        }
        const QString title = m_codings.text(u"section."_s + QLatin1String(id));
        QJsonObject section {{u"title"_s, title},
                             {u"text"_s, narrativeOf(QStringList {title} + paragraphs, list)}};
        put(section, "entry", references);
        m_sections.append(section);
    }

    static void extend(QJsonArray &array, const QJsonArray &more)
    {
        for (const QJsonValue &value : more)
            array.append(value);
    }

    void addKnots()
    {
        QJsonArray resources;
        QStringList lines;
        for (const KnotState &state : m_records.knots) {
            resources.append(
                m_resources.condition(state, m_records.onceResolved.contains(state.knot.id())));
            if (const QJsonObject place = m_resources.bodyStructure(state.knot); !place.isEmpty())
                resources.append(place);
            lines.append(lineOf(state));
        }
        addSection("knots", {}, lines, resources);
    }

    QString lineOf(const KnotState &state) const
    {
        QStringList words {m_context.words.knot(state.knot.fields())};
        if (state.status)
            words.append(m_context.words.word(u"status"_s, name(*state.status)));
        if (state.lastRest && state.lastRestFelt) {
            words.append(u"%1: %2 (%3)"_s.arg(m_codings.text(u"pain.rest"_s))
                             .arg(state.lastRest->value())
                             .arg(state.lastRestFelt->localDate().toString(Qt::ISODate)));
        }
        return words.join(u"; "_s);
    }

    void addPain()
    {
        QJsonArray resources;
        for (const Observation &observation : m_records.observations)
            extend(resources, m_resources.observations(observation));
        QStringList lines;
        if (!m_records.observations.isEmpty()) {
            lines.append(u"%1 – %2: %3"_s.arg(
                m_records.observations.first()->felt.localDate().toString(Qt::ISODate),
                m_records.observations.last()->felt.localDate().toString(Qt::ISODate),
                QString::number(m_records.observations.size())));
        }
        addSection("pain", {}, lines, resources);
    }

    void addFunction()
    {
        QJsonArray resources;
        QStringList lines;
        for (const Assessment &assessment : m_records.assessments) {
            extend(resources, m_resources.assessment(assessment));
            lines.append(assessment->felt.localDate().toString(Qt::ISODate) + u": "_s
                         + functionOf(assessment.fields()));
        }
        for (const Checkin &checkin : m_records.checkins)
            resources.append(m_resources.checkin(checkin));
        if (!m_records.checkins.isEmpty())
            lines.append(
                u"%1: %2"_s.arg(m_codings.text(u"checkin"_s)).arg(m_records.checkins.size()));
        addSection("function", {}, lines, resources);
    }

    QString functionOf(const AssessmentFields &fields) const
    {
        if (const auto *peg = std::get_if<Peg>(&fields.answers))
            return u"%1: %2"_s.arg(m_codings.text(u"peg.score"_s)).arg(peg->score(), 0, 'f', 1);
        if (const auto *psfs = std::get_if<Psfs>(&fields.answers))
            return u"%1: %2"_s.arg(m_codings.text(u"psfs"_s)).arg(psfs->score(), 0, 'f', 1);
        return u"%1: %2"_s.arg(m_codings.text(u"global_change"_s))
            .arg(std::get<GlobalChange>(fields.answers).change);
    }

    void addRemedies()
    {
        QJsonArray resources;
        QMap<QString, int> uses;
        for (const Use &use : m_records.uses) {
            const QString own = m_records.ownRemedies.value(use->remedy);
            resources.append(m_resources.use(use, own));
            ++uses[own.isEmpty() ? m_context.words.word(u"remedy"_s, use->remedy) : own];
        }
        QStringList lines;
        for (auto use = uses.begin(); use != uses.end(); ++use)
            lines.append(u"%1: %2 ×"_s.arg(use.key()).arg(use.value()));
        addSection("remedies", {}, lines, resources);
    }

    void addVisits()
    {
        QJsonArray resources;
        QStringList lines;
        for (const Visit &visit : m_records.visits) {
            extend(resources, m_resources.visit(visit));
            lines.append(visit->felt.localDate().toString(Qt::ISODate) + u": "_s
                         + m_context.words.word(u"profession"_s, visit->profession));
        }
        addSection("visits", {}, lines, resources);
    }

    void addQuestions()
    {
        QJsonArray resources;
        QStringList lines;
        for (const Screening &screening : m_records.screenings) {
            resources.append(m_resources.screening(screening));
            const QString day = screening->felt.localDate().toString(Qt::ISODate);
            for (auto answer = screening->answers.begin(); answer != screening->answers.end();
                 ++answer) {
                lines.append(
                    u"%1: %2 %3"_s.arg(day, m_context.words.word(u"question"_s, answer.key()),
                                       m_context.words.word(u"answer"_s, name(answer.value()))));
            }
        }
        addSection("questions", {}, lines, resources);
        if (const QJsonObject history = m_resources.history(m_records.profile); !history.isEmpty())
            addSection("history", {}, {}, {history});
    }

    QJsonObject patient() const
    {
        QJsonObject resource = resourceOf("Patient", m_patient);
        if (!m_records.profile->name.trimmed().isEmpty())
            put(resource, "name", QJsonArray {QJsonObject {{u"text"_s, m_records.profile->name}}});
        if (m_records.profile->birthYear)
            put(resource, "birthDate", QString::number(*m_records.profile->birthYear));
        return resource;
    }

    QJsonObject device() const
    {
        QJsonObject resource = resourceOf("Device", m_device);
        put(resource, "deviceName",
            QJsonArray {QJsonObject {{u"name"_s, m_codings.text(u"software"_s)},
                                     {u"type"_s, u"user-friendly-name"_s}}});
        put(resource, "version", QJsonArray {QJsonObject {{u"value"_s, m_context.version}}});
        return resource;
    }

    QJsonObject composition() const
    {
        QJsonObject resource =
            resourceOf("Composition", contentId("fhir composition " + bytesOf(m_entries)));
        put(resource, "status", u"final"_s);
        put(resource, "type", m_codings.conceptOf(u"document"_s));
        put(resource, "subject", referenceTo(m_patient));
        put(resource, "date", m_context.now.toIso());
        put(resource, "author", QJsonArray {referenceTo(m_patient), referenceTo(m_device)});
        put(resource, "title", m_codings.text(u"document"_s));
        put(resource, "section", m_sections);
        return resource;
    }

    static QByteArray bytesOf(const QJsonArray &array)
    {
        return QJsonDocument(array).toJson(QJsonDocument::Compact);
    }

    QByteArray bundle(const QJsonArray &resources) const
    {
        QJsonArray entries;
        for (const QJsonValue &resource : resources) {
            entries.append(
                QJsonObject {{u"fullUrl"_s, urnOf(QUuid::fromString(resource[u"id"_s].toString()))},
                             {u"resource"_s, resource}});
        }
        const QUuid id = contentId("fhir document " + bytesOf(resources));
        QJsonObject bundle = resourceOf("Bundle", id);
        put(bundle, "type", u"document"_s);
        put(bundle, "identifier",
            QJsonObject {{u"system"_s, u"urn:ietf:rfc:3986"_s}, {u"value"_s, urnOf(id)}});
        put(bundle, "timestamp", m_context.now.toIso());
        put(bundle, "entry", entries);
        return QJsonDocument(bundle).toJson();
    }

    const FhirCodings &m_codings;
    const FhirContext &m_context;
    const DocumentRecords &m_records;
    QUuid m_patient;
    QUuid m_device;
    FhirResources m_resources;
    QJsonArray m_entries;
    QJsonArray m_sections;
};

} // namespace

Result<QByteArray> writeFhir(const Reader &reader, const FhirContext &context)
{
    const auto codings = FhirCodings::load();
    if (!codings)
        return tl::make_unexpected(codings.error());
    return recordsOf(reader, context.period, context.now).map([&](const DocumentRecords &records) {
        return DocumentWriter(*codings, context, records).write();
    });
}

} // namespace knotebook
