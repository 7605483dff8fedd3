// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/trendsviewmodel.h"

#include "app/charts/coursepoints.h"
#include "app/forms/useform.h"
#include "app/messages/coursetexts.h"
#include "app/messages/momenttexts.h"
#include "app/messages/trendtexts.h"

#include <QLocale>

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

const auto allDays = u"all"_s;

Result<PeriodComparison> periodsBeside(const Reader &reader, TrendQuestion question,
                                       const ComparisonViewModel::Asked &periods)
{
    question.from = periods.first.from;
    question.to = periods.second.to;
    return trendDays(reader, question).map([&](const TrendDays &both) {
        return comparePeriods(both.days, periods.first, periods.second);
    });
}

} // namespace

TrendsViewModel::TrendsViewModel(Session &session, const Tables &tables, QObject *parent)
    : QObject(parent), m_session(session), m_overview(session, tables, nullptr),
      m_year(session, nullptr), m_patterns(session, nullptr), m_links(session, nullptr),
      m_function(session, nullptr), m_subjects(session, tables.atlas, nullptr),
      m_others(session, tables.atlas, nullptr), m_comparison(session, nullptr)
{
    m_tabs.setChoices(
        {{u"course"_s, tr("Course"), tr("One knot or several, day by day")},
         {u"overview"_s, tr("Overview"), tr("All knots beside each other")},
         {u"year"_s, tr("Year"), tr("A calendar, a cell a day")},
         {u"patterns"_s, tr("Patterns"), tr("Time of day, how often, how many knots")},
         {u"links"_s, tr("Links"), tr("What goes together with pain")},
         {u"function"_s, tr("Everyday life"), tr("What you can do, and how you get along")}});
    m_tabs.setChosen({u"course"_s});
    connect(&m_overview, &OverviewViewModel::knotChosen, this, [this](const KnotId &knot) {
        showKnot(knot);
        chooseTab(static_cast<int>(Tab::Course));
    });
    m_periods.setChoices({{u"14"_s, tr("14 days"), {}},
                          {u"90"_s, tr("90 days"), {}},
                          {u"365"_s, tr("A year"), {}},
                          {allDays, tr("All"), {}}});
    m_periods.setChosen({u"90"_s});
    connect(&m_comparison, &ComparisonViewModel::askedChanged, this,
            &TrendsViewModel::comparePeriods);
    m_days.period = {session.today(), session.today()};
    m_view = m_days.period;
    connect(&session, &Session::changed, this, &TrendsViewModel::journalChanged);
    connect(this, &TrendsViewModel::changed, &m_curves, &DailyCurves::followLook,
            Qt::QueuedConnection);
}

void TrendsViewModel::enter()
{
    const bool comes = !m_shown;
    m_shown = true;
    if (m_stale || (comes && !isComing()))
        journalChanged(); // begins the course, when that is what is seen
    if (comes && otherTab())
        enterTab();
}

void TrendsViewModel::prepare()
{
    if (m_shown || otherTab() || (!m_stale && isComing()))
        return;
    readKnots();
    work();
}

bool TrendsViewModel::isComing() const
{
    return (m_course || m_working) && m_until == m_session.today();
}

void TrendsViewModel::leave()
{
    if (!m_shown)
        return; // a page that is made before it is seen is not left
    leaveTab();
    m_shown = false;
}

TrendsTab *TrendsViewModel::otherTab()
{
    switch (m_tab) {
    case Tab::Course:
        return nullptr;
    case Tab::Overview:
        return &m_overview;
    case Tab::Year:
        return &m_year;
    case Tab::Patterns:
        return &m_patterns;
    case Tab::Links:
        return &m_links;
    case Tab::Function:
        return &m_function;
    }
    Q_UNREACHABLE();
}

bool TrendsViewModel::asksForSubject() const
{
    return m_tab == Tab::Course || m_tab == Tab::Year || m_tab == Tab::Patterns;
}

void TrendsViewModel::askTabs()
{
    const TrendQuestion asked = question(m_subjects.current());
    const TrendQuestion ofAll {.from = asked.from, .to = asked.to, .knots = {}};
    m_overview.setQuestion(ofAll);
    m_links.setQuestion(ofAll);
    m_patterns.setQuestion(asked);
    // A year is a choice of its own.
    TrendQuestion always = asked;
    always.from.reset();
    m_year.setQuestion(always);
}

void TrendsViewModel::enterTab()
{
    if (!m_shown)
        return;
    askTabs();
    if (TrendsTab *tab = otherTab())
        tab->enter();
    else if (m_stale || !m_course)
        start();
}

void TrendsViewModel::leaveTab()
{
    if (TrendsTab *tab = otherTab())
        tab->leave();
    // What was under way is lost, and is asked again.
    m_stale = m_stale || !m_comparison.settled();
    stopWork();
}

void TrendsViewModel::chooseTab(int index)
{
    if (index < 0 || index >= m_tabs.count() || index == static_cast<int>(m_tab))
        return;
    leaveTab();
    m_tab = static_cast<Tab>(index);
    m_tabs.setChosen({m_tabs.data(m_tabs.index(index), ChoiceModel::CodeRole).toString()});
    enterTab();
    Q_EMIT tabChanged();
}

void TrendsViewModel::journalChanged()
{
    m_stale = true;
    stopWork();
    if (!m_shown)
        return;
    readKnots();
    start();
}

void TrendsViewModel::readKnots()
{
    const QList<Knot> knots =
        m_session.orNotice(m_session.read().all<KnotFields>()).value_or(QList<Knot>());
    m_subjects.setKnots(knots);
    m_others.setKnots(knots);
}

TrendQuestion TrendsViewModel::question(const Subject &subject) const
{
    const QDate today = m_session.today();
    TrendQuestion question {.to = today, .knots = subject.knots};
    question.everything = subject.kind == Subject::Kind::Everything;
    if (!wholePeriod())
        question.from = today.addDays(1 - m_periods.chosenCode().toInt());
    return question;
}

void TrendsViewModel::start()
{
    m_stale = true;
    stopWork();
    if (m_shown)
        askTabs();
    if (m_shown && !otherTab())
        work();
    else // The knots are known, and so is whether there are any.
        Q_EMIT changed();
}

void TrendsViewModel::stopWork()
{
    m_working = false;
    m_worker.cancel();
}

void TrendsViewModel::fail(const Error &error)
{
    stopWork();
    if (m_shown)
        m_session.fail(error);
    else
        m_stale = true; // who comes to see is told
}

void TrendsViewModel::work()
{
    m_stale = false;
    m_working = true;
    m_until = m_session.today();
    m_ready = false;
    m_course.reset();
    m_comparison.forget();
    point(-1);
    Q_EMIT changed();
    m_worker.start([this, asked = question(m_subjects.current()), comparing = m_comparing,
                    other = question(m_others.current()), periods = m_comparison.asked(),
                    path = m_session.journal().path()](const Worker::Task &task) {
        const auto reader = Reader::open(path);
        if (reader)
            reader->stopWhen([&task] { return task.isCancelled(); });
        const auto days =
            reader.and_then([&](const Reader &open) { return trendDays(open, asked); });
        if (!days) {
            task.answer([this, error = days.error()] { fail(error); });
            return;
        }
        task.answer([this, answer = *days] { takeDays(answer); });
        if (comparing && !task.isCancelled()) {
            const auto compared =
                reader.and_then([&](const Reader &open) { return trendDays(open, other); });
            if (compared)
                task.answer([this, answer = *compared] { takeCompared(answer); });
        }
        if (task.isCancelled())
            return;
        task.answer([this, course = courseOf(days->days)] { takeCourse(course); });
        if (!periods || task.isCancelled())
            return;
        const auto found = reader.and_then(
            [&](const Reader &open) { return periodsBeside(open, asked, *periods); });
        if (found)
            task.answer([this, comparison = *found] { m_comparison.take(comparison); });
    });
}

void TrendsViewModel::takeDays(const TrendDays &days)
{
    if (m_days.period != days.period)
        m_view = days.period;
    m_days = days;
    m_comparedDays.clear();
    m_comparedSentence.clear();
    m_ready = true;
    draw(); // the table tells of the phases that are drawn
    m_table.setDays(days.days, m_session.today(), [this](QDate day) { return marksText(day); });
    announce();
}

void TrendsViewModel::takeCompared(const TrendDays &days)
{
    m_comparedDays = days.days;
    m_comparedSentence = trendSentence(trendSummary(days.days));
    draw();
    announce();
}

void TrendsViewModel::takeCourse(const knotebook::Course &course)
{
    m_course = course;
    m_working = false;
    draw();
    announce();
}

bool TrendsViewModel::wholePeriod() const
{
    return m_periods.chosenCode() == allDays;
}

double TrendsViewModel::baseline() const
{
    return m_course && m_course->important ? m_course->important->change.base : -1;
}

double TrendsViewModel::betterFrom() const
{
    return m_course && m_course->important ? m_course->important->change.better.value_or(-1) : -1;
}

double TrendsViewModel::worseFrom() const
{
    return m_course && m_course->important ? m_course->important->change.worse.value_or(-1) : -1;
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
    return m_course ? trendSentence(m_course->summary) : tr("Working it out …");
}

QString TrendsViewModel::change() const
{
    return m_course ? changeSentence(m_course->summary) : QString();
}

QString TrendsViewModel::method() const
{
    return m_course ? courseMethodTexts(*m_course).join(u"\n\n"_s) : QString();
}

QString TrendsViewModel::zone() const
{
    return m_course ? zoneSentence(*m_course) : QString();
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
    words.append(m_phases.wordsOn(day));
    words.append(m_comparison.wordsOn(day));
    words.removeAll(QString());
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
    const auto spike = m_course ? m_course->spikeOn(day.date) : std::nullopt;
    const auto other = std::ranges::find(m_comparedDays, day.date, &DayValue::date);
    const QString beside = other == m_comparedDays.end()
        ? QString()
        : tr("; %1: average %2").arg(compared(), oneDecimal(other->average));
    return pain + beside + (day.flare ? tr("; you called it a flare") : QString())
        + (spike ? u"; "_s + spikeText(*spike, *m_course->summary.flares.threshold) : QString())
        + gap + (marks.isEmpty() ? QString() : u". "_s + marks);
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

void TrendsViewModel::showKnot(const KnotId &knot)
{
    m_subjects.setKnots(
        m_session.orNotice(m_session.read().all<KnotFields>()).value_or(QList<Knot>()));
    if (m_subjects.chooseKnot(knot))
        m_stale = true;
}

QString TrendsViewModel::viewText() const
{
    const QLocale locale;
    return zoomed() ? tr("Drawn: %1 to %2. The sentences are about the whole period.")
                          .arg(locale.toString(m_view.from, QLocale::ShortFormat),
                               locale.toString(m_view.to, QLocale::ShortFormat))
                    : QString();
}

} // namespace knotebook
