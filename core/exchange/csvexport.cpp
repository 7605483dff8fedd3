// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvexport.h"

#include <QHash>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

QByteArray csvLine(const QStringList &cells)
{
    QByteArrayList line;
    for (const QString &cell : cells)
        line.append(csvCell(cell));
    return line.join(',') + "\r\n";
}

QString text(const std::optional<Intensity> &intensity)
{
    return intensity ? intensity->toString() : QString();
}

template <typename Enum> QString text(const std::optional<Enum> &value)
{
    return value ? name(*value) : QString();
}

QStringList placeCells(const Knot &knot, const Atlas *atlas)
{
    const auto &point = knot->place.point;
    const QString region =
        point && atlas ? atlas->hit(*point).region : knot->place.region.value_or(QString());
    return {knot->label,
            sideName(knot->side),
            knot->muscle.value_or(QString()),
            region,
            point ? viewName(point->view()) : QString(),
            point ? QString::number(point->x()) : QString(),
            point ? QString::number(point->y()) : QString()};
}

QStringList observationCells(const Observation &observation)
{
    const auto time = observation->felt.localTime();
    return {observation.id().toString(),
            observation->felt.localDate().toString(Qt::ISODate),
            time ? time->toString(u"HH:mm"_s) : QString(),
            observation->felt.toIso(),
            text(observation->rest),
            text(observation->pressure),
            text(observation->status),
            text(observation->familiar),
            text(observation->twitch),
            observation->radiates.join(u' '),
            observation->flare ? u"yes"_s : QString(),
            observation->note};
}

} // namespace

QByteArray csvCell(const QString &text)
{
    QString cell = text;
    bool isNumber = false;
    cell.toDouble(&isNumber); // "-40.5" is a number and no formula
    if (!isNumber && !cell.isEmpty() && u"=+-@\t\r"_s.contains(cell.front()))
        cell.prepend(u'\'');
    const bool quoted =
        cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r');
    return quoted ? '"' + cell.replace(u'"', u"\"\""_s).toUtf8() + '"' : cell.toUtf8();
}

Result<QByteArray> observationsCsv(const Reader &reader, const Period &period, const Atlas *atlas)
{
    const auto knots = reader.all<KnotFields>();
    if (!knots)
        return tl::make_unexpected(knots.error());
    const auto observations = reader.observations(period);
    if (!observations)
        return tl::make_unexpected(observations.error());
    QHash<KnotId, QStringList> places;
    for (const Knot &knot : *knots)
        places.insert(knot.id(), placeCells(knot, atlas));
    QByteArray csv = "\xEF\xBB\xBF";
    csv += csvLine({u"id"_s,          u"date"_s,          u"time"_s,   u"felt"_s,
                    u"pain"_s,        u"pressure pain"_s, u"status"_s, u"familiar"_s,
                    u"twitch"_s,      u"radiates"_s,      u"flare"_s,  u"note"_s,
                    u"knot"_s,        u"place"_s,         u"side"_s,   u"muscle"_s,
                    u"body region"_s, u"view"_s,          u"x"_s,      u"y"_s});
    for (const Observation &observation : *observations)
        csv += csvLine(observationCells(observation) + QStringList(observation->knot.toString())
                       + places.value(observation->knot));
    return csv;
}

} // namespace knotebook
