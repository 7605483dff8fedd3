// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook

/** A question above its NumberRow. */
Column {
    id: question

    required property string label
    /** "5.7" when the value lies between two numbers; the row marks the nearest. */
    property string tenths: ""
    property alias value: numbers.value
    property alias lowAnchor: numbers.lowAnchor
    property alias highAnchor: numbers.highAnchor
    property alias showAnchors: numbers.showAnchors

    readonly property string spokenLabel: tenths === "" ? label : qsTr("%1: %2 written down").arg(label).arg(tenths)

    signal chosen(int number)

    spacing: 4
    Layout.fillWidth: true

    AppText {
        text: question.spokenLabel
        font.weight: Font.Medium
        width: question.width
        Accessible.ignored: true
    }
    NumberRow {
        id: numbers

        label: question.spokenLabel
        width: question.width
        onChosen: number => question.chosen(number)
    }
}
