// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/links.h"

#include "core/statistics/descriptive.h"
#include "core/statistics/hodgeslehmann.h"
#include "core/statistics/multiplicity.h"

#include <cmath>

namespace knotebook {

namespace {

constexpr qsizetype mostShifts = 1000;

// Ranks less their mean, scaled to length 1; empty without variation.
QList<double> standardRanks(std::span<const double> values)
{
    QList<double> ranks = midranks(values);
    const double centre = (static_cast<double>(ranks.size()) + 1) / 2;
    double squares = 0;
    for (double &rank : ranks) {
        rank -= centre;
        squares += rank * rank;
    }
    if (!(squares > 0))
        return {};
    for (double &rank : ranks)
        rank /= std::sqrt(squares);
    return ranks;
}

double shiftedProduct(const QList<double> &x, const QList<double> &y, qsizetype shift)
{
    double sum = 0;
    const qsizetype n = x.size();
    for (qsizetype i = 0; i < n; ++i)
        sum += x[i + shift < n ? i + shift : i + shift - n] * y[i];
    return sum;
}

std::optional<double> partialOfPainBefore(const LinkQuestion &question, const Paired &paired)
{
    if (question.lag == 0)
        return std::nullopt;
    QList<double> x, y, z;
    const DailyValues asSeries {paired.days, paired.x};
    const Paired today = pairedAtLag(asSeries, question.pain, 0);
    qsizetype at = 0;
    for (qsizetype i = 0; i < paired.days.size() && at < today.days.size(); ++i) {
        if (paired.days[i] != today.days[at])
            continue;
        x.append(paired.x[i]);
        y.append(paired.y[i]);
        z.append(today.y[at++]);
    }
    return partialSpearman(x, y, z);
}

struct Exposure
{
    QList<double> with, without;
};

Exposure exposure(const LinkQuestion &question, const Paired &paired)
{
    Exposure split;
    for (qsizetype i = 0; i < paired.x.size(); ++i) {
        const bool reached = paired.x[i] >= question.exposedFrom;
        (reached != question.exposedBelow ? split.with : split.without).append(paired.y[i]);
    }
    return split;
}

Measured<Link> measured(const LinkQuestion &question)
{
    if (question.habit.days.isEmpty() || question.pain.days.isEmpty())
        return tl::unexpected(Reason::NoData);
    const Paired paired = pairedAtLag(question.habit, question.pain, question.lag);
    if (paired.x.size() < linkFewestPairs)
        return tl::unexpected(Reason::TooFewPairs);
    const Exposure split = exposure(question, paired);
    if (std::min(split.with.size(), split.without.size()) < linkFewestExposed)
        return tl::unexpected(Reason::TooFewExposedDays);
    const std::optional<double> rho = spearman(paired.x, paired.y);
    if (!rho)
        return tl::unexpected(Reason::NoVariation);
    Link link;
    link.lag = question.lag;
    link.pairs = static_cast<int>(paired.x.size());
    link.exposed = static_cast<int>(split.with.size());
    link.rho = *rho;
    link.p = circularShiftP(paired.x, paired.y);
    link.partial = partialOfPainBefore(question, paired);
    link.difference = hodgesLehmannShift(split.without, split.with);
    return link;
}

} // namespace

std::optional<double> spearman(std::span<const double> x, std::span<const double> y)
{
    Q_ASSERT(x.size() == y.size());
    const QList<double> left = standardRanks(x), right = standardRanks(y);
    if (left.isEmpty() || right.isEmpty())
        return std::nullopt;
    return shiftedProduct(left, right, 0);
}

std::optional<double> partialSpearman(std::span<const double> x, std::span<const double> y,
                                      std::span<const double> z)
{
    const auto xy = spearman(x, y), xz = spearman(x, z), yz = spearman(y, z);
    if (!xy || !xz || !yz)
        return std::nullopt;
    const double rest = (1 - *xz * *xz) * (1 - *yz * *yz);
    if (rest < 1e-12)
        return std::nullopt;
    return (*xy - *xz * *yz) / std::sqrt(rest);
}

double circularShiftP(std::span<const double> x, std::span<const double> y)
{
    const QList<double> left = standardRanks(x), right = standardRanks(y);
    if (left.isEmpty() || right.isEmpty())
        return 1;
    const double seen = std::abs(shiftedProduct(left, right, 0)) - 1e-12;
    const qsizetype n = left.size();
    const qsizetype tried = std::min(n, mostShifts);
    int asStrong = 0;
    for (qsizetype k = 0; k < tried; ++k)
        asStrong += std::abs(shiftedProduct(left, right, k * n / tried)) >= seen ? 1 : 0;
    return asStrong / static_cast<double>(tried);
}

Paired pairedAtLag(const DailyValues &habit, const DailyValues &pain, int lag)
{
    Paired paired;
    qsizetype at = 0;
    for (qsizetype i = 0; i < habit.days.size(); ++i) {
        while (at < pain.days.size() && pain.days[at] < habit.days[i] + lag)
            ++at;
        if (at == pain.days.size() || pain.days[at] != habit.days[i] + lag)
            continue;
        paired.x.append(habit.values[i]);
        paired.y.append(pain.values[at]);
        paired.days.append(habit.days[i]);
    }
    return paired;
}

QList<Measured<Link>> links(std::span<const LinkQuestion> questions,
                            const std::function<bool()> &cancelled)
{
    QList<Measured<Link>> found;
    QList<double> p;
    for (const LinkQuestion &question : questions) {
        if (cancelled && cancelled())
            return {};
        found.append(measured(question));
        if (found.last())
            p.append(found.last()->p);
    }
    const QList<double> adjusted = benjaminiHochberg(p);
    qsizetype at = 0;
    for (Measured<Link> &link : found) {
        if (!link)
            continue;
        link->q = adjusted[at++];
        link->linked = link->q < linkDiscoveryRate;
    }
    return found;
}

} // namespace knotebook
