// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** How one gets along: questionnaires, their course and what was answered. */
ColumnLayout {
    id: tab

    required property FunctionViewModel viewModel

    spacing: 2 * Theme.unit
    Layout.fillWidth: true

    function ask(kind: int) {
        viewModel.ask(kind);
        sheet.open();
    }

    AppText {
        text: tab.viewModel.sentence
        font.pixelSize: Theme.leadSize
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.unit
        Layout.fillWidth: true

        AppButton {
            text: qsTr("The past week")
            iconName: "checkin"
            Accessible.description: qsTr("Three questions about pain and everyday life")
            onClicked: tab.ask(AssessmentForm.EverydayLife)
        }
        AppButton {
            text: qsTr("My activities")
            iconName: "plus"
            Accessible.description: qsTr("Up to five activities of your own, and how well they go")
            onClicked: tab.ask(AssessmentForm.Activities)
        }
        AppButton {
            text: qsTr("All in all")
            iconName: "trends"
            Accessible.description: qsTr("Better or worse since the start")
            onClicked: tab.ask(AssessmentForm.AllInAll)
        }
    }
    Repeater {
        model: tab.viewModel.courses

        FunctionCourse {
            required property int index

            courses: tab.viewModel.courses
            row: index
        }
    }
    QuietText {
        visible: tab.viewModel.courses.anyCourse
        text: qsTr("The shaded band: a change that is too small to say much.")
        Layout.fillWidth: true
    }
    Method {
        text: tab.viewModel.method
    }
    Disclosure {
        id: past

        visible: tab.viewModel.answers.count > 0
        title: qsTr("What you answered (%1)").arg(tab.viewModel.answers.count)

        Repeater {
            model: past.open ? tab.viewModel.answers : null

            RecordLine {
                required property int index

                onEditChosen: {
                    if (tab.viewModel.edit(index))
                        sheet.open();
                }
                onDeleteChosen: tab.viewModel.remove(index)
            }
        }
    }

    SheetWhenWanted {
        id: sheet

        SheetPlace {
            AssessmentSheet {
                form: tab.viewModel.form
            }
        }
    }
}
