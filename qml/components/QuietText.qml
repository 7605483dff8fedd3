// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Knotebook

/** Text that steps back: captions, dates, hints. */
AppText {
    color: Theme.quietInk
    font.pixelSize: Theme.smallSize
}
