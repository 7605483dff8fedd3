// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlerror.h"

#include <sqlite3.h>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

ErrorCode codeFor(int sqlite)
{
    switch (sqlite & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Locked;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return ErrorCode::ReadOnly;
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::Corrupt;
    case SQLITE_CONSTRAINT:
        return ErrorCode::Conflict;
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    default:
        return ErrorCode::Io;
    }
}

} // namespace

Error errorFrom(const SQLite::Exception &exception)
{
    // sqlite3_errmsg() can quote a constraint but never a value.
    return {codeFor(exception.getErrorCode()),
            u"sqlite %1: %2"_s.arg(exception.getExtendedErrorCode())
                .arg(QString::fromUtf8(exception.getErrorStr()))};
}

} // namespace knotebook
