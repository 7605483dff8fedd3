// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** How many knots were active, latent and resolved over time, told apart by their filling. */
ColumnLayout {
    id: course

    required property PatternsViewModel viewModel

    spacing: 4

    component Sign: Row {
        id: sign

        required property int sample
        required property string text

        spacing: 6

        StatusAreas {
            width: 22
            height: 14
            anchors.verticalCenter: parent.verticalCenter
            patterns: course.viewModel
            sample: sign.sample
            ink: Theme.chartLine
        }
        QuietText {
            text: sign.text
            wrapMode: Text.NoWrap
        }
    }

    QuietText {
        text: qsTr("Most knots at once: %1").arg(course.viewModel.mostKnots)
        Layout.fillWidth: true
    }
    StatusAreas {
        patterns: course.viewModel
        ink: Theme.chartLine
        implicitHeight: 120
        Layout.fillWidth: true
        Accessible.role: Accessible.Graphic
        Accessible.name: course.viewModel.statusSentence
    }
    RowLayout {
        Layout.fillWidth: true

        QuietText {
            text: course.viewModel.from
            Layout.fillWidth: true
        }
        QuietText {
            text: course.viewModel.to
        }
    }
    Flow {
        spacing: 2 * Theme.unit
        Layout.fillWidth: true

        Sign {
            sample: StatusAreas.Active
            text: qsTr("Active")
        }
        Sign {
            sample: StatusAreas.Latent
            text: qsTr("Latent")
        }
        Sign {
            sample: StatusAreas.Unsure
            text: qsTr("Unsure")
        }
        Sign {
            sample: StatusAreas.Resolved
            text: qsTr("Resolved")
        }
    }
}
