// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/muscle.h"

#include "core/base/jsondata.h"
#include "core/base/names.h"

#include <QSet>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr Names<Press, 3> presses {{
    {Press::Yes, "yes"},
    {Press::Light, "light"},
    {Press::No, "no"},
}};

Result<QList<View>> readViews(const QJsonObject &entry, const QString &id)
{
    QList<View> views;
    for (const QString &name : stringList(entry["views"_L1])) {
        const auto view = viewFromName(name);
        if (!view)
            return failure(ErrorCode::Unknown, u"muscle %1: view %2"_s.arg(id, name));
        views.append(*view);
    }
    return views;
}

Result<Muscle> readMuscle(const QJsonObject &entry)
{
    Muscle muscle;
    muscle.id = entry["id"_L1].toString();
    const auto views = readViews(entry, muscle.id);
    if (!views)
        return tl::make_unexpected(views.error());
    const auto layer = layerFromName(entry["layer"_L1].toString());
    const auto press = pressFromName(entry["press"_L1].toString());
    const QString confidence = entry["confidence"_L1].toString();
    muscle.latin = entry["latin"_L1].toString();
    muscle.group = entry["group"_L1].toString();
    muscle.refers = stringList(entry["refers"_L1]);
    if (muscle.id.isEmpty() || muscle.latin.isEmpty() || muscle.group.isEmpty() || views->isEmpty()
        || !layer || !press || confidence.size() != 1)
        return failure(ErrorCode::Malformed, u"muscle %1"_s.arg(muscle.id));
    muscle.views = *views;
    muscle.paired = entry["sides"_L1].toString() == "paired"_L1;
    muscle.layer = *layer;
    muscle.lifted = entry["lifted"_L1].toBool();
    muscle.core = entry["core"_L1].toBool();
    muscle.press = *press;
    muscle.confidence = confidence.front();
    muscle.sources = stringList(entry["sources"_L1]);
    return muscle;
}

} // namespace

QString pressName(Press press)
{
    return presses.name(press);
}

std::optional<Press> pressFromName(const QString &name)
{
    return presses.value(name);
}

Result<QList<Muscle>> readMuscles(const QString &path)
{
    const auto table = readTable(path);
    if (!table)
        return tl::make_unexpected(table.error());
    QList<Muscle> muscles;
    QSet<QString> seen;
    for (const QJsonValue &entry : *table) {
        const auto muscle = readMuscle(entry.toObject());
        if (!muscle)
            return tl::make_unexpected(muscle.error());
        if (seen.contains(muscle->id))
            return failure(ErrorCode::Conflict, u"muscle %1 twice"_s.arg(muscle->id));
        seen.insert(muscle->id);
        muscles.append(*muscle);
    }
    return muscles;
}

} // namespace knotebook
