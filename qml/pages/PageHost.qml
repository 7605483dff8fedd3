// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Knotebook
import Knotebook.App

/**
 * The page that is shown now. Each stands in a Repeater of none or one: a Loader
 * of Qt 6.4 refuses components that are bound to their context.
 */
FocusScope {
    id: host

    required property Shell shell

    readonly property int page: shell.navigator.page
    /** Made when somebody comes near, and kept: it takes longest of all pages. */
    property bool trendsMade: false

    function keepTrends() {
        trendsMade = trendsMade || page === Navigator.Trends;
    }

    onPageChanged: keepTrends()
    Component.onCompleted: keepTrends()

    Connections {
        target: host.shell.navigator

        function onApproached(page: int) {
            if (page === Navigator.Trends)
                shortly.start();
        }
    }
    Timer {
        id: shortly

        // First the name is drawn as one that is pointed at.
        interval: 16
        onTriggered: host.trendsMade = true
    }

    Repeater {
        model: host.page === Navigator.Today ? 1 : 0

        TodayPage {
            anchors.fill: parent
            viewModel: host.shell.today
            trial: host.shell.trial
            onBodyRequested: host.shell.navigator.show(Navigator.Body)
            onCareRequested: host.shell.navigator.show(Navigator.Care)
        }
    }
    Repeater {
        model: host.page === Navigator.Body ? 1 : 0

        BodyPage {
            anchors.fill: parent
            viewModel: host.shell.body
            heat: host.shell.heat
            hurt: host.shell.hurt
            onCareRequested: host.shell.navigator.show(Navigator.Care)
        }
    }
    Repeater {
        model: host.page === Navigator.Remedies ? 1 : 0

        RemediesPage {
            anchors.fill: parent
            viewModel: host.shell.remedies
            trial: host.shell.trial
        }
    }
    Repeater {
        model: host.trendsMade ? 1 : 0

        TrendsPage {
            anchors.fill: parent
            visible: host.page === Navigator.Trends
            viewModel: host.shell.trends
            onBodyRequested: host.shell.navigator.show(Navigator.Body)
        }
    }
    Repeater {
        model: host.page === Navigator.Care ? 1 : 0

        CarePage {
            anchors.fill: parent
            viewModel: host.shell.care
        }
    }
    Repeater {
        model: host.page === Navigator.Report ? 1 : 0

        ReportPage {
            anchors.fill: parent
            viewModel: host.shell.report
        }
    }
    Repeater {
        model: host.page === Navigator.Settings ? 1 : 0

        SettingsPage {
            anchors.fill: parent
            viewModel: host.shell.settings
        }
    }
    Repeater {
        model: host.page === Navigator.Knot ? 1 : 0

        KnotPage {
            anchors.fill: parent
            viewModel: host.shell.knot
            onBackChosen: host.shell.navigator.goBack()
        }
    }
    Repeater {
        model: host.page === Navigator.Welcome ? 1 : 0

        WelcomePage {
            anchors.fill: parent
            body: host.shell.body
            onFinished: host.shell.finishWelcome()
        }
    }
}
