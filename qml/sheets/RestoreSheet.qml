// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** Going back to a copy: first what is in it, then, if the person wants, it replaces what is here. */
Sheet {
    id: sheet

    required property RestoreViewModel viewModel

    readonly property int step: viewModel.state
    readonly property bool restoring: step === RestoreViewModel.Restoring

    title: qsTr("Restore from a copy")
    onClosed: viewModel.cancel()

    AppText {
        visible: sheet.step === RestoreViewModel.Waiting
        text: qsTr("Choose a copy of a journal. You see first what is in it; nothing is replaced before you say so.")
        Layout.fillWidth: true
    }
    AppText {
        visible: text !== ""
        text: sheet.viewModel.fileName
        font.weight: Font.Medium
        wrapMode: Text.WrapAnywhere
        Layout.fillWidth: true
    }
    QuietText {
        visible: sheet.step === RestoreViewModel.Reading
        text: qsTr("Reading and checking …")
    }
    QuietText {
        visible: sheet.restoring
        text: qsTr("Replacing the journal. This cannot be stopped, and does not take long.")
        Layout.fillWidth: true
    }
    PassphraseQuestion {
        visible: sheet.step === RestoreViewModel.AskingPassphrase
        problem: sheet.viewModel.passphraseProblem
        onEntered: typed => sheet.viewModel.enterPassphrase(typed)
    }
    ProblemText {
        text: sheet.viewModel.problem
    }
    AppText {
        visible: text !== ""
        text: sheet.viewModel.outcome
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }
    ImportLines {
        model: sheet.viewModel.contents
    }
    AppText {
        visible: sheet.step === RestoreViewModel.Shown
        text: qsTr("The copy takes the place of the open journal. What is there now is kept beside it as %1.").arg(sheet.viewModel.keptAs)
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    FileChooser {
        id: dialog

        title: qsTr("Choose a copy of a journal")
        nameFilters: [qsTr("Knotebook journals (*.knotebook *.knotebook-safe)"), qsTr("All files (*)")]
        onChosen: file => sheet.viewModel.openFile(file)
    }
    actions: [
        AppButton {
            visible: !sheet.restoring && sheet.step !== RestoreViewModel.Done
            text: sheet.step === RestoreViewModel.Waiting ? qsTr("Choose a file") : qsTr("Another file")
            kind: sheet.step === RestoreViewModel.Waiting ? AppButton.Kind.Primary : AppButton.Kind.Quiet
            onClicked: dialog.open()
        },
        Item {
            Layout.fillWidth: true
        },
        AppButton {
            visible: !sheet.restoring
            text: sheet.step === RestoreViewModel.Done ? qsTr("Done") : qsTr("Cancel")
            onClicked: sheet.close()
        },
        AppButton {
            visible: sheet.step === RestoreViewModel.Shown
            text: qsTr("Restore")
            kind: AppButton.Kind.Primary
            onClicked: sheet.viewModel.restore()
        }
    ]
}
