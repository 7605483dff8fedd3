// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/shell.h"

#include <QQmlApplicationEngine>

namespace knotebook {

/**
 * Shows every page in a wide and a narrow window and in both themes, and
 * returns the program's exit code: 0 when nothing was complained about.
 */
int selfTest(QQmlApplicationEngine &engine, Shell &shell);

} // namespace knotebook
