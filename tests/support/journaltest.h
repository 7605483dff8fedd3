// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/journalfixture.h"

#include <QObject>

#include <memory>

namespace knotebook::test {

/** A test each of whose functions has a journal of its own, in a folder of its own. */
class JournalTest : public QObject
{
protected:
    /** For init(): a new journal with nothing in it. */
    void beginJournal()
    {
        m_journal.reset(); // before the folder it lies in
        m_fixture = std::make_unique<JournalFixture>();
        m_journal = m_fixture->create();
    }
    /** For cleanup(), where the files have to be let go at once. */
    void endJournal()
    {
        m_journal.reset();
        m_fixture.reset();
    }
    KnotId addKnot() { return *m_journal->add(ActionKind::AddKnot, m_fixture->upperTrapezius()); }

    std::unique_ptr<JournalFixture> m_fixture;
    std::unique_ptr<Journal> m_journal;
};

} // namespace knotebook::test
