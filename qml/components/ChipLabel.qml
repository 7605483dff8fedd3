// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Knotebook

/** The words of a chip; a tick, not only a colour, says that it is chosen. */
Item {
    id: label

    required property T.AbstractButton chip

    readonly property int tick: chip.checked ? icon.width + row.spacing : 0
    readonly property int roomWithMargins: Math.max(Theme.target, Math.ceil(unwrapped.advanceWidth) + 1 + tick + 3 * Theme.unit)
    readonly property int heightWithMargins: Math.max(Theme.target, text.implicitHeight + Theme.unit)

    TextMetrics {
        id: unwrapped

        font: text.font
        text: label.chip.text
    }
    Row {
        id: row

        anchors.centerIn: parent
        spacing: 6

        Icon {
            id: icon

            name: "check"
            visible: label.chip.checked
            size: Math.round(18 * Theme.textScale)
            color: Theme.accent
            anchors.verticalCenter: parent.verticalCenter
        }
        Text {
            id: text

            text: label.chip.text
            width: Math.min(Math.ceil(unwrapped.advanceWidth) + 1, label.width - label.tick - 2 * Theme.unit)
            wrapMode: Text.Wrap
            color: label.chip.checked ? Theme.accent : Theme.ink
            font.pixelSize: Theme.bodySize
            font.weight: label.chip.checked ? Font.Medium : Font.Normal
            Accessible.ignored: true
        }
    }
}
