// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/program.h"
#include "app/messages/plurals.h"
#include "app/tables.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace knotebook::test {

/** What one run of the command line said and ended with. */
struct Run
{
    int code = -1;
    QString out;
    QString err;

    QJsonDocument document() const { return QJsonDocument::fromJson(out.toUtf8()); }
    QJsonObject object() const { return document().object(); }
    QJsonArray array() const { return document().array(); }
};

/** The command line on a journal in a fresh folder, at 1 May 2024, 08:00 in Vienna. */
class CliFixture
{
public:
    QString path(const QString &name = QStringLiteral("j.knotebook")) const
    {
        return m_folder.filePath(name);
    }

    /** Runs without adding anything to the arguments. */
    static Run runAsIs(const QStringList &arguments)
    {
        Run answer;
        QTextStream out(&answer.out);
        QTextStream err(&answer.err);
        answer.code = cli::runProgram(arguments, out, err, &tables());
        out.flush();
        err.flush();
        return answer;
    }

    Run run(const QStringList &arguments) const
    {
        return runAsIs(
            QStringList {QStringLiteral("--journal"), path(), QStringLiteral("--now"), m_now}
            + arguments);
    }

    /** With --json behind the command. */
    Run json(const QStringList &arguments) const
    {
        return run(arguments + QStringList {QStringLiteral("--json")});
    }

    void setNow(const QString &iso) { m_now = iso; }

    /** Adds a knot in the left upper trapezius; its id. */
    QString addKnot() const
    {
        const Run added =
            json({QStringLiteral("knot"), QStringLiteral("add"), QStringLiteral("--view"),
                  QStringLiteral("back"), QStringLiteral("--x"), QStringLiteral("-20"),
                  QStringLiteral("--y"), QStringLiteral("150")});
        return added.object().value(QStringLiteral("id")).toString();
    }

    QByteArray bytes(const QString &name = QStringLiteral("j.knotebook")) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return {};
        return path(name);
    }

private:
    /** Loaded once a test program: the atlas takes longer than most commands. */
    static const Tables &tables()
    {
        static const bool hasPlurals = installPlurals(*QCoreApplication::instance());
        Q_ASSERT(hasPlurals);
        static const Tables loaded = *loadTables();
        return loaded;
    }

    QTemporaryDir m_folder;
    QString m_now = QStringLiteral("2024-05-01T08:00:00+02:00");
};

} // namespace knotebook::test
