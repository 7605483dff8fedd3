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

    spacing: 2 * Theme.unit
    Layout.fillWidth: true

    component Group: ColumnLayout {
        id: group

        required property string title
        property string hint: ""
        default property alias content: buttons.data

        spacing: Theme.unit
        Layout.fillWidth: true
        Accessible.role: Accessible.Grouping
        Accessible.name: title

        AppText {
            text: group.title
            font.weight: Font.DemiBold
            Layout.fillWidth: true
        }
        Flow {
            id: buttons

            spacing: Theme.unit
            Layout.fillWidth: true
        }
        QuietText {
            visible: text !== ""
            text: group.hint
            Layout.fillWidth: true
        }
    }

    Group {
        title: qsTr("Copies")
        hint: qsTr("A copy is a complete journal. It can have a passphrase; without one, whoever has it can read it.")

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
            text: qsTr("Check the journal")
            iconName: "check"
            onClicked: actions.files.check()
        }
    }
    Group {
        title: qsTr("Bring in")
        hint: qsTr("You see what would be brought in before anything is written.")

        AppButton {
            text: qsTr("Bring in another diary")
            iconName: "file"
            onClicked: actions.importRequested()
        }
        AppButton {
            text: qsTr("Merge another journal")
            onClicked: actions.mergeRequested()
        }
    }
    Group {
        title: qsTr("Take out")
        hint: qsTr("JSON holds everything and can have a passphrase, CSV is for a spreadsheet, FHIR for the programs of clinics. Whoever has a file without a passphrase can read it.")

        AppButton {
            text: qsTr("Export as JSON")
            onClicked: actions.archiveRequested()
        }
        AppButton {
            text: qsTr("Export as CSV")
            onClicked: tableDialog.open()
        }
        AppButton {
            text: qsTr("Export as FHIR")
            onClicked: fhirDialog.open()
        }
    }
    Group {
        title: qsTr("Other journals")

        AppButton {
            text: qsTr("Open another journal")
            onClicked: openDialog.open()
        }
        AppButton {
            text: qsTr("Begin a new journal")
            onClicked: createDialog.open()
        }
    }
    AppText {
        visible: text !== ""
        text: actions.files.outcome
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
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
