// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Knotebook

/** The words that float beside a drawing while the pointer rests on it. */
T.ToolTip {
    id: hint

    delay: 600
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? parent.height + 4 : 0
    margins: Theme.unit
    padding: Theme.unit
    implicitWidth: implicitContentWidth + 2 * padding
    implicitHeight: implicitContentHeight + 2 * padding

    contentItem: Text {
        text: hint.text
        color: Theme.paper
        font.pixelSize: Theme.smallSize
    }
    background: Rectangle {
        color: Theme.ink
        radius: 6
    }
}
