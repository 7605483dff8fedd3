// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** The course of one subject, day by day: what it says, the chart, how that was computed, the days. */
ColumnLayout {
    id: tab

    required property TrendsViewModel viewModel

    signal compareRequested
    signal periodsRequested

    spacing: 2 * Theme.unit
    Layout.fillWidth: true

    EmptyState {
        visible: tab.viewModel.ready && !tab.viewModel.anyDays
        title: qsTr("Nothing in this period")
        text: qsTr("No pain at rest was logged from %1.").arg(tab.viewModel.periodText)
        actionText: tab.viewModel.wholePeriod ? "" : qsTr("Show all")
        onActionChosen: tab.viewModel.showEverything()
    }
    SectionTitle {
        visible: tab.viewModel.anyDays
        text: tab.viewModel.subjects.current
    }
    AppText {
        visible: tab.viewModel.anyDays
        text: tab.viewModel.sentence
        font.pixelSize: Theme.leadSize
        Layout.fillWidth: true
    }
    AppText {
        visible: text !== "" && tab.viewModel.anyDays
        text: tab.viewModel.comparedSentence
        Layout.fillWidth: true
    }
    Card {
        visible: tab.viewModel.anyDays
        gap: Theme.unit

        DailyChart {
            id: chart

            viewModel: tab.viewModel
            Layout.fillWidth: true
        }
        Readout {
            text: tab.viewModel.readout
            hint: qsTr("Point at a day, or walk through them with the arrow keys.")
        }
        QuietText {
            visible: text !== ""
            text: tab.viewModel.viewText
            Layout.fillWidth: true
        }
        ChartTools {
            viewModel: tab.viewModel
            chart: chart
            onCompareRequested: tab.compareRequested()
            onPeriodsRequested: tab.periodsRequested()
        }
        Hairline {}
        ChartKey {
            compared: tab.viewModel.compared
            band: tab.viewModel.anyBand
            better: tab.viewModel.betterFrom >= 0
            worse: tab.viewModel.worseFrom >= 0
            uses: tab.viewModel.anyUses
            visits: tab.viewModel.anyVisits
            flares: tab.viewModel.anyFlares
            spikes: tab.viewModel.anySpikes
            phases: tab.viewModel.phases.count > 0
            periods: tab.viewModel.comparison.active
        }
    }
    PeriodsCard {
        visible: tab.viewModel.anyDays && comparison.active
        comparison: tab.viewModel.comparison
        onOthersChosen: tab.periodsRequested()
    }
    AppText {
        visible: text !== "" && tab.viewModel.anyDays
        text: tab.viewModel.change
        Layout.fillWidth: true
    }
    QuietText {
        visible: text !== "" && tab.viewModel.anyDays
        text: tab.viewModel.zone
        Layout.fillWidth: true
    }
    QuietText {
        visible: text !== "" && tab.viewModel.anyDays
        text: tab.viewModel.thinning
        Layout.fillWidth: true
    }
    Method {
        visible: tab.viewModel.anyDays && text !== ""
        text: tab.viewModel.method
    }
    Disclosure {
        id: numbers

        visible: tab.viewModel.anyDays
        title: qsTr("The numbers as a table")

        // Its rows take longer to make than the chart.
        Repeater {
            model: numbers.open ? 1 : 0

            DayTable {
                model: tab.viewModel.table
            }
        }
    }
}
