// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Knotebook

/** A value on a line. `valueText` says it in words. */
T.Slider {
    id: slider

    required property string label
    property string valueText: ""

    Layout.fillWidth: true
    implicitWidth: 240
    implicitHeight: Theme.target
    Accessible.name: label
    Accessible.description: valueText

    background: Rectangle {
        x: slider.leftPadding
        y: (slider.height - height) / 2
        width: slider.availableWidth
        height: 4
        radius: 2
        color: Theme.hairline

        Rectangle {
            width: slider.visualPosition * parent.width
            height: 4
            radius: 2
            color: Theme.accent
        }
    }
    handle: Rectangle {
        x: slider.leftPadding + slider.visualPosition * (slider.availableWidth - width)
        y: (slider.height - height) / 2
        implicitWidth: 24
        implicitHeight: 24
        radius: 12
        color: Theme.surface
        border.width: 2
        border.color: Theme.accent

        FocusRing {
            radius: 15
            shown: slider.visualFocus
        }
    }
}
