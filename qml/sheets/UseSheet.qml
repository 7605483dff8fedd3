// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** A remedy that was used: on which knot, how long, pain before and after. */
Sheet {
    id: sheet

    required property UseForm form

    signal deleteChosen

    title: form.title

    NumberQuestion {
        label: qsTr("Pain before")
        value: sheet.form.before
        tenths: sheet.form.beforeTenths
        onChosen: number => sheet.form.before = number
    }
    NumberQuestion {
        label: qsTr("Pain after")
        value: sheet.form.after
        tenths: sheet.form.afterTenths
        showAnchors: false
        onChosen: number => sheet.form.after = number
    }
    ChoiceChips {
        label: qsTr("For which knot?")
        visible: model.count > 0
        model: sheet.form.knots
        onToggled: index => sheet.form.knots.toggle(index)
    }
    GridLayout {
        columns: sheet.narrow ? 1 : 2
        columnSpacing: 2 * Theme.unit
        rowSpacing: 2 * Theme.unit

        AppTextField {
            label: qsTr("How long")
            text: sheet.form.duration
            placeholder: qsTr("minutes:seconds")
            problem: sheet.form.durationProblem
            onEdited: text => sheet.form.duration = text
        }
        AppTextField {
            label: qsTr("How many times")
            text: sheet.form.repetitions
            problem: sheet.form.repetitionsProblem
            inputMethodHints: Qt.ImhDigitsOnly
            onEdited: text => sheet.form.repetitions = text
        }
        AppTextField {
            label: qsTr("With what")
            text: sheet.form.tool
            placeholder: qsTr("tennis ball, doorframe …")
            onEdited: text => sheet.form.tool = text
        }
        AppTextField {
            visible: sheet.form.asksAmount
            label: qsTr("Product and amount")
            text: sheet.form.amount
            onEdited: text => sheet.form.amount = text
        }
    }
    ChoiceChips {
        visible: sheet.form.asksPressure
        label: qsTr("How firmly?")
        model: sheet.form.pressureLevel
        onToggled: index => sheet.form.pressureLevel.toggle(index)
    }
    ChoiceChips {
        label: qsTr("Who did it?")
        model: sheet.form.by
        onToggled: index => sheet.form.by.toggle(index)
    }
    ChoiceChips {
        label: qsTr("What else happened?")
        model: sheet.form.reaction
        onToggled: index => sheet.form.reaction.toggle(index)
    }
    WhenPicker {
        form: sheet.form.when
    }
    AppTextArea {
        label: qsTr("Note")
        text: sheet.form.note
        onEdited: text => sheet.form.note = text
    }
    CautionList {
        cautions: sheet.form.cautions
    }
    actions: [
        AppButton {
            visible: sheet.form.editing
            text: qsTr("Delete")
            iconName: "trash"
            kind: AppButton.Kind.Danger
            onClicked: {
                sheet.close();
                sheet.deleteChosen();
            }
        },
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
