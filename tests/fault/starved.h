// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>

#include <sys/resource.h>

namespace knotebook::test {

/** @name What the programs have in common that tests kill and starve of space. */
///@{
/** The error on standard error; returns the code to end with. */
inline int fail(const Error &error)
{
    std::fprintf(stderr, "%s (%s)\n", qPrintable(errorName(error.code)), qPrintable(error.detail));
    return 1;
}

/** Unbuffered: what is printed has been acknowledged, and nothing else. */
inline void say(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

/** No file may grow beyond that many bytes from now on. */
inline void limitFiles(const char *bytes)
{
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit {std::strtoul(bytes, nullptr, 10), std::strtoul(bytes, nullptr, 10)};
    setrlimit(RLIMIT_FSIZE, &limit);
}
///@}

} // namespace knotebook::test
