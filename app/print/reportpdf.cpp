// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/reportpdf.h"

#include "app/print/pdffinish.h"
#include "app/print/reporttext.h"
#include "core/base/privatefile.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr int pointsPerInch = 72;

QString title()
{
    return ReportTexts::tr("Report on muscle knots");
}

QByteArray pagesOf(const ReportDocument &document)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(pointsPerInch);
    writer.setPageSize(QPageSize(document.pageSize(), QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
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

Result<QByteArray> reportPdf(const ReportDocument &document)
{
    return finishedPdf(pagesOf(document),
                       {.title = title(),
                        .language = u"en"_s,
                        .made = document.report().on,
                        .bookmarks = document.bookmarks()});
}

Status writeReportPdf(const ReportDocument &document, const QString &path)
{
    return reportPdf(document).and_then(
        [&](const QByteArray &bytes) { return writePrivateFile(path, bytes); });
}

} // namespace knotebook
