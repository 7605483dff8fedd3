// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/formparts.h"

#include "app/models/choices.h"

namespace knotebook {

using namespace Qt::StringLiterals;

QList<Choice> knotChoices(Session &session, const std::optional<KnotId> &also)
{
    QList<Choice> choices;
    const auto states = session.orNotice(session.knotStates());
    for (const KnotState &state : states.value_or(QList<KnotState>())) {
        if (!state.isResolved() || state.knot.id() == also)
            choices.append(
                {state.knot.id().toString(), session.texts().knotInWords(state.knot.fields()), {}});
    }
    return choices;
}

QList<Choice> professionChoices(const Session &session)
{
    return choicesFor(session.catalogue().vocabulary(u"profession"_s),
                      [&](const QString &id) { return session.texts().word(u"profession"_s, id); });
}

void KnotChoice::load(Session &session, const std::optional<KnotId> &chosen)
{
    m_model.setChoices(knotChoices(session, chosen));
    m_loaded = chosen;
    m_model.setChosen(chosen ? QStringList {chosen->toString()} : QStringList());
}

std::optional<KnotId> KnotChoice::value() const
{
    if (m_loaded && !m_model.offers(m_loaded->toString()) && m_model.chosen().isEmpty())
        return m_loaded;
    return KnotId::fromString(m_model.chosenCode());
}

} // namespace knotebook
