// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** The places where pain is felt, by name; or the way to painting it. */
ColumnLayout {
    id: choice

    required property PainPlaceModel places

    signal chosen(int row, bool left)
    signal paintChosen

    spacing: 2 * Theme.unit
    Layout.fillWidth: true

    AppText {
        text: qsTr("Choose the place or paint it. A few questions come first; then the muscles that are commonly described for it.")
        Layout.fillWidth: true
    }
    AppButton {
        text: qsTr("Paint it on the body")
        iconName: "brush"
        onClicked: choice.paintChosen()
    }
    AppTextField {
        label: qsTr("Place")
        placeholder: qsTr("e.g. temple, calf or low back")
        text: choice.places.query
        onEdited: text => choice.places.query = text
    }
    QuietText {
        visible: choice.places.count === 0
        text: qsTr("No place by that name. Try a part of the body, such as shoulder.")
        Layout.fillWidth: true
    }
    ListView {
        id: list

        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, 360)
        clip: true
        activeFocusOnTab: false
        cacheBuffer: 0 // rows still being made when a search takes them away are complained about
        boundsBehavior: Flickable.StopAtBounds
        model: choice.places
        delegate: PainPlaceLine {
            required property int index

            width: list.width
            onChosen: left => choice.chosen(index, left)
        }
    }
}
