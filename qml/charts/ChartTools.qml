// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** What can be done with a DailyChart: closer, wider, compare, save. */
Flow {
    id: tools

    required property TrendsViewModel viewModel
    required property Item chart

    signal compareRequested
    signal periodsRequested

    Layout.fillWidth: true
    spacing: 4

    IconButton {
        iconName: "plus"
        text: qsTr("Fewer days, closer")
        onClicked: tools.viewModel.zoom(0.5, tools.viewModel.pointedAt < 0 ? 0.5 : tools.viewModel.pointedAt)
    }
    IconButton {
        iconName: "minus"
        text: qsTr("More days")
        enabled: tools.viewModel.zoomed
        onClicked: tools.viewModel.zoom(2, 0.5)
    }
    IconButton {
        iconName: "chevron-left"
        text: qsTr("Earlier days")
        enabled: tools.viewModel.zoomed
        onClicked: tools.viewModel.pan(-0.5)
    }
    IconButton {
        iconName: "chevron-right"
        text: qsTr("Later days")
        enabled: tools.viewModel.zoomed
        onClicked: tools.viewModel.pan(0.5)
    }
    IconButton {
        iconName: "fit"
        text: qsTr("The whole period")
        enabled: tools.viewModel.zoomed
        onClicked: tools.viewModel.showPeriod()
    }
    AppButton {
        bare: true
        text: tools.viewModel.compared === "" ? qsTr("Compare with …") : qsTr("End the comparison")
        onClicked: {
            if (tools.viewModel.compared === "")
                tools.compareRequested();
            else
                tools.viewModel.endComparison();
        }
    }
    AppButton {
        bare: true
        text: qsTr("Compare two periods …")
        onClicked: tools.periodsRequested()
    }
    AppButton {
        bare: true
        text: qsTr("Save as picture …")
        onClicked: png.open()
    }
    AppButton {
        bare: true
        text: qsTr("Save as drawing …")
        Accessible.description: qsTr("SVG: lines and words that stay sharp at any size")
        onClicked: svg.open()
    }

    FileChooser {
        id: png

        title: qsTr("Save the chart as a picture")
        saving: true
        proposal: tools.viewModel.pictureFile
        suffix: "png"
        nameFilters: [qsTr("Picture (*.png)")]
        onChosen: file => tools.viewModel.savePicture(tools.chart, Theme.surface, file)
    }
    FileChooser {
        id: svg

        title: qsTr("Save the chart as a drawing")
        saving: true
        proposal: tools.viewModel.drawingFile
        suffix: "svg"
        nameFilters: [qsTr("Drawing (*.svg)")]
        onChosen: file => tools.viewModel.saveDrawing(file)
    }
}
