// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook

/** A visit: whom, when, what was done and what was advised. */
ColumnLayout {
    id: visit

    required property string title
    required property string day
    required property string detail
    required property string advice
    required property string note

    signal editChosen
    signal deleteChosen

    spacing: 2
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2").arg(title).arg(day)

    RowLayout {
        spacing: Theme.unit

        ColumnLayout {
            spacing: 0

            AppText {
                text: visit.title
                font.weight: Font.Medium
                Layout.fillWidth: true
            }
            QuietText {
                text: visit.day
                Layout.fillWidth: true
            }
        }
        IconButton {
            iconName: "edit"
            text: qsTr("Change: %1").arg(visit.title)
            onClicked: visit.editChosen()
        }
        IconButton {
            iconName: "trash"
            text: qsTr("Delete: %1").arg(visit.title)
            onClicked: visit.deleteChosen()
        }
    }
    QuietText {
        text: visit.detail
        visible: text !== ""
        Layout.fillWidth: true
    }
    AppText {
        text: visit.advice
        visible: text !== ""
        Layout.fillWidth: true
    }
    AppText {
        text: visit.note
        visible: text !== ""
        font.italic: true
        Layout.fillWidth: true
    }
    Hairline {
        Layout.topMargin: Theme.unit
    }
}
