// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Knotebook
import Knotebook.App

/** The body as a picture: nothing on it can be chosen. */
Item {
    id: figure

    required property BodyViewModel viewModel
    /** How much of it is seen, from above; the rest fades away. */
    property real share: 1

    readonly property rect canvas: viewModel.canvas
    readonly property real pixels: Math.min(width / canvas.width, height / (canvas.height * share))

    Accessible.ignored: true

    Item {
        anchors.fill: parent
        layer.enabled: true
        layer.samples: 4

        Item {
            x: figure.width / 2
            y: -figure.canvas.y * figure.pixels
            transform: Scale {
                xScale: figure.pixels
                yScale: figure.pixels
            }

            BodyPlate {
                contour: figure.viewModel.contour
                lines: figure.viewModel.lines
                outlines: figure.viewModel.outlines
            }
        }
    }
    Rectangle {
        visible: figure.share < 1
        anchors.bottom: parent.bottom
        width: parent.width
        height: parent.height * 0.35
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Qt.alpha(Theme.paper, 0)
            }
            GradientStop {
                position: 1
                color: Theme.paper
            }
        }
    }
}
