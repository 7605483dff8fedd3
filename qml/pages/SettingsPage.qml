// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

AppPage {
    id: page

    required property SettingsViewModel viewModel

    title: qsTr("Settings")

    SectionTitle {
        text: qsTr("How it looks")
    }
    ChoiceChips {
        label: qsTr("Theme")
        model: page.viewModel.theme
        onToggled: index => page.viewModel.chooseTheme(index)
    }
    RowLayout {
        spacing: 2 * Theme.unit

        AppText {
            text: qsTr("Text size")
            font.weight: Font.Medium
        }
        AppSlider {
            label: qsTr("Text size")
            valueText: page.viewModel.textSizeText
            from: 0.85
            to: 1.6
            stepSize: 0.05
            snapMode: AppSlider.SnapAlways
            value: page.viewModel.preferences.textScale
            onMoved: page.viewModel.preferences.textScale = value
        }
        AppText {
            text: page.viewModel.textSizeText
        }
    }
    AppSwitch {
        text: qsTr("Reduce motion")
        hint: qsTr("Nothing slides or fades")
        checked: page.viewModel.preferences.reducedMotion
        onToggled: page.viewModel.preferences.reducedMotion = checked
    }
    Hairline {}
    SectionTitle {
        text: qsTr("Your journal")
    }
    AppText {
        text: page.viewModel.journalFile
        wrapMode: Text.WrapAnywhere
        Layout.fillWidth: true
    }
    QuietText {
        text: qsTr("%1. It is one file on this machine; nothing is ever sent anywhere.").arg(page.viewModel.journalSummary)
        Layout.fillWidth: true
    }
    JournalActions {
        files: page.viewModel.files
        onImportRequested: importSheet.open()
        onMergeRequested: mergeSheet.open()
        onRestoreRequested: restoreSheet.open()
        onCopyRequested: copySheet.open()
        onArchiveRequested: archiveSheet.open()
    }
    KeptSafe {
        snapshots: page.viewModel.snapshots
        onSnapshotsRequested: snapshotsSheet.open()
        onPurgeRequested: purgeSheet.open()
    }
    Hairline {}
    SectionTitle {
        text: qsTr("About you")
    }
    QuietText {
        text: qsTr("All of this is optional. The rules on the Care page use it, and the report if you want.")
        Layout.fillWidth: true
    }
    GridLayout {
        columns: page.width < Theme.narrowWidth * Theme.textScale ? 1 : 3
        columnSpacing: 2 * Theme.unit
        rowSpacing: 2 * Theme.unit

        AppTextField {
            id: nameField

            label: qsTr("Name on the report")
            text: page.viewModel.name
            maximumLength: 200
            onFinished: text => page.viewModel.enterName(text)
        }
        AppTextField {
            label: qsTr("Year of birth")
            text: page.viewModel.birthYear
            problem: page.viewModel.birthYearProblem
            inputMethodHints: Qt.ImhDigitsOnly
            onFinished: text => page.viewModel.enterBirthYear(text)
        }
        AppTextField {
            label: qsTr("Emergency number")
            text: page.viewModel.emergencyNumber
            placeholder: qsTr("as dialled where you live")
            onFinished: text => page.viewModel.enterEmergencyNumber(text)
        }
    }
    Repeater {
        model: page.viewModel.facts

        FactRow {
            required property int index

            onAnswered: answer => page.viewModel.answerFact(index, answer)
        }
    }
    Hairline {}
    AboutSection {
        version: page.viewModel.version
    }

    ImportSheet {
        id: importSheet

        viewModel: page.viewModel.importing
    }
    MergeSheet {
        id: mergeSheet

        viewModel: page.viewModel.merging
    }
    SaveSheet {
        id: copySheet

        title: qsTr("Save a copy")
        files: page.viewModel.files
        about: qsTr("A complete journal that can be restored or opened elsewhere. It is checked before it is called written.")
        dialogTitle: qsTr("Save a copy of the journal")
        suffix: "knotebook"
        nameFilter: qsTr("Knotebook journals (*.knotebook)")
        onChosen: file => page.viewModel.files.saveCopy(file)
    }
    SaveSheet {
        id: archiveSheet

        title: qsTr("Export as JSON")
        files: page.viewModel.files
        about: qsTr("Everything in an open format, which other programs can read and Knotebook can bring in again.")
        dialogTitle: qsTr("Export as JSON")
        suffix: "json"
        nameFilter: qsTr("Knotebook archives (*.json)")
        onChosen: file => page.viewModel.files.exportArchive(file)
    }
    RestoreSheet {
        id: restoreSheet

        viewModel: page.viewModel.restoring
    }
    SnapshotsSheet {
        id: snapshotsSheet

        viewModel: page.viewModel.snapshots
        onRestoreRequested: file => {
            snapshotsSheet.close();
            page.viewModel.restoring.openFile(file);
            restoreSheet.open();
        }
    }
    PurgeSheet {
        id: purgeSheet

        viewModel: page.viewModel.purging
    }
}
