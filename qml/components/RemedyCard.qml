// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook

/** A remedy: what to do, how much, what to mind. */
Column {
    id: card

    required property string name
    required property string how
    required property string dose
    required property list<string> cautions
    required property bool own
    required property bool timed
    /** Why it is not suggested for now. */
    required property string notNow
    property bool open: false

    signal started
    signal logChosen
    signal editChosen
    signal deleteChosen

    spacing: 4
    Layout.fillWidth: true
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    AppText {
        text: card.name
        font.weight: Font.DemiBold
        font.pixelSize: Theme.leadSize
        width: card.width
        Accessible.role: Accessible.Heading
    }
    AppText {
        text: card.how
        visible: text !== ""
        width: card.width
    }
    RowLayout {
        visible: card.dose !== ""
        width: card.width
        spacing: 6

        Icon {
            name: "timer"
            size: Math.round(18 * Theme.textScale)
            color: Theme.quietInk
        }
        QuietText {
            text: card.dose
            Layout.fillWidth: true
        }
    }
    ProblemText {
        width: card.width
        text: card.notNow
    }
    CautionList {
        width: card.width
        cautions: card.open ? card.cautions : []
    }
    Flow {
        width: card.width
        topPadding: 4
        spacing: Theme.unit

        AppButton {
            visible: card.timed && card.notNow === ""
            text: qsTr("Start")
            iconName: "play"
            Accessible.name: qsTr("Start the timer for %1").arg(card.name)
            onClicked: card.started()
        }
        AppButton {
            text: qsTr("Log it")
            iconName: "check"
            Accessible.name: qsTr("Log %1").arg(card.name)
            onClicked: card.logChosen()
        }
        AppButton {
            visible: card.cautions.length > 0
            text: card.open ? qsTr("Fewer words") : qsTr("What to mind")
            iconName: "info"
            onClicked: card.open = !card.open
        }
        IconButton {
            visible: card.own
            iconName: "edit"
            text: qsTr("Change %1").arg(card.name)
            onClicked: card.editChosen()
        }
        IconButton {
            visible: card.own
            iconName: "trash"
            text: qsTr("Delete %1").arg(card.name)
            onClicked: card.deleteChosen()
        }
    }
    Item {
        width: 1
        height: Theme.unit
    }
    Hairline {
        width: card.width
    }
}
