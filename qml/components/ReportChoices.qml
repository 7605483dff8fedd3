// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** Which days, what is in it, which paper, and where it goes. */
ColumnLayout {
    id: options

    required property ReportViewModel viewModel

    signal pdfChosen
    signal htmlChosen

    spacing: 2 * Theme.unit
    Layout.fillWidth: true

    ChoiceChips {
        label: qsTr("Which days")
        model: options.viewModel.periods
        onToggled: index => options.viewModel.choosePeriod(index)
    }
    RowLayout {
        visible: options.viewModel.ownPeriod
        spacing: Theme.unit

        AppTextField {
            label: qsTr("From")
            text: options.viewModel.from
            onFinished: text => options.viewModel.enterFrom(text)
        }
        AppTextField {
            label: qsTr("To")
            text: options.viewModel.to
            onFinished: text => options.viewModel.enterTo(text)
        }
    }
    ProblemText {
        text: options.viewModel.periodProblem
    }
    AppTextArea {
        label: qsTr("What do you want from this visit?")
        text: options.viewModel.aim
        placeholder: qsTr("In your own words, for the first page")
        onEdited: text => options.viewModel.writeAim(text)
        onFinished: options.viewModel.keepAim()
    }
    ChoiceChips {
        label: qsTr("What is in it")
        model: options.viewModel.parts
        onToggled: index => options.viewModel.togglePart(index)
    }
    ChoiceChips {
        label: qsTr("What follows the first page")
        model: options.viewModel.annexes
        onToggled: index => options.viewModel.toggleAnnex(index)
    }
    Disclosure {
        visible: options.viewModel.knots.count > 0
        title: qsTr("Which knots are in it")

        ChoiceChips {
            model: options.viewModel.knots
            onToggled: index => options.viewModel.toggleKnot(index)
        }
    }
    ChoiceChips {
        label: qsTr("Paper")
        model: options.viewModel.paper
        onToggled: index => options.viewModel.choosePaper(index)
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        AppButton {
            text: qsTr("Save as PDF")
            iconName: "file"
            kind: AppButton.Kind.Primary
            enabled: options.viewModel.anyDays
            onClicked: options.pdfChosen()
        }
        AppButton {
            text: qsTr("Print")
            iconName: "report"
            enabled: options.viewModel.anyDays
            onClicked: options.viewModel.print()
        }
        AppButton {
            text: qsTr("Save as web page")
            iconName: "file"
            enabled: options.viewModel.anyDays
            onClicked: options.htmlChosen()
        }
    }
    QuietText {
        text: qsTr("The file stays on this machine and only you can read it. Nothing is sent.")
        Layout.fillWidth: true
    }
}
