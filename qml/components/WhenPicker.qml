// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** When it was felt: now, or another day and time. */
Column {
    id: picker

    required property WhenForm form

    spacing: 4
    Layout.fillWidth: true

    AppText {
        text: qsTr("When was it?")
        font.weight: Font.Medium
    }
    Flow {
        width: picker.width
        spacing: Theme.unit

        RadioChip {
            text: qsTr("Now")
            checked: picker.form.isNow
            onClicked: picker.form.useNow()
        }
        RowLayout {
            spacing: 0

            IconButton {
                iconName: "chevron-left"
                text: qsTr("One day earlier")
                onClicked: picker.form.goBackOneDay()
            }
            AppText {
                text: picker.form.day
                leftPadding: 4
                rightPadding: 4
            }
            IconButton {
                iconName: "chevron-right"
                text: qsTr("One day later")
                enabled: picker.form.canGoForward
                onClicked: picker.form.goForwardOneDay()
            }
        }
        AppTextField {
            label: ""
            accessibleName: qsTr("Time of day")
            width: Math.round(96 * Theme.textScale)
            text: picker.form.time
            visible: picker.form.timeKnown
            inputMethodHints: Qt.ImhTime
            onEdited: text => picker.form.enterTime(text)
        }
        Chip {
            text: qsTr("Time not known")
            checked: !picker.form.timeKnown
            onClicked: picker.form.timeKnown ? picker.form.forgetTime() : picker.form.enterTime(picker.form.time)
        }
    }
    ProblemText {
        width: picker.width
        text: picker.form.problem
    }
}
