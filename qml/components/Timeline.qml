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

        ColumnLayout {
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

            spacing: 0
            Layout.fillWidth: true

            QuietText {
                visible: entry.newDay
                text: entry.day
                font.weight: Font.DemiBold
                Layout.topMargin: 12
                Layout.bottomMargin: 4
                Accessible.role: Accessible.Heading
            }
            RowLayout {
                spacing: 12

                Rectangle {
                    implicitWidth: Math.round(28 * Theme.textScale)
                    implicitHeight: implicitWidth
                    radius: Theme.unit
                    color: entry.observation && entry.pain >= 0 ? Theme.pain(entry.pain) : "transparent"
                    Layout.alignment: Qt.AlignTop
                    Layout.topMargin: 6

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
                ColumnLayout {
                    spacing: 0
                    Layout.topMargin: 6
                    Layout.bottomMargin: 6

                    AppText {
                        text: entry.time === "" ? entry.title : qsTr("%1 · %2").arg(entry.time).arg(entry.title)
                        Layout.fillWidth: true
                    }
                    QuietText {
                        text: entry.detail
                        visible: text !== ""
                        Layout.fillWidth: true
                    }
                    AppText {
                        text: entry.note
                        visible: text !== ""
                        font.italic: true
                        Layout.fillWidth: true
                    }
                    QuietText {
                        text: entry.late
                        visible: text !== ""
                        Layout.fillWidth: true
                    }
                }
                IconButton {
                    iconName: "edit"
                    text: qsTr("Change: %1").arg(entry.title)
                    onClicked: timeline.editChosen(entry.index, entry.observation)
                }
            }
            Hairline {}
        }
    }
}
