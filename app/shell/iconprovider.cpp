// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/iconprovider.h"

#include <QColor>
#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

/** The channels of an id, from `first` on; what is no number counts as none of it. */
QColor colorOf(const QString &id, int first)
{
    const auto channel = [&](int section) {
        return std::clamp(id.section(u'/', section, section).toFloat(), 0.0F, 1.0F);
    };
    return QColor::fromRgbF(channel(first), channel(first + 1), channel(first + 2));
}

QByteArray drawing(const QString &name, const QColor &color)
{
    QFile file(u":/knotebook/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", color.name().toLatin1());
}

} // namespace

IconProvider::IconProvider() : QQuickImageProvider(QQuickImageProvider::Image) { }

QImage IconProvider::requestImage(const QString &id, QSize *size, const QSize &requestedSize)
{
    const QSize wanted = requestedSize.isValid() ? requestedSize : QSize(24, 24);
    *size = wanted;
    QImage image(wanted, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QSvgRenderer renderer(drawing(id.section(u'/', 0, 0), colorOf(id, 1)));
    if (renderer.isValid()) {
        QPainter painter(&image);
        renderer.render(&painter);
    }
    return image;
}

} // namespace knotebook
