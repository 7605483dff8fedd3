// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/hurttexts.h"

#include "app/messages/enumtexts.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

struct HurtTexts
{
    Q_DECLARE_TR_FUNCTIONS(HurtTexts)
};

QString placeInWords(const PaintedRegion &place, const Texts &texts)
{
    const QString region = texts.region(place.region);
    const bool isOfASide = place.side == Side::Left || place.side == Side::Right;
    return isOfASide ? HurtTexts::tr("%1, %2").arg(region, sideText(place.side)) : region;
}

} // namespace

QString neverCertainText()
{
    return HurtTexts::tr("Commonly described, never certain: other causes are possible.");
}

QString placesInWords(const QList<PaintedRegion> &places, const Texts &texts)
{
    QStringList words;
    for (const PaintedRegion &place : places)
        words.append(placeInWords(place, texts));
    QString all = words.join(u"; "_s);
    if (!all.isEmpty())
        all[0] = all[0].toUpper();
    return all;
}

QString referringText(const ReferringMuscle &muscle, const Texts &texts)
{
    QStringList places;
    for (const PaintedRegion &place : muscle.places) {
        if (const QString words = texts.region(place.region); !places.contains(words))
            places.append(words);
    }
    const QString list = QLocale().createSeparatedList(places);
    return (muscle.isTypical() ? HurtTexts::tr("Typical for this muscle: %1")
                               : HurtTexts::tr("Also described: %1"))
        .arg(list);
}

QString paintedShareText(double share)
{
    const int percent = static_cast<int>(std::lround(share * 100));
    return percent < 1 ? HurtTexts::tr("Less than 1 % of what you painted lies there.")
                       : HurtTexts::tr("About %1 % of what you painted lies there.")
                             .arg(QLocale().toString(percent));
}

QString pressText(Press press)
{
    switch (press) {
    case Press::Yes:
        return HurtTexts::tr(
            "Pressing: yes, with a ball or thumb, a minute or so and never into sharp pain.");
    case Press::Light:
        return HurtTexts::tr("Pressing: lightly, with the fingertips only.");
    case Press::No:
        return HurtTexts::tr(
            "Pressing: no. Stretch and relax only; hands-on work is for a professional.");
    }
    Q_UNREACHABLE();
}

QString muscleSideText(Side side)
{
    return side == Side::Both ? HurtTexts::tr("left or right") : sideText(side);
}

QString openGateText(const QStringList &questions, const QStringList &lacking,
                     const CareTexts &texts)
{
    QStringList lines;
    if (!questions.isEmpty())
        lines.append(HurtTexts::tr(
            "Some urgent questions about this place are open. Until they are answered "
            "no muscles are listed here, because the pain may have a cause that needs "
            "help first."));
    if (!lacking.isEmpty()) {
        QStringList numbers;
        for (const QString &number : lacking)
            numbers.append(texts.number(number));
        lines.append(
            HurtTexts::tr("Your answers cannot be judged without this: %1. Until it is known, no "
                          "muscles are listed here.")
                .arg(QLocale().createSeparatedList(numbers)));
    }
    lines.append(HurtTexts::tr(
        "If you cannot tell, or worry, ask someone today: a doctor, a pharmacist or a "
        "medical telephone line. If it is sudden, severe or getting worse, call the "
        "emergency number."));
    return lines.join(u"\n\n"_s);
}

QString noneDescribedText()
{
    return HurtTexts::tr(
        "For this place no muscle is commonly described. If it stays, ask a professional.");
}

} // namespace knotebook
