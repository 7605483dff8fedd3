// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/answers.h"

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

QMap<QString, Answer> calmAnswers(const RuleTable &table, const QList<BodyPart> &parts,
                                  const QList<AnswerClass> &kinds)
{
    QMap<QString, Answer> answers;
    for (const Rule &rule : table.rules()) {
        const bool concerned = std::any_of(parts.begin(), parts.end(),
                                           [&](BodyPart part) { return rule.concerns(part); });
        if (rule.optional || !concerned)
            continue;
        for (const QString &id : rule.when.questions() + rule.heightenedBy) {
            if (kinds.contains(table.question(id)->kind))
                answers.insert(id, Answer::No);
        }
    }
    return answers;
}

ProfileFields demoProfile(const QStringList &facts, QDate on)
{
    constexpr int age = 41;
    ProfileFields profile;
    profile.birthYear = on.year() - age;
    profile.aim = u"Sit through a working day without my shoulder pulling, and know which "
                  "exercise is worth the time."_s;
    for (const QString &fact : facts)
        profile.facts.insert(fact, {Answer::No, on});
    return profile;
}

} // namespace knotebook
