// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** The numbers of a chart, day by day, the newest first. */
ColumnLayout {
    id: table

    required property DayTableModel model

    readonly property int numberWidth: Math.round(64 * Theme.textScale)

    spacing: 0
    Layout.fillWidth: true
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Pain from day to day, %n days, the newest first", "", model.count)

    component Cell: AppText {
        wrapMode: Text.NoWrap
        horizontalAlignment: Text.AlignRight
        Layout.preferredWidth: table.numberWidth
        Layout.alignment: Qt.AlignTop
    }

    RowLayout {
        spacing: Theme.unit
        Layout.bottomMargin: 6

        QuietText {
            text: qsTr("Day")
            Layout.fillWidth: true
        }
        Cell {
            text: qsTr("Average")
            color: Theme.quietInk
            font.pixelSize: Theme.smallSize
        }
        Cell {
            text: qsTr("Worst")
            color: Theme.quietInk
            font.pixelSize: Theme.smallSize
        }
        Cell {
            text: qsTr("Entries")
            color: Theme.quietInk
            font.pixelSize: Theme.smallSize
        }
    }
    Repeater {
        model: table.model

        ColumnLayout {
            id: row

            required property string day
            required property string average
            required property string worst
            required property string entries
            required property string marks

            spacing: 0
            Accessible.role: Accessible.Row
            Accessible.name: qsTr("%1: average %2, worst %3, entries %4").arg(day).arg(average).arg(worst).arg(entries)
            Accessible.description: marks

            Hairline {}
            RowLayout {
                spacing: Theme.unit
                Layout.topMargin: 5
                Layout.bottomMargin: 5

                AppText {
                    text: row.day
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                Cell {
                    text: row.average
                    Accessible.ignored: true
                }
                Cell {
                    text: row.worst
                    Accessible.ignored: true
                }
                Cell {
                    text: row.entries
                    Accessible.ignored: true
                }
            }
            QuietText {
                text: row.marks
                visible: text !== ""
                Layout.fillWidth: true
                Layout.bottomMargin: 6
                Accessible.ignored: true
            }
        }
    }
    AppButton {
        visible: table.model.hasMore
        text: qsTr("Show older days")
        Layout.topMargin: Theme.unit
        onClicked: table.model.showMore()
    }
}
