// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"

#include <QCoreApplication>

#include <sys/stat.h>

int main(int argc, char *argv[])
{
    // Whatever is written, also by libraries, is its owner's alone.
    umask(077);
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    QTextStream err(stderr);
    return knotebook::cli::runProgram(QCoreApplication::arguments().mid(1), out, err);
}
