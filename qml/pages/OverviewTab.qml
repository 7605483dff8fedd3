// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** All knots beside each other, on one scale and over the same days. */
ColumnLayout {
    id: tab

    required property OverviewViewModel viewModel
    /** What of it is in sight: from where, and how much. */
    required property real sightTop
    required property real sight

    spacing: 2 * Theme.unit
    Layout.fillWidth: true

    AppText {
        text: tab.viewModel.sentence
        font.pixelSize: Theme.leadSize
        Layout.fillWidth: true
    }
    KnotCourseGrid {
        overview: tab.viewModel.knots
        sightTop: tab.sightTop - y
        sight: tab.sight
        Layout.fillWidth: true
        onChosen: knot => tab.viewModel.chooseKnot(knot)
    }
    QuietText {
        visible: tab.viewModel.ready
        text: tab.viewModel.scale
        Layout.fillWidth: true
    }
    Method {
        text: tab.viewModel.method
    }
}
