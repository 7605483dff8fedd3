// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/journalchoice.h"

#include <QFileInfo>

namespace knotebook {

JournalChoice chooseJournal(const QString &asked, const QString &last, const QString &usual)
{
    if (!asked.isEmpty())
        return {asked, {}};
    if (last.isEmpty())
        return {usual, {}};
    return QFileInfo::exists(last) ? JournalChoice {last, {}} : JournalChoice {usual, last};
}

} // namespace knotebook
