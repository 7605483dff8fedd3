// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/print/reportdocument.h"
#include "core/report/report.h"

#include <memory>

namespace knotebook {

/** A report and its pages, together, because the pages look into the report. */
class ReportPages
{
public:
    /** `atlas` and what `words` refers to must outlive it. */
    ReportPages(Report report, const Atlas &atlas, const ReportWords &words,
                QPageSize::PageSizeId paper)
        : m_report(std::move(report)), m_words(words), m_document(m_report, atlas, m_words, paper)
    {
    }
    Q_DISABLE_COPY_MOVE(ReportPages)

    const Report &report() const { return m_report; }
    const ReportDocument &document() const { return m_document; }

private:
    Report m_report;
    ReportWords m_words;
    ReportDocument m_document;
};

} // namespace knotebook
