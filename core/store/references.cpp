// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/references.h"

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

Status known(const QStringList &ids, const QSet<QString> &listed, const QString &field)
{
    for (const QString &id : ids) {
        if (!listed.contains(id))
            return failure(ErrorCode::Unknown, u"%1 \"%2\""_s.arg(field, id));
    }
    return {};
}

template <typename Entry> QSet<QString> idsOf(const QList<Entry> &entries)
{
    QSet<QString> ids;
    for (const Entry &entry : entries)
        ids.insert(entry.id);
    return ids;
}

QSet<QString> setOf(const QStringList &ids)
{
    return {ids.begin(), ids.end()};
}

QStringList present(const std::optional<QString> &id)
{
    return id ? QStringList {*id} : QStringList();
}

QStringList present(const QString &id)
{
    return id.isEmpty() ? QStringList() : QStringList {id};
}

} // namespace

References::References(Catalogue catalogue, QSet<QString> muscles, QSet<QString> regions,
                       QSet<QString> questions)
    : m_catalogue(std::move(catalogue)), m_causes(idsOf(m_catalogue.causes())),
      m_habits(idsOf(m_catalogue.habits())), m_signs(idsOf(m_catalogue.signs())),
      m_feel(setOf(m_catalogue.vocabulary(u"feel"_s))),
      m_remedyKinds(setOf(m_catalogue.vocabulary(u"remedy_kind"_s))),
      m_professions(setOf(m_catalogue.vocabulary(u"profession"_s))),
      m_facts(setOf(m_catalogue.vocabulary(u"fact"_s))),
      m_aggravates(setOf(m_catalogue.vocabulary(u"aggravates"_s))),
      m_eases(setOf(m_catalogue.vocabulary(u"eases"_s))), m_muscles(std::move(muscles)),
      m_regions(std::move(regions)), m_questions(std::move(questions))
{
}

Status References::check(const KnotFields &fields) const
{
    return known(present(fields.muscle), m_muscles, u"muscle"_s)
        .and_then([&] { return known(present(fields.place.region), m_regions, u"region"_s); })
        .and_then([&] { return known(fields.causes, m_causes, u"cause"_s); })
        .and_then([&] {
            return known(fields.behaviour.aggravates, m_aggravates, u"what brings it on"_s);
        })
        .and_then([&] { return known(fields.behaviour.eases, m_eases, u"what eases it"_s); });
}

Status References::check(const ObservationFields &fields) const
{
    return known(fields.radiates, m_regions, u"region"_s)
        .and_then([&] { return known(fields.signs, m_signs, u"sign"_s); })
        .and_then([&] { return known(fields.feel, m_feel, u"feel"_s); });
}

Status References::check(const OwnRemedyFields &fields) const
{
    return known({fields.kind}, m_remedyKinds, u"kind"_s);
}

Status References::checkRemedy(const QString &id) const
{
    if (!m_catalogue.remedy(id) && !OwnRemedyId::fromString(id))
        return failure(ErrorCode::Unknown, u"remedy \"%1\""_s.arg(id));
    return {};
}

Status References::check(const UseFields &fields) const
{
    return checkRemedy(fields.remedy).and_then([&] {
        return known(present(fields.profession), m_professions, u"profession"_s);
    });
}

Status References::check(const CheckinFields &fields) const
{
    return known(fields.habits, m_habits, u"habit"_s).and_then([&] {
        return known(fields.causes, m_causes, u"cause"_s);
    });
}

Status References::check(const AssessmentFields &) const
{
    return {};
}

Status References::check(const ScreeningFields &fields) const
{
    return known(fields.answers.keys(), m_questions, u"question"_s);
}

Status References::check(const VisitFields &fields) const
{
    return known({fields.profession}, m_professions, u"profession"_s).and_then([&]() -> Status {
        for (const QString &treatment : fields.treatments) {
            if (!m_catalogue.remedy(treatment))
                return failure(ErrorCode::Unknown, u"treatment \"%1\""_s.arg(treatment));
        }
        return {};
    });
}

Status References::check(const TrialFields &fields) const
{
    return checkRemedy(fields.remedy).and_then([&] {
        return fields.against ? checkRemedy(*fields.against) : Status();
    });
}

Status References::check(const ProfileFields &fields) const
{
    return known(fields.facts.keys(), m_facts, u"fact"_s);
}

Status References::check(const AcknowledgementFields &) const
{
    return {};
}

} // namespace knotebook
