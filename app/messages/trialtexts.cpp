// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/trialtexts.h"

#include "app/messages/capitals.h"
#include "app/messages/momenttexts.h"
#include "app/messages/trendtexts.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

struct TrialTexts
{
    Q_DECLARE_TR_FUNCTIONS(TrialTexts)
};

/** "Heat" within a sentence; "TENS" stays as it is. */
QString withinASentence(QString name)
{
    if (name.size() > 1 && name.at(1).isLower())
        name[0] = name[0].toLower();
    return name;
}

QString date(QDate day)
{
    return QLocale().toString(day, QLocale::ShortFormat);
}

/** "about 3 of 100", or that it is fewer than one. */
QString outOfAHundred(double p)
{
    const double share = 100 * p;
    return share < 1
        ? TrialTexts::tr("fewer than 1 of 100")
        : TrialTexts::tr("about %1 of 100").arg(QLocale().toString(std::round(share), 'f', 0));
}

bool isHardlyAny(double points)
{
    return std::round(std::abs(points) * 10) < 1;
}

/** "0.8 points lower". */
QString pointsText(double points)
{
    return (points < 0 ? TrialTexts::tr("%1 points lower") : TrialTexts::tr("%1 points higher"))
        .arg(oneDecimal(std::abs(points)));
}

/** "between 0.2 and 1.4", or with words when the interval reaches to both sides. */
QString intervalWords(const Interval &interval, bool lower)
{
    const bool oneSided = interval.low > 0 || interval.high < 0;
    if (!oneSided)
        return TrialTexts::tr("between %1 and %2")
            .arg(pointsText(interval.low), pointsText(interval.high));
    const double from = lower ? -interval.high : interval.low;
    const double to = lower ? -interval.low : interval.high;
    return oneDecimal(from) == oneDecimal(to)
        ? TrialTexts::tr("give or take less than 0.1")
        : TrialTexts::tr("between %1 and %2").arg(oneDecimal(from), oneDecimal(to));
}

QString daysOf(Arm arm, const TrialNames &names)
{
    return TrialTexts::tr("days %1").arg(armText(arm, names));
}

QString differenceText(const TrialResult &result, const TrialNames &names)
{
    const Rearrangement &test = result.test;
    const QString with = daysOf(Arm::Remedy, names), against = daysOf(Arm::Against, names);
    const QString doubt = test.interval
        ? intervalWords(*test.interval, test.difference < 0)
        : TrialTexts::tr("without an interval: %1").arg(reasonText(test.interval.error()));
    return isHardlyAny(test.difference)
        ? TrialTexts::tr("In this trial of yours pain was about the same on %1 and on %2 (%3).")
              .arg(with, against, doubt)
        : TrialTexts::tr("In this trial of yours pain was about %1 on %2 than on %3 (%4).")
              .arg(pointsText(test.difference), with, against, doubt);
}

QString wordText(TrialWord word)
{
    switch (word) {
    case TrialWord::Clear:
        return TrialTexts::tr("A clear difference.");
    case TrialWord::Small:
        return TrialTexts::tr("A small difference: one usually matters from 2 points or 30 % on.");
    case TrialWord::NotClear:
        return TrialTexts::tr("Not clear yet.");
    }
    Q_UNREACHABLE();
}

/** Whose work it is to decide about a remedy that is not tried. */
QString whyUnfit(const QString &remedy, const Unfitness &unfitness, const CareTexts &careTexts)
{
    switch (unfitness.why) {
    case Unfit::Medicine:
        return TrialTexts::tr(
                   "%1 is a medicine. When to take it or leave it out is not for a lot to decide: "
                   "ask whoever prescribed or sold it.")
            .arg(remedy);
    case Unfit::Professional:
        return TrialTexts::tr(
                   "%1 is done by a professional. A trial is of what you can do yourself, day by "
                   "day.")
            .arg(remedy);
    case Unfit::Blocked:
        return heldBackText(remedy, unfitness, careTexts);
    }
    Q_UNREACHABLE();
}

QString notYetText(const TrialRecord &record)
{
    const TrialFields &trial = record.trial.fields();
    switch (record.result.error()) {
    case Reason::NoData:
        return TrialTexts::tr("It begins on %1.").arg(date(trial.firstDay));
    case Reason::TrialGoesOn:
        return TrialTexts::tr(
                   "It goes on until %1. What it found is told then and not before: who looks "
                   "every day stops at the luckiest one.")
            .arg(date(trial.lastDay()));
    default:
        return TrialTexts::tr(
            "Too little was logged to compare: at least 5 counted days of each are needed.");
    }
}

} // namespace

TrialNames trialNames(const Reader &reader, const Texts &texts, const TrialFields &trial)
{
    QHash<QString, QString> own;
    for (const QString &remedy : {trial.remedy, trial.against.value_or(QString())}) {
        const auto id = OwnRemedyId::fromString(remedy);
        if (!id)
            continue;
        const auto record = reader.ownRemedy(*id);
        own.insert(remedy, record ? (*record)->name : remedy);
    }
    const auto knot =
        trial.knot ? reader.get(*trial.knot) : Result<Knot>(failure(ErrorCode::NotFound));
    return trialNames(texts, trial, own, knot ? std::optional(knot->fields()) : std::nullopt);
}

TrialNames trialNames(const Texts &texts, const TrialFields &trial,
                      const QHash<QString, QString> &ownRemedies,
                      const std::optional<KnotFields> &knot)
{
    const auto named = [&](const QString &remedy) {
        return ownRemedies.contains(remedy) ? ownRemedies.value(remedy)
                                            : withinASentence(texts.remedy(remedy).name);
    };
    return {.remedy = named(trial.remedy),
            .against = trial.against ? named(*trial.against) : QString(),
            .knot = knot ? texts.knotInWords(*knot) : QString()};
}

QString trialTitle(const TrialNames &names)
{
    return names.against.isEmpty()
        ? TrialTexts::tr("%1 against none").arg(capitalised(names.remedy))
        : TrialTexts::tr("%1 against %2").arg(capitalised(names.remedy), names.against);
}

QString trialSubject(const TrialNames &names, DayOutcome outcome)
{
    const bool worst = outcome == DayOutcome::Worst;
    if (names.knot.isEmpty())
        return worst ? TrialTexts::tr("The worst pain of the day, of all knots together")
                     : TrialTexts::tr("Pain through the day, of all knots together");
    return (worst ? TrialTexts::tr("The worst pain of the day: %1")
                  : TrialTexts::tr("Pain through the day: %1"))
        .arg(names.knot);
}

QString armText(Arm arm, const TrialNames &names)
{
    if (arm == Arm::Remedy)
        return TrialTexts::tr("with %1").arg(names.remedy);
    return names.against.isEmpty() ? TrialTexts::tr("without %1").arg(names.remedy)
                                   : TrialTexts::tr("with %1").arg(names.against);
}

QString trialDayText(const TrialDay &day, const TrialNames &names, QDate today)
{
    const QString when = capitalised(dayText(day.date, today));
    return day.arm ? TrialTexts::tr("%1: %2").arg(when, armText(*day.arm, names)) : when;
}

QString trialProgressText(const TrialFields &trial, const TrialDay &day)
{
    switch (day.stage) {
    case TrialStage::Before:
        return TrialTexts::tr("Begins on %1").arg(date(trial.firstDay));
    case TrialStage::Washout:
        return TrialTexts::tr("Day %1 of %2. It does not count: what was before may still act.")
            .arg(day.number)
            .arg(trial.days());
    case TrialStage::Counted:
        return TrialTexts::tr("Day %1 of %2").arg(day.number).arg(trial.days());
    case TrialStage::Stopped:
        return TrialTexts::tr("Stopped on %1").arg(date(trial.stoppedOn.value_or(day.date)));
    case TrialStage::Over:
        return TrialTexts::tr("Over since %1").arg(date(trial.lastDay()));
    }
    Q_UNREACHABLE();
}

QString trialAskText(const TrialRecord &record, const TrialNames &names)
{
    if (!record.today.isRunning())
        return {};
    QStringList asked;
    if (!record.remedyLogged)
        asked.append(TrialTexts::tr("that you used %1")
                         .arg(record.today.arm == Arm::Remedy ? names.remedy : names.against));
    if (!record.painLogged)
        asked.append(names.knot.isEmpty() ? TrialTexts::tr("how much it hurts")
                                          : TrialTexts::tr("how much it hurts there"));
    if (asked.isEmpty())
        return TrialTexts::tr("All that this day asks for is logged.");
    return TrialTexts::tr("Still to be logged today: %1.")
        .arg(asked.size() > 1 ? TrialTexts::tr("%1 and %2").arg(asked.first(), asked.last())
                              : asked.first());
}

QStringList trialPlanTexts(const TrialFields &trial, const TrialNames &names)
{
    const QString with = armText(Arm::Remedy, names), against = armText(Arm::Against, names);
    QStringList lines;
    lines += TrialTexts::tr(
                 "%1 days, from %2 to %3: %4 blocks of %5 days %6 and %5 days %7. Which comes "
                 "first is drawn by lot for each block.")
                 .arg(trial.days())
                 .arg(date(trial.firstDay), date(trial.lastDay()))
                 .arg(trial.blocks)
                 .arg(trial.phaseDays)
                 .arg(with, against);
    lines += trial.washoutDays == 1
        ? TrialTexts::tr(
            "The first day after a change does not count: what was before may still act.")
        : TrialTexts::tr(
              "The first %1 days after a change do not count: what was before may still act.")
              .arg(trial.washoutDays);
    lines += TrialTexts::tr(
        "Each day asks you to keep to its plan, and to log once how much it hurts. A day "
        "that you miss is left out; nothing has to be made up.");
    const double smallest = std::ldexp(2.0, -trial.blocks);
    lines += smallest <= 0.05
        ? TrialTexts::tr(
              "The plan can show a difference: by chance alone the largest one would come up in %1 "
              "random plans.")
              .arg(outOfAHundred(smallest))
        : TrialTexts::tr(
              "So few blocks can only hint: by chance alone even the largest difference would come "
              "up in %1 random plans. From 6 blocks on it can be clear.")
              .arg(outOfAHundred(smallest));
    lines +=
        TrialTexts::tr("You can stop at any time. If pain rises by 2 points, you will be told.");
    return lines;
}

QString planRefusalText(const PlanRefusal &refusal, const QString &remedy,
                        const CareTexts &careTexts)
{
    switch (refusal.why) {
    case PlanRefusal::Why::NotAfterToday:
        return TrialTexts::tr(
            "A trial begins tomorrow at the earliest: what is compared is fixed before its "
            "first day.");
    case PlanRefusal::Why::Collides:
        return TrialTexts::tr(
            "Another trial asks something of the same days. Wait until it is over, or stop "
            "it first: two at once would measure each other.");
    case PlanRefusal::Why::Unfit:
        return whyUnfit(capitalised(remedy), refusal.unfitness, careTexts);
    }
    Q_UNREACHABLE();
}

QString heldBackText(const QString &remedy, const Unfitness &unfitness, const CareTexts &careTexts)
{
    return TrialTexts::tr("%1 is held back at present: %2")
        .arg(capitalised(remedy), careTexts.rule(unfitness.rule).why);
}

QString planHeldBackText(const Reader &reader, const Catalogue &catalogue,
                         const QList<Block> &blocked, const TrialFields &trial,
                         const TrialNames &names, const CareTexts &careTexts)
{
    QStringList lines, rules;
    for (const auto &remedy : {std::optional(trial.remedy), trial.against}) {
        const auto unfit = remedy ? remedyUnfitness(reader, catalogue, blocked, *remedy, trial.knot)
                                  : Result<std::optional<Unfitness>>(std::nullopt);
        if (!unfit || !*unfit || (*unfit)->why != Unfit::Blocked)
            continue;
        const QString name = *remedy == trial.remedy ? names.remedy : names.against;
        lines += rules.contains((*unfit)->rule)
            ? TrialTexts::tr("%1 is held back for the same reason.").arg(capitalised(name))
            : heldBackText(name, **unfit, careTexts);
        rules += (*unfit)->rule;
    }
    return lines.join(u' ');
}

QString leaveThePlanText()
{
    return TrialTexts::tr("Today: leave the plan aside");
}

QString planErrorText(const Error &error)
{
    if (error.code == ErrorCode::Conflict)
        return TrialTexts::tr("A remedy cannot be compared with itself.");
    if (error.code == ErrorCode::Missing)
        return TrialTexts::tr("Choose the remedy to try.");
    if (error.detail.startsWith(u"phase_days"))
        return TrialTexts::tr(
            "Each phase needs 5 days that count, besides those that do not, and 28 days at "
            "most.");
    if (error.detail.startsWith(u"blocks"))
        return TrialTexts::tr(
            "A trial has 3 to 20 blocks: fewer hold too few changes to tell chance apart.");
    if (error.detail.startsWith(u"washout"))
        return TrialTexts::tr("1 to 7 days after a change do not count.");
    return TrialTexts::tr("The days of the plan lie outside the calendar.");
}

QString stopProposalText(const StopProposal &proposal)
{
    const QString numbers =
        (proposal.beforeTrial
             ? TrialTexts::tr(
                 "The last 3 logged days were at %1 on average, the days before the trial at %2.")
             : TrialTexts::tr(
                 "The last 3 logged days were at %1 on average, the first 7 of the trial at %2."))
            .arg(oneDecimal(proposal.recent), oneDecimal(proposal.reference));
    return TrialTexts::tr(
               "Pain has risen. %1 You may want to stop the trial; that is for you to decide.")
        .arg(numbers);
}

QString keepingText(const Keeping &keeping, const TrialNames &names)
{
    if (keeping.days() == 0)
        return {};
    QStringList parts {
        TrialTexts::tr("%1 of %2 counted days went as planned, as far as it was logged")
            .arg(keeping.kept)
            .arg(keeping.days())};
    if (keeping.notUsed > 0)
        parts += names.against.isEmpty()
            ? TrialTexts::tr("on %1 with %2 no use was logged")
                  .arg(keeping.notUsed)
                  .arg(names.remedy)
            : TrialTexts::tr("on %1 the remedy of the day was not logged").arg(keeping.notUsed);
    if (keeping.otherUsed > 0)
        parts += names.against.isEmpty()
            ? TrialTexts::tr("on %1 without it one was").arg(keeping.otherUsed)
            : TrialTexts::tr("on %1 the other one was").arg(keeping.otherUsed);
    return TrialTexts::tr("%1. All days are compared as they were planned.")
        .arg(parts.join(u"; "_s));
}

QString trialSentence(const TrialRecord &record, const TrialNames &names)
{
    if (!record.result)
        return notYetText(record);
    const TrialResult &result = *record.result;
    QStringList sentences;
    if (record.trial->stoppedOn)
        sentences +=
            TrialTexts::tr("Stopped on %1, and compared as far as it went; who stops early sees "
                           "chance at work more often than these numbers say.")
                .arg(date(*record.trial->stoppedOn));
    sentences += differenceText(result, names);
    sentences +=
        TrialTexts::tr("A difference this large would come up by chance in %1 random plans.")
            .arg(outOfAHundred(result.test.p));
    sentences += wordText(result.word);
    return sentences.join(u' ');
}

QStringList trialMethodTexts(const TrialRecord &record, const TrialNames &names)
{
    if (!record.result)
        return {};
    const TrialResult &result = *record.result;
    const Rearrangement &test = result.test;
    const auto number = [](double value) { return QLocale().toString(value, 'f', 3); };
    QStringList lines;
    lines +=
        TrialTexts::tr(
            "Fixed before the first day: the days, their order (drawn from seed %1), what of a "
            "day is compared, and this way of computing (version %2).")
            .arg(record.trial->seed)
            .arg(record.trial->analysis);
    lines += TrialTexts::tr(
                 "Compared: %1 logged days %2 (average %3) and %4 %5 (average %6). Days after a "
                 "change are left out, days without an entry too; none is filled in.")
                 .arg(result.remedy.days())
                 .arg(armText(Arm::Remedy, names), oneDecimal(result.remedy.mean()))
                 .arg(result.against.days())
                 .arg(armText(Arm::Against, names), oneDecimal(result.against.mean()));
    lines += TrialTexts::tr(
                 "The difference is taken within each block and then averaged over %1 blocks, so a "
                 "slow rise or fall of the pain is not counted as an effect.")
                 .arg(test.blocks);
    lines += test.allOrders
        ? TrialTexts::tr(
              "Chance: the same days under each of the %1 orders that the lot could have brought; "
              "p %2 is the share with a difference at least as large (randomisation test).")
              .arg(test.orders)
              .arg(number(test.p))
        : TrialTexts::tr("Chance: the same days under %1 orders drawn at random; p %2, give or "
                         "take %3, is the "
                         "share with a difference at least as large (randomisation test).")
              .arg(test.orders)
              .arg(number(test.p), number(1.96 * test.standardError));
    if (test.interval)
        lines += TrialTexts::tr(
            "The interval (95 %) holds the effects that this test does not rule out, if "
            "the remedy acts alike on every day.");
    lines +=
        TrialTexts::tr(
            "Of all pairs of a day of each kind, %1 % had less pain %2 (NAP; between %3 and "
            "%4, if days were independent).")
            .arg(QLocale().toString(100 * result.nonOverlap, 'f', 0), armText(Arm::Remedy, names),
                 QLocale().toString(100 * result.nonOverlapInterval.low, 'f', 0),
                 QLocale().toString(100 * result.nonOverlapInterval.high, 'f', 0));
    lines += TrialTexts::tr(
        "You knew what each day was: what you expected can be part of the difference.");
    return lines;
}

} // namespace knotebook
