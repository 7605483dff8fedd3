// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Knotebook
import Knotebook.App

/** Pain by part of the day: a box for the middle half of the entries, a stroke for the median. */
Item {
    id: boxes

    required property PatternsViewModel viewModel

    readonly property int foot: 6 + feet.height
    readonly property int axisRoom: Math.round(30 * Theme.textScale)
    readonly property rect plot: Qt.rect(axisRoom, 8, width - axisRoom, 170)
    readonly property real slot: plot.width / 4

    implicitHeight: 178 + foot
    Accessible.role: Accessible.Graphic
    Accessible.name: viewModel.daySentence

    PainAxis {
        id: axis

        anchors.fill: parent
        plot: boxes.plot
        highest: 10
        lowest: 0
    }
    Repeater {
        model: boxes.viewModel.partNames

        Item {
            id: part

            required property int index
            required property string modelData

            readonly property real lower: boxes.viewModel.lowers[index]
            readonly property real median: boxes.viewModel.medians[index]
            readonly property real upper: boxes.viewModel.uppers[index]

            x: boxes.plot.x + index * boxes.slot
            width: boxes.slot
            height: boxes.plot.height

            Rectangle {
                visible: part.median >= 0
                x: Math.round((part.width - width) / 2)
                y: axis.yOf(part.upper) - 2
                width: Math.min(56, Math.round(part.width * 0.6))
                height: Math.max(4, axis.yOf(part.lower) - axis.yOf(part.upper) + 4)
                radius: 4
                color: Theme.pain(Math.round(part.median))
                border.width: 1
                border.color: Theme.outline
            }
            Rectangle {
                visible: part.median >= 0
                x: Math.round((part.width - width) / 2)
                y: axis.yOf(part.median) - 2
                width: Math.min(68, Math.round(part.width * 0.72))
                height: 4
                radius: 2
                color: Theme.ink
                border.width: 1
                border.color: Theme.surface
            }
        }
    }
    Row {
        id: feet

        x: boxes.plot.x
        y: boxes.plot.y + boxes.plot.height + 6

        Repeater {
            model: boxes.viewModel.partNames

            Column {
                id: feetOfPart

                required property int index
                required property string modelData

                width: boxes.slot

                AppText {
                    text: feetOfPart.modelData
                    width: boxes.slot
                    horizontalAlignment: Text.AlignHCenter
                    font.pixelSize: Theme.smallSize
                    lineHeight: 1.1
                    Accessible.ignored: true
                }
                QuietText {
                    text: boxes.viewModel.partNotes[feetOfPart.index]
                    width: boxes.slot
                    horizontalAlignment: Text.AlignHCenter
                    lineHeight: 1.1
                    Accessible.ignored: true
                }
            }
        }
    }
}
