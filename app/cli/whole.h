// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/backup/passphrase.h"

namespace knotebook::cli {

/** How much a journal holds, as text or JSON; returns Done. */
int sayCounts(Context &context, const Counts &counts);

/** `--passphrase-file FILE`, with what it is good for. */
QCommandLineOption passphraseOption(const QString &help);

/** What its file has in the first line; nothing when it is not given. As Passphrase::fromFile(). */
Result<std::optional<Passphrase>> passphraseOf(Arguments &arguments);

} // namespace knotebook::cli
