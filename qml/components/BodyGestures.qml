// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Knotebook.App

/** What fingers, mouse and wheel do to the body map. */
Item {
    id: gestures

    required property MapCamera camera
    required property BodyViewModel viewModel

    signal touched

    anchors.fill: parent
    // Handlers take drags even from what lies in a sheet above them.
    enabled: T.Overlay.overlay === null || !T.Overlay.overlay.visible

    TapHandler {
        id: tap

        gesturePolicy: TapHandler.DragThreshold
        onTapped: point => {
            gestures.touched();
            const at = gestures.camera.toAtlas(point.position.x, point.position.y);
            if (tapCount === 2)
                gestures.camera.glideTo(gestures.viewModel.areaAt(at.x, at.y));
            else
                gestures.viewModel.touch(at.x, at.y, 22 / gestures.camera.pixelsPerUnit);
        }
    }
    DragHandler {
        target: null

        property point before
        property point speed

        onActiveChanged: {
            before = Qt.point(0, 0);
            if (!active)
                gestures.camera.letGo(speed.x, speed.y);
        }
        onActiveTranslationChanged: {
            if (!active)
                return;
            gestures.camera.panBy(activeTranslation.x - before.x, activeTranslation.y - before.y);
            before = Qt.point(activeTranslation.x, activeTranslation.y);
            speed = Qt.point(centroid.velocity.x, centroid.velocity.y);
        }
    }
    PinchHandler {
        target: null

        property real before: 1

        onActiveChanged: before = 1
        onActiveScaleChanged: {
            gestures.camera.zoomAt(centroid.position.x, centroid.position.y, activeScale / before);
            before = activeScale;
        }
    }
    WheelHandler {
        acceptedDevices: PointerDevice.AllDevices
        target: null
        onWheel: event => gestures.camera.zoomAt(event.x, event.y, Math.pow(1.0015, event.angleDelta.y))
    }
}
