// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/patternsviewmodel.h"

#include "app/charts/dateticks.h"
#include "app/messages/patterntexts.h"
#include "app/messages/trendtexts.h"
#include "core/care/careview.h"

#include <QLocale>

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

const QDate beginning(1900, 1, 1);
constexpr int statusRows = 12;

QString shortDate(QDate date)
{
    return QLocale().toString(date, QLocale::ShortFormat);
}

bool isAsked(const TrendQuestion &question, const KnotId &knot)
{
    return question.everything || question.knots.contains(knot);
}

QString levelCell(const DayPattern::Part &part, double Quartiles::*which)
{
    return part.level ? oneDecimal((*part.level).*which) : u"–"_s;
}

} // namespace

Result<Patterns> patternsOf(const Reader &reader, const TrendQuestion &question)
{
    const auto days = trendDays(reader, question);
    if (!days)
        return tl::make_unexpected(days.error());
    const auto looks = reader.observations({beginning, question.to});
    if (!looks)
        return tl::make_unexpected(looks.error());
    QList<ClockLevel> levels;
    QList<StatusOnDay> said;
    for (const Observation &look : *looks) {
        const QDate day = look->felt.localDate();
        if (!isAsked(question, look->knot))
            continue;
        said.append({look->knot, day, KnotView::statusOf(look)});
        if (look->rest && days->period.contains(day))
            levels.append({look->felt.localTime(), look->rest->value()});
    }
    return Patterns {days->period, dayPattern(levels), distribution(days->days),
                     statusCourse(said)};
}

PatternsViewModel::PatternsViewModel(Session &session, QObject *parent) : TrendsTab(session, parent)
{
    m_patterns.period = {session.today(), session.today()};
}

TrendsTab::Reading PatternsViewModel::reading()
{
    return [this, asked = question()](const Reader &reader, const Worker::Task &) {
        return patternsOf(reader, asked).map([this](const Patterns &found) -> Answer {
            return [this, found] { take(found); };
        });
    };
}

void PatternsViewModel::take(const Patterns &patterns)
{
    m_patterns = patterns;
    fillTables();
}

void PatternsViewModel::fillTables()
{
    QList<FactTableModel::Row> parts;
    for (int i = 0; i < dayParts; ++i) {
        const DayPattern::Part &part = m_patterns.day.parts.at(static_cast<std::size_t>(i));
        parts.append({partNames().at(i),
                      {QString::number(part.entries), levelCell(part, &Quartiles::lower),
                       levelCell(part, &Quartiles::median), levelCell(part, &Quartiles::upper)}});
    }
    m_dayTable.setFacts(tr("Part of the day"),
                        {tr("Entries"), tr("Lower quarter"), tr("Median"), tr("Upper quarter")},
                        parts);
    QList<FactTableModel::Row> levels;
    for (int level = 0; level <= 10; ++level)
        levels.append({QString::number(level), {QString::number(counts().at(level))}});
    m_distributionTable.setFacts(tr("Average of the day"), {tr("Days")}, levels);
    QList<FactTableModel::Row> dates;
    for (const QDate day :
         tickDates(m_patterns.period, statusRows) + QList {m_patterns.period.to}) {
        if (const auto step = stepOn(day))
            dates.prepend({shortDate(day),
                           {QString::number(step->active), QString::number(step->latent),
                            QString::number(step->resolved), QString::number(step->unsure)}});
    }
    m_statusTable.setFacts(tr("Day"), {tr("Active"), tr("Latent"), tr("Resolved"), tr("Unsure")},
                           dates);
}

QStringList PatternsViewModel::partNames() const
{
    QStringList names;
    for (int i = 0; i < dayParts; ++i)
        names.append(
            tr("%1, %2").arg(text(static_cast<DayPart>(i)), hoursOf(static_cast<DayPart>(i))));
    return names;
}

QStringList PatternsViewModel::partNotes() const
{
    QStringList notes;
    for (const DayPattern::Part &part : m_patterns.day.parts)
        notes.append(part.level ? tr("entries: %1").arg(part.entries)
                                : tr("entries: %1, too few").arg(part.entries));
    return notes;
}

QList<double> PatternsViewModel::quartileOf(double Quartiles::*which) const
{
    QList<double> values;
    for (const DayPattern::Part &part : m_patterns.day.parts)
        values.append(part.level ? (*part.level).*which : -1);
    return values;
}

QList<double> PatternsViewModel::lowers() const
{
    return quartileOf(&Quartiles::lower);
}

QList<double> PatternsViewModel::medians() const
{
    return quartileOf(&Quartiles::median);
}

QList<double> PatternsViewModel::uppers() const
{
    return quartileOf(&Quartiles::upper);
}

QString PatternsViewModel::daySentence() const
{
    return ready() ? dayPatternSentence(m_patterns.day) : tr("Working it out …");
}

QString PatternsViewModel::dayMethod() const
{
    return dayPatternMethod();
}

QList<int> PatternsViewModel::counts() const
{
    return {m_patterns.distribution.days.begin(), m_patterns.distribution.days.end()};
}

QString PatternsViewModel::distributionWords() const
{
    return ready() ? distributionSentence(m_patterns.distribution) : QString();
}

QString PatternsViewModel::distributionHow() const
{
    return distributionMethod();
}

int PatternsViewModel::mostKnots() const
{
    int most = 0;
    for (const StatusStep &step : m_patterns.steps) {
        if (step.from <= m_patterns.period.to)
            most = std::max(most, step.followed());
    }
    return most;
}

QString PatternsViewModel::statusWords() const
{
    return ready() ? statusSentence(stepOn(m_patterns.period.to).value_or(StatusStep()),
                                    stepOn(m_patterns.period.from), m_patterns.period.from)
                   : QString();
}

QString PatternsViewModel::statusHow() const
{
    return statusMethod();
}

QString PatternsViewModel::from() const
{
    return shortDate(m_patterns.period.from);
}

QString PatternsViewModel::to() const
{
    return shortDate(m_patterns.period.to);
}

std::optional<StatusStep> PatternsViewModel::stepOn(QDate day) const
{
    const auto later =
        std::upper_bound(m_patterns.steps.begin(), m_patterns.steps.end(), day,
                         [](QDate wanted, const StatusStep &step) { return wanted < step.from; });
    return later == m_patterns.steps.begin() ? std::nullopt : std::optional(*(later - 1));
}

} // namespace knotebook
