// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/patternsviewmodel.h"

#include <QColor>
#include <QPointer>
#include <QQuickPaintedItem>

namespace knotebook {

/**
 * How many knots are in which state over time, as steps one on another: from below
 * active (filled), latent (hatched), unsure (dotted), resolved (empty), so that they
 * are told apart without colour.
 */
class StatusAreas : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(knotebook::PatternsViewModel *patterns READ patterns WRITE setPatterns NOTIFY
                   lookChanged REQUIRED FINAL)
    Q_PROPERTY(QColor ink MEMBER m_ink NOTIFY lookChanged FINAL)
    /** Only this state, over the whole item: for the key. -1: all, by their days. */
    Q_PROPERTY(int sample MEMBER m_sample NOTIFY lookChanged FINAL)

public:
    enum State { Active, Latent, Unsure, Resolved };
    Q_ENUM(State)

    explicit StatusAreas(QQuickItem *parent = nullptr);

    /** Not owned. */
    PatternsViewModel *patterns() const { return m_patterns; }
    void setPatterns(PatternsViewModel *patterns);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void lookChanged();

private:
    QBrush brushOf(State state) const;
    void paintState(QPainter *painter, State state) const;

    QPointer<PatternsViewModel> m_patterns;
    QColor m_ink;
    int m_sample = -1;
};

} // namespace knotebook
