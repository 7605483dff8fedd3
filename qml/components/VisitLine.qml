// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Knotebook

/** A visit: whom, when, what was done and what was advised. */
RecordLine {
    id: visit

    required property string advice
    required property string note

    AppText {
        text: visit.advice
        visible: text !== ""
        width: parent.width
    }
    AppText {
        text: visit.note
        visible: text !== ""
        font.italic: true
        width: parent.width
    }
    Item {
        width: parent.width
        height: Theme.unit + line.height

        Hairline {
            id: line

            anchors.bottom: parent.bottom
            width: parent.width
        }
    }
}
