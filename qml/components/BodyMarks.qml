// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Knotebook
import Knotebook.App

/**
 * The marks of the knots and of the chosen spot, in pixels: they keep their size
 * while the body grows. A mark that stepped aside keeps a line to its spot; the
 * chosen one is lifted and can be dragged.
 */
Item {
    id: marks

    required property MapCamera camera
    required property BodyViewModel viewModel

    readonly property real pixelsPerUnit: camera.pixelsPerUnit
    readonly property real spotX: camera.originX + viewModel.point.x * camera.scaleX
    readonly property real spotY: camera.originY + viewModel.point.y * camera.pixelsPerUnit

    function carry(at: point) {
        const spot = camera.toAtlas(at.x, at.y);
        viewModel.moveTo(spot.x, spot.y);
    }

    onPixelsPerUnitChanged: viewModel.marks.spread(pixelsPerUnit, 32)
    Component.onCompleted: viewModel.marks.spread(pixelsPerUnit, 32)

    Repeater {
        model: marks.viewModel.marks

        Item {
            id: mark

            required property string name
            required property int status
            required property string statusText
            required property int pain
            required property point spot
            required property point shift
            required property bool chosen

            readonly property real shiftX: marks.viewModel.mirrored ? -shift.x : shift.x
            readonly property bool aside: Math.abs(shift.x) + Math.abs(shift.y) > 1

            x: marks.camera.originX + spot.x * marks.camera.scaleX
            y: marks.camera.originY + spot.y * marks.camera.pixelsPerUnit
            z: chosen ? 1 : 0

            Rectangle {
                visible: mark.aside
                y: -height / 2
                width: Math.hypot(mark.shiftX, mark.shift.y)
                height: 1.5
                rotation: Math.atan2(mark.shift.y, mark.shiftX) * 180 / Math.PI
                transformOrigin: Item.Left
                color: Theme.contour
                antialiasing: true
            }
            Rectangle {
                visible: mark.aside
                x: -3
                y: -3
                width: 6
                height: 6
                radius: 3
                color: Theme.contour
            }
            StatusMark {
                id: disc

                x: mark.shiftX - width / 2
                y: mark.shift.y - height / 2
                size: 30
                scale: mark.chosen ? 1.2 : 1
                status: mark.status
                pain: mark.pain
                statusText: mark.statusText
                accessibleName: qsTr("%1: %2").arg(mark.name).arg(mark.statusText)

                Behavior on scale {
                    NumberAnimation {
                        duration: Theme.motion
                    }
                }
                Rectangle {
                    anchors.centerIn: parent
                    visible: mark.chosen
                    width: 38
                    height: 38
                    radius: 19
                    color: "transparent"
                    border.width: 2
                    border.color: Theme.accent
                }
            }
            Item {
                x: disc.x
                y: disc.y
                width: disc.width
                height: disc.height

                DragHandler {
                    id: drag

                    target: null
                    enabled: mark.chosen
                    dragThreshold: 6
                    // Not given up again: the map beneath would take the rest of the way.
                    grabPermissions: PointerHandler.CanTakeOverFromAnything
                    onActiveChanged: {
                        if (active)
                            marks.viewModel.startMove();
                        else
                            marks.viewModel.saveMove();
                    }
                    onCentroidChanged: {
                        if (active)
                            marks.carry(marks.mapFromItem(null, centroid.scenePosition.x, centroid.scenePosition.y));
                    }
                }
            }
        }
    }
    Rectangle {
        visible: marks.viewModel.here === BodyViewModel.Place
        x: marks.spotX - width / 2
        y: marks.spotY - height / 2
        width: 44
        height: 44
        radius: 22
        color: "transparent"
        border.width: 2
        border.color: Theme.accent

        Rectangle {
            anchors.centerIn: parent
            width: 8
            height: 8
            radius: 4
            color: Theme.accent
        }
    }
}
