// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/region.h"

#include "core/base/jsondata.h"
#include "core/base/names.h"

#include <QSet>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr Names<BodyPart, 16> bodyParts {{
    {BodyPart::Head, "head"},
    {BodyPart::Neck, "neck"},
    {BodyPart::Shoulder, "shoulder"},
    {BodyPart::UpperArm, "upper-arm"},
    {BodyPart::Forearm, "forearm"},
    {BodyPart::Hand, "hand"},
    {BodyPart::Chest, "chest"},
    {BodyPart::Abdomen, "abdomen"},
    {BodyPart::UpperBack, "upper-back"},
    {BodyPart::LowBack, "low-back"},
    {BodyPart::Pelvis, "pelvis"},
    {BodyPart::Thigh, "thigh"},
    {BodyPart::Knee, "knee"},
    {BodyPart::LowerLeg, "lower-leg"},
    {BodyPart::Ankle, "ankle"},
    {BodyPart::Foot, "foot"},
}};

constexpr Names<RegionKind, 3> kinds {{
    {RegionKind::Pain, "pain"},
    {RegionKind::Part, "part"},
    {RegionKind::NoPress, "no-press"},
}};

Result<Region> readRegion(const QJsonObject &entry)
{
    const QString id = entry["id"_L1].toString();
    const auto part = bodyPartFromName(entry["part"_L1].toString());
    const auto kind = regionKindFromName(entry["kind"_L1].toString());
    if (id.isEmpty() || !part || !kind)
        return failure(ErrorCode::Malformed, u"region %1"_s.arg(id));
    return Region {id, *part, *kind};
}

} // namespace

QString bodyPartName(BodyPart part)
{
    return bodyParts.name(part);
}
std::optional<BodyPart> bodyPartFromName(const QString &name)
{
    return bodyParts.value(name);
}
QString regionKindName(RegionKind kind)
{
    return kinds.name(kind);
}
std::optional<RegionKind> regionKindFromName(const QString &name)
{
    return kinds.value(name);
}

Result<QList<Region>> readRegions(const QString &path)
{
    const auto table = readTable(path);
    if (!table)
        return tl::make_unexpected(table.error());
    QList<Region> regions;
    QSet<QString> seen;
    for (const QJsonValue &entry : *table) {
        const auto region = readRegion(entry.toObject());
        if (!region)
            return tl::make_unexpected(region.error());
        if (seen.contains(region->id))
            return failure(ErrorCode::Conflict, u"region %1 twice"_s.arg(region->id));
        seen.insert(region->id);
        regions.append(*region);
    }
    return regions;
}

} // namespace knotebook
