// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/atlas/svgpath.h"

namespace knotebook {

/** One path of a drawing, with the id of the group it stands in. */
struct Shape
{
    QString id; ///< e.g. "soleus.left"
    QString group; ///< e.g. "no-press"; empty outside any group
    SvgPath path;
};

/**
 * Reads one of our SVG files, in the order of the document. Understood are
 * <path>, <g> with an id, and <use> with transform="scale(-1,1)", which is the
 * mirror image of a path that came before. Titles, metadata and what drawing
 * programs add in their own namespaces are skipped.
 *
 * NotFound, or Malformed with file, line and id: not XML, a path without id or
 * with a transform, path data that cannot be read, two shapes of the same id,
 * any other element.
 */
Result<QList<Shape>> readDrawing(const QString &path);

/** The same, from text; `name` stands for the file in errors. */
Result<QList<Shape>> parseDrawing(const QByteArray &svg, const QString &name);

} // namespace knotebook
