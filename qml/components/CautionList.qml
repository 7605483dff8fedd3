// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook

/** What to mind; takes no room when there is nothing. */
Column {
    id: list

    required property list<string> cautions

    visible: cautions.length > 0
    spacing: 4
    Layout.fillWidth: true

    Repeater {
        model: list.cautions

        RowLayout {
            id: caution

            required property string modelData

            width: list.width
            spacing: Theme.unit

            Rectangle {
                implicitWidth: 5
                implicitHeight: 5
                radius: 2.5
                color: Theme.quietInk
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: Math.round(8 * Theme.textScale)
            }
            QuietText {
                text: caution.modelData
                Layout.fillWidth: true
            }
        }
    }
}
