// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

AppPage {
    id: page

    required property KnotViewModel viewModel
    /** The row of the timeline that is being changed. */
    property int entry: -1

    title: viewModel.name
    subtitle: viewModel.place
    backwards: true
    tools: AppButton {
        iconName: "edit"
        text: qsTr("Change")
        bare: true
        onClicked: {
            if (page.viewModel.edit())
                knotSheet.open();
        }
    }

    RowLayout {
        spacing: 12

        StatusMark {
            status: page.viewModel.status
            pain: page.viewModel.pain
            statusText: page.viewModel.statusText
            size: Math.round(44 * Theme.textScale)
        }
        ColumnLayout {
            spacing: 0

            AppText {
                text: page.viewModel.statusText
                Layout.fillWidth: true
            }
            QuietText {
                text: page.viewModel.lastPain
                Layout.fillWidth: true
            }
        }
    }
    QuietText {
        text: page.viewModel.facts
        visible: text !== ""
        Layout.fillWidth: true
    }
    QuietText {
        text: qsTr("Suspected: %1").arg(page.viewModel.causes)
        visible: page.viewModel.causes !== ""
        Layout.fillWidth: true
    }
    QuietText {
        text: page.viewModel.behaviour
        visible: text !== ""
        Layout.fillWidth: true
    }
    AppText {
        text: page.viewModel.note
        visible: text !== ""
        Layout.fillWidth: true
    }
    NumberQuestion {
        visible: !page.viewModel.resolved
        label: qsTr("Pain now")
        value: page.viewModel.todayPain
        onChosen: number => page.viewModel.logPain(number)
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        AppButton {
            visible: !page.viewModel.resolved
            text: qsTr("Say more")
            iconName: "note"
            onClicked: {
                if (page.viewModel.describe())
                    observationSheet.open();
            }
        }
        AppButton {
            visible: !page.viewModel.resolved
            text: qsTr("Treat it")
            iconName: "remedies"
            onClicked: page.viewModel.treat()
        }
        AppButton {
            visible: !page.viewModel.resolved
            text: qsTr("It is gone")
            iconName: "check"
            onClicked: page.viewModel.resolve()
        }
        AppButton {
            visible: page.viewModel.resolved
            text: qsTr("It came back")
            iconName: "history"
            onClicked: page.viewModel.reopen()
        }
    }
    DayStrip {
        model: page.viewModel.days
    }
    SectionTitle {
        text: qsTr("Its story")
    }
    Timeline {
        model: page.viewModel.timeline
        onEditChosen: (row, observation) => {
            page.entry = row;
            if (page.viewModel.editEntry(row))
                observation ? observationSheet.open() : useSheet.open();
        }
    }
    AppButton {
        visible: page.viewModel.hasMore
        text: qsTr("Show older entries")
        onClicked: page.viewModel.showMore()
    }
    Hairline {}
    AppButton {
        text: qsTr("Delete this knot")
        kind: AppButton.Kind.Danger
        iconName: "trash"
        onClicked: page.viewModel.remove()
    }

    SheetWhenWanted {
        id: knotSheet

        SheetPlace {
            KnotSheet {
                form: page.viewModel.form
            }
        }
    }
    SheetWhenWanted {
        id: observationSheet

        SheetPlace {
            ObservationSheet {
                form: page.viewModel.observation
                onDeleteChosen: page.viewModel.deleteEntry(page.entry)
            }
        }
    }
    SheetWhenWanted {
        id: useSheet

        SheetPlace {
            UseSheet {
                form: page.viewModel.use
                onDeleteChosen: page.viewModel.deleteEntry(page.entry)
            }
        }
    }
}
