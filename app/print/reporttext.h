// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/caretexts.h"
#include "app/messages/texts.h"
#include "core/report/report.h"

namespace knotebook {

/** The words a renderer needs; outlived by nothing that is rendered. */
struct ReportWords
{
    const Texts &texts;
    const CareTexts &care;
};

/** A heading and what stands under it, for both renderers. */
struct ReportRow
{
    QString label;
    QString text;
};

/** "1 May 2024 to 29 July 2024: entries on 61 of 90 days." */
QString periodLine(const Report &report);
/** "Active now; pain 5 (last, 29 July), 4.3 on average, 8 at worst; 61 entries." */
QString painLine(const ReportedKnot &knot);
/** "1  Upper trapezius · top of the shoulder, left". */
QString knotHeading(const ReportedKnot &knot, const Texts &texts);
/** Function: PSFS, PEG, global change, interference, sleep; only what was given. */
QList<ReportRow> functionRows(const Report &report);
/** Remedies with uses, dose and effect. */
QList<ReportRow> remedyRows(const Report &report, const Texts &texts);
/** The findings of care with their reasons. */
QList<ReportRow> careRows(const Report &report, const CareTexts &care);
/** Red-flag questions with answers and dates, also the noes. */
QList<ReportRow> questionRows(const Report &report, const CareTexts &care);
QList<ReportRow> visitRows(const Report &report, const Texts &texts);
QList<ReportRow> noteRows(const Report &report, const Texts &texts);
/** The directions of the scales and what the report is not. */
QString closingLine(const Report &report);

} // namespace knotebook
