// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook

/**
 * Pain from 0 to 10. One tap, or a digit and Enter, chooses. It is one stop for
 * the Tab key: arrows, Home, End and digits move inside it. On narrow windows
 * it breaks into two rows.
 */
FocusScope {
    id: row

    /** What is asked; read out with every number. */
    required property string label
    /** The number that is chosen, -1 for none. */
    property int value: -1
    property string lowAnchor: qsTr("0 no pain")
    property string highAnchor: qsTr("10 worst imaginable")
    property bool showAnchors: true
    /** In the colours of pain; false where more is better. */
    property bool ramp: true
    property int cursor: value >= 0 ? value : 0
    property bool typedOne: false

    signal chosen(int number)

    readonly property bool twoRows: Theme.numbersBreak(width)

    implicitWidth: 11 * Theme.target
    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.Grouping
    Accessible.name: label

    function moveTo(number: int) {
        cursor = Math.max(0, Math.min(10, number));
        cells.itemAt(cursor).forceActiveFocus(Qt.TabFocusReason);
    }
    function typeDigit(digit: int) {
        const ten = digit === 0 && typedOne;
        typedOne = digit === 1;
        moveTo(ten ? 10 : digit);
    }

    Keys.onLeftPressed: moveTo(cursor - 1)
    Keys.onRightPressed: moveTo(cursor + 1)
    Keys.onUpPressed: moveTo(cursor - (twoRows ? 6 : 1))
    Keys.onDownPressed: moveTo(cursor + (twoRows ? 6 : 1))
    Keys.onReturnPressed: chosen(cursor)
    Keys.onEnterPressed: chosen(cursor)
    Keys.onDigit0Pressed: typeDigit(0)
    Keys.onDigit1Pressed: typeDigit(1)
    Keys.onDigit2Pressed: typeDigit(2)
    Keys.onDigit3Pressed: typeDigit(3)
    Keys.onDigit4Pressed: typeDigit(4)
    Keys.onDigit5Pressed: typeDigit(5)
    Keys.onDigit6Pressed: typeDigit(6)
    Keys.onDigit7Pressed: typeDigit(7)
    Keys.onDigit8Pressed: typeDigit(8)
    Keys.onDigit9Pressed: typeDigit(9)
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_Home || event.key === Qt.Key_End;
        if (event.accepted)
            moveTo(event.key === Qt.Key_Home ? 0 : 10);
    }

    Column {
        id: column

        width: parent.width
        spacing: 4

        Grid {
            id: grid

            columns: row.twoRows ? 6 : 11
            rowSpacing: 4

            Repeater {
                id: cells

                model: 11

                NumberCell {
                    required property int index

                    width: row.width / grid.columns
                    number: index
                    rowLabel: row.label
                    ramp: row.ramp
                    current: row.value === index
                    focus: row.cursor === index
                    activeFocusOnTab: row.cursor === index
                    onClicked: {
                        row.cursor = index;
                        row.chosen(index);
                    }
                }
            }
        }
        RowLayout {
            visible: row.showAnchors
            width: parent.width

            QuietText {
                text: row.lowAnchor
                Accessible.ignored: true
            }
            Item {
                Layout.fillWidth: true
            }
            QuietText {
                text: row.highAnchor
                horizontalAlignment: Text.AlignRight
                Accessible.ignored: true
            }
        }
    }
}
