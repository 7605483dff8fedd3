// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace knotebook {

/** What a report is drawn with: greys on paper, so that a grey print loses nothing. @{ */
inline const QColor ink(0x2A, 0x27, 0x22);
inline const QColor quietInk(0x5C, 0x56, 0x4E); // 7:1 on white
inline const QColor hairline(0xC9, 0xC2, 0xB6);
inline const QColor skin(0xF4, 0xEF, 0xE7);
inline const QColor muscleTone(0xE6, 0xDC, 0xCF);
/** @} */

} // namespace knotebook
