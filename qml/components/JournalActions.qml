// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** Bringing a diary in, and taking the journal out: a copy, an export, a check. */
ColumnLayout {
    id: actions

    required property JournalFiles files

    signal importRequested
    signal mergeRequested
    signal restoreRequested
    signal copyRequested
    signal archiveRequested

    spacing: Theme.unit
    Layout.fillWidth: true

    Flow {
        spacing: Theme.unit
        Layout.fillWidth: true

        AppButton {
            text: qsTr("Bring in another diary")
            iconName: "file"
            onClicked: actions.importRequested()
        }
        AppButton {
            text: qsTr("Merge another journal")
            onClicked: actions.mergeRequested()
        }
        AppButton {
            text: qsTr("Save a copy")
            iconName: "shield"
            onClicked: actions.copyRequested()
        }
        AppButton {
            text: qsTr("Restore from a copy")
            iconName: "history"
            onClicked: actions.restoreRequested()
        }
        AppButton {
            text: qsTr("Open another journal")
            onClicked: openDialog.open()
        }
        AppButton {
            text: qsTr("Begin a new journal")
            onClicked: createDialog.open()
        }
        AppButton {
            text: qsTr("Check the journal")
            iconName: "check"
            onClicked: actions.files.check()
        }
        AppButton {
            text: qsTr("Export as CSV")
            onClicked: tableDialog.open()
        }
        AppButton {
            text: qsTr("Export as JSON")
            onClicked: actions.archiveRequested()
        }
        AppButton {
            text: qsTr("Export as FHIR")
            onClicked: fhirDialog.open()
        }
    }
    QuietText {
        text: actions.files.outcome === "" ? qsTr("A copy is a complete journal. JSON holds everything, CSV the observations for a spreadsheet, FHIR is for the programs of clinics. Whoever has the file can read it, unless you protect it: copies and JSON can have a passphrase.") : actions.files.outcome
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    FileChooser {
        id: openDialog

        title: qsTr("Open another journal")
        nameFilters: [qsTr("Knotebook journals (*.knotebook)"), qsTr("All files (*)")]
        onChosen: file => actions.files.openJournal(file)
    }
    FileChooser {
        id: createDialog

        title: qsTr("Begin a new journal")
        saving: true
        suffix: "knotebook"
        nameFilters: [qsTr("Knotebook journals (*.knotebook)")]
        onChosen: file => actions.files.createJournal(file)
    }
    FileChooser {
        id: tableDialog

        title: qsTr("Export as CSV")
        saving: true
        suffix: "csv"
        nameFilters: [qsTr("Tables (*.csv)")]
        onChosen: file => actions.files.exportTable(file)
    }
    FileChooser {
        id: fhirDialog

        title: qsTr("Export as FHIR")
        saving: true
        suffix: "json"
        nameFilters: [qsTr("FHIR documents (*.json)")]
        onChosen: file => actions.files.exportFhir(file)
    }
}
