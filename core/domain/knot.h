// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/body.h"
#include "core/base/moment.h"
#include "core/domain/behaviour.h"
#include "core/domain/record.h"
#include "core/domain/words.h"

#include <QStringList>

#include <optional>

namespace knotebook {

/**
 * Where a knot is: a point on the map, or a region of the body (a track of a
 * whole region, as other diaries keep it), or nowhere that can be drawn ("sick,
 * tired"). At most one of the two is set.
 */
struct Place
{
    std::optional<BodyPoint> point;
    std::optional<QString> region; ///< an id of the atlas

    bool isNowhere() const { return !point && !region; }
    bool operator==(const Place &) const = default;
};

/** A place on the body that is followed over time. */
struct KnotFields
{
    Place place;
    std::optional<QString> muscle; ///< an id of the atlas
    Side side = Side::Unspecified; ///< the person's own left or right
    KnotKind kind = KnotKind::Unsure;
    std::optional<Moment> onset; ///< since when, to the day or the moment
    std::optional<OnsetPattern> onsetPattern;
    QStringList causes; ///< suspected; ids of the catalogue
    QString label; ///< the person's own name for it, up to 200 characters
    bool inflamed = false; ///< an acute injury or inflamed: no massage is suggested
    bool lumpWithInfection = false; ///< a lump that came with a cold, cough or infection
    QString note; ///< up to 10,000 characters
    Behaviour behaviour;

    bool operator==(const KnotFields &) const = default;
};

using Knot = Record<KnotFields>;
using KnotId = Id<KnotFields>;

/** Conflict for a place with both point and region; OutOfRange for long texts; as its behaviour. */
Status check(const KnotFields &fields);

/**
 * OutOfRange, naming `what`, when a text is longer than a journal keeps;
 * Malformed when it holds what other programs cannot keep.
 */
Status checkLength(const QString &text, qsizetype longest, const QString &what);

constexpr qsizetype longestLabel = 200;
constexpr qsizetype longestNote = 10'000;

} // namespace knotebook
