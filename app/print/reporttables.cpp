// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/reporttables.h"

#include "app/messages/enumtexts.h"
#include "app/messages/momenttexts.h"
#include "app/messages/trendtexts.h"

#include <QCoreApplication>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ReportTables", text);
}

/** Why a table is shorter than the period; empty when it is not. */
QString olderText(qsizetype older)
{
    return older == 0 ? QString()
                      : u' '
            + tr("The newest %1 are here; %2 older ones are in the journal.")
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

} // namespace

QString annexTitle(Annex annex)
{
    switch (annex) {
    case Annex::More:
        return tr("What the first page shortened");
    case Annex::Knots:
        return tr("All knots");
    case Annex::Chart:
        return tr("The whole body");
    case Annex::Questions:
        return tr("All questions asked");
    case Annex::Remedies:
        return tr("All remedies");
    case Annex::Checkins:
        return tr("Check-ins");
    case Annex::Entries:
        return tr("Entries");
    case Annex::Visits:
        return tr("Visits");
    case Annex::Notes:
        return tr("Notes");
    }
    Q_UNREACHABLE();
}

ReportTable questionTable(const Report &report, const CareTexts &care)
{
    ReportTable table {{tr("Question"), tr("Answer"), tr("On")}, {70, 12, 18}, {}, {}};
    for (const Answer answer : {Answer::Yes, Answer::Unsure, Answer::No}) {
        for (const AnsweredQuestion &answered : report.questions) {
            if (answered.answer == answer)
                table.rows.append({care.question(answered.question), text(answered.answer),
                                   reportDay(answered.on)});
        }
    }
    table.remark = tr("The last answer to each question that was asked.");
    return table;
}

ReportTable remedyTable(const Report &report, const Texts &texts)
{
    ReportTable table {{tr("Remedy"), tr("Uses"), tr("Usual dose"), tr("In words"),
                        tr("Pain after less pain before")},
                       {24, 7, 15, 18, 36},
                       {},
                       {}};
    for (const ReportedRemedy &remedy : report.remedies)
        table.rows.append({remedyName(remedy, texts), QString::number(remedy.effect.uses),
                           doseText(remedy), verdictText(remedy.effect.verdict),
                           effectSentence(remedy.effect)});
    table.remark =
        tr("Less is better. In brackets the 95 % interval. A drop after a bad day proves little: "
           "where there are enough untreated times they are compared with.");
    return table;
}

ReportTable checkinTable(const Report &report)
{
    ReportTable table {
        {tr("Day"), tr("Slept"), tr("Stress"), tr("Pain got in the way of"), tr("Quiet day")},
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
                           checkin->quiet ? tr("yes") : QString()});
    }
    table.remark = tr("Stress: 0 none, 10 most. In the way: 0 not at all, 10 completely.")
        + olderText(report.olderCheckins);
    return table;
}

ReportTable entryTable(const Report &report)
{
    ReportTable table {
        {tr("When"), tr("Knot"), tr("At rest"), tr("When pressed"), tr("Status"), tr("Flare")},
        {26, 10, 14, 18, 20, 12},
        {},
        {}};
    for (const ReportedEntry &entry : report.entries)
        table.rows.append({whenText(entry.felt), QString::number(entry.knot), painText(entry.rest),
                           painText(entry.pressure), entry.status ? text(*entry.status) : QString(),
                           entry.flare ? tr("yes") : QString()});
    table.remark =
        tr("Pain: 0 none, 10 worst. Knots by their number.") + olderText(report.olderEntries);
    return table;
}

} // namespace knotebook
