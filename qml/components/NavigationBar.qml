// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Knotebook
import Knotebook.App

/** The pages, at the bottom of a narrow window; what does not fit is under "More". */
T.Pane {
    id: bar

    required property int page

    signal chosen(int page)
    /** It may be chosen soon. */
    signal approached(int page)

    implicitHeight: row.implicitHeight + 8
    padding: 4

    component Destination: NavigationItem {
        required property int target

        Layout.fillWidth: true
        Layout.preferredWidth: 1
        checked: bar.page === target
        onClicked: bar.chosen(target)
        onNearChanged: if (near)
            bar.approached(target)
    }

    contentItem: RowLayout {
        id: row

        spacing: 0

        Destination {
            target: Navigator.Today
            text: qsTr("Today")
            iconName: "today"
        }
        Destination {
            target: Navigator.Body
            text: qsTr("Body")
            iconName: "body"
        }
        Destination {
            target: Navigator.Remedies
            text: qsTr("Remedies")
            iconName: "remedies"
        }
        Destination {
            target: Navigator.Trends
            text: qsTr("Trends")
            iconName: "trends"
        }
        Destination {
            target: Navigator.Care
            text: qsTr("Care")
            iconName: "care"
        }
        NavigationItem {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: qsTr("More")
            iconName: "more"
            checked: bar.page === Navigator.Report || bar.page === Navigator.Settings
            onClicked: more.open()
        }
    }
    background: Rectangle {
        color: Theme.paper

        Rectangle {
            width: parent.width
            height: 1
            color: Theme.hairline
        }
    }

    Sheet {
        id: more

        title: qsTr("More")

        NavigationItem {
            Layout.fillWidth: true
            beside: true
            text: qsTr("Report")
            iconName: "report"
            checked: bar.page === Navigator.Report
            onClicked: {
                more.close();
                bar.chosen(Navigator.Report);
            }
        }
        NavigationItem {
            Layout.fillWidth: true
            beside: true
            text: qsTr("Settings")
            iconName: "settings"
            checked: bar.page === Navigator.Settings
            onClicked: {
                more.close();
                bar.chosen(Navigator.Settings);
            }
        }
    }
}
