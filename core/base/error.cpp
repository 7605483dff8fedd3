// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

namespace knotebook {

QString errorName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::OutOfRange:
        return QStringLiteral("out_of_range");
    case ErrorCode::Malformed:
        return QStringLiteral("malformed");
    case ErrorCode::Missing:
        return QStringLiteral("missing");
    case ErrorCode::Unknown:
        return QStringLiteral("unknown");
    case ErrorCode::Ambiguous:
        return QStringLiteral("ambiguous");
    case ErrorCode::Conflict:
        return QStringLiteral("conflict");
    case ErrorCode::NotFound:
        return QStringLiteral("not_found");
    case ErrorCode::AlreadyExists:
        return QStringLiteral("already_exists");
    case ErrorCode::NotAJournal:
        return QStringLiteral("not_a_journal");
    case ErrorCode::NewerVersion:
        return QStringLiteral("newer_version");
    case ErrorCode::Locked:
        return QStringLiteral("locked");
    case ErrorCode::ReadOnly:
        return QStringLiteral("read_only");
    case ErrorCode::DiskFull:
        return QStringLiteral("disk_full");
    case ErrorCode::Corrupt:
        return QStringLiteral("corrupt");
    case ErrorCode::NothingToUndo:
        return QStringLiteral("nothing_to_undo");
    case ErrorCode::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorCode::PassphraseNeeded:
        return QStringLiteral("passphrase_needed");
    case ErrorCode::WrongPassphrase:
        return QStringLiteral("wrong_passphrase");
    case ErrorCode::CutOff:
        return QStringLiteral("cut_off");
    case ErrorCode::Io:
        return QStringLiteral("io");
    }
    Q_UNREACHABLE();
}

} // namespace knotebook
