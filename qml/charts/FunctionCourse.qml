// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** The course of one score of everyday life: in a sentence, as a small chart, in numbers. */
ColumnLayout {
    id: course

    required property FunctionModel courses
    required property int row
    required property string title
    required property string scale
    required property string sentence
    required property string numbers
    required property string span
    required property bool part
    required property bool hasCourse

    spacing: 4
    Layout.fillWidth: true
    Layout.leftMargin: part ? 2 * Theme.unit : 0
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    AppText {
        text: course.title
        font.weight: Font.DemiBold
        Layout.fillWidth: true
    }
    AppText {
        text: course.sentence
        Layout.fillWidth: true
    }
    FunctionChart {
        visible: course.hasCourse
        courses: course.courses
        row: course.row
        line: Theme.chartLine
        band: Theme.sunken
        grid: Theme.hairline
        Layout.fillWidth: true
        Layout.preferredHeight: course.part ? 64 : 96
        Layout.topMargin: 4
        Accessible.role: Accessible.Chart
        Accessible.name: qsTr("Course of %1").arg(course.title)
        Accessible.description: course.sentence
    }
    QuietText {
        visible: course.hasCourse
        text: course.span
        Layout.fillWidth: true
    }
    QuietText {
        visible: !course.part
        text: course.scale
        Layout.fillWidth: true
    }
    Disclosure {
        id: table

        visible: course.hasCourse
        title: qsTr("In numbers")

        AppText {
            text: course.numbers
            Layout.fillWidth: true
        }
    }
}
