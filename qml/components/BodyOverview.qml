// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Knotebook
import Knotebook.App

/** The whole body, small, and on it the part that is seen; a tap goes there. */
Item {
    id: overview

    required property MapCamera camera
    required property BodyViewModel viewModel

    readonly property real pixels: Math.min(width / camera.canvas.width, height / camera.canvas.height)
    readonly property real across: viewModel.mirrored ? -pixels : pixels

    implicitWidth: 60
    implicitHeight: 142
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Overview: the frame is the part that is seen")

    Rectangle {
        anchors.fill: parent
        anchors.margins: -6
        radius: Theme.radius
        color: Theme.surface
        border.width: 1
        border.color: Theme.hairline
        opacity: 0.94
    }
    Item {
        anchors.fill: parent
        layer.enabled: true
        layer.samples: 4

        Shape {
            x: overview.width / 2
            y: -overview.camera.canvas.y * overview.pixels
            transform: Scale {
                xScale: overview.across
                yScale: overview.pixels
            }

            ShapePath {
                fillColor: Theme.muscle
                strokeWidth: -1
                PathSvg {
                    path: overview.viewModel.contour
                }
            }
        }
    }
    Rectangle {
        x: overview.width / 2 + Math.min(overview.camera.seen.left * overview.across, overview.camera.seen.right * overview.across)
        y: (overview.camera.seen.y - overview.camera.canvas.y) * overview.pixels
        width: overview.camera.seen.width * overview.pixels
        height: overview.camera.seen.height * overview.pixels
        radius: 3
        color: "transparent"
        border.width: 2
        border.color: Theme.accent
    }
    TapHandler {
        onTapped: point => overview.camera.centre((point.position.x - overview.width / 2) / overview.across, point.position.y / overview.pixels + overview.camera.canvas.y)
    }
}
