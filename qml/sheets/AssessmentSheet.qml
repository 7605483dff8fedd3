// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** One of the three short questionnaires about how one gets along. */
Sheet {
    id: sheet

    required property AssessmentForm form

    readonly property bool week: form.kind === AssessmentForm.EverydayLife
    readonly property bool doing: form.kind === AssessmentForm.Activities

    title: week ? qsTr("The past week") : doing ? qsTr("My activities") : qsTr("All in all")

    NumberQuestion {
        visible: sheet.week
        label: qsTr("How strong was the pain on average?")
        value: sheet.form.pain
        onChosen: number => sheet.form.pain = number
    }
    NumberQuestion {
        visible: sheet.week
        label: qsTr("How much did it get in the way of enjoying life?")
        value: sheet.form.enjoyment
        lowAnchor: qsTr("0 not at all")
        highAnchor: qsTr("10 completely")
        onChosen: number => sheet.form.enjoyment = number
    }
    NumberQuestion {
        visible: sheet.week
        label: qsTr("How much did it get in the way of what you do in general?")
        value: sheet.form.activity
        lowAnchor: qsTr("0 not at all")
        highAnchor: qsTr("10 completely")
        onChosen: number => sheet.form.activity = number
    }
    QuietText {
        visible: sheet.doing
        text: qsTr("Name what you cannot do, or not as well as before, because of the pain: “carry the shopping”, “sit for an hour”. Three to five say most.")
        Layout.fillWidth: true
    }
    Repeater {
        model: sheet.doing ? sheet.form.activities : null

        ColumnLayout {
            id: activity

            required property int index
            required property string name
            required property int ability

            spacing: Theme.unit
            Layout.fillWidth: true

            RowLayout {
                spacing: Theme.unit

                AppTextField {
                    label: qsTr("Activity %1").arg(activity.index + 1)
                    text: activity.name
                    maximumLength: 200
                    onEdited: text => sheet.form.activities.rename(activity.index, text)
                }
                IconButton {
                    visible: sheet.form.activities.count > 1
                    iconName: "trash"
                    text: qsTr("Leave out activity %1").arg(activity.index + 1)
                    Layout.alignment: Qt.AlignBottom
                    onClicked: sheet.form.activities.remove(activity.index)
                }
            }
            NumberRow {
                label: qsTr("How well does activity %1 go?").arg(activity.index + 1)
                value: activity.ability
                ramp: false
                lowAnchor: qsTr("0 unable")
                highAnchor: qsTr("10 as well as before")
                Layout.fillWidth: true
                onChosen: number => sheet.form.activities.choose(activity.index, number)
            }
        }
    }
    AppButton {
        visible: sheet.doing && !sheet.form.activities.full
        text: qsTr("One more activity")
        iconName: "plus"
        bare: true
        onClicked: sheet.form.activities.add()
    }
    ChoiceChips {
        visible: !sheet.week && !sheet.doing
        label: qsTr("How is it now, beside when you began to write it down?")
        model: sheet.form.change
        onToggled: index => sheet.form.change.toggle(index)
    }
    ProblemText {
        text: sheet.form.problem
    }
    WhenPicker {
        form: sheet.form.when
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
