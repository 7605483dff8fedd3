// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

namespace knotebook {

/** What each part of a report is made from. It must not outlive any of it. */
struct ReportSource
{
    const Reader &reader;
    const ReportOptions &options;
    const Catalogue &catalogue;
    const RuleTable &rules;

    bool isHidden(const std::optional<KnotId> &knot) const
    {
        return knot && options.hidden.contains(*knot);
    }
    bool wants(Annex annex) const { return options.annexes.contains(annex); }
    /** One of the catalogue's medicines. */
    bool isMedicine(const QString &remedy) const
    {
        const Remedy *ours = catalogue.remedy(remedy);
        return ours && ours->kind == QStringLiteral("medicine");
    }
};

/** Absent for no values. */
std::optional<double> meanOf(const QList<double> &values);

/** @name The parts. Each adds to the report; errors as Reader's. */
///@{
/** The knots with an entry in the period, their entries and notes; `days` gets those with one. */
Status addKnots(Report &report, const ReportSource &source, QSet<QDate> &days);
Status addRemedies(Report &report, const ReportSource &source);
Status addTrials(Report &report, const ReportSource &source);
Status addVisits(Report &report, const ReportSource &source);
/** The last answer to each question that was asked. */
Status addQuestions(Report &report, const ReportSource &source);
/** What the rules conclude, without what tells of something that is left out. */
void addCare(Report &report, const ReportSource &source, const CareResult &care);
///@}

} // namespace knotebook
