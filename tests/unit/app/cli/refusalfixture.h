// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/clitest.h"

namespace knotebook::test {

/**
 * A test of what is refused: the folder stays byte for byte what it was. One
 * journal, made by beginOnce() in initTestCase(), serves all functions, since
 * nothing may change it; compareFolder() in cleanup() sees to that.
 */
class RefusalFixture : public CliTest
{
protected:
    void beginOnce()
    {
        begin();
        DONE(QStringLiteral("log --knot KNOT --rest 4"));
        m_cli->write(QStringLiteral("diary.csv"), "date,place,pain\n2024-04-01,Knee,3\n");
        m_before = folder();
    }
    void compareFolder() const { QCOMPARE(folder(), m_before); }

private:
    FolderState m_before;
};

} // namespace knotebook::test
