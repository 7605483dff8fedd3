// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <span>

namespace knotebook {

/** The plain tools the other files are made of. Spans must not be empty. */

double mean(std::span<const double> values);
/** The middle value, or the mean of the two middle ones. */
double median(std::span<const double> values);
/** Sample standard deviation (n - 1); 0 for a single value. */
double standardDeviation(std::span<const double> values);
/** Quantile by the inverse of the distribution function (R quantile(type = 1)). */
double quantile(std::span<const double> values, double probability);
/** Ranks from 1; tied values share their mean rank. May be empty. */
QList<double> midranks(std::span<const double> values);
/** The sizes of the groups of equal values, singles included. May be empty. */
QList<qint64> tieSizes(std::span<const double> values);

/** Φ, the standard normal distribution function. */
double normalCdf(double z);
/** The inverse of Φ for a probability inside (0, 1). */
double normalQuantile(double probability);
/** 2 Φ(-|z|). */
double twoSidedP(double z);

} // namespace knotebook
