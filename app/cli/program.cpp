// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"

#include "app/cli/commands.h"
#include "app/cli/nearnames.h"
#include "app/tables.h"

#include <QRegularExpression>

#include <algorithm>

namespace knotebook::cli {

using namespace Qt::StringLiterals;

namespace {

const QStringList globalsWithValue {u"--journal"_s, u"--now"_s};

QList<QCommandLineOption> globalOptions()
{
    return {
        option("journal", "FILE", u"The journal; else $KNOTEBOOK_JOURNAL, else the window's."_s),
        option(
            "now", "TIME",
            u"What time it is taken to be (ISO 8601 with offset), so that a result can be repeated."_s),
        flag("json", u"Answer with one JSON document."_s)};
}

bool isWord(const QString &argument)
{
    return !argument.startsWith(u'-');
}

/** The first words that are neither options nor the values of global ones. */
QStringList leadingWords(const QStringList &arguments)
{
    QStringList words;
    const auto enough = [&] { return words.value(0) == u"help" ? 3 : 2; };
    for (qsizetype i = 0; i < arguments.size() && words.size() < enough(); ++i) {
        if (globalsWithValue.contains(arguments.at(i)))
            ++i;
        else if (isWord(arguments.at(i)))
            words.append(arguments.at(i));
        else if (!words.isEmpty())
            break;
    }
    return words;
}

/** Whether `argument` is an option whose value is the next argument. */
bool takesNext(const QString &argument, const Command &command)
{
    const QList<QCommandLineOption> known = globalOptions() + command.options;
    return std::ranges::any_of(known, [&](const QCommandLineOption &option) {
        return !option.valueName().isEmpty() && argument == u"--"_s + option.names().constFirst();
    });
}

/** Without the words of the command; "-2" as an answer moves behind "--". */
QStringList withoutCommand(const QStringList &arguments, const Command &command)
{
    static const QRegularExpression negative(u"^-\\d"_s);
    QStringList rest {u"knotebook-cli"_s};
    QStringList answers;
    QStringList words = command.name.split(u' ');
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        const bool isValue = i > 0 && takesNext(arguments.at(i - 1), command);
        if (argument == u"--" && !isValue) {
            answers.append(arguments.mid(i + 1));
            break;
        }
        if (!words.isEmpty() && argument == words.first() && !isValue)
            words.removeFirst();
        else if (negative.match(argument).hasMatch() && !isValue)
            answers.append(argument);
        else
            rest.append(argument);
    }
    return answers.isEmpty() ? rest : rest + QStringList(u"--"_s) + answers;
}

/** The arguments that are no values of options: "--note --help" asks for no help. */
QStringList withoutValues(const QStringList &arguments, const Command *command)
{
    QStringList rest;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const bool isValue = i > 0
            && (globalsWithValue.contains(arguments.at(i - 1))
                || (command && takesNext(arguments.at(i - 1), *command)));
        if (!isValue)
            rest.append(arguments.at(i));
    }
    return rest;
}

/** The first option that is followed by another option instead of its value. */
QString optionWithoutValue(const QStringList &arguments, const Command &command)
{
    const QList<QCommandLineOption> known = globalOptions() + command.options;
    const auto isOption = [&](const QString &argument) {
        return std::ranges::any_of(known, [&](const QCommandLineOption &option) {
            return argument == u"--"_s + option.names().constFirst();
        });
    };
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (takesNext(arguments.at(i - 1), command) && isOption(arguments.at(i)))
            return arguments.at(i - 1);
    }
    return {};
}

QString padded(const QString &text, qsizetype width)
{
    return text.leftJustified(width);
}

QString optionHead(const QCommandLineOption &option)
{
    const QString head = u"--"_s + option.names().constFirst();
    return option.valueName().isEmpty() ? head : head + u' ' + option.valueName();
}

void printOptions(const QList<QCommandLineOption> &options, QTextStream &out)
{
    for (const QCommandLineOption &option : options)
        out << "  " << padded(optionHead(option), 24) << ' ' << option.description() << '\n';
}

void printOverview(QTextStream &out)
{
    out << "Usage: knotebook-cli [--journal FILE] [--now TIME] [--json] COMMAND …\n\n"
        << "A private journal for people with muscle knots, on the command line.\n\nCommands:\n";
    for (const Command &command : allCommands())
        out << "  " << padded(command.name, 18) << ' ' << command.summary << '\n';
    out << "\nOptions of every command:\n";
    printOptions(globalOptions(), out);
    out << "  " << padded(u"--help"_s, 24) << " Help; after a command, its own.\n"
        << "  " << padded(u"--version"_s, 24) << " The version of the program.\n\n"
        << "Exit status: 0 done, 1 could not, 2 wrong usage. Nothing is changed on 1 or 2.\n"
        << "Ids may be shortened to their first 6 or more characters.\n";
}

void printHelp(const Command &command, QTextStream &out)
{
    out << "Usage: knotebook-cli " << command.name;
    if (!command.arguments.isEmpty())
        out << ' ' << command.arguments;
    out << (command.options.isEmpty() ? "\n\n" : " [options]\n\n") << command.summary << '\n';
    if (!command.details.isEmpty())
        out << '\n' << command.details << '\n';
    if (!command.options.isEmpty()) {
        out << "\nOptions:\n";
        printOptions(command.options, out);
    }
    out << "\nOptions of every command:\n";
    printOptions(globalOptions(), out);
}

/** The commands that were probably meant, for "knot" alone and for slips. */
QString suggestions(const QStringList &words)
{
    QStringList names;
    for (const Command &command : allCommands())
        names.append(command.name);
    const QStringList near = nearNames(words, names);
    return near.isEmpty() ? u"see knotebook-cli --help"_s
                          : u"did you mean: "_s + near.join(u", "_s) + u'?';
}

struct Settings
{
    QString journal;
    std::unique_ptr<Clock> clock;
};

/** Whether a time says how far from UTC its clock is: without, it is another on each machine. */
bool hasOffset(const QString &time)
{
    static const QRegularExpression offset(u"[T ].*(?:Z|[+-]\\d{2}:?\\d{2})\\z"_s);
    return offset.match(time).hasMatch();
}

Result<Settings> settingsFrom(const QCommandLineParser &parser)
{
    Settings settings;
    const QString fromEnvironment = qEnvironmentVariable("KNOTEBOOK_JOURNAL");
    settings.journal = parser.isSet(u"journal"_s) ? parser.value(u"journal"_s)
        : fromEnvironment.isEmpty()               ? usualJournalPath()
                                                  : fromEnvironment;
    auto system = std::make_unique<SystemClock>();
    if (!parser.isSet(u"now"_s)) {
        settings.clock = std::move(system);
        return settings;
    }
    const QString typed = parser.value(u"now"_s);
    const auto now = Moment::fromIso(typed, system->zone());
    if (!now || !now->knownToTheMoment() || !hasOffset(typed))
        return failure(
            ErrorCode::Malformed,
            u"--now \"%1\": expected a time with offset, as 2024-02-29T08:15:00+01:00"_s.arg(
                typed));
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(*now->utcMilliseconds(), Qt::UTC);
    settings.clock = std::make_unique<FixedClock>(utc, QTimeZone(now->zoneId()));
    return settings;
}

int misused(const QString &what, const QString &where, QTextStream &err)
{
    err << "knotebook-cli: " << what << "\nTry: knotebook-cli " << where << "--help\n";
    return WrongUsage;
}

int runCommand(const Command &command, const QStringList &arguments, QTextStream &out,
               QTextStream &err, const Tables *tables)
{
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.addOptions(globalOptions());
    parser.addOptions(command.options);
    const QString where = command.name + u' ';
    if (const QString bare = optionWithoutValue(arguments, command); !bare.isEmpty())
        return misused(u"Missing value after '%1'."_s.arg(bare), where, err);
    if (!parser.parse(withoutCommand(arguments, command)))
        return misused(parser.errorText(), where, err);
    const auto given = parser.positionalArguments().size();
    if (given < command.minPositional)
        return misused(u"%1 needs %2"_s.arg(command.name, command.arguments), where, err);
    if (given > command.maxPositional)
        return misused(u"\"%1\" is one too many"_s.arg(parser.positionalArguments().last()), where,
                       err);
    const auto settings = settingsFrom(parser);
    if (!settings)
        return misused(settings.error().detail, where, err);
    RandomIdSource ids;
    Context context(settings->journal, *settings->clock, ids, parser.isSet(u"json"_s), out, err,
                    tables);
    Arguments values(parser, context);
    return command.run(context, values);
}

/** Without a command: the overview, or what is wrong with the options. */
int runWithoutCommand(const QStringList &arguments, QTextStream &err)
{
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.addOptions(globalOptions());
    if (!parser.parse(QStringList(u"knotebook-cli"_s) + arguments))
        return misused(parser.errorText(), QString(), err);
    printOverview(err);
    return WrongUsage;
}

int runArguments(const QStringList &arguments, QTextStream &out, QTextStream &err,
                 const Tables *tables)
{
    const QStringList words = leadingWords(arguments);
    const bool asksForHelp = words.value(0) == u"help";
    const QStringList named = asksForHelp ? words.mid(1) : words;
    const Command *command = findCommand(named);
    const QStringList plain = withoutValues(arguments, command);
    const bool wantsHelp = asksForHelp || plain.contains(u"--help"_s) || plain.contains(u"-h"_s);
    if (plain.contains(u"--version"_s) && !wantsHelp) {
        out << "knotebook-cli " KNOTEBOOK_VERSION "\n";
        return Done;
    }
    if (command && wantsHelp) {
        printHelp(*command, out);
        return Done;
    }
    if (named.isEmpty() && wantsHelp) {
        printOverview(out);
        return Done;
    }
    if (words.isEmpty())
        return runWithoutCommand(arguments, err);
    if (!command)
        return misused(
            u"there is no command \"%1\"; %2"_s.arg(named.join(u' '), suggestions(named)),
            QString(), err);
    return runCommand(*command, arguments, out, err, tables);
}

} // namespace

int runProgram(const QStringList &arguments, QTextStream &out, QTextStream &err,
               const Tables *tables)
{
    const int code = runArguments(arguments, out, err, tables);
    // The first write that fails is remembered by the stream; what follows is dropped.
    out.flush();
    if (out.status() == QTextStream::Ok)
        return code;
    err << "knotebook-cli: not all of the answer could be written to standard output. What was "
           "asked for may be done all the same; look before doing it again.\n";
    return code == Done ? CouldNot : code;
}

} // namespace knotebook::cli
