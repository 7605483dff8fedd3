// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/reportpdf.h"

#include "core/base/privatefile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr int pointsPerInch = 72;

QByteArray pdfOf(const ReportDocument &document)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(pointsPerInch);
    writer.setPageSize(QPageSize(document.pageSize(), QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(QCoreApplication::translate("Report", "Report on muscle knots"));
    writer.setCreator(u"Knotebook"_s);
    QPainter painter(&writer);
    for (int page = 0; page < document.pageCount(); ++page) {
        if (page > 0)
            writer.newPage();
        document.paintPage(painter, page);
    }
    painter.end();
    return bytes;
}

} // namespace

Status writeReportPdf(const ReportDocument &document, const QString &path)
{
    return writePrivateFile(path, pdfOf(document));
}

} // namespace knotebook
