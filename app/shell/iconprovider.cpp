// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/iconprovider.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

QByteArray drawing(const QString &name, const QString &color)
{
    QFile file(u":/knotebook/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", color.toLatin1());
}

} // namespace

IconProvider::IconProvider() : QQuickImageProvider(QQuickImageProvider::Image) { }

QImage IconProvider::requestImage(const QString &id, QSize *size, const QSize &requestedSize)
{
    const QSize wanted = requestedSize.isValid() ? requestedSize : QSize(24, 24);
    *size = wanted;
    QImage image(wanted, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QSvgRenderer renderer(drawing(id.section(u'/', 0, 0), id.section(u'/', 1, 1)));
    if (renderer.isValid()) {
        QPainter painter(&image);
        renderer.render(&painter);
    }
    return image;
}

} // namespace knotebook
