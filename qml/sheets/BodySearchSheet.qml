// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** The body as a list: what one knows by name, or would rather read than look for. */
Sheet {
    id: sheet

    required property BodyViewModel viewModel

    signal chosen

    title: qsTr("Find a muscle")
    onOpened: field.forceActiveFocus()

    function choose(row: int, left: bool) {
        viewModel.chooseFound(row, left);
        close();
        chosen();
    }

    AppTextField {
        id: field

        label: qsTr("Name or place")
        placeholder: qsTr("Common or Latin, e.g. trapezius or calf")
        text: sheet.viewModel.search.query
        onEdited: text => sheet.viewModel.search.query = text
    }
    QuietText {
        text: sheet.viewModel.search.count === 0 ? qsTr("Nothing by that name. Try a part of the body, such as shoulder.") : ""
        visible: text !== ""
        Layout.fillWidth: true
    }
    ListView {
        id: list

        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, 420)
        clip: true
        activeFocusOnTab: false
        boundsBehavior: Flickable.StopAtBounds
        model: sheet.viewModel.search
        delegate: BodySearchLine {
            required property int index

            width: list.width
            onChosen: left => sheet.choose(index, left)
        }
    }
}
