// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Knotebook
import Knotebook.App

/**
 * The body, drawn. Drag, pinch and wheel move it; a tap touches it; arrow keys
 * go from muscle to muscle (with Shift by a finger's breadth) and Enter accepts.
 */
Item {
    id: map

    required property BodyViewModel viewModel
    /** On narrow windows the switch of the layers is among the tools. */
    property bool compact: false
    property real zoom: 1
    property real panX: 0
    property real panY: 0
    /** Touched or just shown: then no ring is needed to see where one is. */
    property bool pointed: true

    signal accepted

    readonly property real pixelsPerUnit: zoom * Math.min(width / 440, height / 1040)

    clip: true
    activeFocusOnTab: true
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Body map, %1. %2").arg(viewModel.viewText).arg(viewModel.hereTitle)
    Accessible.focusable: true

    function zoomAt(x: real, y: real, factor: real) {
        const before = zoom;
        zoom = Math.max(1, Math.min(8, zoom * factor));
        const ratio = zoom / before;
        panBy((x - width / 2 - panX) * (1 - ratio), (y - height / 2 - panY) * (1 - ratio));
    }
    function panBy(x: real, y: real) {
        const slackX = Math.max(0, 440 * pixelsPerUnit - width * 0.6) / 2;
        const slackY = Math.max(0, 1040 * pixelsPerUnit - height * 0.6) / 2;
        panX = zoom === 1 ? 0 : Math.max(-slackX, Math.min(slackX, panX + x));
        panY = zoom === 1 ? 0 : Math.max(-slackY, Math.min(slackY, panY + y));
    }
    function showWhole() {
        zoom = 1;
        panBy(0, 0);
    }

    onActiveFocusChanged: {
        if (!activeFocus)
            pointed = false;
    }
    Keys.onUpPressed: event => {
        pointed = false;
        viewModel.move(BodyViewModel.Up, event.modifiers & Qt.ShiftModifier);
    }
    Keys.onDownPressed: event => {
        pointed = false;
        viewModel.move(BodyViewModel.Down, event.modifiers & Qt.ShiftModifier);
    }
    Keys.onLeftPressed: event => {
        pointed = false;
        viewModel.move(BodyViewModel.ToLeft, event.modifiers & Qt.ShiftModifier);
    }
    Keys.onRightPressed: event => {
        pointed = false;
        viewModel.move(BodyViewModel.ToRight, event.modifiers & Qt.ShiftModifier);
    }
    Keys.onReturnPressed: accepted()
    Keys.onEnterPressed: accepted()
    Keys.onEscapePressed: viewModel.forget()

    TapHandler {
        gesturePolicy: TapHandler.DragThreshold
        onTapped: point => {
            map.pointed = true;
            map.forceActiveFocus(Qt.MouseFocusReason);
            const at = plate.mapFromItem(map, point.position.x, point.position.y);
            map.viewModel.touch(at.x, at.y, 22 / plate.scale);
        }
    }
    DragHandler {
        target: null

        property point before

        onActiveChanged: before = Qt.point(0, 0)
        onActiveTranslationChanged: {
            map.panBy(activeTranslation.x - before.x, activeTranslation.y - before.y);
            before = Qt.point(activeTranslation.x, activeTranslation.y);
        }
    }
    PinchHandler {
        target: null

        property real before: 1

        onActiveChanged: before = 1
        onActiveScaleChanged: {
            map.zoomAt(centroid.position.x, centroid.position.y, activeScale / before);
            before = activeScale;
        }
    }
    WheelHandler {
        acceptedDevices: PointerDevice.AllDevices
        target: null
        onWheel: event => map.zoomAt(event.x, event.y, Math.pow(1.0015, event.angleDelta.y))
    }

    Item {
        id: plate

        x: map.width / 2 + map.panX
        y: map.height / 2 + map.panY - 500 * scale
        scale: map.pixelsPerUnit
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
                required status
                required pain
                required statusText

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
            visible: map.compact
            iconName: "layers"
            text: qsTr("Deep muscles")
            checkable: true
            checked: map.viewModel.deep
            onClicked: map.viewModel.showDeep(!map.viewModel.deep)
        }
        IconButton {
            iconName: "fit"
            text: qsTr("The whole body")
            onClicked: map.showWhole()
        }
    }
    FocusRing {
        anchors.margins: 2
        shown: map.activeFocus && !map.pointed
    }
}
