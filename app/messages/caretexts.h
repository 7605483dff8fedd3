// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/care.h"

#include <QHash>

namespace knotebook {

/** The words for one rule. */
struct RuleText
{
    QString title; ///< the step
    QString why; ///< never a diagnosis
    QString threshold;
    QString wouldChange;
};

/** The words for rules, questions and numbers, from app/messages/texts/care.json. */
class CareTexts
{
public:
    /** NotFound or Malformed, naming the table. */
    static Result<CareTexts> load();

    QString tier(Tier tier) const;
    /** A class of remedies that rules can block: "balls and rollers". */
    QString careClass(const QString &id) const { return m_classes.value(id, id); }
    QString question(const QString &id) const { return m_questions.value(id, id); }
    QString number(const QString &id) const { return m_numbers.value(id, id); }
    RuleText rule(const QString &id) const { return m_rules.value(id, RuleText {id, {}, {}, {}}); }
    /** Where a threshold comes from: "a pain clinic's article", or its reference. */
    QString source(const RuleSource &source) const;
    /** One piece of evidence: "Pain at rest: 8, at least 7 (3 entries)". */
    QString evidence(const Evidence &evidence) const;

private:
    CareTexts() = default;

    QHash<QString, QString> m_tiers;
    QHash<QString, QString> m_classes;
    QHash<QString, QString> m_questions;
    QHash<QString, QString> m_numbers;
    QHash<QString, QString> m_articles; ///< by their tags, as "S2"
    QHash<QString, QStringList> m_flags; ///< numbers that are 1 or 0: both in words
    QStringList m_percents; ///< numbers that are shares of 1, and read in percent
    QHash<QString, RuleText> m_rules;
};

/** "9 questions, about a minute": reckoned with one reading at an easy pace each. */
QString screeningLengthText(qsizetype questions);

} // namespace knotebook
