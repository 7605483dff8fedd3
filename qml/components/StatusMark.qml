// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Knotebook

/**
 * The status of a knot as a shape: active a filled disc, latent a ring,
 * resolved a small open dot, unsure a dashed ring; with the pain in it.
 */
Item {
    id: mark

    enum Status {
        Active,
        Latent,
        Resolved,
        Unsure
    }

    property int status: StatusMark.Status.Unsure
    /** 0 to 10, or -1 when no pain is known. */
    property int pain: -1
    property string statusText: ""
    property string accessibleName: statusText
    property int size: Math.round(32 * Theme.textScale)

    readonly property bool filled: status === StatusMark.Status.Active
    readonly property bool dashed: status === StatusMark.Status.Unsure
    readonly property bool small: status === StatusMark.Status.Resolved
    readonly property real diameter: small ? size * 0.5 : size - 2
    readonly property color colour: small || pain < 0 ? Theme.outline : Theme.pain(Math.max(3, pain))

    implicitWidth: size
    implicitHeight: size
    Accessible.role: Accessible.Graphic
    Accessible.name: accessibleName

    Rectangle {
        anchors.centerIn: parent
        width: mark.diameter
        height: width
        radius: width / 2
        color: mark.filled ? (mark.pain < 0 ? Theme.outline : Theme.pain(mark.pain)) : Theme.surface
        border.width: mark.dashed ? 0 : mark.small ? 1.5 : 3
        border.color: mark.colour
    }
    Repeater {
        model: mark.dashed ? 1 : 0

        Shape {
            width: mark.width
            height: mark.height
            layer.enabled: true
            layer.samples: 4

            ShapePath {
                strokeWidth: 3
                strokeColor: mark.colour
                strokeStyle: ShapePath.DashLine
                dashPattern: [1.6, 1.6]
                fillColor: "transparent"

                PathAngleArc {
                    centerX: mark.width / 2
                    centerY: mark.height / 2
                    radiusX: (mark.diameter - 3) / 2
                    radiusY: radiusX
                    sweepAngle: 360
                }
            }
        }
    }
    Text {
        anchors.centerIn: parent
        visible: mark.pain >= 0 && !mark.small
        text: mark.pain
        color: mark.filled ? Theme.painInk(mark.pain) : Theme.ink
        font.pixelSize: Math.round(mark.size * 0.44)
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
}
