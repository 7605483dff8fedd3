// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Knotebook

/** Things that belong together, on a surface with a hairline around it. */
T.Control {
    id: card

    default property alias content: column.data
    property alias gap: column.spacing

    Layout.fillWidth: true
    padding: 2 * Theme.unit
    implicitWidth: column.implicitWidth + leftPadding + rightPadding
    implicitHeight: column.implicitHeight + topPadding + bottomPadding

    contentItem: ColumnLayout {
        id: column

        spacing: Theme.unit
    }
    background: Rectangle {
        color: Theme.surface
        radius: Theme.radius
        border.width: 1
        border.color: Theme.hairline
    }
}
