// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/trialviewmodel.h"

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr int nextDaysShown = 7;

Result<QList<TrialRecord>> allRecords(const QString &journal, QDate today)
{
    return Reader::open(journal).and_then([&](const Reader &reader) {
        return reader.all<TrialFields>().and_then(
            [&](const QList<Trial> &trials) -> Result<QList<TrialRecord>> {
                QList<TrialRecord> records;
                for (const Trial &trial : trials) {
                    const auto record = trialRecord(reader, trial, today);
                    if (!record)
                        return tl::make_unexpected(record.error());
                    records.append(*record);
                }
                return records;
            });
    });
}

QString nextDaysText(const TrialRecord &record, const TrialNames &names, QDate today)
{
    QStringList lines;
    for (const TrialDay &day :
         trialDaysFrom(record.trial.fields(), today.addDays(1), nextDaysShown)) {
        const QString words = trialDayText(day, names, today);
        lines += day.stage == TrialStage::Washout
            ? TrialViewModel::tr("%1 (does not count)").arg(words)
            : words;
    }
    return lines.join(u'\n');
}

/** The words of the button; empty where nothing is asked for or all is logged. */
QString logRemedyText(const TrialRecord &record, const TrialNames &names)
{
    if (!record.today.isRunning() || record.remedyLogged)
        return {};
    return TrialViewModel::tr("Log %1").arg(record.today.arm == Arm::Remedy ? names.remedy
                                                                            : names.against);
}

} // namespace

TrialViewModel::TrialViewModel(Session &session, const CareTexts &careTexts, QObject *parent)
    : QObject(parent), m_session(session), m_careTexts(careTexts),
      m_form(session, careTexts, nullptr)
{
    connect(&session, &Session::changed, this, &TrialViewModel::refresh);
    refresh();
}

void TrialViewModel::refresh()
{
    m_worker.start([this, path = m_session.journal().path(),
                    today = m_session.today()](const Worker::Task &task) {
        const auto records = allRecords(path, today);
        if (records)
            task.answer([this, found = *records] { take(found); });
        else
            task.answer([this, error = records.error()] { m_session.fail(error); });
    });
}

void TrialViewModel::setBlocked(const QList<Block> &blocked)
{
    if (m_blocked == blocked)
        return;
    m_blocked = blocked;
    m_form.setBlocked(blocked);
    if (m_ready)
        take(QList<TrialRecord>(m_records));
}

void TrialViewModel::take(const QList<TrialRecord> &records)
{
    m_records = records;
    std::ranges::stable_sort(m_records, {},
                             [](const TrialRecord &record) { return record.trial->firstDay; });
    QList<TrialRow> open, running, ended;
    for (const TrialRecord &record : m_records) {
        const TrialRow row = rowFor(record);
        const bool isOver =
            record.today.stage == TrialStage::Over || record.today.stage == TrialStage::Stopped;
        (isOver ? ended : open).append(row);
        if (record.today.isRunning())
            running.append(row);
    }
    std::ranges::reverse(ended);
    m_open.setRows(open);
    m_running.setRows(running);
    m_ended.setRows(ended);
    m_ready = true;
    Q_EMIT changed();
}

TrialRow TrialViewModel::rowFor(const TrialRecord &record) const
{
    const QDate today = m_session.today();
    const TrialFields &trial = record.trial.fields();
    const TrialNames names = trialNames(m_session.read(), m_session.texts(), trial);
    TrialRow row {.id = record.trial.id(),
                  .title = trialTitle(names),
                  .subject = trialSubject(names, trial.outcome)};
    row.progress = trialProgressText(trial, record.today);
    row.sentence = trialSentence(record, names);
    row.kept = keepingText(record.keeping, names);
    row.method = trialMethodTexts(record, names).join(u"\n\n"_s);
    row.share = record.today.number / static_cast<double>(trial.days());
    if (trialEnd(trial) <= today)
        return row;
    row.heldBack = planHeldBackText(m_session.read(), m_session.catalogue(), m_blocked, trial,
                                    names, m_careTexts);
    row.stop = record.stop ? stopProposalText(*record.stop) : QString();
    if (!row.heldBack.isEmpty()) { // nothing here may ask for it
        row.today = record.today.isRunning() ? leaveThePlanText() : QString();
        return row;
    }
    row.next = nextDaysText(record, names, today);
    if (!record.today.isRunning())
        return row;
    row.today = trialDayText(record.today, names, today);
    row.asks = trialAskText(record, names);
    row.logText = logRemedyText(record, names);
    return row;
}

void TrialViewModel::plan()
{
    m_form.begin(m_subject);
}

void TrialViewModel::logRemedy(int row)
{
    const auto id = m_running.at(row);
    const auto trial = id ? m_session.orNotice(m_session.read().get(*id)) : std::nullopt;
    const auto day = trial ? trialDay(trial->fields(), m_session.today()) : TrialDay();
    if (!day.arm)
        return;
    const auto remedy =
        day.arm == Arm::Remedy ? std::optional((*trial)->remedy) : (*trial)->against;
    if (!remedy)
        return;
    const TrialNames names = trialNames(m_session.read(), m_session.texts(), trial->fields());
    m_session.add(ActionKind::LogUse,
                  UseFields {.remedy = *remedy, .knot = (*trial)->knot, .felt = m_session.now()},
                  tr("Logged: %1").arg(day.arm == Arm::Remedy ? names.remedy : names.against));
}

void TrialViewModel::stop(std::optional<TrialId> id)
{
    const auto trial = id ? m_session.orNotice(m_session.read().get(*id)) : std::nullopt;
    if (!trial || trialEnd(trial->fields()) <= m_session.today())
        return;
    if ((*trial)->firstDay > m_session.today()) {
        m_session.remove(ActionKind::DeleteTrial, *id, tr("The trial is called off"));
        return;
    }
    TrialFields stopped = trial->fields();
    stopped.stoppedOn = m_session.today();
    m_session.replace(ActionKind::StopTrial, *id, stopped, tr("The trial is stopped"));
}

void TrialViewModel::stopRunning(int row)
{
    stop(m_running.at(row));
}

void TrialViewModel::stopOpen(int row)
{
    stop(m_open.at(row));
}

void TrialViewModel::deleteEnded(int row)
{
    if (const auto id = m_ended.at(row))
        m_session.remove(ActionKind::DeleteTrial, *id, tr("The trial is deleted"));
}

} // namespace knotebook
