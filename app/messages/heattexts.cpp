// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/heattexts.h"

#include "app/messages/enumtexts.h"

#include <QCoreApplication>
#include <QLocale>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

struct HeatTexts
{
    Q_DECLARE_TR_FUNCTIONS(HeatTexts)
};

} // namespace

QString windowText(const Period &window)
{
    const QLocale locale;
    const QString format = u"d MMM yyyy"_s;
    return HeatTexts::tr("%1 to %2")
        .arg(locale.toString(window.from, format), locale.toString(window.to, format));
}

QString heatPlaceText(const HeatPlace &place, const Texts &texts)
{
    const bool isOfASide = place.side == Side::Left || place.side == Side::Right;
    const QString region = texts.region(place.region);
    const QString name = !place.muscle.isEmpty() ? texts.muscleInWords(place.muscle, place.side)
        : isOfASide ? HeatTexts::tr("%1, %2").arg(region, sideText(place.side))
                    : region;
    return HeatTexts::tr("%1: %2 on average").arg(name, QLocale().toString(place.mean, 'f', 1));
}

QString heatText(const Heat &heat, const Texts &texts)
{
    if (heat.places.isEmpty())
        return HeatTexts::tr(
            "No entries for this view in these two weeks. That is a gap and not a pain of 0.");
    return HeatTexts::tr("Entries: %1. Most pain at rest: %2.")
        .arg(QLocale().toString(heat.entries), heatPlaceText(heat.places.constLast(), texts));
}

QString heatStepText(int step)
{
    if (step <= 0)
        return HeatTexts::tr("under 2");
    if (step >= heatSteps - 1)
        return HeatTexts::tr("8 or more");
    return HeatTexts::tr("%1 to %2")
        .arg(QLocale().toString(2 * step), QLocale().toString(2 * step + 2));
}

} // namespace knotebook
