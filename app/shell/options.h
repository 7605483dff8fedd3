// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/moment.h"

#include <QString>

namespace knotebook {

/** What the command line asks of the window. */
struct Options
{
    QString journal; ///< empty: the usual place
    bool demo = false; ///< a made-up year, kept nowhere
    bool selfTest = false; ///< load every page and leave
    bool firstFrame = false; ///< leave when the first frame is on the screen, for measuring
    std::optional<Moment> now; ///< a clock that stands still
};

/**
 * Reads the command line. Answers --help and --version itself and ends the
 * program then, or with 2 and a message for what it does not understand.
 * Needs a QCoreApplication.
 */
Options readOptions();

} // namespace knotebook
