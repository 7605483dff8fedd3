// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook

/** The heading of a part of a page. */
AppText {
    Layout.fillWidth: true
    Layout.topMargin: Theme.unit
    font.pixelSize: Theme.leadSize
    font.weight: Font.DemiBold
    Accessible.role: Accessible.Heading
}
