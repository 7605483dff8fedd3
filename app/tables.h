// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/texts.h"
#include "core/atlas/atlas.h"
#include "core/store/references.h"

namespace knotebook {

/** The program's own data, read once at the start. */
struct Tables
{
    References references;
    Atlas atlas;
    Texts texts;
};

/** Fails only when the build is broken; the error names the table. */
Result<Tables> loadTables();

} // namespace knotebook
