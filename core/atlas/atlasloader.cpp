// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/atlas.h"
#include "core/atlas/drawing.h"

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

const auto resources = ":/knotebook/atlas"_L1;

/** "soleus.left.fibres" taken apart. */
struct ShapeName
{
    QString id;
    std::optional<Side> side;
    bool fibres = false;
};

ShapeName shapeName(const QString &text)
{
    const QStringList words = text.split(u'.');
    const bool fibres = words.size() == 3 && words[2] == "fibres"_L1;
    if (words.size() != 2 && !fibres)
        return {text, std::nullopt};
    return {words[0], sideFromName(words[1]), fibres};
}

Outline outlineFrom(const QString &id, Side side, const SvgPath &path)
{
    return {id, side, path.toString(), {}, Polygon(path.flattened())};
}

/** The right view becomes the left view. */
QList<Shape> turned(QList<Shape> shapes)
{
    for (Shape &shape : shapes) {
        shape.path = shape.path.mirrored();
        QStringList words = shape.id.split(u'.');
        words.replaceInStrings(u"right"_s, u"left"_s);
        shape.id = words.join(u'.');
    }
    return shapes;
}

} // namespace

class AtlasLoader
{
public:
    explicit AtlasLoader(const QString &folder) : m_folder(folder) { }

    Result<Atlas> load()
    {
        auto status = loadTables();
        for (const View view : allViews()) {
            if (status)
                status = loadBody(view);
            if (status)
                status = loadMuscles(view);
        }
        if (!status)
            return tl::make_unexpected(status.error());
        return Atlas(m_data);
    }

private:
    Atlas::ViewData &view(View view) { return m_data->views[static_cast<int>(view)]; }

    /** A drawing, read once although two views show it. */
    Result<QList<Shape>> readTurned(View shown, const QString &what)
    {
        const View drawn = shown == View::Left ? View::Right : shown;
        const QString file = u"%1/%2-%3.svg"_s.arg(m_folder, viewName(drawn), what);
        if (!m_drawings.contains(file)) {
            const auto shapes = readDrawing(file);
            if (!shapes)
                return shapes;
            m_drawings.insert(file, *shapes);
        }
        return shown == View::Left ? turned(m_drawings.value(file)) : m_drawings.value(file);
    }

    Status loadTables()
    {
        const auto muscles = readMuscles(m_folder + "/muscles.json"_L1);
        if (!muscles)
            return tl::make_unexpected(muscles.error());
        const auto regions = readRegions(m_folder + "/regions.json"_L1);
        if (!regions)
            return tl::make_unexpected(regions.error());
        m_data->muscles = *muscles;
        m_data->regions = *regions;
        for (qsizetype index = 0; index < muscles->size(); ++index)
            m_data->muscleIndex.insert(muscles->at(index).id, index);
        for (qsizetype index = 0; index < regions->size(); ++index)
            m_data->regionIndex.insert(regions->at(index).id, index);
        return checkTables();
    }

    Status checkTables() const
    {
        for (const Region &region : m_data->regions) {
            if (m_data->muscleIndex.contains(region.id))
                return failure(ErrorCode::Conflict, u"region %1 is a muscle"_s.arg(region.id));
        }
        for (const Muscle &muscle : m_data->muscles) {
            for (const QString &region : muscle.refers) {
                if (!isRegion(region, RegionKind::Pain))
                    return failure(ErrorCode::Unknown,
                                   u"muscle %1 refers to %2"_s.arg(muscle.id, region));
            }
        }
        return {};
    }

    bool isRegion(const QString &id, RegionKind kind) const
    {
        const qsizetype index = m_data->regionIndex.value(id, -1);
        return index >= 0 && m_data->regions[index].kind == kind;
    }

    Status loadBody(View bodyView)
    {
        const auto shapes = readTurned(bodyView, u"body"_s);
        if (!shapes)
            return tl::make_unexpected(shapes.error());
        ViewData data;
        for (const Shape &shape : *shapes) {
            const auto status = addBodyShape(shape, data);
            if (!status)
                return failure(status.error().code,
                               u"%1-body.svg, %2"_s.arg(viewName(bodyView), status.error().detail));
        }
        if (data.contour.polygon.isEmpty())
            return failure(ErrorCode::Missing, u"%1-body.svg: contour"_s.arg(viewName(bodyView)));
        Atlas::ViewData &target = view(bodyView);
        target.contour = data.contour;
        target.lines = data.lines;
        target.bones = data.bones;
        target.skin = OutlineStack({data.contour});
        for (int kind = 0; kind < 3; ++kind)
            target.regions[kind] = OutlineStack(data.regions[kind]);
        return {};
    }

    struct ViewData
    {
        Outline contour;
        QList<DrawnLine> lines;
        QList<DrawnLine> bones;
        QList<Outline> regions[3];
    };

    Status addBodyShape(const Shape &shape, ViewData &data) const
    {
        if (shape.group == "lines"_L1) {
            data.lines.append({shape.id, shape.path.toString()});
            return {};
        }
        if (shape.group == "bones"_L1) {
            data.bones.append({shape.id, shape.path.toString()});
            return {};
        }
        if (shape.group == "contour"_L1) {
            data.contour = outlineFrom(shape.id, Side::Both, shape.path);
            return {};
        }
        const auto kind = regionKindFromName(shape.group);
        if (!kind)
            return failure(ErrorCode::Unknown, u"group \"%1\""_s.arg(shape.group));
        const ShapeName name = shapeName(shape.id);
        if (!isRegion(name.id, *kind) || !name.side)
            return failure(ErrorCode::Unknown, u"id \"%1\""_s.arg(shape.id));
        data.regions[static_cast<int>(*kind)].append(outlineFrom(name.id, *name.side, shape.path));
        return {};
    }

    Result<QList<Outline>> readOutlines(View outlineView, Layer layer)
    {
        const auto shapes = readTurned(outlineView, layerName(layer));
        if (!shapes)
            return tl::make_unexpected(shapes.error());
        QList<Outline> outlines;
        for (const Shape &shape : *shapes) {
            const auto status = addOutline(shape, outlineView, outlines);
            if (!status)
                return failure(status.error().code,
                               u"%1-%2.svg, id \"%3\": %4"_s.arg(viewName(outlineView),
                                                                 layerName(layer), shape.id,
                                                                 status.error().detail));
        }
        return outlines;
    }

    Status addOutline(const Shape &shape, View outlineView, QList<Outline> &outlines) const
    {
        const ShapeName name = shapeName(shape.id);
        const qsizetype index = m_data->muscleIndex.value(name.id, -1);
        if (index < 0)
            return failure(ErrorCode::Unknown, u"no such muscle"_s);
        if (!name.side || !sideFits(m_data->muscles[index], *name.side, outlineView))
            return failure(ErrorCode::Conflict, u"wrong side"_s);
        if (!name.fibres) {
            outlines.append(outlineFrom(name.id, *name.side, shape.path));
            return {};
        }
        for (Outline &outline : outlines) {
            if (outline.id == name.id && outline.side == *name.side)
                outline.fibres = shape.path.toString();
        }
        return {};
    }

    static bool sideFits(const Muscle &muscle, Side side, View view)
    {
        if (!muscle.paired)
            return side == Side::Midline;
        if (view == View::Left || view == View::Right)
            return side == (view == View::Left ? Side::Left : Side::Right);
        return side == Side::Left || side == Side::Right;
    }

    Status loadMuscles(View outlineView)
    {
        const auto outer = readOutlines(outlineView, Layer::Superficial);
        if (!outer)
            return tl::make_unexpected(outer.error());
        const auto deep = readOutlines(outlineView, Layer::Deep);
        if (!deep)
            return tl::make_unexpected(deep.error());
        Atlas::ViewData &target = view(outlineView);
        const int part = static_cast<int>(RegionKind::Part);
        target.layers[static_cast<int>(Layer::Superficial)] = OutlineStack(*outer);
        target.beneath = OutlineStack(*deep);
        target.surface = OutlineStack(target.regions[part].outlines() + *outer);
        target.layers[static_cast<int>(Layer::Deep)] =
            OutlineStack(unlifted(*outer, target.beneath) + *deep);
        return {};
    }

    QList<Outline> unlifted(const QList<Outline> &outer, const OutlineStack &deep) const
    {
        QList<Outline> kept;
        for (const Outline &outline : outer) {
            const Muscle &muscle = m_data->muscles[m_data->muscleIndex.value(outline.id)];
            if (!muscle.lifted && !deep.find(outline.id, outline.side))
                kept.append(outline);
        }
        return kept;
    }

    QString m_folder;
    QHash<QString, QList<Shape>> m_drawings;
    std::shared_ptr<Atlas::Data> m_data = std::make_shared<Atlas::Data>();
};

Result<Atlas> Atlas::load()
{
    return load(resources);
}

Result<Atlas> Atlas::load(const QString &folder)
{
    return AtlasLoader(folder).load();
}

} // namespace knotebook
