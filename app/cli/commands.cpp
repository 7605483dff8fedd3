// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include <algorithm>

namespace knotebook::cli {

const QList<Command> &allCommands()
{
    static const QList<Command> all = knotCommands() + diaryCommands() + remedyCommands()
        + healthCommands() + analysisCommands() + linksCommands() + trialCommands() + careCommands()
        + reportCommands() + atlasCommands() + dataCommands() + mergeCommands() + keepCommands();
    return all;
}

const Command *findCommand(const QStringList &words)
{
    const auto &commands = allCommands();
    const auto byName = [&](const QString &name) {
        return std::ranges::find_if(commands,
                                    [&](const Command &command) { return command.name == name; });
    };
    auto found = words.size() > 1 ? byName(words.mid(0, 2).join(u' ')) : commands.end();
    if (found == commands.end() && !words.isEmpty())
        found = byName(words.first());
    return found == commands.end() ? nullptr : &*found;
}

} // namespace knotebook::cli
