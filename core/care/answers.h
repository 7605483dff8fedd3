// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/careview.h"
#include "core/care/rules.h"

#include <QSet>

namespace knotebook {

/** An answer that still holds. */
struct GivenAnswer
{
    Answer answer = Answer::Unsure;
    Moment on;
};

/**
 * The answers that still hold, by question: the latest of screenings and
 * profile that has not expired. Where two were given at one moment, yes wins;
 * "I don't know" takes back a no, never a yes.
 */
class CareAnswers
{
public:
    CareAnswers(const RuleTable &table, const CareView &view);

    Truth truth(const QString &question) const;
    std::optional<GivenAnswer> given(const QString &question) const;
    /** Of the emergency kind: the last answer was yes, and holds no longer. */
    bool ranOut(const QString &question) const { return m_ranOut.contains(question); }
    /** Questions of the yellow kind with an unbroken yes of 14 days or more. */
    const QStringList &lastingYellow() const { return m_lastingYellow; }
    /** Whether any question of the yellow kind has a valid answer. */
    bool anyYellow() const { return m_anyYellow; }

private:
    void add(const QString &question, const GivenAnswer &next);
    void findLastingYellow(const RuleTable &table, const CareView &view);
    void findRunOut(const RuleTable &table, const CareView &view);

    QHash<QString, GivenAnswer> m_answers;
    QSet<QString> m_ranOut;
    QStringList m_lastingYellow;
    bool m_anyYellow = false;
};

} // namespace knotebook
