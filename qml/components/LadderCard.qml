// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** The steps that can be tried one after another, and where one stands. */
Card {
    id: card

    required property LadderModel model

    Accessible.role: Accessible.List
    Accessible.name: qsTr("Steps of treatment")

    component Step: RowLayout {
        id: step

        required property int index
        required property string title
        required property string state
        required property bool reached
        required property bool here

        spacing: 2 * Theme.unit
        Layout.fillWidth: true
        Accessible.role: Accessible.ListItem
        Accessible.name: state === "" ? title : qsTr("%1. %2").arg(title).arg(state)

        Rectangle {
            implicitWidth: Math.round(28 * Theme.textScale)
            implicitHeight: implicitWidth
            radius: width / 2
            color: step.here ? Theme.accent : "transparent"
            border.width: step.here ? 0 : 1
            border.color: step.reached ? Theme.accent : Theme.hairline
            Layout.alignment: Qt.AlignTop

            Icon {
                anchors.centerIn: parent
                visible: step.reached && !step.here
                name: "check"
                size: Math.round(16 * Theme.textScale)
                color: Theme.accent
            }
            QuietText {
                anchors.centerIn: parent
                visible: step.here || !step.reached
                text: step.index + 1
                color: step.here ? Theme.accentInk : Theme.quietInk
                Accessible.ignored: true
            }
        }
        // Not a layout of its own: one of Qt 6.4 that is two layouts deep may keep a line
        // where it was before the lines above it had their width.
        Column {
            Layout.fillWidth: true

            AppText {
                text: step.title
                font.weight: step.here ? Font.DemiBold : Font.Normal
                color: step.reached ? Theme.ink : Theme.quietInk
                width: parent.width
                Accessible.ignored: true
            }
            QuietText {
                visible: text !== ""
                text: step.state
                width: parent.width
                Accessible.ignored: true
            }
        }
    }

    Repeater {
        model: card.model

        Step {}
    }
    QuietText {
        text: qsTr("The order in which an article on muscle knots goes from the mildest to the strongest. It does not say that you need any of them.")
        Layout.fillWidth: true
    }
}
