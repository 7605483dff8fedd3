// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journal.h"

namespace knotebook {

/**
 * Everything in a journal as JSON ("knotebook-archive", version 3; its JSON Schema
 * is archive.schema.json in this folder): records by kind, in the order in which
 * they were written down, deleted ones left out, and "purged", the marks of what was removed for
 * good (id, "at", and "back" where it was brought back since), in the order of their ids. The same
 * journal always gives the same bytes. With a period, only what was felt in it, and all knots, own
 * remedies and trials, and no marks.
 *
 * Since version 2 knots say how they behave and the profile has an aim; since
 * version 3 there are marks.
 */
Result<QByteArray> writeArchive(const Reader &reader, const std::optional<Period> &period = {});

/**
 * Reads an archive of this or an earlier version. Errors name kind, number and key of the record
 * ("observations 17: rest"): Malformed, OutOfRange, Unknown, NewerVersion.
 */
Result<Batch> readArchive(const QByteArray &bytes);

/** Whether the bytes look like an archive and not like a table. */
bool isArchive(const QByteArray &bytes);

} // namespace knotebook
