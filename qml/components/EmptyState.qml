// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook

/** Nothing is here yet: why, and the one thing to do about it. */
ColumnLayout {
    id: empty

    property string iconName: ""
    required property string title
    property string text: ""
    property string actionText: ""

    signal actionChosen

    spacing: Theme.unit
    Layout.fillWidth: true
    Layout.topMargin: 4 * Theme.unit
    Layout.bottomMargin: 4 * Theme.unit

    Icon {
        name: empty.iconName
        visible: name !== ""
        size: 40
        color: Theme.outline
        Layout.alignment: Qt.AlignHCenter
    }
    AppText {
        text: empty.title
        font.pixelSize: Theme.leadSize
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }
    AppText {
        text: empty.text
        visible: text !== ""
        color: Theme.quietInk
        horizontalAlignment: Text.AlignHCenter
        Layout.maximumWidth: 480
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignHCenter
    }
    AppButton {
        visible: text !== ""
        text: empty.actionText
        kind: AppButton.Kind.Primary
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.unit
        onClicked: empty.actionChosen()
    }
}
