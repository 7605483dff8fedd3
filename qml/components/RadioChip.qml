// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Knotebook

/** One answer of which only one can be given; else as Chip. */
T.RadioButton {
    id: chip

    implicitWidth: words.roomWithMargins
    implicitHeight: words.heightWithMargins
    checkable: false
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
