// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** Saving all of the journal as a file, with a passphrase if the person wants. */
Sheet {
    id: sheet

    required property JournalFiles files
    /** What is written, in a sentence. */
    required property string about
    required property string dialogTitle
    /** Of a file without a passphrase. */
    required property string suffix
    required property string nameFilter

    readonly property bool writing: files.busy
    readonly property bool isProtected: protection.checked
    /** What became of it is only said of what was begun here. */
    property bool begun: false

    signal chosen(url file)

    function forget(): void {
        begun = false;
        protection.checked = false;
        first.typed = "";
        again.typed = "";
        shown.checked = false;
        files.leaveUnprotected();
    }
    function choose(): void {
        if (!isProtected)
            files.leaveUnprotected();
        if (!isProtected || files.protect(first.typed, again.typed))
            dialog.open();
    }

    // What had the focus is hidden now.
    onWritingChanged: if (writing && opened)
        stopper.forceActiveFocus(Qt.OtherFocusReason)
    onAboutToHide: files.stop() // not when the sheet is gone: the file could be written by then
    onClosed: forget()

    Connections {
        target: sheet.files

        function onSaved() {
            sheet.close();
        }
    }

    AppText {
        text: sheet.about
        Layout.fillWidth: true
    }
    AppSwitch {
        id: protection

        visible: !sheet.writing
        text: qsTr("Protect it with a passphrase")
        hint: qsTr("Else whoever has the file can read it")
    }
    ColumnLayout {
        visible: sheet.isProtected && !sheet.writing
        spacing: 2 * Theme.unit
        Layout.fillWidth: true

        AppTextField {
            id: first

            label: qsTr("Passphrase")
            secret: !shown.checked
            inputMethodHints: Qt.ImhSensitiveData
        }
        AppTextField {
            id: again

            label: qsTr("The same once more")
            secret: !shown.checked
            problem: sheet.files.passphraseProblem
            inputMethodHints: Qt.ImhSensitiveData
            Keys.onReturnPressed: sheet.choose()
            Keys.onEnterPressed: sheet.choose()
        }
        AppSwitch {
            id: shown

            text: qsTr("Show what is typed")
        }
        QuietText {
            text: qsTr("Several words that belong together only for you make a good one. A lost passphrase cannot be recovered by anyone: without it the file can never be read again. Your journal itself stays as it is.")
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
    ProgressLine {
        visible: sheet.writing
        label: qsTr("Writing. You can stop: then there is no such file.")
        value: sheet.files.progress
        valueText: sheet.isProtected ? sheet.files.progressText : ""
    }
    AppText {
        visible: text !== "" && !sheet.writing
        text: sheet.begun ? sheet.files.outcome : ""
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }
    FileChooser {
        id: dialog

        title: sheet.dialogTitle
        saving: true
        suffix: sheet.isProtected ? "knotebook-safe" : sheet.suffix
        nameFilters: [sheet.isProtected ? qsTr("Encrypted files (*.knotebook-safe)") : sheet.nameFilter]
        onChosen: file => {
            sheet.begun = true;
            sheet.chosen(file);
        }
    }
    actions: [
        Item {
            Layout.fillWidth: true
        },
        AppButton {
            id: stopper

            text: sheet.writing ? qsTr("Stop") : qsTr("Cancel")
            onClicked: {
                if (sheet.writing)
                    sheet.files.stop();
                else
                    sheet.close();
            }
        },
        AppButton {
            visible: !sheet.writing
            text: qsTr("Choose where")
            kind: AppButton.Kind.Primary
            onClicked: sheet.choose()
        }
    ]
}
