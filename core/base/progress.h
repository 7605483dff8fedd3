// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>

namespace knotebook {

/** Says how much is done, in whatever is counted; returning false cancels. */
using Progress = std::function<bool(qsizetype done, qsizetype total)>;

} // namespace knotebook
