// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Knotebook

AppPage {
    title: qsTr("Report")

    EmptyState {
        iconName: "report"
        title: qsTr("Nothing to report yet")
        text: qsTr("With a few entries a report for your therapist can be made here.")
    }
}
