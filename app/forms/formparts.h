// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/choicemodel.h"
#include "app/session.h"

namespace knotebook {

/** Sets a field of a form and tells so; nothing when it has that value already. */
template <typename Form, typename T> void setField(Form &form, T &field, const T &value)
{
    if (field == value)
        return;
    field = value;
    Q_EMIT form.changed();
}

/** The knots that are not resolved, and `also`, whatever became of it. */
QList<Choice> knotChoices(Session &session, const std::optional<KnotId> &also);

/** Whom one can see, by the vocabulary. */
QList<Choice> professionChoices(const Session &session);

/**
 * A knot that may be chosen for an entry. An entry of a knot that is no longer
 * offered (it was deleted) keeps it as long as nothing else is chosen.
 */
class KnotChoice
{
public:
    ChoiceModel *model() { return &m_model; }
    void load(Session &session, const std::optional<KnotId> &chosen);
    std::optional<KnotId> value() const;

private:
    ChoiceModel m_model {ChoiceModel::Kind::AtMostOne};
    std::optional<KnotId> m_loaded;
};

} // namespace knotebook
