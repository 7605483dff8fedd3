// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Knotebook

/**
 * One of several answers that can be given together. Whoever uses it says what is
 * chosen: a tap only asks.
 */
T.CheckBox {
    id: chip

    implicitWidth: words.roomWithMargins
    implicitHeight: words.heightWithMargins
    checkable: true
    nextCheckState: () => chip.checkState
    hoverEnabled: true
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: checked
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: ChipLabel {
        id: words

        chip: chip
    }
    background: ChipShape {
        chip: chip
    }
}
