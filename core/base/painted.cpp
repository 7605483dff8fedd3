// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/painted.h"

#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

double toTenths(double coordinate)
{
    return std::round(coordinate * 10) / 10;
}

bool isOnCanvas(const QPointF &point)
{
    return BodyPoint::create(View::Front, Layer::Superficial, point.x(), point.y()).has_value();
}

Status check(const PaintedArea &area)
{
    if (area.rings.isEmpty())
        return failure(ErrorCode::Missing, viewName(area.view));
    for (const QList<QPointF> &ring : area.rings) {
        if (ring.size() < 3)
            return failure(ErrorCode::Malformed, viewName(area.view));
        if (!std::all_of(ring.begin(), ring.end(), isOnCanvas))
            return failure(ErrorCode::OutOfRange, viewName(area.view));
    }
    return {};
}

qsizetype pointsOf(const PaintedArea &area)
{
    qsizetype points = 0;
    for (const QList<QPointF> &ring : area.rings)
        points += ring.size();
    return points;
}

QJsonArray toJson(const QList<QPointF> &ring)
{
    QJsonArray numbers;
    for (const QPointF &point : ring) {
        numbers.append(toTenths(point.x()));
        numbers.append(toTenths(point.y()));
    }
    return numbers;
}

std::optional<QList<QPointF>> ringFromJson(const QJsonArray &numbers)
{
    if (numbers.size() % 2 != 0)
        return std::nullopt;
    QList<QPointF> ring;
    for (qsizetype i = 0; i < numbers.size(); i += 2) {
        if (!numbers[i].isDouble() || !numbers[i + 1].isDouble())
            return std::nullopt;
        ring.append({numbers[i].toDouble(), numbers[i + 1].toDouble()});
    }
    return ring;
}

std::optional<PaintedArea> areaFromJson(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const auto view = viewFromName(object["view"_L1].toString());
    if (!view || !object["rings"_L1].isArray())
        return std::nullopt;
    PaintedArea area {*view, {}};
    const QJsonArray rings = object["rings"_L1].toArray();
    for (const QJsonValue &numbers : rings) {
        const auto ring = ringFromJson(numbers.toArray());
        if (!ring)
            return std::nullopt;
        area.rings.append(*ring);
    }
    return area;
}

} // namespace

Status check(const QList<PaintedArea> &painting)
{
    qsizetype points = 0;
    QList<View> seen;
    for (const PaintedArea &area : painting) {
        if (const Status status = check(area); !status)
            return status;
        if (seen.contains(area.view))
            return failure(ErrorCode::Conflict, viewName(area.view));
        seen.append(area.view);
        points += pointsOf(area);
        if (points > mostPaintedPoints)
            return failure(ErrorCode::OutOfRange, viewName(area.view));
    }
    return {};
}

QJsonArray toJson(const QList<PaintedArea> &painting)
{
    QJsonArray json;
    for (const PaintedArea &area : painting) {
        QJsonArray rings;
        for (const QList<QPointF> &ring : area.rings)
            rings.append(toJson(ring));
        json.append(QJsonObject {{u"view"_s, viewName(area.view)}, {u"rings"_s, rings}});
    }
    return json;
}

std::optional<QList<PaintedArea>> paintingFromJson(const QJsonArray &json)
{
    QList<PaintedArea> painting;
    for (const QJsonValue &value : json) {
        const auto area = areaFromJson(value);
        if (!area)
            return std::nullopt;
        painting.append(*area);
    }
    return check(painting) ? std::optional(painting) : std::nullopt;
}

} // namespace knotebook
