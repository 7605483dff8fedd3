// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** When in a day it hurts, how often how much, and how many knots there were. */
ColumnLayout {
    id: tab

    required property PatternsViewModel viewModel

    spacing: 2 * Theme.unit
    Layout.fillWidth: true

    // No layout within a layout within a layout: words that wrap would be measured too late.
    component Pattern: Column {
        id: pattern

        required property string title
        required property string sentence
        required property string how
        required property FactTableModel table
        default property alias chart: card.content

        spacing: Theme.unit
        Layout.fillWidth: true

        SectionTitle {
            text: pattern.title
            width: pattern.width
        }
        AppText {
            text: pattern.sentence
            width: pattern.width
        }
        Card {
            id: card

            width: pattern.width
        }
        Method {
            text: pattern.how
            width: pattern.width
        }
        Disclosure {
            id: numbers

            title: qsTr("The numbers as a table")
            width: pattern.width

            Repeater {
                model: numbers.open ? 1 : 0

                FactTable {
                    name: pattern.title
                    model: pattern.table
                }
            }
        }
    }

    QuietText {
        visible: tab.viewModel.ready
        text: qsTr("%1 to %2").arg(tab.viewModel.from).arg(tab.viewModel.to)
        Layout.fillWidth: true
    }
    Pattern {
        title: qsTr("Time of day")
        sentence: tab.viewModel.daySentence
        how: tab.viewModel.dayMethod
        table: tab.viewModel.dayTable

        DayPartBoxes {
            viewModel: tab.viewModel
            Layout.fillWidth: true
        }
    }
    Pattern {
        title: qsTr("How often how much")
        sentence: tab.viewModel.distributionSentence
        how: tab.viewModel.distributionMethod
        table: tab.viewModel.distributionTable

        DayCounts {
            viewModel: tab.viewModel
            Layout.fillWidth: true
        }
    }
    Pattern {
        title: qsTr("Active, latent and resolved knots")
        sentence: tab.viewModel.statusSentence
        how: tab.viewModel.statusMethod
        table: tab.viewModel.statusTable

        StatusCourse {
            viewModel: tab.viewModel
            Layout.fillWidth: true
        }
    }
}
