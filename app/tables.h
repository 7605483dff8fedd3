// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/caretexts.h"
#include "app/messages/texts.h"
#include "core/atlas/atlas.h"
#include "core/care/rules.h"
#include "core/store/references.h"

namespace knotebook {

/** The program's own data, read once at the start. */
struct Tables
{
    References references;
    Atlas atlas;
    RuleTable rules;
    Texts texts;
    CareTexts careTexts;
};

/** Fails only when the build is broken; the error names the table. */
Result<Tables> loadTables();

/** Where the journal is when nobody says otherwise; window and command line agree. */
QString usualJournalPath();

} // namespace knotebook
