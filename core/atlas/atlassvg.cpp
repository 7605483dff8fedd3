// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/atlassvg.h"

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

const auto style = ".skin{fill:#EFE3D3}"
                   ".contour{fill:none;stroke:#2A2722;stroke-width:.7}"
                   ".part{fill:#E7DAC7}"
                   ".muscle{fill:url(#flesh);stroke:#FBF3EA;stroke-width:.6;stroke-linejoin:round}"
                   ".fibres{fill:none;stroke:#8C5546;stroke-width:.4;stroke-opacity:.45}"
                   ".bone{fill:#F7F0E4;fill-rule:evenodd;stroke:#C4B59E;stroke-width:.4}"
                   ".line{fill:none;stroke:#8A7F72;stroke-width:.5;stroke-linecap:round}"_L1;

// Across each muscle, as if light fell from the left: the belly stands out and
// the far edge turns away. The same for all, so that no muscle seems to matter more.
const auto flesh = "<linearGradient id=\"flesh\" x1=\"0\" y1=\"0\" x2=\"1\" y2=\"0.25\">"
                   "<stop offset=\"0\" stop-color=\"#BA826F\"/>"
                   "<stop offset=\".36\" stop-color=\"#D2A28F\"/>"
                   "<stop offset=\"1\" stop-color=\"#AF7868\"/></linearGradient>\n"_L1;

QString path(const QString &kind, const QString &id, const QString &data)
{
    return u"<path class=\"%1\" id=\"%2\" d=\"%3\"/>\n"_s.arg(kind, id, data);
}

QString muscles(const Atlas &atlas, View view, Layer layer)
{
    QString text;
    for (const Outline &outline : atlas.outlines(view, layer)) {
        const QString id = outline.id + u'.' + sideName(outline.side);
        text += path(u"muscle"_s, id, outline.path);
        if (!outline.fibres.isEmpty())
            text += path(u"fibres"_s, id + ".fibres"_L1, outline.fibres);
    }
    return text;
}

QString parts(const Atlas &atlas, View view)
{
    QString text;
    for (const Outline &outline : atlas.regionOutlines(view, RegionKind::Part))
        text += path(u"part"_s, outline.id + u'.' + sideName(outline.side), outline.path);
    return text;
}

QString drawn(const QString &kind, const QList<DrawnLine> &lines)
{
    QString text;
    for (const DrawnLine &line : lines)
        text += path(kind, line.id, line.path);
    return text;
}

} // namespace

QString atlasSvg(const Atlas &atlas, View view, Layer layer)
{
    const QString contour = atlas.contour(view).path;
    const QString bones = layer == Layer::Deep ? drawn(u"bone"_s, atlas.bones(view)) : QString();
    const QString head =
        u"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-220 -20 440 1040\">\n"
        "<title>%1, %2</title>\n<style>%3</style>\n"
        "%5<clipPath id=\"inside\"><path d=\"%4\"/></clipPath>\n"_s.arg(
            viewName(view), layerName(layer), style, contour, flesh);
    return head + path(u"skin"_s, u"skin"_s, contour) + "<g clip-path=\"url(#inside)\">\n"_L1
        + parts(atlas, view) + bones + muscles(atlas, view, layer) + "</g>\n"_L1
        + drawn(u"line"_s, atlas.lines(view)) + path(u"contour"_s, u"contour"_s, contour)
        + "</svg>\n"_L1;
}

} // namespace knotebook
