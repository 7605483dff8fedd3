// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook

/** A text of a file and what it was taken for. */
RowLayout {
    id: line

    required property string title
    required property string detail
    required property bool check

    spacing: Theme.unit
    Layout.fillWidth: true
    Accessible.role: Accessible.ListItem
    Accessible.name: check ? qsTr("%1: %2. Please check.").arg(title).arg(detail) : qsTr("%1: %2").arg(title).arg(detail)

    ColumnLayout {
        spacing: 0

        AppText {
            text: line.title
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        QuietText {
            text: line.detail
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.ignored: true
        }
    }
    Icon {
        name: "warning"
        visible: line.check
        size: Math.round(18 * Theme.textScale)
        color: Theme.quietInk
    }
    QuietText {
        text: qsTr("please check")
        visible: line.check
        Accessible.ignored: true
    }
}
