// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Knotebook
import Knotebook.App

/**
 * The body, drawn. Drag, pinch and wheel move it; a tap touches it, a second one
 * comes closer; arrow keys go from muscle to muscle (with Shift by a finger's
 * breadth), plus, minus and 0 zoom, and Enter accepts.
 */
Item {
    id: map

    required property BodyViewModel viewModel
    required property HeatViewModel heat
    /** On narrow windows the switch of the layers is among the tools. */
    property bool compact: false
    /** Touched or just shown: then no ring is needed to see where one is. */
    property bool pointed: true

    signal accepted
    signal searchWanted

    readonly property MapCamera view: camera

    clip: true
    activeFocusOnTab: true
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Body map: %1").arg(viewModel.hereSpoken)
    Accessible.focusable: true

    function accept() {
        if (viewModel.moving)
            viewModel.saveMove();
        else
            accepted();
    }
    function leave() {
        if (viewModel.moving)
            viewModel.cancelMove();
        else
            viewModel.forget();
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
    Keys.onReturnPressed: accept()
    Keys.onEnterPressed: accept()
    Keys.onEscapePressed: leave()
    Shortcut {
        sequences: ["+", "="]
        enabled: map.activeFocus
        onActivated: camera.stepAt(map.width / 2, map.height / 2, 1.5)
    }
    Shortcut {
        sequences: ["-"]
        enabled: map.activeFocus
        onActivated: camera.stepAt(map.width / 2, map.height / 2, 1 / 1.5)
    }
    Shortcut {
        sequences: ["0"]
        enabled: map.activeFocus
        onActivated: camera.home()
    }

    MapCamera {
        id: camera

        width: map.width
        height: map.height
        canvas: map.viewModel.canvas
        mirrored: map.viewModel.mirrored
        still: Theme.reducedMotion
    }
    FrameAnimation {
        running: camera.restless
        onTriggered: camera.advance(frameTime)
    }
    BodyGestures {
        onTouched: {
            map.pointed = true;
            map.forceActiveFocus(Qt.MouseFocusReason);
        }
        camera: camera
        viewModel: map.viewModel
    }
    // The edges of the outlines are smoothed here; the window itself is not multisampled.
    // Where that is too slow it moves with fewer pixels, unsmoothed, and is drawn well at rest.
    Item {
        anchors.fill: parent
        layer.enabled: true
        layer.samples: camera.rough ? 0 : 4
        layer.smooth: true
        layer.textureSize: camera.layerSize

        Item {
            id: plate

            /** 0 to 1 while the body turns to another view. */
            property real turned: 1

            x: camera.originX
            y: camera.originY
            transform: Scale {
                xScale: camera.scaleX * plate.turned
                yScale: camera.pixelsPerUnit
            }

            BodyPlate {
                contour: map.viewModel.contour
                lines: map.viewModel.lines
                outlines: map.viewModel.outlines
                lit: map.viewModel.herePath
                pen: camera.pen
            }
            BodyHeat {
                viewModel: map.heat
                pen: camera.pen
            }
        }
    }
    Connections {
        target: map.viewModel
        function onTurned() {
            if (!Theme.reducedMotion)
                turn.restart();
        }
    }
    NumberAnimation {
        id: turn

        target: plate
        property: "turned"
        from: 0.1
        to: 1
        duration: 1.5 * Theme.motion
        easing.type: Easing.OutCubic
    }
    BodyMarks {
        anchors.fill: parent
        opacity: plate.turned
        camera: camera
        viewModel: map.viewModel
    }
    QuietText {
        id: leftWord

        text: map.viewModel.leftText
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.margins: 2 * Theme.unit
        font.weight: Font.DemiBold
        style: camera.whole ? Text.Normal : Text.Outline
        styleColor: Theme.paper
    }
    QuietText {
        id: rightWord

        text: map.viewModel.rightText
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 2 * Theme.unit
        font.weight: Font.DemiBold
        style: camera.whole ? Text.Normal : Text.Outline
        styleColor: Theme.paper
    }
    Rectangle {
        anchors.fill: tools
        visible: !camera.whole || tools.unfolded
        radius: Theme.radius
        color: Theme.paper
        opacity: 0.92
    }
    BodyTools {
        id: tools

        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.unit
        camera: camera
        heat: map.heat
        viewModel: map.viewModel
        compact: map.compact
        room: map.height - (leftWord.height + 4 * Theme.unit)
        onSearchWanted: map.searchWanted()
    }
    BodyOverview {
        anchors.right: parent.right
        anchors.bottom: rightWord.top
        anchors.margins: 2 * Theme.unit
        camera: camera
        viewModel: map.viewModel
        visible: !camera.whole && !map.compact
    }
    FocusRing {
        anchors.margins: 2
        shown: map.activeFocus && !map.pointed
    }
}
