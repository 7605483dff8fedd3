// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Knotebook
import Knotebook.App

/** A year, a row for each month and a cell for each day, walked by arrow keys or pointer. */
FocusScope {
    id: calendar

    required property YearViewModel viewModel

    readonly property int labelWidth: Math.round(38 * Theme.textScale)
    readonly property int headHeight: Math.round(22 * Theme.textScale)
    readonly property int rowHeight: Math.round(24 * Math.min(1.3, Theme.textScale))

    implicitHeight: headHeight + 12 * rowHeight
    activeFocusOnTab: true
    Accessible.role: Accessible.Chart
    Accessible.name: viewModel.description
    Accessible.description: viewModel.readout
    Accessible.focusable: true

    Keys.onLeftPressed: viewModel.stepDays(-1)
    Keys.onRightPressed: viewModel.stepDays(1)
    Keys.onUpPressed: viewModel.stepMonths(-1)
    Keys.onDownPressed: viewModel.stepMonths(1)
    Keys.onEscapePressed: viewModel.pointAtNone()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Home)
            viewModel.pointAtFirst();
        else if (event.key === Qt.Key_End)
            viewModel.pointAtLast();
        else if (event.key === Qt.Key_PageUp)
            viewModel.previousYear();
        else if (event.key === Qt.Key_PageDown)
            viewModel.nextYear();
        else
            return;
        event.accepted = true;
    }

    component Label: Text {
        color: Theme.quietInk
        font.pixelSize: Theme.smallSize
        Accessible.ignored: true
    }

    Repeater {
        model: [1, 8, 15, 22, 29]

        Label {
            required property int modelData

            x: grid.x + (modelData - 1) * grid.width / 31
            text: modelData
        }
    }
    Repeater {
        model: calendar.viewModel.monthNames

        Label {
            required property int index
            required property string modelData

            y: grid.y + index * calendar.rowHeight + Math.round((calendar.rowHeight - 2 - height) / 2)
            text: modelData
        }
    }
    YearGrid {
        id: grid

        x: calendar.labelWidth
        y: calendar.headHeight
        width: calendar.width - x
        height: 12 * calendar.rowHeight
        calendar: calendar.viewModel
        ramp: Theme.painRamp
        frame: Theme.hairline
        ink: Theme.ink

        HoverHandler {
            property point last

            onPointChanged: {
                // A pointer at rest leaves the read-out to the arrow keys.
                if (!hovered || point.position === last)
                    return;
                last = point.position;
                grid.pointAt(point.position.x, point.position.y);
            }
        }
        TapHandler {
            onTapped: eventPoint => {
                calendar.forceActiveFocus(Qt.MouseFocusReason);
                grid.pointAt(eventPoint.position.x, eventPoint.position.y);
            }
        }
    }
    FocusRing {
        anchors.margins: -4
        shown: calendar.activeFocus
    }
}
