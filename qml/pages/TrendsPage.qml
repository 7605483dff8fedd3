// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

AppPage {
    id: page

    required property TrendsViewModel viewModel

    signal bodyRequested

    title: qsTr("Trends")
    subtitle: qsTr("Is it getting better?")
    columnWidth: 960

    Component.onCompleted: viewModel.enter()
    Component.onDestruction: viewModel.leave()

    EmptyState {
        visible: !page.viewModel.anyKnots
        iconName: "trends"
        title: qsTr("No course to see yet")
        text: qsTr("As soon as there is a knot with a few days of pain, its course is drawn here.")
        actionText: qsTr("Show the body")
        onActionChosen: page.bodyRequested()
    }
    GridLayout {
        visible: page.viewModel.anyKnots
        columns: page.width < Theme.narrowWidth ? 1 : 2
        columnSpacing: 3 * Theme.unit
        rowSpacing: Theme.unit

        AppButton {
            text: page.viewModel.subjects.current
            iconName: "chevron-down"
            Accessible.name: qsTr("What to look at: %1").arg(text)
            onClicked: subjects.open()
        }
        ChoiceChips {
            model: page.viewModel.periods
            onToggled: index => page.viewModel.choosePeriod(index)
        }
    }
    EmptyState {
        visible: page.viewModel.anyKnots && page.viewModel.ready && !page.viewModel.anyDays
        title: qsTr("Nothing in this period")
        text: qsTr("No pain at rest was logged from %1.").arg(page.viewModel.periodText)
        actionText: page.viewModel.wholePeriod ? "" : qsTr("Show all")
        onActionChosen: page.viewModel.showEverything()
    }
    Card {
        visible: page.viewModel.anyDays
        gap: Theme.unit

        DailyChart {
            id: chart

            viewModel: page.viewModel
            Layout.fillWidth: true
        }
        AppText {
            text: page.viewModel.readout === "" ? qsTr("Point at a day, or walk through them with the arrow keys.") : page.viewModel.readout
            color: page.viewModel.readout === "" ? Theme.quietInk : Theme.ink
            Layout.fillWidth: true
            Layout.minimumHeight: Math.round(40 * Theme.textScale)
            Accessible.role: Accessible.AlertMessage
        }
        Hairline {}
        ChartKey {
            band: page.viewModel.anyBand
            better: page.viewModel.betterFrom >= 0
            worse: page.viewModel.worseFrom >= 0
            uses: page.viewModel.anyUses
            visits: page.viewModel.anyVisits
            flares: page.viewModel.anyFlares
            spikes: page.viewModel.anySpikes
        }
    }
    SectionTitle {
        visible: page.viewModel.anyDays
        text: page.viewModel.subjects.current
    }
    AppText {
        visible: page.viewModel.anyDays
        text: page.viewModel.sentence
        font.pixelSize: Theme.leadSize
        Layout.fillWidth: true
    }
    AppText {
        visible: text !== "" && page.viewModel.anyDays
        text: page.viewModel.change
        Layout.fillWidth: true
    }
    QuietText {
        visible: text !== "" && page.viewModel.anyDays
        text: page.viewModel.zone
        Layout.fillWidth: true
    }
    QuietText {
        visible: text !== "" && page.viewModel.anyDays
        text: page.viewModel.thinning
        Layout.fillWidth: true
    }
    Disclosure {
        visible: page.viewModel.anyDays && page.viewModel.method !== ""
        title: qsTr("How was this computed?")

        AppText {
            text: page.viewModel.method
            Layout.fillWidth: true
        }
    }
    Disclosure {
        visible: page.viewModel.anyDays
        title: qsTr("The numbers as a table")

        DayTable {
            model: page.viewModel.table
        }
    }

    SubjectSheet {
        id: subjects

        model: page.viewModel.subjects
        onChosen: row => page.viewModel.chooseSubject(row)
    }
}
