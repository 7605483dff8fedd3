// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Knotebook
import Knotebook.App

/** Where the pain spreads, painted on the body. What is painted stays with the form. */
T.Popup {
    id: sheet

    required property PaintingModel painting
    property string title: qsTr("Where does it spread?")
    property string doneText: qsTr("Done")

    /** The person is done; leaving in another way is not meant. */
    signal done

    readonly property bool narrow: parent !== null && parent.width < Theme.narrowWidth

    parent: T.Overlay.overlay
    modal: true
    focus: true
    width: parent ? Math.min(1000, parent.width - (narrow ? 0 : 4 * Theme.unit)) : 600
    height: parent ? parent.height - (narrow ? 0 : 4 * Theme.unit) : 600
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round((parent.height - height) / 2) : 0
    padding: 2 * Theme.unit

    onOpened: map.forceActiveFocus()

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }
    background: Rectangle {
        color: Theme.paper
        radius: sheet.narrow ? 0 : Theme.radius
        border.width: 1
        border.color: Theme.hairline
    }

    component ViewChip: RadioChip {
        required property int target

        checked: sheet.painting.view === target
        onClicked: sheet.painting.showView(target)
    }

    contentItem: ColumnLayout {
        spacing: Theme.unit
        Accessible.role: Accessible.Dialog
        Accessible.name: sheet.title

        RowLayout {
            AppText {
                text: sheet.title
                font.pixelSize: Theme.leadSize
                font.weight: Font.DemiBold
                Layout.fillWidth: true
                Accessible.role: Accessible.Heading
            }
            AppButton {
                text: sheet.doneText
                iconName: "check"
                kind: AppButton.Kind.Primary
                onClicked: {
                    sheet.close();
                    sheet.done();
                }
            }
        }
        Flow {
            spacing: 4
            Layout.fillWidth: true

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
                text: qsTr("Left")
            }
            ViewChip {
                target: BodyViewModel.Right
                text: qsTr("Right")
            }
            ViewChip {
                target: BodyViewModel.Soles
                text: qsTr("Soles")
            }
            Chip {
                visible: sheet.painting.describedText !== ""
                text: qsTr("Commonly described")
                checked: map.showsDescribed
                onClicked: map.showsDescribed = !map.showsDescribed
            }
        }
        PaintMap {
            id: map

            painting: sheet.painting
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        QuietText {
            visible: text !== ""
            text: map.showsDescribed ? sheet.painting.describedText : sheet.painting.extentText
            Layout.fillWidth: true
        }
        QuietText {
            visible: map.showsDescribed && text !== ""
            text: sheet.painting.agreementText
            Layout.fillWidth: true
        }
        PaintTools {
            painting: sheet.painting
            Layout.fillWidth: true
        }
    }
}
