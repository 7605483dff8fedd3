// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Knotebook

Item {
    width: 900
    height: 300

    NumberRow {
        id: row

        label: "Pain now"
        width: 800
    }
    SignalSpy {
        id: chosen

        target: row
        signalName: "chosen"
    }
    TestCase {
        name: "NumberRow"
        when: windowShown

        function init() {
            row.width = 800;
            row.value = -1;
            row.cursor = 0;
            row.typedOne = false;
            chosen.clear();
            waitForRendering(row);
        }
        function last() {
            return chosen.signalArguments[chosen.count - 1][0];
        }

        function test_oneTapChooses() {
            mouseClick(row, 800 / 11 * 7.5, 20);
            compare(chosen.count, 1);
            compare(last(), 7);
        }
        function test_everyTargetIsLargeEnough() {
            for (const width of [800, 484, 388, 340]) {
                row.width = width;
                waitForRendering(row);
                const columns = row.twoRows ? 6 : 11;
                verify(width / columns >= 44, width);
            }
        }
        function test_narrowBreaksIntoTwoRows() {
            row.width = 388;
            verify(row.twoRows);
            waitForRendering(row);
            mouseClick(row, 388 / 6 * 4.5, 76);
            compare(last(), 10);
        }
        function test_aDigitAndEnterChoose() {
            row.forceActiveFocus();
            keyClick(Qt.Key_6);
            compare(chosen.count, 0);
            keyClick(Qt.Key_Return);
            compare(last(), 6);
        }
        function test_oneAndZeroAreTen() {
            row.forceActiveFocus();
            keyClick(Qt.Key_1);
            keyClick(Qt.Key_0);
            keyClick(Qt.Key_Return);
            compare(last(), 10);
        }
        function test_zeroAloneIsZero() {
            row.forceActiveFocus();
            keyClick(Qt.Key_5);
            keyClick(Qt.Key_0);
            keyClick(Qt.Key_Enter);
            compare(last(), 0);
        }
        function test_arrowsStopAtTheEnds() {
            row.forceActiveFocus();
            keyClick(Qt.Key_Left);
            compare(row.cursor, 0);
            keyClick(Qt.Key_End);
            keyClick(Qt.Key_Right);
            compare(row.cursor, 10);
            keyClick(Qt.Key_Home);
            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Space);
            compare(last(), 1);
        }
        function test_itIsOneStopForTheTabKey() {
            row.moveTo(3);
            const focused = row.Window.activeFocusItem;
            verify(focused !== null);
            keyClick(Qt.Key_Right);
            verify(row.activeFocus);
            compare(row.cursor, 4);
        }
    }
}
