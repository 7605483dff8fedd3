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

    readonly property int tab: viewModel.tab

    title: qsTr("Trends")
    subtitle: qsTr("Is it getting better?")
    columnWidth: 960

    function comeOrGo() {
        if (visible) {
            viewModel.enter();
            forceActiveFocus();
        } else {
            viewModel.leave();
        }
    }

    onVisibleChanged: comeOrGo()
    Component.onCompleted: comeOrGo()
    Component.onDestruction: viewModel.leave()

    EmptyState {
        visible: !page.viewModel.anyKnots
        iconName: "trends"
        title: qsTr("No course to see yet")
        text: qsTr("As soon as there is a knot with a few days of pain, its course is drawn here.")
        actionText: qsTr("Show the body")
        onActionChosen: page.bodyRequested()
    }
    TabRow {
        visible: page.viewModel.anyKnots
        label: qsTr("What to see")
        model: page.viewModel.tabs
        onChosen: index => page.viewModel.chooseTab(index)
    }
    GridLayout {
        visible: page.viewModel.anyKnots && (page.viewModel.asksForSubject || page.viewModel.asksForPeriod)
        columns: page.width < Theme.narrowWidth ? 1 : 2
        columnSpacing: 3 * Theme.unit
        rowSpacing: Theme.unit

        AppButton {
            visible: page.viewModel.asksForSubject
            text: page.viewModel.subjects.current
            iconName: "chevron-down"
            Accessible.name: qsTr("What to look at: %1").arg(text)
            onClicked: subjects.open()
        }
        ChoiceChips {
            visible: page.viewModel.asksForPeriod
            model: page.viewModel.periods
            onToggled: index => page.viewModel.choosePeriod(index)
        }
    }
    Repeater {
        model: page.viewModel.anyKnots && page.tab === TrendsViewModel.Course ? 1 : 0

        CourseTab {
            viewModel: page.viewModel
            onCompareRequested: others.open()
            onPeriodsRequested: {
                page.viewModel.comparison.begin();
                periods.open();
            }
        }
    }
    Repeater {
        model: page.viewModel.anyKnots && page.tab === TrendsViewModel.Overview ? 1 : 0

        OverviewTab {
            viewModel: page.viewModel.overview
            sightTop: page.scrolled - page.contentTop - y
            sight: page.sight
        }
    }
    Repeater {
        model: page.viewModel.anyKnots && page.tab === TrendsViewModel.Year ? 1 : 0

        YearTab {
            viewModel: page.viewModel.year
        }
    }
    Repeater {
        model: page.viewModel.anyKnots && page.tab === TrendsViewModel.Patterns ? 1 : 0

        PatternsTab {
            viewModel: page.viewModel.patterns
        }
    }
    Repeater {
        model: page.viewModel.anyKnots && page.tab === TrendsViewModel.Links ? 1 : 0

        LinksTab {
            viewModel: page.viewModel.links
        }
    }
    Repeater {
        model: page.viewModel.anyKnots && page.tab === TrendsViewModel.Function ? 1 : 0

        FunctionTab {
            viewModel: page.viewModel.everydayLife
        }
    }

    SheetWhenWanted {
        id: subjects

        SheetPlace {
            SubjectSheet {
                model: page.viewModel.subjects
                onChosen: row => page.viewModel.chooseSubject(row)
            }
        }
    }
    SheetWhenWanted {
        id: others

        SheetPlace {
            SubjectSheet {
                title: qsTr("What to compare with")
                model: page.viewModel.others
                onChosen: row => page.viewModel.compareWith(row)
            }
        }
    }
    SheetWhenWanted {
        id: periods

        SheetPlace {
            PeriodsSheet {
                comparison: page.viewModel.comparison
            }
        }
    }
}
