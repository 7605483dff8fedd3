// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook

/** One reason for a step: where, why, from which entries, and what would change it. */
ColumnLayout {
    id: reason

    required property string why
    required property string about
    required property string evidence
    required property string threshold
    required property string sources
    required property string wouldChange
    required property string state

    spacing: 4
    Layout.fillWidth: true
    Accessible.role: Accessible.Grouping
    Accessible.name: about === "" ? why : about

    component Part: ColumnLayout {
        id: part

        required property string label
        required property string text

        visible: text !== ""
        spacing: 0

        QuietText {
            text: part.label
            font.weight: Font.DemiBold
            Layout.fillWidth: true
        }
        AppText {
            text: part.text
            Layout.fillWidth: true
        }
    }

    Hairline {
        Layout.bottomMargin: Theme.unit
    }
    AppText {
        visible: text !== ""
        text: reason.about
        font.weight: Font.DemiBold
        Layout.fillWidth: true
    }
    AppText {
        text: reason.why
        Layout.fillWidth: true
    }
    AppText {
        visible: text !== ""
        text: reason.state
        font.weight: Font.Medium
        Layout.fillWidth: true
    }
    Part {
        label: qsTr("From your entries")
        text: reason.evidence
    }
    Disclosure {
        title: qsTr("Source, and what would change it")

        Part {
            label: qsTr("When it is said")
            text: reason.threshold
        }
        Part {
            label: qsTr("What would change it")
            text: reason.wouldChange
        }
        Part {
            label: qsTr("Source")
            text: reason.sources
        }
    }
}
