// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/condition.h"
#include "core/care/tier.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

namespace knotebook {

/** Where a rule or its threshold comes from. */
struct RuleSource
{
    QString type; ///< "article", "guideline", "study", "public", "ours"
    QString ref;
    /** The text was read; otherwise common knowledge that no one looked up here. */
    bool seen = false;

    bool operator==(const RuleSource &) const = default;
};

/** One line of core/care/data/rules.json. */
struct Rule
{
    QString id; ///< "E-CARD", "U-DVT", "B-DUR14"; kept in acknowledgements
    int version = 1; ///< raised whenever what the rule says changes
    Tier tier = Tier::Book;
    bool aboutKnots = false; ///< looked at for each knot, else for the journal
    bool optional = false; ///< its questions are offered, and never leave a tier open
    QList<BodyPart> parts; ///< of the body that it concerns; empty: all
    Condition when;
    QStringList blocks; ///< classes of remedies, see Remedy::careClass
    QStringList heightenedBy; ///< history questions that add weight, named in the finding
    QStringList criteria; ///< P1…P17 of the source articles
    QList<RuleSource> sources;

    bool concerns(BodyPart part) const { return parts.isEmpty() || parts.contains(part); }
};

/** How long an answer holds. */
enum class AnswerClass {
    Emergency, ///< 24 hours
    Prompt, ///< 7 days
    Own, ///< 30 days; what the person wants or doubts
    Yellow, ///< 30 days; what may make recovery slower
    History, ///< 180 days
    Pregnancy, ///< 30 days
};

/** In hours. */
int validHours(AnswerClass kind);

/** One line of core/care/data/questions.json; the words are in app/messages. */
struct Question
{
    QString id; ///< kept in screenings; history questions have the id of a profile fact
    AnswerClass kind = AnswerClass::Prompt;
    /** Emergency questions that may be read as one short list; empty: asked alone. */
    QString group;
};

/**
 * What a question or a number tells of besides pain, so that who leaves that out of a
 * report leaves it out here too. One line of core/care/data/subjects.json.
 */
struct CareSubject
{
    enum class Kind {
        Medicine, ///< what is or was taken
        Remedy, ///< what was tried; medicines are remedies as well
    };

    QString id; ///< of a question or a number
    Kind kind = Kind::Remedy;
};

/** The tables of core/care/data. */
class RuleTable
{
public:
    /** Errors are mistakes in the tables and name table and line. */
    static Result<RuleTable> load();
    /** From other tables: for tests. */
    static Result<RuleTable> read(const QJsonArray &rules, const QJsonArray &questions,
                                  const QJsonArray &subjects = {});

    const QList<Rule> &rules() const { return m_rules; }
    /** In the order in which they are asked. */
    const QList<Question> &questions() const { return m_questions; }
    /** Null for an id that no table lists. */
    const Rule *rule(const QString &id) const;
    const Question *question(const QString &id) const;
    /** These, in the order in which they are asked. */
    QStringList inOrder(const QSet<QString> &questions) const;
    /** Of a question or a number; absent: of pain, or of the person in general. */
    std::optional<CareSubject::Kind> subject(const QString &about) const;

private:
    QList<Rule> m_rules;
    QList<Question> m_questions;
    QList<CareSubject> m_subjects;
};

} // namespace knotebook
