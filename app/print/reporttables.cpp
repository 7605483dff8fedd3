// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/reporttables.h"

#include "app/messages/enumtexts.h"
#include "app/messages/momenttexts.h"
#include "app/messages/trendtexts.h"

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

/** Why a table is shorter than the period; empty when it is not. */
QString olderText(qsizetype older)
{
    return older == 0 ? QString()
                      : u' '
            + ReportTexts::tr("The newest %1 are here; %2 older ones are in the journal.")
                  .arg(longestAnnex)
                  .arg(older);
}

QString whenText(const Moment &felt)
{
    const std::optional<QTime> time = felt.localTime();
    return time ? u"%1 %2"_s.arg(reportDay(felt.localDate()), timeText(*time))
                : reportDay(felt.localDate());
}

QString painText(const std::optional<Intensity> &pain)
{
    return pain ? text(pain) : QString();
}

/** What nobody wrote down takes no room. */
ReportTable withoutEmptyColumns(ReportTable table)
{
    for (qsizetype column = table.columns.size() - 1; column >= 0; --column) {
        const bool isEmpty = std::ranges::all_of(
            table.rows, [column](const QStringList &row) { return row.at(column).isEmpty(); });
        if (!isEmpty || table.rows.isEmpty())
            continue;
        table.columns.removeAt(column);
        table.widths.removeAt(column);
        for (QStringList &row : table.rows)
            row.removeAt(column);
    }
    return table;
}

ReportTable fullEntryTable(const Report &report)
{
    ReportTable table {{ReportTexts::tr("When"), ReportTexts::tr("Knot"),
                        ReportTexts::tr("At rest"), ReportTexts::tr("When pressed"),
                        ReportTexts::tr("Status"), ReportTexts::tr("Flare")},
                       {26, 10, 14, 18, 20, 12},
                       {},
                       {}};
    for (const ReportedEntry &entry : report.entries)
        table.rows.append({whenText(entry.felt), QString::number(entry.knot), painText(entry.rest),
                           painText(entry.pressure), entry.status ? text(*entry.status) : QString(),
                           entry.flare ? ReportTexts::tr("yes") : QString()});
    return table;
}

QList<int> knotsOfEntries(const Report &report)
{
    QSet<int> numbers;
    for (const ReportedEntry &entry : report.entries)
        numbers.insert(entry.knot);
    QList<int> sorted = numbers.values();
    std::ranges::sort(sorted);
    return sorted;
}

/** A diary of a number a day and place, as others keep it: a row a day says all of it. */
bool isOnlyPainByDay(const Report &report)
{
    constexpr qsizetype mostColumns = 9;
    return !report.entries.isEmpty() && knotsOfEntries(report).size() <= mostColumns
        && std::ranges::all_of(report.entries, [](const ReportedEntry &entry) {
               return entry.rest && !entry.pressure && !entry.status && !entry.flare
                   && !entry.felt.localTime();
           });
}

/** A row a day, the newest first, and a column a knot. */
ReportTable dayTable(const Report &report)
{
    ReportTable table {{ReportTexts::tr("When")}, {20}, {}, {}};
    const QList<int> knots = knotsOfEntries(report);
    for (const int knot : knots) {
        table.columns.append(ReportTexts::tr("Knot %1").arg(knot));
        table.widths.append(9);
    }
    QMap<QDate, QMap<int, QStringList>> days;
    for (const ReportedEntry &entry : report.entries)
        days[entry.felt.localDate()][entry.knot].append(painText(entry.rest));
    for (auto day = days.cend(); day != days.cbegin();) {
        --day;
        QStringList row {reportDay(day.key())};
        for (const int knot : knots)
            row.append(day->value(knot).join(u", "_s));
        table.rows.append(row);
    }
    return table;
}

} // namespace

QString annexTitle(Annex annex)
{
    switch (annex) {
    case Annex::More:
        return ReportTexts::tr("What the first page shortened");
    case Annex::Knots:
        return ReportTexts::tr("All knots");
    case Annex::Chart:
        return ReportTexts::tr("The whole body");
    case Annex::Questions:
        return ReportTexts::tr("All questions asked");
    case Annex::Remedies:
        return ReportTexts::tr("All remedies");
    case Annex::Checkins:
        return ReportTexts::tr("Check-ins");
    case Annex::Entries:
        return ReportTexts::tr("Entries");
    case Annex::Visits:
        return ReportTexts::tr("Visits");
    case Annex::Notes:
        return ReportTexts::tr("Notes");
    }
    Q_UNREACHABLE();
}

ReportTable questionTable(const Report &report, const CareTexts &care)
{
    ReportTable table {
        {ReportTexts::tr("Question"), ReportTexts::tr("Answer"), ReportTexts::tr("On")},
        {70, 12, 18},
        {},
        {}};
    for (const Answer answer : {Answer::Yes, Answer::Unsure, Answer::No}) {
        for (const AnsweredQuestion &answered : report.questions) {
            if (answered.answer == answer)
                table.rows.append({care.question(answered.question), text(answered.answer),
                                   reportDay(answered.on)});
        }
    }
    table.remark = ReportTexts::tr("The last answer to each question that was asked.");
    return table;
}

ReportTable remedyTable(const Report &report, const Texts &texts)
{
    ReportTable table {{ReportTexts::tr("Remedy"), ReportTexts::tr("Uses"),
                        ReportTexts::tr("Usual dose"), ReportTexts::tr("In words"),
                        ReportTexts::tr("Pain after less pain before")},
                       {24, 7, 15, 18, 36},
                       {},
                       {}};
    for (const ReportedRemedy &remedy : report.remedies)
        table.rows.append({remedyName(remedy, texts), QString::number(remedy.effect.uses),
                           doseText(remedy), verdictText(remedy.effect.verdict),
                           effectSentence(remedy.effect)});
    table.remark = ReportTexts::tr(
        "Less is better. In brackets the 95 % interval. A drop after a bad day proves little: "
        "where there are enough untreated times they are compared with.");
    return table;
}

ReportTable checkinTable(const Report &report)
{
    ReportTable table {{ReportTexts::tr("Day"), ReportTexts::tr("Slept"), ReportTexts::tr("Stress"),
                        ReportTexts::tr("Pain got in the way of"), ReportTexts::tr("Quiet day")},
                       {18, 14, 10, 46, 12},
                       {},
                       {}};
    for (const Checkin &checkin : report.checkins) {
        QStringList areas;
        for (auto area = checkin->interference.begin(); area != checkin->interference.end(); ++area)
            areas.append(u"%1 %2"_s.arg(text(area.key()), painText(area.value())));
        table.rows.append({reportDay(checkin->day),
                           checkin->sleepMinutes ? hoursText(*checkin->sleepMinutes) : QString(),
                           painText(checkin->stress), areas.join(u", "_s),
                           checkin->quiet ? ReportTexts::tr("yes") : QString()});
    }
    table = withoutEmptyColumns(table);
    table.remark =
        ReportTexts::tr("Stress: 0 none, 10 most. In the way: 0 not at all, 10 completely.")
        + olderText(report.olderCheckins);
    return table;
}

ReportTable entryTable(const Report &report)
{
    ReportTable table =
        isOnlyPainByDay(report) ? dayTable(report) : withoutEmptyColumns(fullEntryTable(report));
    table.remark = ReportTexts::tr("Pain: 0 none, 10 worst. Knots by their number.")
        + olderText(report.olderEntries);
    return table;
}

} // namespace knotebook
