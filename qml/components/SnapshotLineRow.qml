// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook

/** A snapshot of the journal: of which day, what is in it, and the way back to it. */
RowLayout {
    id: line

    required property string day
    required property string detail
    required property bool whole
    required property url file

    signal restoreChosen

    spacing: Theme.unit
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2").arg(day).arg(detail)

    ColumnLayout {
        spacing: 0

        AppText {
            text: line.day
            font.weight: Font.Medium
            font.capitalization: Font.Capitalize
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        QuietText {
            text: line.detail
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.ignored: true
        }
    }
    AppButton {
        visible: line.whole
        text: qsTr("Go back")
        Accessible.name: qsTr("Go back to %1").arg(line.day)
        Layout.alignment: Qt.AlignTop
        onClicked: line.restoreChosen()
    }
}
