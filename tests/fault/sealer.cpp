// SPDX-License-Identifier: GPL-3.0-or-later
// sealer MODE FROM TO [BYTES]: a program for tests to kill and to starve of space.
//   backup   encrypts the journal FROM to the new file TO
//   restore  decrypts the copy FROM to the new journal TO
// The passphrase is "correct horse". It says "begin" on standard output, then
// "done", and ends with the code of an error on standard error. With BYTES, no
// file may grow beyond that (RLIMIT_FSIZE).

#include "core/backup/sealedfiles.h"

#include <csignal>
#include <cstdio>

#include <sys/resource.h>

using namespace knotebook;

namespace {

void say(const char *word)
{
    std::puts(word);
    std::fflush(stdout);
}

void limitFiles(const char *bytes)
{
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit {std::strtoul(bytes, nullptr, 10), std::strtoul(bytes, nullptr, 10)};
    setrlimit(RLIMIT_FSIZE, &limit);
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc < 4)
        return 2;
    if (argc > 4)
        limitFiles(argv[4]);
    const QString from = QString::fromLocal8Bit(argv[2]);
    const QString to = QString::fromLocal8Bit(argv[3]);
    const Passphrase passphrase = std::move(*Passphrase::fromBytes("correct horse"));
    say("begin");
    const Status status = QByteArrayView(argv[1]) == "backup"
        ? takeSealedBackup(from, to, passphrase, {1, 8})
        : restoreSealedBackup(from, to, passphrase).map([](const Counts &) {});
    if (!status) {
        std::fprintf(stderr, "%s (%s)\n", qPrintable(errorName(status.error().code)),
                     qPrintable(status.error().detail));
        return 1;
    }
    say("done");
    return 0;
}
