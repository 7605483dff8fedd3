// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Knotebook
import Knotebook.App

/** What is at the spot that was touched, and what can be done there. */
T.Pane {
    id: panel

    required property BodyViewModel viewModel
    property bool narrow: false

    signal newKnotChosen
    signal knotOpened(string knot)

    readonly property bool isKnot: viewModel.here === BodyViewModel.KnotMark
    readonly property bool isPlace: viewModel.here === BodyViewModel.Place

    padding: narrow ? 2 * Theme.unit : 3 * Theme.unit
    topPadding: narrow ? 12 : 5 * Theme.unit
    implicitWidth: 320
    implicitHeight: Math.max(Math.round(168 * Theme.textScale), column.implicitHeight + topPadding + bottomPadding)

    contentItem: ColumnLayout {
        id: column

        spacing: Theme.unit

        AppText {
            text: panel.viewModel.here === BodyViewModel.Nothing ? qsTr("Tap where it hurts") : panel.viewModel.hereTitle
            font.pixelSize: Theme.leadSize
            font.weight: Font.DemiBold
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
        AppText {
            text: panel.viewModel.here === BodyViewModel.Nothing ? qsTr("Zoom with two fingers or the wheel. Left and right are always your own.") : panel.viewModel.hereText
            visible: text !== ""
            color: Theme.quietInk
            Layout.fillWidth: true
        }
        ProblemText {
            text: panel.viewModel.hereCaution
        }
        NumberRow {
            visible: panel.isKnot
            label: qsTr("Pain now")
            value: panel.viewModel.herePain
            Layout.fillWidth: true
            onChosen: number => panel.viewModel.logPain(number)
        }
        RowLayout {
            visible: panel.isKnot || panel.isPlace
            spacing: Theme.unit

            AppButton {
                visible: panel.isPlace
                text: qsTr("New knot here")
                iconName: "plus"
                kind: AppButton.Kind.Primary
                onClicked: panel.newKnotChosen()
            }
            AppButton {
                visible: panel.isKnot
                text: qsTr("Open its story")
                iconName: "history"
                onClicked: panel.knotOpened(panel.viewModel.hereKnot)
            }
            IconButton {
                iconName: "close"
                text: qsTr("Never mind")
                onClicked: panel.viewModel.forget()
            }
        }
        SectionTitle {
            visible: !panel.narrow && panel.viewModel.marks.count > 0
            text: qsTr("Knots in this view")
        }
        Repeater {
            model: panel.narrow ? null : panel.viewModel.marks

            KnotLine {
                required property string knotId

                onOpened: panel.knotOpened(knotId)
            }
        }
        SectionTitle {
            visible: !panel.narrow && panel.viewModel.elsewhere.count > 0
            text: qsTr("Without a spot on the map")
        }
        Repeater {
            model: panel.narrow ? null : panel.viewModel.elsewhere

            KnotLine {
                required property string knotId

                onOpened: panel.knotOpened(knotId)
            }
        }
        Item {
            Layout.fillHeight: true
        }
    }
    background: Item {
        Rectangle {
            width: panel.narrow ? parent.width : 1
            height: panel.narrow ? 1 : parent.height
            color: Theme.hairline
        }
    }
}
