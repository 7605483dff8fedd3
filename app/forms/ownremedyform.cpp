// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/ownremedyform.h"

#include "app/forms/dosetext.h"
#include "app/forms/formparts.h"
#include "app/messages/momenttexts.h"
#include "app/models/choices.h"

namespace knotebook {

using namespace Qt::StringLiterals;

OwnRemedyForm::OwnRemedyForm(Session &session, QObject *parent)
    : QObject(parent), m_session(session)
{
    const Texts &texts = session.texts();
    m_kind.setChoices(
        choicesFor(session.catalogue().vocabulary(u"remedy_kind"_s),
                   [&](const QString &id) { return texts.word(u"remedy_kind"_s, id); }));
}

void OwnRemedyForm::beginNew()
{
    m_id.reset();
    OwnRemedyFields fields;
    fields.kind = u"other"_s;
    fill(fields);
}

bool OwnRemedyForm::beginEdit(OwnRemedyId id)
{
    const std::optional<OwnRemedy> remedy = m_session.orNotice(m_session.read().get(id));
    if (!remedy)
        return false;
    m_id = id;
    fill(remedy->fields());
    return true;
}

void OwnRemedyForm::fill(const OwnRemedyFields &fields)
{
    m_name = fields.name;
    m_duration = fields.seconds ? clockText(*fields.seconds) : QString();
    m_repetitions = fields.repetitions ? QString::number(*fields.repetitions) : QString();
    m_note = fields.note;
    m_kind.setChosen({fields.kind});
    Q_EMIT changed();
}

void OwnRemedyForm::setName(const QString &name)
{
    setField(*this, m_name, name);
}

void OwnRemedyForm::setDuration(const QString &text)
{
    setField(*this, m_duration, text);
}

void OwnRemedyForm::setRepetitions(const QString &text)
{
    setField(*this, m_repetitions, text);
}

void OwnRemedyForm::setNote(const QString &note)
{
    setField(*this, m_note, note);
}

QString OwnRemedyForm::durationProblem() const
{
    return problemOfDuration(m_duration);
}

QString OwnRemedyForm::repetitionsProblem() const
{
    return problemOfRepetitions(m_repetitions);
}

bool OwnRemedyForm::canSave() const
{
    return !m_name.trimmed().isEmpty() && durationProblem().isEmpty()
        && repetitionsProblem().isEmpty();
}

bool OwnRemedyForm::save()
{
    if (!canSave())
        return false;
    const OwnRemedyFields fields {.name = m_name.trimmed(),
                                  .kind = m_kind.chosenCode(),
                                  .seconds = parseDuration(m_duration),
                                  .repetitions = parseRepetitions(m_repetitions),
                                  .note = m_note.trimmed()};
    if (m_id)
        return m_session.replace(ActionKind::EditRemedy, *m_id, fields, tr("Remedy changed"));
    return m_session.add(ActionKind::AddRemedy, fields, tr("%1 added").arg(fields.name))
        .has_value();
}

} // namespace knotebook
