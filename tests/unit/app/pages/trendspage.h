// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/trendsviewmodel.h"
#include "tests/unit/app/pages/trendsfixture.h"

namespace knotebook::test {

/** A journal with a knot and a page that looks at it. */
struct Trends : TrendsJournal
{
    void enter()
    {
        page.enter();
        QTRY_VERIFY(page.ready());
        QTRY_VERIFY(page.sentence() != u"Working it out …");
    }

    void choose(int period)
    {
        page.choosePeriod(period);
        QTRY_VERIFY(page.ready());
    }

    TrendsViewModel page {session, tables, nullptr};
};

enum Periods { Fortnight, Quarter, Year, All };

} // namespace knotebook::test
