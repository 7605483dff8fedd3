// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace knotebook {

/**
 * A rating from 0 (none) to 10 (worst imaginable), kept in tenths: a numeric
 * rating scale (NRS) that also holds what other diaries wrote, such as 5.7.
 */
class Intensity
{
public:
    /** 0…100 tenths; OutOfRange otherwise. */
    static Result<Intensity> fromTenths(int tenths);
    /** 0…10, rounded to tenths; OutOfRange otherwise, also for NaN. */
    static Result<Intensity> fromNumber(double number);
    /** "7", "5.7" or "5,7"; Malformed for other text, OutOfRange beyond 0…10. */
    static Result<Intensity> parse(const QString &text);

    int tenths() const { return m_tenths; }
    double value() const { return m_tenths / 10.0; }
    /** "7" or "5.7": as JSON and the command line write it. */
    QString toString() const;

    bool operator==(const Intensity &) const = default;
    friend bool operator<(Intensity a, Intensity b) { return a.m_tenths < b.m_tenths; }

private:
    explicit Intensity(int tenths) : m_tenths(tenths) { }

    int m_tenths;
};

} // namespace knotebook
