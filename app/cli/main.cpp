// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"
#include "app/messages/plurals.h"

#include <QGuiApplication>

#include <algorithm>
#include <cerrno>
#include <memory>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

// A standard stream that was closed (">&-") leaves its number to the next file that
// is opened, and what is said would be written into that. What takes its place here
// fails whenever it is used.
void fillClosedStreams()
{
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(stream, F_GETFD) < 0 && errno == EBADF)
            open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    fillClosedStreams();
    // Qt's writer of PDFs puts what it embeds in the order of a hash: the same report is the
    // same bytes at each start.
    QHashSeed::setDeterministicGlobalSeed();
    // Whatever is written, also by libraries, is its owner's alone.
    umask(077);
    // Reports are laid out with Qt Gui; no display is needed for that. The other
    // commands do without: they start sooner, and Gui warns about what they do not need.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const bool draws = std::any_of(argv, argv + argc,
                                   [](const char *word) { return qstrcmp(word, "report") == 0; });
    const std::unique_ptr<QCoreApplication> application(draws ? new QGuiApplication(argc, argv)
                                                              : new QCoreApplication(argc, argv));
    knotebook::installPlurals(*application);
    QTextStream out(stdout);
    QTextStream err(stderr);
    return knotebook::cli::runProgram(QCoreApplication::arguments().mid(1), out, err);
}
