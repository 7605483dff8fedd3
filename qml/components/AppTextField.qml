// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Knotebook

/** A line of text with its label above and, when something is wrong, the reason below. */
FocusScope {
    id: field

    required property string label
    property alias text: input.text
    property alias placeholder: hint.text
    property alias inputMethodHints: input.inputMethodHints
    property alias maximumLength: input.maximumLength
    property string problem: ""
    property string accessibleName: label
    /**
     * What is typed is hidden from the eye. A screen reader is still told of it: in Qt 6.4
     * Accessible.passwordEdit takes the name of the field away with its value.
     */
    property bool secret: false

    signal edited(string text)
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
            visible: text !== ""
            width: parent.width
            font.weight: Font.Medium
            Accessible.ignored: true
        }
        T.TextField {
            id: input

            focus: true
            width: parent.width
            implicitHeight: Theme.target
            leftPadding: 12
            rightPadding: 12
            verticalAlignment: TextInput.AlignVCenter
            color: Theme.ink
            font.pixelSize: Theme.bodySize
            selectByMouse: true
            echoMode: field.secret ? TextInput.Password : TextInput.Normal
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentInk
            Accessible.role: Accessible.EditableText
            Accessible.name: field.accessibleName
            Accessible.description: field.problem
            onTextEdited: field.edited(text)
            onEditingFinished: field.finished()

            background: Rectangle {
                radius: Theme.radius
                color: Theme.surface
                border.width: input.activeFocus ? 2 : 1
                border.color: input.activeFocus ? Theme.accent : Theme.outline
            }

            Text {
                id: hint

                anchors.fill: parent
                anchors.leftMargin: 12
                anchors.rightMargin: 12
                verticalAlignment: Text.AlignVCenter
                visible: input.text === "" && input.preeditText === ""
                elide: Text.ElideRight
                color: Theme.quietInk
                font.pixelSize: Theme.bodySize
                Accessible.ignored: true
            }
        }
        ProblemText {
            width: parent.width
            text: field.problem
        }
    }
}
