// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** A calendar of one year. */
ColumnLayout {
    id: tab

    required property YearViewModel viewModel

    spacing: 2 * Theme.unit
    Layout.fillWidth: true

    RowLayout {
        spacing: 4

        IconButton {
            iconName: "chevron-left"
            text: qsTr("Previous year")
            enabled: tab.viewModel.hasPrevious
            onClicked: tab.viewModel.previousYear()
        }
        AppText {
            text: tab.viewModel.year
            font.pixelSize: Theme.leadSize
            font.weight: Font.DemiBold
            lineHeight: 1
            horizontalAlignment: Text.AlignHCenter
            Layout.preferredWidth: Math.round(64 * Theme.textScale)
            Accessible.role: Accessible.Heading
        }
        IconButton {
            iconName: "chevron-right"
            text: qsTr("Next year")
            enabled: tab.viewModel.hasNext
            onClicked: tab.viewModel.nextYear()
        }
    }
    Card {
        gap: Theme.unit

        YearCalendar {
            viewModel: tab.viewModel
            Layout.fillWidth: true
        }
        Readout {
            text: tab.viewModel.readout
            hint: qsTr("Point at a day, or walk through them with the arrow keys.")
        }
        Hairline {}
        Flow {
            spacing: 2 * Theme.unit
            Layout.fillWidth: true

            PainKey {}
            QuietText {
                text: qsTr("Worst of the day; dots: entries; empty frame: no entry")
                width: Math.min(implicitWidth, tab.width - 4 * Theme.unit)
            }
        }
    }
    AppText {
        text: tab.viewModel.sentence
        font.pixelSize: Theme.leadSize
        Layout.fillWidth: true
    }
    Method {
        text: tab.viewModel.method
    }
    Disclosure {
        visible: tab.viewModel.months.count > 0
        title: qsTr("The months as a table")

        FactTable {
            name: qsTr("The months of %1").arg(tab.viewModel.year)
            model: tab.viewModel.months
        }
    }
}
