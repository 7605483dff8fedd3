// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook

/** A question above its NumberRow. */
Column {
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
        width: question.width
        Accessible.ignored: true
    }
    NumberRow {
        id: numbers

        label: question.label
        width: question.width
        onChosen: number => question.chosen(number)
    }
}
