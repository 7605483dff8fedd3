// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** A question with a handful of answers, one or several of which can be chosen. */
Column {
    id: chips

    property string label: ""
    required property ChoiceModel model

    signal toggled(int index)

    spacing: Theme.unit / 2
    Layout.fillWidth: true
    Accessible.role: Accessible.Grouping
    Accessible.name: label

    AppText {
        visible: text !== ""
        text: chips.label
        width: chips.width
        font.weight: Font.Medium
    }
    Flow {
        id: flow

        width: chips.width
        spacing: Theme.unit

        Repeater {
            model: chips.model.several ? chips.model : null

            Chip {
                required property int index
                required property string label
                required property bool chosen
                required property string hint

                width: Math.min(implicitWidth, flow.width)
                text: label
                checked: chosen
                Accessible.description: hint
                onClicked: chips.toggled(index)
            }
        }
        Repeater {
            model: chips.model.several ? null : chips.model

            RadioChip {
                required property int index
                required property string label
                required property bool chosen
                required property string hint

                width: Math.min(implicitWidth, flow.width)
                text: label
                checked: chosen
                Accessible.description: hint
                onClicked: chips.toggled(index)
            }
        }
    }
}
