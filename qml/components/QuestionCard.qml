// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** One question at a time, or one short list of signs, in peace. */
Card {
    id: card

    required property ScreeningForm form

    /** A button that went away with its question hands the keyboard on. */
    function keepFocus(): void {
        if (card.form.isList)
            no.forceActiveFocus();
    }

    gap: 2 * Theme.unit
    padding: 3 * Theme.unit
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("A question")

    AppText {
        text: card.form.question
        font.pixelSize: Theme.titleSize
        Layout.fillWidth: true
        Layout.minimumHeight: card.form.isList ? 0 : Math.round(96 * Theme.textScale)
        Accessible.role: Accessible.AlertMessage
    }
    Repeater {
        model: card.form.signsAsked

        RowLayout {
            id: sign

            required property string modelData

            spacing: Theme.unit
            Layout.fillWidth: true
            Accessible.role: Accessible.ListItem
            Accessible.name: modelData

            Rectangle {
                implicitWidth: 6
                implicitHeight: 6
                radius: 3
                color: Theme.quietInk
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: Math.round(8 * Theme.textScale)
            }
            AppText {
                text: sign.modelData
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        AppButton {
            visible: !card.form.isList
            text: qsTr("Yes")
            font.pixelSize: Theme.leadSize
            width: Math.max(implicitWidth, Math.round(120 * Theme.textScale))
            onClicked: {
                card.form.answerYes();
                card.keepFocus();
            }
        }
        AppButton {
            id: no

            text: card.form.isList ? qsTr("None of these") : qsTr("No")
            font.pixelSize: Theme.leadSize
            width: Math.max(implicitWidth, Math.round(120 * Theme.textScale))
            onClicked: {
                if (card.form.isList)
                    card.form.answerNone();
                else
                    card.form.answerNo();
            }
        }
        AppButton {
            id: unsure

            visible: !card.form.isList
            text: qsTr("I don’t know")
            font.pixelSize: Theme.leadSize
            onClicked: {
                card.form.answerUnsure();
                card.keepFocus();
            }
        }
        AppButton {
            visible: card.form.isList
            text: qsTr("One by one")
            font.pixelSize: Theme.leadSize
            onClicked: {
                card.form.takeOneByOne();
                unsure.forceActiveFocus(); // pressed twice by mistake, it answers nothing
            }
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        AppButton {
            text: qsTr("Back")
            iconName: "chevron-left"
            bare: true
            enabled: card.form.canGoBack
            onClicked: card.form.goBack()
        }
        AppButton {
            text: qsTr("Enough for now")
            bare: true
            onClicked: card.form.stop()
        }
        QuietText {
            text: card.form.progress
            height: Theme.target
            verticalAlignment: Text.AlignVCenter
        }
    }
}
