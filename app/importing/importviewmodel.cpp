// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importviewmodel.h"

#include "app/messages/errortexts.h"
#include "app/messages/importtexts.h"

#include <QFileInfo>
#include <QLocale>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

/** Runs on the worker: its own reader, its own data. */
Result<ImportPlan> planOf(const QString &path, const QString &journal, const ImportChoices &choices,
                          const Worker::Task &task)
{
    const auto bytes = readImportFile(path);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    const auto known =
        Reader::open(journal).and_then([](const Reader &reader) { return reader.knownIds(); });
    if (!known)
        return tl::make_unexpected(known.error());
    if (task.isCancelled())
        return failure(ErrorCode::Cancelled);
    return planFile(*bytes, choices, *known, [&] { return task.isCancelled(); });
}

QString asWritten(const ImportedPlace &place)
{
    return place.sideText.isEmpty() ? place.text : u"%1 (%2)"_s.arg(place.text, place.sideText);
}

} // namespace

ImportViewModel::ImportViewModel(Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_job(session, nullptr)
{
    connect(&m_job, &ImportJob::progressed, this, [this](qsizetype done) {
        m_written = done;
        Q_EMIT progressed();
    });
    connect(&m_job, &ImportJob::finished, this, &ImportViewModel::written);
}

double ImportViewModel::progress() const
{
    const qsizetype total = m_plan.batch.size();
    return total > 0 ? static_cast<double>(m_written) / static_cast<double>(total) : 0;
}

QString ImportViewModel::progressText() const
{
    const QLocale locale;
    return tr("%1 of %2").arg(locale.toString(m_written), locale.toString(m_plan.batch.size()));
}

QString ImportViewModel::fileName() const
{
    return QFileInfo(m_path).fileName();
}

QString ImportViewModel::summary() const
{
    const QStringList parts = {
        tr("%Ln row(s)", nullptr, m_plan.rows), tr("%Ln new", nullptr, m_plan.fresh),
        tr("%Ln already here", nullptr, m_plan.known),
        tr("%Ln that cannot be read", nullptr, static_cast<int>(m_plan.skipped.size()))};
    return parts.join(u" · "_s);
}

QString ImportViewModel::period() const
{
    if (!m_plan.period)
        return {};
    const QLocale locale;
    return tr("%1 to %2")
        .arg(locale.toString(m_plan.period->from, QLocale::LongFormat),
             locale.toString(m_plan.period->to, QLocale::LongFormat));
}

QString ImportViewModel::actionText() const
{
    return canBringIn() ? tr("Bring in %Ln entry(s)", nullptr, m_plan.fresh)
                        : tr("Nothing new to bring in");
}

bool ImportViewModel::canBringIn() const
{
    return m_state == State::Planned && m_plan.fresh > 0;
}

QString ImportViewModel::moreUnreadable() const
{
    const int more = static_cast<int>(m_plan.skipped.size()) - mostUnreadable;
    return more > 0 ? tr("… and %Ln more", nullptr, more) : QString();
}

void ImportViewModel::openFile(const QUrl &file)
{
    m_path = file.isLocalFile() ? file.toLocalFile() : file.path();
    plan(std::nullopt);
}

void ImportViewModel::plan(std::optional<DateOrder> order)
{
    enter(State::Reading);
    const ImportChoices choices {.dateOrder = order,
                                 .zone = m_session.clock().zone(),
                                 .nowMs = m_session.clock().nowUtc().toMSecsSinceEpoch()};
    const QString journal = m_session.journal().path();
    m_worker.start([this, choices, journal, path = m_path](const Worker::Task &task) {
        task.answer([this, plan = planOf(path, journal, choices, task)] { take(plan); });
    });
}

void ImportViewModel::take(const Result<ImportPlan> &plan)
{
    m_problem.clear();
    m_outcome.clear();
    if (plan) {
        show(*plan);
        enter(State::Planned);
    } else if (plan.error().code == ErrorCode::Ambiguous) {
        enter(State::AskingDateOrder);
    } else {
        m_problem = importErrorText(plan.error());
        enter(State::Failed);
    }
}

void ImportViewModel::show(const ImportPlan &plan)
{
    m_plan = plan;
    QList<ImportLine> places;
    for (const ImportedPlace &place : plan.places) {
        places.append({asWritten(place),
                       tr("%1 · %2").arg(takenFor(place.reading, m_session.texts()),
                                         tr("%Ln row(s)", nullptr, place.rows)),
                       !place.reading.certain});
    }
    m_places.setLines(places);
    QList<ImportLine> unreadable;
    for (const SkippedCell &cell : plan.skipped.mid(0, mostUnreadable)) {
        unreadable.append({tr("Row %L1, %2: “%3”").arg(cell.row).arg(cell.column, cell.value),
                           skippedText(cell.why), false});
    }
    m_unreadable.setLines(unreadable);
}

bool ImportViewModel::bringIn()
{
    if (!canBringIn() || !m_job.start(m_plan.batch))
        return false;
    m_problem.clear();
    m_outcome.clear();
    m_written = 0;
    m_forgetting = false;
    enter(State::Writing);
    Q_EMIT progressed();
    return true;
}

void ImportViewModel::written(const Result<qsizetype> &added)
{
    if (added) {
        enter(State::Done);
        // The rows that the plan promised; the knots they made are not counted with them.
        m_session.announceAction(tr("%Ln entry(s) brought in", nullptr, m_plan.fresh));
        Q_EMIT broughtIn();
        return;
    }
    if (m_forgetting)
        return forget();
    if (added.error().code == ErrorCode::Cancelled)
        m_outcome = errorText(added.error());
    else
        m_problem = writingErrorText(added.error());
    enter(State::Planned);
}

void ImportViewModel::stop()
{
    m_job.stop();
}

void ImportViewModel::cancel()
{
    m_worker.cancel();
    m_forgetting = m_job.running();
    if (m_forgetting)
        m_job.stop();
    else
        forget();
}

void ImportViewModel::forget()
{
    m_path.clear();
    m_problem.clear();
    m_outcome.clear();
    show({});
    enter(State::Waiting);
}

void ImportViewModel::enter(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace knotebook
