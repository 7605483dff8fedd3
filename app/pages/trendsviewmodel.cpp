// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/trendsviewmodel.h"

#include "app/forms/useform.h"
#include "app/messages/methodtexts.h"
#include "app/messages/momenttexts.h"
#include "app/messages/trendtexts.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

const auto allDays = u"all"_s;
constexpr int smoothGapDays = 7;

PointRun pointsOf(const DayRun &run, QDate first, double DayValue::*value)
{
    PointRun points;
    points.reserve(run.size());
    for (const DayValue &day : run)
        points.append({static_cast<double>(first.daysTo(day.date)), day.*value});
    return points;
}

void addRun(CurvePoints &points, const PointRun &run)
{
    if (run.size() == 1)
        points.alone.append(run.first());
    else
        points.average.append(run);
}

} // namespace

TrendsViewModel::TrendsViewModel(Session &session, const Atlas &atlas, QObject *parent)
    : QObject(parent), m_session(session), m_subjects(session, atlas, nullptr)
{
    m_periods.setChoices({{u"14"_s, tr("14 days"), {}},
                          {u"90"_s, tr("90 days"), {}},
                          {u"365"_s, tr("A year"), {}},
                          {allDays, tr("All"), {}}});
    m_periods.setChosen({u"90"_s});
    m_days.period = {session.today(), session.today()};
    connect(&session, &Session::changed, this, &TrendsViewModel::journalChanged);
    connect(this, &TrendsViewModel::changed, &m_curves, &DailyCurves::followLook,
            Qt::QueuedConnection);
}

void TrendsViewModel::enter()
{
    m_shown = true;
    if (m_stale || !m_summary || m_days.period.to != m_session.today())
        journalChanged();
}

void TrendsViewModel::leave()
{
    m_shown = false;
    m_worker.cancel();
}

void TrendsViewModel::journalChanged()
{
    m_stale = true;
    if (!m_shown)
        return;
    m_subjects.setKnots(
        m_session.orNotice(m_session.read().all<KnotFields>()).value_or(QList<Knot>()));
    start();
}

TrendQuestion TrendsViewModel::question() const
{
    const QDate today = m_session.today();
    TrendQuestion question {.to = today, .knots = m_subjects.current().knots};
    question.everything = m_subjects.current().kind == Subject::Kind::Everything;
    if (!wholePeriod())
        question.from = today.addDays(1 - m_periods.chosenCode().toInt());
    return question;
}

void TrendsViewModel::start()
{
    m_stale = !m_shown;
    if (m_stale)
        return;
    m_ready = false;
    m_summary.reset();
    point(-1);
    Q_EMIT changed();
    m_worker.start(
        [this, asked = question(), path = m_session.journal().path()](const Worker::Task &task) {
            const auto reader = Reader::open(path);
            const auto days =
                reader.and_then([&](const Reader &open) { return trendDays(open, asked); });
            if (!days) {
                task.answer([this, error = days.error()] { m_session.fail(error); });
                return;
            }
            task.answer([this, answer = *days] { takeDays(answer); });
            if (task.isCancelled())
                return;
            task.answer([this, summary = trendSummary(days->days)] { takeSummary(summary); });
        });
}

void TrendsViewModel::takeDays(const TrendDays &days)
{
    m_days = days;
    m_ready = true;
    m_table.setDays(days.days, m_session.today(), [this](QDate day) { return marksText(day); });
    draw();
    Q_EMIT changed();
}

void TrendsViewModel::takeSummary(const TrendSummary &summary)
{
    m_summary = summary;
    draw();
    Q_EMIT changed();
}

double TrendsViewModel::dayNumber(QDate date) const
{
    return static_cast<double>(m_days.period.from.daysTo(date));
}

QList<PointRun> TrendsViewModel::smoothRuns() const
{
    if (!m_summary || !m_summary->smooth || m_summary->smooth->lowess.isEmpty())
        return {};
    const QList<DayValue> &days = m_summary->series.daily;
    QList<PointRun> runs;
    for (qsizetype i = 0; i < days.size(); ++i) {
        if (i == 0 || days.at(i - 1).date.daysTo(days.at(i).date) > smoothGapDays + 1)
            runs.append(PointRun());
        runs.last().append({dayNumber(days.at(i).date), m_summary->smooth->lowess.at(i)});
    }
    return runs;
}

void TrendsViewModel::draw()
{
    const QDate first = m_days.period.from;
    const auto thin = [this](const PointRun &run) { return thinned(run, daySpan(), m_columns); };
    CurvePoints points;
    for (const DayRun &run : consecutiveRuns(m_days.days))
        addRun(points, thin(pointsOf(run, first, &DayValue::average)));
    points.worst = thin(pointsOf(m_days.days, first, &DayValue::worst));
    for (const PointRun &run : smoothRuns())
        points.smooth.append(thin(run));
    for (auto it = m_days.marks.cbegin(); it != m_days.marks.cend(); ++it) {
        if (!it->remedies.isEmpty())
            points.uses.append({dayNumber(it.key()), usesLine});
        if (!it->professions.isEmpty())
            points.visits.append({dayNumber(it.key()), visitsLine});
    }
    points.uses = thin(points.uses);
    m_ticks.setPeriod(m_days.period, m_labels);
    m_curves.setPoints(points);
}

bool TrendsViewModel::wholePeriod() const
{
    return m_periods.chosenCode() == allDays;
}

double TrendsViewModel::daySpan() const
{
    return static_cast<double>(m_days.period.days());
}

bool TrendsViewModel::anyUses() const
{
    return !m_curves.points().uses.isEmpty();
}

bool TrendsViewModel::anyVisits() const
{
    return !m_curves.points().visits.isEmpty();
}

QString TrendsViewModel::periodText() const
{
    const QLocale locale;
    return tr("%1 to %2")
        .arg(locale.toString(m_days.period.from, QLocale::ShortFormat),
             locale.toString(m_days.period.to, QLocale::ShortFormat));
}

QString TrendsViewModel::sentence() const
{
    if (m_ready && !anyDays())
        return {};
    return m_summary ? trendSentence(*m_summary) : tr("Working it out …");
}

QString TrendsViewModel::change() const
{
    return m_summary ? changeSentence(*m_summary) : QString();
}

QString TrendsViewModel::method() const
{
    return m_summary ? methodTexts(*m_summary).join(u"\n\n"_s) : QString();
}

QString TrendsViewModel::thinning() const
{
    const int share = daysPerColumn(m_days.period.days(), m_columns);
    return share > 1 ? tr("At this width up to %1 days share a column; the highest and the lowest "
                          "of them are always drawn.")
                           .arg(share)
                     : QString();
}

QString TrendsViewModel::description() const
{
    if (!anyDays())
        return tr("No days in this period");
    return tr("Pain from day to day, %1, %2. %3 of %4 days have an entry. Arrow keys walk from "
              "day to day.")
        .arg(m_subjects.currentName(), periodText())
        .arg(m_days.days.size())
        .arg(m_days.period.days());
}

QString TrendsViewModel::marksText(QDate day) const
{
    const DayMarks marks = m_days.marks.value(day);
    QStringList words;
    for (const QString &remedy : marks.remedies)
        words.append(remedyName(m_session, remedy));
    for (const QString &profession : marks.professions)
        words.append(tr("visit: %1").arg(m_session.texts().word(u"profession"_s, profession)));
    words.removeDuplicates();
    return words.join(u", "_s);
}

QString TrendsViewModel::readout() const
{
    if (m_pointed < 0)
        return {};
    const DayValue &day = m_days.days.at(m_pointed);
    const QString marks = marksText(day.date);
    const QString pain = tr("%1: average %2, worst %3, entries %4")
                             .arg(dayText(day.date, m_session.today()), oneDecimal(day.average),
                                  oneDecimal(day.worst))
                             .arg(day.entries);
    const qint64 missing =
        m_pointed == 0 ? 0 : m_days.days.at(m_pointed - 1).date.daysTo(day.date) - 1;
    const QString gap =
        missing > 0 ? tr("; days before it without an entry: %1").arg(missing) : QString();
    return pain + (day.flare ? tr("; a flare") : QString()) + gap
        + (marks.isEmpty() ? QString() : u". "_s + marks);
}

double TrendsViewModel::pointedAt() const
{
    return m_pointed < 0 ? -1 : positionIn(m_days.period, m_days.days.at(m_pointed).date);
}

double TrendsViewModel::pointedPain() const
{
    return m_pointed < 0 ? -1 : m_days.days.at(m_pointed).average;
}

void TrendsViewModel::chooseSubject(int row)
{
    if (m_subjects.choose(row))
        start();
}

void TrendsViewModel::choosePeriod(int index)
{
    const QString before = m_periods.chosenCode();
    m_periods.toggle(index);
    if (m_periods.chosenCode() != before)
        start();
}

void TrendsViewModel::showEverything()
{
    m_periods.setChosen({allDays});
    start();
}

void TrendsViewModel::setRoom(int columns, int labels)
{
    if (m_columns == columns && m_labels == labels)
        return;
    m_columns = columns;
    m_labels = labels;
    draw();
    Q_EMIT changed();
}

void TrendsViewModel::point(qsizetype index)
{
    if (m_pointed == index)
        return;
    m_pointed = index;
    Q_EMIT pointedChanged();
}

void TrendsViewModel::pointAt(double position)
{
    if (position < 0 || position > 1 || !m_ready || !anyDays())
        return point(-1);
    const double wanted = position * daySpan() - 0.5;
    const auto nearer = [&](const DayValue &a, const DayValue &b) {
        return std::abs(dayNumber(a.date) - wanted) < std::abs(dayNumber(b.date) - wanted);
    };
    point(std::distance(m_days.days.begin(),
                        std::min_element(m_days.days.begin(), m_days.days.end(), nearer)));
}

void TrendsViewModel::step(int days)
{
    if (!m_ready || !anyDays())
        return;
    const qsizetype last = m_days.days.size() - 1;
    point(m_pointed < 0 ? last : std::clamp<qsizetype>(m_pointed + days, 0, last));
}

void TrendsViewModel::pointAtFirst()
{
    if (m_ready && anyDays())
        point(0);
}

void TrendsViewModel::pointAtLast()
{
    if (m_ready && anyDays())
        point(m_days.days.size() - 1);
}

void TrendsViewModel::showKnot(const KnotId &knot)
{
    m_subjects.setKnots(
        m_session.orNotice(m_session.read().all<KnotFields>()).value_or(QList<Knot>()));
    if (m_subjects.chooseKnot(knot))
        m_stale = true;
}

} // namespace knotebook
