// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Knotebook
import Knotebook.App

/** The page that is shown now. */
Loader {
    id: host

    required property Shell shell

    readonly property list<Component> pages: [today, body, remedies, trends, care, report, settings, knot, welcome]

    focus: true
    sourceComponent: pages[shell.navigator.page]
    onLoaded: item.forceActiveFocus()

    Component {
        id: today

        TodayPage {
            viewModel: host.shell.today
            onBodyRequested: host.shell.navigator.show(Navigator.Body)
            onCareRequested: host.shell.navigator.show(Navigator.Care)
        }
    }
    Component {
        id: body

        BodyPage {
            viewModel: host.shell.body
        }
    }
    Component {
        id: remedies

        RemediesPage {
            viewModel: host.shell.remedies
        }
    }
    Component {
        id: trends

        TrendsPage {}
    }
    Component {
        id: care

        CarePage {}
    }
    Component {
        id: report

        ReportPage {}
    }
    Component {
        id: settings

        SettingsPage {
            viewModel: host.shell.settings
        }
    }
    Component {
        id: knot

        KnotPage {
            viewModel: host.shell.knot
            onBackChosen: host.shell.navigator.goBack()
        }
    }
    Component {
        id: welcome

        WelcomePage {
            onFinished: host.shell.finishWelcome()
        }
    }
}
