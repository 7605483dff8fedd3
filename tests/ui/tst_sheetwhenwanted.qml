// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import QtTest
import Knotebook

Item {
    T.ApplicationWindow {
        id: window

        property int made: 0

        width: 900
        height: 700
        visible: true

        Column {
            id: column

            spacing: 20

            AppButton {
                id: opener

                text: "Open it"
                onClicked: later.open()
            }
            SheetWhenWanted {
                id: later

                SheetPlace {
                    Sheet {
                        title: "Made later"
                        Component.onCompleted: ++window.made

                        AppTextField {
                            objectName: "field"
                            label: "Field"
                        }
                    }
                }
            }
        }
        TestCase {
            name: "SheetWhenWanted"
            when: window.visible

            function sheet(): Sheet {
                return later.count === 1 ? later.itemAt(0).sheet : null;
            }
            function initTestCase() {
                window.requestActivate();
                tryCompare(window, "active", true);
                compare(window.made, 0);
                compare(later.count, 0);
            }
            function test_itIsMadeOnceAndOpensAgain() {
                for (let i = 0; i < 3; ++i) {
                    later.open();
                    tryCompare(sheet(), "opened", true);
                    compare(window.made, 1);
                    sheet().close();
                    tryCompare(sheet(), "visible", false);
                }
            }
            function test_itLiesOverTheWholeWindowAndTakesNoRoomInThePage() {
                const before = column.implicitHeight;
                later.open();
                tryCompare(sheet(), "opened", true);
                verify(sheet().x > 0 && sheet().x + sheet().width < window.width);
                compare(column.implicitHeight, before);
                sheet().close();
                tryCompare(sheet(), "visible", false);
            }
            function test_theFocusGoesIntoItAndComesBack() {
                opener.forceActiveFocus();
                keyClick(Qt.Key_Space);
                tryCompare(sheet(), "opened", true);
                verify(sheet().activeFocus);
                keyClick(Qt.Key_Escape);
                tryCompare(sheet(), "visible", false);
                tryCompare(opener, "activeFocus", true);
            }
        }
    }
}
