// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/condition.h"

#include "core/base/jsondata.h"
#include "core/base/names.h"

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr Names<Relation, 4> relations {{
    {Relation::AtLeast, "at_least"},
    {Relation::AtMost, "at_most"},
    {Relation::Above, "above"},
    {Relation::Below, "below"},
}};

} // namespace

QString relationName(Relation relation)
{
    return relations.name(relation);
}

Result<Condition> Condition::parse(const QJsonObject &object)
{
    for (const QString &key : {u"all"_s, u"any"_s, u"some"_s}) {
        if (object.contains(key))
            return parseSome(object, key);
    }
    if (object.contains(u"number"))
        return parseNumber(object);
    if (object.contains(u"in"))
        return parsePlace(object);
    Condition condition;
    condition.m_kind = Kind::Yes;
    condition.m_about = object[u"yes"].toString();
    if (condition.m_about.isEmpty())
        return failure(ErrorCode::Malformed, u"condition"_s);
    return condition;
}

Result<Condition> Condition::parseSome(const QJsonObject &object, const QString &key)
{
    Condition condition;
    for (const QJsonValue &entry : object[key].toArray()) {
        Result<Condition> part = parse(entry.toObject());
        if (!part)
            return part;
        condition.m_conditions.append(*part);
    }
    condition.m_count = key == u"all" ? condition.m_conditions.size()
        : key == u"any"               ? 1
                                      : object[u"count"].toInt();
    if (condition.m_count < 1 || condition.m_count > condition.m_conditions.size())
        return failure(ErrorCode::Malformed, key);
    return condition;
}

Result<Condition> Condition::parseNumber(const QJsonObject &object)
{
    Condition condition;
    condition.m_kind = Kind::Number;
    condition.m_about = object[u"number"].toString();
    for (const Relation relation : relations.values()) {
        const QJsonValue limit = object[relationName(relation)];
        if (!limit.isDouble())
            continue;
        condition.m_relation = relation;
        condition.m_limit = limit.toDouble();
        return condition;
    }
    return failure(ErrorCode::Malformed, condition.m_about);
}

Result<Condition> Condition::parsePlace(const QJsonObject &object)
{
    Condition condition;
    condition.m_kind = Kind::Place;
    for (const QString &name : stringList(object[u"in"])) {
        const std::optional<BodyPart> part = bodyPartFromName(name);
        if (!part)
            return failure(ErrorCode::Unknown, name);
        condition.m_parts.append(*part);
    }
    return condition;
}

Outcome Condition::evaluate(const Lookup &lookup, const std::optional<KnotId> &knot) const
{
    switch (m_kind) {
    case Kind::Some:
        return evaluateSome(lookup, knot);
    case Kind::Yes:
        return evaluateAnswer(lookup);
    case Kind::Number:
        return evaluateNumber(lookup, knot);
    case Kind::Place:
        return evaluatePlace(lookup);
    }
    Q_UNREACHABLE();
}

Outcome Condition::evaluateSome(const Lookup &lookup, const std::optional<KnotId> &knot) const
{
    Outcome whole;
    qsizetype yes = 0, open = 0;
    for (const Condition &condition : m_conditions) {
        const Outcome part = condition.evaluate(lookup, knot);
        yes += part.truth == Truth::Yes ? 1 : 0;
        open += part.truth == Truth::Unknown ? 1 : 0;
        if (part.truth == Truth::Yes)
            whole.evidence += part.evidence;
        // Where all must hold, the first open one can settle it: ask that first.
        const bool settledFirst = m_count == m_conditions.size() && !whole.openQuestions.isEmpty();
        if (!settledFirst)
            whole.openQuestions += part.openQuestions;
        whole.lackingNumbers += part.lackingNumbers;
    }
    if (yes >= m_count)
        return {Truth::Yes, whole.evidence, {}, {}};
    if (yes + open < m_count)
        return {};
    whole.truth = Truth::Unknown;
    return whole;
}

Outcome Condition::evaluateAnswer(const Lookup &lookup) const
{
    std::optional<Moment> on;
    switch (lookup.answer(m_about, on)) {
    case Truth::No:
        return {};
    case Truth::Unknown:
        return {Truth::Unknown, {}, {m_about}, {}};
    case Truth::Yes:
        break;
    }
    Evidence evidence;
    evidence.about = m_about;
    evidence.on = on;
    return {Truth::Yes, {evidence}, {}, {}};
}

Outcome Condition::evaluateNumber(const Lookup &lookup, const std::optional<KnotId> &knot) const
{
    const std::optional<Measurement> number = lookup.number(m_about, knot);
    if (!number)
        return {Truth::Unknown, {}, {}, {m_about}};
    if (!holds(number->value))
        return {};
    Evidence evidence;
    evidence.kind = Evidence::Kind::Number;
    evidence.about = m_about;
    evidence.value = number->value;
    evidence.relation = m_relation;
    evidence.limit = m_limit;
    evidence.from = number->from;
    evidence.to = number->to;
    evidence.entries = number->entries;
    evidence.knot = knot;
    return {Truth::Yes, {evidence}, {}, {}};
}

Outcome Condition::evaluatePlace(const Lookup &lookup) const
{
    Outcome outcome;
    for (const KnotId &knot : lookup.knotsIn(m_parts)) {
        Evidence evidence;
        evidence.kind = Evidence::Kind::Place;
        evidence.knot = knot;
        outcome.evidence.append(evidence);
        outcome.truth = Truth::Yes;
    }
    return outcome;
}

bool Condition::holds(double value) const
{
    // Means of tenths meet their limit only up to rounding.
    constexpr double rounding = 1e-9;
    switch (m_relation) {
    case Relation::AtLeast:
        return value >= m_limit - rounding;
    case Relation::AtMost:
        return value <= m_limit + rounding;
    case Relation::Above:
        return value > m_limit + rounding;
    case Relation::Below:
        return value < m_limit - rounding;
    }
    Q_UNREACHABLE();
}

QStringList Condition::questions() const
{
    QStringList all;
    if (m_kind == Kind::Yes)
        all.append(m_about);
    for (const Condition &condition : m_conditions)
        all += condition.questions();
    all.removeDuplicates();
    return all;
}

QStringList Condition::numbers() const
{
    QStringList all;
    if (m_kind == Kind::Number)
        all.append(m_about);
    for (const Condition &condition : m_conditions)
        all += condition.numbers();
    all.removeDuplicates();
    return all;
}

} // namespace knotebook
