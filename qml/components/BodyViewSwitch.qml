// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** From where the body is looked at, and how deep. */
GridLayout {
    id: views

    required property BodyViewModel viewModel
    required property HeatViewModel heat
    property bool vertical: false

    columns: vertical ? 1 : Theme.textScale > 1.2 ? 3 : 6
    rowSpacing: 0
    columnSpacing: 4

    component ViewChip: RadioChip {
        required property int target

        checked: views.viewModel.view === target
        onClicked: views.viewModel.showView(target)
    }

    ViewChip {
        target: BodyViewModel.Front
        text: qsTr("Front")
    }
    ViewChip {
        target: BodyViewModel.Back
        text: qsTr("Back")
    }
    ViewChip {
        target: BodyViewModel.Left
        text: views.vertical ? qsTr("Left side") : qsTr("Left")
    }
    ViewChip {
        target: BodyViewModel.Right
        text: views.vertical ? qsTr("Right side") : qsTr("Right")
    }
    ViewChip {
        target: BodyViewModel.Soles
        text: qsTr("Soles")
    }
    Chip {
        visible: views.vertical
        text: qsTr("Deep muscles")
        checked: views.viewModel.deep
        onClicked: views.viewModel.showDeep(!checked)
    }
    Chip {
        visible: views.vertical
        text: qsTr("Heat")
        checked: views.heat.shown
        onClicked: views.heat.shown = !views.heat.shown
    }
}
