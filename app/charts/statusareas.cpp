// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/statusareas.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace knotebook {

namespace {

/** How many knots are in the states up to and with that one. */
int upTo(const StatusStep &step, StatusAreas::State state)
{
    const int counts[] = {step.active, step.latent, step.unsure, step.resolved};
    int sum = 0;
    for (int i = 0; i <= state; ++i)
        sum += counts[i];
    return sum;
}

/** The steps that hold in the period, the first one from its beginning on. */
QList<StatusStep> stepsIn(const PatternsViewModel &patterns)
{
    const Period &period = patterns.patterns().period;
    QList<StatusStep> steps;
    if (auto before = patterns.stepOn(period.from)) {
        before->from = period.from;
        steps.append(*before);
    }
    for (const StatusStep &step : patterns.patterns().steps) {
        if (step.from > period.from && step.from <= period.to)
            steps.append(step);
    }
    return steps;
}

} // namespace

StatusAreas::StatusAreas(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    connect(this, &StatusAreas::lookChanged, this, [this] { update(); });
}

void StatusAreas::setPatterns(PatternsViewModel *patterns)
{
    if (m_patterns == patterns)
        return;
    if (m_patterns)
        disconnect(m_patterns, nullptr, this, nullptr);
    m_patterns = patterns;
    if (patterns)
        connect(patterns, &PatternsViewModel::changed, this, [this] { update(); });
    Q_EMIT lookChanged();
}

QBrush StatusAreas::brushOf(State state) const
{
    switch (state) {
    case Active:
        return QBrush(m_ink);
    case Latent:
        return QBrush(m_ink, Qt::BDiagPattern);
    case Unsure:
        return QBrush(m_ink, Qt::Dense6Pattern);
    case Resolved:
        return QBrush(Qt::NoBrush);
    }
    Q_UNREACHABLE();
}

void StatusAreas::paintState(QPainter *painter, State state) const
{
    const QList<StatusStep> steps = stepsIn(*m_patterns);
    const Period &period = m_patterns->patterns().period;
    const double knot = (height() - 1) / std::max(1, m_patterns->mostKnots());
    const auto yOf = [&](int knots) { return height() - 0.5 - knots * knot; };
    const auto xOf = [&](QDate day) {
        return width() * static_cast<double>(period.from.daysTo(day))
            / static_cast<double>(period.days());
    };
    painter->setBrush(brushOf(state));
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const int top = upTo(steps.at(i), state);
        const int bottom = state == Active ? 0 : upTo(steps.at(i), static_cast<State>(state - 1));
        if (top == bottom)
            continue;
        const double left = xOf(steps.at(i).from);
        const double right = i + 1 < steps.size() ? xOf(steps.at(i + 1).from) : width();
        const QRectF area(QPointF(left, yOf(top)), QPointF(right, yOf(bottom)));
        painter->setPen(Qt::NoPen);
        painter->drawRect(area);
        painter->setPen(QPen(m_ink, 1));
        painter->drawLine(area.topLeft(), area.topRight());
        painter->drawLine(area.bottomLeft(), area.bottomRight());
    }
}

void StatusAreas::paint(QPainter *painter)
{
    if (m_sample >= Active && m_sample <= Resolved) {
        painter->setBrush(brushOf(static_cast<State>(m_sample)));
        painter->setPen(QPen(m_ink, 1));
        painter->drawRect(QRectF(0.5, 0.5, width() - 1, height() - 1));
        return;
    }
    for (const State state : {Active, Latent, Unsure, Resolved}) {
        if (m_patterns)
            paintState(painter, state);
    }
}

} // namespace knotebook
