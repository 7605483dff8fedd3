// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>

#include <optional>

namespace knotebook {

/** The coarse parts of the body by which lists and reports are ordered. */
enum class BodyPart {
    Head,
    Neck,
    Shoulder,
    UpperArm,
    Forearm,
    Hand,
    Chest,
    Abdomen,
    UpperBack,
    LowBack,
    Pelvis,
    Thigh,
    Knee,
    LowerLeg,
    Ankle,
    Foot,
};

enum class RegionKind {
    Pain, ///< where pain is felt or refers to, e.g. "shoulder-blade-inner"
    Part, ///< what one touches where no muscle lies, e.g. "kneecap"
    NoPress, ///< where nobody should press, e.g. "armpit-hollow"
};

/** "head", "upper-arm", … */
QString bodyPartName(BodyPart part);
std::optional<BodyPart> bodyPartFromName(const QString &name);
/** "pain", "part", "no-press". */
QString regionKindName(RegionKind kind);
std::optional<RegionKind> regionKindFromName(const QString &name);

/** A place on the skin with a name. Its outlines are in <view>-body.svg. */
struct Region
{
    QString id; ///< stored in journals, never changed
    BodyPart part;
    RegionKind kind;
};

/** Reads core/atlas/data/regions.json. Errors name the entry. */
Result<QList<Region>> readRegions(const QString &path);

} // namespace knotebook
