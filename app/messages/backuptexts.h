// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/othercopies.h"

namespace knotebook {

/** Why a passphrase could not be read from its file. */
QString passphraseErrorText(const Error &error);

/** Why what was typed cannot be a passphrase. */
QString typedErrorText(const Error &error);
/** That the passphrase was typed in two different ways. */
QString unlikeText();
/** How far an encrypted file is: the key is made first, `share` (0…1) of the rest is done. */
QString sealingText(double share);

/** Why an encrypted file could not be opened, and what is safe. */
QString sealedErrorText(const Error &error);

/** @name Purging, before and after. */
///@{
/** What would go: "4 deleted entries and the history …" */
QString purgeableText(const Purgeable &records);
QString purgedText(const Purgeable &records);
/** Why traces of what is gone may still be in the file, and what to do. */
QString scrubErrorText(const Error &error);
/** That so many copies hold more than the journal, or that they were removed. */
QString copiesText(qsizetype copies, bool removed);
/** How many records a copy holds that the journal does not have. */
QString copyHoldsText(const OtherCopy &copy);
/** That the journal was purged, but these copies could not be removed. */
QString copiesLeftText(const QStringList &files);
///@}

/** How many snapshots there are; `newest` as dayText() says it. */
QString snapshotsText(qsizetype count, const QString &newest);
QString noSnapshotText();
/** Why no snapshot was kept today, and what is safe. */
QString snapshotErrorText(const Error &error);

} // namespace knotebook
