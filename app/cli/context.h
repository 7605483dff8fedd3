// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tables.h"
#include "core/base/clock.h"
#include "core/store/journal.h"

#include <QTextStream>

#include <memory>

namespace knotebook::cli {

/** What a command exits with. */
enum ExitCode { Done = 0, CouldNot = 1, WrongUsage = 2 };

/**
 * What every command works with: where answers go, what time it is, and the
 * journal. One command is run per context.
 */
class Context
{
public:
    Context(QString journalPath, const Clock &clock, IdSource &ids, bool json, QTextStream &out,
            QTextStream &err, const Tables *tables = nullptr);

    const Clock &clock() const { return m_clock; }
    IdSource &ids() const { return m_ids; }
    bool json() const { return m_json; }
    QString journalPath() const { return m_journalPath; }
    Moment now() const;

    /** @name The tables the program comes with, loaded when first asked for. */
    ///@{
    const Tables &tables();
    const Atlas &atlas() { return tables().atlas; }
    const Texts &texts() { return tables().texts; }
    const References &references() { return tables().references; }
    const Catalogue &catalogue() { return references().catalogue(); }
    ///@}

    Journal::Context journalContext();
    /** The journal for writing; opened when first asked for. */
    Result<Journal *> journal();
    /** The journal for looking only: also while the window has it open. */
    Result<Reader> reader();

    QTextStream &out() { return m_out; }
    /** One line on standard output. */
    void say(const QString &line);
    /** One JSON document on standard output. */
    void print(const QJsonValue &value);
    /** The reason on standard error; returns the exit code that goes with it. */
    int fail(const Error &error);
    /** A sentence of its own on standard error; returns CouldNot. */
    int fail(const QString &sentence);
    /** What is wrong with the arguments; returns WrongUsage. */
    int misused(const QString &what);
    /** Progress on a terminal; nothing when standard error is none. */
    Progress progress();

private:
    QString m_journalPath;
    const Clock &m_clock;
    IdSource &m_ids;
    bool m_json;
    QTextStream &m_out;
    QTextStream &m_err;
    const Tables *m_tables;
    std::optional<Tables> m_loaded;
    std::unique_ptr<Journal> m_journal;
};

/** A remedy of the catalogue by its id, an own one by id or beginning of it. Unknown. */
Result<QString> remedyNamed(Context &context, const Reader &reader, const QString &word);

} // namespace knotebook::cli
