// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/othercopies.h"

#include "core/backup/dailysnapshot.h"
#include "core/backup/rotation.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

/** What the program calls its copies: by the name of the journal, not by a pattern of it. */
QRegularExpression copyOf(const QString &journal)
{
    const QFileInfo file(journal);
    const QString name = QRegularExpression::escape(file.fileName());
    const QString stem = QRegularExpression::escape(file.completeBaseName());
    const QString ending =
        file.suffix().isEmpty() ? QString() : QRegularExpression::escape(u'.' + file.suffix());
    return QRegularExpression(
        u"\\A(?:%1\\.before-schema-[0-9]+|%1\\.(?:new|restoring)(?:\\.part)?|"
        "%2\\.before-restore-[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9]{4}(?:-[0-9]+)?%3(?:\\.part)?)\\z"_s
            .arg(name, stem, ending));
}

QStringList cutOffSnapshots(const QString &journal)
{
    const QDir folder(snapshotFolder(journal));
    QStringList files;
    const QStringList names = folder.entryList({u"*.part"_s}, QDir::Files);
    for (const QString &name : names) {
        if (snapshotDay(name.chopped(5)))
            files.append(folder.filePath(name));
    }
    return files;
}

OtherCopy lookAt(const QString &path, const QSet<QUuid> &here)
{
    const auto there =
        Reader::open(path).and_then([](const Reader &reader) { return reader.idsWithWords(); });
    if (!there)
        return {path, std::nullopt};
    return {path,
            std::ranges::count_if(*there, [&](const QUuid &id) { return !here.contains(id); })};
}

} // namespace

QStringList copiesBeside(const QString &journal)
{
    const QRegularExpression ours = copyOf(journal);
    const QDir folder(QFileInfo(journal).absolutePath());
    QStringList files = snapshotFiles(journal) + cutOffSnapshots(journal);
    const QStringList names = folder.entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        if (ours.match(name).hasMatch())
            files.append(folder.filePath(name));
    }
    files.sort();
    return files;
}

Result<QList<OtherCopy>> copiesWithMore(const QString &journal)
{
    return Reader::open(journal)
        .and_then([](const Reader &reader) { return reader.idsThatStay(); })
        .map([&](const QSet<QUuid> &here) {
            QList<OtherCopy> copies;
            const QStringList files = copiesBeside(journal);
            for (const QString &file : files) {
                const OtherCopy copy = lookAt(file, here);
                if (copy.held != 0)
                    copies.append(copy);
            }
            return copies;
        });
}

QStringList replaceCopies(const QString &journal, const QList<OtherCopy> &copies, QDate today)
{
    QStringList left;
    for (const OtherCopy &copy : copies) {
        for (const QString &half : {u"-wal"_s, u"-shm"_s, u"-journal"_s})
            QFile::remove(copy.path + half);
        if (QFileInfo::exists(copy.path) && !QFile::remove(copy.path))
            left.append(copy.path);
    }
    if (QFileInfo(snapshotFolder(journal)).isDir())
        static_cast<void>(keepDailySnapshot(journal, today)); // else the next start keeps one
    return left;
}

} // namespace knotebook
