// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/print/reportdocument.h"
#include "app/print/reporthtml.h"
#include "app/print/reportpdf.h"
#include "tests/support/appfixture.h"
#include "tests/support/pdffacts.h"

namespace knotebook::test {

/** A journal whose report is looked at. */
struct Clinic : AppFixture
{
    Clinic() { QLocale::setDefault(QLocale::c()); }

    KnotId knot(const QString &label, View view = View::Back, double x = -48, double y = 157)
    {
        KnotFields fields;
        fields.place.point = *BodyPoint::create(view, Layer::Superficial, x, y);
        const BodyHit hit = tables.atlas.hit(*fields.place.point);
        fields.side = hit.side;
        if (hit.muscle)
            fields.muscle = hit.muscle->muscle;
        fields.label = label;
        return addKnot(fields);
    }
    void log(KnotId id, int day, int rest, const QString &note = {})
    {
        ObservationFields fields {.knot = id, .felt = *Moment::onDay(QDate(2024, 4, day))};
        fields.rest = *Intensity::fromTenths(10 * rest);
        fields.status = rest == 0 ? KnotStatus::Resolved : KnotStatus::Active;
        fields.note = note;
        session.add(ActionKind::LogPain, fields, QStringLiteral("logged"));
    }
    /** A box on one view, 40 units wide. */
    void paint(KnotId id, View view, QPointF at)
    {
        ObservationFields fields {.knot = id, .felt = *Moment::onDay(QDate(2024, 4, 20))};
        fields.rest = *Intensity::fromTenths(50);
        fields.painting = {
            {view, {{at, at + QPointF(40, 0), at + QPointF(40, 40), at + QPointF(0, 40)}}}};
        session.add(ActionKind::LogPain, fields, QStringLiteral("painted"));
    }
    Report report(ReportOptions options = {}) const
    {
        options.period = {QDate(2024, 4, 1), QDate(2024, 5, 1)};
        return *makeReport(session.read(), options, CareResult(), session.catalogue(), tables.rules,
                           session.today());
    }
    ReportWords words() const { return {tables.texts, tables.careTexts}; }
    QString html(const ReportOptions &options = {}) const
    {
        return QString::fromUtf8(reportHtml(report(options), tables.atlas, words()));
    }
    /** The text of the PDF as a reader of PDFs finds it; empty when there is none here. */
    QString pdfText(const Report &report,
                    QPageSize::PageSizeId paper = QPageSize::PageSizeId::A4) const
    {
        const QString path = folder.filePath(QStringLiteral("report.pdf"));
        const ReportDocument document(report, tables.atlas, words(), paper);
        if (!writeReportPdf(document, path))
            return {};
        return knotebook::test::pdfText(path);
    }
};

} // namespace knotebook::test
