// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chartpicture.h"

#include "core/base/privatefile.h"

#include <QBuffer>
#include <QPainter>
#include <QQuickItemGrabResult>

namespace knotebook {

namespace {

Status writePicture(const QString &path, const QImage &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (picture.isNull() || !buffer.open(QIODevice::WriteOnly) || !picture.save(&buffer, "PNG"))
        return failure(ErrorCode::Io, path);
    return writePrivateFile(path, bytes);
}

} // namespace

QImage onBackground(const QImage &picture, const QColor &background)
{
    QImage whole(picture.size(), QImage::Format_RGB32);
    whole.setDevicePixelRatio(picture.devicePixelRatio());
    whole.fill(background);
    QPainter painter(&whole);
    painter.drawImage(QPointF(), picture);
    return whole;
}

void savePictureOf(QQuickItem *item, const QColor &background, const QString &path, QObject *asker,
                   std::function<void(const Status &)> done)
{
    const QSharedPointer<QQuickItemGrabResult> grab = item ? item->grabToImage() : nullptr;
    if (!grab) {
        done(failure(ErrorCode::Io, path));
        return;
    }
    // The grab is kept by its own end, and let go there.
    QObject::connect(grab.data(), &QQuickItemGrabResult::ready, asker,
                     [grab, background, path, done = std::move(done)] {
                         done(writePicture(path, onBackground(grab->image(), background)));
                         QObject::disconnect(grab.data(), nullptr, nullptr, nullptr);
                     });
}

} // namespace knotebook
