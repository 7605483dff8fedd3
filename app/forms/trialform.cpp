// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/trialform.h"

#include "app/messages/momenttexts.h"
#include "app/messages/trialtexts.h"

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype offeredFirst = 8;
constexpr int phasesPreviewed = 4;
constexpr QLatin1String noRemedy("none");

/** How often each remedy was used in the last year. */
QHash<QString, int> usesOfLastYear(Session &session)
{
    QHash<QString, int> uses;
    const QDate today = session.today();
    const auto found = session.orNotice(session.read().uses({today.addDays(-365), today}));
    for (const Use &use : found.value_or(QList<Use>()))
        ++uses[use->remedy];
    return uses;
}

QString daysOfPhase(const TrialPhase &phase, QDate today)
{
    return TrialForm::tr("%1 to %2").arg(dayText(phase.first, today), dayText(phase.last, today));
}

} // namespace

TrialForm::TrialForm(Session &session, const CareTexts &careTexts, QObject *parent)
    : QObject(parent), m_session(session), m_careTexts(careTexts)
{
    m_length.setChoices({{u"3"_s, tr("36 days, only a hint"), {}},
                         {u"6"_s, tr("72 days, can be clear"), {}},
                         {u"8"_s, tr("96 days, clearer still"), {}}});
    m_outcome.setChoices({{name(DayOutcome::Average), tr("Pain through the day"), {}},
                          {name(DayOutcome::Worst), tr("The worst of the day"), {}}});
    for (ChoiceModel *model : {&m_remedy, &m_against, m_knots.model(), &m_length, &m_outcome})
        connect(model, &ChoiceModel::chosenChanged, this, &TrialForm::choose);
}

void TrialForm::begin(std::optional<KnotId> knot)
{
    const QHash<QString, int> uses = usesOfLastYear(m_session);
    m_offers.clear();
    const auto add = [&](const QString &id, const QString &name) {
        m_offers.append({id, name, uses.value(id)});
    };
    const auto own = m_session.orNotice(m_session.read().all<OwnRemedyFields>());
    for (const OwnRemedy &remedy : own.value_or(QList<OwnRemedy>())) {
        if (!unfitness(remedy.fields(), m_session.catalogue(), m_blocked, knot))
            add(remedy.id().toString(), remedy->name);
    }
    for (const Remedy &remedy : m_session.catalogue().remedies()) {
        if (!unfitness(remedy, m_blocked, knot))
            add(remedy.id, m_session.texts().remedy(remedy.id).name);
    }
    std::ranges::stable_sort(m_offers, std::ranges::greater(), &Offer::uses);
    m_showsAll = false;
    m_remedy.setChosen({});
    m_knots.load(m_session, knot);
    offer();
    m_against.setChosen({noRemedy});
    m_length.setChosen({u"6"_s});
    m_outcome.setChosen({name(DayOutcome::Average)});
    m_seed = seedOfToday();
    choose();
}

void TrialForm::setBlocked(const QList<Block> &blocked)
{
    m_blocked = blocked;
    choose();
}

int TrialForm::seedOfToday()
{
    if (m_drawnOn == m_session.today())
        return m_seed;
    m_drawnOn = m_session.today();
    const QUuid drawn = m_session.journal().newId<TrialFields>().uuid();
    return static_cast<int>(drawn.data1 % (largestSeed + 1u));
}

void TrialForm::offer()
{
    QList<Choice> remedies;
    for (const Offer &one : m_offers) {
        const bool chosen = one.id == m_remedy.chosenCode() || one.id == m_against.chosenCode();
        if (m_showsAll || remedies.size() < offeredFirst || chosen)
            remedies.append({one.id, one.name, {}});
    }
    m_remedy.setChoices(remedies);
    m_against.setChoices(QList<Choice> {{noRemedy, tr("Nothing"), {}}} + remedies);
}

/** Looks at the plan anew whenever a choice changed. */
void TrialForm::choose()
{
    m_problem = problemOf(plan());
    Q_EMIT changed();
}

QString TrialForm::problemOf(const TrialFields &plan) const
{
    if (plan.remedy.isEmpty())
        return {}; // nothing was chosen yet
    if (const Status possible = check(plan); !possible)
        return planErrorText(possible.error());
    const auto refused = refusal(plan);
    if (!refused)
        return {};
    const TrialNames names = trialNames(m_session.read(), m_session.texts(), plan);
    return planRefusalText(*refused, refused->remedy == plan.remedy ? names.remedy : names.against,
                           m_careTexts);
}

bool TrialForm::hasMore() const
{
    return m_offers.size() > offeredFirst;
}

void TrialForm::toggleAll()
{
    m_showsAll = !m_showsAll;
    offer();
    choose();
}

QString TrialForm::notOffered() const
{
    const QString always = tr("Not offered: medicines, because a lot must not decide when you take "
                              "one, and treatments by professionals.");
    return m_blocked.isEmpty()
        ? always
        : always + u' ' + tr("Some remedies are held back at present; Care says which and why.");
}

TrialFields TrialForm::plan() const
{
    TrialFields plan {.remedy = m_remedy.chosenCode(),
                      .knot = m_knots.value(),
                      .firstDay = m_session.today().addDays(1)};
    if (m_against.chosenCode() != noRemedy)
        plan.against = m_against.chosenCode();
    plan.blocks = m_length.chosenCode().toInt();
    plan.seed = m_seed;
    plan.outcome = fromName<DayOutcome>(m_outcome.chosenCode()).value_or(DayOutcome::Average);
    return plan;
}

std::optional<PlanRefusal> TrialForm::refusal(const TrialFields &plan) const
{
    return m_session
        .orNotice(planRefusal(m_session.read(), m_session.catalogue(), m_blocked, plan,
                              m_session.today()))
        .value_or(std::nullopt);
}

bool TrialForm::isWhole() const
{
    return check(plan()).has_value();
}

QString TrialForm::asks() const
{
    if (!isWhole())
        return {};
    const TrialNames names = trialNames(m_session.read(), m_session.texts(), plan());
    return trialPlanTexts(plan(), names).join(u"\n\n"_s);
}

QString TrialForm::preview() const
{
    if (!isWhole())
        return {};
    const TrialNames names = trialNames(m_session.read(), m_session.texts(), plan());
    QStringList lines;
    for (const TrialPhase &phase : trialPhases(plan()).first(phasesPreviewed))
        lines += tr("%1: %2").arg(daysOfPhase(phase, m_session.today()), armText(phase.arm, names));
    lines += tr("… and so on. Each day, Today says which.");
    return lines.join(u'\n');
}

bool TrialForm::save()
{
    choose(); // what holds a remedy back may be new
    if (!canSave())
        return false;
    const TrialNames names = trialNames(m_session.read(), m_session.texts(), plan());
    m_drawnOn = {}; // the next plan has a lot of its own
    return m_session.add(ActionKind::PlanTrial, plan(), tr("Planned: %1").arg(trialTitle(names)))
        .has_value();
}

} // namespace knotebook
