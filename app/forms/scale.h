// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/intensity.h"

#include <QLocale>

#include <cmath>
#include <optional>

namespace knotebook {

/** A number row's value: 0…10, or this for no answer. */
constexpr int noNumber = -1;

inline int toNumber(const std::optional<Intensity> &intensity)
{
    return intensity ? static_cast<int>(std::lround(intensity->value())) : noNumber;
}

/** Nothing for noNumber and for what no row can give. */
inline std::optional<Intensity> fromNumber(int number)
{
    const Result<Intensity> intensity = Intensity::fromTenths(number * 10);
    return intensity ? std::optional(*intensity) : std::nullopt;
}

/** "5.7" for what a number row can only show as its nearest number, else empty. */
inline QString tenthsText(const std::optional<Intensity> &intensity)
{
    return intensity && intensity->tenths() % 10 != 0
        ? QLocale().toString(intensity->value(), 'f', 1)
        : QString();
}

/**
 * The answer to a number question. The row shows whole numbers, a journal keeps
 * tenths: what was loaded stays as it is until this very question is answered
 * anew.
 */
class NumberAnswer
{
public:
    const std::optional<Intensity> &value() const { return m_value; }
    int number() const { return toNumber(m_value); }
    QString tenths() const { return tenthsText(m_value); }

    void load(const std::optional<Intensity> &value) { m_value = value; }
    /** Takes the number; exactly the value that is there already is taken back. */
    void choose(int number)
    {
        const std::optional<Intensity> chosen = fromNumber(number);
        m_value = chosen == m_value ? std::nullopt : chosen;
    }

private:
    std::optional<Intensity> m_value;
};

} // namespace knotebook
