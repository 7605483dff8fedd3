// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook

/** Asks for the passphrase of an encrypted file. What was typed is cleared at once. */
ColumnLayout {
    id: question

    property string problem: ""

    signal entered(string typed)

    function submit(): void {
        entered(field.typed);
        field.typed = "";
    }

    spacing: Theme.unit
    Layout.fillWidth: true
    onVisibleChanged: {
        field.typed = "";
        show.checked = false;
        if (visible)
            field.forceActiveFocus();
    }

    AppText {
        text: qsTr("This file is encrypted. Type the passphrase with which it was written; opening it takes a moment.")
        Layout.fillWidth: true
    }
    AppTextField {
        id: field

        label: qsTr("Passphrase")
        secret: !show.checked
        problem: question.problem
        inputMethodHints: Qt.ImhSensitiveData
        Keys.onReturnPressed: question.submit()
        Keys.onEnterPressed: question.submit()
    }
    AppSwitch {
        id: show

        text: qsTr("Show what is typed")
    }
    AppButton {
        text: qsTr("Open it")
        kind: AppButton.Kind.Primary
        onClicked: question.submit()
    }
}
