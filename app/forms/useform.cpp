// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/useform.h"

#include "app/forms/dosetext.h"
#include "app/messages/momenttexts.h"
#include "app/models/choices.h"

namespace knotebook {

using namespace Qt::StringLiterals;

QString remedyName(const Session &session, const QString &id)
{
    if (session.catalogue().remedy(id))
        return session.texts().remedy(id).name;
    if (const std::optional<OwnRemedyId> own = OwnRemedyId::fromString(id)) {
        if (const Result<OwnRemedy> remedy = session.read().ownRemedy(*own))
            return (*remedy)->name;
    }
    return id;
}

UseForm::UseForm(Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_when(session.clock(), nullptr)
{
    m_by.setChoices(choicesOf<AppliedBy>());
    m_profession.setChoices(professionChoices(session));
    m_pressureLevel.setChoices(choicesOf<PressureLevel>());
    m_reaction.setChoices(choicesOf<Reaction>());
}

void UseForm::beginFor(const QString &remedy, std::optional<KnotId> knot)
{
    m_use.reset();
    m_when.useNow();
    UseFields fields {.remedy = remedy, .knot = knot, .felt = m_session.now()};
    if (const Remedy *known = m_session.catalogue().remedy(remedy); known && known->by.size() == 1)
        fields.by = known->by.first();
    fill(fields);
}

bool UseForm::beginEdit(UseId id)
{
    const std::optional<Use> use = m_session.orNotice(m_session.read().get(id));
    if (!use)
        return false;
    m_use = id;
    m_when.setMoment((*use)->felt);
    fill(use->fields());
    return true;
}

void UseForm::takeOver(const RemedyTimer &timer)
{
    m_duration = timer.secondsDone() > 0 ? clockText(timer.secondsDone()) : QString();
    m_repetitions =
        timer.repetitionsDone() > 1 ? QString::number(timer.repetitionsDone()) : QString();
    Q_EMIT changed();
}

void UseForm::fill(const UseFields &fields)
{
    m_knots.load(m_session, fields.knot);
    m_remedy = fields.remedy;
    choose(m_by, fields.by);
    m_profession.setChosen({fields.profession});
    choose(m_pressureLevel, fields.pressureLevel);
    choose(m_reaction, fields.reaction);
    m_before.load(fields.before);
    m_after.load(fields.after);
    m_duration = fields.seconds ? clockText(*fields.seconds) : QString();
    m_repetitions = fields.repetitions ? QString::number(*fields.repetitions) : QString();
    m_tool = fields.tool;
    m_amount = fields.amount;
    m_note = fields.note;
    Q_EMIT changed();
}

QString UseForm::title() const
{
    return remedyName(m_session, m_remedy);
}

QStringList UseForm::cautions() const
{
    QStringList cautions;
    if (const Remedy *remedy = m_session.catalogue().remedy(m_remedy)) {
        for (const QString &warning : remedy->warnings)
            cautions.append(m_session.texts().warning(warning));
    }
    return cautions;
}

void UseForm::setBefore(int number)
{
    m_before.choose(number);
    Q_EMIT changed();
}

void UseForm::setAfter(int number)
{
    m_after.choose(number);
    Q_EMIT changed();
}

void UseForm::setDuration(const QString &text)
{
    setField(*this, m_duration, text);
}

void UseForm::setRepetitions(const QString &text)
{
    setField(*this, m_repetitions, text);
}

void UseForm::setTool(const QString &text)
{
    setField(*this, m_tool, text);
}

void UseForm::setAmount(const QString &text)
{
    setField(*this, m_amount, text);
}

void UseForm::setNote(const QString &text)
{
    setField(*this, m_note, text);
}

QString UseForm::durationProblem() const
{
    return problemOfDuration(m_duration);
}

QString UseForm::repetitionsProblem() const
{
    return problemOfRepetitions(m_repetitions);
}

bool UseForm::asksAmount() const
{
    const Remedy *remedy = m_session.catalogue().remedy(m_remedy);
    return !remedy || remedy->section == u"5b" || remedy->kind == u"medicine";
}

bool UseForm::asksPressure() const
{
    static const QStringList pressing = {u"pressure"_s, u"massage"_s, u"roller"_s};
    const Remedy *remedy = m_session.catalogue().remedy(m_remedy);
    return remedy && pressing.contains(remedy->careClass);
}

bool UseForm::save()
{
    const std::optional<Moment> felt = m_session.orNotice(m_when.moment());
    if (!felt)
        return false;
    if (!durationProblem().isEmpty() || !repetitionsProblem().isEmpty()) {
        m_session.fail({ErrorCode::Malformed, {}});
        return false;
    }
    const UseFields fields {.remedy = m_remedy,
                            .knot = m_knots.value(),
                            .felt = *felt,
                            .seconds = parseDuration(m_duration),
                            .repetitions = parseRepetitions(m_repetitions),
                            .by = chosenValue<AppliedBy>(m_by),
                            .profession = m_profession.chosenCode(),
                            .tool = m_tool.trimmed(),
                            .amount = m_amount.trimmed(),
                            .pressureLevel = chosenValue<PressureLevel>(m_pressureLevel),
                            .before = m_before.value(),
                            .after = m_after.value(),
                            .reaction = chosenValue<Reaction>(m_reaction),
                            .note = m_note.trimmed()};
    if (m_use)
        return m_session.replace(ActionKind::EditUse, *m_use, fields, tr("Entry changed"));
    return m_session.add(ActionKind::LogUse, fields, tr("%1 logged").arg(title())).has_value();
}

} // namespace knotebook
