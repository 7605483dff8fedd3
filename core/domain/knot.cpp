// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/knot.h"

namespace knotebook {

using namespace Qt::StringLiterals;

Status checkLength(const QString &text, qsizetype longest, const QString &what)
{
    if (text.size() > longest)
        return failure(ErrorCode::OutOfRange,
                       u"%1: at most %2 characters"_s.arg(what).arg(longest));
    // SQLite and JSON would keep a NUL, most other programs end the text there;
    // half a surrogate pair would not come back as it was.
    if (text.contains(QChar(0)) || !text.isValidUtf16())
        return failure(ErrorCode::Malformed, what);
    return {};
}

Status check(const KnotFields &fields)
{
    if (fields.place.point && fields.place.region)
        return failure(ErrorCode::Conflict, u"place"_s);
    return checkLength(fields.label, longestLabel, u"label"_s)
        .and_then([&] { return checkLength(fields.note, longestNote, u"note"_s); })
        .and_then([&] { return check(fields.behaviour); });
}

} // namespace knotebook
