// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace knotebook {

/** A text that begins a sentence or a line: "Knee" for "knee". */
inline QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace knotebook
