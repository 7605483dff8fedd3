// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/careviewmodel.h"

#include "app/tables.h"
#include "core/store/careentries.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace knotebook {

namespace {

QString reasonText(ScreeningReason reason)
{
    switch (reason) {
    case ScreeningReason::NewKnot:
        return CareViewModel::tr("There is a knot that the questions were not yet asked about.");
    case ScreeningReason::SeverePain:
        return CareViewModel::tr("You wrote down a pain of 7 or more.");
    case ScreeningReason::Weekly:
        return CareViewModel::tr("A knot is active and the last answers are a week old.");
    }
    Q_UNREACHABLE();
}

} // namespace

CareViewModel::CareViewModel(Session &session, const Tables &tables, QObject *parent)
    : QObject(parent), m_session(session), m_tables(tables),
      m_findings(session, tables.careTexts, nullptr), m_steps(session, tables.careTexts, nullptr),
      m_screening(session, tables.rules, tables.careTexts, nullptr), m_visits(session, nullptr),
      m_visit(session, nullptr)
{
    connect(&session, &Session::changed, this, &CareViewModel::lookAgain);
    connect(&m_screening, &ScreeningForm::changed, this, &CareViewModel::changed);
    lookAgain();
}

void CareViewModel::lookAgain()
{
    m_worker.start([this, path = m_session.journal().path(), now = m_session.clock().nowUtc(),
                    zone = m_session.clock().zone()](const Worker::Task &task) {
        const auto reader = Reader::open(path);
        const auto inputs = reader.and_then([&](const Reader &open) {
            return careInputs(open, m_tables.atlas, m_tables.references.catalogue(), now, zone);
        });
        if (!inputs) {
            task.answer([this, error = inputs.error()] { m_session.fail(error); });
            return;
        }
        if (task.isCancelled())
            return;
        Answer answer {*inputs, care(*inputs, m_tables.rules), screeningReasons(*inputs),
                       screeningRound(*inputs, m_tables.rules), ladderStep(*inputs)};
        task.answer([this, answer = std::move(answer)] { take(answer); });
    });
}

void CareViewModel::take(const Answer &answer)
{
    m_inputs = answer.inputs;
    m_result = answer.result;
    m_reasons = answer.reasons;
    m_round = answer.round;
    m_ready = true;
    m_findings.setFindings(m_result.findings);
    m_steps.setFindings(m_result.findings);
    m_ladder.setStep(answer.ladder);
    m_visits.setVisits(m_inputs.visits);
    Q_EMIT changed();
}

NotNow CareViewModel::notNow() const
{
    return {m_result.blocked, m_tables.careTexts};
}

QString CareViewModel::line() const
{
    if (!anyKnots())
        return {};
    const QString step = tierText();
    if (m_result.tier == Tier::KeepGoing)
        return m_round.stage == ScreeningStage::Emergency ? tr("A few questions are due") : step;
    if (m_result.tier == Tier::Unknown || m_result.findings.isEmpty())
        return step;
    const QString title = m_tables.careTexts.rule(m_result.findings.first().rule).title;
    if (title.isEmpty() || title == step)
        return step;
    // To book is what these titles say themselves.
    return m_result.tier == Tier::Book ? title : tr("%1: %2").arg(step, title);
}

QString CareViewModel::tierText() const
{
    if (m_result.tier == Tier::Unknown && m_result.unanswered.isEmpty())
        return m_result.undecided.isEmpty() ? tr("Too early to say")
                                            : tr("One thing has to be known first");
    return m_tables.careTexts.tier(m_result.tier);
}

QString CareViewModel::meaning() const
{
    switch (m_result.tier) {
    case Tier::KeepGoing:
        return tr("From what you wrote down, no rule calls for more than looking after yourself. "
                  "That does not mean that nothing is wrong. If you worry, ask someone.");
    case Tier::Book:
        return tr("A professional should look at this in the next days, within two weeks.");
    case Tier::Unknown:
        if (m_result.unanswered.isEmpty() && !m_result.undecided.isEmpty())
            return tr("Your answers cannot be judged without this: %1. You can say it in the "
                      "settings. If it is sudden, severe or getting worse, call the emergency "
                      "number.")
                .arg(m_tables.careTexts.number(m_result.undecided.first()));
        return m_result.unanswered.isEmpty()
            ? tr("Too little was written down to say whether it is getting better. A number on "
                 "most days is enough.")
            : tr("A few answers decide what is sensible. The urgent questions come first; “I don’t "
                 "know” is an answer, and you can stop at any time.");
    case Tier::Prompt:
        return tr("Someone should look at this today, within two days at the latest.");
    case Tier::Emergency:
        return tr("You said that you have contacted care. Do as they told you; if it gets worse, "
                  "call again.");
    }
    Q_UNREACHABLE();
}

bool CareViewModel::emergency() const
{
    return std::any_of(
        m_result.findings.begin(), m_result.findings.end(), [](const Finding &finding) {
            return finding.tier == Tier::Emergency && (!finding.acknowledgedAt || finding.askAgain);
        });
}

QString CareViewModel::emergencyNumber() const
{
    return m_inputs.profile ? (*m_inputs.profile)->emergencyNumber : QString();
}

QString CareViewModel::whyAsk() const
{
    QStringList lines;
    for (const ScreeningReason reason : m_reasons)
        lines.append(reasonText(reason));
    return lines.join(u' ');
}

QString CareViewModel::roundTitle() const
{
    switch (m_round.stage) {
    case ScreeningStage::Emergency:
        return tr("The urgent questions first");
    case ScreeningStage::Prompt:
        return tr("A few questions about what you notice");
    case ScreeningStage::History:
        return tr("A few questions about your health before");
    case ScreeningStage::Own:
        return tr("A few questions about what you want");
    case ScreeningStage::Yellow:
        return tr("A few questions about how you live with it");
    case ScreeningStage::Done:
        return {};
    }
    Q_UNREACHABLE();
}

QString CareViewModel::roundLength() const
{
    if (m_round.questions.isEmpty())
        return {};
    const QString length = screeningLengthText(m_round.questions.size());
    return m_round.later == 0
        ? tr("%1. You can stop at any time.").arg(length)
        : tr("%1. Others can wait for another day. You can stop at any time.").arg(length);
}

bool CareViewModel::questionsFirst() const
{
    return !m_result.unanswered.isEmpty() && m_result.tier == Tier::Unknown;
}

void CareViewModel::beginScreening()
{
    if (m_ready)
        m_screening.begin(m_inputs);
}

void CareViewModel::beginAllQuestions()
{
    if (m_ready)
        m_screening.beginAll(m_inputs);
}

void CareViewModel::answer(const QList<Finding> &findings, AcknowledgementKind kind,
                           std::optional<QDate> until, const QString &notice)
{
    Change change(ActionKind::Acknowledge);
    QList<QUuid> ids;
    for (const Finding &finding : findings) {
        const auto id = m_session.journal().newId<AcknowledgementFields>();
        change.put(
            id,
            AcknowledgementFields {finding.rule, finding.version, kind, m_session.now(), until});
        ids.append(id.uuid());
    }
    if (!ids.isEmpty())
        m_session.apply(change, notice, ids);
}

void CareViewModel::snooze(int row, int days)
{
    QList<Finding> findings = m_steps.findingsAt(row);
    findings.removeIf([](const Finding &finding) { return finding.tier != Tier::Book; });
    answer(findings, AcknowledgementKind::Snooze, m_session.today().addDays(days),
           tr("Put off for %n day(s)", nullptr, days));
}

void CareViewModel::acknowledge(int row)
{
    QList<Finding> findings = m_steps.findingsAt(row);
    findings.removeIf([](const Finding &finding) { return finding.tier < Tier::Prompt; });
    answer(findings, AcknowledgementKind::Acknowledge, {}, tr("Noted that you contacted care"));
}

void CareViewModel::acknowledgeEmergency()
{
    QList<Finding> findings = m_result.findings;
    findings.removeIf([](const Finding &finding) { return finding.tier != Tier::Emergency; });
    answer(findings, AcknowledgementKind::Acknowledge, {}, tr("Noted that you contacted care"));
}

void CareViewModel::copyEmergencyNumber()
{
    QGuiApplication::clipboard()->setText(emergencyNumber());
    m_session.tell(tr("The number is copied"));
}

void CareViewModel::addVisit()
{
    m_visit.begin();
}

bool CareViewModel::editVisit(int row)
{
    const std::optional<VisitId> id = m_visits.at(row);
    return id && m_visit.beginEdit(*id);
}

void CareViewModel::deleteVisit(int row)
{
    if (const std::optional<VisitId> id = m_visits.at(row))
        m_session.remove(ActionKind::DeleteVisit, *id, tr("Visit deleted"));
}

} // namespace knotebook
