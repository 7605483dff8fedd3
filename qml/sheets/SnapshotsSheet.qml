// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** The snapshots of the journal, with what is in each. */
Sheet {
    id: sheet

    required property SnapshotsViewModel viewModel

    signal restoreRequested(file: url)

    title: qsTr("Snapshots")
    onOpened: viewModel.read()

    QuietText {
        text: sheet.viewModel.summary
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    QuietText {
        visible: sheet.viewModel.reading
        text: qsTr("Looking into them …")
    }
    // Not a layout: one in a closed sheet does not hear that lines went.
    Column {
        id: lines

        visible: sheet.viewModel.list.count > 0
        spacing: 2 * Theme.unit
        Layout.fillWidth: true

        Repeater {
            model: sheet.viewModel.list

            SnapshotLineRow {
                width: lines.width
                onRestoreChosen: sheet.restoreRequested(file)
            }
        }
    }
    actions: [
        Item {
            Layout.fillWidth: true
        },
        AppButton {
            text: qsTr("Done")
            onClicked: sheet.close()
        }
    ]
}
