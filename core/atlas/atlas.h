// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/atlas/muscle.h"
#include "core/atlas/outline.h"
#include "core/atlas/region.h"

#include <QHash>

#include <memory>

namespace knotebook {

/** A muscle on one side of the body. */
struct MuscleSide
{
    QString muscle;
    Side side = Side::Unspecified;

    bool operator==(const MuscleSide &) const = default;
};

/** What is at a point of the body. */
struct BodyHit
{
    bool inside = false; ///< false: beside the body, and nothing else is set
    Side side = Side::Unspecified; ///< the person's side at the point, also where no muscle is
    QString region; ///< the pain region; empty only beside the body
    QString part; ///< the named part, e.g. "kneecap"; empty where a muscle lies on top
    QString noPress; ///< the zone that nobody should press; empty outside such zones
    std::optional<MuscleSide> superficial;
    QList<MuscleSide> beneath; ///< in order of depth
    /** The one that is meant on the layer that was asked for. */
    std::optional<MuscleSide> muscle;
};

/** A muscle near a finger and how far away it is, in atlas units; 0 inside. */
struct Candidate
{
    MuscleSide muscle;
    double distance;
};

/** A muscle commonly described as referring to a region; rank 1 is typical for it. */
struct Referral
{
    QString muscle;
    int rank;
};

/** Where the arrow keys go. */
enum class Direction { Up, Down, Left, Right };

/**
 * The body: muscles, their outlines in five views, regions, and what lies where.
 * An immutable value; copies share the data. Left and right are always the
 * person's own. The left view is the mirror image of the right view.
 */
class Atlas
{
public:
    /**
     * From the resources. The errors are mistakes in the data files: NotFound,
     * Malformed, Unknown (an id that no table lists), Conflict (a wrong side),
     * each with file and id.
     */
    static Result<Atlas> load();
    /** From another folder that has the same files: for tests. */
    static Result<Atlas> load(const QString &folder);

    const QList<Muscle> &muscles() const;
    /** Null for an id that the table does not list. */
    const Muscle *muscle(const QString &id) const;
    const QList<Region> &regions() const;
    /** Null for an id that the table does not list. */
    const Region *region(const QString &id) const;

    /**
     * From the lowest to the topmost, as they are painted. The deep layer shows
     * the superficial muscles that are not lifted, and on them what lies beneath.
     */
    const QList<Outline> &outlines(View view, Layer layer) const;
    /** The regions of one kind, from the lowest to the topmost. */
    const QList<Outline> &regionOutlines(View view, RegionKind kind) const;
    /** The skin; its id is "contour". */
    const Outline &contour(View view) const;
    const QList<DrawnLine> &lines(View view) const;
    /** The bones that the deep layer shows under the muscles; drawn and not hit. */
    const QList<DrawnLine> &bones(View view) const;
    /** Null when the muscle has none there. */
    const Outline *outline(View view, Layer layer, const MuscleSide &muscle) const;

    /**
     * What is at a point. The edge of an outline belongs to it. A point on the
     * skin between two outlines, or on the rim beside one, belongs to the
     * nearest within 8 units.
     */
    BodyHit hit(const BodyPoint &point) const;
    /**
     * The muscles of the point's layer within `radius` units of it, nearest
     * first: what a finger may have meant. Also for points beside the body.
     */
    QList<Candidate> candidates(const BodyPoint &point, double radius) const;
    /** The muscles whose outlines come within 4 units, nearest middle first. */
    QList<MuscleSide> neighbours(View view, Layer layer, const MuscleSide &muscle) const;
    /** The next one in a direction of the picture; nothing at the edge. */
    std::optional<MuscleSide> next(View view, Layer layer, const MuscleSide &from,
                                   Direction direction) const;
    /**
     * The muscles commonly described as referring to a region: first those for
     * which it is the most typical place, then by confidence, then those that
     * the map offers, then in table order. Unknown for an id that is not a pain
     * region.
     */
    Result<QList<Referral>> why(const QString &region) const;

private:
    struct ViewData
    {
        Outline contour;
        QList<DrawnLine> lines;
        QList<DrawnLine> bones;
        OutlineStack layers[2]; ///< by Layer, as painted
        OutlineStack beneath; ///< what lies under the outer muscles
        OutlineStack regions[3]; ///< by RegionKind
        OutlineStack surface; ///< parts, and on them the superficial muscles
        OutlineStack skin; ///< the contour alone
    };
    struct Data
    {
        QList<Muscle> muscles;
        QList<Region> regions;
        QHash<QString, qsizetype> muscleIndex;
        QHash<QString, qsizetype> regionIndex;
        ViewData views[5]; ///< by View
    };
    friend class AtlasLoader;

    explicit Atlas(std::shared_ptr<const Data> data) : m_data(std::move(data)) { }
    const ViewData &view(View view) const;
    void hitSurface(const ViewData &data, QPointF point, BodyHit &hit) const;

    std::shared_ptr<const Data> m_data;
};

} // namespace knotebook
