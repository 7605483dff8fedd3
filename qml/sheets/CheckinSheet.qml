// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** How the day was. */
Sheet {
    id: sheet

    required property CheckinForm form

    title: qsTr("How was the day?")

    RowLayout {
        IconButton {
            iconName: "chevron-left"
            text: qsTr("The day before")
            onClicked: sheet.form.goBackOneDay()
        }
        AppText {
            text: sheet.form.day
            font.weight: Font.Medium
        }
        IconButton {
            iconName: "chevron-right"
            text: qsTr("The day after")
            enabled: sheet.form.canGoForward
            onClicked: sheet.form.goForwardOneDay()
        }
    }
    AppSwitch {
        text: qsTr("A quiet day")
        hint: qsTr("Nothing hurt worth writing down")
        checked: sheet.form.quiet
        onToggled: sheet.form.quiet = checked
    }
    RowLayout {
        AppTextField {
            label: qsTr("Hours of sleep")
            text: sheet.form.sleep
            problem: sheet.form.sleepProblem
            placeholder: qsTr("7.5")
            inputMethodHints: Qt.ImhFormattedNumbersOnly
            Layout.maximumWidth: Math.round(180 * Theme.textScale)
            onEdited: text => sheet.form.sleep = text
        }
        Item {
            Layout.fillWidth: true
        }
    }
    NumberQuestion {
        label: qsTr("Stress")
        value: sheet.form.stress
        tenths: sheet.form.stressTenths
        lowAnchor: qsTr("0 none")
        highAnchor: qsTr("10 as much as can be")
        onChosen: number => sheet.form.stress = number
    }
    SectionTitle {
        text: qsTr("How much did the pain get in the way of …")
    }
    Repeater {
        model: sheet.form.interference

        NumberQuestion {
            required property int index
            required property int number
            required tenths

            value: number
            showAnchors: index === 0
            lowAnchor: qsTr("0 not at all")
            highAnchor: qsTr("10 completely")
            onChosen: chosenNumber => sheet.form.interference.choose(index, chosenNumber)
        }
    }
    ChoiceChips {
        label: qsTr("What was part of the day?")
        model: sheet.form.habits
        onToggled: index => sheet.form.habits.toggle(index)
    }
    ChoiceChips {
        label: qsTr("What may have brought the pain on?")
        model: sheet.form.causes
        onToggled: index => sheet.form.causes.toggle(index)
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
