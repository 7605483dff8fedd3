// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/inversions.h"

#include <QList>

#include <span>

namespace knotebook {

/**
 * All slopes (y_j - y_i) / (x_j - x_i) of a series in ascending order, without
 * making them all: ten years hold 6.6 million. A slope of a given rank is found
 * by sampling a bracket around it, counting exactly what lies below, and
 * sorting only what lies inside (after Matoušek 1991, doi
 * 10.1016/0020-0190(91)90025-4). What it returns is the very number that
 * sorting all slopes would give. Up to 256 points it does sort them.
 *
 * `days` are strictly increasing, at least two; the spans must outlive this.
 */
class SlopeOrder
{
public:
    SlopeOrder(std::span<const int> days, std::span<const double> values);

    qint64 count() const { return m_count; }
    /** The slope of a rank from 0 to count() - 1. */
    double at(qint64 rank);
    /** Theil's estimate, the median slope. */
    double median();

private:
    struct Cut
    {
        double slope = 0;
        qint64 below = 0; ///< slopes smaller than `slope`
    };

    double slope(int i, int j) const;
    void listAll();
    void sortSample();
    void bracket(qint64 rank);
    Cut lowerCut(qsizetype index) const;
    Cut upperCut(qsizetype index) const;
    Cut certainCut(double slope, double direction) const;
    QList<Keyed> residuals(double slope) const;
    QList<Keyed> orderAt(const Cut &cut, bool latestFirst) const;
    void collect(const Cut &low, const Cut &high);

    std::span<const int> m_days;
    std::span<const double> m_values;
    qint64 m_count = 0;
    qint64 m_falling = 0;
    qint64 m_level = 0;
    QList<double> m_sample; ///< sorted slopes of random pairs
    QList<double> m_slopes; ///< slopes from rank m_first on, in no order
    qint64 m_first = 0;
};

/** A straight line through days, resistant to outliers. */
struct Line
{
    double slope = 0; ///< per day
    double intercept = 0; ///< on day 0

    double at(double day) const { return intercept + slope * day; }
};

/**
 * Theil 1950; Sen 1968, J Am Stat Assoc 63:1379, doi 10.1080/01621459.1968.10480934.
 * Median slope; the intercept is median(y) - slope · median(x).
 */
Line theilSenLine(std::span<const int> days, std::span<const double> values);

} // namespace knotebook
