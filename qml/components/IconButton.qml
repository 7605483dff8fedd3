// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Knotebook

/** A square target with a drawing; `text` is its name for screen readers and the hint on hover. */
T.Button {
    id: button

    required property string iconName
    property color tint: enabled ? Theme.quietInk : Theme.hairline

    implicitWidth: Theme.target
    implicitHeight: Theme.target
    hoverEnabled: true
    Accessible.name: text
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: button.iconName
            color: button.checked ? Theme.accent : button.tint
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: button.checked ? Theme.accentWash : button.down ? Theme.press : button.hovered ? Theme.hover : "transparent"

        FocusRing {
            shown: button.visualFocus
        }
    }

    Hint {
        text: button.text
        visible: button.text !== "" && (button.hovered || button.visualFocus) && !button.down
    }
}
