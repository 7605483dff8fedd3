// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/gestures.h"

namespace knotebook::test {

/** 1 May to 12 May: a day missing, then two; pain falls. */
inline const QList<int> twelveDays {8, 7, 7, -1, 6, 6, 5, -1, -1, 4, 3, 2};

/** The first chart on the page; nothing when there is none. */
inline Thing chartOf(const Window &w)
{
    return w.all(Chart).value(0);
}

/** Where it draws its days, in the window. */
inline QRectF plotOf(const Thing &chart)
{
    return chart.item->mapRectToScene(chart.item->property("plot").toRectF());
}

/** What the rows of its tables say. */
inline QStringList rowsOf(const Window &w)
{
    return w.namesOf(QAccessible::Row);
}

/** Shows the page with its days read. */
inline void openTrends(Window &w)
{
    w.begin(Navigator::Trends);
    QVERIFY(w.story().trendsSettled());
    w.settle();
}

/** The days of one knot called "desk", then the page on the day after. */
inline void openTrendsWith(Window &w, const QList<int> &days = twelveDays)
{
    QVERIFY(w.story().markKnot(-48, 157, -1, QStringLiteral("desk")));
    w.story().logDays(QStringLiteral("desk"), days);
    openTrends(w);
}

/** By Tab to the chart that comes next. */
inline void tabToChart(Window &w)
{
    for (int stops = 0; stops < 60 && w.focused().role != Chart; ++stops)
        w.press(Qt::Key_Tab);
    QCOMPARE(w.focused().role, Chart);
}

/** A test of the Trends page, in a window that its init() makes. */
class TrendsPageFixture : public QObject
{
protected:
    void haveDays(const QList<int> &days = twelveDays) { openTrendsWith(*m_window, days); }
    void openPage() { openTrends(*m_window); }
    void toChart() { tabToChart(*m_window); }
    QString readout() const { return m_window->story().trends()->readout(); }

    std::unique_ptr<Window> m_window;
};

} // namespace knotebook::test
