// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/care.h"
#include "core/domain/catalogue.h"
#include "core/domain/ownremedy.h"
#include "core/domain/trial.h"

#include <QList>

namespace knotebook {

/** Why a remedy is not offered for a trial. */
enum class Unfit {
    Medicine, ///< leaving one out, or taking it by lot, is for whoever prescribed it
    Professional, ///< not in the person's own hands
    Blocked, ///< a rule of care holds it back at present
};

/** "medicine", … */
QString unfitName(Unfit unfit);

struct Unfitness
{
    Unfit why = Unfit::Medicine;
    QString rule; ///< of a block; else empty

    bool operator==(const Unfitness &) const = default;
};

/**
 * Why a remedy of the catalogue cannot be tried at that knot, or at all of them
 * without one; nothing when it can. Only what people can do by themselves or
 * with a helper is tried. `blocked` as care() says at present.
 */
std::optional<Unfitness> unfitness(const Remedy &remedy, const QList<Block> &blocked,
                                   std::optional<KnotId> knot);

/**
 * The same for a remedy of the person's own. It has no class of its own: what
 * holds back any remedy of its kind in the catalogue holds it back as well.
 */
std::optional<Unfitness> unfitness(const OwnRemedyFields &remedy, const Catalogue &catalogue,
                                   const QList<Block> &blocked, std::optional<KnotId> knot);

} // namespace knotebook
