// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/tier.h"

#include "core/base/names.h"

namespace knotebook {

namespace {

constexpr Names<Tier, 5> tiers {{
    {Tier::KeepGoing, "keep_going"},
    {Tier::Book, "book"},
    {Tier::Unknown, "unknown"},
    {Tier::Prompt, "prompt"},
    {Tier::Emergency, "emergency"},
}};

} // namespace

QString tierName(Tier tier)
{
    return tiers.name(tier);
}

std::optional<Tier> tierFromName(const QString &name)
{
    return tiers.value(name);
}

} // namespace knotebook
