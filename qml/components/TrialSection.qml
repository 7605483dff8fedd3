// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** Fair trials: planning one, those that run and what the others found. */
ColumnLayout {
    id: section

    required property TrialViewModel viewModel

    signal planChosen

    spacing: 2 * Theme.unit
    Layout.fillWidth: true

    Hairline {}
    SectionTitle {
        text: qsTr("A fair trial")
    }
    AppText {
        text: qsTr("Does it help, or would it have been better anyway? Compare days with a remedy and days without it, in an order drawn by lot, and see what is more than chance.")
        Layout.fillWidth: true
    }
    Repeater {
        model: section.viewModel.open

        TrialCard {
            required property int index

            brief: true
            onStopChosen: section.viewModel.stopOpen(index)
        }
    }
    Repeater {
        model: section.viewModel.ended

        TrialResultCard {
            required property int index

            onDeleteChosen: section.viewModel.deleteEnded(index)
        }
    }
    AppButton {
        text: qsTr("Plan a fair trial")
        iconName: "plus"
        onClicked: section.planChosen()
    }
}
