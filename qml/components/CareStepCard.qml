// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** One thing to do, and every reason for it. */
Card {
    id: card

    required property string title
    required property bool urgent
    required property FindingModel reasons
    required property string reasonCount
    required property bool canSnooze
    required property bool canAcknowledge
    /** What becomes of it can be said here. */
    property bool answerable: true

    signal snoozed(int days)
    signal acknowledged

    Accessible.role: Accessible.Grouping
    Accessible.name: title

    AppText {
        text: card.title
        font.pixelSize: Theme.leadSize
        font.weight: Font.DemiBold
        color: card.urgent ? Theme.emergency : Theme.ink
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }
    QuietText {
        visible: card.reasons !== null && card.reasons.count > 1 // they go before the card does
        text: card.reasonCount
        Layout.fillWidth: true
    }
    Flow {
        visible: card.answerable && (card.canSnooze || card.canAcknowledge)
        Layout.fillWidth: true
        spacing: Theme.unit

        AppButton {
            visible: card.canAcknowledge
            text: qsTr("I have contacted care")
            iconName: "check"
            onClicked: card.acknowledged()
        }
        AppButton {
            visible: card.canSnooze
            text: qsTr("Not this week")
            onClicked: card.snoozed(7)
        }
        AppButton {
            visible: card.canSnooze
            text: qsTr("In two weeks")
            onClicked: card.snoozed(14)
        }
    }
    Repeater {
        model: card.reasons

        FindingReason {}
    }
}
