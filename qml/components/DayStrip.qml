// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** The last days as a strip of bars: as high and as dark as the worst pain; no entry, no bar. */
Column {
    id: strip

    required property DayStripModel model

    spacing: 4
    Layout.fillWidth: true

    Item {
        id: plot

        width: strip.width
        height: 72
        Accessible.role: Accessible.Graphic
        Accessible.name: strip.model.summary

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.hairline
        }
        Row {
            anchors.fill: parent

            Repeater {
                model: strip.model

                Item {
                    id: day

                    required property int pain

                    width: plot.width / 60
                    height: plot.height

                    Rectangle {
                        visible: day.pain >= 0
                        anchors.bottom: parent.bottom
                        anchors.horizontalCenter: parent.horizontalCenter
                        width: Math.max(2, parent.width - 2)
                        height: Math.max(3, parent.height * day.pain / 10)
                        radius: Math.min(3, width / 2)
                        color: Theme.pain(day.pain)
                        border.width: day.pain < 2 ? 1 : 0
                        border.color: Theme.outline
                    }
                }
            }
        }
    }
    QuietText {
        text: strip.model.summary
        width: strip.width
    }
}
