// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/observation.h"

#include <QMap>

namespace knotebook {

/** How one day was. There is one check-in a day at most. */
struct CheckinFields
{
    QDate day; ///< the local day
    QMap<InterferenceArea, Intensity> interference; ///< 0 not at all … 10 completely
    std::optional<int> sleepMinutes; ///< 0…1,440
    std::optional<Intensity> stress;
    QStringList habits; ///< ids of the catalogue
    QStringList causes; ///< suspected on that day; ids of the catalogue
    bool quiet = false; ///< "a quiet day": nothing hurt worth writing down
    QString note; ///< up to 10,000 characters

    bool operator==(const CheckinFields &) const = default;
};

using Checkin = Record<CheckinFields>;
using CheckinId = Id<CheckinFields>;

/** OutOfRange for the date, the sleep and long texts; Missing when empty. */
Status check(const CheckinFields &fields);

/** Hours as people write them, "7", "7.5", "7,5" or "7:25", in minutes; 0…24 hours. */
Result<int> parseSleepHours(const QString &text);

} // namespace knotebook
