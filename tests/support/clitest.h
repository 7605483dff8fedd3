// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/clifixture.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <memory>

namespace knotebook::test {

/** Whole folders are compared: "name size digest" of every file. */
using FolderState = QStringList;

/**
 * A test that types commands. begin() in init() gives every function a fresh
 * journal; in initTestCase() it gives one to all of them, for tests in which
 * nothing may change.
 */
class CliTest : public QObject
{
protected:
    /** A fresh folder without a journal. */
    void beginEmpty() { m_cli = std::make_unique<CliFixture>(); }

    /** A fresh folder with an empty journal. */
    void beginJournal()
    {
        beginEmpty();
        QCOMPARE(m_cli->run({QStringLiteral("init")}).code, 0);
    }

    /** A fresh folder with a journal that has one knot, in the left upper trapezius. */
    void begin()
    {
        beginJournal();
        m_knot = m_cli->addKnot();
        QCOMPARE(m_knot.size(), 36);
    }

    /** As a shell splits them; KNOT is the id of the knot and DIR the folder. */
    QStringList words(const QString &line) const
    {
        QString text = line;
        text.replace(QStringLiteral("KNOT"), m_knot);
        text.replace(QStringLiteral("DIR"), QFileInfo(m_cli->path()).absolutePath());
        return QProcess::splitCommand(text);
    }

    Run run(const QString &line) const { return m_cli->run(words(line)); }
    QJsonObject json(const QString &line) const { return m_cli->json(words(line)).object(); }
    QJsonArray list(const QString &line) const { return m_cli->json(words(line)).array(); }

    /** The id of what a command made. */
    QString idOf(const QString &line) const
    {
        return json(line).value(QStringLiteral("id")).toString();
    }

    /** Everything that lies in the folder. */
    FolderState folder() const
    {
        FolderState state;
        const QDir folder(QFileInfo(m_cli->path()).absolutePath());
        const QStringList names = folder.entryList(QDir::Files | QDir::Hidden);
        for (const QString &name : names) {
            const QByteArray bytes = m_cli->bytes(name);
            const QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
            state.append(QStringLiteral("%1 %2 %3")
                             .arg(name)
                             .arg(bytes.size())
                             .arg(QString::fromLatin1(digest.toHex())));
        }
        return state;
    }

    std::unique_ptr<CliFixture> m_cli;
    QString m_knot;
};

/** The keys of an object that are not among `wanted`, and those that are missing, as one list. */
inline QStringList keysBeside(const QJsonValue &value, const QStringList &wanted)
{
    QStringList other;
    const QStringList keys = value.toObject().keys();
    for (const QString &key : keys) {
        if (!wanted.contains(key))
            other.append(QStringLiteral("+") + key);
    }
    for (const QString &key : wanted) {
        if (!keys.contains(key))
            other.append(QStringLiteral("-") + key);
    }
    return other;
}

} // namespace knotebook::test

/** Runs a line that has to work, and shows what it complained about when it does not. */
#define DONE(line)                                                                                 \
    do {                                                                                           \
        const knotebook::test::Run ran = run(line);                                                \
        QVERIFY2(ran.code == 0, qPrintable(QString(line) + QStringLiteral(": ") + ran.err));       \
    } while (false)
