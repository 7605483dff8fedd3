// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QColor>
#include <QImage>
#include <QQuickItem>

#include <functional>

namespace knotebook {

/** The picture on a background that shows through nowhere. */
QImage onBackground(const QImage &picture, const QColor &background);

/**
 * Writes what an item shows as PNG, readable by nobody else, once it is drawn, and
 * says how it went, unless `asker` is gone by then. Errors as writePrivateFile(), and
 * Io when the item cannot be drawn.
 */
void savePictureOf(QQuickItem *item, const QColor &background, const QString &path, QObject *asker,
                   std::function<void(const Status &)> done);

} // namespace knotebook
