// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Knotebook

/** A heading that opens and closes what stands under it. */
ColumnLayout {
    id: disclosure

    required property string title
    property bool open: false
    default property alias content: body.data

    spacing: Theme.unit
    Layout.fillWidth: true

    T.AbstractButton {
        id: button

        implicitHeight: Math.max(Theme.target, words.implicitHeight + Theme.unit)
        Layout.fillWidth: true
        hoverEnabled: true
        text: disclosure.title
        Layout.leftMargin: -Theme.unit
        Accessible.role: Accessible.Button
        Accessible.name: text
        Accessible.checkable: true
        Accessible.checked: disclosure.open
        onClicked: disclosure.open = !disclosure.open
        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()

        contentItem: Item {
            Icon {
                id: sign

                name: disclosure.open ? "chevron-down" : "chevron-right"
                size: Math.round(18 * Theme.textScale)
                color: Theme.accent
                x: Theme.unit
                anchors.verticalCenter: parent.verticalCenter
            }
            AppText {
                id: words

                text: button.text
                color: Theme.accent
                font.weight: Font.Medium
                lineHeight: 1
                anchors.left: sign.right
                anchors.right: parent.right
                anchors.leftMargin: 6
                anchors.verticalCenter: parent.verticalCenter
                Accessible.ignored: true
            }
        }
        background: Rectangle {
            radius: Theme.radius
            color: button.down ? Theme.press : button.hovered ? Theme.hover : "transparent"

            FocusRing {
                shown: button.visualFocus
            }
        }
    }
    ColumnLayout {
        id: body

        visible: disclosure.open
        spacing: Theme.unit
    }
}
