// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/observationform.h"

#include "app/forms/formparts.h"
#include "app/models/choices.h"

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

/** The signs that an observation keeps; others live in fields of their own. */
QList<Choice> signChoices(const Catalogue &catalogue, const Texts &texts)
{
    QList<Choice> choices;
    for (const Sign &sign : catalogue.signs()) {
        if (sign.keptIn == u"observation.signs")
            choices.append({sign.id, texts.sign(sign.id), {}});
    }
    return choices;
}

QStringList painRegions(const Atlas &atlas)
{
    QStringList ids;
    for (const Region &region : atlas.regions()) {
        if (region.kind == RegionKind::Pain)
            ids.append(region.id);
    }
    return ids;
}

QList<Choice> explainedStatuses()
{
    QList<Choice> choices = choicesOf<KnotStatus>();
    for (Choice &choice : choices)
        choice.hint = meaning(*fromName<KnotStatus>(choice.code));
    return choices;
}

} // namespace

ObservationForm::ObservationForm(Session &session, const Atlas &atlas, QObject *parent)
    : QObject(parent),
      m_session(session), m_loaded {.knot = KnotId(QUuid()), .felt = session.now()},
      m_when(session.clock(), nullptr), m_painting(atlas, session.texts(), nullptr)
{
    const Texts &texts = session.texts();
    m_familiar.setChoices(choicesOf<Answer>());
    m_status.setChoices(explainedStatuses());
    m_twitch.setChoices(choicesOf<Twitch>());
    m_feel.setChoices(choicesFor(session.catalogue().vocabulary(u"feel"_s),
                                 [&](const QString &id) { return texts.word(u"feel"_s, id); }));
    m_signs.setChoices(signChoices(session.catalogue(), texts));
    m_radiates.setChoices(
        choicesFor(painRegions(atlas), [&](const QString &id) { return texts.region(id); }));
    connect(&m_familiar, &ChoiceModel::chosenChanged, this, &ObservationForm::followSuggestion);
}

bool ObservationForm::beginFor(KnotId id)
{
    const std::optional<Knot> knot = m_session.orNotice(m_session.read().get(id));
    if (!knot)
        return false;
    m_observation.reset();
    m_when.useNow();
    fill({.knot = id, .felt = m_session.now()});
    return beginWith(*knot);
}

bool ObservationForm::beginEdit(ObservationId id)
{
    const std::optional<Observation> observation = m_session.orNotice(m_session.read().get(id));
    if (!observation)
        return false;
    const std::optional<Knot> knot = m_session.orNotice(m_session.read().get((*observation)->knot));
    if (!knot)
        return false;
    m_observation = id;
    m_when.setMoment((*observation)->felt);
    fill(observation->fields());
    return beginWith(*knot);
}

bool ObservationForm::beginWith(const Knot &knot)
{
    m_knot = knot.id();
    m_subject = m_session.texts().knotInWords(knot.fields());
    beginPainting(knot.fields());
    Q_EMIT changed();
    return true;
}

/** On the view where the knot is, beside what is described for its muscle. */
void ObservationForm::beginPainting(const KnotFields &knot)
{
    std::optional<MuscleSide> muscle;
    if (knot.muscle)
        muscle = MuscleSide {*knot.muscle, knot.side};
    m_painting.load(m_loaded.painting, muscle,
                    knot.place.point ? knot.place.point->view() : View::Back);
}

void ObservationForm::fill(const ObservationFields &fields)
{
    m_loaded = fields;
    m_rest.load(fields.rest);
    m_pressure.load(fields.pressure);
    m_flare = fields.flare;
    m_note = fields.note;
    m_statusChosen = true;
    choose(m_familiar, fields.familiar);
    choose(m_status, fields.status);
    choose(m_twitch, fields.twitch);
    m_feel.setChosen(fields.feel);
    m_signs.setChosen(fields.signs);
    m_radiates.setChosen(fields.radiates);
    m_statusChosen = fields.status.has_value();
}

void ObservationForm::setRest(int number)
{
    m_rest.choose(number);
    followSuggestion();
}

void ObservationForm::setPressure(int number)
{
    m_pressure.choose(number);
    followSuggestion();
}

void ObservationForm::setFlare(bool flare)
{
    setField(*this, m_flare, flare);
}

void ObservationForm::setNote(const QString &note)
{
    setField(*this, m_note, note);
}

std::optional<KnotStatus> ObservationForm::suggested() const
{
    return suggestedStatus(m_rest.value(), m_pressure.value(), chosenValue<Answer>(m_familiar));
}

QString ObservationForm::suggestion() const
{
    const std::optional<KnotStatus> status = suggested();
    if (!status)
        return {};
    return tr("Your answers suggest “%1”: %2. You have the last word.")
        .arg(text(*status), meaning(*status));
}

void ObservationForm::followSuggestion()
{
    if (!m_statusChosen)
        choose(m_status, suggested());
    Q_EMIT changed();
}

void ObservationForm::chooseStatus(int index)
{
    m_status.toggle(index);
    m_statusChosen = !m_status.chosenCode().isEmpty();
    Q_EMIT changed();
}

ObservationFields ObservationForm::fields(KnotId knot, const Moment &felt) const
{
    return {.knot = knot,
            .felt = felt,
            .rest = m_rest.value(),
            .pressure = m_pressure.value(),
            .familiar = chosenValue<Answer>(m_familiar),
            .status = chosenValue<KnotStatus>(m_status),
            .twitch = chosenValue<Twitch>(m_twitch),
            .feel = chosenOrKept(m_feel, m_loaded.feel),
            .signs = chosenOrKept(m_signs, m_loaded.signs),
            .radiates = chosenOrKept(m_radiates, m_loaded.radiates),
            .painting = m_painting.painting(),
            .flare = m_flare,
            .note = m_note.trimmed(),
            .source = m_loaded.source};
}

bool ObservationForm::save()
{
    if (!m_knot)
        return false;
    const std::optional<Moment> felt = m_session.orNotice(m_when.moment());
    if (!felt)
        return false;
    if (m_observation)
        return m_session.replace(ActionKind::EditObservation, *m_observation,
                                 fields(*m_knot, *felt), tr("Entry changed"));
    return m_session
        .add(ActionKind::LogPain, fields(*m_knot, *felt), tr("Logged for %1").arg(m_subject))
        .has_value();
}

} // namespace knotebook
