// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/body/markspread.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace knotebook {

namespace {

/** Marks that stand around one middle. */
struct Group
{
    QList<qsizetype> members; ///< in the order of the points
    QPointF middle;
    double radius = 0;
};

Group groupOf(const QList<qsizetype> &members, const QList<QPointF> &points, double distance)
{
    Group group {.members = members};
    for (const qsizetype member : members)
        group.middle += points.at(member) / static_cast<double>(members.size());
    // Neighbours on a ring of n are 2 r sin(pi / n) apart.
    if (members.size() > 1)
        group.radius =
            distance / (2 * std::sin(std::numbers::pi / static_cast<double>(members.size())));
    return group;
}

std::optional<std::pair<qsizetype, qsizetype>> inTheWay(const QList<Group> &groups, double distance)
{
    for (qsizetype i = 0; i < groups.size(); ++i) {
        for (qsizetype j = i + 1; j < groups.size(); ++j) {
            const double apart = QLineF(groups.at(i).middle, groups.at(j).middle).length();
            if (apart < groups.at(i).radius + groups.at(j).radius + distance)
                return std::pair(i, j);
        }
    }
    return std::nullopt;
}

QList<Group> grouped(const QList<QPointF> &points, double distance)
{
    QList<Group> groups;
    for (qsizetype i = 0; i < points.size(); ++i)
        groups.append(groupOf({i}, points, distance));
    while (const auto pair = inTheWay(groups, distance)) {
        QList<qsizetype> members = groups.at(pair->first).members + groups.at(pair->second).members;
        std::ranges::sort(members);
        groups.removeAt(pair->second);
        groups[pair->first] = groupOf(members, points, distance);
    }
    return groups;
}

/** Its members, by where they stand around the middle. */
QList<qsizetype> around(const Group &group, const QList<QPointF> &points)
{
    QList<qsizetype> members = group.members;
    const auto angle = [&](qsizetype member) {
        const QPointF from = points.at(member) - group.middle;
        return std::atan2(from.y(), from.x());
    };
    std::ranges::stable_sort(members, {}, angle);
    return members;
}

} // namespace

QList<QPointF> spreadApart(const QList<QPointF> &points, double distance)
{
    QList<QPointF> shifts(points.size());
    for (const Group &group : grouped(points, distance)) {
        if (group.members.size() < 2)
            continue;
        const QList<qsizetype> members = around(group, points);
        const QPointF first = points.at(members.first()) - group.middle;
        const double start = std::atan2(first.y(), first.x());
        for (qsizetype i = 0; i < members.size(); ++i) {
            const double angle = start
                + 2 * std::numbers::pi * static_cast<double>(i)
                    / static_cast<double>(members.size());
            const QPointF place =
                group.middle + QPointF(std::cos(angle), std::sin(angle)) * group.radius;
            shifts[members.at(i)] = place - points.at(members.at(i));
        }
    }
    return shifts;
}

} // namespace knotebook
