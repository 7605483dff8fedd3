// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

AppPage {
    id: page

    required property CareViewModel viewModel

    readonly property bool asking: viewModel.screening.asking
    readonly property bool calling: viewModel.emergency && !asking
    readonly property bool calm: !asking && !calling

    title: qsTr("Care")
    subtitle: qsTr("Not a diagnosis. No clinician has reviewed these rules.")

    Component.onDestruction: viewModel.screening.stop()

    EmergencyCall {
        visible: page.calling
        number: page.viewModel.emergencyNumber
        onCopied: page.viewModel.copyEmergencyNumber()
        onAcknowledged: page.viewModel.acknowledgeEmergency()
    }
    Disclosure {
        visible: page.calling
        title: qsTr("Why this is said")

        Repeater {
            model: page.viewModel.steps

            CareStepCard {
                required property int index

                onAcknowledged: page.viewModel.acknowledge(index)
            }
        }
    }
    QuestionCard {
        visible: page.asking
        form: page.viewModel.screening
    }
    EmptyState {
        visible: page.calm && page.viewModel.ready && !page.viewModel.anyKnots
        iconName: "care"
        title: qsTr("Nothing to decide yet")
        text: qsTr("With a knot and a few entries, this page says whether to keep going or to see someone, and why.")
    }
    ColumnLayout {
        visible: page.calm && page.viewModel.anyKnots
        spacing: 4

        AppText {
            text: page.viewModel.tier
            font.pixelSize: Theme.titleSize
            font.weight: Font.DemiBold
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        AppText {
            text: page.viewModel.meaning
            Layout.fillWidth: true
        }
    }
    Card {
        visible: page.calm && page.viewModel.openQuestions > 0

        AppText {
            text: page.viewModel.roundTitle
            font.weight: Font.DemiBold
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        AppText {
            visible: text !== ""
            text: page.viewModel.whyAsk
            Layout.fillWidth: true
        }
        QuietText {
            text: page.viewModel.roundLength
            Layout.fillWidth: true
        }
        AppButton {
            text: qsTr("Start the questions")
            iconName: "care"
            kind: page.viewModel.questionsFirst ? AppButton.Kind.Primary : AppButton.Kind.Quiet
            onClicked: page.viewModel.beginScreening()
        }
    }
    Repeater {
        model: page.calm ? page.viewModel.steps : null

        CareStepCard {
            required property int index

            onSnoozed: days => page.viewModel.snooze(index, days)
            onAcknowledged: page.viewModel.acknowledge(index)
        }
    }
    SectionTitle {
        visible: page.calm && page.viewModel.anyKnots
        text: qsTr("What can be tried, step by step")
    }
    LadderCard {
        visible: page.calm && page.viewModel.anyKnots
        model: page.viewModel.ladder
    }
    AppButton {
        visible: page.calm && page.viewModel.anyKnots
        text: qsTr("Go through all the questions")
        bare: true
        onClicked: page.viewModel.beginAllQuestions()
    }
    SectionTitle {
        visible: page.calm
        text: qsTr("Visits")
    }
    QuietText {
        visible: page.calm && page.viewModel.visits.count === 0
        text: qsTr("Whom you saw and what they advised can be kept here. It goes into the report if you want.")
        Layout.fillWidth: true
    }
    Repeater {
        model: page.calm ? page.viewModel.visits : null

        VisitLine {
            required property int index

            onEditChosen: {
                if (page.viewModel.editVisit(index))
                    visitSheet.open();
            }
            onDeleteChosen: page.viewModel.deleteVisit(index)
        }
    }
    AppButton {
        visible: page.calm
        text: qsTr("Add a visit")
        iconName: "plus"
        onClicked: {
            page.viewModel.addVisit();
            visitSheet.open();
        }
    }

    SheetWhenWanted {
        id: visitSheet

        SheetPlace {
            VisitSheet {
                form: page.viewModel.visit
            }
        }
    }
}
