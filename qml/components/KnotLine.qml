// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Knotebook

/** A knot in a list: its mark, its name, how it was last. */
T.AbstractButton {
    id: line

    required property string name
    required property string place
    required property string last
    required property string statusText
    required property int status
    required property int pain

    signal opened

    Layout.fillWidth: true
    implicitHeight: Math.max(Theme.target, words.implicitHeight + 8)
    hoverEnabled: true
    Accessible.name: qsTr("%1, %2. %3, %4").arg(name).arg(place).arg(statusText).arg(last)
    onClicked: opened()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    // No layouts: words that wrap would have them measured twice.
    contentItem: Item {
        StatusMark {
            id: mark

            status: line.status
            pain: line.pain
            statusText: line.statusText
            size: Math.round(26 * Theme.textScale)
            anchors.verticalCenter: parent.verticalCenter
        }
        Column {
            id: words

            anchors.left: mark.right
            anchors.leftMargin: 10
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            AppText {
                text: line.name
                width: words.width
                Accessible.ignored: true
            }
            QuietText {
                text: line.place
                visible: text !== ""
                width: words.width
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: line.down ? Theme.press : line.hovered ? Theme.hover : "transparent"

        FocusRing {
            shown: line.visualFocus
        }
    }
}
