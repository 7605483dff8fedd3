// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/visitform.h"

#include "app/models/choices.h"

namespace knotebook {

using namespace Qt::StringLiterals;

VisitForm::VisitForm(Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_when(session.clock(), nullptr)
{
    const Texts &texts = session.texts();
    m_profession.setChoices(professionChoices(session));
    QList<Choice> treatments;
    for (const Remedy &remedy : session.catalogue().remedies()) {
        if (remedy.kind == u"professional")
            treatments.append({remedy.id, texts.remedy(remedy.id).name, {}});
    }
    m_treatments.setChoices(treatments);
}

void VisitForm::begin()
{
    m_id.reset();
    m_when.useNow();
    fill({.felt = m_session.now()});
}

bool VisitForm::beginEdit(VisitId id)
{
    const std::optional<Visit> visit = m_session.orNotice(m_session.read().get(id));
    if (!visit)
        return false;
    m_id = id;
    m_when.setMoment((*visit)->felt);
    fill(visit->fields());
    return true;
}

void VisitForm::fill(const VisitFields &fields)
{
    m_knots.load(m_session, fields.knot);
    m_loadedTreatments = fields.treatments;
    m_profession.setChosen({fields.profession});
    m_treatments.setChosen(fields.treatments);
    m_advice = fields.advice;
    m_note = fields.note;
    m_problem.clear();
    Q_EMIT changed();
}

void VisitForm::setAdvice(const QString &text)
{
    setField(*this, m_advice, text);
}

void VisitForm::setNote(const QString &text)
{
    setField(*this, m_note, text);
}

bool VisitForm::save()
{
    m_problem = m_profession.chosenCode().isEmpty() ? tr("Say whom you saw.") : QString();
    Q_EMIT changed();
    const std::optional<Moment> felt = m_session.orNotice(m_when.moment());
    if (!m_problem.isEmpty() || !felt)
        return false;
    const VisitFields fields {.felt = *felt,
                              .profession = m_profession.chosenCode(),
                              .treatments = chosenOrKept(m_treatments, m_loadedTreatments),
                              .knot = m_knots.value(),
                              .advice = m_advice.trimmed(),
                              .note = m_note.trimmed()};
    if (m_id)
        return m_session.replace(ActionKind::EditVisit, *m_id, fields, tr("Visit changed"));
    return m_session.add(ActionKind::AddVisit, fields, tr("Visit written down")).has_value();
}

} // namespace knotebook
