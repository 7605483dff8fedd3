// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** Which two weeks the heat map shows, a way through time, and what the colours mean. */
ColumnLayout {
    id: time

    required property HeatViewModel viewModel

    readonly property bool isLast: viewModel.window >= viewModel.windows - 1

    spacing: 4
    Layout.fillWidth: true
    onVisibleChanged: play.running = false

    Timer {
        id: play

        interval: 1200
        repeat: true
        onTriggered: running = time.viewModel.advance()
    }
    AppText {
        text: time.viewModel.periodText
        font.weight: Font.DemiBold
        Layout.fillWidth: true
    }
    QuietText {
        text: time.viewModel.text
        Layout.fillWidth: true
    }
    RowLayout {
        visible: time.viewModel.windows > 1
        spacing: 4

        IconButton {
            iconName: play.running ? "pause" : "play"
            text: play.running ? qsTr("Pause") : qsTr("Play through time")
            onClicked: {
                if (!play.running && time.isLast)
                    time.viewModel.window = 0;
                play.running = !play.running;
            }
        }
        AppSlider {
            label: qsTr("Two weeks of the heat map")
            valueText: time.viewModel.periodText
            from: 0
            to: Math.max(1, time.viewModel.windows - 1)
            stepSize: 1
            value: time.viewModel.window
            implicitWidth: 80
            onMoved: {
                play.running = false;
                time.viewModel.window = Math.round(value);
            }
        }
    }
    Flow {
        spacing: Theme.unit
        Layout.fillWidth: true

        Repeater {
            model: time.viewModel.legend

            Row {
                id: entry

                required property int index
                required property string modelData

                spacing: 4
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("Colour %1 of 5: pain %2").arg(index + 1).arg(modelData)

                Rectangle {
                    width: Math.round(16 * Theme.textScale)
                    height: width
                    radius: 4
                    color: Theme.pain(2 * entry.index + 1)
                    border.width: 1
                    border.color: Theme.outline
                }
                QuietText {
                    text: entry.modelData
                    Accessible.ignored: true
                }
            }
        }
    }
    QuietText {
        text: qsTr("Mean pain at rest, of 10. A place without colour has no entries.")
        Layout.fillWidth: true
    }
}
