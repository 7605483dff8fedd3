// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/reporttext.h"

#include "app/messages/behaviourtexts.h"
#include "app/messages/enumtexts.h"
#include "app/messages/momenttexts.h"
#include "app/messages/patterntexts.h"
#include "app/messages/trendtexts.h"
#include "app/messages/trialtexts.h"
#include "app/print/drawings.h"
#include "core/statistics/daypattern.h"

#include <QLocale>

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr int minutesAnHour = 60;

QString day(QDate date)
{
    return reportDay(date);
}

QString globalChangeText(int change)
{
    switch (change) {
    case -3:
        return ReportTexts::tr("very much worse");
    case -2:
        return ReportTexts::tr("much worse");
    case -1:
        return ReportTexts::tr("a little worse");
    case 0:
        return ReportTexts::tr("unchanged");
    case 1:
        return ReportTexts::tr("a little better");
    case 2:
        return ReportTexts::tr("much better");
    default:
        return ReportTexts::tr("very much better");
    }
}

void addAssessments(const Report &report, QList<ReportRow> &rows)
{
    if (report.psfs) {
        const Psfs psfs = std::get<Psfs>((*report.psfs)->answers);
        QStringList activities;
        for (const PsfsActivity &activity : psfs.activities)
            activities.append(
                ReportTexts::tr("%1 %2 of 10").arg(activity.name).arg(activity.ability));
        rows.append({ReportTexts::tr("Activities (0 unable, 10 as before):"),
                     ReportTexts::tr("%1; mean %2, %3")
                         .arg(activities.join(u", "_s), oneDecimal(psfs.score()),
                              day((*report.psfs)->felt.localDate()))});
    }
    if (report.peg) {
        const Peg peg = std::get<Peg>((*report.peg)->answers);
        rows.append({ReportTexts::tr("PEG (0 to 10, higher is worse):"),
                     ReportTexts::tr("%1 (pain %2, enjoyment %3, activity %4), %5")
                         .arg(oneDecimal(peg.score()))
                         .arg(peg.pain)
                         .arg(peg.enjoyment)
                         .arg(peg.activity)
                         .arg(day((*report.peg)->felt.localDate()))});
    }
    if (report.change) {
        const int change = std::get<GlobalChange>((*report.change)->answers).change;
        rows.append({ReportTexts::tr("Overall change:"),
                     ReportTexts::tr("%1, %2").arg(globalChangeText(change),
                                                   day((*report.change)->felt.localDate()))});
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

QString reportDay(QDate date)
{
    return QLocale().toString(date, u"d MMM yyyy"_s);
}

QString doseText(const ReportedRemedy &remedy)
{
    QStringList parts;
    if (remedy.usualSeconds)
        parts.append(durationText(*remedy.usualSeconds));
    if (remedy.usualRepetitions)
        parts.append(ReportTexts::tr("%1 times").arg(*remedy.usualRepetitions));
    return parts.join(u", "_s);
}

QString remedyName(const ReportedRemedy &remedy, const Texts &texts)
{
    return remedy.ownName.isEmpty() ? texts.remedy(remedy.id).name : remedy.ownName;
}

QString periodLine(const Report &report)
{
    return ReportTexts::tr("%1 to %2: entries on %3 of %n day(s).", nullptr,
                           static_cast<int>(report.period.days()))
        .arg(day(report.period.from), day(report.period.to))
        .arg(report.daysLogged);
}

QString madeOnLine(const Report &report)
{
    return ReportTexts::tr("Made on %1. Pain: 0 none, 10 worst imaginable.").arg(day(report.on));
}

QString stateLine(const ReportedKnot &knot)
{
    QStringList parts;
    if (knot.status)
        parts.append(text(*knot.status));
    if (knot.knot->behaviour.constancy)
        parts.append(text(*knot.knot->behaviour.constancy).toLower());
    if (knot.last)
        parts.append(ReportTexts::tr("pain now %1 (%2)").arg(text(knot.last), day(*knot.lastDay)));
    if (knot.worst)
        parts.append(ReportTexts::tr("worst %1").arg(oneDecimal(*knot.worst)));
    if (knot.average)
        parts.append(ReportTexts::tr("average %1").arg(oneDecimal(*knot.average)));
    parts.append(ReportTexts::tr("entries: %1").arg(knot.entries));
    QString line = parts.join(u", "_s) + u'.';
    line[0] = line.at(0).toUpper();
    return line;
}

QString overTheDayText(const DayPattern &pattern)
{
    QStringList parts;
    for (const DayPart part :
         {DayPart::Night, DayPart::Morning, DayPart::Afternoon, DayPart::Evening}) {
        const auto &level = pattern.parts.at(static_cast<std::size_t>(part)).level;
        if (level)
            parts.append(
                ReportTexts::tr("%1 %2").arg(text(part).toLower(), oneDecimal(level->median)));
    }
    return parts.isEmpty() ? QString() : ReportTexts::tr("%1 (medians)").arg(parts.join(u", "_s));
}

QList<ReportRow> knotRows(const ReportedKnot &knot, const Texts &texts)
{
    const Behaviour &behaviour = knot.knot->behaviour;
    QList<ReportRow> rows {{{}, stateLine(knot)},
                           {ReportTexts::tr("Trend:"), trendSentence(knot.trend)},
                           {ReportTexts::tr("Over the day:"), overTheDayText(knot.overTheDay)},
                           {ReportTexts::tr("Brought on by:"), broughtOnText(behaviour, texts)},
                           {ReportTexts::tr("Eased by:"), easedText(behaviour, texts)}};
    rows.removeIf([](const ReportRow &row) { return row.text.isEmpty(); });
    return rows;
}

QList<ReportRow> knotRowsInFull(const ReportedKnot &knot, const Texts &texts)
{
    QList<ReportRow> rows = knotRows(knot, texts);
    rows.append({ReportTexts::tr("First and last fortnight:"), changeSentence(knot.trend)});
    rows.append({ReportTexts::tr("Note:"), knot.knot->note});
    rows.removeIf([](const ReportRow &row) { return row.text.isEmpty(); });
    return rows;
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
        areas.append(ReportTexts::tr("%1 %2").arg(text(area.key()), oneDecimal(area.value())));
    if (!areas.isEmpty())
        rows.append({ReportTexts::tr("Pain got in the way (mean, 0 not at all, 10 completely):"),
                     areas.join(u", "_s)});
    if (facts.sleepHours)
        rows.append({ReportTexts::tr("Sleep:"),
                     ReportTexts::tr("%1 on average")
                         .arg(hoursText(qRound(*facts.sleepHours * minutesAnHour)))});
    if (facts.stress)
        rows.append({ReportTexts::tr("Stress (0 none, 10 most):"),
                     ReportTexts::tr("%1 on average").arg(oneDecimal(*facts.stress))});
    if (facts.checkins > 0)
        rows.append({ReportTexts::tr("Check-ins:"),
                     ReportTexts::tr("%1, of which quiet days: %2")
                         .arg(facts.checkins)
                         .arg(facts.quietDays)});
    return rows;
}

QList<ReportRow> remedyRows(const Report &report, const Texts &texts)
{
    QList<ReportRow> rows;
    for (const ReportedRemedy &remedy : report.remedies) {
        const QString dose = doseText(remedy);
        rows.append(
            {remedyName(remedy, texts) + u':',
             ReportTexts::tr("%n use(s); %1%2. %3", nullptr, remedy.effect.uses)
                 .arg(dose.isEmpty() ? QString() : ReportTexts::tr("usually %1; ").arg(dose),
                      verdictText(remedy.effect.verdict), effectSentence(remedy.effect))});
    }
    return rows;
}

QList<ReportRow> trialRows(const Report &report, const Texts &texts)
{
    QList<ReportRow> rows;
    for (const ReportedTrial &trial : report.trials) {
        const TrialFields &plan = trial.record.trial.fields();
        const TrialNames names = trialNames(texts, plan, trial.ownRemedies, trial.knot);
        const QString days =
            ReportTexts::tr("%1, %2 to %3, %4 blocks.")
                .arg(trialSubject(names, plan.outcome), day(plan.firstDay),
                     day(trialEnd(plan).addDays(-1)), QString::number(plan.blocks));
        rows.append({ReportTexts::tr("Fair trial, %1:").arg(trialTitle(names)),
                     days + u' ' + trialSentence(trial.record, names)});
    }
    return rows;
}

/** "Knots 1, 3: ", as they are numbered in the report; empty for none of them. */
QString numbersText(const QList<int> &numbers)
{
    QStringList words;
    for (const int number : numbers)
        words.append(QString::number(number));
    if (words.isEmpty())
        return {};
    const QString list = words.join(u", "_s);
    return words.size() == 1 ? ReportTexts::tr("Knot %1: ").arg(list)
                             : ReportTexts::tr("Knots %1: ").arg(list);
}

/** What a finding stands on, each said once, after the knots of which it is true where they change.
 */
QString evidenceText(const Report &report, const Finding &finding, const CareTexts &care)
{
    QHash<KnotId, int> numbers;
    const QList<ReportedKnot> knots = report.allKnots();
    for (const ReportedKnot &knot : knots)
        numbers.insert(knot.knot.id(), knot.number);
    QStringList pieces;
    QHash<QString, QList<int>> of;
    for (const Evidence &entry : finding.evidence) {
        QString piece = care.evidence(entry);
        if (piece.endsWith(u'.'))
            piece.chop(1);
        if (!pieces.contains(piece))
            pieces.append(piece);
        if (entry.knot && numbers.contains(*entry.knot))
            of[piece].append(numbers.value(*entry.knot));
    }
    QList<int> before;
    for (QString &piece : pieces) {
        QList<int> ofPiece = of.value(piece);
        std::ranges::sort(ofPiece);
        if (ofPiece != before)
            piece.prepend(numbersText(ofPiece));
        before = ofPiece;
    }
    return pieces.join(u"; "_s);
}

QList<ReportRow> careRows(const Report &report, const CareTexts &care)
{
    QList<ReportRow> rows;
    for (const Finding &finding : report.care.findings) {
        const RuleText words = care.rule(finding.rule);
        rows.append({u"%1 (%2):"_s.arg(words.title, finding.rule),
                     u"%1. %2"_s.arg(evidenceText(report, finding, care), words.threshold)});
    }
    return rows;
}

QList<ReportRow> questionRows(const Report &report, const CareTexts &care)
{
    QList<ReportRow> rows;
    for (const Answer answer : {Answer::Yes, Answer::Unsure, Answer::No}) {
        QMap<QDate, QStringList> asked;
        for (const AnsweredQuestion &answered : report.questions) {
            if (answered.answer == answer)
                asked[answered.on].append(care.question(answered.question));
        }
        for (auto on = asked.cend(); on != asked.cbegin();) {
            --on;
            rows.append({ReportTexts::tr("Answered %1 on %2 (questions: %3):")
                             .arg(text(answer).toLower(), day(on.key()))
                             .arg(on.value().size()),
                         on.value().join(u' ')});
        }
    }
    return rows;
}

QList<ReportRow> helpRows(const Report &report, const CareTexts &care)
{
    QList<ReportRow> rows {{care.tier(report.care.tier) + u'.', {}}};
    rows += careRows(report, care);
    if (report.reasonsLeftOut)
        rows.append({ReportTexts::tr("Left out:"),
                     ReportTexts::tr("some reasons, with what the person does not want to show.")});
    if (report.saysQuestions && report.questions.isEmpty())
        rows.append(
            {ReportTexts::tr("Red-flag questions:"), ReportTexts::tr("none was asked yet.")});
    return rows + questionRows(report, care);
}

QList<ReportSection> firstSections(const Report &report, const ReportWords &words)
{
    const auto orNothing = [](const QList<ReportRow> &rows, const QString &nothing) {
        return rows.isEmpty() ? QList<ReportRow> {{{}, nothing}} : rows;
    };
    QList<ReportSection> sections;
    sections.append(
        {ReportTexts::tr("Function"),
         orNothing(functionRows(report), ReportTexts::tr("Nothing was written down of it.")),
         Annex::More});
    if (report.saysRemedies)
        sections.append({ReportTexts::tr("Remedies tried"),
                         orNothing(remedyRows(report, words.texts) + trialRows(report, words.texts),
                                   ReportTexts::tr("None in this period.")),
                         Annex::Remedies});
    sections.append(
        {ReportTexts::tr("When to get help"), helpRows(report, words.care), Annex::More, 6,
         report.has(Annex::Questions) ? questionRows(report, words.care) : QList<ReportRow>()});
    if (report.saysAim)
        sections.append({ReportTexts::tr("What I want from this visit"),
                         orNothing(report.aim.isEmpty() ? QList<ReportRow>()
                                                        : QList<ReportRow> {{{}, report.aim}},
                                   ReportTexts::tr("Not written down.")),
                         Annex::More});
    return sections;
}

QString moreText(const Report &report, Annex annex)
{
    return report.has(annex) || report.has(Annex::More) ? ReportTexts::tr("… more in the annex")
                                                        : ReportTexts::tr("… shortened");
}

QList<ReportRow> visitRows(const Report &report, const Texts &texts)
{
    QList<ReportRow> rows;
    for (const Visit &visit : report.visits) {
        QStringList parts;
        for (const QString &treatment : visit->treatments)
            parts.append(texts.remedy(treatment).name);
        if (!visit->advice.isEmpty())
            parts.append(ReportTexts::tr("advised: %1").arg(visit->advice));
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

QString keyText(const Report &report, qsizetype numberedTo)
{
    QStringList parts {
        ReportTexts::tr("Filled disc: active. Ring: latent. Dashed ring: unsure. Thin ring: "
                        "resolved. R and L: the person's own right and left.")};
    if (anyPainting(report))
        parts.append(
            ReportTexts::tr("Hatched: where the pain spreads, as the person last painted it."));
    if (isMarkedTwice(report))
        parts.append(ReportTexts::tr("A number on both sides: both, or no side was written down."));
    if (report.allKnots().size() > numberedTo)
        parts.append(ReportTexts::tr("Dots: the other knots."));
    return parts.join(u' ');
}

QString chartKeyText(const Report &report)
{
    const bool isLong = std::ranges::any_of(report.problems, [&](const ReportedKnot &knot) {
        return hasSmoothLine(knot, report.period);
    });
    const QString days = isLong
        ? ReportTexts::tr(
            "Charts: dots daily average, line its smoothed course where there is enough; "
            "a gap is time without entries. 0 none, 10 worst.")
        : ReportTexts::tr("Charts: line daily average, dots daily worst; a gap is a day without an "
                          "entry. 0 none, 10 worst.");
    const bool anyPattern = std::ranges::any_of(report.problems, hasDayPattern);
    return anyPattern
        ? ReportTexts::tr("%1 Beside it the parts of the day: dot median, bar the middle half.")
              .arg(days)
        : days;
}

QString closingLine()
{
    return ReportTexts::tr(
        "The person's own record, not a diagnosis. No clinician has reviewed the rules "
        "behind “When to get help”.");
}

} // namespace knotebook
