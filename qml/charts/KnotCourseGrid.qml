// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Knotebook
import Knotebook.App

/**
 * The cards of all knots in columns. Only those in sight are made, and a row before and
 * after them for the focus of the keyboard, which brings the next ones into sight.
 */
Item {
    id: grid

    required property OverviewModel overview
    /** What of it is in sight: from where, and how much. */
    required property real sightTop
    required property real sight

    signal chosen(int knot)

    readonly property real gap: 2 * Theme.unit
    readonly property int columns: Math.max(1, Math.floor(width / Math.round(290 * Theme.textScale)))
    readonly property real cardWidth: (width - (columns - 1) * gap) / columns
    readonly property real leastHeight: Math.round(220 * Theme.textScale)
    /** All are as high as the highest one that was seen at this width. */
    property real cardHeight: leastHeight
    /** Goes up when the cards have to say their height anew. */
    property int asked: 0
    readonly property real step: cardHeight + gap
    readonly property int firstRow: Math.max(0, Math.floor(sightTop / step) - 1)
    readonly property int lastRow: Math.max(firstRow, Math.ceil((sightTop + sight) / step))

    implicitHeight: Math.max(0, Math.ceil(overview.total / columns) * step - gap)

    function look() {
        overview.look(firstRow * columns, (lastRow + 1) * columns - 1);
    }

    onFirstRowChanged: moved.restart()
    onLastRowChanged: moved.restart()
    onColumnsChanged: {
        cardHeight = leastHeight;
        ++asked;
        moved.restart();
    }
    Component.onCompleted: moved.restart()

    // Not while the page is laid out: rows that come and go are laid out themselves.
    Timer {
        id: moved

        interval: 0
        onTriggered: grid.look()
    }
    Repeater {
        model: grid.overview

        KnotCourseCard {
            id: card

            required property int position
            readonly property int asked: grid.asked

            function report() {
                grid.cardHeight = Math.max(grid.cardHeight, implicitHeight);
            }

            row: position
            overview: grid.overview
            x: (position % grid.columns) * (grid.cardWidth + grid.gap)
            y: Math.floor(position / grid.columns) * grid.step
            width: grid.cardWidth
            height: grid.cardHeight
            onAskedChanged: report()
            onImplicitHeightChanged: report()
            Component.onCompleted: report()
            onClicked: grid.chosen(position)
        }
    }
}
