// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/trendstab.h"
#include "tests/support/appfixture.h"

#include <QTest>

namespace knotebook::test {

/** A journal with one knot, today being 1 May 2024, to be looked at by a tab of Trends. */
struct TrendsJournal : AppFixture
{
    TrendsJournal() { QLocale::setDefault(QLocale::c()); }

    QDate daysAgo(int days) const { return session.today().addDays(-days); }

    /** Rates a knot on a day, at an hour of the local clock; below 0 the day alone is known. */
    void rate(const KnotId &id, int days, double rest, int hour = 7)
    {
        const QDate day = daysAgo(days);
        ObservationFields fields {.knot = id,
                                  .felt = hour < 0
                                      ? *Moment::onDay(day)
                                      : *Moment::local(day, QTime(hour, 0), clock.zone())};
        fields.rest = *Intensity::fromNumber(rest);
        session.add(ActionKind::LogPain, fields, QStringLiteral("logged"));
    }
    void rate(int days, double rest, int hour = 7) { rate(knot, days, rest, hour); }

    void say(const KnotId &id, int days, KnotStatus status)
    {
        ObservationFields fields {.knot = id, .felt = *Moment::onDay(daysAgo(days))};
        fields.status = status;
        session.add(ActionKind::LogPain, fields, QStringLiteral("logged"));
    }

    KnotId knotCalled(const QString &label)
    {
        KnotFields fields = shoulder();
        fields.label = label;
        return addKnot(fields);
    }

    /** Of everything, over the last days. */
    TrendQuestion lastDays(int days) const
    {
        TrendQuestion question {.from = daysAgo(days - 1), .to = session.today(), .knots = {knot}};
        question.everything = true;
        return question;
    }

    /** Asks, shows and waits. */
    static bool look(TrendsTab &tab, const TrendQuestion &question)
    {
        tab.setQuestion(question);
        tab.enter();
        return QTest::qWaitFor([&tab] { return tab.ready(); });
    }

    KnotId knot = addKnot();
};

} // namespace knotebook::test
