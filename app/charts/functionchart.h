// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/smallchart.h"
#include "app/models/functionmodel.h"

#include <QPointer>

namespace knotebook {

/**
 * One score of everyday life as a small chart: the whole scale from bottom to
 * top, the days from the first answers to the last from left to right. A band
 * shows which scores say little beside the first. Answers that lie much further
 * apart than one is asked are not joined by a line.
 */
class FunctionChart : public knotebook::SmallChart
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(knotebook::FunctionModel *courses MEMBER m_courses NOTIFY lookChanged REQUIRED FINAL)
    Q_PROPERTY(QColor band MEMBER m_band NOTIFY lookChanged FINAL)

public:
    explicit FunctionChart(QQuickItem *parent = nullptr) : SmallChart(parent) { }

    void paint(QPainter *painter) override;

private:
    void paintScale(QPainter *painter, const FunctionLine &line) const;
    void paintScores(QPainter *painter, const FunctionLine &line) const;
    double xOf(const FunctionLine &line, QDate day) const;
    double yOf(const FunctionLine &line, double score) const;

    QPointer<FunctionModel> m_courses;
    QColor m_band;
};

} // namespace knotebook
