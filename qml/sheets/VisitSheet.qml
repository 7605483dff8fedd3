// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** A visit to a professional. */
Sheet {
    id: sheet

    required property VisitForm form

    title: form.editing ? qsTr("Change the visit") : qsTr("A visit")

    ChoiceChips {
        label: qsTr("Whom did you see?")
        model: sheet.form.profession
        onToggled: index => sheet.form.profession.toggle(index)
    }
    ProblemText {
        text: sheet.form.problem
    }
    WhenPicker {
        form: sheet.form.when
    }
    ChoiceChips {
        label: qsTr("What was done?")
        model: sheet.form.treatments
        onToggled: index => sheet.form.treatments.toggle(index)
    }
    ChoiceChips {
        label: qsTr("For which knot?")
        visible: model.count > 0
        model: sheet.form.knots
        onToggled: index => sheet.form.knots.toggle(index)
    }
    AppTextArea {
        label: qsTr("What was advised?")
        text: sheet.form.advice
        onEdited: text => sheet.form.advice = text
    }
    AppTextArea {
        label: qsTr("Note")
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
            onClicked: {
                if (sheet.form.save())
                    sheet.close();
            }
        }
    ]
}
