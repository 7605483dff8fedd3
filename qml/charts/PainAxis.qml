// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Knotebook

/**
 * The scale of pain from 0 to 10 at the left of a plot, its lines, and the zones in
 * which a change from the baseline matters. Levels below 0 are not drawn.
 */
Item {
    id: axis

    required property rect plot
    required property real highest
    required property real lowest
    property real base: -1
    property real betterFrom: -1
    property real worseFrom: -1

    readonly property int room: Math.round(30 * Theme.textScale)

    function yOf(pain: real): real {
        return plot.y + plot.height * (highest - pain) / (highest - lowest);
    }

    component Zone: Rectangle {
        x: axis.plot.x
        width: axis.plot.width
        color: Theme.zone
    }
    component Limit: Row {
        id: limit

        required property real level
        property bool strong: false

        x: axis.plot.x
        y: Math.round(axis.yOf(level))
        visible: level >= 0
        width: axis.plot.width
        height: 1
        spacing: strong ? 3 : 5
        clip: true

        Repeater {
            model: Math.ceil(Math.max(0, axis.plot.width) / (limit.strong ? 11 : 8))

            Rectangle {
                width: limit.strong ? 8 : 3
                height: 1
                color: limit.strong ? Theme.quietInk : Theme.accent
            }
        }
    }

    Zone {
        visible: axis.betterFrom >= 0
        y: axis.yOf(axis.betterFrom)
        height: axis.yOf(0) - y
    }
    Zone {
        visible: axis.worseFrom >= 0
        y: axis.yOf(10)
        height: axis.yOf(axis.worseFrom) - y
        color: Theme.hover
    }
    Column {
        x: axis.room - 6
        y: axis.yOf(10)

        Repeater {
            model: 10

            Rectangle {
                required property int index

                width: 4
                height: (axis.yOf(0) - axis.yOf(10)) / 10
                color: Theme.pain(10 - index)
            }
        }
    }
    Repeater {
        model: [0, 2, 4, 6, 8, 10]

        Item {
            id: level

            required property int modelData

            y: axis.yOf(modelData)

            Rectangle {
                x: axis.plot.x
                width: axis.plot.width
                height: 1
                color: level.modelData === 0 ? Theme.outline : Theme.hairline
            }
            Text {
                width: axis.room - 10
                anchors.verticalCenter: parent.top
                horizontalAlignment: Text.AlignRight
                text: level.modelData
                color: Theme.quietInk
                font.pixelSize: Theme.smallSize
                Accessible.ignored: true
            }
        }
    }
    Limit {
        level: axis.betterFrom
    }
    Limit {
        level: axis.worseFrom
    }
    Limit {
        level: axis.base
        strong: true
    }
}
