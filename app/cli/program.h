// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTextStream>

namespace knotebook::cli {

/**
 * Runs the command line: `arguments` without the program's name. Answers go to
 * `out`, messages to `err`. Returns 0 done, 1 could not, 2 wrong usage; nothing
 * is changed on 1 or 2.
 */
int runProgram(const QStringList &arguments, QTextStream &out, QTextStream &err);

} // namespace knotebook::cli
