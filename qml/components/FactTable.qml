// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** The numbers of a chart as a table. */
ColumnLayout {
    id: table

    required property FactTableModel model
    required property string name

    readonly property int numberWidth: Math.round(72 * Theme.textScale)

    spacing: 0
    Layout.fillWidth: true
    Accessible.role: Accessible.Table
    Accessible.name: name

    component Cell: AppText {
        horizontalAlignment: Text.AlignRight
        Layout.preferredWidth: table.numberWidth
        Layout.alignment: Qt.AlignTop
    }

    RowLayout {
        spacing: Theme.unit
        Layout.bottomMargin: 6

        QuietText {
            text: table.model.subject
            Layout.fillWidth: true
        }
        Repeater {
            model: table.model.columns

            Cell {
                required property string modelData

                text: modelData
                color: Theme.quietInk
                font.pixelSize: Theme.smallSize
            }
        }
    }
    Repeater {
        model: table.model

        ColumnLayout {
            id: row

            required property string subject
            required property list<string> cells
            required property string sentence

            spacing: 0
            Accessible.role: Accessible.Row
            Accessible.name: sentence

            Hairline {}
            RowLayout {
                spacing: Theme.unit
                Layout.topMargin: 5
                Layout.bottomMargin: 5

                AppText {
                    text: row.subject
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                Repeater {
                    model: row.cells

                    Cell {
                        required property string modelData

                        text: modelData
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
