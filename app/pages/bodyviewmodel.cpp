// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/bodyviewmodel.h"

#include "app/body/bodywords.h"
#include "app/body/mapwalk.h"
#include "app/forms/scale.h"
#include "app/messages/enumtexts.h"

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

static_assert(static_cast<int>(BodyViewModel::Back) == static_cast<int>(View::Back)
              && static_cast<int>(BodyViewModel::Soles) == static_cast<int>(View::Soles));

constexpr double fineStep = 4; // atlas units, about 7 mm
constexpr double finestStep = 1;
constexpr double fingerReach = 12; // atlas units, about 2 cm

static_assert(static_cast<int>(BodyViewModel::Up) == static_cast<int>(Direction::Up)
              && static_cast<int>(BodyViewModel::ToRight) == static_cast<int>(Direction::Right));

Direction directionOf(BodyViewModel::Way way)
{
    return static_cast<Direction>(way);
}

QPointF stepOf(BodyViewModel::Way way)
{
    const QPointF steps[] {{0, -1}, {0, 1}, {-1, 0}, {1, 0}}; // by Way
    return steps[way];
}

/** In a mirror the right of the picture is the left of the drawing. */
BodyViewModel::Way asDrawn(BodyViewModel::Way way, bool mirrored)
{
    if (!mirrored || way == BodyViewModel::Up || way == BodyViewModel::Down)
        return way;
    return way == BodyViewModel::ToLeft ? BodyViewModel::ToRight : BodyViewModel::ToLeft;
}

} // namespace

BodyViewModel::BodyViewModel(Session &session, const Atlas &atlas, QObject *parent)
    : QObject(parent), m_session(session), m_atlas(atlas), m_outlines(atlas, nullptr),
      m_marks(session.texts()), m_knots(session.texts(), nullptr),
      m_elsewhere(session.texts(), nullptr), m_nearby(session.texts()),
      m_search(atlas, session.texts()), m_form(session, atlas, nullptr)
{
    m_outlines.show(m_view, m_layer);
    connect(&session, &Session::changed, this, &BodyViewModel::refresh);
    connect(&m_form, &KnotForm::added, this, &BodyViewModel::reveal);
    refresh();
}

void BodyViewModel::refresh()
{
    const QList<KnotState> states =
        m_session.orNotice(m_session.knotStates()).value_or(QList<KnotState>());
    QList<KnotState> marks;
    QList<KnotState> elsewhere;
    for (const KnotState &state : states) {
        const auto &point = state.knot->place.point;
        if (point && point->view() == m_view)
            marks.append(state);
        else if (!point && !state.isResolved())
            elsewhere.append(state);
    }
    m_marks.setStates(marks);
    m_knots.setStates(marks, m_session.today());
    m_elsewhere.setStates(elsewhere, m_session.today());
    if (m_here == KnotMark && !chosenState())
        forget();
    else
        announceHere();
}

void BodyViewModel::announceHere()
{
    m_marks.setChosen(m_knot);
    m_marks.setDragged(m_moveTo);
    QList<Nearby> rows;
    if (m_here == Place)
        rows = nearbyAt(m_atlas, *m_point, fingerReach);
    m_nearby.setRows(rows, chosenMuscle());
    Q_EMIT hereChanged();
}

void BodyViewModel::setAsInMirror(bool asInMirror)
{
    m_asInMirror = asInMirror;
    Q_EMIT viewChanged();
}

QString BodyViewModel::viewWords() const
{
    return knotebook::viewText(m_view);
}

QString BodyViewModel::leftText() const
{
    return edgeTexts(m_view, mirrored()).left;
}

QString BodyViewModel::rightText() const
{
    return edgeTexts(m_view, mirrored()).right;
}

QString BodyViewModel::lines() const
{
    return linesPath(m_atlas, m_view);
}

void BodyViewModel::setView(knotebook::View view, Layer layer)
{
    if (m_view == view && m_layer == layer)
        return;
    const bool turns = m_view != view;
    m_view = view;
    m_layer = layer;
    m_outlines.show(view, layer);
    Q_EMIT viewChanged();
    if (turns)
        Q_EMIT turned();
    forget();
    refresh();
}

void BodyViewModel::showView(int view)
{
    if (view >= Front && view <= Soles)
        setView(static_cast<knotebook::View>(view), m_layer);
}

void BodyViewModel::showDeep(bool deep)
{
    setView(m_view, deep ? Layer::Deep : Layer::Superficial);
}

const KnotState *BodyViewModel::stateOf(const std::optional<KnotId> &knot) const
{
    for (const KnotState &state : m_knots.states()) {
        if (knot == state.knot.id())
            return &state;
    }
    return nullptr;
}

void BodyViewModel::touch(double x, double y, double reach)
{
    if (const KnotState *state = stateOf(m_marks.nearest({x, y}, reach)))
        return chooseKnot(*state);
    choosePoint(x, y, reach);
}

void BodyViewModel::chooseKnot(const KnotState &state)
{
    m_moveTo.reset();
    m_meant.reset();
    m_knot = state.knot.id();
    m_point = state.knot->place.point;
    m_here = KnotMark;
    announceHere();
}

void BodyViewModel::choosePoint(double x, double y, double reach)
{
    const std::optional<BodyPoint> point = pointOnBody(m_atlas, m_view, m_layer, {x, y}, reach);
    if (!point)
        return forget();
    m_moveTo.reset();
    m_meant.reset();
    m_knot.reset();
    m_point = point;
    m_here = Place;
    announceHere();
}

void BodyViewModel::forget()
{
    m_moveTo.reset();
    m_meant.reset();
    m_knot.reset();
    m_point.reset();
    m_here = Nothing;
    announceHere();
}

std::optional<MuscleSide> BodyViewModel::chosenMuscle() const
{
    if (m_meant)
        return m_meant;
    return m_point ? m_atlas.hit(*m_point).muscle : std::nullopt;
}

void BodyViewModel::chooseNearby(int row)
{
    if (row < 0 || row >= m_nearby.count() || !m_point)
        return;
    const Nearby meant = m_nearby.rows().at(row);
    const QPointF at = m_point->position();
    if (meant.layer != m_layer)
        setView(m_view, meant.layer);
    m_point = *BodyPoint::create(m_view, m_layer, at.x(), at.y());
    m_meant = meant.muscle;
    m_here = Place;
    announceHere();
}

void BodyViewModel::chooseMuscle(const MuscleSide &muscle, Layer layer)
{
    const std::optional<MapPlace> where = bestPlace(m_atlas, muscle, layer, m_view);
    if (!where)
        return;
    setView(where->view, where->layer);
    m_point = where->point;
    m_knot.reset();
    m_meant = muscle;
    m_here = Place;
    announceHere();
}

void BodyViewModel::chooseFound(int row, bool left)
{
    const Muscle *muscle = m_atlas.muscle(m_search.muscleAt(row));
    if (!muscle)
        return;
    const Side side = !muscle->paired ? Side::Midline : left ? Side::Left : Side::Right;
    chooseMuscle({muscle->id, side}, muscle->layer);
}

QRectF BodyViewModel::areaAt(double x, double y) const
{
    const auto point = BodyPoint::create(m_view, m_layer, x, y);
    if (!point)
        return {};
    const BodyHit hit = m_atlas.hit(*point);
    for (const Outline &outline : m_atlas.regionOutlines(m_view, RegionKind::Pain)) {
        if (hit.inside && outline.id == hit.region && outline.polygon.bounds().contains(x, y))
            return outline.polygon.bounds();
    }
    return {};
}

QRectF BodyViewModel::chosenArea() const
{
    const std::optional<MuscleSide> muscle = chosenMuscle();
    const Outline *outline = muscle ? m_atlas.outline(m_view, m_layer, *muscle) : nullptr;
    if (outline)
        return outline->polygon.bounds();
    return m_point ? areaAt(m_point->x(), m_point->y()) : QRectF();
}

void BodyViewModel::move(Way way, bool fine)
{
    way = asDrawn(way, mirrored());
    if (m_moveTo)
        return nudge(way, fine);
    if (!m_point) {
        const QPointF start = startOfKeys(m_atlas, m_view, m_layer);
        return choosePoint(start.x(), start.y());
    }
    const std::optional<MuscleSide> from = chosenMuscle();
    if (fine || !from) {
        const QPointF to = m_point->position() + fineStep * stepOf(way);
        if (const auto next = BodyPoint::create(m_view, m_layer, to.x(), to.y());
            next && m_atlas.hit(*next).inside)
            choosePoint(to.x(), to.y());
        return;
    }
    if (const std::optional<QPointF> to =
            nextMuscle(m_atlas, m_view, m_layer, *from, directionOf(way)))
        touch(to->x(), to->y(), fineStep);
}

void BodyViewModel::nudge(Way way, bool fine)
{
    const QPointF to = *m_moveTo + (fine ? finestStep : fineStep) * stepOf(way);
    moveTo(to.x(), to.y());
}

bool BodyViewModel::startMove()
{
    const KnotState *state = chosenState();
    if (!state)
        return false;
    m_moveTo = state->knot->place.point->position();
    announceHere();
    return true;
}

void BodyViewModel::moveTo(double x, double y)
{
    const auto point = BodyPoint::create(m_view, m_layer, x, y);
    if (!m_moveTo || !point || !m_atlas.hit(*point).inside)
        return;
    m_moveTo = point->position();
    announceHere();
}

void BodyViewModel::cancelMove()
{
    m_moveTo.reset();
    announceHere();
}

bool BodyViewModel::saveMove()
{
    const KnotState *state = chosenState();
    if (!state || !m_moveTo)
        return false;
    const BodyPoint from = *state->knot->place.point;
    const auto to = BodyPoint::create(from.view(), from.layer(), m_moveTo->x(), m_moveTo->y());
    if (!to || *to == from) {
        cancelMove();
        return false;
    }
    const KnotFields fields = movedTo(m_atlas, state->knot.fields(), *to);
    const KnotId knot = *m_knot;
    m_moveTo.reset();
    const bool saved =
        m_session.replace(ActionKind::MoveKnot, knot, fields,
                          tr("Moved: %1").arg(m_session.texts().knotInWords(fields)));
    if (const KnotState *moved = chosenState())
        chooseKnot(*moved);
    return saved;
}

QString BodyViewModel::hereTitle() const
{
    if (const KnotState *state = chosenState())
        return m_session.texts().knotInWords(state->knot.fields());
    if (!m_point)
        return {};
    if (const std::optional<MuscleSide> muscle = chosenMuscle())
        return m_session.texts().spotInWords(muscle->muscle, muscle->side);
    return placeInWords(m_session.texts(), m_atlas.hit(*m_point));
}

QString BodyViewModel::hereText() const
{
    if (const KnotState *state = chosenState())
        return u"%1 · %2"_s.arg(text(state->status.value_or(KnotStatus::Unsure)),
                                lastPainText(*state, m_session.today()));
    const std::optional<MuscleSide> muscle = chosenMuscle();
    return muscle ? m_atlas.muscle(muscle->muscle)->latin : QString();
}

QString BodyViewModel::hereCaution() const
{
    return m_point ? m_session.texts().noPress(m_atlas.hit(*m_point).noPress) : QString();
}

void BodyViewModel::setNotNow(const NotNow &notNow)
{
    if (m_notNow == notNow)
        return;
    m_notNow = notNow;
    Q_EMIT hereChanged();
}

QString BodyViewModel::hereSpoken() const
{
    if (!m_point)
        return tr("nothing chosen");
    QStringList parts {hereTitle(), viewWords()};
    if (m_moveTo)
        parts.append(tr("being moved"));
    const KnotState *state = chosenState();
    if (state) {
        parts.append(text(state->status.value_or(KnotStatus::Unsure)));
        parts.append(lastPainText(*state, m_session.today()));
    } else {
        parts += knotsSpoken(m_knots.states(), chosenMuscle());
    }
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString BodyViewModel::herePath() const
{
    const std::optional<MuscleSide> muscle = m_here == Place ? chosenMuscle() : std::nullopt;
    const Outline *outline = muscle ? m_atlas.outline(m_view, m_layer, *muscle) : nullptr;
    return outline ? outline->path : QString();
}

QString BodyViewModel::hereKnot() const
{
    return m_knot ? m_knot->toString() : QString();
}

int BodyViewModel::herePain() const
{
    const KnotState *state = chosenState();
    const bool today =
        state && state->lastRestFelt && state->lastRestFelt->localDate() == m_session.today();
    return today ? toNumber(state->lastRest) : noNumber;
}

bool BodyViewModel::startKnot()
{
    if (!m_point)
        return false;
    m_form.beginAt(*m_point, m_meant);
    return true;
}

void BodyViewModel::openKnot(const QString &knot)
{
    if (const std::optional<KnotId> id = KnotId::fromString(knot))
        Q_EMIT knotRequested(*id);
}

void BodyViewModel::logPain(int number)
{
    const std::optional<Intensity> rest = fromNumber(number);
    const KnotState *state = chosenState();
    if (!state || !rest)
        return;
    ObservationFields fields {.knot = *m_knot, .felt = m_session.now()};
    fields.rest = rest;
    m_session.add(
        ActionKind::LogPain, fields,
        tr("%1 logged: %2").arg(text(rest), m_session.texts().knotName(state->knot.fields())));
}

void BodyViewModel::reveal(KnotId knot)
{
    const Result<Knot> record = m_session.read().get(knot);
    if (!record || !(*record)->place.point)
        return;
    const BodyPoint &point = *(*record)->place.point;
    setView(point.view(), point.layer());
    m_moveTo.reset();
    m_meant.reset();
    m_knot = knot;
    m_point = point;
    m_here = KnotMark;
    announceHere();
}

void BodyViewModel::revealMuscle(const MuscleSide &muscle)
{
    if (const Muscle *known = m_atlas.muscle(muscle.muscle))
        chooseMuscle(muscle, known->layer);
}

} // namespace knotebook
