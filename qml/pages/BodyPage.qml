// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

FocusScope {
    id: page

    required property BodyViewModel viewModel

    readonly property bool narrow: width < Theme.narrowWidth
    readonly property int margin: narrow ? 2 * Theme.unit : 4 * Theme.unit

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Body")

    function newKnot() {
        if (viewModel.startKnot())
            knotSheet.open();
    }

    BodyMap {
        id: map

        focus: true
        viewModel: page.viewModel
        anchors.left: parent.left
        anchors.right: page.narrow ? parent.right : panel.left
        anchors.top: page.narrow ? header.bottom : parent.top
        anchors.bottom: page.narrow ? panel.top : parent.bottom
        onAccepted: page.viewModel.here === BodyViewModel.KnotMark ? page.viewModel.openKnot(page.viewModel.hereKnot) : page.newKnot()
    }
    ColumnLayout {
        id: header

        x: page.margin
        y: page.margin
        width: page.narrow ? parent.width - 2 * page.margin : Math.min(360, map.width / 3)
        spacing: Theme.unit

        AppText {
            text: qsTr("Body")
            font.pixelSize: page.narrow ? Theme.titleSize : Theme.heroSize
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        BodyViewSwitch {
            viewModel: page.viewModel
            vertical: !page.narrow
        }
    }
    BodyHere {
        id: panel

        viewModel: page.viewModel
        anchors.right: parent.right
        anchors.left: page.narrow ? parent.left : undefined
        anchors.bottom: parent.bottom
        anchors.top: page.narrow ? undefined : parent.top
        width: page.narrow ? undefined : Math.round(Math.min(360, page.width * 0.34))
        narrow: page.narrow
        onNewKnotChosen: page.newKnot()
        onKnotOpened: knot => page.viewModel.openKnot(knot)
    }
    KnotSheet {
        id: knotSheet

        form: page.viewModel.form
    }
}
