// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** How a knot behaves, as a therapist asks it. Nothing here has to be answered. */
ColumnLayout {
    id: questions

    required property BehaviourForm form

    spacing: 2 * Theme.unit
    Layout.fillWidth: true

    SectionTitle {
        text: qsTr("How it behaves")
    }
    QuietText {
        text: qsTr("A therapist asks this first. It stands on the report.")
        Layout.fillWidth: true
    }
    ChoiceChips {
        label: qsTr("Is the pain always there?")
        model: questions.form.constancy
        onToggled: index => questions.form.constancy.toggle(index)
    }
    ChoiceChips {
        label: qsTr("What brings it on?")
        model: questions.form.aggravates
        onToggled: index => questions.form.aggravates.toggle(index)
    }
    AppTextField {
        label: qsTr("What brings it on, in your words")
        text: questions.form.aggravatesWords
        onEdited: text => questions.form.aggravatesWords = text
    }
    AppTextField {
        label: qsTr("Minutes until it comes on")
        text: questions.form.onset
        problem: questions.form.onsetProblem
        inputMethodHints: Qt.ImhDigitsOnly
        onEdited: text => questions.form.onset = text
    }
    ChoiceChips {
        label: qsTr("What eases it?")
        model: questions.form.eases
        onToggled: index => questions.form.eases.toggle(index)
    }
    AppTextField {
        label: qsTr("What eases it, in your words")
        text: questions.form.easesWords
        onEdited: text => questions.form.easesWords = text
    }
    AppTextField {
        label: qsTr("Minutes until it settles")
        text: questions.form.settle
        problem: questions.form.settleProblem
        inputMethodHints: Qt.ImhDigitsOnly
        onEdited: text => questions.form.settle = text
    }
}
