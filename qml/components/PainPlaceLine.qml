// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook

/** A place of pain in a list, with a button for each side that has one. */
ColumnLayout {
    id: line

    /** The part of the body that begins here; empty for none. */
    required property string heading
    required property string name
    required property bool paired

    signal chosen(bool left)

    spacing: 0

    SectionTitle {
        text: line.heading
        visible: text !== ""
    }
    RowLayout {
        spacing: Theme.unit
        Layout.bottomMargin: 6

        AppText {
            text: line.name
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignVCenter
        }
        AppButton {
            visible: line.paired
            text: qsTr("Left")
            Accessible.name: qsTr("%1, left").arg(line.name)
            onClicked: line.chosen(true)
        }
        AppButton {
            visible: line.paired
            text: qsTr("Right")
            Accessible.name: qsTr("%1, right").arg(line.name)
            onClicked: line.chosen(false)
        }
        AppButton {
            visible: !line.paired
            text: qsTr("Here")
            Accessible.name: line.name
            onClicked: line.chosen(false)
        }
    }
}
