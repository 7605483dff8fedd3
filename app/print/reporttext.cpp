// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/reporttext.h"

#include "app/messages/enumtexts.h"
#include "app/messages/momenttexts.h"
#include "app/messages/trendtexts.h"
#include "app/print/drawings.h"

#include <QCoreApplication>
#include <QLocale>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr int minutesAnHour = 60;

QString tr(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

/** With its plural for `count`, which stands for %n. */
QString tr(const char *text, int count)
{
    return QCoreApplication::translate("Report", text, nullptr, count);
}

QString day(QDate date)
{
    return QLocale().toString(date, u"d MMM yyyy"_s);
}

QString doseText(const ReportedRemedy &remedy)
{
    QStringList parts;
    if (remedy.usualSeconds)
        parts.append(tr("usually %1").arg(durationText(*remedy.usualSeconds)));
    if (remedy.usualRepetitions)
        parts.append(tr("usually %1 times").arg(*remedy.usualRepetitions));
    return parts.isEmpty() ? QString() : parts.join(u", "_s) + u"; "_s;
}

QString globalChangeText(int change)
{
    switch (change) {
    case -3:
        return tr("very much worse");
    case -2:
        return tr("much worse");
    case -1:
        return tr("a little worse");
    case 0:
        return tr("unchanged");
    case 1:
        return tr("a little better");
    case 2:
        return tr("much better");
    default:
        return tr("very much better");
    }
}

void addAssessments(const Report &report, QList<ReportRow> &rows)
{
    if (report.psfs) {
        const Psfs psfs = std::get<Psfs>((*report.psfs)->answers);
        QStringList activities;
        for (const PsfsActivity &activity : psfs.activities)
            activities.append(tr("%1 %2 of 10").arg(activity.name).arg(activity.ability));
        rows.append({tr("Activities (0 unable, 10 as before)"),
                     tr("%1; mean %2, %3")
                         .arg(activities.join(u", "_s), oneDecimal(psfs.score()),
                              day((*report.psfs)->felt.localDate()))});
    }
    if (report.peg) {
        const Peg peg = std::get<Peg>((*report.peg)->answers);
        rows.append({tr("PEG (0 to 10, higher is worse)"),
                     tr("%1 (pain %2, enjoyment %3, activity %4), %5")
                         .arg(oneDecimal(peg.score()))
                         .arg(peg.pain)
                         .arg(peg.enjoyment)
                         .arg(peg.activity)
                         .arg(day((*report.peg)->felt.localDate()))});
    }
    if (report.change) {
        const int change = std::get<GlobalChange>((*report.change)->answers).change;
        rows.append(
            {tr("Overall change"),
             tr("%1, %2").arg(globalChangeText(change), day((*report.change)->felt.localDate()))});
    }
}

QString knotName(const Report &report, const KnotId &id, const Texts &texts)
{
    const QList<ReportedKnot> knots = report.allKnots();
    for (const ReportedKnot &knot : knots) {
        if (knot.knot.id() == id)
            return texts.knotName(knot.knot.fields());
    }
    return {};
}

} // namespace

QString periodLine(const Report &report)
{
    return tr("%1 to %2: entries on %3 of %n day(s).", static_cast<int>(report.period.days()))
        .arg(day(report.period.from), day(report.period.to))
        .arg(report.daysLogged);
}

QString painLine(const ReportedKnot &knot)
{
    QStringList parts;
    if (knot.status)
        parts.append(text(*knot.status));
    if (knot.last)
        parts.append(tr("pain %1 of 10 on %2").arg(text(knot.last), day(*knot.lastDay)));
    if (knot.average)
        parts.append(tr("%1 on average").arg(oneDecimal(*knot.average)));
    if (knot.worst)
        parts.append(tr("%1 at worst").arg(oneDecimal(*knot.worst)));
    parts.append(tr("entries: %1").arg(knot.entries));
    return parts.join(u"; "_s) + u'.';
}

QString knotHeading(const ReportedKnot &knot, const Texts &texts)
{
    return u"%1  %2"_s.arg(knot.number).arg(texts.knotInWords(knot.knot.fields()));
}

QList<ReportRow> functionRows(const Report &report)
{
    QList<ReportRow> rows;
    addAssessments(report, rows);
    const EverydayFacts &facts = report.everyday;
    QStringList areas;
    for (auto area = facts.interference.begin(); area != facts.interference.end(); ++area)
        areas.append(tr("%1 %2").arg(text(area.key()), oneDecimal(area.value())));
    if (!areas.isEmpty())
        rows.append(
            {tr("Pain got in the way (mean, 0 not at all, 10 completely)"), areas.join(u", "_s)});
    if (facts.sleepHours)
        rows.append(
            {tr("Sleep"),
             tr("%1 on average").arg(hoursText(qRound(*facts.sleepHours * minutesAnHour)))});
    if (facts.stress)
        rows.append({tr("Stress (0 to 10)"), tr("%1 on average").arg(oneDecimal(*facts.stress))});
    if (facts.checkins > 0)
        rows.append({tr("Check-ins"),
                     tr("%1, of which quiet days: %2").arg(facts.checkins).arg(facts.quietDays)});
    return rows;
}

QList<ReportRow> remedyRows(const Report &report, const Texts &texts)
{
    QList<ReportRow> rows;
    for (const ReportedRemedy &remedy : report.remedies) {
        const QString name =
            remedy.ownName.isEmpty() ? texts.remedy(remedy.id).name : remedy.ownName;
        rows.append({name,
                     tr("%n use(s); %1%2. %3", remedy.effect.uses)
                         .arg(doseText(remedy), verdictText(remedy.effect.verdict),
                              effectSentence(remedy.effect))});
    }
    return rows;
}

QList<ReportRow> careRows(const Report &report, const CareTexts &care)
{
    QList<ReportRow> rows;
    for (const Finding &finding : report.care.findings) {
        const RuleText words = care.rule(finding.rule);
        QStringList evidence;
        for (const Evidence &entry : finding.evidence)
            evidence.append(care.evidence(entry));
        rows.append({u"%1 (%2)"_s.arg(words.title, finding.rule),
                     u"%1 %2"_s.arg(words.threshold, evidence.join(u"; "_s))});
    }
    return rows;
}

QList<ReportRow> questionRows(const Report &report, const CareTexts &care)
{
    QList<ReportRow> rows;
    for (const AnsweredQuestion &answered : report.questions)
        rows.append({care.question(answered.question),
                     u"%1, %2"_s.arg(text(answered.answer), day(answered.on))});
    return rows;
}

QList<ReportRow> visitRows(const Report &report, const Texts &texts)
{
    QList<ReportRow> rows;
    for (const Visit &visit : report.visits) {
        QStringList parts;
        for (const QString &treatment : visit->treatments)
            parts.append(texts.remedy(treatment).name);
        if (!visit->advice.isEmpty())
            parts.append(tr("advised: %1").arg(visit->advice));
        if (!visit->note.isEmpty())
            parts.append(visit->note);
        rows.append({u"%1, %2"_s.arg(day(visit->felt.localDate()),
                                     texts.word(u"profession"_s, visit->profession)),
                     parts.join(u"; "_s)});
    }
    return rows;
}

QList<ReportRow> noteRows(const Report &report, const Texts &texts)
{
    QList<ReportRow> rows;
    for (const ReportedNote &note : report.notes) {
        const QString knot = note.knot ? knotName(report, *note.knot, texts) : QString();
        rows.append(
            {knot.isEmpty() ? day(note.day) : u"%1, %2"_s.arg(day(note.day), knot), note.text});
    }
    return rows;
}

QString closingLine(const Report &report)
{
    const QString painted = tr("Hatched: where the pain spreads, as the person last painted it. ");
    return (anyPainting(report) ? painted : QString())
        + tr("Pain is rated from 0 (none) to 10 (worst imaginable) by the person. Marks on the "
             "drawing: filled disc "
             "active, ring latent, dashed ring unsure, small ring resolved. This report is the "
             "person's own record and not a diagnosis; no "
             "clinician has reviewed the rules behind “When to get help”.");
}

} // namespace knotebook
