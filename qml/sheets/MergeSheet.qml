// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** Two journals of one person: first what would happen, then, if the person wants, it happens. */
Sheet {
    id: sheet

    required property MergeViewModel viewModel

    readonly property int step: viewModel.state
    readonly property bool waiting: step === MergeViewModel.Waiting
    readonly property bool writing: step === MergeViewModel.Writing

    title: qsTr("Merge another journal")
    onAboutToShow: viewModel.begin()
    onClosed: viewModel.cancel()

    Connections {
        target: sheet.viewModel

        function onBroughtTogether() {
            sheet.close();
        }
    }

    AppText {
        visible: sheet.waiting
        text: qsTr("Choose the journal of your other machine, or a copy of it. It is only read. Of what both changed the later version stays; the other is kept and listed. You see first what would happen; nothing is written before you say so.")
        Layout.fillWidth: true
    }
    SectionTitle {
        visible: sheet.waiting && sheet.viewModel.aside.count > 0
        text: qsTr("Put aside before")
    }
    ImportLines {
        visible: sheet.waiting && model.count > 0
        model: sheet.viewModel.aside
    }
    AppText {
        visible: text !== ""
        text: sheet.viewModel.fileName
        font.weight: Font.Medium
        wrapMode: Text.WrapAnywhere
        Layout.fillWidth: true
    }
    QuietText {
        visible: sheet.step === MergeViewModel.Reading
        text: qsTr("Reading both …")
    }
    PassphraseQuestion {
        visible: sheet.step === MergeViewModel.AskingPassphrase
        problem: sheet.viewModel.passphraseProblem
        onEntered: typed => sheet.viewModel.enterPassphrase(typed)
    }
    ProblemText {
        text: sheet.viewModel.problem
    }
    AppText {
        visible: text !== ""
        text: sheet.viewModel.outcome
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }
    ProgressLine {
        visible: sheet.writing
        label: qsTr("Bringing them together. You can stop: then nothing of it is kept.")
        value: sheet.viewModel.progress
        valueText: sheet.viewModel.progressText
    }
    ColumnLayout {
        visible: sheet.step === MergeViewModel.Planned
        spacing: Theme.unit
        Layout.fillWidth: true

        AppText {
            text: sheet.viewModel.summary
            Layout.fillWidth: true
        }
        SectionTitle {
            visible: sheet.viewModel.conflicts.count > 0
            text: qsTr("Changed in both, and what stays")
        }
        ImportLines {
            model: sheet.viewModel.conflicts
        }
        QuietText {
            visible: text !== ""
            text: sheet.viewModel.moreConflicts
        }
    }
    FileChooser {
        id: dialog

        title: qsTr("Choose the other journal")
        nameFilters: [qsTr("Knotebook journals (*.knotebook *.knotebook-safe)"), qsTr("All files (*)")]
        onChosen: file => sheet.viewModel.openFile(file)
    }
    actions: [
        AppButton {
            visible: !sheet.writing
            text: sheet.waiting ? qsTr("Choose a journal") : qsTr("Another journal")
            kind: sheet.waiting ? AppButton.Kind.Primary : AppButton.Kind.Quiet
            onClicked: dialog.open()
        },
        Item {
            Layout.fillWidth: true
        },
        AppButton {
            visible: !sheet.narrow || sheet.writing
            text: sheet.writing ? qsTr("Stop") : qsTr("Cancel")
            onClicked: {
                if (sheet.writing)
                    sheet.viewModel.stop();
                else
                    sheet.close();
            }
        },
        AppButton {
            visible: sheet.step === MergeViewModel.Planned
            enabled: sheet.viewModel.canMerge
            text: qsTr("Bring together")
            kind: AppButton.Kind.Primary
            onClicked: sheet.viewModel.bringTogether()
        }
    ]
}
