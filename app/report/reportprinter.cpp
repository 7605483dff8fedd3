// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/reportprinter.h"

#include <QPainter>
#include <QPrinter>

#include <algorithm>

namespace knotebook {

namespace {

constexpr double pointsPerInch = 72;

} // namespace

Status printReport(const ReportDocument &document, QPrinter &printer)
{
    printer.setPageSize(
        QPageSize(document.pageSize(), QPageSize::Point, {}, QPageSize::FuzzyMatch));
    printer.setFullPage(true);
    const int first = printer.fromPage() > 0 ? printer.fromPage() - 1 : 0;
    const int last = printer.toPage() > 0 ? std::min(printer.toPage(), document.pageCount())
                                          : document.pageCount();
    QPainter painter;
    if (!painter.begin(&printer))
        return failure(ErrorCode::Io, QStringLiteral("printer"));
    for (int page = first; page < last; ++page) {
        if (page > first && !printer.newPage())
            return failure(ErrorCode::Io, QStringLiteral("new page"));
        painter.resetTransform();
        painter.scale(printer.logicalDpiX() / pointsPerInch, printer.logicalDpiY() / pointsPerInch);
        document.paintPage(painter, page);
    }
    return painter.end() ? Status() : failure(ErrorCode::Io, QStringLiteral("printer"));
}

} // namespace knotebook
