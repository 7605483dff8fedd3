// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** From a place that hurts, past the questions that come first, to muscles described for it. */
Sheet {
    id: sheet

    required property HurtViewModel viewModel
    /** That painting begins on. */
    required property int view

    /** A muscle was chosen to be seen. */
    signal shown
    signal careRequested

    readonly property int step: viewModel.step

    covered: paintSheet.visible
    title: qsTr("Where does it hurt?")
    wideWidth: 680
    onClosed: viewModel.end()

    actions: AppButton {
        visible: sheet.step !== HurtViewModel.Choosing && sheet.step !== HurtViewModel.Asking
        text: qsTr("Another place")
        iconName: "back"
        onClicked: sheet.viewModel.begin(sheet.view)
    }

    AppText {
        visible: text !== ""
        text: sheet.viewModel.where
        font.pixelSize: Theme.leadSize
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }
    HurtPlaces {
        visible: sheet.step === HurtViewModel.Choosing
        places: sheet.viewModel.places
        onChosen: (row, left) => sheet.viewModel.choosePlace(row, left)
        onPaintChosen: paintSheet.open()
    }
    QuietText {
        visible: sheet.step === HurtViewModel.Looking
        text: qsTr("Looking at what you wrote down …")
        Layout.fillWidth: true
    }
    QuietText {
        visible: sheet.step === HurtViewModel.Asking
        text: qsTr("First the questions that matter for this place. Your answers are kept with the others on the page Care.")
        Layout.fillWidth: true
    }
    QuestionCard {
        visible: sheet.step === HurtViewModel.Asking
        form: sheet.viewModel.screening
    }
    HurtFirst {
        visible: sheet.step === HurtViewModel.Replaced || sheet.step === HurtViewModel.Open
        viewModel: sheet.viewModel
        onCareRequested: {
            sheet.close();
            sheet.careRequested();
        }
    }
    AppText {
        visible: sheet.step === HurtViewModel.Listed
        text: sheet.viewModel.emptyText === "" ? sheet.viewModel.headline : sheet.viewModel.emptyText
        font.weight: Font.Medium
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }
    Repeater {
        model: sheet.viewModel.muscles

        ReferringCard {
            required property int index

            onShown: left => {
                sheet.viewModel.show(index, left);
                sheet.close();
                sheet.shown();
            }
        }
    }

    PaintSheet {
        id: paintSheet

        painting: sheet.viewModel.painting
        title: qsTr("Paint where it hurts")
        doneText: painting.empty ? qsTr("Back") : qsTr("Look it up")
        onDone: sheet.viewModel.lookUpPainting()
    }
}
