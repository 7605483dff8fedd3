// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Knotebook

/**
 * What the pointer does on a plot: it points and taps at places 0…1 from left to
 * right, brushes from one to another, and turns the wheel with Ctrl. It lies on top: a
 * chart view would keep a tap and the moves of the pointer for itself.
 */
Item {
    id: pointer

    required property rect plot

    signal pointed(real place)
    signal tapped(real place)
    signal brushed(real from, real to)
    signal turned(real factor, real place)

    function placeOf(x: real): real {
        return (x - plot.x) / plot.width;
    }
    function within(x: real): real {
        return Math.max(0, Math.min(1, placeOf(x)));
    }

    HoverHandler {
        property real lastX: -1

        onPointChanged: {
            // A pointer at rest leaves the read-out to the arrow keys.
            if (!hovered || point.position.x === lastX)
                return;
            lastX = point.position.x;
            pointer.pointed(pointer.placeOf(lastX));
        }
    }
    DragHandler {
        id: brush

        property real from: 0
        property real to: 0

        // A finger that drags scrolls the page.
        acceptedDevices: PointerDevice.Mouse
        target: null
        yAxis.enabled: false
        onCentroidChanged: {
            if (!active)
                return;
            from = pointer.within(centroid.pressPosition.x);
            to = pointer.within(centroid.position.x);
        }
        onActiveChanged: {
            if (!active)
                pointer.brushed(from, to);
        }
    }
    WheelHandler {
        acceptedModifiers: Qt.ControlModifier
        onWheel: event => pointer.turned(event.angleDelta.y > 0 ? 0.8 : 1.25, pointer.within(event.x))
    }
    TapHandler {
        onTapped: eventPoint => pointer.tapped(pointer.placeOf(eventPoint.position.x))
    }
    Rectangle {
        visible: brush.active
        x: pointer.plot.x + pointer.plot.width * Math.min(brush.from, brush.to)
        y: pointer.plot.y
        width: pointer.plot.width * Math.abs(brush.to - brush.from)
        height: pointer.plot.height
        color: Theme.zone
        border.width: 1
        border.color: Theme.accent
    }
}
