// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook

/** A line of text with its label above and, when something is wrong, the reason below. */
FocusScope {
    id: field

    required property string label
    /** What there is already. What is typed stays until this becomes another. */
    property string text: ""
    /** What stands in the field. */
    property alias typed: input.typed
    property alias placeholder: hint.text
    property alias inputMethodHints: input.inputMethodHints
    property alias maximumLength: input.maximumLength
    property string problem: ""
    property string accessibleName: label
    /** What is typed is hidden, from a screen reader too. */
    property bool secret: false

    signal edited(string text)
    signal finished(string text)

    onTextChanged: input.typed = text
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
        HidingInput {
            id: input

            /*
             * A screen reader is told this property as the value of the field. With
             * Accessible.passwordEdit Qt would take the name of the field away as well.
             */
            property string text: input.displayText

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
            onTextEdited: field.edited(typed)
            onEditingFinished: field.finished(typed)

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
                visible: input.typed === "" && input.preeditText === ""
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
