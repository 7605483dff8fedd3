// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Knotebook

/** The outline of a chip, and its ring for the keyboard. */
Item {
    id: shape

    required property T.AbstractButton chip

    Rectangle {
        anchors.fill: parent
        anchors.topMargin: 3
        anchors.bottomMargin: 3
        radius: height / 2
        color: shape.chip.down ? Theme.press : shape.chip.checked ? Theme.accentWash : shape.chip.hovered ? Theme.hover : "transparent"
        border.width: shape.chip.checked ? 1.5 : 1
        border.color: shape.chip.checked ? Theme.accent : Theme.outline
    }
    FocusRing {
        anchors.margins: 0
        radius: height / 2
        shown: shape.chip.visualFocus
    }
}
