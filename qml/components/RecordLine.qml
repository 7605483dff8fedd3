// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook

/** An entry that can be changed and deleted: what, when, a few words; more under it. */
ColumnLayout {
    id: record

    required property string title
    required property string day
    required property string detail

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
                text: record.title
                font.weight: Font.Medium
                Layout.fillWidth: true
            }
            QuietText {
                text: record.day
                Layout.fillWidth: true
            }
        }
        IconButton {
            iconName: "edit"
            text: qsTr("Change: %1").arg(record.title)
            onClicked: record.editChosen()
        }
        IconButton {
            iconName: "trash"
            text: qsTr("Delete: %1").arg(record.title)
            onClicked: record.deleteChosen()
        }
    }
    QuietText {
        text: record.detail
        visible: text !== ""
        Layout.fillWidth: true
    }
}
