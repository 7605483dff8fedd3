// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook

/** Three short screens, once. */
AppPage {
    id: page

    property int step: 0

    signal finished

    title: [qsTr("Welcome"), qsTr("Mark, log, look back"), qsTr("What it is not")][step]
    columnWidth: 560

    AppText {
        font.pixelSize: Theme.leadSize
        lineHeight: 1.4
        Layout.fillWidth: true
        text: [qsTr("Knotebook is a private journal for muscle knots. Everything you write stays in one file on this machine. Nothing is sent anywhere, and there is no account."), qsTr("Tap the spot on the body, then a number from 0 to 10. That is all a day ever needs, and a day without an entry is fine. Over weeks you see whether it is getting better, and what helped."), qsTr("It is a notebook, not a doctor: it makes no diagnosis, and no clinician has reviewed its rules. It tells you when people with entries like yours are advised to see someone, and why.")][page.step]
    }
    RowLayout {
        Layout.topMargin: 2 * Theme.unit
        spacing: Theme.unit

        Repeater {
            model: 3

            Rectangle {
                required property int index

                implicitWidth: index === page.step ? 20 : 8
                implicitHeight: 8
                radius: 4
                color: index === page.step ? Theme.accent : Theme.hairline
            }
        }
        Item {
            Layout.fillWidth: true
        }
        AppButton {
            visible: page.step < 2
            text: qsTr("Skip")
            onClicked: page.finished()
        }
        AppButton {
            text: page.step < 2 ? qsTr("Next") : qsTr("Begin")
            kind: AppButton.Kind.Primary
            focus: true
            onClicked: page.step < 2 ? page.step++ : page.finished()
        }
    }
}
