// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** Bringing a diary in, and taking the journal out: a copy, an export, a check. */
ColumnLayout {
    id: actions

    required property JournalFiles files

    signal importRequested

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
            text: qsTr("Save a copy")
            iconName: "shield"
            enabled: !actions.files.busy
            onClicked: copyDialog.open()
        }
        AppButton {
            text: qsTr("Check the journal")
            iconName: "check"
            enabled: !actions.files.busy
            onClicked: actions.files.check()
        }
        AppButton {
            text: qsTr("Export as CSV")
            enabled: !actions.files.busy
            onClicked: tableDialog.open()
        }
        AppButton {
            text: qsTr("Export as JSON")
            enabled: !actions.files.busy
            onClicked: archiveDialog.open()
        }
    }
    QuietText {
        text: actions.files.outcome === "" ? qsTr("A copy is a complete journal. JSON holds everything, CSV the observations for a spreadsheet. None of them is encrypted: whoever has the file can read it.") : actions.files.outcome
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    FileDialog {
        id: copyDialog

        title: qsTr("Save a copy of the journal")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "knotebook"
        nameFilters: [qsTr("Knotebook journals (*.knotebook)")]
        onAccepted: actions.files.saveCopy(selectedFile)
    }
    FileDialog {
        id: tableDialog

        title: qsTr("Export as CSV")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "csv"
        nameFilters: [qsTr("Tables (*.csv)")]
        onAccepted: actions.files.exportTable(selectedFile)
    }
    FileDialog {
        id: archiveDialog

        title: qsTr("Export as JSON")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "json"
        nameFilters: [qsTr("Knotebook archives (*.json)")]
        onAccepted: actions.files.exportArchive(selectedFile)
    }
}
