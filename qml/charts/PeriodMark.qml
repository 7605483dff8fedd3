// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Knotebook

/** A period that is compared: a bracket over its days with its number, and its median as a line. */
ChartMark {
    id: mark

    /** 0: without a number. */
    required property int number
    /** Where the line of the median is, from the top; below 0 there is none. */
    required property real levelAt

    component Edge: Rectangle {
        color: Theme.ink
    }

    Edge {
        x: 1
        width: Math.max(1, mark.width - 2)
        height: 1.5
    }
    Edge {
        x: 1
        width: 1.5
        height: Math.min(7, mark.height)
    }
    Edge {
        x: mark.width - 2.5
        width: 1.5
        height: Math.min(7, mark.height)
    }
    Rectangle {
        visible: mark.number > 0
        anchors.horizontalCenter: parent.horizontalCenter
        y: -height / 2
        width: height
        height: Math.round(18 * Theme.textScale)
        radius: height / 2
        color: Theme.surface
        border.width: 1.5
        border.color: Theme.ink

        Text {
            anchors.centerIn: parent
            text: mark.number
            color: Theme.ink
            font.pixelSize: Theme.smallSize
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
    }
    Row {
        visible: mark.levelAt >= 0
        y: Math.round(mark.levelAt)
        width: mark.width
        spacing: 4
        clip: true

        Repeater {
            model: Math.ceil(Math.max(0, mark.width) / 14)

            Rectangle {
                width: 10
                height: 2
                color: Theme.ink
            }
        }
    }
}
