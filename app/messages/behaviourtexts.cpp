// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/behaviourtexts.h"

#include "app/messages/enumtexts.h"
#include "app/messages/momenttexts.h"

#include <QCoreApplication>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr int minutesADay = 24 * 60;

struct BehaviourTexts
{
    Q_DECLARE_TR_FUNCTIONS(BehaviourTexts)
};

/** Whole days as days: nobody reckons in 72 hours. */
QString spanText(int minutes)
{
    return minutes >= minutesADay && minutes % minutesADay == 0
        ? BehaviourTexts::tr("%n day(s)", nullptr, minutes / minutesADay)
        : hoursText(minutes);
}

QString factorsText(const QString &list, const QStringList &ids, const QString &own,
                    const Texts &texts)
{
    QStringList words;
    for (const QString &id : ids)
        words.append(texts.word(list, id));
    if (!own.isEmpty())
        words.append(BehaviourTexts::tr("“%1”").arg(own));
    return words.join(u", "_s);
}

QString withSpan(const QString &factors, const QString &span)
{
    if (factors.isEmpty() || span.isEmpty())
        return factors + span;
    return BehaviourTexts::tr("%1 (%2)").arg(factors, span);
}

} // namespace

QString broughtOnText(const Behaviour &behaviour, const Texts &texts)
{
    const QString span = !behaviour.minutesToOnset ? QString()
        : *behaviour.minutesToOnset == 0
        ? BehaviourTexts::tr("at once")
        : BehaviourTexts::tr("after %1").arg(spanText(*behaviour.minutesToOnset));
    return withSpan(
        factorsText(u"aggravates"_s, behaviour.aggravates, behaviour.aggravatesWords, texts), span);
}

QString easedText(const Behaviour &behaviour, const Texts &texts)
{
    const QString span = !behaviour.minutesToSettle ? QString()
        : *behaviour.minutesToSettle == 0
        ? BehaviourTexts::tr("settles at once")
        : BehaviourTexts::tr("settles in %1").arg(spanText(*behaviour.minutesToSettle));
    return withSpan(factorsText(u"eases"_s, behaviour.eases, behaviour.easesWords, texts), span);
}

QString behaviourText(const Behaviour &behaviour, const Texts &texts)
{
    QStringList lines;
    if (behaviour.constancy)
        lines.append(text(*behaviour.constancy));
    if (const QString on = broughtOnText(behaviour, texts); !on.isEmpty())
        lines.append(BehaviourTexts::tr("Brought on by: %1").arg(on));
    if (const QString off = easedText(behaviour, texts); !off.isEmpty())
        lines.append(BehaviourTexts::tr("Eased by: %1").arg(off));
    return lines.join(u'\n');
}

} // namespace knotebook
