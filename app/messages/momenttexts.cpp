// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/momenttexts.h"

#include <QCoreApplication>
#include <QLocale>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

struct Moments
{
    Q_DECLARE_TR_FUNCTIONS(Moments)
};

constexpr qint64 daysInAWeek = 7;

} // namespace

QString dayText(QDate day, QDate today)
{
    const qint64 ago = day.daysTo(today);
    if (ago == 0)
        return Moments::tr("today");
    if (ago == 1)
        return Moments::tr("yesterday");
    const QLocale locale;
    if (ago > 1 && ago < daysInAWeek)
        return locale.toString(day, u"dddd"_s);
    if (day.year() == today.year())
        return locale.toString(day, Moments::tr("ddd d MMM"));
    return datedText(day);
}

QString momentText(const Moment &moment, QDate today)
{
    const QString day = dayText(moment.localDate(), today);
    const std::optional<QTime> time = moment.localTime();
    if (!time)
        return day;
    return u"%1 %2"_s.arg(day, timeText(*time));
}

QString timeText(QTime time)
{
    const QLocale locale;
    QString format = locale.timeFormat(QLocale::ShortFormat);
    format.remove(u":ss"_s);
    return locale.toString(time, format);
}

QString datedText(QDate day)
{
    return QLocale().toString(day, Moments::tr("d MMM yyyy"));
}

QString longDayText(QDate day)
{
    return QLocale().toString(day, Moments::tr("dddd d MMMM"));
}

QString durationText(int seconds)
{
    const int minutes = seconds / 60;
    const int rest = seconds % 60;
    if (minutes == 0)
        return Moments::tr("%1 s").arg(rest);
    if (rest == 0)
        return Moments::tr("%1 min").arg(minutes);
    return Moments::tr("%1 min %2 s").arg(minutes).arg(rest);
}

QString hoursText(int minutes)
{
    const int hours = minutes / 60;
    const int rest = minutes % 60;
    if (hours == 0)
        return Moments::tr("%1 min").arg(rest);
    if (rest == 0)
        return Moments::tr("%1 h").arg(hours);
    return Moments::tr("%1 h %2 min").arg(hours).arg(rest);
}

QString clockText(int seconds)
{
    return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, '0'_L1);
}

} // namespace knotebook
