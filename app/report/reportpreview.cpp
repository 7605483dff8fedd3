// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/reportpreview.h"

#include <QPainter>

namespace knotebook {

void ReportPreview::setPages(std::shared_ptr<const ReportPages> pages)
{
    m_pages = std::move(pages);
    Q_EMIT changed();
}

double ReportPreview::heightToWidth() const
{
    const QSizeF size = m_pages ? m_pages->document().pageSize()
                                : QSizeF(QPageSize::size(QPageSize::A4, QPageSize::Point));
    return size.height() / size.width();
}

PaperSheet::PaperSheet(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setFillColor(Qt::white);
    setOpaquePainting(true);
    setAntialiasing(true);
}

void PaperSheet::setPreview(ReportPreview *preview)
{
    if (m_preview == preview)
        return;
    if (m_preview)
        disconnect(m_preview, nullptr, this, nullptr);
    m_preview = preview;
    if (preview)
        connect(preview, &ReportPreview::changed, this, [this] { update(); });
    Q_EMIT previewChanged();
    update();
}

void PaperSheet::setPage(int page)
{
    if (m_page == page)
        return;
    m_page = page;
    Q_EMIT pageChanged();
    update();
}

void PaperSheet::paint(QPainter *painter)
{
    const ReportPages *pages = m_preview ? m_preview->pages() : nullptr;
    if (!pages || m_page < 0 || m_page >= pages->document().pageCount())
        return;
    const double scale = width() / pages->document().pageSize().width();
    painter->scale(scale, scale);
    pages->document().paintPage(*painter, m_page);
}

} // namespace knotebook
