// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/linksviewmodel.h"

#include <QLocale>

#include <algorithm>

namespace knotebook {

namespace {

const QDate beforeAllCheckins(1900, 1, 1);

} // namespace

LinksViewModel::LinksViewModel(Session &session, QObject *parent)
    : TrendsTab(session, parent), m_standing(session.texts(), nullptr),
      m_others(session.texts(), nullptr)
{
}

TrendsTab::Reading LinksViewModel::reading()
{
    const Period asked {question().from.value_or(beforeAllCheckins), question().to};
    return [this, asked](const Reader &reader, const Worker::Task &task) {
        return dayLinks(reader, asked, [&task] { return task.isCancelled(); })
            .map([this, asked](const QList<DayLink> &links) -> Answer {
                return [this, links, asked] { take(links, asked); };
            });
    };
}

void LinksViewModel::take(const QList<DayLink> &links, const Period &period)
{
    m_links = links;
    m_period = period;
    QList<DayLink> standing;
    QList<DayLink> others;
    for (const DayLink &link : links)
        (link.link && link.link->linked ? standing : others).append(link);
    m_standing.setLinks(standing);
    m_others.setLinks(others);
}

QString LinksViewModel::sentence() const
{
    return ready() ? linksSentence(m_links) : tr("Working it out …");
}

QString LinksViewModel::period() const
{
    if (!ready())
        return {};
    const QString to = QLocale().toString(m_period.to, QLocale::ShortFormat);
    return m_period.from == beforeAllCheckins
        ? tr("All check-ins until %1.").arg(to)
        : tr("Check-ins from %1 to %2.")
              .arg(QLocale().toString(m_period.from, QLocale::ShortFormat), to);
}

QString LinksViewModel::method() const
{
    return linksMethod();
}

} // namespace knotebook
