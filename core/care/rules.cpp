// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/rules.h"

#include "core/base/jsondata.h"
#include "core/base/names.h"
#include "core/care/numbers.h"

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

/** A list that can still be taken in at one reading. */
constexpr int longestGroup = 4;

constexpr Names<AnswerClass, 6> classes {{
    {AnswerClass::Emergency, "emergency"},
    {AnswerClass::Prompt, "prompt"},
    {AnswerClass::Own, "own"},
    {AnswerClass::Yellow, "yellow"},
    {AnswerClass::History, "history"},
    {AnswerClass::Pregnancy, "pregnancy"},
}};

constexpr Names<CareSubject::Kind, 2> subjectKinds {{
    {CareSubject::Kind::Medicine, "medicine"},
    {CareSubject::Kind::Remedy, "remedy"},
}};

Result<QList<BodyPart>> readParts(const QJsonValue &value)
{
    QList<BodyPart> parts;
    for (const QString &name : stringList(value)) {
        const std::optional<BodyPart> part = bodyPartFromName(name);
        if (!part)
            return failure(ErrorCode::Unknown, name);
        parts.append(*part);
    }
    return parts;
}

QList<RuleSource> readSources(const QJsonValue &value)
{
    QList<RuleSource> sources;
    for (const QJsonValue &entry : value.toArray())
        sources.append(
            {entry[u"type"].toString(), entry[u"ref"].toString(), entry[u"seen"].toBool()});
    return sources;
}

Result<Rule> readRule(const QJsonObject &object)
{
    const std::optional<Tier> tier = tierFromName(object[u"tier"].toString());
    Result<QList<BodyPart>> parts = readParts(object[u"parts"]);
    Result<Condition> when = Condition::parse(object[u"when"].toObject());
    if (!parts)
        return tl::make_unexpected(parts.error());
    if (!when)
        return tl::make_unexpected(when.error());
    Rule rule {object[u"id"].toString(),
               object[u"version"].toInt(),
               tier.value_or(Tier::KeepGoing),
               object[u"scope"].toString() == u"knot",
               object[u"optional"].toBool(),
               *parts,
               *when,
               stringList(object[u"blocks"]),
               stringList(object[u"heightened_by"]),
               stringList(object[u"criteria"]),
               readSources(object[u"sources"])};
    if (rule.id.isEmpty() || !tier || rule.version < 1 || rule.sources.isEmpty())
        return failure(ErrorCode::Malformed, u"id, tier, version or sources"_s);
    return rule;
}

Result<Question> readQuestion(const QJsonObject &object)
{
    const std::optional<AnswerClass> kind = classes.value(object[u"class"].toString());
    if (object[u"id"].toString().isEmpty() || !kind)
        return failure(ErrorCode::Malformed, u"id or class"_s);
    return Question {object[u"id"].toString(), *kind, object[u"group"].toString()};
}

Result<CareSubject> readSubject(const QJsonObject &object)
{
    const std::optional<CareSubject::Kind> kind =
        subjectKinds.value(object[u"tells_of"].toString());
    if (!kind)
        return failure(ErrorCode::Malformed, u"tells_of"_s);
    return CareSubject {object[u"id"].toString(), *kind};
}

template <typename Row> Status readAll(const QJsonArray &table, auto read, QList<Row> &rows)
{
    for (const QJsonValue &entry : table) {
        const Result<Row> row = read(entry.toObject());
        if (!row)
            return failure(row.error().code,
                           u"%1: %2"_s.arg(entry[u"id"].toString(), row.error().detail));
        const auto same = [&](const Row &other) { return other.id == row->id; };
        if (std::any_of(rows.begin(), rows.end(), same))
            return failure(ErrorCode::Conflict, row->id);
        rows.append(*row);
    }
    return {};
}

template <typename Row> const Row *find(const QList<Row> &rows, const QString &id)
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const Row &row) { return row.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

/** "None of these" is one answer to all of a list: only where each is as urgent, and few. */
Status checkGroups(const RuleTable &table)
{
    QHash<QString, int> sizes;
    for (const Question &question : table.questions()) {
        if (question.group.isEmpty())
            continue;
        if (question.kind != AnswerClass::Emergency || ++sizes[question.group] > longestGroup)
            return failure(ErrorCode::Malformed, u"group of %1"_s.arg(question.id));
    }
    return {};
}

Status checkNames(const RuleTable &table)
{
    for (const Rule &rule : table.rules()) {
        for (const QString &id : rule.when.questions() + rule.heightenedBy) {
            if (!table.question(id))
                return failure(ErrorCode::Unknown, u"%1: %2"_s.arg(rule.id, id));
        }
        for (const QString &name : rule.when.numbers()) {
            if (!isNumberName(name, rule.aboutKnots))
                return failure(ErrorCode::Unknown, u"%1: %2"_s.arg(rule.id, name));
        }
    }
    return {};
}

} // namespace

int validHours(AnswerClass kind)
{
    switch (kind) {
    case AnswerClass::Emergency:
        return 24;
    case AnswerClass::Prompt:
        return 7 * 24;
    case AnswerClass::Own:
    case AnswerClass::Yellow:
    case AnswerClass::Pregnancy:
        return 30 * 24;
    case AnswerClass::History:
        return 180 * 24;
    }
    Q_UNREACHABLE();
}

Result<RuleTable> RuleTable::load()
{
    const Result<QJsonArray> rules = readTable(u":/knotebook/care/rules.json"_s);
    if (!rules)
        return tl::make_unexpected(rules.error());
    const Result<QJsonArray> questions = readTable(u":/knotebook/care/questions.json"_s);
    if (!questions)
        return tl::make_unexpected(questions.error());
    const Result<QJsonArray> told = readTable(u":/knotebook/care/subjects.json"_s);
    if (!told)
        return tl::make_unexpected(told.error());
    return read(*rules, *questions, *told);
}

Result<RuleTable> RuleTable::read(const QJsonArray &rules, const QJsonArray &questions,
                                  const QJsonArray &subjects)
{
    RuleTable table;
    if (Status status = readAll(rules, readRule, table.m_rules); !status)
        return tl::make_unexpected(status.error());
    if (Status status = readAll(questions, readQuestion, table.m_questions); !status)
        return tl::make_unexpected(status.error());
    if (Status status = readAll(subjects, readSubject, table.m_subjects); !status)
        return tl::make_unexpected(status.error());
    if (Status status = checkGroups(table); !status)
        return tl::make_unexpected(status.error());
    if (Status status = checkNames(table); !status)
        return tl::make_unexpected(status.error());
    for (const CareSubject &subject : std::as_const(table.m_subjects)) {
        if (!table.question(subject.id) && !isNumberName(subject.id, true))
            return failure(ErrorCode::Unknown, subject.id);
    }
    return table;
}

const Rule *RuleTable::rule(const QString &id) const
{
    return find(m_rules, id);
}

const Question *RuleTable::question(const QString &id) const
{
    return find(m_questions, id);
}

QStringList RuleTable::inOrder(const QSet<QString> &questions) const
{
    QStringList ordered;
    for (const Question &question : m_questions) {
        if (questions.contains(question.id))
            ordered.append(question.id);
    }
    return ordered;
}

std::optional<CareSubject::Kind> RuleTable::subject(const QString &about) const
{
    const CareSubject *found = find(m_subjects, about);
    return found ? std::optional(found->kind) : std::nullopt;
}

} // namespace knotebook
