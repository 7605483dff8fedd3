// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Knotebook

/** Running text in the ink of the theme. */
Text {
    color: Theme.ink
    font.pixelSize: Theme.bodySize
    lineHeight: 1.25
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
