// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Knotebook

/** One number of a NumberRow: the figure over its piece of the pain ramp, or of a plain bar. */
T.RadioButton {
    id: cell

    required property int number
    required property string rowLabel
    property bool current: false
    /** Higher is worse, as the ramp says. */
    property bool ramp: true

    readonly property bool lit: hovered || down || current || visualFocus

    implicitWidth: Theme.target
    implicitHeight: Theme.target + Theme.unit
    hoverEnabled: true
    checkable: false
    text: number
    Accessible.name: qsTr("%1: %2 of 10").arg(rowLabel).arg(number)
    Accessible.checkable: true
    Accessible.checked: current

    contentItem: Item {
        Text {
            anchors.centerIn: parent
            anchors.verticalCenterOffset: -3
            text: cell.text
            color: !cell.lit ? Theme.ink : cell.ramp ? Theme.painInk(cell.number) : Theme.accentInk
            font.pixelSize: Theme.leadSize
            font.weight: cell.current ? Font.Bold : Font.Medium
            Accessible.ignored: true
        }
    }
    background: Item {
        Rectangle {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: 1
            height: cell.lit ? parent.height - 2 : Theme.unit
            radius: cell.lit ? Theme.unit : 3
            color: cell.ramp ? Theme.pain(cell.number) : cell.lit ? Theme.accent : Theme.outline

            Behavior on height {
                NumberAnimation {
                    duration: Theme.motion
                    easing.type: Easing.OutCubic
                }
            }
        }
        Rectangle {
            visible: cell.current && !cell.visualFocus
            anchors.fill: parent
            color: "transparent"
            radius: Theme.unit
            border.width: 2
            border.color: Theme.ink
        }
        FocusRing {
            anchors.margins: -1
            radius: Theme.unit + 1
            shown: cell.visualFocus
        }
    }
}
