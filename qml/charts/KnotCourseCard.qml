// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Knotebook
import Knotebook.App

/** A knot of the overview: its name, its small chart, a few words; leads to its course. */
T.AbstractButton {
    id: card

    required property OverviewModel overview
    required property int row
    required property string name
    required property string place
    required property string trend
    required property string days
    required property string care

    implicitHeight: column.implicitHeight + 3 * Theme.unit
    hoverEnabled: true
    Accessible.name: qsTr("%1, %2: %3. %4. %5").arg(name).arg(place).arg(trend).arg(days).arg(care)
    Accessible.description: qsTr("Shows its course")
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    component Line: AppText {
        width: column.width
        Accessible.ignored: true
    }

    contentItem: Item {
        Column {
            id: column

            x: Math.round(1.5 * Theme.unit)
            y: x
            width: parent.width - 2 * x
            spacing: 4

            Line {
                text: card.name
                font.weight: Font.DemiBold
            }
            Line {
                text: card.place
                visible: text !== ""
                color: Theme.quietInk
                font.pixelSize: Theme.smallSize
            }
            SmallCourse {
                width: column.width
                height: 76
                overview: card.overview
                row: card.row
                line: Theme.chartLine
                stroke: Theme.dark ? "#807D7468" : "#808A8177"
                grid: Theme.hairline
            }
            Line {
                text: card.trend
                font.weight: Font.Medium
            }
            Line {
                text: card.days
                color: Theme.quietInk
                font.pixelSize: Theme.smallSize
            }
            Row {
                visible: card.care !== ""
                spacing: 6

                Icon {
                    name: "care"
                    size: Math.round(18 * Theme.textScale)
                    color: Theme.accent
                }
                AppText {
                    text: card.care
                    width: column.width - Math.round(18 * Theme.textScale) - 6
                    font.pixelSize: Theme.smallSize
                    color: Theme.accent
                    Accessible.ignored: true
                }
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: card.down ? Theme.sunken : card.hovered ? Theme.raised : Theme.surface
        border.width: 1
        border.color: card.hovered ? Theme.outline : Theme.hairline

        FocusRing {
            shown: card.visualFocus
        }
    }
}
