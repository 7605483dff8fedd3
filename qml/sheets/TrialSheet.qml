// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** Plans a fair trial: what, against what, for which pain, how long. */
Sheet {
    id: sheet

    required property TrialForm form

    title: qsTr("A fair trial")

    ChoiceChips {
        label: qsTr("What do you want to try?")
        model: sheet.form.remedy
        onToggled: index => sheet.form.remedy.toggle(index)
    }
    AppButton {
        visible: sheet.form.hasMore
        text: sheet.form.showsAll ? qsTr("Show fewer") : qsTr("More remedies")
        iconName: sheet.form.showsAll ? "minus" : "chevron-down"
        bare: true
        onClicked: sheet.form.toggleAll()
    }
    QuietText {
        text: sheet.form.notOffered
        Layout.fillWidth: true
    }
    ChoiceChips {
        label: qsTr("Compared with what?")
        model: sheet.form.against
        onToggled: index => sheet.form.against.toggle(index)
    }
    ChoiceChips {
        label: qsTr("For which knot? Without one, all together.")
        visible: model.count > 0
        model: sheet.form.knots
        onToggled: index => sheet.form.knots.toggle(index)
    }
    ChoiceChips {
        label: qsTr("What is compared?")
        model: sheet.form.outcome
        onToggled: index => sheet.form.outcome.toggle(index)
    }
    ChoiceChips {
        label: qsTr("How long?")
        model: sheet.form.length
        onToggled: index => sheet.form.length.toggle(index)
    }
    ProblemText {
        text: sheet.form.problem
    }
    SectionTitle {
        visible: sheet.form.asks !== ""
        text: qsTr("What it asks of you")
    }
    AppText {
        visible: text !== ""
        text: sheet.form.asks
        Layout.fillWidth: true
    }
    SectionTitle {
        visible: sheet.form.preview !== ""
        text: qsTr("The first days, as the lot fell")
    }
    AppText {
        visible: text !== ""
        text: sheet.form.preview
        Layout.fillWidth: true
    }
    actions: [
        Item {
            Layout.fillWidth: true
        },
        AppButton {
            text: qsTr("Begin tomorrow")
            kind: AppButton.Kind.Primary
            enabled: sheet.form.canSave
            onClicked: {
                if (sheet.form.save())
                    sheet.close();
            }
        }
    ]
}
