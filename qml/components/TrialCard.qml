// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook

/** A trial that runs or is planned: what it asks of today, and how far it is. */
Card {
    id: card

    required property string title
    required property string subject
    required property string today
    required property string progress
    required property double share
    required property string asks
    required property string logText
    required property string stop
    required property string heldBack
    required property string next

    /** Without what is still to be logged: where the day itself is not the matter. */
    property bool brief: false

    signal logChosen
    signal stopChosen

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Fair trial: %1").arg(title)

    component Warning: RowLayout {
        id: warning

        required property string text

        visible: text !== ""
        spacing: Theme.unit

        Icon {
            name: "info"
            size: Math.round(20 * Theme.textScale)
            color: Theme.accent
            Layout.alignment: Qt.AlignTop
        }
        AppText {
            text: warning.text
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
    }

    QuietText {
        text: qsTr("Fair trial · %1").arg(card.title)
        Layout.fillWidth: true
    }
    AppText {
        text: card.today === "" ? card.progress : card.today
        font.pixelSize: Theme.leadSize
        font.weight: Font.DemiBold
        Layout.fillWidth: true
    }
    QuietText {
        visible: card.today !== ""
        text: card.progress
        Layout.fillWidth: true
    }
    Rectangle {
        visible: card.today !== ""
        implicitHeight: 4
        radius: 2
        color: Theme.sunken
        Layout.fillWidth: true

        Rectangle {
            width: Math.round(parent.width * card.share)
            height: parent.height
            radius: 2
            color: Theme.accent
        }
    }
    QuietText {
        text: card.subject
        Layout.fillWidth: true
    }
    Warning {
        text: card.heldBack
    }
    Warning {
        text: card.stop
    }
    AppText {
        visible: text !== "" && !card.brief
        text: card.asks
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.unit
        Layout.fillWidth: true

        AppButton {
            visible: card.logText !== "" && !card.brief
            text: card.logText
            iconName: "check"
            onClicked: card.logChosen()
        }
        AppButton {
            text: qsTr("Stop the trial")
            iconName: "stop"
            Accessible.description: card.title
            onClicked: card.stopChosen()
        }
    }
    Disclosure {
        visible: card.next !== ""
        title: qsTr("The next days")

        AppText {
            text: card.next
            Layout.fillWidth: true
        }
    }
}
