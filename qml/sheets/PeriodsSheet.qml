// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** Which two periods to compare. */
Sheet {
    id: sheet

    required property ComparisonViewModel comparison

    title: qsTr("Compare two periods")
    wideWidth: 520

    component Days: ColumnLayout {
        id: days

        required property string heading
        required property string from
        required property string to

        signal fromEntered(string text)
        signal toEntered(string text)
        signal drawnChosen

        spacing: 4
        Layout.fillWidth: true
        Accessible.role: Accessible.Grouping
        Accessible.name: heading

        AppText {
            text: days.heading
            font.weight: Font.DemiBold
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: Theme.unit

            AppTextField {
                label: qsTr("From")
                accessibleName: qsTr("%1, from").arg(days.heading)
                text: days.from
                inputMethodHints: Qt.ImhDate
                Layout.fillWidth: true
                onEdited: text => days.fromEntered(text)
            }
            AppTextField {
                label: qsTr("To")
                accessibleName: qsTr("%1, to").arg(days.heading)
                text: days.to
                inputMethodHints: Qt.ImhDate
                Layout.fillWidth: true
                onEdited: text => days.toEntered(text)
            }
        }
        AppButton {
            bare: true
            leftPadding: 0
            text: qsTr("Take the days that are drawn: %1").arg(sheet.comparison.drawnDays)
            Accessible.description: days.heading
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            onClicked: days.drawnChosen()
        }
    }

    ChoiceChips {
        label: qsTr("Often asked")
        model: sheet.comparison.proposals
        onToggled: index => sheet.comparison.choose(index)
    }
    Days {
        heading: qsTr("First period")
        from: sheet.comparison.firstFrom
        to: sheet.comparison.firstTo
        onFromEntered: text => sheet.comparison.enterFirstFrom(text)
        onToEntered: text => sheet.comparison.enterFirstTo(text)
        onDrawnChosen: sheet.comparison.takeDrawnAsFirst()
    }
    Days {
        heading: qsTr("Second period")
        from: sheet.comparison.secondFrom
        to: sheet.comparison.secondTo
        onFromEntered: text => sheet.comparison.enterSecondFrom(text)
        onToEntered: text => sheet.comparison.enterSecondTo(text)
        onDrawnChosen: sheet.comparison.takeDrawnAsSecond()
    }
    ProblemText {
        text: sheet.comparison.problem
        Layout.fillWidth: true
    }
    QuietText {
        text: qsTr("On the chart, drag with the mouse over the days you mean, or use + and the arrow keys with Shift; then take them here.")
        Layout.fillWidth: true
    }

    actions: [
        Item {
            Layout.fillWidth: true
        },
        AppButton {
            text: qsTr("Compare")
            kind: AppButton.Kind.Primary
            enabled: sheet.comparison.problem === ""
            onClicked: {
                if (sheet.comparison.compare())
                    sheet.close();
            }
        }
    ]
}
