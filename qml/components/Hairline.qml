// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook

/** A line that parts two things. */
Rectangle {
    implicitHeight: 1
    implicitWidth: 1
    Layout.fillWidth: true
    color: Theme.hairline
}
