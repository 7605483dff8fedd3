// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/restore.h"

#include "core/backup/sealedfiles.h"
#include "core/backup/snapshot.h"
#include "core/store/schema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

/** A copy beside the journal that goes away whatever happens. */
class WorkingCopy
{
public:
    explicit WorkingCopy(QString path) : m_path(std::move(path)) { remove(); }
    ~WorkingCopy() { remove(); }
    Q_DISABLE_COPY_MOVE(WorkingCopy)

    QString path() const { return m_path; }

private:
    // With all that reading, locking and migrating make beside it.
    void remove() const
    {
        const QString migrated = u".before-schema-%1"_s.arg(currentSchemaVersion());
        for (const QString &made : {QString(), u".part"_s, u".lock"_s, migrated}) {
            for (const QString &half : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s})
                QFile::remove(m_path + made + half);
        }
    }

    QString m_path;
};

/** Opening for writing brings a journal to the present schema. */
Status bringUpToDate(const QString &path, const Journal::Context &context)
{
    return Journal::open(path, context).map([](const auto &) {});
}

Status replace(Journal &journal, const Reader &backup)
{
    const WorkingCopy copy(journal.path() + u".restoring"_s);
    return backup.copyTo(copy.path())
        .and_then([&] { return Reader::open(copy.path()).and_then(checkWhole); })
        .and_then([&] { return bringUpToDate(copy.path(), journal.context()); })
        .and_then([&] { return journal.takeOver(copy.path()); });
}

/** A backup that was opened and checked whole. */
Result<Reader> wholeBackup(const QString &path, const Passphrase *passphrase)
{
    return openBackup(path, passphrase).and_then([](const Reader &reader) {
        return checkWhole(reader).map([&] { return reader; });
    });
}

} // namespace

Result<Contents> lookInto(const QString &backup, const Passphrase *passphrase)
{
    return wholeBackup(backup, passphrase).and_then([](const Reader &reader) {
        return reader.contents();
    });
}

QString nameForReplaced(const QString &journal, const QDateTime &now)
{
    const QFileInfo file(journal);
    const QString ending = file.suffix().isEmpty() ? QString() : u'.' + file.suffix();
    const QString stem =
        u"%1.before-restore-%2"_s.arg(file.completeBaseName(), now.toString(u"yyyy-MM-dd-HHmm"_s));
    const QDir folder(file.absolutePath());
    QString name = stem + ending;
    for (int i = 2; folder.exists(name); ++i)
        name = u"%1-%2"_s.arg(stem).arg(i) + ending;
    return folder.filePath(name);
}

Result<Contents> restoreBackup(Journal &journal, const QString &backup, const QString &kept,
                               const Passphrase *passphrase)
{
    if (QFileInfo(backup).canonicalFilePath() == QFileInfo(journal.path()).canonicalFilePath())
        return failure(ErrorCode::Conflict, u"the journal itself"_s);
    const auto reader = wholeBackup(backup, passphrase);
    if (!reader)
        return tl::make_unexpected(reader.error());
    if (const Status saved = takeSnapshot(journal.path(), kept); !saved)
        return tl::make_unexpected(saved.error());
    if (const Status replaced = replace(journal, *reader); !replaced) {
        QFile::remove(kept); // nothing was replaced
        return tl::make_unexpected(replaced.error());
    }
    return journal.read().contents();
}

} // namespace knotebook
