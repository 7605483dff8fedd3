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

    spacing: 2 * Theme.unit
    Layout.fillWidth: true

    AppText {
        text: tab.viewModel.sentence
        font.pixelSize: Theme.leadSize
        Layout.fillWidth: true
    }
    GridLayout {
        columns: Math.max(1, Math.floor(tab.width / Math.round(290 * Theme.textScale)))
        columnSpacing: 2 * Theme.unit
        rowSpacing: 2 * Theme.unit

        Repeater {
            model: tab.viewModel.knots

            KnotCourseCard {
                required property int index

                row: index
                overview: tab.viewModel.knots
                Layout.fillHeight: true
                onClicked: tab.viewModel.chooseKnot(index)
            }
        }
    }
    AppButton {
        visible: tab.viewModel.knots.hasMore
        text: qsTr("Show more knots (%1 of %2 shown)").arg(tab.viewModel.knots.count).arg(tab.viewModel.knots.total)
        onClicked: tab.viewModel.knots.showMore()
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
