// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/facttablemodel.h"
#include "app/pages/trendstab.h"
#include "core/statistics/daypattern.h"
#include "core/statistics/distribution.h"
#include "core/statistics/statuscourse.h"

namespace knotebook {

/** When in a day it hurts, how often how much, and which knots were in which state. */
struct Patterns
{
    Period period;
    DayPattern day;
    Distribution distribution;
    QList<StatusStep> steps; ///< of all time
};

/** For a worker with a reader of its own. Errors as Reader's. */
Result<Patterns> patternsOf(const Reader &reader, const TrendQuestion &question);

/** The patterns in the days of the question. */
class PatternsViewModel final : public knotebook::TrendsTab
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from the page Trends")
    Q_PROPERTY(QStringList partNames READ partNames CONSTANT FINAL)
    Q_PROPERTY(QStringList partNotes READ partNotes NOTIFY changed FINAL)
    Q_PROPERTY(QList<double> lowers READ lowers NOTIFY changed FINAL)
    Q_PROPERTY(QList<double> medians READ medians NOTIFY changed FINAL)
    Q_PROPERTY(QList<double> uppers READ uppers NOTIFY changed FINAL)
    Q_PROPERTY(QString daySentence READ daySentence NOTIFY changed FINAL)
    Q_PROPERTY(QString dayMethod READ dayMethod CONSTANT FINAL)
    Q_PROPERTY(knotebook::FactTableModel *dayTable READ dayTable CONSTANT FINAL)
    Q_PROPERTY(QList<int> counts READ counts NOTIFY changed FINAL)
    Q_PROPERTY(int highest READ highest NOTIFY changed FINAL)
    Q_PROPERTY(QString distributionSentence READ distributionWords NOTIFY changed FINAL)
    Q_PROPERTY(QString distributionMethod READ distributionHow CONSTANT FINAL)
    Q_PROPERTY(knotebook::FactTableModel *distributionTable READ distributionTable CONSTANT FINAL)
    Q_PROPERTY(int mostKnots READ mostKnots NOTIFY changed FINAL)
    Q_PROPERTY(QString statusSentence READ statusWords NOTIFY changed FINAL)
    Q_PROPERTY(QString statusMethod READ statusHow CONSTANT FINAL)
    Q_PROPERTY(knotebook::FactTableModel *statusTable READ statusTable CONSTANT FINAL)
    Q_PROPERTY(QString from READ from NOTIFY changed FINAL)
    Q_PROPERTY(QString to READ to NOTIFY changed FINAL)

public:
    /** `session` must outlive it. */
    PatternsViewModel(Session &session, QObject *parent);

    const Patterns &patterns() const { return m_patterns; }
    /** One for each part of the day; -1 where too few entries say. @{ */
    QStringList partNames() const;
    QStringList partNotes() const;
    QList<double> lowers() const;
    QList<double> medians() const;
    QList<double> uppers() const;
    /** @} */
    QString daySentence() const;
    QString dayMethod() const;
    FactTableModel *dayTable() { return &m_dayTable; }
    /** Days at 0 to 10, and the most of them. @{ */
    QList<int> counts() const;
    int highest() const { return m_patterns.distribution.highest(); }
    /** @} */
    QString distributionWords() const;
    QString distributionHow() const;
    FactTableModel *distributionTable() { return &m_distributionTable; }
    /** The most knots that were followed at once in the period. */
    int mostKnots() const;
    QString statusWords() const;
    QString statusHow() const;
    FactTableModel *statusTable() { return &m_statusTable; }
    /** The ends of the period, as dates. @{ */
    QString from() const;
    QString to() const;
    /** @} */
    /** What held on a day; absent before anything was said. */
    std::optional<StatusStep> stepOn(QDate day) const;

protected:
    Reading reading() override;

private:
    void take(const Patterns &patterns);
    void fillTables();
    QList<double> quartileOf(double Quartiles::*which) const;

    Patterns m_patterns;
    FactTableModel m_dayTable {nullptr};
    FactTableModel m_distributionTable {nullptr};
    FactTableModel m_statusTable {nullptr};
};

} // namespace knotebook
