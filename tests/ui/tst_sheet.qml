// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import QtTest
import Knotebook

Item {
    T.ApplicationWindow {
        id: window

        width: 900
        height: 700
        visible: true

        Sheet {
            id: sheet

            title: "A sheet"

            AppTextField {
                id: first

                label: "First"
            }
            actions: AppButton {
                id: save

                text: "Save"
            }
        }
        TestCase {
            name: "Sheet"
            when: window.visible

            function init() {
                window.requestActivate();
                tryCompare(window, "active", true);
                sheet.open();
                tryCompare(sheet, "opened", true);
            }
            function cleanup() {
                sheet.close();
                tryCompare(sheet, "visible", false);
            }
            function test_escapeCloses() {
                keyClick(Qt.Key_Escape);
                tryCompare(sheet, "visible", false);
            }
            function test_tabStaysInside() {
                for (let i = 0; i < 8; ++i) {
                    keyClick(Qt.Key_Tab);
                    verify(sheet.activeFocus);
                }
            }
            function test_itComesFromTheBottomOnNarrowWindows() {
                window.width = 420;
                tryCompare(sheet, "narrow", true);
                tryVerify(() => sheet.width === 420 && sheet.y + sheet.height === window.height);
                window.width = 900;
                tryCompare(sheet, "narrow", false);
            }
        }
    }
}
