// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Knotebook

/** What was just done, with the way back. It leaves by itself, but not while it is pointed at. */
T.Pane {
    id: toast

    property string text: ""
    property string actionText: ""
    property int duration: Math.max(7000, 80 * text.length) // a long one takes longer to read

    signal actionChosen
    signal dismissed

    visible: text !== ""
    padding: Theme.unit
    leftPadding: 2 * Theme.unit
    implicitWidth: row.implicitWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.target, row.implicitHeight) + topPadding + bottomPadding

    onTextChanged: leave.restart()

    Timer {
        id: leave

        interval: toast.duration
        running: toast.visible && !hover.hovered && !action.activeFocus
        onTriggered: toast.dismissed()
    }
    HoverHandler {
        id: hover
    }

    contentItem: RowLayout {
        id: row

        spacing: Theme.unit

        Text {
            text: toast.text
            color: Theme.paper
            font.pixelSize: Theme.bodySize
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        T.Button {
            id: action

            visible: toast.actionText !== ""
            text: toast.actionText
            implicitWidth: label.implicitWidth + 2 * Theme.unit
            implicitHeight: Theme.target
            Accessible.name: text
            onClicked: toast.actionChosen()
            Keys.onReturnPressed: clicked()
            Keys.onEnterPressed: clicked()
            contentItem: Text {
                id: label

                text: action.text
                color: Theme.dark ? "#1F6B66" : "#8FD8D0"
                font.pixelSize: Theme.bodySize
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
            }
            background: Rectangle {
                radius: Theme.unit
                color: "transparent"
                border.width: action.visualFocus ? 2 : 0
                border.color: label.color
            }
        }
    }
    background: Rectangle {
        color: Theme.ink
        radius: Theme.radius
    }
}
