// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** The snapshots that are kept by themselves, and what is deleted for good. */
ColumnLayout {
    id: section

    required property SnapshotsViewModel snapshots

    signal snapshotsRequested
    signal purgeRequested

    spacing: Theme.unit
    Layout.fillWidth: true

    AppText {
        text: qsTr("Kept by itself")
        font.weight: Font.DemiBold
        Layout.fillWidth: true
    }
    QuietText {
        text: qsTr("%1 One is kept on each day on which you use Knotebook, in a folder beside the journal; those of the last 7 days, 4 weeks and 12 months stay.").arg(section.snapshots.summary)
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    QuietText {
        visible: text !== ""
        text: section.snapshots.problem
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.unit
        Layout.fillWidth: true

        AppButton {
            text: qsTr("Snapshots")
            iconName: "history"
            onClicked: section.snapshotsRequested()
        }
        AppButton {
            text: qsTr("Remove what is deleted")
            iconName: "trash"
            onClicked: section.purgeRequested()
        }
    }
}
