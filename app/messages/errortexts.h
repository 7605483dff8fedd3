// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace knotebook {

/**
 * An error for a person: what happened, what is safe, what to do next. The
 * detail is for logs and is not shown, except the name of a file.
 */
QString errorText(const Error &error);

/** When redo finds an empty history; errorText() speaks of undo. */
QString nothingToRedoText();

} // namespace knotebook
