// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"
#include "app/messages/plurals.h"

#include <QGuiApplication>

#include <algorithm>
#include <memory>

#include <sys/stat.h>

int main(int argc, char *argv[])
{
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
