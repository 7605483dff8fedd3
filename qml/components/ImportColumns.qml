// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** The columns of a file with its first rows: what each is taken for can be changed. */
Disclosure {
    id: columns

    required property ImportViewModel viewModel

    title: qsTr("Columns, and what they are taken for")
    open: viewModel.needsLook

    Column {
        id: list

        spacing: Theme.unit / 2
        Layout.fillWidth: true

        Repeater {
            model: columns.viewModel.columns

            ImportColumnRow {
                required property int index

                width: list.width
                asked: index === columns.viewModel.askedColumn
                onClicked: columns.viewModel.askAbout(index)
            }
        }
    }
    ChoiceChips {
        visible: columns.viewModel.meaningQuestion !== ""
        label: columns.viewModel.meaningQuestion
        model: columns.viewModel.meaning
        onToggled: index => columns.viewModel.chooseMeaning(index)
    }
    ChoiceChips {
        visible: columns.viewModel.offersScale
        label: qsTr("The scale of its pain")
        model: columns.viewModel.scale
        onToggled: index => columns.viewModel.chooseScale(index)
    }
    AppSwitch {
        visible: columns.viewModel.offersBlanks
        text: qsTr("Blank means the same as above")
        hint: qsTr("Dates and places are then written once for several rows")
        checked: columns.viewModel.blankAsAbove
        onToggled: columns.viewModel.blankAsAbove = checked
    }
}
