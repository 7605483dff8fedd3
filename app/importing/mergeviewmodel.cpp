// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/mergeviewmodel.h"

#include "app/messages/errortexts.h"
#include "app/messages/mergetexts.h"

#include <QFileInfo>
#include <QLocale>

namespace knotebook {

using namespace Qt::StringLiterals;

MergeViewModel::MergeViewModel(Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_job(session, nullptr)
{
    connect(&m_job, &ImportJob::progressed, this, [this](qsizetype done) {
        m_written = done;
        Q_EMIT progressed();
    });
    connect(&m_job, &ImportJob::finished, this, &MergeViewModel::written);
}

/** Runs on the worker: its own readers, its own data. */
Result<MergeViewModel::Plan> MergeViewModel::planOf(const QString &path, const QString &journal)
{
    if (QFileInfo(path) == QFileInfo(journal))
        return failure(ErrorCode::AlreadyExists, path);
    const auto versionsOf = [](const Reader &reader) { return reader.versions(); };
    auto theirs = Reader::open(path).and_then(versionsOf);
    if (!theirs)
        return tl::make_unexpected(theirs.error());
    const auto kept = std::make_shared<const Versions>(std::move(*theirs));
    return Reader::open(journal).and_then(versionsOf).map([&](const Versions &ours) {
        return Plan {kept, planMerge(ours, *kept)};
    });
}

QString MergeViewModel::fileName() const
{
    return QFileInfo(m_path).fileName();
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

double MergeViewModel::progress() const
{
    const qsizetype total = m_plan.changes.size();
    return total > 0 ? static_cast<double>(m_written) / static_cast<double>(total) : 0;
}

QString MergeViewModel::progressText() const
{
    const QLocale locale;
    return tr("%1 of %2").arg(locale.toString(m_written), locale.toString(m_plan.changes.size()));
}

void MergeViewModel::begin()
{
    const QString journal = m_session.journal().path();
    m_worker.start([this, journal](const Worker::Task &task) {
        const auto versions =
            Reader::open(journal).and_then([](const Reader &reader) { return reader.versions(); });
        const auto all = versions ? asideVersions(*versions) : QList<AsideVersion>();
        task.answer([this, all] {
            QList<ImportLine> lines;
            for (const AsideVersion &version : all.mid(0, mostListed)) {
                lines.append({recordTitle(version.record, version.aside, m_session.texts(),
                                          m_session.today()),
                              asideText(version, m_session.texts()), false});
            }
            m_aside.setLines(lines);
        });
    });
}

void MergeViewModel::openFile(const QUrl &file)
{
    m_path = file.isLocalFile() ? file.toLocalFile() : file.path();
    m_problem.clear();
    m_outcome.clear();
    enter(State::Reading);
    const QString journal = m_session.journal().path();
    m_worker.start([this, journal, path = m_path](const Worker::Task &task) {
        task.answer([this, plan = planOf(path, journal)] { take(plan); });
    });
}

void MergeViewModel::take(const Result<Plan> &plan)
{
    if (plan) {
        m_theirs = plan->theirs;
        show(plan->plan);
        enter(State::Planned);
    } else {
        m_problem = mergeErrorText(plan.error());
        enter(State::Failed);
    }
}

void MergeViewModel::show(MergePlan plan)
{
    m_plan = std::move(plan);
    QList<ImportLine> lines;
    for (const MergeConflict &conflict : m_plan.conflicts.mid(0, mostListed)) {
        lines.append(
            {recordTitle(conflict.record, conflict.aside, m_session.texts(), m_session.today()),
             conflictText(conflict, m_session.texts()), true});
    }
    m_conflicts.setLines(lines);
}

bool MergeViewModel::bringTogether()
{
    if (!canMerge())
        return false;
    // Planned anew with the journal in hand: what was written since is not overrun.
    const bool started = m_job.start([theirs = m_theirs](Journal &journal, const Progress &tell) {
        return journal.read().versions().and_then([&](const Versions &ours) {
            return journal.merge(planMerge(ours, *theirs).changes, tell);
        });
    });
    if (!started)
        return false;
    m_problem.clear();
    m_outcome.clear();
    m_written = 0;
    m_forgetting = false;
    enter(State::Writing);
    Q_EMIT progressed();
    return true;
}

void MergeViewModel::written(const Result<qsizetype> &put)
{
    if (put) {
        enter(State::Done);
        m_session.announceAction(tr("Brought together: %1").arg(summary()));
        Q_EMIT broughtTogether();
        return;
    }
    if (m_forgetting)
        return forget();
    if (put.error().code == ErrorCode::Cancelled)
        m_outcome = errorText(put.error());
    else
        m_problem = mergeErrorText(put.error());
    enter(State::Planned);
}

void MergeViewModel::stop()
{
    m_job.stop();
}

void MergeViewModel::cancel()
{
    m_worker.cancel();
    m_forgetting = m_job.running();
    if (m_forgetting)
        m_job.stop();
    else
        forget();
}

void MergeViewModel::forget()
{
    m_path.clear();
    m_problem.clear();
    m_outcome.clear();
    m_theirs.reset();
    m_aside.setLines({});
    show({});
    enter(State::Waiting);
}

void MergeViewModel::enter(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace knotebook
