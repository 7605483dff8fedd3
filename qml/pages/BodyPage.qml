// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

FocusScope {
    id: page

    required property BodyViewModel viewModel
    required property HeatViewModel heat
    required property HurtViewModel hurt

    signal careRequested

    readonly property bool narrow: width < Theme.narrowWidth
    /** A narrow page with large text: what the map can do without goes. */
    readonly property bool crowded: narrow && Theme.textScale > 1.2
    readonly property int margin: narrow ? 2 * Theme.unit : 4 * Theme.unit

    Component.onCompleted: forceActiveFocus()
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Body")

    function newKnot() {
        if (viewModel.startKnot())
            knotSheet.open();
    }
    function askWhereItHurts() {
        if (viewModel.here === BodyViewModel.Nothing)
            hurt.begin(viewModel.view);
        else
            hurt.beginAt(viewModel.view, viewModel.point);
        hurtSheet.open();
    }
    function comeCloser() {
        map.view.glideTo(viewModel.chosenArea());
        map.forceActiveFocus();
    }

    // Before the map for the Tab key, above it for the eye.
    ColumnLayout {
        id: header

        z: 1
        x: page.margin
        y: page.margin
        width: page.narrow ? page.width - 2 * page.margin : 160 * Theme.textScale
        spacing: Theme.unit

        AppText {
            visible: !page.crowded // the bar below says it too
            text: qsTr("Body")
            font.pixelSize: page.narrow ? Theme.titleSize : Theme.heroSize
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        BodyViewSwitch {
            heat: page.heat
            viewModel: page.viewModel
            vertical: !page.narrow
        }
    }
    Rectangle {
        anchors.fill: header
        anchors.margins: -Theme.unit
        z: 0.5
        visible: !page.narrow && !map.view.whole
        radius: Theme.radius
        color: Theme.paper
        opacity: 0.92
    }
    BodyMap {
        id: map

        focus: true
        compact: page.narrow
        heat: page.heat
        viewModel: page.viewModel
        y: page.narrow ? header.y + header.height : 0
        width: page.narrow ? page.width : page.width - panel.width
        height: (page.narrow ? panel.y : page.height) - y
        onAccepted: page.viewModel.here === BodyViewModel.KnotMark ? page.viewModel.openKnot(page.viewModel.hereKnot) : page.newKnot()
        onSearchWanted: searchSheet.open()
    }
    BodyHere {
        id: panel

        heat: page.heat
        viewModel: page.viewModel
        width: page.narrow ? page.width : Math.round(Math.min(360, page.width * 0.34))
        // The map keeps half of a narrow page, however much there is to say.
        height: page.narrow ? Math.min(implicitHeight, Math.round(page.height / 2)) : page.height
        x: page.width - width
        y: page.height - height
        narrow: page.narrow
        crowded: page.crowded
        onNewKnotChosen: page.newKnot()
        onHurtAsked: page.askWhereItHurts()
        onKnotOpened: knot => page.viewModel.openKnot(knot)
        onMoveStarted: map.forceActiveFocus()
    }
    SheetWhenWanted {
        id: searchSheet

        SheetPlace {
            BodySearchSheet {
                viewModel: page.viewModel
                onChosen: page.comeCloser()
            }
        }
    }
    SheetWhenWanted {
        id: hurtSheet

        SheetPlace {
            HurtSheet {
                viewModel: page.hurt
                view: page.viewModel.view
                onShown: page.comeCloser()
                onCareRequested: page.careRequested()
            }
        }
    }
    SheetWhenWanted {
        id: knotSheet

        SheetPlace {
            KnotSheet {
                form: page.viewModel.form
            }
        }
    }
}
