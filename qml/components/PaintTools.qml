// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** Brush or eraser, how large, a step back, all away. */
RowLayout {
    id: tools

    required property PaintingModel painting

    spacing: 4

    RadioChip {
        text: qsTr("Brush")
        checked: !tools.painting.erasing
        onClicked: tools.painting.erasing = false
    }
    RadioChip {
        text: qsTr("Eraser")
        checked: tools.painting.erasing
        onClicked: tools.painting.erasing = true
    }
    AppSlider {
        label: qsTr("Size of the brush")
        valueText: qsTr("%1 of %2").arg(Math.round(value)).arg(Math.round(to))
        from: 3
        to: 40
        value: tools.painting.brush
        onMoved: tools.painting.brush = value
        implicitWidth: 80
        Layout.maximumWidth: 260
    }
    Item {
        Layout.fillWidth: true
    }
    IconButton {
        iconName: "undo"
        text: qsTr("One step back")
        enabled: tools.painting.canUndo
        onClicked: tools.painting.undo()
    }
    IconButton {
        iconName: "trash"
        text: qsTr("Take all paint away")
        enabled: !tools.painting.empty
        onClicked: tools.painting.clear()
    }
}
