// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtCharts
import Knotebook
import Knotebook.App

/**
 * Pain from day to day. The axis is always 0 to 10; below it stand the marks of
 * what was done. A day is pointed at by pointer, touch or arrow keys.
 */
FocusScope {
    id: daily

    required property TrendsViewModel viewModel

    readonly property int axisRoom: Math.round(30 * Theme.textScale)
    readonly property int labelRoom: Math.round(26 * Theme.textScale)
    readonly property real highest: 10.3
    readonly property real lowest: viewModel.lowest
    /** Room for marks on the first and the last day, and as much in days. */
    readonly property int edge: 6
    readonly property real edgeDays: edge * viewModel.daySpan / Math.max(1, plot.width)
    /** Under the bars of fair trials. */
    readonly property int bracketGap: 8
    readonly property rect plot: Qt.rect(axisRoom, 8, width - axisRoom - 12, height - labelRoom - 8)

    implicitHeight: Math.round(340 * Math.min(1.3, Theme.textScale))
    activeFocusOnTab: true
    Accessible.role: Accessible.Chart
    Accessible.name: viewModel.description
    Accessible.description: viewModel.readout
    Accessible.focusable: true

    function yOf(pain: real): real {
        return plot.y + plot.height * (highest - pain) / (highest - lowest);
    }
    function tellRoom() {
        viewModel.setRoom(Math.round(plot.width), Math.max(2, Math.floor(plot.width / (78 * Theme.textScale))));
    }

    /** Around the day that is pointed at, else around the middle. */
    function zoom(factor: real) {
        viewModel.zoom(factor, viewModel.pointedAt < 0 ? 0.5 : viewModel.pointedAt);
    }
    function move(modifiers: int, direction: int) {
        if (modifiers === Qt.ShiftModifier)
            viewModel.pan(direction * 0.25);
        else
            viewModel.step(direction);
    }

    onPlotChanged: room.restart()
    Keys.onLeftPressed: event => move(event.modifiers, -1)
    Keys.onRightPressed: event => move(event.modifiers, 1)
    Keys.onEscapePressed: viewModel.pointAt(-1)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Home)
            viewModel.pointAtFirst();
        else if (event.key === Qt.Key_End)
            viewModel.pointAtLast();
        else if (event.key === Qt.Key_PageUp)
            viewModel.step(-7);
        else if (event.key === Qt.Key_PageDown)
            viewModel.step(7);
        else if (event.key === Qt.Key_Plus || event.key === Qt.Key_Equal)
            zoom(0.5);
        else if (event.key === Qt.Key_Minus)
            zoom(2);
        else if (event.key === Qt.Key_0)
            viewModel.showPeriod();
        else
            return;
        event.accepted = true;
    }

    Timer {
        id: room

        interval: 0
        onTriggered: daily.tellRoom()
    }

    component Line: LineSeries {
        axisX: days
        axisY: pain
    }

    PainAxis {
        anchors.fill: parent
        plot: daily.plot
        highest: daily.highest
        lowest: daily.lowest
        base: daily.viewModel.baseline
        betterFrom: daily.viewModel.betterFrom
        worseFrom: daily.viewModel.worseFrom
    }
    Repeater {
        model: daily.viewModel.phases

        PhaseMark {
            required property real start
            required property real share

            x: daily.plot.x + daily.plot.width * start
            y: daily.plot.y
            width: daily.plot.width * share
            height: daily.plot.height
        }
    }
    DayAxis {
        anchors.fill: parent
        plot: daily.plot
        ticks: daily.viewModel.ticks
    }
    ChartView {
        id: chart

        anchors.fill: parent
        antialiasing: true
        backgroundColor: "transparent"
        plotAreaColor: "transparent"
        dropShadowEnabled: false
        backgroundRoundness: 0
        legend.visible: false
        margins.left: 0
        margins.top: 0
        margins.right: 0
        margins.bottom: 0
        plotArea: Qt.rect(daily.plot.x - daily.edge, daily.plot.y, daily.plot.width + 2 * daily.edge, daily.plot.height)
        animationOptions: ChartView.NoAnimation
        Accessible.ignored: true

        ValuesAxis {
            id: days

            min: daily.viewModel.firstDay - 0.5 - daily.edgeDays
            max: daily.viewModel.firstDay + daily.viewModel.daySpan - 0.5 + daily.edgeDays
            visible: false
        }
        ValuesAxis {
            id: pain

            min: daily.lowest
            max: daily.highest
            visible: false
        }
        AreaSeries {
            id: band

            axisX: days
            axisY: pain
            color: Theme.band
            borderColor: "transparent"
            borderWidth: 0
            upperSeries: LineSeries {}
            lowerSeries: LineSeries {}
        }
        AreaSeries {
            id: computed

            axisX: days
            axisY: pain
            color: Theme.outline
            borderColor: "transparent"
            borderWidth: 0
            upperSeries: LineSeries {}
            lowerSeries: LineSeries {}
        }
        Line {
            id: worst

            color: Theme.outline
            style: Qt.NoPen
            pointsVisible: true
        }
        Line {
            id: average

            color: Theme.chartLine
            width: 1.4
            pointsVisible: daily.viewModel.roomForDots
        }
        Line {
            id: compared

            color: Theme.accent
            width: 1.6
            style: Qt.DashLine
            pointsVisible: true
        }
        Line {
            id: alone

            color: Theme.chartLine
            style: Qt.NoPen
            pointsVisible: true
        }
        Line {
            id: smooth

            color: Theme.accent
            width: 3
            capStyle: Qt.RoundCap
        }
        ScatterSeries {
            id: uses

            axisX: days
            axisY: pain
            color: Theme.quietInk
            borderColor: "transparent"
            markerShape: ScatterSeries.MarkerShapeTriangle
            markerSize: 8
        }
        ScatterSeries {
            id: visits

            axisX: days
            axisY: pain
            color: Theme.accent
            borderColor: "transparent"
            markerShape: ScatterSeries.MarkerShapeRotatedRectangle
            markerSize: 12
        }
        ScatterSeries {
            id: flares

            axisX: days
            axisY: pain
            color: Theme.ink
            borderColor: Theme.surface
            markerShape: ScatterSeries.MarkerShapeStar
            markerSize: 15
        }
        Component.onCompleted: {
            daily.viewModel.curves.attachLines(average, smooth);
            daily.viewModel.curves.attachDots(worst, alone);
            daily.viewModel.curves.attachMarks(uses, visits);
            daily.viewModel.curves.attachBand(band);
            daily.viewModel.curves.attachCompared(compared);
            daily.viewModel.curves.attachFlares(flares, computed);
            room.restart();
        }
    }
    PeriodMark {
        number: 1
        words: daily.viewModel.comparison.earlierWords
        visible: daily.viewModel.comparison.earlierShare > 0
        x: daily.plot.x + daily.plot.width * daily.viewModel.comparison.earlierStart
        y: daily.plot.y + daily.bracketGap
        width: daily.plot.width * daily.viewModel.comparison.earlierShare
        height: daily.yOf(0) - y
        levelAt: daily.viewModel.comparison.earlierMedian < 0 ? -1 : daily.yOf(daily.viewModel.comparison.earlierMedian) - y
    }
    PeriodMark {
        number: 2
        words: daily.viewModel.comparison.laterWords
        visible: daily.viewModel.comparison.laterShare > 0
        x: daily.plot.x + daily.plot.width * daily.viewModel.comparison.laterStart
        y: daily.plot.y + daily.bracketGap
        width: daily.plot.width * daily.viewModel.comparison.laterShare
        height: daily.yOf(0) - y
        levelAt: daily.viewModel.comparison.laterMedian < 0 ? -1 : daily.yOf(daily.viewModel.comparison.laterMedian) - y
    }
    Rectangle {
        visible: daily.viewModel.pointedAt >= 0
        x: Math.round(daily.plot.x + daily.plot.width * daily.viewModel.pointedAt)
        y: daily.plot.y
        width: 1
        height: daily.plot.height
        color: Theme.ink

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            y: daily.yOf(daily.viewModel.pointedPain) - daily.plot.y - height / 2
            width: 11
            height: 11
            radius: 6
            color: Theme.accent
            border.width: 2
            border.color: Theme.surface
        }
    }
    ChartPointer {
        anchors.fill: parent
        plot: daily.plot
        onPointed: place => {
            if (!room.running)
                daily.viewModel.pointAt(place);
        }
        onTapped: place => {
            daily.forceActiveFocus(Qt.MouseFocusReason);
            daily.viewModel.pointAt(place);
        }
        onBrushed: (from, to) => daily.viewModel.zoomTo(from, to)
        onTurned: (factor, place) => daily.viewModel.zoom(factor, place)
    }
    FocusRing {
        anchors.margins: -2
        shown: daily.activeFocus
    }
}
