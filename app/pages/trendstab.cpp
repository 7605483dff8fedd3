// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/trendstab.h"

namespace knotebook {

TrendsTab::TrendsTab(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_question.to = session.today();
    connect(&session, &Session::changed, this, [this] {
        m_stale = true;
        start();
    });
}

void TrendsTab::enter()
{
    m_shown = true;
    start();
}

void TrendsTab::leave()
{
    m_shown = false;
    // What was under way is lost, and is asked again.
    m_stale = m_stale || !m_ready;
    m_worker.cancel();
}

void TrendsTab::setQuestion(const TrendQuestion &question)
{
    if (m_question == question)
        return;
    m_question = question;
    m_stale = true;
    start();
}

void TrendsTab::start()
{
    if (!m_shown || !m_stale)
        return;
    m_stale = false;
    m_ready = false;
    Q_EMIT changed();
    m_worker.start(
        [this, read = reading(), path = m_session.journal().path()](const Worker::Task &task) {
            const auto answer = Reader::open(path).and_then([&](const Reader &open) {
                open.stopWhen([&task] { return task.isCancelled(); });
                return read(open, task);
            });
            if (!answer) {
                task.answer([this, error = answer.error()] { m_session.fail(error); });
                return;
            }
            task.answer([this, show = *answer] {
                show();
                m_ready = true;
                Q_EMIT changed();
            });
        });
}

} // namespace knotebook
