// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** A remedy of the person's own. */
Sheet {
    id: sheet

    required property OwnRemedyForm form

    title: form.editing ? qsTr("Change the remedy") : qsTr("A remedy of your own")

    AppTextField {
        label: qsTr("Name")
        text: sheet.form.name
        maximumLength: 200
        onEdited: text => sheet.form.name = text
    }
    ChoiceChips {
        label: qsTr("What kind is it?")
        model: sheet.form.kind
        onToggled: index => sheet.form.kind.toggle(index)
    }
    AppTextField {
        label: qsTr("How long at a time")
        text: sheet.form.duration
        placeholder: qsTr("minutes:seconds")
        problem: sheet.form.durationProblem
        onEdited: text => sheet.form.duration = text
    }
    AppTextField {
        label: qsTr("How many times")
        text: sheet.form.repetitions
        problem: sheet.form.repetitionsProblem
        onEdited: text => sheet.form.repetitions = text
    }
    AppTextArea {
        label: qsTr("How it is done")
        text: sheet.form.note
        onEdited: text => sheet.form.note = text
    }
    actions: [
        Item {
            Layout.fillWidth: true
        },
        AppButton {
            text: qsTr("Save")
            kind: AppButton.Kind.Primary
            enabled: sheet.form.canSave
            onClicked: {
                if (sheet.form.save())
                    sheet.close();
            }
        }
    ]
}
