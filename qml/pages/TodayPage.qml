// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

AppPage {
    id: page

    required property TodayViewModel viewModel
    required property TrialViewModel trial

    signal bodyRequested
    signal careRequested

    title: qsTr("Today")
    subtitle: viewModel.day

    AppButton {
        visible: text !== ""
        text: page.viewModel.careLine
        iconName: "care"
        Layout.fillWidth: true
        onClicked: page.careRequested()
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        AppButton {
            text: qsTr("New knot")
            iconName: "plus"
            kind: page.viewModel.knots.count === 0 ? AppButton.Kind.Primary : AppButton.Kind.Quiet
            onClicked: page.bodyRequested()
        }
        AppButton {
            text: page.viewModel.quietDay ? qsTr("A quiet day") : qsTr("Quiet day")
            iconName: page.viewModel.quietDay ? "check" : "quiet"
            checkable: true
            checked: page.viewModel.quietDay
            Accessible.description: qsTr("Nothing hurts worth writing down today")
            onClicked: page.viewModel.toggleQuietDay()
        }
        AppButton {
            text: qsTr("Check in")
            iconName: "checkin"
            onClicked: {
                page.viewModel.beginCheckin();
                checkin.open();
            }
        }
    }
    QuietText {
        text: qsTr("Today so far: %1").arg(page.viewModel.checkinSummary)
        visible: page.viewModel.checkinSummary !== ""
        Layout.fillWidth: true
    }
    Repeater {
        model: page.trial.running

        TrialCard {
            required property int index

            onLogChosen: page.trial.logRemedy(index)
            onStopChosen: page.trial.stopRunning(index)
        }
    }
    Repeater {
        model: FirstRows {
            id: first

            source: page.viewModel.knots
            most: Math.ceil(page.height / (3 * Theme.target))
        }

        KnotCard {
            required property string knotId
            required property int index

            // Where none is laid out yet, those that fit the page are in sight.
            near: y === 0 ? index * 3 * Theme.target < page.height : y < page.scrolled - page.contentTop + 2 * page.sight && y + height > page.scrolled - page.contentTop - page.sight
            showAnchors: index === 0
            onOpened: page.viewModel.openKnot(knotId)
            onLogged: number => page.viewModel.logPain(knotId, number)
            onTreatChosen: page.viewModel.treat(knotId)
            onDescribeChosen: {
                if (page.viewModel.describe(knotId))
                    observation.open();
            }
        }
    }
    // The page is there with the knots that fit it; the others follow, a few a frame.
    FrameAnimation {
        running: first.most < page.viewModel.knots.count
        onTriggered: first.most += currentFrame > 0 ? 4 : 0
    }
    AppButton {
        visible: page.viewModel.outOfSight > 0
        text: page.viewModel.showsAll ? qsTr("Show fewer") : qsTr("%n more knot(s), not looked at for a while", "", page.viewModel.outOfSight)
        iconName: page.viewModel.showsAll ? "minus" : "chevron-down"
        bare: true
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        onClicked: page.viewModel.toggleAll()
    }
    EmptyState {
        visible: page.viewModel.knots.count === 0
        iconName: "body"
        title: page.viewModel.anyKnots ? qsTr("No knot is open") : qsTr("No knots yet")
        text: page.viewModel.anyKnots ? qsTr("All your knots are resolved. If one comes back, its story waits on the body map.") : qsTr("Tap the spot that hurts on the body map. That and a number are all it takes.")
        actionText: qsTr("Show the body")
        onActionChosen: page.bodyRequested()
    }
    QuietText {
        visible: page.viewModel.resolvedCount > 0 && page.viewModel.knots.count > 0
        text: qsTr("%n resolved knot(s) on the body map", "", page.viewModel.resolvedCount)
        Layout.fillWidth: true
    }

    SheetWhenWanted {
        id: checkin

        SheetPlace {
            CheckinSheet {
                form: page.viewModel.checkin
            }
        }
    }
    SheetWhenWanted {
        id: observation

        SheetPlace {
            ObservationSheet {
                form: page.viewModel.observation
            }
        }
    }
}
