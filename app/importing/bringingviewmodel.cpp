// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/bringingviewmodel.h"

#include "app/messages/backuptexts.h"
#include "app/messages/errortexts.h"

#include <QFileInfo>
#include <QLocale>

namespace knotebook {

BringingViewModel::BringingViewModel(Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_job(session, nullptr)
{
    connect(&m_job, &ImportJob::progressed, this, [this](qsizetype done) {
        m_written = done;
        Q_EMIT progressed();
    });
    connect(&m_job, &ImportJob::finished, this, &BringingViewModel::written);
}

QString BringingViewModel::fileName() const
{
    return QFileInfo(m_path).fileName();
}

double BringingViewModel::progress() const
{
    const qsizetype total = planned();
    return total > 0 ? static_cast<double>(m_written) / static_cast<double>(total) : 0;
}

QString BringingViewModel::progressText() const
{
    const QLocale locale;
    return tr("%1 of %2").arg(locale.toString(m_written), locale.toString(planned()));
}

void BringingViewModel::openFile(const QUrl &file)
{
    m_path = file.isLocalFile() ? file.toLocalFile() : file.path();
    m_key.forget();
    clearProblem();
    beginFile();
    readFile();
}

void BringingViewModel::enterPassphrase(const QString &typed)
{
    if (m_state != State::AskingPassphrase)
        return;
    if (m_key.enter(typed))
        readFile();
    else
        Q_EMIT changed();
}

void BringingViewModel::fail(const Error &error, QString (*problemOf)(const Error &))
{
    if (m_key.isAskedFor(error))
        return failAs(State::AskingPassphrase, {});
    failAs(State::Failed, m_key.get() ? sealedErrorText(error) : problemOf(error));
}

void BringingViewModel::failAs(State state, const QString &problem)
{
    m_problem = problem;
    enter(state);
}

void BringingViewModel::showPlanned()
{
    m_key.forget();
    enter(State::Planned);
}

bool BringingViewModel::startWriting(ImportJob::Writing writing)
{
    if (!m_job.start(std::move(writing)))
        return false;
    clearProblem();
    m_written = 0;
    m_forgetting = false;
    enter(State::Writing);
    Q_EMIT progressed();
    return true;
}

void BringingViewModel::written(const Result<qsizetype> &put)
{
    if (put) {
        enter(State::Done);
        return announce();
    }
    if (m_forgetting)
        return forget();
    if (put.error().code == ErrorCode::Cancelled)
        m_outcome = errorText(put.error());
    else
        m_problem = writingProblem(put.error());
    enter(State::Planned);
}

void BringingViewModel::stop()
{
    m_job.stop();
}

void BringingViewModel::cancel()
{
    m_worker.cancel();
    m_forgetting = m_job.running();
    if (m_forgetting)
        m_job.stop();
    else
        forget();
}

void BringingViewModel::forget()
{
    m_path.clear();
    m_key.forget();
    clearProblem();
    forgetPlan();
    enter(State::Waiting);
}

void BringingViewModel::clearProblem()
{
    m_problem.clear();
    m_outcome.clear();
}

void BringingViewModel::enter(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace knotebook
