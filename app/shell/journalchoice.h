// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace knotebook {

/** Which journal the window opens. */
struct JournalChoice
{
    QString path;
    QString missing; ///< the one that was open last, where it is not there any more

    bool operator==(const JournalChoice &) const = default;
};

/**
 * The journal of the command line, `asked`, else the `last` one, else the `usual`
 * one; empty for none. The last one is only passed over when it is not there:
 * one that cannot be read is for the person to be told of, not to be replaced.
 */
JournalChoice chooseJournal(const QString &asked, const QString &last, const QString &usual);

} // namespace knotebook
