// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <optional>

namespace knotebook {

/** How strong a pain is by a cell of another diary. */
struct PainSaid
{
    double value = 0; ///< of 10; not yet checked to be one
    bool isMiddle = false; ///< of a narrow range, "6-7"
};

/**
 * Reads "5", "5,7", "7/10", "57 of 100", "70 %" and "no pain"; a number alone is one
 * of 0…`scale`, any other says its scale itself. Of a range whose ends are at most 2
 * of 10 apart ("6-7") it is the middle. Nothing where the cell is blank or says so
 * ("-", "n/a", "NaN"); "None" does not: it is a blank of some programs and the pain
 * of some people. Words for how strong it is are not numbers: Malformed. The words
 * that are known are core/exchange/data/painwords.json.
 */
Result<std::optional<PainSaid>> parsePain(const QString &text, double scale);

/**
 * The scale that the heading of a column states, its highest value: "Pain (0-10)",
 * "pain /100", "Schmerz 0 bis 5", "VAS (mm)", "Pain %".
 */
std::optional<double> scaleInHeading(const QString &heading);

/** A text in small letters, with one blank for whatever is neither letter nor number. */
QString lettersAndNumbers(const QString &text);

/** The words of a heading in small letters, without the scale at their end. */
QString headingWithoutScale(const QString &heading);

} // namespace knotebook
