// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Knotebook

/** One answer; its tick, not only its colour, says that it is chosen. */
T.AbstractButton {
    id: chip

    property bool single: false

    implicitWidth: row.implicitWidth + 3 * Theme.unit
    implicitHeight: Theme.target
    hoverEnabled: true
    Accessible.role: single ? Accessible.RadioButton : Accessible.CheckBox
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: checked

    contentItem: Item {
        Row {
            id: row

            anchors.centerIn: parent
            spacing: 6

            Icon {
                name: "check"
                visible: chip.checked
                size: Math.round(18 * Theme.textScale)
                color: Theme.accent
                anchors.verticalCenter: parent.verticalCenter
            }
            Text {
                text: chip.text
                color: chip.checked ? Theme.accent : Theme.ink
                font.pixelSize: Theme.bodySize
                font.weight: chip.checked ? Font.Medium : Font.Normal
                Accessible.ignored: true
            }
        }
    }
    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.topMargin: 3
            anchors.bottomMargin: 3
            radius: height / 2
            color: chip.down ? Theme.press : chip.checked ? Theme.accentWash : chip.hovered ? Theme.hover : "transparent"
            border.width: chip.checked ? 1.5 : 1
            border.color: chip.checked ? Theme.accent : Theme.outline
        }
        FocusRing {
            anchors.margins: 0
            radius: height / 2
            shown: chip.visualFocus
        }
    }
}
