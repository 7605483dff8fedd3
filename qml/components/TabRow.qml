// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Knotebook
import Knotebook.App

/**
 * Which part of a page is shown: one of a handful, side by side, in two rows where
 * they do not fit. Tab goes to each, as everywhere; the arrow keys choose.
 */
Rectangle {
    id: row

    required property ChoiceModel model
    required property string label

    signal chosen(int index)

    readonly property int wish: measure.implicitWidth
    readonly property bool fits: wish <= width - 6

    Layout.fillWidth: true
    implicitHeight: tabs.implicitHeight + 6
    radius: Theme.radius
    color: Theme.sunken
    Accessible.role: Accessible.PageTabList
    Accessible.name: label

    function moveTo(index: int) {
        const tab = tabButtons.itemAt(index) as T.TabButton;
        if (tab === null)
            return;
        row.chosen(index);
        tab.forceActiveFocus(Qt.TabFocusReason);
    }

    // How wide they would like to be beside one another.
    Row {
        id: measure

        visible: false

        Repeater {
            model: row.model

            Text {
                required property string label

                text: label
                font.pixelSize: Theme.bodySize
                font.weight: Font.DemiBold
                leftPadding: Theme.unit
                rightPadding: Theme.unit
            }
        }
    }
    GridLayout {
        id: tabs

        anchors.fill: parent
        anchors.margins: 3
        columns: row.fits ? row.model.count : 3
        columnSpacing: 0
        rowSpacing: 0

        Repeater {
            id: tabButtons

            model: row.model

            T.TabButton {
                id: tab

                required property int index
                required property string label
                required property string hint
                required property bool chosen

                text: label
                checked: chosen
                checkable: false
                hoverEnabled: true
                implicitWidth: Math.ceil(wide.advanceWidth) + Theme.unit
                implicitHeight: Theme.target
                Layout.fillWidth: true
                Accessible.name: label
                Accessible.description: hint
                Accessible.selected: chosen
                onClicked: row.chosen(index)
                Keys.onReturnPressed: clicked()
                Keys.onEnterPressed: clicked()
                Keys.onLeftPressed: row.moveTo(index - 1)
                Keys.onRightPressed: row.moveTo(index + 1)

                // As wide as when it is chosen, so that nothing moves when it is.
                TextMetrics {
                    id: wide

                    text: tab.label
                    font.family: words.font.family
                    font.pixelSize: Theme.bodySize
                    font.weight: Font.DemiBold
                }

                contentItem: Text {
                    id: words

                    text: tab.label
                    color: tab.chosen ? Theme.accent : Theme.ink
                    font.pixelSize: Theme.bodySize
                    font.weight: tab.chosen ? Font.DemiBold : Font.Normal
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    Accessible.ignored: true
                }
                background: Rectangle {
                    radius: Theme.radius - 3
                    color: tab.chosen ? Theme.surface : tab.down ? Theme.press : tab.hovered ? Theme.hover : "transparent"
                    border.width: tab.chosen ? 1 : 0
                    border.color: Theme.outline

                    Rectangle {
                        visible: tab.chosen
                        anchors.horizontalCenter: parent.horizontalCenter
                        anchors.bottom: parent.bottom
                        anchors.bottomMargin: 6
                        width: words.paintedWidth
                        height: 2
                        color: Theme.accent
                    }
                    FocusRing {
                        anchors.margins: 1
                        radius: Theme.radius - 3
                        shown: tab.visualFocus
                    }
                }
            }
        }
    }
}
