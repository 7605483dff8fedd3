// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Knotebook
import Knotebook.App

/** The small tools at the edge of the body map; behind one of them where the map is too low for all. */
Flow {
    id: tools

    required property MapCamera camera
    required property BodyViewModel viewModel
    required property HeatViewModel heat
    property bool compact: false
    /** How much there is for them from top to bottom. */
    required property real room

    signal searchWanted

    readonly property int kinds: 4 + (compact ? 2 : 0) + (mirror.wanted ? 1 : 0)
    readonly property bool folded: kinds * Theme.target > room
    readonly property bool unfolded: folded && more.checked
    readonly property bool all: !folded || unfolded

    flow: Flow.TopToBottom
    height: Math.max(Theme.target, Math.min(room, visibleChildren.length * Theme.target))

    IconButton {
        iconName: "search"
        text: qsTr("Find a muscle")
        onClicked: tools.searchWanted()
    }
    IconButton {
        id: more

        visible: tools.folded
        iconName: "more"
        text: qsTr("All tools")
        checkable: true
    }
    IconButton {
        visible: tools.all
        iconName: "plus"
        text: qsTr("Closer")
        onClicked: tools.camera.stepAt(tools.camera.width / 2, tools.camera.height / 2, 1.5)
    }
    IconButton {
        visible: tools.all
        iconName: "minus"
        text: qsTr("Farther")
        onClicked: tools.camera.stepAt(tools.camera.width / 2, tools.camera.height / 2, 1 / 1.5)
    }
    IconButton {
        visible: tools.all
        iconName: "fit"
        text: qsTr("The whole body")
        onClicked: tools.camera.home()
    }
    IconButton {
        visible: tools.compact && tools.all
        iconName: "layers"
        text: qsTr("Deep muscles")
        checkable: true
        checked: tools.viewModel.deep
        onClicked: tools.viewModel.showDeep(!tools.viewModel.deep)
    }
    IconButton {
        visible: tools.compact && tools.all
        iconName: "flare"
        text: qsTr("Heat")
        checkable: true
        checked: tools.heat.shown
        onClicked: tools.heat.shown = !tools.heat.shown
    }
    IconButton {
        id: mirror

        readonly property bool wanted: tools.viewModel.view === BodyViewModel.Front

        visible: wanted && tools.all
        iconName: "mirror"
        text: qsTr("As in a mirror")
        checkable: true
        checked: tools.viewModel.asInMirror
        onClicked: tools.viewModel.asInMirror = !tools.viewModel.asInMirror
    }
}
