// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook

/** The number to call, before anything else. The only place that is red. */
ColumnLayout {
    id: call

    required property string number
    /** The answer that care was contacted can be given here. */
    property bool answerable: true

    signal copied
    signal acknowledged

    spacing: 2 * Theme.unit
    Layout.fillWidth: true

    AppText {
        text: call.number === "" ? qsTr("Call the emergency number now") : qsTr("Call now")
        color: Theme.emergency
        font.pixelSize: Theme.titleSize
        font.weight: Font.DemiBold
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }
    TextEdit {
        visible: call.number !== ""
        text: call.number
        readOnly: true
        selectByMouse: true
        color: Theme.emergency
        selectionColor: Theme.emergency
        selectedTextColor: Theme.paper
        font.pixelSize: 2.4 * Theme.heroSize
        font.weight: Font.Bold
        wrapMode: TextEdit.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Emergency number %1").arg(call.number)
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        AppButton {
            visible: call.number !== ""
            text: qsTr("Copy the number")
            iconName: "phone"
            onClicked: call.copied()
        }
        AppButton {
            visible: call.answerable
            text: qsTr("I have contacted care")
            iconName: "check"
            onClicked: call.acknowledged()
        }
    }
}
