// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** Three short screens, once, beside the body. */
FocusScope {
    id: page

    required property BodyViewModel body

    property int step: 0

    readonly property bool narrow: width < Theme.narrowWidth

    signal finished

    BodyFigure {
        id: figure

        viewModel: page.body
        x: page.narrow ? 0 : 4 * Theme.unit
        y: page.narrow ? 0 : 4 * Theme.unit
        width: page.narrow ? page.width : Math.round(page.width * 0.4)
        height: page.narrow ? Math.round(page.height * 0.4) : page.height - 2 * y
        // On a narrow page as much of it as can still be seen well: head to hips.
        share: page.narrow ? 0.5 : 1
    }
    AppPage {
        x: page.narrow ? 0 : figure.x + figure.width
        y: page.narrow ? figure.height : 0
        width: page.width - x
        height: page.height - y
        title: [qsTr("Welcome"), qsTr("Mark, log, look back"), qsTr("What it is not")][page.step]
        columnWidth: 560
        centred: !page.narrow

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
}
