// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Knotebook
import Knotebook.App

/** The remedy that is going on, small, on every page. */
T.Pane {
    id: bar

    required property RemedyTimer timer

    signal logChosen

    readonly property bool over: timer.state === RemedyTimer.Done || timer.state === RemedyTimer.Stopped

    visible: timer.active
    implicitHeight: visible ? row.implicitHeight + topPadding + bottomPadding : 0
    padding: Theme.unit
    leftPadding: 2 * Theme.unit
    Accessible.name: timer.title

    contentItem: RowLayout {
        id: row

        spacing: Theme.unit

        Icon {
            name: bar.timer.warning ? "warning" : "timer"
            color: Theme.accent
        }
        ColumnLayout {
            spacing: 0

            RowLayout {
                spacing: Theme.unit

                AppText {
                    text: bar.timer.title
                    font.weight: Font.DemiBold
                    elide: Text.ElideRight
                    wrapMode: Text.NoWrap
                    Layout.maximumWidth: Math.max(80, bar.width * 0.45)
                }
                AppText {
                    text: bar.timer.clock
                    font.weight: Font.Medium
                    wrapMode: Text.NoWrap
                }
            }
            QuietText {
                text: bar.timer.guidance
                Layout.fillWidth: true
                Accessible.role: Accessible.AlertMessage
            }
        }
        IconButton {
            visible: bar.timer.state === RemedyTimer.Running || bar.timer.state === RemedyTimer.Resting
            iconName: "pause"
            text: qsTr("Pause")
            onClicked: bar.timer.pause()
        }
        IconButton {
            visible: bar.timer.state === RemedyTimer.Paused
            iconName: "play"
            text: qsTr("Go on")
            onClicked: bar.timer.resume()
        }
        IconButton {
            visible: !bar.over
            iconName: "stop"
            text: qsTr("Stop")
            onClicked: bar.timer.stop()
        }
        AppButton {
            visible: bar.over
            text: qsTr("Log it")
            kind: AppButton.Kind.Primary
            onClicked: bar.logChosen()
        }
        IconButton {
            visible: bar.over
            iconName: "close"
            text: qsTr("Put the timer away")
            onClicked: bar.timer.dismiss()
        }
    }
    background: Rectangle {
        color: Theme.accentWash

        Rectangle {
            width: parent.width
            height: 1
            color: Theme.hairline
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width * bar.timer.progress
            height: 3
            color: Theme.accent
        }
    }
}
