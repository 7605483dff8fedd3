// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Knotebook

/** One knot on Today: what, where, how it was last, and the row that logs how it is now. */
Card {
    id: card

    required property string name
    required property string place
    required property string last
    required property string statusText
    required property int status
    required property int pain
    required property int todayPain
    property bool showAnchors: false
    /**
     * In sight, or a screen away from it. The numbers are most of what there is to make of
     * a card: those of sixty knots are made when they come near, and stay.
     */
    property bool near: true
    property bool made: false

    readonly property bool roomy: width > 600 * Theme.textScale
    /** Large type in a narrow window: the words need the whole width. */
    readonly property bool cramped: width < 300 * Theme.textScale

    signal opened
    signal logged(int number)
    signal describeChosen
    signal treatChosen

    function make() {
        made = made || near;
    }

    onNearChanged: make()
    Component.onCompleted: make()
    gap: Theme.unit
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    GridLayout {
        columns: card.cramped ? 1 : 2
        columnSpacing: 12
        rowSpacing: 0
        Layout.fillWidth: true

        RowLayout {
            spacing: 12
            Layout.fillWidth: true

            StatusMark {
                status: card.status
                pain: card.pain
                statusText: card.statusText
            }
            T.AbstractButton {
                id: head

                Layout.fillWidth: true
                implicitHeight: Math.max(Theme.target, words.implicitHeight)
                hoverEnabled: true
                Accessible.name: qsTr("%1, %2. Open its story").arg(card.name).arg(card.place)
                onClicked: card.opened()
                Keys.onReturnPressed: clicked()
                Keys.onEnterPressed: clicked()

                contentItem: Item {
                    ColumnLayout {
                        id: words

                        anchors.left: parent.left
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        spacing: 0

                        AppText {
                            text: card.place === "" ? card.name : qsTr("%1 · %2").arg(card.name).arg(card.place)
                            font.weight: Font.DemiBold
                            font.underline: head.hovered
                            Layout.fillWidth: true
                        }
                        QuietText {
                            text: qsTr("%1 · %2").arg(card.statusText).arg(card.last)
                            Layout.fillWidth: true
                        }
                    }
                }
                background: Item {
                    FocusRing {
                        shown: head.visualFocus
                    }
                }
            }
        }
        RowLayout {
            spacing: card.cramped ? 0 : 12
            Layout.alignment: Qt.AlignTop

            AppButton {
                iconName: "remedies"
                text: card.roomy || card.cramped ? qsTr("Treat") : ""
                bare: true
                Accessible.name: qsTr("Treat %1").arg(card.name)
                Layout.alignment: Qt.AlignTop
                onClicked: card.treatChosen()
            }
            AppButton {
                iconName: "note"
                text: card.roomy || card.cramped ? qsTr("Say more") : ""
                bare: true
                Accessible.name: qsTr("Say more about %1").arg(card.name)
                Layout.alignment: Qt.AlignTop
                onClicked: card.describeChosen()
            }
        }
    }
    Item {
        visible: !card.made
        implicitHeight: Theme.numbersHeight(width)
        Layout.fillWidth: true
    }
    Repeater {
        model: card.made ? 1 : 0

        NumberRow {
            label: qsTr("Pain now, %1").arg(card.name)
            value: card.todayPain
            showAnchors: card.showAnchors
            Layout.fillWidth: true
            onChosen: number => card.logged(number)
        }
    }
}
