// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/assessment.h"

#include <numeric>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

Status checkScale(int answer, int lowest, int highest, const QString &what)
{
    if (answer < lowest || answer > highest)
        return failure(ErrorCode::OutOfRange, u"%1: %2 to %3"_s.arg(what).arg(lowest).arg(highest));
    return {};
}

Status checkAnswers(const Peg &peg)
{
    return checkScale(peg.pain, 0, 10, u"pain"_s)
        .and_then([&] { return checkScale(peg.enjoyment, 0, 10, u"enjoyment"_s); })
        .and_then([&] { return checkScale(peg.activity, 0, 10, u"activity"_s); });
}

Status checkAnswers(const Psfs &psfs)
{
    if (psfs.activities.isEmpty())
        return failure(ErrorCode::Missing, u"activity"_s);
    if (psfs.activities.size() > 5)
        return failure(ErrorCode::OutOfRange, u"activities: 1 to 5"_s);
    for (const PsfsActivity &activity : psfs.activities) {
        if (activity.name.trimmed().isEmpty())
            return failure(ErrorCode::Missing, u"activity"_s);
        Status status = checkLength(activity.name, longestLabel, u"activity"_s).and_then([&] {
            return checkScale(activity.ability, 0, 10, u"ability"_s);
        });
        if (!status)
            return status;
    }
    return {};
}

Status checkAnswers(const GlobalChange &change)
{
    return checkScale(change.change, -3, 3, u"change"_s);
}

} // namespace

double Psfs::score() const
{
    const int sum = std::accumulate(activities.begin(), activities.end(), 0,
                                    [](int so, const PsfsActivity &a) { return so + a.ability; });
    return activities.isEmpty() ? 0.0 : static_cast<double>(sum) / double(activities.size());
}

Status check(const AssessmentFields &fields)
{
    return std::visit([](const auto &answers) { return checkAnswers(answers); }, fields.answers);
}

QString instrumentOf(const AssessmentFields &fields)
{
    static const QStringList names {u"peg"_s, u"psfs"_s, u"global_change"_s};
    return names.at(static_cast<qsizetype>(fields.answers.index()));
}

} // namespace knotebook
