// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTextStream>

namespace knotebook {
struct Tables;
}

namespace knotebook::cli {

/**
 * Runs the command line: `arguments` without the program's name. Answers go to
 * `out`, messages to `err`. Returns 0 done, 1 could not, 2 wrong usage; nothing
 * is changed on 1 or 2, but when the answer itself cannot be written: that is told
 * when all is done, and is 1. `tables` are the program's when they are loaded
 * already; without them a command loads what it needs.
 */
int runProgram(const QStringList &arguments, QTextStream &out, QTextStream &err,
               const Tables *tables = nullptr);

} // namespace knotebook::cli
