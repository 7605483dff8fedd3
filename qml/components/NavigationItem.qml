// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Knotebook

/** One destination: drawing beside label in a wide rail, above it elsewhere. */
T.TabButton {
    id: item

    required property string iconName
    property bool beside: false

    /** Somebody is about to choose it. */
    readonly property bool near: hovered || down || activeFocus
    readonly property color tint: checked ? Theme.accent : hovered ? Theme.ink : Theme.quietInk

    implicitWidth: beside ? 200 : Math.max(Theme.target, label.implicitWidth + 12)
    implicitHeight: beside ? Theme.target + 4 : Math.max(56, Math.round(56 * Theme.textScale))
    checkable: false
    hoverEnabled: true
    Accessible.name: text
    Accessible.selected: checked
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item {
        Icon {
            id: drawing

            name: item.iconName
            color: item.tint
            x: item.beside ? 12 : Math.round((parent.width - width) / 2)
            y: item.beside ? Math.round((parent.height - height) / 2) : Theme.unit
        }
        Text {
            id: label

            text: item.text
            color: item.tint
            font.pixelSize: item.beside ? Theme.bodySize : Math.round(Math.min(Theme.smallSize, 14) * 0.92)
            font.weight: item.checked ? Font.DemiBold : Font.Medium
            elide: Text.ElideRight
            width: Math.min(implicitWidth, parent.width - (item.beside ? drawing.x + drawing.width + 12 : 0))
            x: item.beside ? drawing.x + drawing.width + 12 : Math.round((parent.width - width) / 2)
            y: item.beside ? Math.round((parent.height - height) / 2) : parent.height - height - 6
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: item.beside && item.checked ? Theme.accentWash : item.down ? Theme.press : item.hovered ? Theme.hover : "transparent"

        FocusRing {
            anchors.margins: 1
            radius: Theme.radius
            shown: item.visualFocus
        }
    }
}
