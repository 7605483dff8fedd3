// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook

/**
 * An entry that can be changed and deleted: what, when, a few words; more under it.
 * Of columns that are as wide as they are told: layouts in layouts keep the height that
 * a text had before it knew its width (Qt 6.4).
 */
Column {
    id: record

    required property string title
    required property string day
    required property string detail

    signal editChosen
    signal deleteChosen

    spacing: 2
    Layout.fillWidth: true
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2").arg(title).arg(day)

    Item {
        width: parent.width
        height: Math.max(words.height, buttons.height)

        Column {
            id: words

            width: parent.width - buttons.width - Theme.unit
            anchors.verticalCenter: parent.verticalCenter

            AppText {
                text: record.title
                font.weight: Font.Medium
                width: parent.width
            }
            QuietText {
                text: record.day
                width: parent.width
            }
        }
        Row {
            id: buttons

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

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
    }
    QuietText {
        text: record.detail
        visible: text !== ""
        width: parent.width
    }
}
