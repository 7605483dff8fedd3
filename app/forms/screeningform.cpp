// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/screeningform.h"

namespace knotebook {

using namespace Qt::StringLiterals;

ScreeningForm::ScreeningForm(Session &session, const RuleTable &rules, const CareTexts &texts,
                             QObject *parent)
    : QObject(parent), m_session(session), m_rules(rules), m_texts(texts)
{
}

void ScreeningForm::begin(const CareInputs &inputs)
{
    start(inputs, false, {});
}

void ScreeningForm::beginAll(const CareInputs &inputs)
{
    start(inputs, true, {});
}

void ScreeningForm::beginWith(const CareInputs &inputs, OpenQuestions open)
{
    start(inputs, false, std::move(open));
}

void ScreeningForm::start(const CareInputs &inputs, bool everything, OpenQuestions given)
{
    m_inputs = inputs;
    m_given = std::move(given);
    m_everything = everything;
    m_answers.clear();
    m_past.clear();
    m_alone.clear();
    const ScreeningRound round = screeningRound(inputs, m_rules);
    m_stage = round.stage;
    m_round = round.questions;
    m_emergencyBefore = care(inputs, m_rules).tier == Tier::Emergency;
    askNext();
}

CareInputs ScreeningForm::withAnswers() const
{
    CareInputs inputs = m_inputs;
    const Result<Moment> now = Moment::at(m_inputs.nowUtc, m_inputs.zone);
    if (now && !m_answers.isEmpty()) {
        const auto draft = Screening::create(ScreeningId(QUuid()), {*now, m_answers});
        if (draft)
            inputs.screenings.append(*draft);
    }
    return inputs;
}

// An answer can settle other questions of the round, or open new ones; of those
// only what is as urgent belongs to this sitting.
QStringList ScreeningForm::openInRound(const CareInputs &inputs) const
{
    QStringList open = questionsToAsk(inputs, m_rules);
    if (m_everything)
        return open;
    const ScreeningRound next = screeningRound(inputs, m_rules);
    open.removeIf([&](const QString &id) {
        const bool asUrgent = next.stage <= m_stage && next.stage == ScreeningStage::Emergency
            && next.questions.contains(id);
        return !m_round.contains(id) && !asUrgent;
    });
    return open;
}

QStringList ScreeningForm::open() const
{
    const CareInputs inputs = withAnswers();
    QStringList open = m_given ? m_given(inputs) : openInRound(inputs);
    open.removeIf([this](const QString &id) { return m_answers.contains(id); });
    return open;
}

void ScreeningForm::askNext()
{
    const QStringList left = open();
    m_left = left.size();
    m_step = nextQuestions(left, m_rules);
    if (isList() && m_alone.contains(m_step.first()))
        m_step = {m_step.first()};
    Q_EMIT changed();
}

void ScreeningForm::answerOne(Answer answer)
{
    if (asking() && !isList())
        answerStep(answer);
}

void ScreeningForm::answerNone()
{
    if (isList())
        answerStep(Answer::No);
}

void ScreeningForm::answerStep(Answer answer)
{
    m_past.append(m_step);
    for (const QString &question : std::as_const(m_step))
        m_answers.insert(question, answer);
    const bool mayTurn = answer == Answer::Yes && !m_emergencyBefore;
    if (mayTurn && care(withAnswers(), m_rules).tier == Tier::Emergency)
        return stop();
    askNext();
    if (!asking())
        stop();
}

void ScreeningForm::takeOneByOne()
{
    m_alone.unite({m_step.begin(), m_step.end()});
    m_step = m_step.mid(0, 1);
    Q_EMIT changed();
}

void ScreeningForm::goBack()
{
    if (m_past.isEmpty())
        return;
    m_step = m_past.takeLast();
    for (const QString &question : std::as_const(m_step))
        m_answers.remove(question);
    m_left = open().size();
    Q_EMIT changed();
}

void ScreeningForm::stop()
{
    if (!asking() && m_answers.isEmpty())
        return;
    const QMap<QString, Answer> answers = m_answers;
    m_answers.clear();
    m_past.clear();
    m_step.clear();
    if (!answers.isEmpty())
        save(answers);
    Q_EMIT changed();
    Q_EMIT finished();
}

void ScreeningForm::save(const QMap<QString, Answer> &answers)
{
    const auto profile = m_session.orNotice(m_session.read().profile());
    if (!profile)
        return;
    ProfileFields facts = profile->fields();
    QMap<QString, Answer> rest;
    const QStringList known = m_session.catalogue().vocabulary(u"fact"_s);
    for (auto it = answers.begin(); it != answers.end(); ++it) {
        if (known.contains(it.key()))
            facts.facts.insert(it.key(), {it.value(), m_session.today()});
        else
            rest.insert(it.key(), it.value());
    }
    Change change(ActionKind::Screen);
    QList<QUuid> ids;
    if (!rest.isEmpty()) {
        const auto id = m_session.journal().newId<ScreeningFields>();
        change.put(id, ScreeningFields {m_session.now(), rest});
        ids.append(id.uuid());
    }
    if (facts != profile->fields()) {
        change.put(profileId(), facts);
        ids.append(profileId().uuid());
    }
    m_session.apply(change, tr("%n answer(s) saved", nullptr, static_cast<int>(answers.size())),
                    ids);
}

QString ScreeningForm::question() const
{
    if (isList())
        return tr("Do you have any of these?");
    return asking() ? m_texts.question(m_step.first()) : QString();
}

QStringList ScreeningForm::signsAsked() const
{
    QStringList lines;
    if (isList()) {
        for (const QString &id : m_step)
            lines.append(m_texts.question(id));
    }
    return lines;
}

QString ScreeningForm::progress() const
{
    return screeningLengthText(m_left);
}

} // namespace knotebook
