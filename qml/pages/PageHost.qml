// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Knotebook
import Knotebook.App

/** The page that is shown now. */
FocusScope {
    id: host

    required property Shell shell

    // A Loader of Qt 6.4 refuses bound components; createObject() knows their context.
    readonly property list<Component> pages: [today, body, remedies, trends, care, report, settings, knot, welcome]
    property Item current: null

    function showPage() {
        if (current) {
            current.visible = false;
            current.destroy();
        }
        current = pages[shell.navigator.page].createObject(host) as Item;
        current.forceActiveFocus();
    }

    Component.onCompleted: showPage()

    Connections {
        target: host.shell.navigator

        function onPageChanged() {
            host.showPage();
        }
    }

    Component {
        id: today

        TodayPage {
            anchors.fill: parent
            viewModel: host.shell.today
            onBodyRequested: host.shell.navigator.show(Navigator.Body)
            onCareRequested: host.shell.navigator.show(Navigator.Care)
        }
    }
    Component {
        id: body

        BodyPage {
            anchors.fill: parent
            viewModel: host.shell.body
        }
    }
    Component {
        id: remedies

        RemediesPage {
            anchors.fill: parent
            viewModel: host.shell.remedies
        }
    }
    Component {
        id: trends

        TrendsPage {
            anchors.fill: parent
        }
    }
    Component {
        id: care

        CarePage {
            anchors.fill: parent
        }
    }
    Component {
        id: report

        ReportPage {
            anchors.fill: parent
        }
    }
    Component {
        id: settings

        SettingsPage {
            anchors.fill: parent
            viewModel: host.shell.settings
        }
    }
    Component {
        id: knot

        KnotPage {
            anchors.fill: parent
            viewModel: host.shell.knot
            onBackChosen: host.shell.navigator.goBack()
        }
    }
    Component {
        id: welcome

        WelcomePage {
            anchors.fill: parent
            onFinished: host.shell.finishWelcome()
        }
    }
}
