// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Knotebook

T.ScrollBar {
    id: bar

    implicitWidth: implicitContentWidth + 2 * padding
    implicitHeight: implicitContentHeight + 2 * padding
    padding: 2
    visible: size < 1
    minimumSize: 0.06

    contentItem: Rectangle {
        implicitWidth: bar.interactive ? 6 : 4
        implicitHeight: implicitWidth
        radius: width / 2
        color: bar.pressed || bar.hovered ? Theme.quietInk : Theme.outline
        opacity: bar.pressed || bar.hovered || bar.active ? 0.9 : 0.35
    }
}
