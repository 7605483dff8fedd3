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
    /** How wide lines are: less when one looks closer, so that they stay lines. */
    property real pen: 1

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
            required property point lightFrom
            required property point lightTo

            // Lit from the left above: round, not flat.
            ShapePath {
                fillGradient: LinearGradient {
                    x1: outline.lightFrom.x
                    y1: outline.lightFrom.y
                    x2: outline.lightTo.x
                    y2: outline.lightTo.y

                    GradientStop {
                        position: 0
                        color: Theme.muscleSide
                    }
                    GradientStop {
                        position: 0.38
                        color: Theme.muscle
                    }
                    GradientStop {
                        position: 1
                        color: Theme.muscleShade
                    }
                }
                strokeColor: Theme.muscleEdge
                strokeWidth: 0.6 * plate.pen
                joinStyle: ShapePath.RoundJoin
                PathSvg {
                    path: outline.path
                }
            }
            ShapePath {
                fillColor: "transparent"
                strokeColor: Theme.fibre
                strokeWidth: 0.4 * plate.pen
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
            strokeWidth: 1.4 * plate.pen
            PathSvg {
                path: plate.lit
            }
        }
    }
    Shape {
        ShapePath {
            fillColor: "transparent"
            strokeColor: Theme.fibre
            strokeWidth: 0.6 * plate.pen
            capStyle: ShapePath.RoundCap
            PathSvg {
                path: plate.lines
            }
        }
        ShapePath {
            fillColor: "transparent"
            strokeColor: Theme.contour
            strokeWidth: 0.9 * plate.pen
            PathSvg {
                path: plate.contour
            }
        }
    }
}
