// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Knotebook

AppPage {
    title: qsTr("Care")

    EmptyState {
        iconName: "care"
        title: qsTr("Nothing to decide yet")
        text: qsTr("What the entries mean for care appears here.")
    }
}
