// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/mergeviewmodel.h"

#include "app/messages/mergetexts.h"
#include "core/backup/sealedfiles.h"

#include <QFileInfo>

namespace knotebook {

using namespace Qt::StringLiterals;

MergeViewModel::MergeViewModel(Session &session, QObject *parent)
    : BringingViewModel(session, parent)
{
}

/** Runs on the worker: its own readers, its own data. */
Result<MergeViewModel::Plan> MergeViewModel::planOf(const QString &path, const QString &journal,
                                                    const Passphrase *passphrase)
{
    if (QFileInfo(path) == QFileInfo(journal))
        return failure(ErrorCode::AlreadyExists, path);
    const auto versionsOf = [](const Reader &reader) { return reader.versions(); };
    auto theirs = openBackup(path, passphrase).and_then(versionsOf);
    if (!theirs)
        return tl::make_unexpected(theirs.error());
    const auto kept = std::make_shared<const Versions>(std::move(*theirs));
    return Reader::open(journal).and_then(versionsOf).map([&](const Versions &ours) {
        return Plan {kept, planMerge(ours, *kept)};
    });
}

QString MergeViewModel::summary() const
{
    return mergeSummary(m_plan);
}

QString MergeViewModel::moreConflicts() const
{
    const int more = static_cast<int>(m_plan.conflicts.size()) - mostListed;
    return more > 0 ? tr("… and %Ln more", nullptr, more) : QString();
}

void MergeViewModel::begin()
{
    const QString journal = session().journal().path();
    worker().start([this, journal](const Worker::Task &task) {
        const auto versions =
            Reader::open(journal).and_then([](const Reader &reader) { return reader.versions(); });
        const auto all = versions ? asideVersions(*versions) : QList<AsideVersion>();
        task.answer([this, all] {
            QList<ImportLine> lines;
            for (const AsideVersion &version : all.mid(0, mostListed)) {
                lines.append({recordTitle(version.record, version.aside, session().texts(),
                                          session().today()),
                              asideText(version, session().texts()), false});
            }
            m_aside.setLines(lines);
        });
    });
}

void MergeViewModel::readFile()
{
    enter(State::Reading);
    const QString journal = session().journal().path();
    worker().start(
        [this, journal, path = path(), passphrase = passphrase()](const Worker::Task &task) {
            task.answer([this, plan = planOf(path, journal, passphrase.get())] { take(plan); });
        });
}

void MergeViewModel::take(const Result<Plan> &plan)
{
    if (!plan)
        return fail(plan.error(), mergeErrorText);
    m_theirs = plan->theirs;
    show(plan->plan);
    showPlanned();
}

void MergeViewModel::show(MergePlan plan)
{
    m_plan = std::move(plan);
    QList<ImportLine> lines;
    for (const MergeConflict &conflict : m_plan.conflicts.mid(0, mostListed)) {
        lines.append(
            {recordTitle(conflict.record, conflict.aside, session().texts(), session().today()),
             conflictText(conflict, session().texts()), true});
    }
    m_conflicts.setLines(lines);
}

bool MergeViewModel::bringTogether()
{
    // Planned anew with the journal in hand: what was written since is not overrun.
    return canMerge() && startWriting([theirs = m_theirs](Journal &journal, const Progress &tell) {
               return journal.read().versions().and_then([&](const Versions &ours) {
                   return journal.merge(planMerge(ours, *theirs).changes, tell);
               });
           });
}

void MergeViewModel::announce()
{
    session().announceAction(tr("Brought together: %1").arg(summary()));
    Q_EMIT broughtTogether();
}

QString MergeViewModel::writingProblem(const Error &error) const
{
    return mergeErrorText(error);
}

void MergeViewModel::forgetPlan()
{
    m_theirs.reset();
    m_aside.setLines({});
    show({});
}

} // namespace knotebook
