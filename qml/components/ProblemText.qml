// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook

/** Why something cannot be saved as it is; takes no room when all is well. */
RowLayout {
    id: problem

    property string text: ""

    visible: text !== ""
    spacing: 6
    Layout.fillWidth: true

    Icon {
        name: "info"
        size: Math.round(18 * Theme.textScale)
        color: Theme.ink
        Layout.alignment: Qt.AlignTop
    }
    AppText {
        text: problem.text
        font.pixelSize: Theme.smallSize
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }
}
