// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Knotebook

AppPage {
    title: qsTr("Trends")

    EmptyState {
        iconName: "trends"
        title: qsTr("Nothing to draw yet")
        text: qsTr("Log pain on a few days and its course appears here.")
    }
}
