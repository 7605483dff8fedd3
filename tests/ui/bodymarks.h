// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/gestures.h"

namespace knotebook::test {

/** The marks on the map, as a screen reader meets them. */
inline QList<Thing> marksOf(const Window &w)
{
    QList<Thing> marks = w.things();
    marks.removeIf([](const Thing &thing) {
        return thing.role != Graphic
            || !QByteArray(thing.item->metaObject()->className()).startsWith("StatusMark")
            || thing.rect.width() > 40 || !thing.name.contains(QStringLiteral(": "));
    });
    return marks;
}

inline Thing markOf(const Window &w, const QString &name)
{
    const QList<Thing> marks = marksOf(w);
    for (const Thing &mark : marks) {
        if (mark.name.contains(name))
            return mark;
    }
    return {};
}

/** What was written down of the knot with that label. */
inline KnotFields fieldsOf(Window &w, const QString &label)
{
    const auto reader = Reader::open(w.story().journalFile());
    const QList<KnotState> states = *reader->knotStates();
    for (const KnotState &state : states) {
        if (state.knot->label == label)
            return state.knot.fields();
    }
    return {};
}

} // namespace knotebook::test
