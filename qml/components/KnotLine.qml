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
    implicitHeight: Math.max(Theme.target, row.implicitHeight + 8)
    hoverEnabled: true
    Accessible.name: qsTr("%1, %2. %3, %4").arg(name).arg(place).arg(statusText).arg(last)
    onClicked: opened()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: RowLayout {
        id: row

        spacing: 10

        StatusMark {
            status: line.status
            pain: line.pain
            statusText: line.statusText
            size: Math.round(26 * Theme.textScale)
        }
        ColumnLayout {
            spacing: 0

            AppText {
                text: line.name
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            QuietText {
                text: line.place
                visible: text !== ""
                Layout.fillWidth: true
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
