// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QProcess>
#include <QString>

namespace knotebook::test {

/** The difference as diff -u says it; just the place of it where there is no diff. */
inline QString differenceOf(const QString &expected, const QString &actual)
{
    constexpr qsizetype longest = 4'000;
    QProcess diff;
    diff.start(QStringLiteral("diff"), {QStringLiteral("-u"), expected, actual});
    if (!diff.waitForFinished(10'000))
        return QStringLiteral("%1 differs from %2").arg(actual, expected);
    return QString::fromUtf8(diff.readAllStandardOutput()).left(longest);
}

/**
 * What is wrong with `actual` beside the golden `name`: empty if they are equal,
 * else the difference. With UPDATE_GOLDENS set, the golden is written instead.
 */
inline QString againstGolden(const QString &name, const QByteArray &actual)
{
    const auto write = [&actual](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(actual) == actual.size();
    };
    const QString expected = QStringLiteral(KNOTEBOOK_SOURCE_DIR "/tests/golden/expected/") + name;
    if (qEnvironmentVariableIsSet("UPDATE_GOLDENS"))
        return write(expected) ? QString() : QStringLiteral("%1 cannot be written").arg(expected);
    QFile golden(expected);
    if (golden.open(QIODevice::ReadOnly) && golden.readAll() == actual)
        return {};
    const QString beside = QStringLiteral(KNOTEBOOK_ACTUAL_DIR "/") + name;
    if (!write(beside))
        return QStringLiteral("%1 cannot be written").arg(beside);
    return QStringLiteral("%1 differs:\n%2").arg(name, differenceOf(expected, beside));
}

} // namespace knotebook::test
