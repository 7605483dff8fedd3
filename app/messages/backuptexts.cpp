// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/backuptexts.h"

#include "app/messages/errortexts.h"

#include <QCoreApplication>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

struct Backups
{
    Q_DECLARE_TR_FUNCTIONS(Backups)
};

/** "3 deleted entries and the history of 12 steps" */
QString whatGoes(const Purgeable &records)
{
    return Backups::tr("%1 and %2")
        .arg(Backups::tr("%Ln deleted record(s)", nullptr, static_cast<int>(records.records())),
             Backups::tr("%Ln step(s) of the history", nullptr, static_cast<int>(records.steps)));
}

} // namespace

QString passphraseErrorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Missing:
        return Backups::tr("The first line of the passphrase file is empty. Nothing was done; "
                           "write the passphrase there.");
    case ErrorCode::OutOfRange:
        return Backups::tr("The passphrase is too long: 1024 bytes at most. Nothing was done.");
    case ErrorCode::NotFound:
        return Backups::tr("There is no such passphrase file. Nothing was done; check its name.");
    default:
        return Backups::tr("The passphrase file could not be read. Nothing was done; check "
                           "whether you may read it.");
    }
}

QString typedErrorText(const Error &error)
{
    return error.code == ErrorCode::Missing
        ? Backups::tr("Type the passphrase first.")
        : Backups::tr("This passphrase is too long: 1024 bytes at most.");
}

QString unlikeText()
{
    return Backups::tr("The two are not the same. Type both again.");
}

QString sealingText(double share)
{
    return share > 0
        ? Backups::tr("%1 % written and checked").arg(QString::number(qRound(share * 100)))
        : Backups::tr("Making the key from the passphrase: this takes a moment on purpose.");
}

QString sealedErrorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Corrupt:
        return Backups::tr("This encrypted file was altered after it was written, by a fault of "
                           "the disk or by somebody. Nothing was changed; use another copy.");
    case ErrorCode::NewerVersion:
        return Backups::tr("This encrypted file was written by a newer version of Knotebook. "
                           "Nothing was changed; update Knotebook to read it.");
    case ErrorCode::NotAJournal:
        return Backups::tr("This encrypted file holds an archive and not a journal. Nothing was "
                           "changed; bring it in (import) instead.");
    case ErrorCode::Malformed:
        return Backups::tr("This encrypted file holds a journal and not an archive. Nothing was "
                           "changed; restore it instead.");
    case ErrorCode::DiskFull:
        return Backups::tr("There is not enough room for what is in this file. Nothing was "
                           "changed; free some space and try again.");
    default:
        return errorText(error);
    }
}

QString purgeableText(const Purgeable &records)
{
    return records.isEmpty()
        ? Backups::tr("Nothing is deleted, and there is no history: nothing would go.")
        : Backups::tr("Would be removed for good: %1.").arg(whatGoes(records));
}

QString purgedText(const Purgeable &records)
{
    return records.isEmpty()
        ? Backups::tr("Nothing was deleted; the file was packed.")
        : Backups::tr("Removed for good: %1. What came before can no longer be undone.")
              .arg(whatGoes(records));
}

QString scrubErrorText(const Error &error)
{
    return error.code == ErrorCode::DiskFull
        ? Backups::tr("The deleted records are gone, but for lack of space traces of them may "
                      "still be in the file. Everything else is safe; free some space and do "
                      "this again.")
        : Backups::tr("The deleted records are gone, but traces of them may still be in the file, "
                      "because it is being read. Everything else is safe; do this again in a "
                      "moment.");
}

QString copiesText(qsizetype copies, bool removed)
{
    const int count = static_cast<int>(copies);
    return removed
        ? Backups::tr(
            "%Ln copy(s) beside the journal held such records and went with them:", nullptr, count)
        : Backups::tr("%Ln copy(s) beside the journal hold records that it does not have:", nullptr,
                      count);
}

QString copyHoldsText(const OtherCopy &copy)
{
    return copy.held ? Backups::tr("%Ln record(s)", nullptr, static_cast<int>(*copy.held))
                     : Backups::tr("cannot be read, so nobody can tell");
}

QString copiesLeftText(const QStringList &files)
{
    return Backups::tr("The journal is purged, but these copies could not be removed: %1. Remove "
                       "them yourself.")
        .arg(files.join(u", "_s));
}

QString snapshotsText(qsizetype count, const QString &newest)
{
    return Backups::tr("%Ln snapshot(s) of the journal, the newest of %1.", nullptr,
                       static_cast<int>(count))
        .arg(newest);
}

QString noSnapshotText()
{
    return Backups::tr("There is no snapshot of this journal yet.");
}

QString snapshotErrorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::DiskFull:
        return Backups::tr("Today's snapshot could not be kept: the disk is full. The journal and "
                           "earlier snapshots are safe; free some space.");
    case ErrorCode::ReadOnly:
        return Backups::tr("Today's snapshot could not be kept: the folder of the journal cannot "
                           "be written. The journal and earlier snapshots are safe.");
    case ErrorCode::Corrupt:
        return Backups::tr("Today's snapshot could not be kept: the journal did not pass its "
                           "check. Earlier snapshots are safe; check the journal and restore the "
                           "last good one.");
    default:
        return Backups::tr("Today's snapshot could not be kept. The journal and earlier snapshots "
                           "are safe. %1")
            .arg(errorText(error));
    }
}

} // namespace knotebook
