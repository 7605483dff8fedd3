// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/rotation.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <functional>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

/** Keeps the first day of each period that has none yet, up to `most` of them. */
template <typename PeriodOf>
void keepOneEach(const QList<QDate> &newestFirst, int most, PeriodOf periodOf, QSet<QDate> &kept)
{
    std::optional<qint64> last;
    for (const QDate day : newestFirst) {
        if (most == 0)
            return;
        const qint64 period = std::invoke(periodOf, day);
        const bool isFirst = last != period;
        last = period;
        if (isFirst && !kept.contains(day)) {
            kept.insert(day);
            --most;
        }
    }
}

qint64 weekOf(QDate day)
{
    return day.toJulianDay() / 7; // Julian day 0 was a Monday
}

qint64 monthOf(QDate day)
{
    return qint64 {day.year()} * 12 + day.month();
}

} // namespace

QString snapshotName(QDate day)
{
    return day.toString(Qt::ISODate) + u".knotebook"_s;
}

std::optional<QDate> snapshotDay(const QString &name)
{
    static const QRegularExpression form(u"\\A([0-9]{4}-[0-9]{2}-[0-9]{2})\\.knotebook\\z"_s);
    const QDate day = QDate::fromString(form.match(name).captured(1), Qt::ISODate);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

QStringList expiredSnapshots(const QStringList &names, QDate today)
{
    QList<QDate> days;
    QList<QDate> toCome;
    for (const QString &name : names) {
        if (const auto day = snapshotDay(name))
            (*day > today ? toCome : days).append(*day);
    }
    std::ranges::sort(days, std::greater());
    QSet<QDate> kept;
    if (!toCome.isEmpty())
        kept.insert(*std::ranges::max_element(toCome));
    keepOneEach(days, keptDays - static_cast<int>(kept.size()), &QDate::toJulianDay, kept);
    keepOneEach(days, keptWeeks, weekOf, kept);
    keepOneEach(days, keptMonths, monthOf, kept);
    QStringList expired;
    for (const QString &name : names) {
        if (const auto day = snapshotDay(name); day && !kept.contains(*day))
            expired.append(name);
    }
    return expired;
}

} // namespace knotebook
