// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/rules.h"

namespace knotebook::test {

/** The table of the rules of care that ships. */
inline const RuleTable &table()
{
    static const RuleTable loaded = *RuleTable::load();
    return loaded;
}

} // namespace knotebook::test
