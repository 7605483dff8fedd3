// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/reportpages.h"

#include <QObject>
#include <QQuickPaintedItem>

namespace knotebook {

/** The pages that the preview shows. */
class ReportPreview final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(double heightToWidth READ heightToWidth NOTIFY changed FINAL)

public:
    explicit ReportPreview(QObject *parent) : QObject(parent) { }

    void setPages(std::shared_ptr<const ReportPages> pages);
    const ReportPages *pages() const { return m_pages.get(); }
    int count() const { return m_pages ? m_pages->document().pageCount() : 0; }
    /** Of the paper; that of A4 while there are no pages. */
    double heightToWidth() const;

Q_SIGNALS:
    void changed();

private:
    std::shared_ptr<const ReportPages> m_pages;
};

/** One sheet of the preview: the very page that is printed, as wide as the item. */
class PaperSheet : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(knotebook::ReportPreview *preview READ preview WRITE setPreview NOTIFY previewChanged
                   REQUIRED FINAL)
    Q_PROPERTY(int page READ page WRITE setPage NOTIFY pageChanged REQUIRED FINAL)

public:
    explicit PaperSheet(QQuickItem *parent = nullptr);

    /** Not owned. */
    ReportPreview *preview() const { return m_preview; }
    void setPreview(ReportPreview *preview);
    /** 0-based; a page that is not there is blank. */
    int page() const { return m_page; }
    void setPage(int page);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void previewChanged();
    void pageChanged();

private:
    ReportPreview *m_preview = nullptr;
    int m_page = 0;
};

} // namespace knotebook
