// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace knotebook::cli {

/** @name The commands, by what they are about. */
///@{
QList<Command> knotCommands();
QList<Command> diaryCommands();
QList<Command> remedyCommands();
QList<Command> healthCommands();
QList<Command> analysisCommands();
QList<Command> linksCommands();
QList<Command> trialCommands();
QList<Command> careCommands();
QList<Command> reportCommands();
QList<Command> atlasCommands();
QList<Command> dataCommands();
QList<Command> mergeCommands();
QList<Command> keepCommands();
///@}

/** All of them, in the order of the help. */
const QList<Command> &allCommands();

/** nullptr when there is no such command. `words` are its one or two words. */
const Command *findCommand(const QStringList &words);

} // namespace knotebook::cli
