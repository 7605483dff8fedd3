// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQuickImageProvider>

namespace knotebook {

/**
 * The drawings of qml/icons in the colour of the theme:
 * "image://icon/NAME/RED/GREEN/BLUE" (each 0…1). A drawing uses `currentColor` and nothing else,
 * so that it is one drawing for both themes. An unknown name gives an empty
 * picture.
 */
class IconProvider final : public QQuickImageProvider
{
public:
    IconProvider();
    QImage requestImage(const QString &id, QSize *size, const QSize &requestedSize) override;
};

} // namespace knotebook
