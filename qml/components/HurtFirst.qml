// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** What comes before any list of muscles: a number to call, a step to take, open questions. */
ColumnLayout {
    id: first

    required property HurtViewModel viewModel

    readonly property bool replaced: viewModel.step === HurtViewModel.Replaced

    signal careRequested

    spacing: 2 * Theme.unit
    Layout.fillWidth: true

    EmergencyCall {
        visible: first.viewModel.emergency
        number: first.viewModel.emergencyNumber
        answerable: false
        onCopied: first.viewModel.copyEmergencyNumber()
    }
    AppText {
        visible: first.replaced
        text: qsTr("This comes first. As long as it stands, no muscles are listed for this place.")
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }
    Repeater {
        model: first.replaced ? first.viewModel.steps : null

        CareStepCard {
            answerable: false
        }
    }
    AppText {
        visible: text !== ""
        text: first.viewModel.openText
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }
    Flow {
        spacing: Theme.unit
        Layout.fillWidth: true

        AppButton {
            visible: first.viewModel.openQuestions.length > 0
            text: qsTr("Answer the questions")
            iconName: "care"
            kind: AppButton.Kind.Primary
            onClicked: first.viewModel.askAgain()
        }
        AppButton {
            text: qsTr("Open Care")
            onClicked: first.careRequested()
        }
    }
    Disclosure {
        visible: first.viewModel.openQuestions.length > 0
        title: qsTr("Which questions are open")

        Repeater {
            model: first.viewModel.openQuestions

            AppText {
                required property string modelData

                text: modelData
                Layout.fillWidth: true
            }
        }
    }
}
