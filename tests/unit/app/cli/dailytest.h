// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/clitest.h"

#include <QDate>

namespace knotebook::test {

/** A test that types commands about days that were logged one after another. */
class DailyTest : public CliTest
{
protected:
    /** One entry a day up to yesterday, the oldest first; a gap where the level is below 0. */
    void logDays(const QList<double> &levels) const
    {
        const QDate last(2024, 4, 30);
        for (qsizetype i = 0; i < levels.size(); ++i) {
            if (levels.at(i) < 0)
                continue;
            const QDate day = last.addDays(i + 1 - levels.size());
            DONE(QStringLiteral("log --knot KNOT --rest %1 --at %2")
                     .arg(levels.at(i))
                     .arg(day.toString(Qt::ISODate)));
        }
    }
};

} // namespace knotebook::test
