// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/atlas/atlas.h"

namespace knotebook {

/**
 * One view and layer as a stand-alone SVG text in atlas units, with the skin,
 * the muscles, their fibres and the quiet lines of face, hands and feet; every
 * outline keeps its id. Fit to be opened in a drawing program or in a browser.
 */
QString atlasSvg(const Atlas &atlas, View view, Layer layer);

} // namespace knotebook
