// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/print/reporttext.h"
#include "core/atlas/atlas.h"

#include <QPageSize>
#include <QTextDocument>

class QPainter;

namespace knotebook {

/**
 * A report laid out on pages: text flows, drawings are vectors. The preview, the
 * printer and the PDF all paint these pages.
 */
class ReportDocument
{
public:
    /** `report`, `atlas` and `words` must outlive the document. */
    ReportDocument(const Report &report, const Atlas &atlas, const ReportWords &words,
                   QPageSize::PageSizeId paper);
    ~ReportDocument();
    Q_DISABLE_COPY_MOVE(ReportDocument)

    /** Hands a document that a worker laid out to the thread that shows it. */
    void moveTo(QThread *thread) { m_document.moveToThread(thread); }

    int pageCount() const;
    /** The size of a page in points (1/72 inch). */
    QSizeF pageSize() const { return m_pageSize; }
    /** Paints one page, 0-based, in points, with its foot line. */
    void paintPage(QPainter &painter, int page) const;

private:
    void write(const Report &report, const ReportWords &words);

    QSizeF m_pageSize;
    QString m_footer;
    QTextDocument m_document;
};

} // namespace knotebook
