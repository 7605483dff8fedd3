// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Knotebook

/** Days of a fair trial behind a chart: filled and with a full bar above with the remedy, an open bar without. */
ChartMark {
    id: mark

    required property bool treated

    Rectangle {
        anchors.fill: parent
        visible: mark.treated
        color: Theme.sunken
    }
    Rectangle {
        width: parent.width - 1
        height: 5
        color: mark.treated ? Theme.accent : "transparent"
        border.width: 1
        border.color: Theme.accent
    }
}
