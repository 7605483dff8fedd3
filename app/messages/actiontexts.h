// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/action.h"

namespace knotebook {

/** What was done, to follow "Undone: …": "pain logged". */
QString actionText(ActionKind kind);

} // namespace knotebook
