// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/facttablemodel.h"
#include "app/pages/trendstab.h"
#include "core/statistics/yearfacts.h"

#include <QHash>

namespace knotebook {

/** A calendar of one year of the subject, a cell a day; all years are read at once. */
class YearViewModel final : public knotebook::TrendsTab
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from the page Trends")
    Q_PROPERTY(int year READ year NOTIFY changed FINAL)
    Q_PROPERTY(bool hasPrevious READ hasPrevious NOTIFY changed FINAL)
    Q_PROPERTY(bool hasNext READ hasNext NOTIFY changed FINAL)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed FINAL)
    Q_PROPERTY(QString description READ description NOTIFY changed FINAL)
    Q_PROPERTY(QString method READ method CONSTANT FINAL)
    Q_PROPERTY(QStringList monthNames READ monthNames CONSTANT FINAL)
    Q_PROPERTY(knotebook::FactTableModel *months READ months CONSTANT FINAL)
    Q_PROPERTY(QString readout READ readout NOTIFY pointedChanged FINAL)

public:
    /** `session` must outlive it. */
    YearViewModel(Session &session, QObject *parent);

    int year() const { return m_year; }
    /** There is a year with entries before it; the present year is not reached yet. @{ */
    bool hasPrevious() const { return m_year > m_firstYear; }
    bool hasNext() const { return m_year < question().to.year(); }
    /** @} */
    QString sentence() const;
    /** The calendar in words, for those who do not see it. */
    QString description() const;
    QString method() const;
    /** January to December, short. */
    QStringList monthNames() const;
    FactTableModel *months() { return &m_months; }
    QString readout() const;

    /** Absent when nothing was logged. */
    std::optional<DayValue> dayOn(QDate date) const;
    /** The day that is pointed at; invalid when none is. */
    QDate pointed() const { return m_pointed; }
    QDate today() const { return question().to; }
    /** Days of other years, and those still to come, are not pointed at. */
    void point(QDate date);

    Q_INVOKABLE void previousYear();
    Q_INVOKABLE void nextYear();
    /** From none to the last day of the year until today. */
    Q_INVOKABLE void stepDays(int days);
    Q_INVOKABLE void stepMonths(int months);
    Q_INVOKABLE void pointAtFirst();
    Q_INVOKABLE void pointAtLast();
    Q_INVOKABLE void pointAtNone();

Q_SIGNALS:
    void pointedChanged();

protected:
    Reading reading() override;

private:
    void take(const QList<DayValue> &days);
    void show(int year);
    QDate lastDay() const;

    QHash<QDate, DayValue> m_days;
    QList<DayValue> m_ordered;
    YearFacts m_facts;
    FactTableModel m_months {nullptr};
    QDate m_pointed;
    int m_year;
    int m_firstYear;
};

} // namespace knotebook
