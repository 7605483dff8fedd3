// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/purgeviewmodel.h"

#include "app/messages/backuptexts.h"
#include "app/messages/errortexts.h"

#include <QFileInfo>

namespace knotebook {

PurgeViewModel::PurgeViewModel(Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_worker(std::make_unique<Worker>(nullptr))
{
}

PurgeViewModel::~PurgeViewModel()
{
    m_worker.reset(); // waits for the work
    if (m_state == State::Removing)
        m_session.takeBack();
}

void PurgeViewModel::setWithCopies(bool with)
{
    if (with == m_withCopies || m_state == State::Removing)
        return;
    m_withCopies = with;
    Q_EMIT changed();
}

void PurgeViewModel::read()
{
    if (m_state == State::Removing)
        return;
    cancel();
    enter(State::Reading);
    const QString journal = m_session.journal().path();
    m_worker->start([this, journal](const Worker::Task &task) {
        task.answer([this, plan = planPurge(journal)] { show(plan); });
    });
}

void PurgeViewModel::show(const Result<PurgePlan> &plan)
{
    if (!plan) {
        m_problem = errorText(plan.error());
        return enter(State::Failed);
    }
    m_found = plan->copies;
    m_plan = purgeableText(plan->records);
    m_copiesPlan = m_found.isEmpty() ? QString() : copiesText(m_found.size(), false);
    QList<ImportLine> lines;
    for (const OtherCopy &copy : m_found)
        lines.append({QFileInfo(copy.path).fileName(), copyHoldsText(copy), false});
    m_copies.setLines(std::move(lines));
    enter(State::Shown);
}

void PurgeViewModel::ask()
{
    if (m_state == State::Shown)
        enter(State::Asked);
}

bool PurgeViewModel::remove()
{
    if (m_state != State::Asked)
        return false;
    Journal *journal = m_session.lend();
    if (!journal)
        return false;
    enter(State::Removing);
    m_worker->start([this, journal, copies = m_withCopies ? m_found : QList<OtherCopy>(),
                     today = m_session.today()](const Worker::Task &task) {
        task.answer([this, purged = purgeForGood(*journal, copies, today)] { finish(purged); });
    });
    return true;
}

void PurgeViewModel::finish(const Purged &purged)
{
    m_session.takeBack();
    m_copies.setLines({});
    m_plan.clear();
    m_copiesPlan.clear();
    if (!purged.records) {
        m_problem = errorText(purged.records.error());
        return enter(State::Failed);
    }
    m_outcome = purgedText(*purged.records);
    if (!purged.scrubbed)
        m_problem = scrubErrorText(purged.scrubbed.error());
    else if (!purged.left.isEmpty())
        m_problem = copiesLeftText(purged.left);
    m_session.announceAll();
    m_session.tell(m_outcome);
    Q_EMIT this->purged();
    enter(State::Done);
}

void PurgeViewModel::cancel()
{
    if (m_state == State::Removing)
        return;
    m_worker->cancel();
    m_found.clear();
    m_withCopies = false;
    m_plan.clear();
    m_copiesPlan.clear();
    m_problem.clear();
    m_outcome.clear();
    m_copies.setLines({});
    enter(State::Waiting);
}

void PurgeViewModel::enter(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace knotebook
