// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Knotebook
import Knotebook.App

/** How many days were at 0, 1 … 10: a bar each, with its count. */
Item {
    id: bars

    required property PatternsViewModel viewModel

    readonly property int line: Math.round(20 * Theme.textScale)
    readonly property int room: 120
    readonly property real slot: width / 11

    implicitHeight: room + 2 * line
    Accessible.role: Accessible.Graphic
    Accessible.name: viewModel.distributionSentence

    component Label: Text {
        horizontalAlignment: Text.AlignHCenter
        color: Theme.quietInk
        font.pixelSize: Theme.smallSize
        Accessible.ignored: true
    }

    Repeater {
        model: bars.viewModel.counts

        Item {
            id: level

            required property int index
            required property int modelData

            x: index * bars.slot
            width: bars.slot
            height: bars.height

            Rectangle {
                id: bar

                visible: level.modelData > 0
                x: 2
                y: bars.line + bars.room - height
                width: level.width - 4
                height: Math.max(3, bars.room * level.modelData / Math.max(1, bars.viewModel.highest))
                radius: Math.min(4, height / 2)
                color: Theme.pain(level.index)
                border.width: level.index < 2 ? 1 : 0
                border.color: Theme.outline
            }
            Label {
                width: level.width
                y: bar.visible ? bar.y - height : bars.line + bars.room - height
                text: level.modelData
                color: Theme.ink
            }
            Label {
                width: level.width
                y: bars.line + bars.room + 2
                text: level.index
            }
        }
    }
    Rectangle {
        y: bars.line + bars.room
        width: bars.width
        height: 1
        color: Theme.outline
    }
}
