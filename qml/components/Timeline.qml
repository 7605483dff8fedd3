// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** What happened to a knot, day by day, the newest first. */
ColumnLayout {
    id: timeline

    required property TimelineModel model

    signal editChosen(int row, bool observation)

    spacing: 0
    Layout.fillWidth: true

    QuietText {
        visible: timeline.model.count === 0
        text: qsTr("Nothing yet.")
    }
    Repeater {
        model: timeline.model

        // Not of layouts in layouts: they keep the height that a text had before it knew its
        // width (Qt 6.4).
        Column {
            id: entry

            required property int index
            required property int kind
            required property string day
            required property bool newDay
            required property string time
            required property int pain
            required property string title
            required property string detail
            required property string note
            required property string late

            readonly property bool observation: kind === TimelineModel.ObservationEntry

            Layout.fillWidth: true

            QuietText {
                visible: entry.newDay
                text: entry.day
                font.weight: Font.DemiBold
                topPadding: 12
                bottomPadding: 4
                width: parent.width
                Accessible.role: Accessible.Heading
            }
            Item {
                width: parent.width
                height: Math.max(words.height, change.height)

                Rectangle {
                    id: mark

                    y: 6
                    width: Math.round(28 * Theme.textScale)
                    height: width
                    radius: Theme.unit
                    color: entry.observation && entry.pain >= 0 ? Theme.pain(entry.pain) : "transparent"

                    Text {
                        anchors.centerIn: parent
                        visible: entry.observation
                        text: entry.pain >= 0 ? entry.pain : "–"
                        color: entry.pain >= 0 ? Theme.painInk(entry.pain) : Theme.quietInk
                        font.pixelSize: Theme.smallSize
                        font.weight: Font.DemiBold
                        Accessible.ignored: true
                    }
                    Icon {
                        anchors.centerIn: parent
                        visible: !entry.observation
                        name: "remedies"
                        size: Math.round(20 * Theme.textScale)
                        color: Theme.quietInk
                    }
                }
                Column {
                    id: words

                    x: mark.width + 12
                    width: parent.width - x - change.width - 12
                    topPadding: 6
                    bottomPadding: 6

                    AppText {
                        text: entry.time === "" ? entry.title : qsTr("%1 · %2").arg(entry.time).arg(entry.title)
                        width: parent.width
                    }
                    QuietText {
                        text: entry.detail
                        visible: text !== ""
                        width: parent.width
                    }
                    AppText {
                        text: entry.note
                        visible: text !== ""
                        font.italic: true
                        width: parent.width
                    }
                    QuietText {
                        text: entry.late
                        visible: text !== ""
                        width: parent.width
                    }
                }
                IconButton {
                    id: change

                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    iconName: "edit"
                    text: qsTr("Change: %1").arg(entry.title)
                    onClicked: timeline.editChosen(entry.index, entry.observation)
                }
            }
            Hairline {
                width: parent.width
            }
        }
    }
}
