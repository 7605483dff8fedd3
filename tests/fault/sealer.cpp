// SPDX-License-Identifier: GPL-3.0-or-later
// sealer MODE FROM TO [BYTES]: a program for tests to kill and to starve of space.
//   backup   encrypts the journal FROM to the new file TO
//   restore  decrypts the copy FROM to the new journal TO
// The passphrase is "correct horse". It says "begin" on standard output, then
// "done", and ends with the code of an error on standard error. With BYTES, no
// file may grow beyond that (RLIMIT_FSIZE).

#include "core/backup/sealedfiles.h"
#include "tests/fault/starved.h"

using namespace knotebook;
using namespace knotebook::test;

int main(int argc, char *argv[])
{
    if (argc < 4)
        return 2;
    if (argc > 4)
        limitFiles(argv[4]);
    const QString from = QString::fromLocal8Bit(argv[2]);
    const QString to = QString::fromLocal8Bit(argv[3]);
    const Passphrase passphrase = std::move(*Passphrase::fromBytes("correct horse"));
    say(QStringLiteral("begin"));
    const Status status = QByteArrayView(argv[1]) == "backup"
        ? takeSealedBackup(from, to, passphrase, {1, 8})
        : restoreSealedBackup(from, to, passphrase).map([](const Counts &) {});
    if (!status)
        return fail(status.error());
    say(QStringLiteral("done"));
    return 0;
}
