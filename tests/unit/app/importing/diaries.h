// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/importfile.h"

namespace knotebook::test {

/** A person in Vienna who says nothing about the file but that pain goes to ten. */
inline ImportChoices choices()
{
    return {.columns = {},
            .dateOrder = {},
            .scale = 10,
            .zone = QTimeZone("Europe/Vienna"),
            .year = {},
            .blankAsAbove = false,
            .remedies = {{QStringLiteral("heat"), QStringLiteral("heat")},
                         {QStringLiteral("massage ball"), QStringLiteral("ball")}},
            .nowMs = 1'714'543'200'000};
}

/** The same, but nothing is said of the scale either. */
inline ImportChoices noChoices()
{
    ImportChoices none = choices();
    none.scale.reset();
    return none;
}

inline Result<ImportPlan> planOf(const QByteArray &bytes, const ImportChoices &how = choices(),
                                 const QSet<QUuid> &known = {})
{
    return planFile(bytes, how, known);
}

/** One row of a file: its only observation, or the reason why there is none. */
inline Result<ObservationFields> onlyRow(const QByteArray &bytes,
                                         const ImportChoices &how = choices())
{
    const auto made = planOf(bytes, how);
    if (!made)
        return tl::make_unexpected(made.error());
    if (made->batch.observations.size() == 1 && made->skipped.isEmpty())
        return made->batch.observations.constFirst().fields();
    if (made->skipped.size() == 1 && made->batch.observations.isEmpty())
        return failure(made->skipped.first().why, made->skipped.first().column);
    return failure(ErrorCode::Conflict, QStringLiteral("not one row"));
}

inline QSet<QUuid> idsOf(const ImportPlan &plan)
{
    QSet<QUuid> ids;
    for (const Observation &observation : plan.batch.observations)
        ids.insert(observation.id().uuid());
    return ids;
}

/** One entry, short enough to be read in a test: "2024-04-20 08:15 knee left 5.7". */
inline QString lineOf(const Observation &observation, const ImportPlan &plan)
{
    QStringList words {observation->felt.localDate().toString(Qt::ISODate)};
    if (const auto time = observation->felt.localTime())
        words.append(time->toString(QStringLiteral("hh:mm")));
    for (const ImportedPlace &place : plan.places) {
        if (place.knot == observation->knot && !place.reading.region.isEmpty())
            words.append(place.reading.region);
        if (place.knot == observation->knot && place.reading.side != Side::Unspecified)
            words.append(sideName(place.reading.side));
    }
    if (observation->rest)
        words.append(QString::number(observation->rest->value()));
    if (observation->pressure)
        words.append(QStringLiteral("pressed ") + QString::number(observation->pressure->value()));
    if (observation->status)
        words.append(name(*observation->status));
    return words.join(u' ');
}

/** What arrives, a line each; what does not, by its row and why; or why nothing does. */
inline QStringList readLines(const QByteArray &bytes, const ImportChoices &how = choices())
{
    const auto plan = planFile(bytes, how, {});
    if (!plan)
        return {errorName(plan.error().code) + QStringLiteral(": ") + plan.error().detail};
    QStringList lines;
    for (const Observation &observation : plan->batch.observations)
        lines.append(lineOf(observation, *plan));
    for (const SkippedCell &cell : plan->skipped)
        lines.append(
            QStringLiteral("row %1, %2: %3").arg(cell.row).arg(cell.column, errorName(cell.why)));
    return lines;
}

inline QStringList notesOf(const ImportPlan &plan)
{
    QStringList notes;
    for (const Observation &observation : plan.batch.observations)
        notes.append(observation->note);
    return notes;
}

inline QStringList remarksOf(const ImportPlan &plan)
{
    QStringList lines;
    for (const ImportRemark &remark : plan.remarks)
        lines.append(
            QStringLiteral("%1 %2 %3").arg(name(remark.kind)).arg(remark.rows).arg(remark.example));
    return lines;
}

} // namespace knotebook::test
