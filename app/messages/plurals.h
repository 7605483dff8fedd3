// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace knotebook {

/**
 * Makes "1 knot" and "2 knots" of the texts that count; without it they read
 * "2 knot(s)". The table is translations/knotebook_en.ts. False when it is broken.
 */
bool installPlurals(QCoreApplication &application);

} // namespace knotebook
