// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QMap>
#include <QTest>

namespace knotebook::test {

/** All bytes of a file; empty when it is not there. */
inline QByteArray bytesIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/** Writes a file over whatever is there; the test fails when that does not work. */
inline void putBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

/** The names of all files of a folder, hidden ones too. */
inline QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden);
}

/** The files of a folder by their names: what "untouched" is measured by. */
using Files = QMap<QString, QByteArray>;

/** Every file of a folder with its bytes; "unreadable" for what cannot be opened. */
inline Files filesIn(const QString &folder)
{
    Files files;
    const QStringList names = namesIn(folder);
    for (const QString &name : names) {
        QFile file(QDir(folder).filePath(name));
        files.insert(name, file.open(QIODevice::ReadOnly) ? file.readAll() : "unreadable");
    }
    return files;
}

/** Whether its owner alone can do anything with a file or folder. */
inline bool isPrivate(const QString &path)
{
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    return QFile::exists(path) && (QFile::permissions(path) & others) == QFile::Permissions();
}

} // namespace knotebook::test
