// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/body/bodywords.h"

#include "app/messages/capitals.h"
#include "app/messages/enumtexts.h"
#include "app/messages/texts.h"

#include <QCoreApplication>

#include <utility>

namespace knotebook {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BodyMap)
};

EdgeTexts asDrawn(View view)
{
    switch (view) {
    case View::Front:
    case View::Soles:
        return {Words::tr("Your right"), Words::tr("Your left")};
    case View::Back:
        return {Words::tr("Your left"), Words::tr("Your right")};
    case View::Left:
        return {Words::tr("Front"), Words::tr("Back")};
    case View::Right:
        return {Words::tr("Back"), Words::tr("Front")};
    }
    Q_UNREACHABLE();
}

bool isIn(const KnotFields &knot, const MuscleSide &muscle)
{
    return knot.muscle == muscle.muscle && knot.side == muscle.side;
}

} // namespace

EdgeTexts edgeTexts(View view, bool mirrored)
{
    EdgeTexts texts = asDrawn(view);
    if (mirrored)
        std::swap(texts.left, texts.right);
    return texts;
}

QString linesPath(const Atlas &atlas, View view)
{
    QString path;
    for (const DrawnLine &line : atlas.lines(view))
        path += line.path + u' ';
    return path;
}

QString placeInWords(const Texts &texts, const BodyHit &hit)
{
    const QString place = capitalised(texts.region(hit.part.isEmpty() ? hit.region : hit.part));
    const QString side = sideText(hit.side);
    return side.isEmpty() ? place : QStringLiteral("%1, %2").arg(place, side);
}

QStringList knotsSpoken(const QList<KnotState> &knots, const std::optional<MuscleSide> &muscle)
{
    QStringList parts;
    for (const KnotState &state : knots) {
        if (!muscle || !isIn(state.knot.fields(), *muscle))
            continue;
        const QString status = text(state.status.value_or(KnotStatus::Unsure));
        parts.append(
            state.lastRest
                ? Words::tr("one knot (%1), pain %2 of 10").arg(status, text(state.lastRest))
                : Words::tr("one knot (%1)").arg(status));
    }
    return parts.isEmpty() ? QStringList {Words::tr("no knot")} : parts;
}

} // namespace knotebook
