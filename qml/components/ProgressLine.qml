// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Knotebook

/** How far something is, as a line and in words. */
ColumnLayout {
    id: progress

    required property string label
    required property string valueText
    /** 0 to 1 */
    required property real value

    spacing: Theme.unit
    Layout.fillWidth: true

    AppText {
        text: progress.label
        Layout.fillWidth: true
    }
    T.ProgressBar {
        id: bar

        value: progress.value
        implicitHeight: Theme.unit
        Layout.fillWidth: true
        Accessible.role: Accessible.ProgressBar
        Accessible.name: progress.label
        Accessible.description: progress.valueText

        background: Rectangle {
            radius: 4
            color: Theme.hairline
        }
        contentItem: Item {
            Rectangle {
                width: bar.visualPosition * parent.width
                height: parent.height
                radius: 4
                color: Theme.accent
            }
        }
    }
    QuietText {
        text: progress.valueText
        Layout.fillWidth: true
    }
}
