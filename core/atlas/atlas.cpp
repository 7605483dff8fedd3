// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/atlas.h"

#include <algorithm>
#include <cmath>

namespace knotebook {

namespace {

constexpr double rim = 8;
constexpr double neighbourGap = 4;

MuscleSide muscleSide(const Outline &outline)
{
    return {outline.id, outline.side};
}

Side sideAt(View view, double x)
{
    if (view == View::Left)
        return Side::Left;
    if (view == View::Right)
        return Side::Right;
    if (x == 0)
        return Side::Midline;
    return (x > 0) == (view == View::Back) ? Side::Right : Side::Left;
}

QString idAt(const OutlineStack &stack, QPointF point)
{
    const Outline *outline = stack.topmost(point);
    return outline ? outline->id : QString();
}

QString nearestId(const OutlineStack &stack, QPointF point)
{
    const Outline *outline = stack.topmost(point);
    for (double radius = 8; !outline && radius <= 64; radius *= 2)
        outline = stack.nearest(point, radius);
    return outline ? outline->id : QString();
}

/** How far `to` lies in a direction; what lies aside counts double. */
double stepLength(QPointF from, QPointF to, Direction direction)
{
    const QPointF gap = to - from;
    const bool sideways = direction == Direction::Left || direction == Direction::Right;
    const bool backwards = direction == Direction::Left || direction == Direction::Up;
    const double along = (sideways ? gap.x() : gap.y()) * (backwards ? -1 : 1);
    const double aside = std::abs(sideways ? gap.y() : gap.x());
    return along > aside / 2 ? along + 2 * aside : -1;
}

} // namespace

const QList<Muscle> &Atlas::muscles() const
{
    return m_data->muscles;
}

const Muscle *Atlas::muscle(const QString &id) const
{
    const qsizetype index = m_data->muscleIndex.value(id, -1);
    return index < 0 ? nullptr : &m_data->muscles[index];
}

const QList<Region> &Atlas::regions() const
{
    return m_data->regions;
}

const Region *Atlas::region(const QString &id) const
{
    const qsizetype index = m_data->regionIndex.value(id, -1);
    return index < 0 ? nullptr : &m_data->regions[index];
}

const Atlas::ViewData &Atlas::view(View view) const
{
    return m_data->views[static_cast<int>(view)];
}

const QList<Outline> &Atlas::outlines(View view, Layer layer) const
{
    return this->view(view).layers[static_cast<int>(layer)].outlines();
}

const QList<Outline> &Atlas::regionOutlines(View view, RegionKind kind) const
{
    return this->view(view).regions[static_cast<int>(kind)].outlines();
}

const Outline &Atlas::contour(View view) const
{
    return this->view(view).contour;
}

const QList<DrawnLine> &Atlas::lines(View view) const
{
    return this->view(view).lines;
}

const QList<DrawnLine> &Atlas::bones(View view) const
{
    return this->view(view).bones;
}

const Outline *Atlas::outline(View view, Layer layer, const MuscleSide &muscle) const
{
    return this->view(view).layers[static_cast<int>(layer)].find(muscle.muscle, muscle.side);
}

void Atlas::hitSurface(const ViewData &data, QPointF point, BodyHit &hit) const
{
    const Outline *outline = data.surface.topmost(point);
    if (!outline)
        outline = data.surface.nearest(point, rim);
    if (!outline)
        return;
    if (m_data->muscleIndex.contains(outline->id))
        hit.superficial = muscleSide(*outline);
    else
        hit.part = outline->id;
}

BodyHit Atlas::hit(const BodyPoint &point) const
{
    const ViewData &data = view(point.view());
    const QPointF position = point.position();
    BodyHit hit;
    hit.inside = data.skin.topmost(position) != nullptr;
    if (!hit.inside)
        return hit;
    hit.side = sideAt(point.view(), position.x());
    hit.region = nearestId(data.regions[static_cast<int>(RegionKind::Pain)], position);
    hit.noPress = idAt(data.regions[static_cast<int>(RegionKind::NoPress)], position);
    hitSurface(data, position, hit);
    for (const Outline *outline : data.beneath.all(position)) {
        if (hit.superficial != muscleSide(*outline))
            hit.beneath.append(muscleSide(*outline));
    }
    hit.muscle = hit.superficial;
    if (point.layer() == Layer::Deep) {
        if (const Outline *deep = data.layers[static_cast<int>(Layer::Deep)].topmost(position))
            hit.muscle = muscleSide(*deep);
    }
    return hit;
}

QList<Candidate> Atlas::candidates(const BodyPoint &point, double radius) const
{
    QList<Candidate> found;
    const OutlineStack &stack = view(point.view()).layers[static_cast<int>(point.layer())];
    for (const NearOutline &near : stack.near(point.position(), radius))
        found.append({muscleSide(*near.outline), near.distance});
    return found;
}

QList<MuscleSide> Atlas::neighbours(View view, Layer layer, const MuscleSide &muscle) const
{
    const Outline *from = outline(view, layer, muscle);
    if (!from)
        return {};
    QList<const Outline *> found;
    for (const Outline &other : outlines(view, layer)) {
        if (&other != from && from->polygon.gapTo(other.polygon) <= neighbourGap)
            found.append(&other);
    }
    const auto length = [here = from->middle()](const Outline *to) {
        const QPointF gap = to->middle() - here;
        return std::hypot(gap.x(), gap.y());
    };
    std::stable_sort(found.begin(), found.end(), [&length](const Outline *a, const Outline *b) {
        return length(a) < length(b);
    });
    QList<MuscleSide> sides;
    for (const Outline *outline : found)
        sides.append(muscleSide(*outline));
    return sides;
}

std::optional<MuscleSide> Atlas::next(View view, Layer layer, const MuscleSide &from,
                                      Direction direction) const
{
    const Outline *start = outline(view, layer, from);
    if (!start)
        return std::nullopt;
    const QPointF here = start->middle();
    const Outline *best = nullptr;
    double least = 0;
    for (const Outline &other : outlines(view, layer)) {
        const double length = stepLength(here, other.middle(), direction);
        if (&other == start || length < 0 || (best && length >= least))
            continue;
        best = &other;
        least = length;
    }
    return best ? std::optional(muscleSide(*best)) : std::nullopt;
}

Result<QList<Referral>> Atlas::why(const QString &region) const
{
    const Region *wanted = this->region(region);
    if (!wanted || wanted->kind != RegionKind::Pain)
        return failure(ErrorCode::Unknown, region);
    QList<Referral> found;
    for (const Muscle &muscle : m_data->muscles) {
        const qsizetype place = muscle.refers.indexOf(region);
        if (place >= 0)
            found.append({muscle.id, static_cast<int>(place) + 1});
    }
    const auto order = [this](const Referral &referral) {
        const Muscle &entry = *muscle(referral.muscle);
        return std::tuple(std::min(referral.rank, 3), entry.confidence, !entry.core);
    };
    std::stable_sort(found.begin(), found.end(), [&order](const Referral &a, const Referral &b) {
        return order(a) < order(b);
    });
    return found;
}

} // namespace knotebook
