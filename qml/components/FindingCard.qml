// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook

/** One thing that speaks for getting help: what, why, from which entries, and what would change it. */
Card {
    id: card

    required property string title
    required property string why
    required property string about
    required property string evidence
    required property string threshold
    required property string sources
    required property string wouldChange
    required property bool urgent
    required property string state
    required property bool canSnooze
    required property bool canAcknowledge

    signal snoozed(int days)
    signal acknowledged

    Accessible.role: Accessible.Grouping
    Accessible.name: title

    component Part: ColumnLayout {
        id: part

        required property string label
        required property string text

        visible: text !== ""
        spacing: 0

        QuietText {
            text: part.label
            font.weight: Font.DemiBold
            Layout.fillWidth: true
        }
        AppText {
            text: part.text
            Layout.fillWidth: true
        }
    }

    QuietText {
        text: card.title
        visible: card.about !== ""
        Layout.fillWidth: true
    }
    AppText {
        text: card.about === "" ? card.title : card.about
        font.pixelSize: Theme.leadSize
        font.weight: Font.DemiBold
        color: card.urgent ? Theme.emergency : Theme.ink
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }
    AppText {
        text: card.why
        Layout.fillWidth: true
    }
    Part {
        label: qsTr("From your entries")
        text: card.evidence
    }
    AppText {
        visible: text !== ""
        text: card.state
        font.weight: Font.Medium
        Layout.fillWidth: true
    }
    Disclosure {
        title: qsTr("Source, and what would change it")

        Part {
            label: qsTr("When it is said")
            text: card.threshold
        }
        Part {
            label: qsTr("What would change it")
            text: card.wouldChange
        }
        Part {
            label: qsTr("Source")
            text: card.sources
        }
    }
    Flow {
        visible: card.canSnooze || card.canAcknowledge
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
}
