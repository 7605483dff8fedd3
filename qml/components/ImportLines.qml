// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/**
 * The lines of a file, below one another. Not a layout: one in a closed sheet does
 * not hear that lines went, and measures them when the window is resized.
 */
Column {
    id: lines

    required property ImportListModel model

    visible: model.count > 0
    spacing: Theme.unit
    Layout.fillWidth: true

    Repeater {
        model: lines.model

        ImportLineRow {
            width: lines.width
        }
    }
}
