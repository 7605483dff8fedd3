// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTest>

#include <optional>

namespace knotebook::test {

/** How a program for tests ended, and what it said until then. */
struct Ended
{
    int code = -1; ///< -1 when it was killed
    QString said;
    QString error;

    bool isDone() const { return said.contains(QStringLiteral("done")); }
    /** A limit for files is told as an error of writing, a full disk as itself. */
    bool lackedSpace() const
    {
        return code == 1
            && (error.startsWith(QStringLiteral("disk_full"))
                || error.startsWith(QStringLiteral("io ")));
    }
};

/** Runs a program; kills it so many milliseconds after it said the word (the first
 * one without it), if that is given. */
inline Ended runProgram(const QString &program, const QStringList &arguments,
                        std::optional<int> killAfterMs = {}, const QByteArray &word = {})
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted(10'000))
        return {};
    if (killAfterMs) {
        process.waitForReadyRead(30'000);
        while (!process.peek(1000).contains(word) && process.waitForReadyRead(30'000)) { }
        QTest::qSleep(*killAfterMs);
        process.kill();
    }
    process.waitForFinished(120'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

} // namespace knotebook::test
