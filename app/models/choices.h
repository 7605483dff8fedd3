// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/enumtexts.h"
#include "app/models/choicemodel.h"

#include <QSet>

namespace knotebook {

/** All values of an enumeration as answers, with their words. */
template <typename Enum> QList<Choice> choicesOf()
{
    QList<Choice> choices;
    for (const QString &code : namesOf<Enum>())
        choices.append({code, text(*fromName<Enum>(code)), {}});
    return choices;
}

/** What is chosen, as a value; nothing when nothing is. */
template <typename Enum> std::optional<Enum> chosenValue(const ChoiceModel &model)
{
    return fromName<Enum>(model.chosenCode());
}

template <typename Enum> void choose(ChoiceModel &model, const std::optional<Enum> &value)
{
    model.setChosen(value ? QStringList {name(*value)} : QStringList());
}

/**
 * What is chosen of several, when the record held `loaded`: the same list when
 * no answer changed, and always with what the choices do not offer.
 */
inline QStringList chosenOrKept(const ChoiceModel &model, const QStringList &loaded)
{
    QStringList chosen = model.chosen();
    for (const QString &id : loaded) {
        if (!model.offers(id))
            chosen.append(id);
    }
    const bool unchanged = QSet<QString>(chosen.cbegin(), chosen.cend())
        == QSet<QString>(loaded.cbegin(), loaded.cend());
    return unchanged ? loaded : chosen;
}

/** The ids of a table with words for them. */
template <typename Ids, typename Words> QList<Choice> choicesFor(const Ids &ids, Words words)
{
    QList<Choice> choices;
    for (const QString &id : ids)
        choices.append({id, words(id), {}});
    return choices;
}

} // namespace knotebook
