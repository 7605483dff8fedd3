// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Knotebook

/** The ramp of pain from 0 to 10. */
Row {
    id: key

    property int cell: Math.round(18 * Math.min(1.3, Theme.textScale))

    spacing: 2
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Colours run from light for 0 to dark for 10")

    QuietText {
        text: "0"
        rightPadding: 4
        Accessible.ignored: true
    }
    Repeater {
        model: Theme.painRamp

        Rectangle {
            required property color modelData
            required property int index

            width: key.cell
            height: 12
            y: Math.round((key.height - height) / 2)
            radius: 2
            color: modelData
            border.width: index < 2 ? 1 : 0
            border.color: Theme.hairline
        }
    }
    QuietText {
        text: "10"
        leftPadding: 4
        Accessible.ignored: true
    }
}
