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

        implicitWidth: row.implicitWidth + 2 * Theme.unit
        implicitHeight: Theme.target
        hoverEnabled: true
        text: disclosure.title
        Layout.leftMargin: -Theme.unit
        Accessible.role: Accessible.Button
        Accessible.name: text
        Accessible.checkable: true
        Accessible.checked: disclosure.open
        onClicked: disclosure.open = !disclosure.open

        contentItem: Item {
            Row {
                id: row

                x: Theme.unit
                anchors.verticalCenter: parent.verticalCenter
                spacing: 6

                Icon {
                    name: disclosure.open ? "chevron-down" : "chevron-right"
                    size: Math.round(18 * Theme.textScale)
                    color: Theme.accent
                    anchors.verticalCenter: parent.verticalCenter
                }
                AppText {
                    text: button.text
                    color: Theme.accent
                    font.weight: Font.Medium
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
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
