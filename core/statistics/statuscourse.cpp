// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/statuscourse.h"

#include <QHash>

namespace knotebook {

namespace {

int &countOf(StatusStep &step, KnotStatus status)
{
    switch (status) {
    case KnotStatus::Active:
        return step.active;
    case KnotStatus::Latent:
        return step.latent;
    case KnotStatus::Resolved:
        return step.resolved;
    case KnotStatus::Unsure:
        return step.unsure;
    }
    Q_UNREACHABLE();
}

/** The counts are the same, whatever the day. */
bool sameCounts(const StatusStep &a, StatusStep b)
{
    b.from = a.from;
    return a == b;
}

} // namespace

QList<StatusStep> statusCourse(std::span<const StatusOnDay> said)
{
    QHash<KnotId, KnotStatus> states;
    QList<StatusStep> steps;
    StatusStep now;
    for (std::size_t i = 0; i < said.size(); ++i) {
        const StatusOnDay &word = said[i];
        Q_ASSERT(i == 0 || said[i - 1].day <= word.day);
        const auto before = states.constFind(word.knot);
        if (before == states.constEnd() || word.status) {
            if (before != states.constEnd())
                --countOf(now, *before);
            const KnotStatus state = word.status.value_or(KnotStatus::Unsure);
            states.insert(word.knot, state);
            ++countOf(now, state);
        }
        const bool dayIsOver = i + 1 == said.size() || said[i + 1].day != word.day;
        now.from = word.day;
        if (dayIsOver && (steps.isEmpty() || !sameCounts(steps.last(), now)))
            steps.append(now);
    }
    return steps;
}

} // namespace knotebook
