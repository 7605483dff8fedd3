// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** Removing for good what is deleted: what would go, then whether that is meant. */
Sheet {
    id: sheet

    required property PurgeViewModel viewModel

    readonly property int step: viewModel.state
    readonly property bool removing: step === PurgeViewModel.Removing
    readonly property bool ended: step === PurgeViewModel.Done || step === PurgeViewModel.Failed

    title: qsTr("Remove what is deleted")
    onOpened: viewModel.read()
    onClosed: viewModel.cancel()

    QuietText {
        visible: sheet.step === PurgeViewModel.Reading
        text: qsTr("Looking what is deleted …")
    }
    QuietText {
        visible: sheet.removing
        text: qsTr("Removing. This cannot be stopped, and does not take long.")
        Layout.fillWidth: true
    }
    AppText {
        visible: text !== ""
        text: sheet.viewModel.plan
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    AppText {
        visible: sheet.step === PurgeViewModel.Shown
        text: qsTr("What you delete is hidden, so that it can be brought back. Here it leaves the file for good, and with it all that undo knows. What is not deleted stays as it is. Only bare ids are kept, so that another journal does not bring it back.")
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    QuietText {
        visible: text !== ""
        text: sheet.viewModel.copiesPlan
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    ImportLines {
        model: sheet.viewModel.copies
    }
    AppSwitch {
        visible: sheet.step === PurgeViewModel.Shown && sheet.viewModel.copies.count > 0
        text: qsTr("Remove these copies as well")
        hint: qsTr("Else what is deleted stays in them")
        checked: sheet.viewModel.withCopies
        onToggled: sheet.viewModel.withCopies = checked
    }
    AppText {
        visible: sheet.step === PurgeViewModel.Asked
        text: sheet.viewModel.withCopies ? qsTr("This cannot be undone, not even from these copies. Remove it now?") : qsTr("This cannot be undone. Remove it now?")
        font.weight: Font.Medium
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
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
    actions: [
        Item {
            Layout.fillWidth: true
        },
        AppButton {
            visible: !sheet.removing
            text: sheet.ended ? qsTr("Done") : qsTr("Cancel")
            onClicked: sheet.close()
        },
        AppButton {
            visible: sheet.step === PurgeViewModel.Shown
            text: qsTr("Go on")
            onClicked: sheet.viewModel.ask()
        },
        AppButton {
            visible: sheet.step === PurgeViewModel.Asked
            text: qsTr("Remove for good")
            kind: AppButton.Kind.Primary
            onClicked: sheet.viewModel.remove()
        }
    ]
}
