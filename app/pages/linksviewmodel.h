// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/linkmodel.h"
#include "app/pages/trendstab.h"

namespace knotebook {

/** What of sleep, stress, habits and causes goes together with pain, in the days of the question.
 */
class LinksViewModel final : public knotebook::TrendsTab
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from the page Trends")
    Q_PROPERTY(knotebook::LinkModel *standing READ standing CONSTANT FINAL)
    Q_PROPERTY(knotebook::LinkModel *others READ others CONSTANT FINAL)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed FINAL)
    Q_PROPERTY(QString period READ period NOTIFY changed FINAL)
    Q_PROPERTY(QString method READ method CONSTANT FINAL)

public:
    /** `session` must outlive it. */
    LinksViewModel(Session &session, QObject *parent);

    /** Those that stand out. */
    LinkModel *standing() { return &m_standing; }
    /** The others: tried without a find, and those of which nothing is said, with the reason. */
    LinkModel *others() { return &m_others; }
    QString sentence() const;
    QString period() const;
    QString method() const;

protected:
    Reading reading() override;

private:
    void take(const QList<DayLink> &links, const Period &period);

    QList<DayLink> m_links;
    Period m_period;
    LinkModel m_standing;
    LinkModel m_others;
};

} // namespace knotebook
