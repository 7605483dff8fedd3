// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** Another diary: first what would happen, then, if the person wants, it happens. */
Sheet {
    id: sheet

    required property ImportViewModel viewModel

    readonly property int step: viewModel.state
    readonly property bool writing: step === ImportViewModel.Writing

    title: qsTr("Bring in another diary")
    onClosed: viewModel.cancel()

    Connections {
        target: sheet.viewModel

        function onBroughtIn() {
            sheet.close();
        }
    }

    AppText {
        visible: sheet.step === ImportViewModel.Waiting
        text: qsTr("Choose a table that another diary exported (CSV or TSV), or a Knotebook archive (JSON). You see first what would happen; nothing is written before you say so.")
        wrapMode: Text.Wrap
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
        visible: sheet.step === ImportViewModel.Reading
        text: qsTr("Reading …")
    }
    PassphraseQuestion {
        visible: sheet.step === ImportViewModel.AskingPassphrase
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
        label: qsTr("Bringing it in. You can stop: then nothing of it is kept.")
        value: sheet.viewModel.progress
        valueText: sheet.viewModel.progressText
    }
    ColumnLayout {
        visible: sheet.step === ImportViewModel.AskingDateOrder
        spacing: Theme.unit
        Layout.fillWidth: true

        AppText {
            text: qsTr("The dates in this file can be read in two ways. Is 03/04 the third of April or the fourth of March?")
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Flow {
            spacing: Theme.unit
            Layout.fillWidth: true

            AppButton {
                text: qsTr("Day first: 3 April")
                onClicked: sheet.viewModel.readDayFirst()
            }
            AppButton {
                text: qsTr("Month first: 4 March")
                onClicked: sheet.viewModel.readMonthFirst()
            }
        }
    }
    AppTextField {
        visible: sheet.step === ImportViewModel.AskingYear || text !== ""
        label: qsTr("Year of the first row")
        text: sheet.viewModel.year
        problem: sheet.viewModel.yearProblem
        inputMethodHints: Qt.ImhDigitsOnly
        onFinished: text => sheet.viewModel.enterYear(text)
    }
    ImportColumns {
        visible: sheet.viewModel.columns.count > 0 && !sheet.writing
        viewModel: sheet.viewModel
    }
    ColumnLayout {
        visible: sheet.step === ImportViewModel.Planned
        spacing: Theme.unit
        Layout.fillWidth: true

        AppText {
            text: sheet.viewModel.summary
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        QuietText {
            visible: text !== ""
            text: sheet.viewModel.period
            Layout.fillWidth: true
        }
        QuietText {
            visible: text !== ""
            text: sheet.viewModel.remarks
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        SectionTitle {
            visible: sheet.viewModel.places.count > 0
            text: qsTr("Places, and what they become")
        }
        ImportLines {
            model: sheet.viewModel.places
        }
        SectionTitle {
            visible: sheet.viewModel.unreadable.count > 0
            text: qsTr("Rows that stay out, because they cannot be read")
        }
        ImportLines {
            model: sheet.viewModel.unreadable
        }
        QuietText {
            visible: text !== ""
            text: sheet.viewModel.moreUnreadable
        }
    }
    FileChooser {
        id: dialog

        title: qsTr("Choose a diary")
        nameFilters: [qsTr("Diaries (*.csv *.tsv *.txt *.json *.knotebook-safe)"), qsTr("All files (*)")]
        onChosen: file => sheet.viewModel.openFile(file)
    }
    actions: [
        AppButton {
            visible: !sheet.writing
            text: sheet.step === ImportViewModel.Waiting ? qsTr("Choose a file") : qsTr("Another file")
            kind: sheet.step === ImportViewModel.Waiting ? AppButton.Kind.Primary : AppButton.Kind.Quiet
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
            visible: sheet.step === ImportViewModel.Planned
            enabled: sheet.viewModel.canBringIn
            text: sheet.viewModel.actionText
            kind: AppButton.Kind.Primary
            onClicked: sheet.viewModel.bringIn()
        }
    ]
}
