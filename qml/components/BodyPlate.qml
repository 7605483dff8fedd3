// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Knotebook
import Knotebook.App

/** Skin, muscles, fibres and quiet lines of one view, in atlas units. */
Item {
    id: plate

    required property string contour
    required property string lines
    required property OutlineModel outlines
    /** What is lit up; may be empty. */
    property string lit: ""

    Shape {
        ShapePath {
            fillColor: Theme.skin
            strokeWidth: -1
            PathSvg {
                path: plate.contour
            }
        }
    }
    Repeater {
        model: plate.outlines

        Shape {
            id: outline

            required property string path
            required property string fibres

            ShapePath {
                fillColor: Theme.muscle
                strokeColor: Theme.muscleEdge
                strokeWidth: 0.6
                joinStyle: ShapePath.RoundJoin
                PathSvg {
                    path: outline.path
                }
            }
            ShapePath {
                fillColor: "transparent"
                strokeColor: Theme.fibre
                strokeWidth: 0.4
                PathSvg {
                    path: outline.fibres
                }
            }
        }
    }
    Shape {
        visible: plate.lit !== ""

        ShapePath {
            fillColor: Theme.lit
            strokeColor: Theme.accent
            strokeWidth: 1.2
            PathSvg {
                path: plate.lit
            }
        }
    }
    Shape {
        ShapePath {
            fillColor: "transparent"
            strokeColor: Theme.fibre
            strokeWidth: 0.6
            capStyle: ShapePath.RoundCap
            PathSvg {
                path: plate.lines
            }
        }
        ShapePath {
            fillColor: "transparent"
            strokeColor: Theme.contour
            strokeWidth: 0.9
            PathSvg {
                path: plate.contour
            }
        }
    }
}
