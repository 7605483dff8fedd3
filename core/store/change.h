// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/record.h"
#include "core/store/action.h"

#include <QList>

#include <functional>

namespace knotebook {

class JournalWriter;

/**
 * One action of the person: everything in it happens together or not at all, and
 * is undone together. A value; nothing is written before Journal::apply().
 */
class Change
{
public:
    explicit Change(ActionKind kind) : m_kind(kind) { }

    /** Adds the record, or gives the one that has this id new fields. */
    template <typename Fields> Change &put(Id<Fields> id, Fields fields);
    /** Hides the record; NotFound if there is none. */
    template <typename Fields> Change &remove(Id<Fields> id);

    ActionKind kind() const { return m_kind; }
    const QList<std::function<Status(JournalWriter &)>> &steps() const { return m_steps; }

private:
    ActionKind m_kind;
    QList<std::function<Status(JournalWriter &)>> m_steps;
};

} // namespace knotebook
