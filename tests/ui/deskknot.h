// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/window.h"

namespace knotebook::test {

/** A test with one knot, called "desk" and rated 6, in a window that its init() begins. */
class DeskKnotFixture : public QObject
{
protected:
    void beginWithKnot()
    {
        m_window = std::make_unique<Window>();
        QVERIFY(m_window->story().markKnot(-48, 157, 6, QStringLiteral("desk")));
        m_window->begin();
    }
    /** Its entries as they were written down, the newest first. */
    QList<Observation> observations()
    {
        Story &me = m_window->story();
        const auto id = KnotId::fromString(me.knotId(QStringLiteral("desk")));
        return *Reader::open(me.journalFile())->observations(*id, 100);
    }

    std::unique_ptr<Window> m_window;
};

} // namespace knotebook::test
