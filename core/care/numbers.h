// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/careview.h"
#include "core/care/condition.h"

namespace knotebook {

/**
 * The numbers that rules hold against their limits, by name. Each is absent
 * where too little was logged, and then a rule is Unknown rather than No.
 * Their thresholds are our reading of words such as "stubborn" or "most days"
 * in the source articles; see core/care/data/rules.json.
 */
class CareNumbers
{
public:
    /** `view` must outlive this. */
    explicit CareNumbers(const CareView &view);

    /** About one knot when the name is one of a knot, else about the journal. */
    std::optional<Measurement> number(const QString &name, const std::optional<KnotId> &knot) const;

private:
    const CareView &m_view;
    /** p of the trends of all knots after Holm: many knots, many chances. */
    QHash<KnotId, double> m_trendP;
};

/** Whether such a number exists; numbers of knots only for rules about knots. */
bool isNumberName(const QString &name, bool aboutKnots);

/** One number: made from the view, for one knot where it is about knots. */
using KnotNumber = std::optional<Measurement> (*)(const CareView &, const KnotView &);
using JournalNumber = std::optional<Measurement> (*)(const CareView &);

/** By name, see the comment above each in knotnumbers.cpp and journalnumbers.cpp. */
const QHash<QString, KnotNumber> &knotNumbers();
const QHash<QString, JournalNumber> &journalNumbers();

/** @name What both kinds are made of. */
///@{
/** The days of a series from `first` on, to `last`. */
QList<DayValue> daysBetween(const QList<DayValue> &days, QDate first, QDate last);
double meanOf(const QList<DayValue> &days);
/** A trend of the last four weeks of one knot; absent below its minimum. */
struct RecentTrend
{
    double slope = 0; ///< points a week
    double low = 0; ///< 95 %
    double high = 0;
    double p = 1;
    int days = 0;
    QDate from, to;
};
std::optional<RecentTrend> recentTrend(const CareView &view, const KnotView &knot);
///@}

} // namespace knotebook
