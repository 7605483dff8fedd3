// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/comparisonviewmodel.h"

#include "app/messages/comparisontexts.h"
#include "app/messages/trendtexts.h"
#include "app/session.h"

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

QString isoText(QDate day)
{
    return day.toString(Qt::ISODate);
}

QString cellOf(std::optional<double> value)
{
    return value ? oneDecimal(*value) : u"–"_s;
}

FactTableModel::Row rowOf(const ComparedPeriod &period)
{
    return {spanText(period.span),
            {QString::number(period.daysLogged()), cellOf(period.median()), cellOf(period.mean())}};
}

} // namespace

ComparisonViewModel::ComparisonViewModel(Session &session, QObject *parent)
    : QObject(parent), m_session(session)
{
    m_proposals.setChoices({{u"14"_s, tr("Last 14 days, and the 14 before"), {}},
                            {u"28"_s, tr("Last 28 days, and the 28 before"), {}},
                            {u"90"_s, tr("Last 90 days, and the 90 before"), {}},
                            {u"year"_s, tr("Last 28 days, and the same a year ago"), {}}});
}

void ComparisonViewModel::begin()
{
    m_proposals.clear();
    if (m_asked) {
        write(0, m_asked->first);
        write(1, m_asked->second);
        Q_EMIT edited();
    } else {
        choose(1);
    }
}

void ComparisonViewModel::choose(int proposal)
{
    m_proposals.toggle(proposal);
    const QString code = m_proposals.chosenCode();
    if (code.isEmpty())
        return;
    const QDate today = m_session.today();
    const int days = code == u"year" ? 28 : code.toInt();
    const DaySpan last {today.addDays(1 - days), today};
    write(0,
          code == u"year" ? DaySpan {last.from.addYears(-1), last.to.addYears(-1)}
                          : DaySpan {last.from.addDays(-days), last.from.addDays(-1)});
    write(1, last);
    Q_EMIT edited();
}

void ComparisonViewModel::write(int period, const DaySpan &span)
{
    m_written.at(static_cast<std::size_t>(period)) = {isoText(span.from), isoText(span.to)};
}

void ComparisonViewModel::enter(QString Written::*end, int period, const QString &text)
{
    QString &written = m_written.at(static_cast<std::size_t>(period)).*end;
    if (written == text)
        return;
    written = text;
    m_proposals.clear();
    Q_EMIT edited();
}

void ComparisonViewModel::enterFirstFrom(const QString &text)
{
    enter(&Written::from, 0, text);
}

void ComparisonViewModel::enterFirstTo(const QString &text)
{
    enter(&Written::to, 0, text);
}

void ComparisonViewModel::enterSecondFrom(const QString &text)
{
    enter(&Written::from, 1, text);
}

void ComparisonViewModel::enterSecondTo(const QString &text)
{
    enter(&Written::to, 1, text);
}

void ComparisonViewModel::takeDrawnAsFirst()
{
    m_proposals.clear();
    write(0, {m_view.from, m_view.to});
    Q_EMIT edited();
}

void ComparisonViewModel::takeDrawnAsSecond()
{
    m_proposals.clear();
    write(1, {m_view.from, m_view.to});
    Q_EMIT edited();
}

std::optional<DaySpan> ComparisonViewModel::spanOf(int period) const
{
    const Written &written = m_written.at(static_cast<std::size_t>(period));
    const auto from = parseDate(written.from.trimmed());
    const auto to = parseDate(written.to.trimmed());
    return from && to ? std::optional(DaySpan {*from, *to}) : std::nullopt;
}

QString ComparisonViewModel::problemOf(int period) const
{
    const auto span = spanOf(period);
    if (!span)
        return tr("write days as year, month and day, like %1.").arg(isoText(m_session.today()));
    if (span->from > span->to)
        return tr("the first day is after the last.");
    return span->to > m_session.today() ? tr("it goes beyond today.") : QString();
}

QString ComparisonViewModel::problem() const
{
    if (const QString first = problemOf(0); !first.isEmpty())
        return tr("First period: %1").arg(first);
    if (const QString second = problemOf(1); !second.isEmpty())
        return tr("Second period: %1").arg(second);
    return spanOf(0)->sharesDaysWith(*spanOf(1))
        ? tr("The two periods share days. Choose two that do not.")
        : QString();
}

QString ComparisonViewModel::drawnDays() const
{
    return spanText({m_view.from, m_view.to});
}

bool ComparisonViewModel::compare()
{
    if (!problem().isEmpty())
        return false;
    m_asked = {*spanOf(0), *spanOf(1)};
    if (m_asked->second.from < m_asked->first.from)
        std::swap(m_asked->first, m_asked->second);
    forget();
    Q_EMIT askedChanged();
    return true;
}

void ComparisonViewModel::end()
{
    m_asked.reset();
    forget();
    Q_EMIT askedChanged();
}

void ComparisonViewModel::take(const PeriodComparison &comparison)
{
    m_found = comparison;
    fillTable();
    Q_EMIT changed();
}

void ComparisonViewModel::forget()
{
    m_found.reset();
    fillTable();
    Q_EMIT changed();
}

void ComparisonViewModel::fillTable()
{
    QList<FactTableModel::Row> rows;
    if (m_found)
        rows = {rowOf(m_found->earlier), rowOf(m_found->later)};
    m_table.setFacts(tr("Period"), {tr("Days logged"), tr("Median"), tr("Average")}, rows);
}

QString ComparisonViewModel::sentence() const
{
    if (!m_asked)
        return {};
    return m_found ? comparisonSentence(*m_found) : tr("Working it out …");
}

QString ComparisonViewModel::method() const
{
    return m_found ? comparisonMethod(*m_found).join(u"\n\n"_s) : QString();
}

QString ComparisonViewModel::earlierWords() const
{
    return m_asked ? tr("Period 1: %1").arg(spanText(m_asked->first)) : QString();
}

QString ComparisonViewModel::laterWords() const
{
    return m_asked ? tr("Period 2: %1").arg(spanText(m_asked->second)) : QString();
}

double ComparisonViewModel::earlierMedian() const
{
    return m_found ? m_found->earlier.median().value_or(-1) : -1;
}

double ComparisonViewModel::laterMedian() const
{
    return m_found ? m_found->later.median().value_or(-1) : -1;
}

void ComparisonViewModel::setView(const Period &view)
{
    if (m_view == view)
        return;
    m_view = view;
    Q_EMIT changed();
}

ComparisonViewModel::Shown ComparisonViewModel::shownOf(DaySpan Asked::*which) const
{
    if (!m_asked || !m_view.from.isValid())
        return {};
    const DaySpan &span = (*m_asked).*which;
    const QDate from = std::max(span.from, m_view.from);
    const QDate to = std::min(span.to, m_view.to);
    if (from > to)
        return {};
    const auto days = static_cast<double>(m_view.days());
    return {static_cast<double>(m_view.from.daysTo(from)) / days,
            static_cast<double>(from.daysTo(to) + 1) / days};
}

QString ComparisonViewModel::wordsOn(QDate day) const
{
    if (!m_asked)
        return {};
    if (m_asked->first.contains(day))
        return tr("in period 1");
    return m_asked->second.contains(day) ? tr("in period 2") : QString();
}

} // namespace knotebook
