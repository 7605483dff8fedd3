// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/window.h"

namespace knotebook::test {

/**
 * What is wrong with what the window shows; empty when nothing is. What was just
 * asked for is laid out first: nobody sees what lies there before the next frame.
 */
struct Flaws
{
    /** Controls without role or name, or smaller than 44 px. */
    static QStringList ofControls(Window &window);
    /** Text that is cut off, things that leave the window or lie over one another. */
    static QStringList ofLayout(Window &window);
    /** Text of less than 4.5:1 (large: 3:1) to what is painted behind it; WCAG 2.1, 1.4.3. */
    static QStringList ofContrast(Window &window);
    /**
     * Goes round with Tab: every control is a stop with a name, is in sight and
     * shows that it has the focus; the order is that of reading; the way leads
     * round and back again.
     */
    static QStringList ofFocus(Window &window);
};

} // namespace knotebook::test
