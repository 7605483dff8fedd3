// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook

/** Things that belong together, on a surface with a hairline around it. */
Rectangle {
    id: card

    default property alias content: column.data
    property alias gap: column.spacing
    property int padding: 2 * Theme.unit

    Layout.fillWidth: true
    implicitWidth: column.implicitWidth + 2 * padding
    implicitHeight: column.implicitHeight + 2 * padding
    color: Theme.surface
    radius: Theme.radius
    border.width: 1
    border.color: Theme.hairline

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: card.padding
        spacing: Theme.unit
    }
}
