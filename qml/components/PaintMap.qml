// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Knotebook
import Knotebook.App

/**
 * The body to paint on: a finger or the left button paints, two fingers, the
 * wheel or the right button move the picture. Arrow keys carry the brush (with
 * Shift in small steps), Space paints a dot, E takes the eraser, [ and ] change
 * the size.
 */
Item {
    id: map

    required property PaintingModel painting
    property bool showsDescribed: false

    readonly property MapCamera view: camera

    clip: true
    activeFocusOnTab: true
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Body to paint on, %1: %2").arg(painting.viewText).arg(painting.cursorText)
    Accessible.focusable: true

    Keys.onUpPressed: event => painting.moveCursor(0, event.modifiers & Qt.ShiftModifier ? -2 : -10)
    Keys.onDownPressed: event => painting.moveCursor(0, event.modifiers & Qt.ShiftModifier ? 2 : 10)
    Keys.onLeftPressed: event => painting.moveCursor(event.modifiers & Qt.ShiftModifier ? -2 : -10, 0)
    Keys.onRightPressed: event => painting.moveCursor(event.modifiers & Qt.ShiftModifier ? 2 : 10, 0)
    Keys.onSpacePressed: painting.dab()
    Shortcut {
        sequences: ["E"]
        enabled: map.activeFocus
        onActivated: map.painting.erasing = !map.painting.erasing
    }
    Shortcut {
        sequences: ["["]
        enabled: map.activeFocus
        onActivated: map.painting.brush -= 2
    }
    Shortcut {
        sequences: ["]"]
        enabled: map.activeFocus
        onActivated: map.painting.brush += 2
    }
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
        canvas: map.painting.canvas
        still: Theme.reducedMotion
    }
    FrameAnimation {
        running: camera.restless
        onTriggered: camera.advance(frameTime)
    }
    PaintGestures {
        camera: camera
        painting: map.painting
        onTouched: map.forceActiveFocus(Qt.MouseFocusReason)
    }
    // The edges of the outlines are smoothed here; the window itself is not multisampled.
    Item {
        anchors.fill: parent
        layer.enabled: true
        layer.samples: camera.rough ? 0 : 4

        Item {
            x: camera.originX
            y: camera.originY
            transform: Scale {
                xScale: camera.scaleX
                yScale: camera.pixelsPerUnit
            }

            BodyPlate {
                contour: map.painting.contour
                lines: map.painting.lines
                outlines: map.painting.outlines
                pen: camera.pen
            }
            Shape {
                visible: map.showsDescribed && map.painting.described !== ""

                ShapePath {
                    fillColor: "transparent"
                    strokeColor: Theme.accent
                    strokeWidth: 1.4 * camera.pen
                    strokeStyle: ShapePath.DashLine
                    dashPattern: [3, 2]
                    PathSvg {
                        path: map.painting.described
                    }
                }
            }
            Shape {
                visible: map.painting.path !== ""

                ShapePath {
                    fillColor: Theme.painted
                    strokeColor: Theme.paintedEdge
                    strokeWidth: camera.pen
                    joinStyle: ShapePath.RoundJoin
                    PathSvg {
                        path: map.painting.path
                    }
                }
            }
            Rectangle {
                x: map.painting.cursor.x - width / 2
                y: map.painting.cursor.y - height / 2
                width: 2 * map.painting.brush
                height: width
                radius: map.painting.brush
                visible: map.activeFocus
                color: "transparent"
                border.width: 2 / camera.pixelsPerUnit
                border.color: Theme.accent
            }
        }
    }
    QuietText {
        text: map.painting.leftText
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.margins: Theme.unit
        font.weight: Font.DemiBold
    }
    QuietText {
        text: map.painting.rightText
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.unit
        font.weight: Font.DemiBold
    }
    Column {
        anchors.right: parent.right
        anchors.top: parent.top

        IconButton {
            iconName: "plus"
            text: qsTr("Closer")
            onClicked: camera.stepAt(map.width / 2, map.height / 2, 1.5)
        }
        IconButton {
            iconName: "minus"
            text: qsTr("Farther")
            onClicked: camera.stepAt(map.width / 2, map.height / 2, 1 / 1.5)
        }
        IconButton {
            iconName: "fit"
            text: qsTr("The whole body")
            onClicked: camera.home()
        }
    }
    FocusRing {
        anchors.margins: 2
        shown: map.activeFocus
    }
}
