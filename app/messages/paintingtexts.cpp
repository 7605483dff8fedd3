// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/paintingtexts.h"

#include "app/messages/enumtexts.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

struct PaintingTexts
{
    Q_DECLARE_TR_FUNCTIONS(PaintingTexts)
};

QString shareText(const ViewShare &part)
{
    const int percent = static_cast<int>(std::lround(part.share * 100));
    if (percent < 1)
        return PaintingTexts::tr("%1 less than 1 %").arg(viewText(part.view));
    return PaintingTexts::tr("%1 about %2 %").arg(viewText(part.view), QLocale().toString(percent));
}

QString partText(double share)
{
    if (share >= 0.9)
        return PaintingTexts::tr("Nearly all of what you painted lies");
    if (share >= 0.65)
        return PaintingTexts::tr("Most of what you painted lies");
    if (share >= 0.35)
        return PaintingTexts::tr("About half of what you painted lies");
    if (share >= 0.1)
        return PaintingTexts::tr("A small part of what you painted lies");
    return PaintingTexts::tr("Almost nothing of what you painted lies");
}

} // namespace

QString paintedExtentText(const QList<ViewShare> &shares)
{
    if (shares.isEmpty())
        return {};
    QStringList parts;
    for (const ViewShare &share : shares)
        parts.append(shareText(share));
    return PaintingTexts::tr(
               "Painted, of the body as it is drawn: %1. How far pain spreads does not by itself "
               "say "
               "whether it is getting better or worse.")
        .arg(QLocale().createSeparatedList(parts));
}

QString agreementText(const Agreement &agreement, const QString &muscle)
{
    return PaintingTexts::tr(
               "%1 where pain is commonly described for this muscle (%2). Such patterns differ "
               "from person to person: this does not show where your pain comes from.")
        .arg(partText(agreement.paintedWhereDescribed), muscle);
}

QString describedPlacesText(const Muscle &muscle, const Texts &texts)
{
    if (muscle.refers.isEmpty())
        return {};
    QStringList places;
    for (const QString &region : muscle.refers)
        places.append(texts.region(region));
    return PaintingTexts::tr(
               "Commonly described for this muscle (%1): %2. Yours may well be elsewhere.")
        .arg(texts.muscle(muscle.id).name, QLocale().createSeparatedList(places));
}

QString cursorOnPaintingText(const BodyHit &hit, bool painted, const Texts &texts)
{
    if (!hit.inside)
        return PaintingTexts::tr("beside the body");
    const QString place = texts.region(hit.region);
    const QString side = hit.side == Side::Unspecified ? QString() : sideText(hit.side);
    return (painted ? PaintingTexts::tr("%1, %2, painted")
                    : PaintingTexts::tr("%1, %2, not painted"))
        .arg(place, side);
}

} // namespace knotebook
