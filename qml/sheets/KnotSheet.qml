// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** A new knot: place, pain and status at once. Or one that is there, to correct it. */
Sheet {
    id: sheet

    required property KnotForm form
    property bool more: false

    title: form.editing ? qsTr("Change the knot") : qsTr("A new knot")
    onAboutToShow: more = form.editing

    AppText {
        text: sheet.form.place
        font.pixelSize: Theme.leadSize
        font.weight: Font.DemiBold
        Layout.fillWidth: true
    }
    ProblemText {
        text: sheet.form.caution
    }
    NumberQuestion {
        visible: !sheet.form.editing
        label: qsTr("How much does it hurt now, without touching it?")
        value: sheet.form.pain
        onChosen: number => sheet.form.pain = number
    }
    ChoiceChips {
        visible: !sheet.form.editing
        label: qsTr("What would you call it?")
        model: sheet.form.status
        onToggled: index => sheet.form.chooseStatus(index)
    }
    QuietText {
        visible: !sheet.form.editing
        text: qsTr("Active hurts by itself; latent only when pressed.")
        Layout.fillWidth: true
    }
    ChoiceChips {
        label: qsTr("Which side of your body?")
        model: sheet.form.side
        onToggled: index => sheet.form.side.toggle(index)
    }
    ChoiceChips {
        label: qsTr("Which muscle?")
        visible: model.count > 1
        model: sheet.form.muscle
        onToggled: index => sheet.form.muscle.toggle(index)
    }
    AppButton {
        visible: !sheet.more
        text: qsTr("More details")
        iconName: "chevron-down"
        onClicked: sheet.more = true
    }
    ColumnLayout {
        visible: sheet.more
        spacing: 2 * Theme.unit
        Layout.fillWidth: true

        AppTextField {
            label: qsTr("Your own name for it")
            text: sheet.form.label
            maximumLength: 200
            onEdited: text => sheet.form.label = text
        }
        AppTextField {
            label: qsTr("Since when")
            text: sheet.form.onset
            placeholder: qsTr("year-month-day")
            problem: sheet.form.onsetProblem
            onEdited: text => sheet.form.onset = text
        }
        ChoiceChips {
            label: qsTr("How did it begin?")
            model: sheet.form.onsetPattern
            onToggled: index => sheet.form.onsetPattern.toggle(index)
        }
        ChoiceChips {
            label: qsTr("What kind of point is it?")
            model: sheet.form.kind
            onToggled: index => sheet.form.kind.toggle(index)
        }
        QuietText {
            text: qsTr("A tender point hurts only where it is pressed. A trigger point twitches or sends pain elsewhere.")
            Layout.fillWidth: true
        }
        AppSwitch {
            text: qsTr("Freshly injured or inflamed")
            hint: qsTr("Then no massage and no pressure is suggested")
            checked: sheet.form.inflamed
            onToggled: sheet.form.inflamed = checked
        }
        AppSwitch {
            text: qsTr("A lump that came with a cold, cough or infection")
            hint: qsTr("It may be a swollen lymph node: leave it alone")
            checked: sheet.form.lump
            onToggled: sheet.form.lump = checked
        }
        ChoiceChips {
            label: qsTr("What may have brought it on?")
            model: sheet.form.causes
            onToggled: index => sheet.form.causes.toggle(index)
        }
        BehaviourQuestions {
            form: sheet.form.behaviour
        }
        AppTextArea {
            label: qsTr("Note")
            text: sheet.form.note
            onEdited: text => sheet.form.note = text
        }
    }
    actions: [
        Item {
            Layout.fillWidth: true
        },
        AppButton {
            text: sheet.form.editing ? qsTr("Save") : qsTr("Add this knot")
            kind: AppButton.Kind.Primary
            onClicked: {
                if (sheet.form.save())
                    sheet.close();
            }
        }
    ]
}
