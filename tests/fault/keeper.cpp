// SPDX-License-Identifier: GPL-3.0-or-later
// keeper MODE FILE OTHER [BYTES]: a program for tests to kill and to starve of space.
//   purge     purges the journal FILE and removes the traces; OTHER is "-"
//   snapshot  keeps the daily snapshot of FILE; OTHER is its day, "2024-05-01"
//   restore   makes FILE what the encrypted backup OTHER is; the passphrase is
//             "correct horse", and what it replaces is kept as "FILE.kept"
// It says "begin" on standard output, for a purge "rows" when they are gone, then
// "done", and ends with the code of an error on standard error. With BYTES, no file
// may grow beyond that.

#include "core/backup/dailysnapshot.h"
#include "core/backup/restore.h"
#include "tests/fault/starved.h"
#include "tests/support/journalfixture.h"

using namespace knotebook;
using namespace knotebook::test;

namespace {

Status purge(Journal &journal)
{
    const auto gone = journal.purge();
    if (!gone)
        return tl::make_unexpected(gone.error());
    say(QStringLiteral("rows"));
    return journal.scrub();
}

Status keep(QByteArrayView mode, const QString &file, const QString &other)
{
    if (mode == "snapshot")
        return keepDailySnapshot(file, QDate::fromString(other, Qt::ISODate))
            .map([](DailySnapshot) {});
    const JournalFixture fixture;
    RandomIdSource ids;
    const Journal::Context context {fixture.clock, ids, fixture.references};
    const auto journal = Journal::open(file, context);
    if (!journal)
        return tl::make_unexpected(journal.error());
    if (mode == "purge")
        return purge(**journal);
    const Passphrase passphrase = std::move(*Passphrase::fromBytes("correct horse"));
    return restoreBackup(**journal, other, file + QStringLiteral(".kept"), &passphrase)
        .map([](const Contents &) {});
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc < 4)
        return 2;
    if (argc > 4)
        limitFiles(argv[4]);
    say(QStringLiteral("begin"));
    const Status status =
        keep(argv[1], QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
    if (!status)
        return fail(status.error());
    say(QStringLiteral("done"));
    return 0;
}
