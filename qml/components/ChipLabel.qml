// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Knotebook

/** The words of a chip; a tick, not only a colour, says that it is chosen. */
Item {
    id: label

    required property T.AbstractButton chip

    readonly property int roomWithMargins: row.implicitWidth + 3 * Theme.unit

    Row {
        id: row

        anchors.centerIn: parent
        spacing: 6

        Icon {
            name: "check"
            visible: label.chip.checked
            size: Math.round(18 * Theme.textScale)
            color: Theme.accent
            anchors.verticalCenter: parent.verticalCenter
        }
        Text {
            text: label.chip.text
            color: label.chip.checked ? Theme.accent : Theme.ink
            font.pixelSize: Theme.bodySize
            font.weight: label.chip.checked ? Font.Medium : Font.Normal
            Accessible.ignored: true
        }
    }
}
