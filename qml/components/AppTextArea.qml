// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Knotebook

/** Several lines of text with a label above. Tab leaves it. */
FocusScope {
    id: field

    required property string label
    property alias text: input.text
    property alias placeholder: hint.text

    signal edited(string text)
    /** The cursor left it. */
    signal finished

    implicitWidth: 240
    implicitHeight: column.implicitHeight
    Layout.fillWidth: true

    Column {
        id: column

        width: parent.width
        spacing: 4

        AppText {
            text: field.label
            width: parent.width
            font.weight: Font.Medium
            Accessible.ignored: true
        }
        T.TextArea {
            id: input

            focus: true
            width: parent.width
            implicitHeight: Math.max(2 * Theme.target, contentHeight + topPadding + bottomPadding)
            padding: 12
            color: Theme.ink
            font.pixelSize: Theme.bodySize
            wrapMode: TextEdit.Wrap
            selectByMouse: true
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentInk
            Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            Accessible.role: Accessible.EditableText
            Accessible.name: field.label
            Accessible.multiLine: true
            onTextChanged: {
                if (activeFocus)
                    field.edited(text);
            }
            onActiveFocusChanged: {
                if (!activeFocus)
                    field.finished();
            }

            background: Rectangle {
                radius: Theme.radius
                color: Theme.surface
                border.width: input.activeFocus ? 2 : 1
                border.color: input.activeFocus ? Theme.accent : Theme.outline
            }

            Text {
                id: hint

                anchors.fill: parent
                anchors.margins: 12
                visible: input.text === ""
                wrapMode: Text.Wrap
                color: Theme.quietInk
                font.pixelSize: Theme.bodySize
                Accessible.ignored: true
            }
        }
    }
}
