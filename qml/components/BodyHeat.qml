// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Knotebook
import Knotebook.App

/** Pain over two weeks painted over the muscles, in atlas units. */
Item {
    id: heat

    required property HeatViewModel viewModel
    required property real pen

    Repeater {
        model: heat.viewModel.shown ? heat.viewModel.places : null

        Shape {
            id: place

            required property string path
            required property int step

            opacity: 0.92

            ShapePath {
                fillColor: Theme.pain(2 * place.step + 1)
                strokeColor: Theme.contour
                strokeWidth: heat.pen
                PathSvg {
                    path: place.path
                }
            }
        }
    }
}
