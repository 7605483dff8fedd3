// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/observation.h"
#include "core/domain/words.h"
#include "core/statistics/randomstream.h"

#include <optional>

namespace knotebook::test {

/**
 * Values to make records of, the same ones for the same seed: texts are of every
 * script, moments of many zones.
 */
class RandomValues
{
public:
    explicit RandomValues(quint64 seed) : m_random(seed) { }

    int below(qsizetype bound) { return static_cast<int>(m_random.below(quint64(bound))); }
    bool coin() { return below(2) == 0; }
    template <typename T> T oneOf(const QList<T> &list) { return list.at(below(list.size())); }

    QDate day() { return QDate(2023, 1, 1).addDays(below(600)); }

    Moment moment()
    {
        if (below(4) == 0)
            return *Moment::onDay(day());
        const QDateTime utc(day(), QTime(0, 0).addMSecs(below(86'400'000)), Qt::UTC);
        return *Moment::at(coin() ? utc
                                  : QDateTime(utc.date(), QTime(utc.time().hour(), 0), Qt::UTC),
                           QTimeZone(oneOf(zones)));
    }

    Intensity intensity() { return *Intensity::fromTenths(below(101)); }

    /** Up to three triangles on each of one or two views. */
    QList<PaintedArea> painting()
    {
        QList<PaintedArea> areas;
        for (const View view : {View::Back, oneOf(QList {View::Front, View::Left, View::Soles})}) {
            if (!areas.isEmpty() && coin())
                break;
            PaintedArea area {view, {}};
            for (int ring = 0; ring <= below(3); ++ring)
                area.rings.append({paintedPoint(), paintedPoint(), paintedPoint()});
            areas.append(area);
        }
        return areas;
    }

    QString text() { return oneOf(texts); }

protected:
    template <typename T> std::optional<T> maybe(T value)
    {
        return coin() ? std::optional<T>(std::move(value)) : std::nullopt;
    }
    template <typename Enum> Enum word() { return *fromName<Enum>(oneOf(namesOf<Enum>())); }

    /** A few of them, or none. */
    QStringList some(const QStringList &ids)
    {
        QStringList chosen;
        for (int i = below(4); i > 0; --i) {
            const QString id = oneOf<QString>(ids);
            if (!chosen.contains(id))
                chosen.append(id);
        }
        return chosen;
    }

private:
    QPointF paintedPoint() { return {(below(4401) - 2200) / 10.0, (below(10401) - 200) / 10.0}; }

    inline static const QList<QByteArray> zones {"Europe/Vienna",       "Asia/Kathmandu",
                                                 "Australia/Lord_Howe", "America/St_Johns",
                                                 "Pacific/Kiritimati",  "Etc/UTC"};
    inline static const QStringList texts {
        {},
        QStringLiteral("desk knot"),
        QStringLiteral("=SUM(A1:A9)"),
        QStringLiteral("a \"quoted\", word; 'single'\ttab"),
        QStringLiteral("first line\nsecond line\r\nthird"),
        QStringLiteral("Nackenschmerz – später 🙂"),
        QStringLiteral("עצם השכם"),
        QStringLiteral(" leading and trailing "),
        QStringLiteral("null"),
        QStringLiteral("\\u0041 \\n %1 %s"),
    };

    RandomStream m_random;
};

} // namespace knotebook::test
