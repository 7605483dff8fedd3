// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/moment.h"
#include "core/domain/intensity.h"
#include "core/store/reader.h"

#include <QCommandLineParser>

namespace knotebook::cli {

class Context;

/**
 * Reads the options of one command. The first that cannot be read is kept as
 * problem(), a sentence that names the option and the value; later questions
 * then yield nothing, so a command asks for everything and checks once.
 */
class Arguments
{
public:
    Arguments(const QCommandLineParser &parser, Context &context)
        : m_parser(parser), m_context(context)
    {
    }

    QStringList positional() const { return m_parser.positionalArguments(); }
    bool has(const char *option) const { return m_parser.isSet(QLatin1String(option)); }
    QStringList values(const char *option) const { return m_parser.values(QLatin1String(option)); }
    std::optional<QString> text(const char *option);
    QString textOr(const char *option, const QString &otherwise = {});
    /** Text that has to be there. */
    QString required(const char *option);
    /** A file to write, also over one that is there; complains about one that holds a journal,
     * which would be lost, and about the names that a journal keeps beside it. */
    QString target(const char *option);
    /** A file to make where there is none yet; complains about the names that a journal keeps
     * beside it, and where the way there (NAME.part) would remove what is read. */
    QString newTarget(const char *option);
    /** Complains unless one of the options at least is given. */
    void needsOneOf(const QList<const char *> &options);
    std::optional<double> number(const char *option);
    std::optional<int> integer(const char *option, int lowest, int highest);
    std::optional<Intensity> intensity(const char *option);
    std::optional<QDate> date(const char *option);
    /** A day that has come: today or before. */
    std::optional<QDate> pastDate(const char *option);
    /** --from and --to; an end that is not given is open. Complains when they are the wrong way
     * round. */
    Period period();
    /** A moment that has come; now when the option is not given. */
    Moment at(const char *option);

    /** A value of an enumeration by its machine name; the names are listed when it is none. */
    template <typename Enum>
    std::optional<Enum> named(const char *option, std::optional<Enum> (*parse)(const QString &),
                              const QStringList &names)
    {
        const auto word = text(option);
        if (!word)
            return std::nullopt;
        const auto value = parse(*word);
        if (!value)
            complain(option, *word, QStringLiteral("one of ") + names.join(QStringLiteral(", ")));
        return value;
    }

    void complain(const char *option, const QString &value, const QString &wanted);
    void complain(const QString &problem);
    const QString &problem() const { return m_problem; }
    bool ok() const { return m_problem.isEmpty(); }

private:
    /** The name of a file; complains about none, and about one that a journal keeps beside it. */
    QString namedFile(const char *option);

    const QCommandLineParser &m_parser;
    Context &m_context;
    QString m_problem;
};

} // namespace knotebook::cli
