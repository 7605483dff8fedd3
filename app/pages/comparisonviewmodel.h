// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/choicemodel.h"
#include "app/models/facttablemodel.h"
#include "core/statistics/periodcomparison.h"
#include "core/store/reader.h"

#include <array>
#include <optional>
#include <utility>

namespace knotebook {

class Session;

/** Two periods of the course beside each other: which they are, where they stand on the chart, what
 * they say. */
class ComparisonViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from the page Trends")
    Q_PROPERTY(knotebook::ChoiceModel *proposals READ proposals CONSTANT FINAL)
    Q_PROPERTY(QString firstFrom READ firstFrom NOTIFY edited FINAL)
    Q_PROPERTY(QString firstTo READ firstTo NOTIFY edited FINAL)
    Q_PROPERTY(QString secondFrom READ secondFrom NOTIFY edited FINAL)
    Q_PROPERTY(QString secondTo READ secondTo NOTIFY edited FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY edited FINAL)
    Q_PROPERTY(QString drawnDays READ drawnDays NOTIFY changed FINAL)
    Q_PROPERTY(bool active READ active NOTIFY changed FINAL)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed FINAL)
    Q_PROPERTY(QString method READ method NOTIFY changed FINAL)
    Q_PROPERTY(knotebook::FactTableModel *table READ table CONSTANT FINAL)
    Q_PROPERTY(QString earlierWords READ earlierWords NOTIFY changed FINAL)
    Q_PROPERTY(QString laterWords READ laterWords NOTIFY changed FINAL)
    Q_PROPERTY(double earlierStart READ earlierStart NOTIFY changed FINAL)
    Q_PROPERTY(double earlierShare READ earlierShare NOTIFY changed FINAL)
    Q_PROPERTY(double earlierMedian READ earlierMedian NOTIFY changed FINAL)
    Q_PROPERTY(double laterStart READ laterStart NOTIFY changed FINAL)
    Q_PROPERTY(double laterShare READ laterShare NOTIFY changed FINAL)
    Q_PROPERTY(double laterMedian READ laterMedian NOTIFY changed FINAL)

public:
    /** `session` must outlive it. */
    ComparisonViewModel(Session &session, QObject *parent);

    /** Pairs of periods that people ask for. */
    ChoiceModel *proposals() { return &m_proposals; }
    /** The days as they are written in the sheet, year, month and day. @{ */
    QString firstFrom() const { return m_written[0].from; }
    QString firstTo() const { return m_written[0].to; }
    QString secondFrom() const { return m_written[1].from; }
    QString secondTo() const { return m_written[1].to; }
    /** @} */
    /** Why these cannot be compared, naming the period; empty when they can. */
    QString problem() const;
    /** The days that the chart shows at present. */
    QString drawnDays() const;
    /** Two periods are compared. */
    bool active() const { return m_asked.has_value(); }
    QString sentence() const;
    QString method() const;
    FactTableModel *table() { return &m_table; }
    /** "1: 1 May to 14 May" */
    QString earlierWords() const;
    QString laterWords() const;
    /** Where they lie on what is drawn: 0…1 along it, how much of it, 0 outside. @{ */
    double earlierStart() const { return shownOf(&Asked::first).start; }
    double earlierShare() const { return shownOf(&Asked::first).share; }
    double laterStart() const { return shownOf(&Asked::second).start; }
    double laterShare() const { return shownOf(&Asked::second).share; }
    /** @} */
    /** Of their days, 0-10; -1 while unknown or when nothing was logged. @{ */
    double earlierMedian() const;
    double laterMedian() const;
    /** @} */

    /** Proposes periods, those that are compared when there are any. */
    Q_INVOKABLE void begin();
    Q_INVOKABLE void choose(int proposal);
    /** @name What is written in a field. */
    ///@{
    Q_INVOKABLE void enterFirstFrom(const QString &text);
    Q_INVOKABLE void enterFirstTo(const QString &text);
    Q_INVOKABLE void enterSecondFrom(const QString &text);
    Q_INVOKABLE void enterSecondTo(const QString &text);
    ///@}
    /** Takes the days that the chart shows. @{ */
    Q_INVOKABLE void takeDrawnAsFirst();
    Q_INVOKABLE void takeDrawnAsSecond();
    /** @} */
    /** False when there is a problem; then nothing changes. */
    Q_INVOKABLE bool compare();
    Q_INVOKABLE void end();

    /** What is compared, the earlier first. */
    using Asked = std::pair<DaySpan, DaySpan>;
    const std::optional<Asked> &asked() const { return m_asked; }
    /** It was worked out, or there is nothing to. */
    bool settled() const { return !m_asked || m_found; }
    void take(const PeriodComparison &comparison);
    /** It is being worked out anew. */
    void forget();
    void setView(const Period &view);
    /** "in period 1" where a day lies in one, else empty. */
    QString wordsOn(QDate day) const;

Q_SIGNALS:
    void edited();
    void changed();
    /** What is compared changed. */
    void askedChanged();

private:
    struct Written
    {
        QString from;
        QString to;
    };
    struct Shown
    {
        double start = 0;
        double share = 0;
    };

    void write(int period, const DaySpan &span);
    void enter(QString Written::*end, int period, const QString &text);
    std::optional<DaySpan> spanOf(int period) const;
    QString problemOf(int period) const;
    Shown shownOf(DaySpan Asked::*which) const;
    void fillTable();

    Session &m_session;
    ChoiceModel m_proposals {ChoiceModel::Kind::AtMostOne};
    std::array<Written, 2> m_written;
    std::optional<Asked> m_asked;
    std::optional<PeriodComparison> m_found;
    FactTableModel m_table {nullptr};
    Period m_view;
};

} // namespace knotebook
