// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/knotform.h"

#include "app/forms/formparts.h"
#include "app/forms/scale.h"
#include "app/models/choices.h"

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr double fingerRadius = 12; // atlas units, about 2 cm

QList<Choice> sideChoices()
{
    QList<Choice> choices;
    for (const Side side : {Side::Left, Side::Right, Side::Midline, Side::Both})
        choices.append({sideName(side), sideText(side), {}});
    return choices;
}

QList<Choice> firstStatuses()
{
    QList<Choice> choices;
    for (const KnotStatus status : {KnotStatus::Active, KnotStatus::Latent, KnotStatus::Unsure})
        choices.append({name(status), text(status), meaning(status)});
    return choices;
}

/** What lies at the point first, then what a finger might have meant. */
QStringList musclesAt(const Atlas &atlas, const BodyPoint &point)
{
    QStringList ids;
    const BodyHit hit = atlas.hit(point);
    if (hit.muscle)
        ids += hit.muscle->muscle;
    if (hit.superficial)
        ids += hit.superficial->muscle;
    for (const MuscleSide &beneath : hit.beneath)
        ids += beneath.muscle;
    for (const Candidate &near : atlas.candidates(point, fingerRadius))
        ids += near.muscle.muscle;
    ids.removeDuplicates();
    return ids.mid(0, 6);
}

} // namespace

KnotForm::KnotForm(Session &session, const Atlas &atlas, QObject *parent)
    : QObject(parent), m_session(session), m_atlas(atlas), m_pain(noNumber),
      m_behaviour(session, nullptr)
{
    m_side.setChoices(sideChoices());
    m_kind.setChoices(choicesOf<KnotKind>());
    m_status.setChoices(firstStatuses());
    m_onsetPattern.setChoices(choicesOf<OnsetPattern>());
    QList<Choice> causes;
    for (const CatalogueEntry &cause : session.catalogue().causes())
        causes.append({cause.id, session.texts().cause(cause.id), {}});
    m_causes.setChoices(causes);
    connect(&m_muscle, &ChoiceModel::chosenChanged, this, &KnotForm::changed);
    connect(&m_side, &ChoiceModel::chosenChanged, this, &KnotForm::changed);
}

void KnotForm::beginAt(const BodyPoint &point, const std::optional<MuscleSide> &meant)
{
    m_id.reset();
    KnotFields fields;
    fields.place.point = point;
    const BodyHit hit = m_atlas.hit(point);
    const std::optional<MuscleSide> muscle = meant ? meant : hit.muscle;
    fields.side = meant ? meant->side : hit.side;
    if (muscle)
        fields.muscle = muscle->muscle;
    fill(fields);
}

bool KnotForm::beginEdit(KnotId id)
{
    const std::optional<Knot> knot = m_session.orNotice(m_session.read().get(id));
    if (!knot)
        return false;
    m_id = id;
    fill(knot->fields());
    return true;
}

void KnotForm::offerMuscles(const BodyPoint &point)
{
    QStringList ids = musclesAt(m_atlas, point);
    if (m_fields.muscle && !ids.contains(*m_fields.muscle))
        ids.prepend(*m_fields.muscle);
    m_muscle.setChoices(
        choicesFor(ids, [this](const QString &id) { return m_session.texts().muscle(id).name; }));
}

void KnotForm::fill(const KnotFields &fields)
{
    m_fields = fields;
    m_pain = noNumber;
    m_statusChosen = false;
    m_onset = fields.onset ? fields.onset->toIso() : QString();
    m_muscle.setChoices({});
    if (fields.place.point)
        offerMuscles(*fields.place.point);
    m_muscle.setChosen({fields.muscle.value_or(QString())});
    m_side.setChosen({sideName(fields.side)});
    choose(m_kind, std::optional(fields.kind));
    m_status.clear();
    choose(m_onsetPattern, fields.onsetPattern);
    m_causes.setChosen(fields.causes);
    m_behaviour.fill(fields.behaviour);
    Q_EMIT changed();
}

std::optional<QString> KnotForm::chosenMuscle() const
{
    if (m_muscle.count() == 0)
        return m_fields.muscle;
    const QString id = m_muscle.chosenCode();
    return id.isEmpty() ? std::nullopt : std::optional(id);
}

QString KnotForm::place() const
{
    KnotFields shown = m_fields;
    shown.muscle = chosenMuscle();
    shown.side = sideFromName(m_side.chosenCode()).value_or(Side::Unspecified);
    return m_session.texts().knotInWords(shown);
}

QString KnotForm::caution() const
{
    if (m_fields.place.point) {
        const QString zone = m_atlas.hit(*m_fields.place.point).noPress;
        if (!zone.isEmpty())
            return m_session.texts().noPress(zone);
    }
    const std::optional<QString> id = chosenMuscle();
    const Muscle *muscle = id ? m_atlas.muscle(*id) : nullptr;
    if (muscle && muscle->press == Press::No)
        return tr("Do not press this muscle yourself; stretch and relax it, and leave "
                  "hands-on work to a professional.");
    return {};
}

void KnotForm::setLabel(const QString &text)
{
    setField(*this, m_fields.label, text);
}

void KnotForm::setNote(const QString &text)
{
    setField(*this, m_fields.note, text);
}

void KnotForm::setOnset(const QString &text)
{
    setField(*this, m_onset, text);
}

QString KnotForm::onsetProblem() const
{
    if (m_onset.trimmed().isEmpty())
        return {};
    const Result<Moment> moment = Moment::fromIso(m_onset.trimmed(), m_session.clock().zone());
    if (!moment)
        return tr("Write a date as year, month and day, like 2024-05-31.");
    return moment->localDate() > m_session.today() ? tr("This day has not come yet.") : QString();
}

void KnotForm::setInflamed(bool inflamed)
{
    setField(*this, m_fields.inflamed, inflamed);
}

void KnotForm::setLump(bool lump)
{
    setField(*this, m_fields.lumpWithInfection, lump);
}

void KnotForm::setPain(int number)
{
    m_pain = number == m_pain ? noNumber : number;
    if (!m_statusChosen)
        choose(m_status, suggestedStatus(fromNumber(m_pain), {}, {}));
    Q_EMIT changed();
}

void KnotForm::chooseStatus(int index)
{
    m_status.toggle(index);
    m_statusChosen = !m_status.chosenCode().isEmpty();
    Q_EMIT changed();
}

KnotFields KnotForm::fields() const
{
    KnotFields fields = m_fields;
    fields.label = m_fields.label.trimmed();
    fields.note = m_fields.note.trimmed();
    fields.muscle = chosenMuscle();
    fields.side = sideFromName(m_side.chosenCode()).value_or(Side::Unspecified);
    fields.kind = chosenValue<KnotKind>(m_kind).value_or(KnotKind::Unsure);
    fields.onsetPattern = chosenValue<OnsetPattern>(m_onsetPattern);
    fields.causes = chosenOrKept(m_causes, m_fields.causes);
    fields.behaviour = m_behaviour.value();
    if (fields.onset && m_onset == fields.onset->toIso())
        return fields;
    fields.onset.reset();
    if (const auto onset = Moment::fromIso(m_onset.trimmed(), m_session.clock().zone()))
        fields.onset = *onset;
    return fields;
}

bool KnotForm::saveNew(const KnotFields &fields)
{
    const KnotId id = m_session.journal().newId<KnotFields>();
    Change change(ActionKind::AddKnot);
    change.put(id, fields);
    ObservationFields first {.knot = id, .felt = m_session.now()};
    first.rest = fromNumber(m_pain);
    first.status = chosenValue<KnotStatus>(m_status);
    if (check(first))
        change.put(m_session.journal().newId<ObservationFields>(), first);
    if (!m_session.apply(change, tr("%1 added").arg(m_session.texts().knotName(fields)),
                         {id.uuid()}))
        return false;
    Q_EMIT added(id);
    return true;
}

bool KnotForm::save()
{
    if (!onsetProblem().isEmpty() || !m_behaviour.isSound()) {
        m_session.fail({ErrorCode::Malformed, {}});
        return false;
    }
    if (!m_id)
        return saveNew(fields());
    return m_session.replace(ActionKind::EditKnot, *m_id, fields(), tr("Knot changed"));
}

} // namespace knotebook
