// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/functiontexts.h"

#include "app/messages/trendtexts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

struct FunctionTexts
{
    Q_DECLARE_TR_FUNCTIONS(FunctionTexts)
};

QString dayText(QDate day)
{
    return QLocale().toString(day, QLocale::ShortFormat);
}

QString scoreText(double score, const Instrument &instrument)
{
    if (instrument.id == u"global_change")
        return globalChangeText(static_cast<int>(std::lround(score)));
    return oneDecimal(score);
}

QString wordText(const FunctionChange &change, double matters)
{
    const QString by = oneDecimal(std::abs(change.difference()));
    const QString limit = oneDecimal(matters);
    switch (change.word) {
    case FunctionWord::Better:
        return FunctionTexts::tr("better by %1, and a change of %2 or more matters").arg(by, limit);
    case FunctionWord::Worse:
        return FunctionTexts::tr("worse by %1, and a change of %2 or more matters").arg(by, limit);
    case FunctionWord::NoClearChange:
        return FunctionTexts::tr("a change of %1, and less than %2 says little").arg(by, limit);
    case FunctionWord::NotSaid:
        return {};
    }
    Q_UNREACHABLE();
}

QString text(const Peg &peg)
{
    return FunctionTexts::tr("Pain %1, enjoyment of life %2, activity %3: on average %4 of 10")
        .arg(peg.pain)
        .arg(peg.enjoyment)
        .arg(peg.activity)
        .arg(oneDecimal(peg.score()));
}

QString text(const Psfs &psfs)
{
    QStringList parts;
    for (const PsfsActivity &activity : psfs.activities)
        parts.append(FunctionTexts::tr("%1: %2 of 10")
                         .arg(activity.name, QString::number(activity.ability)));
    return parts.join(u" · "_s);
}

QString text(const GlobalChange &change)
{
    return globalChangeText(change.change);
}

QString mattersText(const Instrument &instrument)
{
    if (!instrument.matters)
        return FunctionTexts::tr("%1: shown as answered.").arg(instrumentTitle(instrument.id));
    QString words = FunctionTexts::tr("%1: a change of the score of %2 points or more matters")
                        .arg(instrumentTitle(instrument.id), oneDecimal(*instrument.matters));
    if (instrument.mattersSingle)
        words += FunctionTexts::tr(", of one activity alone %1")
                     .arg(oneDecimal(*instrument.mattersSingle));
    return FunctionTexts::tr("%1 (%2).").arg(words, instrument.sources.join(u"; "_s));
}

} // namespace

QString instrumentTitle(const QString &instrument)
{
    if (instrument == u"peg")
        return FunctionTexts::tr("Pain and everyday life");
    return instrument == u"psfs" ? FunctionTexts::tr("Activities that matter to you")
                                 : FunctionTexts::tr("All in all");
}

QString instrumentScale(const QString &instrument)
{
    if (instrument == u"peg")
        return FunctionTexts::tr(
            "The past week, 0 no pain and nothing in the way, 10 the worst: less is better");
    return instrument == u"psfs"
        ? FunctionTexts::tr("0 unable, 10 as well as before: more is better")
        : FunctionTexts::tr("Since the start, from very much worse to very much better");
}

QString globalChangeText(int change)
{
    switch (std::clamp(change, -3, 3)) {
    case -3:
        return FunctionTexts::tr("Very much worse");
    case -2:
        return FunctionTexts::tr("Much worse");
    case -1:
        return FunctionTexts::tr("A little worse");
    case 0:
        return FunctionTexts::tr("Unchanged");
    case 1:
        return FunctionTexts::tr("A little better");
    case 2:
        return FunctionTexts::tr("Much better");
    default:
        return FunctionTexts::tr("Very much better");
    }
}

QString answersText(const AssessmentFields &assessment)
{
    return std::visit([](const auto &answers) { return text(answers); }, assessment.answers);
}

QString functionSentence(const FunctionScores &scores, const Instrument &instrument,
                         std::optional<double> matters)
{
    if (scores.isEmpty())
        return FunctionTexts::tr("Not answered yet.");
    const std::optional<FunctionChange> change =
        functionChange(scores, matters, instrument.higherIsBetter);
    if (!change)
        return FunctionTexts::tr(
                   "%1 on %2. From two days on a change can be seen, and a course is drawn.")
            .arg(scoreText(scores.last().score, instrument), dayText(scores.last().day));
    const QString course =
        FunctionTexts::tr("From %1 on %2 to %3 on %4")
            .arg(scoreText(change->first.score, instrument), dayText(change->first.day),
                 scoreText(change->last.score, instrument), dayText(change->last.day));
    const QString days = FunctionTexts::tr("answered on %1 days").arg(scores.size());
    return change->word == FunctionWord::NotSaid
        ? FunctionTexts::tr("%1; %2.").arg(course, days)
        : FunctionTexts::tr("%1: %2; %3.").arg(course, wordText(*change, *matters), days);
}

QString functionNumbers(const FunctionScores &scores, const Instrument &instrument)
{
    QStringList lines;
    for (auto score = scores.crbegin(); score != scores.crend(); ++score)
        lines.append(FunctionTexts::tr("%1: %2").arg(dayText(score->day),
                                                     scoreText(score->score, instrument)));
    return lines.join(u'\n');
}

QString functionMethod(const QList<Instrument> &instruments)
{
    QStringList parts {
        FunctionTexts::tr("A score is the mean of its answers; of a day the last ones count. The "
                          "change is the last score minus the first. The mean over activities "
                          "takes the days on which all those were answered that were answered "
                          "last.")};
    for (const Instrument &instrument : instruments)
        parts.append(mattersText(instrument));
    return parts.join(u' ');
}

} // namespace knotebook
