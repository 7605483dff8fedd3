// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/overviewmodel.h"
#include "app/pages/trendstab.h"

namespace knotebook {

/** The courses of all knots beside each other, over the days of the question. */
class OverviewViewModel final : public knotebook::TrendsTab
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from the page Trends")
    Q_PROPERTY(knotebook::OverviewModel *knots READ knots CONSTANT FINAL)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed FINAL)
    Q_PROPERTY(QString scale READ scale NOTIFY changed FINAL)
    Q_PROPERTY(QString method READ method CONSTANT FINAL)

public:
    /** Both must outlive it. */
    OverviewViewModel(Session &session, const Tables &tables, QObject *parent);

    OverviewModel *knots() { return &m_knots; }
    /** How many fall and rise. */
    QString sentence() const;
    /** What the small charts share. */
    QString scale() const;
    QString method() const;

    Q_INVOKABLE void chooseKnot(int row);

Q_SIGNALS:
    void knotChosen(const knotebook::KnotId &knot);

protected:
    Reading reading() override;

private:
    const Tables &m_tables;
    OverviewModel m_knots;
};

} // namespace knotebook
