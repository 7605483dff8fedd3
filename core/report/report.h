// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/care.h"
#include "core/statistics/daypattern.h"
#include "core/statistics/trendsummary.h"
#include "core/store/effects.h"
#include "core/store/reader.h"
#include "core/store/trialrecord.h"

#include <QSet>

namespace knotebook {

/** What may follow the first page; each can be left out. */
enum class Annex {
    More, ///< what the first page had no room for
    Knots,
    Chart, ///< the whole body on a page, with all marks
    Questions,
    Remedies,
    Checkins,
    Entries,
    Visits,
    Notes,
};

/** In the order in which they stand. */
QList<Annex> allAnnexes();

/** Stable machine names, e.g. "knots"; never shown to a person. */
QString name(Annex annex);
std::optional<Annex> annexFromName(const QString &name);

/** What the person wants in the report and what not. */
struct ReportOptions
{
    Period period;
    bool name = true;
    bool notes = true;
    bool medicines = true; ///< remedies of the kind "medicine", and what tells of them
    bool questions = true; ///< red-flag questions and answers
    bool remedies = true;
    bool visits = true;
    bool aim = true; ///< what the person wants from the visit
    QList<Annex> annexes = allAnnexes();
    QSet<KnotId> hidden; ///< knots to leave out altogether
};

/** One knot as the report tells it. Pain is at rest, 0-10. */
struct ReportedKnot
{
    int number = 0; ///< on the body chart, from 1
    Knot knot;
    std::optional<KnotStatus> status;
    std::optional<Intensity> last;
    std::optional<QDate> lastDay;
    TrendSummary trend; ///< of the period
    std::optional<double> average; ///< mean of the day averages of the period
    std::optional<double> worst; ///< in the period
    int entries = 0; ///< in the period
    QList<PaintedArea> painting; ///< where it spreads: the newest of the period
    DayPattern overTheDay; ///< pain at rest by part of the day, in the period
};

/** One remedy of the period. */
struct ReportedRemedy
{
    QString id;
    QString ownName; ///< of an own remedy, else empty
    RemedyEffect effect;
    std::optional<int> usualSeconds; ///< the median of the uses that say so
    std::optional<int> usualRepetitions;
};

/** A fair trial that ended in the period, as far as it went. */
struct ReportedTrial
{
    TrialRecord record;
    QHash<QString, QString> ownRemedies; ///< the names of those that are the person's own, by id
    std::optional<KnotFields> knot; ///< absent: all knots together
};

/** One red-flag question with its last answer. */
struct AnsweredQuestion
{
    QString question;
    Answer answer = Answer::Unsure;
    QDate on;
};

/** A note of an observation or a check-in. */
struct ReportedNote
{
    QDate day;
    std::optional<KnotId> knot;
    QString text;
};

/** One look at a knot, as the annex lists it. */
struct ReportedEntry
{
    Moment felt;
    int knot = 0; ///< its number
    std::optional<Intensity> rest;
    std::optional<Intensity> pressure;
    std::optional<KnotStatus> status;
    bool flare = false;
};

/** An annex of entries or check-ins is not longer than this: the newest are in it. */
inline constexpr qsizetype longestAnnex = 1'000;

/** What a check-in's day was like, over the period; averages of what was given. */
struct EverydayFacts
{
    int checkins = 0;
    int quietDays = 0;
    std::optional<double> sleepHours;
    std::optional<double> stress;
    QMap<InterferenceArea, double> interference;
};

/**
 * Everything a report says, as values: how it looks is the renderer's. What was
 * left out is not in it, so no renderer can let it slip.
 */
struct Report
{
    QString name; ///< of the person; empty when left out or not given
    QString aim; ///< of the visit, in the person's words; empty when left out or not given
    bool saysAim = true; ///< false: not asked for, so nothing is said of it @{
    bool saysRemedies = true;
    bool saysQuestions = true; ///< @}
    QList<Annex> annexes; ///< that are wanted and have something in them, in their order
    Period period;
    QDate on; ///< the day it was made
    int daysLogged = 0; ///< days of the period with an observation or a check-in
    QList<ReportedKnot> problems; ///< at most four: unresolved, the worst first
    QList<ReportedKnot> others;
    QList<ReportedRemedy> remedies; ///< best first by the lower bound
    QList<ReportedTrial> trials; ///< that ended in the period, in the order of their ends
    EverydayFacts everyday;
    std::optional<Assessment> peg; ///< the latest of the period
    std::optional<Assessment> psfs;
    std::optional<Assessment> change;
    CareResult care; ///< as of `on`; without what its findings need to be taken back
    /** A reason of `care` went with what is left out; its tier stays as it is. */
    bool reasonsLeftOut = false;
    QList<AnsweredQuestion> questions; ///< also the noes
    QList<Visit> visits;
    QList<ReportedNote> notes;
    QList<Checkin> checkins; ///< the newest first, without notes; empty without their annex
    QList<ReportedEntry> entries; ///< the newest first; empty without their annex
    qsizetype olderEntries = 0; ///< that the annex has no room for
    qsizetype olderCheckins = 0;

    bool has(Annex annex) const { return annexes.contains(annex); }
    /** Problems first, then the others. */
    QList<ReportedKnot> allKnots() const { return problems + others; }
};

/**
 * Gathers the report of a period. Knots without an entry in the period are left
 * out, and so is, without medicines, that a medicine eases one. `care` is what `rules`
 * conclude now; what tells of something that is left out goes from it. Errors as Reader's.
 */
Result<Report> makeReport(const Reader &reader, const ReportOptions &options,
                          const CareResult &care, const Catalogue &catalogue,
                          const RuleTable &rules, QDate today);

} // namespace knotebook
