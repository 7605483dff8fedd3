// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** Everything that can be said of a knot at a moment; nothing of it has to be. */
Sheet {
    id: sheet

    required property ObservationForm form
    property bool more: false

    signal deleteChosen

    covered: paintSheet.visible
    title: form.editing ? qsTr("Change the entry") : qsTr("How is it?")
    onAboutToShow: more = form.editing

    AppText {
        text: sheet.form.subject
        color: Theme.quietInk
        Layout.fillWidth: true
    }
    NumberQuestion {
        label: qsTr("Pain without touching it")
        value: sheet.form.rest
        tenths: sheet.form.restTenths
        onChosen: number => sheet.form.rest = number
    }
    NumberQuestion {
        label: qsTr("Pain when you press it")
        value: sheet.form.pressure
        tenths: sheet.form.pressureTenths
        showAnchors: false
        onChosen: number => sheet.form.pressure = number
    }
    ChoiceChips {
        label: qsTr("Does pressing it bring back a pain you know?")
        model: sheet.form.familiar
        onToggled: index => sheet.form.familiar.toggle(index)
    }
    ChoiceChips {
        label: qsTr("What would you call it?")
        model: sheet.form.status
        onToggled: index => sheet.form.chooseStatus(index)
    }
    QuietText {
        text: sheet.form.suggestion
        visible: text !== ""
        Layout.fillWidth: true
    }
    AppButton {
        text: sheet.form.painting.empty ? qsTr("Paint where it spreads") : qsTr("Change what is painted")
        iconName: "brush"
        onClicked: paintSheet.open()
    }
    QuietText {
        visible: text !== ""
        text: sheet.form.painting.extentText
        Layout.fillWidth: true
    }
    WhenPicker {
        form: sheet.form.when
    }
    AppTextArea {
        label: qsTr("Note")
        text: sheet.form.note
        onEdited: text => sheet.form.note = text
    }
    AppButton {
        visible: !sheet.more
        text: qsTr("More details")
        iconName: "chevron-down"
        onClicked: sheet.more = true
    }
    ColumnLayout {
        visible: sheet.more
        spacing: 2 * Theme.unit
        Layout.fillWidth: true

        AppSwitch {
            text: qsTr("This is a flare")
            hint: qsTr("Clearly worse than it has been")
            checked: sheet.form.flare
            onToggled: sheet.form.flare = checked
        }
        ChoiceChips {
            label: qsTr("Does it twitch?")
            model: sheet.form.twitch
            onToggled: index => sheet.form.twitch.toggle(index)
        }
        ChoiceChips {
            label: qsTr("How does it feel to the finger?")
            model: sheet.form.feel
            onToggled: index => sheet.form.feel.toggle(index)
        }
        ChoiceChips {
            label: qsTr("What else do you notice?")
            model: sheet.form.signs
            onToggled: index => sheet.form.signs.toggle(index)
        }
        ChoiceChips {
            label: qsTr("Where does the pain spread to?")
            model: sheet.form.radiates
            onToggled: index => sheet.form.radiates.toggle(index)
        }
    }
    PaintSheet {
        id: paintSheet

        painting: sheet.form.painting
    }
    actions: [
        AppButton {
            visible: sheet.form.editing
            text: qsTr("Delete")
            iconName: "trash"
            kind: AppButton.Kind.Danger
            onClicked: {
                sheet.close();
                sheet.deleteChosen();
            }
        },
        Item {
            Layout.fillWidth: true
        },
        AppButton {
            text: qsTr("Save")
            kind: AppButton.Kind.Primary
            onClicked: {
                if (sheet.form.save())
                    sheet.close();
            }
        }
    ]
}
