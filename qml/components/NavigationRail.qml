// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Knotebook
import Knotebook.App

/** The pages, at the side of a window that has room for it. */
T.Pane {
    id: rail

    required property int page
    property bool labelled: true
    property alias tools: toolRow.data

    signal chosen(int page)
    /** It may be chosen soon. */
    signal approached(int page)

    implicitWidth: labelled ? Math.round(200 + 16 * Theme.textScale) : Math.round(80 + 16 * Theme.textScale)
    padding: Theme.unit
    topPadding: 2 * Theme.unit

    component Destination: NavigationItem {
        required property int target

        Layout.fillWidth: true
        beside: rail.labelled
        checked: rail.page === target
        onClicked: rail.chosen(target)
        onNearChanged: if (near)
            rail.approached(target)
    }

    contentItem: ColumnLayout {
        spacing: 4

        AppText {
            text: qsTr("Knotebook")
            visible: rail.labelled
            font.pixelSize: Theme.leadSize
            font.weight: Font.DemiBold
            Layout.leftMargin: 12
            Layout.bottomMargin: 2 * Theme.unit
        }
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
        Destination {
            target: Navigator.Report
            text: qsTr("Report")
            iconName: "report"
        }
        Item {
            Layout.fillHeight: true
        }
        GridLayout {
            id: toolRow

            columns: rail.labelled ? 2 : 1
            Layout.alignment: rail.labelled ? Qt.AlignLeft : Qt.AlignHCenter
        }
        Destination {
            target: Navigator.Settings
            text: qsTr("Settings")
            iconName: "settings"
        }
    }
    background: Item {
        Rectangle {
            anchors.right: parent.right
            width: 1
            height: parent.height
            color: Theme.hairline
        }
    }
}
