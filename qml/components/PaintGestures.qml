// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Knotebook.App

/** What fingers, mouse and wheel do to the body that is painted on. */
Item {
    id: gestures

    required property MapCamera camera
    required property PaintingModel painting

    signal touched

    anchors.fill: parent

    MouseArea {
        anchors.fill: parent
        onPressed: mouse => {
            gestures.touched();
            const at = gestures.camera.toAtlas(mouse.x, mouse.y);
            gestures.painting.press(at.x, at.y);
        }
        onPositionChanged: mouse => {
            const at = gestures.camera.toAtlas(mouse.x, mouse.y);
            gestures.painting.drawTo(at.x, at.y);
        }
        onReleased: gestures.painting.release()
        // A second finger came: it was meant to move the picture.
        onCanceled: gestures.painting.undo()
        onWheel: wheel => gestures.camera.zoomAt(wheel.x, wheel.y, Math.pow(1.0015, wheel.angleDelta.y))
    }
    DragHandler {
        target: null
        acceptedButtons: Qt.RightButton

        property point before

        onActiveChanged: before = Qt.point(0, 0)
        onActiveTranslationChanged: {
            if (!active)
                return;
            gestures.camera.panBy(activeTranslation.x - before.x, activeTranslation.y - before.y);
            before = Qt.point(activeTranslation.x, activeTranslation.y);
        }
    }
    PinchHandler {
        target: null

        property real before: 1
        property point middle

        onActiveChanged: {
            before = 1;
            middle = centroid.position;
        }
        onActiveScaleChanged: {
            gestures.camera.zoomAt(centroid.position.x, centroid.position.y, activeScale / before);
            before = activeScale;
        }
        onCentroidChanged: {
            if (!active)
                return;
            gestures.camera.panBy(centroid.position.x - middle.x, centroid.position.y - middle.y);
            middle = centroid.position;
        }
    }
}
