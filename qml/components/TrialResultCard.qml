// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook

/** What a trial found, in a sentence, and how that was computed. */
Card {
    id: card

    required property string title
    required property string subject
    required property string progress
    required property string sentence
    required property string kept
    required property string method

    signal deleteChosen

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Fair trial: %1").arg(title)

    RowLayout {
        spacing: Theme.unit

        ColumnLayout {
            spacing: 0

            AppText {
                text: card.title
                font.weight: Font.DemiBold
                Layout.fillWidth: true
            }
            QuietText {
                text: qsTr("%1 · %2").arg(card.progress).arg(card.subject)
                Layout.fillWidth: true
            }
        }
        IconButton {
            iconName: "trash"
            text: qsTr("Delete the trial: %1").arg(card.title)
            Layout.alignment: Qt.AlignTop
            onClicked: card.deleteChosen()
        }
    }
    AppText {
        text: card.sentence
        Layout.fillWidth: true
    }
    QuietText {
        visible: text !== ""
        text: card.kept
        Layout.fillWidth: true
    }
    Disclosure {
        visible: card.method !== ""
        title: qsTr("How was this computed?")

        AppText {
            text: card.method
            Layout.fillWidth: true
        }
    }
}
