// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Knotebook

/** A column of a file: its name, its first rows, and what it is taken for. */
T.AbstractButton {
    id: row

    required property string title
    required property string sample
    required property string meaning
    property bool asked: false

    readonly property string said: meaning === "" ? qsTr("stays out") : meaning

    implicitHeight: Math.max(Theme.target, words.implicitHeight + Theme.unit)
    hoverEnabled: true
    text: qsTr("%1: %2").arg(title).arg(said)
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: sample
    Accessible.selected: asked
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item {
        RowLayout {
            id: words

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.unit
            anchors.rightMargin: Theme.unit
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.unit

            ColumnLayout {
                spacing: 0

                AppText {
                    text: row.title
                    wrapMode: Text.WrapAnywhere
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                QuietText {
                    visible: text !== ""
                    text: row.sample
                    wrapMode: Text.WrapAnywhere
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
            }
            AppText {
                text: row.said
                color: row.meaning === "" ? Theme.quietInk : Theme.accent
                horizontalAlignment: Text.AlignRight
                Layout.maximumWidth: row.width / 3
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: row.down ? Theme.press : row.hovered ? Theme.hover : "transparent"
        border.width: row.asked ? 2 : 1
        border.color: row.asked ? Theme.accent : Theme.hairline

        FocusRing {
            shown: row.visualFocus
        }
    }
}
