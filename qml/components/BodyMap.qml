// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Knotebook
import Knotebook.App

/**
 * The body, drawn. Drag, pinch and wheel move it; a tap touches it; arrow keys
 * go from muscle to muscle (with Shift by a finger's breadth) and Enter accepts.
 */
FocusScope {
    id: map

    required property BodyViewModel viewModel

    signal accepted

    readonly property real fit: Math.min(width / 460, height / 1060)

    clip: true
    activeFocusOnTab: true
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Body map, %1. %2").arg(viewModel.viewText).arg(viewModel.hereTitle)
    Accessible.focusable: true

    function zoomAt(x: real, y: real, factor: real) {
        const scale = Math.max(1, Math.min(8, plate.zoom * factor));
        const ratio = scale / plate.zoom;
        plate.x = x - (x - plate.x) * ratio;
        plate.y = y - (y - plate.y) * ratio;
        plate.zoom = scale;
        settle();
    }
    function settle() {
        const slackX = Math.max(0, (460 * plate.scale - width) / 2) + 40;
        const slackY = Math.max(0, (1060 * plate.scale - height) / 2) + 40;
        plate.x = Math.max(width / 2 - slackX, Math.min(width / 2 + slackX, plate.x));
        plate.y = Math.max(height / 2 - 500 * plate.scale - slackY, Math.min(height / 2 - 500 * plate.scale + slackY, plate.y));
    }
    function showWhole() {
        plate.zoom = 1;
        plate.x = width / 2;
        plate.y = height / 2 - 500 * fit;
    }

    onWidthChanged: showWhole()
    onHeightChanged: showWhole()
    Keys.onUpPressed: event => viewModel.move(BodyViewModel.Up, event.modifiers & Qt.ShiftModifier)
    Keys.onDownPressed: event => viewModel.move(BodyViewModel.Down, event.modifiers & Qt.ShiftModifier)
    Keys.onLeftPressed: event => viewModel.move(BodyViewModel.ToLeft, event.modifiers & Qt.ShiftModifier)
    Keys.onRightPressed: event => viewModel.move(BodyViewModel.ToRight, event.modifiers & Qt.ShiftModifier)
    Keys.onReturnPressed: accepted()
    Keys.onEnterPressed: accepted()
    Keys.onEscapePressed: viewModel.forget()

    PointHandler {
        id: press
    }
    TapHandler {
        gesturePolicy: TapHandler.DragThreshold
        onTapped: point => {
            map.forceActiveFocus();
            const at = plate.mapFromItem(map, point.position.x, point.position.y);
            map.viewModel.touch(at.x, at.y, 22 / plate.scale);
        }
    }
    DragHandler {
        target: null
        onTranslationChanged: delta => {
            plate.x += delta.x;
            plate.y += delta.y;
            map.settle();
        }
    }
    PinchHandler {
        target: null
        onScaleChanged: delta => map.zoomAt(centroid.position.x, centroid.position.y, delta)
    }
    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        target: null
        onWheel: event => map.zoomAt(event.x, event.y, Math.pow(1.0015, event.angleDelta.y))
    }

    Item {
        id: plate

        property real zoom: 1

        scale: map.fit * zoom
        transformOrigin: Item.TopLeft

        BodyPlate {
            viewModel: map.viewModel
        }
        Repeater {
            model: map.viewModel.marks

            StatusMark {
                required property real mapX
                required property real mapY
                required property string name

                x: mapX - width / 2
                y: mapY - height / 2
                size: 30
                scale: 1 / plate.scale
                accessibleName: qsTr("%1: %2").arg(name).arg(statusText)
            }
        }
        Rectangle {
            visible: map.viewModel.here !== BodyViewModel.Nothing
            x: map.viewModel.point.x - width / 2
            y: map.viewModel.point.y - height / 2
            width: 44
            height: 44
            radius: 22
            scale: 1 / plate.scale
            color: "transparent"
            border.width: 2
            border.color: Theme.accent
        }
        Rectangle {
            visible: map.viewModel.here === BodyViewModel.Place
            x: map.viewModel.point.x - width / 2
            y: map.viewModel.point.y - height / 2
            width: 8
            height: 8
            radius: 4
            scale: 1 / plate.scale
            color: Theme.accent
        }
    }
    QuietText {
        text: map.viewModel.leftText
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.margins: 2 * Theme.unit
        font.weight: Font.DemiBold
    }
    QuietText {
        text: map.viewModel.rightText
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 2 * Theme.unit
        font.weight: Font.DemiBold
    }
    Column {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.unit

        IconButton {
            iconName: "plus"
            text: qsTr("Closer")
            onClicked: map.zoomAt(map.width / 2, map.height / 2, 1.5)
        }
        IconButton {
            iconName: "minus"
            text: qsTr("Farther")
            onClicked: map.zoomAt(map.width / 2, map.height / 2, 1 / 1.5)
        }
        IconButton {
            iconName: "fit"
            text: qsTr("The whole body")
            onClicked: map.showWhole()
        }
    }
    FocusRing {
        anchors.margins: 2
        shown: map.activeFocus && !press.active
        opacity: 0.6
    }
}
