// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** Two periods beside each other: in a sentence, as a table, and how that came to be. */
Card {
    id: card

    required property ComparisonViewModel comparison

    signal othersChosen

    gap: Theme.unit

    AppText {
        text: qsTr("Two periods")
        font.weight: Font.DemiBold
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }
    AppText {
        text: card.comparison.sentence
        Layout.fillWidth: true
    }
    Disclosure {
        title: qsTr("The two periods as a table")
        visible: card.comparison.table.count > 0

        FactTable {
            name: qsTr("The two periods as a table")
            model: card.comparison.table
        }
    }
    Method {
        visible: text !== ""
        text: card.comparison.method
    }
    Flow {
        spacing: Theme.unit
        Layout.fillWidth: true

        AppButton {
            text: qsTr("Choose other periods")
            onClicked: card.othersChosen()
        }
        AppButton {
            bare: true
            text: qsTr("End this comparison")
            onClicked: card.comparison.end()
        }
    }
}
