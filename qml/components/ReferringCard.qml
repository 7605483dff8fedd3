// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook

/** A muscle commonly described for a pain: why it is here, what to do, what to mind. */
Card {
    id: card

    required property string name
    required property string latin
    required property string side
    required property bool typical
    required property string places
    required property string share
    required property string care
    required property string press
    required property string caution
    required property bool bothSides

    readonly property string whole: qsTr("%1, %2").arg(name).arg(side)

    signal shown(bool left)

    Accessible.role: Accessible.Grouping
    Accessible.name: whole

    RowLayout {
        spacing: Theme.unit

        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true

            AppText {
                text: card.whole
                font.weight: Font.DemiBold
                Layout.fillWidth: true
                Accessible.role: Accessible.Heading
            }
            QuietText {
                text: card.latin
                Layout.fillWidth: true
            }
        }
        AppButton {
            text: card.bothSides ? qsTr("Left") : qsTr("Show")
            iconName: card.bothSides ? "" : "body"
            Accessible.name: card.bothSides ? qsTr("Show on the map: %1, left").arg(card.name) : qsTr("Show on the map: %1").arg(card.whole)
            onClicked: card.shown(true)
        }
        AppButton {
            visible: card.bothSides
            text: qsTr("Right")
            Accessible.name: qsTr("Show on the map: %1, right").arg(card.name)
            onClicked: card.shown(false)
        }
    }
    AppText {
        text: card.places
        font.weight: card.typical ? Font.Medium : Font.Normal
        Layout.fillWidth: true
    }
    QuietText {
        visible: text !== ""
        text: card.share
        Layout.fillWidth: true
    }
    AppText {
        text: card.care
        Layout.fillWidth: true
    }
    AppText {
        text: card.press
        Layout.fillWidth: true
    }
    ProblemText {
        text: card.caution
    }
}
