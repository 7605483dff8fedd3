// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

AppPage {
    id: page

    required property RemediesViewModel viewModel
    required property TrialViewModel trial

    title: qsTr("Remedies")
    subtitle: qsTr("What people do about knots, from five articles; none of it is a prescription.")

    RowLayout {
        visible: page.viewModel.subject !== ""
        spacing: Theme.unit

        AppText {
            text: qsTr("For: %1").arg(page.viewModel.subject)
            font.weight: Font.Medium
            Layout.fillWidth: true
        }
        IconButton {
            iconName: "close"
            text: qsTr("For no knot in particular")
            onClicked: page.viewModel.forgetSubject()
        }
    }
    ChoiceChips {
        model: page.viewModel.kinds
        onToggled: index => page.viewModel.kinds.toggle(index)
    }
    Repeater {
        model: page.viewModel.remedies

        RemedyCard {
            required property string remedyId

            onStarted: page.viewModel.start(remedyId)
            onLogChosen: {
                page.viewModel.logUse(remedyId);
                useSheet.open();
            }
            onEditChosen: {
                if (page.viewModel.editOwn(remedyId))
                    ownSheet.open();
            }
            onDeleteChosen: page.viewModel.deleteOwn(remedyId)
        }
    }
    EmptyState {
        visible: page.viewModel.showsOwn && page.viewModel.remedies.count === 0
        iconName: "remedies"
        title: qsTr("None of your own yet")
        text: qsTr("Does something help you that is not in the list? Add it, and its effect can be seen like any other's.")
    }
    AppButton {
        text: qsTr("Add a remedy of your own")
        iconName: "plus"
        onClicked: {
            page.viewModel.addOwn();
            ownSheet.open();
        }
    }

    TrialSection {
        viewModel: page.trial
        onPlanChosen: {
            page.trial.plan();
            trialSheet.open();
        }
    }

    SheetWhenWanted {
        id: trialSheet

        SheetPlace {
            TrialSheet {
                form: page.trial.form
            }
        }
    }
    SheetWhenWanted {
        id: useSheet

        SheetPlace {
            UseSheet {
                form: page.viewModel.use
            }
        }
    }
    SheetWhenWanted {
        id: ownSheet

        SheetPlace {
            OwnRemedySheet {
                form: page.viewModel.ownRemedy
            }
        }
    }
}
