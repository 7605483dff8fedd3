// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Knotebook
import Knotebook.App

/** The dates under a plot. */
Item {
    id: axis

    required property rect plot
    required property DateTicks ticks

    Repeater {
        model: axis.ticks

        Item {
            id: tick

            required property string label
            required property double position

            x: axis.plot.x + axis.plot.width * position

            Rectangle {
                y: axis.plot.y + axis.plot.height
                width: 1
                height: 5
                color: Theme.outline
            }
            Text {
                x: Math.round(Math.max(-tick.x, Math.min(axis.width - tick.x - width, -width / 2)))
                y: axis.plot.y + axis.plot.height + 6
                text: tick.label
                color: Theme.quietInk
                font.pixelSize: Theme.smallSize
                Accessible.ignored: true
            }
        }
    }
}
