// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** A fact of the person's history: yes, no, not sure, or not answered. */
GridLayout {
    id: row

    required property string label
    required property int answer
    required property string since

    signal answered(int answer)

    columns: width < 560 * Theme.textScale ? 1 : 2
    rowSpacing: 0
    Layout.fillWidth: true
    Accessible.role: Accessible.Grouping
    Accessible.name: label

    component AnswerChip: RadioChip {
        required property int value

        checked: row.answer === value
        Accessible.name: qsTr("%1: %2").arg(row.label).arg(text)
        onClicked: row.answered(checked ? FactListModel.NotAsked : value)
    }

    ColumnLayout {
        spacing: 0

        AppText {
            text: row.label
            Layout.fillWidth: true
        }
        QuietText {
            text: row.since
            visible: text !== ""
        }
    }
    Row {
        spacing: Theme.unit

        AnswerChip {
            value: FactListModel.Yes
            text: qsTr("Yes")
        }
        AnswerChip {
            value: FactListModel.No
            text: qsTr("No")
        }
        AnswerChip {
            value: FactListModel.Unsure
            text: qsTr("Not sure")
        }
    }
}
