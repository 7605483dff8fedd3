// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"
#include "app/messages/plurals.h"

#include <QGuiApplication>

#include <sys/stat.h>

int main(int argc, char *argv[])
{
    // Whatever is written, also by libraries, is its owner's alone.
    umask(077);
    // Reports are laid out with Qt Gui; no display is needed for that.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    knotebook::installPlurals(application);
    QTextStream out(stdout);
    QTextStream err(stderr);
    return knotebook::cli::runProgram(QCoreApplication::arguments().mid(1), out, err);
}
