// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/caretexts.h"
#include "app/messages/texts.h"
#include "core/report/report.h"

#include <QCoreApplication>

namespace knotebook {

/** The words a renderer needs; outlived by nothing that is rendered. */
struct ReportWords
{
    const Texts &texts;
    const CareTexts &care;
};

/** Translates what the report says of itself, in the context "Report". */
struct ReportTexts
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/** A heading and what stands under it, for both renderers. */
struct ReportRow
{
    QString label;
    QString text;

    bool operator==(const ReportRow &) const = default;
};

/** A part of the first page: what it is called, what stands in it, where all of it is. */
struct ReportSection
{
    QString heading;
    QList<ReportRow> rows;
    Annex annex = Annex::More;
    int linesAtLeast = 3; ///< that it has on the first page, whatever else there is
    QList<ReportRow> elsewhere; ///< rows of it that stand in another annex, if that is wanted
};

/** Knots up to this number bear it on the small chart; the others are dots. */
inline constexpr int numberedOnFirstPage = 9;

/** "29 Jul 2024". */
QString reportDay(QDate date);
/** "1 May 2024 to 29 July 2024: entries on 61 of 90 days." */
QString periodLine(const Report &report);
/** When it was made, and which way the scale of pain goes. */
QString madeOnLine(const Report &report);
/** "Active, comes and goes, pain now 5 (29 Jul 2024), worst 8.0, average 4.3, entries: 61." */
QString stateLine(const ReportedKnot &knot);
/** "morning 5.0, evening 3.0 (medians)": the parts with enough entries; may be empty. */
QString overTheDayText(const DayPattern &pattern);
/** "1  Upper trapezius · top of the shoulder, left". */
QString knotHeading(const ReportedKnot &knot, const Texts &texts);
/** State, trend, over the day, what brings it on and what eases it; only what is known. */
QList<ReportRow> knotRows(const ReportedKnot &knot, const Texts &texts);
/** The same with the change since the beginning and the note. */
QList<ReportRow> knotRowsInFull(const ReportedKnot &knot, const Texts &texts);
/** Function: PSFS, PEG, global change, interference, sleep; only what was given. */
QList<ReportRow> functionRows(const Report &report);
/** "1 min 30 s, 3 times"; may be empty. */
QString doseText(const ReportedRemedy &remedy);
QString remedyName(const ReportedRemedy &remedy, const Texts &texts);
/** Remedies with uses, dose and effect. */
QList<ReportRow> remedyRows(const Report &report, const Texts &texts);
/** A row for each fair trial that ended: against what, for how long, what it found. */
QList<ReportRow> trialRows(const Report &report, const Texts &texts);
/** The findings of care with their reasons. */
QList<ReportRow> careRows(const Report &report, const CareTexts &care);
/** Red-flag questions by answer and day, yes first, also the noes. */
QList<ReportRow> questionRows(const Report &report, const CareTexts &care);
/** The step, its reasons and the questions. */
QList<ReportRow> helpRows(const Report &report, const CareTexts &care);
/** Function, remedies, when to get help, and the aim: what is wanted of it, in this order. */
QList<ReportSection> firstSections(const Report &report, const ReportWords &words);
QList<ReportRow> visitRows(const Report &report, const Texts &texts);
QList<ReportRow> noteRows(const Report &report, const Texts &texts);
/** What ends a text that was shortened, whose whole stands in `annex` or in Annex::More. */
QString moreText(const Report &report, Annex annex);
/** What the marks on the body mean, where those beyond `numberedTo` are dots. */
QString keyText(const Report &report, qsizetype numberedTo);
/** What the small charts show. */
QString chartKeyText(const Report &report);
/** What the report is not. */
QString closingLine();

} // namespace knotebook
