// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/errortexts.h"

#include <QCoreApplication>

namespace knotebook {

namespace {

struct Errors
{
    Q_DECLARE_TR_FUNCTIONS(Errors)
};

} // namespace

QString errorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::OutOfRange:
        return Errors::tr("That is outside what can be written down. Nothing was changed; "
                          "correct it and save again.");
    case ErrorCode::Malformed:
        return Errors::tr("That could not be read. Nothing was changed; check how it is written.");
    case ErrorCode::Missing:
        return Errors::tr("Nothing has been answered yet. One answer is enough to save.");
    case ErrorCode::Unknown:
        return Errors::tr("Something here is not known to this version. Nothing was changed.");
    case ErrorCode::Ambiguous:
        return Errors::tr("More than one entry fits. Nothing was changed; say which one is meant.");
    case ErrorCode::Conflict:
        return Errors::tr("Two of the answers contradict each other. Nothing was changed.");
    case ErrorCode::NotFound:
        return Errors::tr("That was not found: it may have been deleted, or be written "
                          "differently. Nothing was changed.");
    case ErrorCode::AlreadyExists:
        return Errors::tr("Something is already there and was left as it is. Choose another name.");
    case ErrorCode::NotAJournal:
        return Errors::tr("This file is not a Knotebook journal. It was left untouched; "
                          "choose another file.");
    case ErrorCode::NewerVersion:
        return Errors::tr("This journal was written by a newer version of Knotebook. It was left "
                          "untouched; update Knotebook to open it.");
    case ErrorCode::Locked:
        return Errors::tr("This journal is open in another window or program. Nothing was lost; "
                          "close it there and try again.");
    case ErrorCode::ReadOnly:
        return Errors::tr("There is no permission to write here. What was saved before is safe; "
                          "check the permissions of the file and its folder.");
    case ErrorCode::DiskFull:
        return Errors::tr("The disk is full, so the last entry was not saved. Everything before it "
                          "is safe; free some space and save again.");
    case ErrorCode::Corrupt:
        return Errors::tr("The file is damaged. It was left as it is; restore a backup in "
                          "Settings.");
    case ErrorCode::NothingToUndo:
        return Errors::tr("There is nothing more to undo.");
    case ErrorCode::Cancelled:
        return Errors::tr("Stopped. Nothing was changed.");
    case ErrorCode::PassphraseNeeded:
        return Errors::tr("This file is encrypted. Nothing was changed; give the passphrase with "
                          "which it was written.");
    case ErrorCode::WrongPassphrase:
        return Errors::tr("This passphrase does not open the file, or the beginning of the file "
                          "was altered. Nothing was changed; try again, with an eye on capital "
                          "letters and the layout of the keyboard.");
    case ErrorCode::CutOff:
        return Errors::tr("The end of this file is missing. Nothing was changed; copy it again "
                          "from where it came, or use another copy.");
    case ErrorCode::Io:
        return Errors::tr("The file could not be read or written. What was saved before is safe; "
                          "check the disk and try again.");
    }
    Q_UNREACHABLE();
}

QString nothingToRedoText()
{
    return Errors::tr("There is nothing more to do again.");
}

} // namespace knotebook
