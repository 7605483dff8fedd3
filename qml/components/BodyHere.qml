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
    required property HeatViewModel heat
    property bool narrow: false
    /** Whether only what is needed is said, for the map's sake. */
    property bool crowded: false

    signal newKnotChosen
    /** To look up the chosen place, or one still to be chosen. */
    signal hurtAsked
    signal knotOpened(string knot)
    /** The arrow keys belong on the map now. */
    signal moveStarted

    readonly property bool isKnot: viewModel.here === BodyViewModel.KnotMark
    readonly property bool isPlace: viewModel.here === BodyViewModel.Place
    /** Heat says what to do with the map by itself. */
    readonly property bool isInWords: !heat.shown || isKnot || isPlace
    readonly property bool isChosen: (isKnot || isPlace) && !viewModel.moving

    readonly property string hint: crowded ? "" : qsTr("A second tap comes closer. Left and right are always your own.")

    /** Beside the words, so that a focus ring is not cut off. */
    readonly property int ring: 4

    padding: (narrow ? 2 * Theme.unit : 3 * Theme.unit) - ring
    topPadding: narrow ? 12 : 5 * Theme.unit
    implicitWidth: 320
    implicitHeight: Math.max(crowded ? 0 : Math.round(168 * Theme.textScale), column.implicitHeight + ring + topPadding + bottomPadding)

    contentItem: Scroller {
        id: flick

        clip: true
        contentHeight: column.implicitHeight + panel.ring

        ColumnLayout {
            id: column

            x: panel.ring
            width: flick.width - 2 * panel.ring
            spacing: Theme.unit

            HeatTime {
                visible: panel.heat.shown
                viewModel: panel.heat
            }
            RowLayout {
                visible: panel.isInWords
                spacing: Theme.unit

                AppText {
                    text: panel.viewModel.here === BodyViewModel.Nothing ? qsTr("Tap where it hurts") : panel.viewModel.hereTitle
                    font.pixelSize: panel.crowded ? Theme.bodySize : Theme.leadSize
                    font.weight: Font.DemiBold
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                    Accessible.role: Accessible.AlertMessage
                }
                IconButton {
                    visible: panel.isChosen
                    iconName: "close"
                    text: qsTr("Never mind")
                    onClicked: panel.viewModel.forget()
                    Layout.alignment: Qt.AlignTop
                }
            }
            AppText {
                text: panel.viewModel.here === BodyViewModel.Nothing ? panel.hint : panel.viewModel.hereText
                visible: panel.isInWords && text !== ""
                color: Theme.quietInk
                Layout.fillWidth: true
            }
            ProblemText {
                text: panel.viewModel.hereCaution
            }
            ProblemText {
                text: panel.viewModel.hereNotNow
            }
            NumberRow {
                visible: panel.isKnot
                label: qsTr("Pain now")
                value: panel.viewModel.herePain
                Layout.fillWidth: true
                onChosen: number => panel.viewModel.logPain(number)
            }
            Flow {
                id: near

                visible: panel.isPlace && panel.viewModel.nearby.count > 1
                spacing: 4
                Layout.fillWidth: true

                Repeater {
                    model: panel.viewModel.nearby

                    RadioChip {
                        required property int index
                        required property string name
                        required property bool beneath
                        required property bool chosen

                        width: Math.min(implicitWidth, near.width)
                        text: beneath ? qsTr("%1 (beneath)").arg(name) : name
                        checked: chosen
                        onClicked: panel.viewModel.chooseNearby(index)
                    }
                }
            }
            QuietText {
                visible: panel.viewModel.moving
                text: qsTr("Drag the mark or use the arrow keys (with Shift in small steps).")
                Layout.fillWidth: true
            }
            Flow {
                visible: panel.viewModel.moving
                spacing: Theme.unit
                Layout.fillWidth: true

                AppButton {
                    text: qsTr("Put it here")
                    iconName: "check"
                    kind: AppButton.Kind.Primary
                    onClicked: panel.viewModel.saveMove()
                }
                AppButton {
                    text: qsTr("Leave it where it was")
                    onClicked: panel.viewModel.cancelMove()
                }
            }
            AppButton {
                visible: panel.viewModel.here === BodyViewModel.Nothing && !panel.heat.shown
                text: qsTr("Where does it hurt?")
                iconName: "search"
                onClicked: panel.hurtAsked()
            }
            Flow {
                visible: panel.isChosen
                spacing: Theme.unit
                Layout.fillWidth: true

                AppButton {
                    visible: panel.isPlace
                    text: qsTr("New knot here")
                    iconName: "plus"
                    kind: AppButton.Kind.Primary
                    onClicked: panel.newKnotChosen()
                }
                AppButton {
                    visible: panel.isPlace
                    text: qsTr("It hurts here")
                    iconName: "search"
                    onClicked: panel.hurtAsked()
                }
                AppButton {
                    visible: panel.isKnot
                    text: qsTr("Open its story")
                    iconName: "history"
                    onClicked: panel.knotOpened(panel.viewModel.hereKnot)
                }
                IconButton {
                    visible: panel.isKnot
                    iconName: "move"
                    text: qsTr("Move the mark")
                    onClicked: {
                        if (panel.viewModel.startMove())
                            panel.moveStarted();
                    }
                }
            }
            SectionTitle {
                visible: !panel.narrow && panel.viewModel.knots.count > 0
                text: qsTr("Knots in this view")
            }
            Repeater {
                model: panel.narrow ? null : panel.viewModel.knots

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
