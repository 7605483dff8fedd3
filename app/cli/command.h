// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/context.h"

#include <QCommandLineOption>

namespace knotebook::cli {

/** One command, e.g. "knot add": what its help says and what it does. */
struct Command
{
    QString name; ///< one or two words
    QString arguments; ///< of the usage line, e.g. "ID"
    QString summary; ///< one line
    QString details; ///< paragraphs for its own help; may be empty
    QList<QCommandLineOption> options;
    int minPositional = 0;
    int maxPositional = 0;
    int (*run)(Context &context, Arguments &arguments) = nullptr;
};

/** An option with a value. */
inline QCommandLineOption option(const char *name, const char *value, const QString &help)
{
    return QCommandLineOption(QString::fromLatin1(name), help, QString::fromLatin1(value));
}

/** An option without a value. */
inline QCommandLineOption flag(const char *name, const QString &help)
{
    return QCommandLineOption(QString::fromLatin1(name), help);
}

} // namespace knotebook::cli
