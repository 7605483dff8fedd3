// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Knotebook

/** On or off, with its words at the left and what they mean below them. */
T.Switch {
    id: control

    property string hint: ""

    Layout.fillWidth: true
    implicitWidth: 240
    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    rightPadding: indicator.width + Theme.unit
    topPadding: 4
    bottomPadding: 4
    Accessible.name: text
    Accessible.description: hint

    Keys.onReturnPressed: {
        toggle();
        toggled();
    }
    Keys.onEnterPressed: {
        toggle();
        toggled();
    }

    indicator: Rectangle {
        implicitWidth: 46
        implicitHeight: 28
        x: control.width - width
        y: (control.height - height) / 2
        radius: height / 2
        color: control.checked ? Theme.accent : Theme.sunken
        border.width: control.checked ? 0 : 1
        border.color: Theme.outline

        Rectangle {
            x: control.checked ? parent.width - width - 4 : 4
            y: 4
            width: 20
            height: 20
            radius: 10
            color: control.checked ? Theme.accentInk : Theme.outline

            Behavior on x {
                NumberAnimation {
                    duration: Theme.motion
                }
            }
        }
        FocusRing {
            radius: height / 2
            shown: control.visualFocus
        }
    }
    contentItem: Column {
        AppText {
            width: parent.width
            text: control.text
            Accessible.ignored: true
        }
        QuietText {
            width: parent.width
            text: control.hint
            visible: text !== ""
            Accessible.ignored: true
        }
    }
}
