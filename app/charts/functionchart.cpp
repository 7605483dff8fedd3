// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/functionchart.h"

#include <QPainter>

#include <algorithm>

namespace knotebook {

namespace {

constexpr double scoreDot = 3.2;
constexpr double roomForScores = 5; ///< around the scale, for the dots at its ends
constexpr double joinedUpTo = 3; ///< intervals of asking that a line may cross

} // namespace

double FunctionChart::xOf(const FunctionLine &line, QDate day) const
{
    const QDate first = line.scores.first().day;
    const auto span = static_cast<double>(first.daysTo(line.scores.last().day));
    const double share = span > 0 ? static_cast<double>(first.daysTo(day)) / span : 0.5;
    return roomForScores + (width() - 2 * roomForScores) * share;
}

double FunctionChart::yOf(const FunctionLine &line, double score) const
{
    const double share =
        (score - line.instrument.least) / (line.instrument.most - line.instrument.least);
    return roomForScores + (height() - 2 * roomForScores) * (1 - share);
}

void FunctionChart::paintScale(QPainter *painter, const FunctionLine &line) const
{
    const double least = line.instrument.least;
    const double most = line.instrument.most;
    if (line.matters && line.scores.size() > 1) {
        const double first = line.scores.first().score;
        const double top = yOf(line, std::min(first + *line.matters, most));
        const double bottom = yOf(line, std::max(first - *line.matters, least));
        painter->fillRect(QRectF(0, top, width(), bottom - top), m_band);
    }
    painter->setPen(QPen(m_grid, 1));
    for (const double score : {least, (least + most) / 2, most})
        painter->drawLine(QPointF(0, yOf(line, score)), QPointF(width(), yOf(line, score)));
}

void FunctionChart::paintScores(QPainter *painter, const FunctionLine &line) const
{
    const QColor ink = m_line;
    QPointF before;
    QDate dayBefore;
    for (const FunctionScore &score : line.scores) {
        const QPointF here(xOf(line, score.day), yOf(line, score.score));
        const bool joined = dayBefore.isValid()
            && static_cast<double>(dayBefore.daysTo(score.day))
                <= joinedUpTo * line.instrument.everyDays;
        if (joined) {
            painter->setPen(QPen(ink, 1.4));
            painter->drawLine(before, here);
        }
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink);
        painter->drawEllipse(here, scoreDot, scoreDot);
        before = here;
        dayBefore = score.day;
    }
}

void FunctionChart::paint(QPainter *painter)
{
    const FunctionLine *line = m_courses ? m_courses->line(m_row) : nullptr;
    if (!line || !line->hasCourse())
        return;
    paintScale(painter, *line);
    paintScores(painter, *line);
}

} // namespace knotebook
