// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/care.h"

#include "core/care/answers.h"
#include "core/care/numbers.h"

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr double askAgainHours = 24;

class CareLookup final : public Lookup
{
public:
    CareLookup(const CareView &view, const RuleTable &table)
        : m_view(view), m_answers(table, view), m_numbers(view)
    {
    }

    Truth answer(const QString &question, std::optional<Moment> &on) const override
    {
        if (const std::optional<GivenAnswer> given = m_answers.given(question))
            on = given->on;
        return m_answers.truth(question);
    }

    std::optional<Measurement> number(const QString &name,
                                      const std::optional<KnotId> &knot) const override
    {
        if (name != u"lasting_yellow")
            return m_numbers.number(name, knot);
        if (!m_answers.anyYellow())
            return std::nullopt;
        const auto count = static_cast<int>(m_answers.lastingYellow().size());
        return Measurement {static_cast<double>(count), std::nullopt, std::nullopt, count};
    }

    /** Said yes to, too long ago to hold. */
    bool ranOut(const QString &question) const { return m_answers.ranOut(question); }

    QList<KnotId> knotsIn(const QList<BodyPart> &parts) const override
    {
        QList<KnotId> found;
        for (const KnotId &id : m_view.knots()) {
            const std::optional<BodyPart> part = m_view.part(id);
            if (part && parts.contains(*part) && m_view.knot(id).status() != KnotStatus::Resolved)
                found.append(id);
        }
        return found;
    }

private:
    const CareView &m_view;
    CareAnswers m_answers;
    CareNumbers m_numbers;
};

bool concerns(const Rule &rule, const CareView &view, const KnotId &knot)
{
    const std::optional<BodyPart> part = view.part(knot);
    return part ? rule.concerns(*part) : rule.parts.isEmpty();
}

Relation opposite(Relation relation)
{
    switch (relation) {
    case Relation::AtLeast:
        return Relation::Below;
    case Relation::AtMost:
        return Relation::Above;
    case Relation::Above:
        return Relation::AtMost;
    case Relation::Below:
        return Relation::AtLeast;
    }
    Q_UNREACHABLE();
}

QList<Turn> turnsOf(const QList<Evidence> &evidence)
{
    QList<Turn> turns;
    for (const Evidence &entry : evidence) {
        Turn turn {entry.about, std::nullopt, 0};
        if (entry.kind == Evidence::Kind::Place)
            continue;
        if (entry.kind == Evidence::Kind::Number) {
            turn.relation = opposite(entry.relation);
            turn.limit = entry.limit;
        }
        if (!turns.contains(turn))
            turns.append(turn);
    }
    return turns;
}

class Evaluation
{
public:
    Evaluation(const CareInputs &inputs, const RuleTable &table)
        : m_table(table), m_view(inputs), m_lookup(m_view, table)
    {
    }

    CareResult result()
    {
        for (const Rule &rule : m_table.rules())
            judge(rule);
        dropFallbacks();
        std::stable_sort(m_result.findings.begin(), m_result.findings.end(),
                         [](const Finding &a, const Finding &b) { return a.tier > b.tier; });
        for (const Finding &finding : std::as_const(m_result.findings))
            block(finding);
        m_result.tier =
            m_result.findings.isEmpty() ? Tier::KeepGoing : m_result.findings.first().tier;
        if (!m_result.unanswered.isEmpty())
            m_result.tier = std::max(m_result.tier, Tier::Unknown);
        if (m_result.findings.isEmpty() && !m_result.lacking.isEmpty())
            m_result.tier = Tier::Unknown;
        if (!m_result.undecided.isEmpty())
            m_result.tier = std::max(m_result.tier, Tier::Unknown);
        m_result.undecided.removeDuplicates();
        sortUnanswered();
        return m_result;
    }

private:
    void judge(const Rule &rule)
    {
        Judgement judgement {rule.id, Truth::No, {}, {}};
        Finding finding;
        if (!rule.aboutKnots)
            merge(rule, std::nullopt, judgement, finding);
        for (const KnotId &knot : m_view.knots()) {
            if (rule.aboutKnots && concerns(rule, m_view, knot))
                merge(rule, knot, judgement, finding);
        }
        judgement.openQuestions.removeDuplicates();
        judgement.lackingNumbers.removeDuplicates();
        if (judgement.truth == Truth::Yes)
            add(rule, finding);
        else if (judgement.truth == Truth::Unknown)
            leaveOpen(rule, judgement);
        m_result.judgements.append(judgement);
    }

    void merge(const Rule &rule, const std::optional<KnotId> &knot, Judgement &judgement,
               Finding &finding) const
    {
        const Outcome outcome = rule.when.evaluate(m_lookup, knot);
        judgement.truth = std::max(judgement.truth, outcome.truth);
        judgement.openQuestions += outcome.openQuestions;
        judgement.lackingNumbers += outcome.lackingNumbers;
        if (outcome.truth != Truth::Yes)
            return;
        finding.evidence += outcome.evidence;
        if (knot)
            finding.knots.append(*knot);
    }

    void add(const Rule &rule, Finding finding)
    {
        finding.rule = rule.id;
        finding.version = rule.version;
        finding.tier = rule.tier;
        finding.sources = rule.sources;
        finding.criteria = rule.criteria;
        finding.blocks = rule.blocks;
        std::optional<Moment> on;
        for (const QString &question : rule.heightenedBy) {
            if (m_lookup.answer(question, on) == Truth::Yes)
                finding.heightenedBy.append(question);
        }
        finding.wouldChange = turnsOf(finding.evidence);
        if (!rule.aboutKnots && !rule.parts.isEmpty())
            finding.knots = m_lookup.knotsIn(rule.parts);
        applyAcknowledgements(finding);
        m_result.findings.append(finding);
    }

    void applyAcknowledgements(Finding &finding) const
    {
        for (const Acknowledgement &said : m_view.acknowledgements()) {
            if (said->rule != finding.rule || said->ruleVersion != finding.version)
                continue;
            if (said->kind == AcknowledgementKind::Snooze && finding.tier == Tier::Book
                && said->until && *said->until >= m_view.today())
                finding.snoozedUntil = said->until;
            if (said->kind == AcknowledgementKind::Acknowledge && finding.tier >= Tier::Prompt)
                finding.acknowledgedAt = said->felt;
        }
        finding.askAgain =
            finding.acknowledgedAt && m_view.hoursSince(*finding.acknowledgedAt) >= askAgainHours;
    }

    void leaveOpen(const Rule &rule, const Judgement &judgement)
    {
        if (rule.id == fallbackRule)
            m_result.lacking = judgement.lackingNumbers;
        if (rule.tier != Tier::Emergency || rule.optional)
            return;
        if (!involvesPain(rule)) {
            askAgain(rule, judgement);
            return;
        }
        m_result.unanswered += judgement.openQuestions;
        // All that was asked is answered, and the answers cannot be judged.
        if (judgement.openQuestions.isEmpty())
            m_result.undecided += judgement.lackingNumbers;
    }

    // A yes that called for help does not end by itself: while a knot of those parts is
    // there, it is asked again.
    void askAgain(const Rule &rule, const Judgement &judgement)
    {
        const auto isThere = [&](const KnotId &id) {
            return m_view.knot(id).status() != KnotStatus::Resolved && concerns(rule, m_view, id);
        };
        if (!std::ranges::any_of(m_view.knots(), isThere))
            return;
        std::ranges::copy_if(judgement.openQuestions, std::back_inserter(m_result.unanswered),
                             [&](const QString &id) { return m_lookup.ranOut(id); });
    }

    // Whether a part of the body that the rule is about has an active knot of 4 or more.
    bool involvesPain(const Rule &rule) const
    {
        const auto hurts = [&](const KnotId &id) {
            const std::optional<Measurement> rest = m_lookup.number(u"rest_now"_s, id);
            return m_view.knot(id).isActive() && rest && rest->value >= askingPain
                && concerns(rule, m_view, id);
        };
        return std::any_of(m_view.knots().begin(), m_view.knots().end(), hurts);
    }

    // "Not enough speaks for carrying on" is said only where no other rule says more.
    void dropFallbacks()
    {
        if (m_result.findings.size() > 1)
            m_result.findings.removeIf(
                [](const Finding &finding) { return finding.rule == fallbackRule; });
    }

    void block(const Finding &finding)
    {
        for (const QString &careClass : finding.blocks)
            m_result.blocked.append({careClass, finding.rule, finding.knots});
    }

    void sortUnanswered()
    {
        QStringList ordered;
        for (const Question &question : m_table.questions()) {
            if (m_result.unanswered.contains(question.id))
                ordered.append(question.id);
        }
        m_result.unanswered = ordered;
    }

    static constexpr QLatin1String fallbackRule {"B-CHECK"};

    const RuleTable &m_table;
    CareView m_view;
    CareLookup m_lookup;
    CareResult m_result;
};

} // namespace

CareResult care(const CareInputs &inputs, const RuleTable &table)
{
    return Evaluation(inputs, table).result();
}

} // namespace knotebook
