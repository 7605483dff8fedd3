// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook

/** A question above its NumberRow. */
ColumnLayout {
    id: question

    required property string label
    property alias value: numbers.value
    property alias lowAnchor: numbers.lowAnchor
    property alias highAnchor: numbers.highAnchor
    property alias showAnchors: numbers.showAnchors

    signal chosen(int number)

    spacing: 4
    Layout.fillWidth: true

    AppText {
        text: question.label
        font.weight: Font.Medium
        Layout.fillWidth: true
        Accessible.ignored: true
    }
    NumberRow {
        id: numbers

        label: question.label
        Layout.fillWidth: true
        onChosen: number => question.chosen(number)
    }
}
