// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/overviewviewmodel.h"

#include <QLocale>

#include <algorithm>

namespace knotebook {

namespace {

bool moves(const KnotCourse &course, int direction)
{
    const bool told =
        course.attention.word == TrendWord::Clear || course.attention.word == TrendWord::Possible;
    return told && course.attention.slope * direction > 0;
}

} // namespace

OverviewViewModel::OverviewViewModel(Session &session, const Tables &tables, QObject *parent)
    : TrendsTab(session, parent), m_tables(tables), m_knots(tables, nullptr)
{
}

TrendsTab::Reading OverviewViewModel::reading()
{
    const CoursesAsked asked {question().from, question().to, session().clock().nowUtc(),
                              session().clock().zone()};
    return [this, asked](const Reader &reader, const Worker::Task &task) {
        return knotCourses(reader, m_tables, asked, [&task] { return task.isCancelled(); })
            .map([this](const KnotCourses &courses) -> Answer {
                return [this, courses] { m_knots.setCourses(courses); };
            });
    };
}

QString OverviewViewModel::sentence() const
{
    if (!ready())
        return tr("Working it out …");
    const QList<KnotCourse> &knots = m_knots.courses().knots;
    const auto counted = [&knots](int direction) {
        return std::ranges::count_if(
            knots, [direction](const KnotCourse &course) { return moves(course, direction); });
    };
    const auto silent = std::ranges::count_if(
        knots, [](const KnotCourse &course) { return !course.trend.has_value(); });
    return tr("Knots in all: %1. Pain is falling in %2 and rising in %3; for %4 there are too few "
              "days to say.")
        .arg(knots.size())
        .arg(counted(-1))
        .arg(counted(1))
        .arg(silent);
}

QString OverviewViewModel::scale() const
{
    const Period &period = m_knots.courses().period;
    const QLocale locale;
    return tr("Each chart runs from %1 to %2 and from 0 to 10, with lines at 0, 5 and 10: the line "
              "is "
              "the average of a day, the strokes reach up to its worst. A gap is a gap.")
        .arg(locale.toString(period.from, QLocale::ShortFormat),
             locale.toString(period.to, QLocale::ShortFormat));
}

QString OverviewViewModel::method() const
{
    return tr("Order: knots for which a rule on the page Care asks for someone come first, the "
              "most "
              "urgent leading; then those with a rising trend, a clear one before a possible one; "
              "then by the worst pain of the last %1 days. The trend is the Mann-Kendall test with "
              "the Theil-Sen slope over the daily averages, as under Course; it needs 10 logged "
              "days over 14. “Perhaps” stands for a possible trend.")
        .arg(recentDays);
}

void OverviewViewModel::chooseKnot(int row)
{
    if (row >= 0 && row < m_knots.total())
        Q_EMIT knotChosen(m_knots.courses().knots.at(row).knot.id());
}

} // namespace knotebook
