// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/intensity.h"

#include <cmath>

namespace knotebook {

using namespace Qt::StringLiterals;

Result<Intensity> Intensity::fromTenths(int tenths)
{
    if (tenths < 0 || tenths > 100)
        return failure(ErrorCode::OutOfRange, u"0 to 10"_s);
    return Intensity(tenths);
}

Result<Intensity> Intensity::fromNumber(double number)
{
    // 10.04 is out of range and not 10; a NaN fails both comparisons.
    if (!(number >= 0 && number <= 10))
        return failure(ErrorCode::OutOfRange, u"0 to 10"_s);
    return Intensity(static_cast<int>(std::lround(number * 10)));
}

Result<Intensity> Intensity::parse(const QString &text)
{
    bool ok = false;
    const QString plain = text.trimmed().replace(u',', u'.');
    const double number = plain.toDouble(&ok);
    if (!ok || plain.contains(u'e', Qt::CaseInsensitive))
        return failure(ErrorCode::Malformed, u"0 to 10"_s);
    return fromNumber(number);
}

QString Intensity::toString() const
{
    return QString::number(value(), 'f', m_tenths % 10 == 0 ? 0 : 1);
}

} // namespace knotebook
