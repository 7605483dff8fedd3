// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Shapes
import Knotebook

/** What the marks of a DailyChart mean. */
Flow {
    id: key

    property bool band: false
    /** The name of what is compared, empty when nothing is. */
    property string compared: ""
    property bool better: false
    property bool worse: false
    property bool uses: true
    property bool visits: true
    property bool flares: false
    property bool spikes: false
    property bool phases: false
    property bool periods: false

    Layout.fillWidth: true
    spacing: 2 * Theme.unit

    component Entry: Row {
        id: entry

        default property alias sign: box.data
        required property string text

        spacing: 6

        Item {
            id: box

            width: 18
            height: 14
            anchors.verticalCenter: parent.verticalCenter
        }
        QuietText {
            text: entry.text
            wrapMode: Text.NoWrap
        }
    }

    component ZoneSign: Rectangle {
        width: 18
        height: 14

        Row {
            spacing: 5

            Repeater {
                model: 3

                Rectangle {
                    width: 3
                    height: 1
                    color: Theme.accent
                }
            }
        }
    }

    Entry {
        text: qsTr("Average of the day")

        Rectangle {
            anchors.centerIn: parent
            width: 18
            height: 1.5
            color: Theme.chartLine
        }
    }
    Entry {
        text: qsTr("Worst of the day")

        Rectangle {
            anchors.centerIn: parent
            width: 5
            height: 5
            radius: 3
            color: Theme.outline
        }
    }
    Entry {
        text: qsTr("Smooth course")

        Rectangle {
            anchors.centerIn: parent
            width: 18
            height: 3
            radius: 2
            color: Theme.accent
        }
    }
    Entry {
        visible: key.compared !== ""
        text: qsTr("%1, dashed").arg(key.compared)

        Row {
            anchors.centerIn: parent
            spacing: 3

            Repeater {
                model: 2

                Rectangle {
                    width: 7
                    height: 2
                    color: Theme.accent
                }
            }
        }
    }
    Entry {
        visible: key.band
        text: qsTr("Where it lies, 95 %")

        Rectangle {
            anchors.centerIn: parent
            width: 18
            height: 10
            color: Theme.band
        }
    }
    Entry {
        visible: key.better || key.worse
        text: qsTr("First fortnight")

        Row {
            anchors.centerIn: parent
            spacing: 3

            Repeater {
                model: 2

                Rectangle {
                    width: 8
                    height: 1
                    color: Theme.quietInk
                }
            }
        }
    }
    Entry {
        visible: key.better
        text: qsTr("Better by what matters")

        ZoneSign {
            color: Theme.zone
        }
    }
    Entry {
        visible: key.worse
        text: qsTr("Worse by what matters")

        ZoneSign {
            color: Theme.hover
            rotation: 180
        }
    }
    Entry {
        visible: key.uses
        text: qsTr("Remedy")

        Shape {
            anchors.centerIn: parent
            width: 8
            height: 8
            layer.enabled: true
            layer.samples: 4

            ShapePath {
                strokeColor: "transparent"
                fillColor: Theme.quietInk
                startX: 4
                startY: 0

                PathLine {
                    x: 8
                    y: 8
                }
                PathLine {
                    x: 0
                    y: 8
                }
            }
        }
    }
    Entry {
        visible: key.visits
        text: qsTr("Visit")

        Rectangle {
            anchors.centerIn: parent
            width: 8
            height: 8
            rotation: 45
            color: Theme.accent
        }
    }
    Entry {
        visible: key.flares
        text: qsTr("Flare, as you said")

        Text {
            anchors.centerIn: parent
            text: "★"
            color: Theme.ink
            font.pixelSize: 15
            Accessible.ignored: true
        }
    }
    Entry {
        visible: key.spikes
        text: qsTr("Flare, computed")

        Rectangle {
            anchors.centerIn: parent
            width: 18
            height: 5
            color: Theme.outline
        }
    }
    Entry {
        visible: key.phases
        text: qsTr("Fair trial, with the remedy")

        PhaseMark {
            anchors.centerIn: parent
            width: 18
            height: 14
            treated: true
            words: ""
        }
    }
    Entry {
        visible: key.phases
        text: qsTr("Fair trial, without or the other")

        PhaseMark {
            anchors.centerIn: parent
            width: 18
            height: 14
            treated: false
            words: ""
        }
    }
    Entry {
        visible: key.periods
        text: qsTr("Compared period, and its median")

        PeriodMark {
            anchors.centerIn: parent
            width: 18
            height: 14
            number: 0
            levelAt: 10
            words: ""
        }
    }
}
