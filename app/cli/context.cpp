// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"

#include "app/messages/errortexts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <unistd.h>

namespace knotebook::cli {

using namespace Qt::StringLiterals;

Context::Context(QString journalPath, const Clock &clock, IdSource &ids, bool json,
                 QTextStream &out, QTextStream &err, const Tables *tables)
    : m_journalPath(std::move(journalPath)), m_clock(clock), m_ids(ids), m_json(json), m_out(out),
      m_err(err), m_tables(tables)
{
}

Moment Context::now() const
{
    return *Moment::at(m_clock.nowUtc(), m_clock.zone());
}

const Tables &Context::tables()
{
    if (!m_tables) {
        auto loaded = loadTables();
        // The tables come with the program: one that cannot be read is a broken
        // build, which no caller could mend.
        if (!loaded)
            qFatal("broken table: %s", qPrintable(loaded.error().detail));
        m_tables = &m_loaded.emplace(std::move(*loaded));
    }
    return *m_tables;
}

Journal::Context Context::journalContext()
{
    return {m_clock, m_ids, references()};
}

Result<Journal *> Context::journal()
{
    if (!m_journal) {
        auto opened = Journal::open(m_journalPath, journalContext());
        if (!opened)
            return tl::make_unexpected(opened.error());
        m_journal = std::move(*opened);
    }
    return m_journal.get();
}

Result<Reader> Context::reader()
{
    return Reader::open(m_journalPath);
}

void Context::say(const QString &line)
{
    m_out << line << '\n';
}

void Context::print(const QJsonValue &value)
{
    const QJsonDocument document =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    m_out << QString::fromUtf8(document.toJson());
}

int Context::fail(const Error &error)
{
    if (error.code == ErrorCode::NotFound && error.detail == m_journalPath) {
        m_err << "knotebook-cli: there is no journal at " << m_journalPath
              << ". Make one with: knotebook-cli init\n";
        return CouldNot;
    }
    m_err << "knotebook-cli: " << errorText(error);
    if (!error.detail.isEmpty())
        m_err << " (" << error.detail << ')';
    m_err << '\n';
    return CouldNot;
}

int Context::fail(const QString &sentence)
{
    m_err << "knotebook-cli: " << sentence << '\n';
    return CouldNot;
}

int Context::misused(const QString &what)
{
    m_err << "knotebook-cli: " << what << '\n';
    return WrongUsage;
}

Progress Context::progress()
{
    if (!isatty(STDERR_FILENO))
        return {};
    return [this](qsizetype done, qsizetype total) {
        m_err << "\r" << done << " / " << total << (done == total ? "\n" : "");
        m_err.flush();
        return true;
    };
}

Result<QString> remedyNamed(Context &context, const Reader &reader, const QString &word)
{
    if (context.catalogue().remedy(word))
        return word;
    const auto own = reader.find<OwnRemedyFields>(word);
    if (own)
        return own->toString();
    return failure(ErrorCode::Unknown, u"remedy \"%1\"; see remedy list"_s.arg(word));
}

} // namespace knotebook::cli
