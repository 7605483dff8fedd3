// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trials/eligibility.h"

#include "core/base/names.h"

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr Names<Unfit, 3> unfitNames {{
    {Unfit::Medicine, "medicine"},
    {Unfit::Professional, "professional"},
    {Unfit::Blocked, "blocked"},
}};

std::optional<Unfitness> unfitKind(const QString &kind)
{
    if (kind == u"medicine")
        return Unfitness {Unfit::Medicine, {}};
    if (kind == u"professional")
        return Unfitness {Unfit::Professional, {}};
    return std::nullopt;
}

std::optional<Unfitness> unfitClass(const QString &careClass, const QList<Block> &blocked,
                                    std::optional<KnotId> knot)
{
    for (const Block &block : blocked) {
        // A trial of all knots is also one of the knot that is held back.
        const bool here = block.knots.isEmpty() || !knot || block.knots.contains(*knot);
        if (here && block.careClass == careClass)
            return Unfitness {Unfit::Blocked, block.rule};
    }
    return std::nullopt;
}

} // namespace

QString unfitName(Unfit unfit)
{
    return unfitNames.name(unfit);
}

std::optional<Unfitness> unfitness(const Remedy &remedy, const QList<Block> &blocked,
                                   std::optional<KnotId> knot)
{
    if (const auto unfit = unfitKind(remedy.kind))
        return unfit;
    const bool byOneself =
        std::ranges::any_of(remedy.by, [](AppliedBy by) { return by != AppliedBy::Professional; });
    if (!byOneself)
        return Unfitness {Unfit::Professional, {}};
    return unfitClass(remedy.careClass, blocked, knot);
}

std::optional<Unfitness> unfitness(const OwnRemedyFields &remedy, const Catalogue &catalogue,
                                   const QList<Block> &blocked, std::optional<KnotId> knot)
{
    if (const auto unfit = unfitKind(remedy.kind))
        return unfit;
    for (const Remedy &alike : catalogue.remedies()) {
        if (alike.kind != remedy.kind)
            continue;
        if (const auto unfit = unfitClass(alike.careClass, blocked, knot))
            return unfit;
    }
    return std::nullopt;
}

} // namespace knotebook
