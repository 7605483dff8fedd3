// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Knotebook
import Knotebook.App

/** The small tools at the edge of the body map. */
Column {
    id: tools

    required property MapCamera camera
    required property BodyViewModel viewModel
    required property HeatViewModel heat
    property bool compact: false

    signal searchWanted

    IconButton {
        iconName: "search"
        text: qsTr("Find a muscle")
        onClicked: tools.searchWanted()
    }
    IconButton {
        iconName: "plus"
        text: qsTr("Closer")
        onClicked: tools.camera.stepAt(tools.camera.width / 2, tools.camera.height / 2, 1.5)
    }
    IconButton {
        iconName: "minus"
        text: qsTr("Farther")
        onClicked: tools.camera.stepAt(tools.camera.width / 2, tools.camera.height / 2, 1 / 1.5)
    }
    IconButton {
        iconName: "fit"
        text: qsTr("The whole body")
        onClicked: tools.camera.home()
    }
    IconButton {
        visible: tools.compact
        iconName: "layers"
        text: qsTr("Deep muscles")
        checkable: true
        checked: tools.viewModel.deep
        onClicked: tools.viewModel.showDeep(!tools.viewModel.deep)
    }
    IconButton {
        visible: tools.compact
        iconName: "flare"
        text: qsTr("Heat")
        checkable: true
        checked: tools.heat.shown
        onClicked: tools.heat.shown = !tools.heat.shown
    }
    IconButton {
        visible: tools.viewModel.view === BodyViewModel.Front
        iconName: "mirror"
        text: qsTr("As in a mirror")
        checkable: true
        checked: tools.viewModel.asInMirror
        onClicked: tools.viewModel.asInMirror = !tools.viewModel.asInMirror
    }
}
