// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/whenform.h"

#include "app/messages/momenttexts.h"

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

QTime readTime(const QString &text)
{
    return QTime::fromString(text.trimmed(), u"H:mm"_s);
}

QString shownTime(const Moment &moment)
{
    return moment.localTime() ? moment.localTime()->toString(u"HH:mm"_s) : QString();
}

} // namespace

WhenForm::WhenForm(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    useNow();
}

Result<Moment> WhenForm::moment() const
{
    if (m_now)
        return Moment::at(m_clock.nowUtc(), m_clock.zone());
    if (showsLoaded())
        return *m_loaded;
    if (!m_timeKnown)
        return Moment::onDay(m_day);
    const Result<Moment> moment = Moment::local(m_day, readTime(m_timeText), zone());
    if (moment && moment->utcMilliseconds() > m_clock.nowUtc().toMSecsSinceEpoch())
        return failure(ErrorCode::OutOfRange, u"time in the future"_s);
    return moment;
}

void WhenForm::setMoment(const Moment &moment)
{
    m_loaded = moment;
    m_now = false;
    m_day = moment.localDate();
    m_timeKnown = moment.localTime().has_value();
    m_timeText = shownTime(moment);
    Q_EMIT changed();
}

bool WhenForm::showsLoaded() const
{
    return m_loaded && m_day == m_loaded->localDate() && m_timeKnown == m_loaded->knownToTheMoment()
        && (!m_timeKnown || m_timeText == shownTime(*m_loaded));
}

QTimeZone WhenForm::zone() const
{
    const QTimeZone loaded(m_loaded ? m_loaded->zoneId() : QByteArray());
    return loaded.isValid() ? loaded : m_clock.zone();
}

QString WhenForm::dayWords() const
{
    return dayText(m_day, m_clock.today());
}

bool WhenForm::canGoForward() const
{
    return m_day < m_clock.today();
}

QString WhenForm::problem() const
{
    if (m_now || !m_timeKnown || moment())
        return {};
    if (!readTime(m_timeText).isValid())
        return tr("Write the time as hours and minutes, like 8:30.");
    return moment().error().code == ErrorCode::OutOfRange
        ? tr("This time has not come yet.")
        : tr("The clock skipped this time when it was put forward.");
}

void WhenForm::useNow()
{
    const QDateTime there = m_clock.nowUtc().toTimeZone(m_clock.zone());
    m_now = true;
    m_day = there.date();
    m_timeText = there.time().toString(u"HH:mm"_s);
    m_timeKnown = true;
    Q_EMIT changed();
}

void WhenForm::leaveNow()
{
    m_now = false;
    Q_EMIT changed();
}

void WhenForm::goBackOneDay()
{
    if (m_now)
        m_timeKnown = false;
    m_day = m_day.addDays(-1);
    leaveNow();
}

void WhenForm::goForwardOneDay()
{
    if (!canGoForward())
        return;
    m_day = m_day.addDays(1);
    leaveNow();
}

void WhenForm::enterTime(const QString &text)
{
    m_timeText = text;
    m_timeKnown = true;
    leaveNow();
}

void WhenForm::forgetTime()
{
    m_timeKnown = false;
    leaveNow();
}

} // namespace knotebook
