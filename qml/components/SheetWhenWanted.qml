// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick

/**
 * A SheetPlace that is made when its sheet is first opened: what a page can ask
 * for is more than what it shows, and would keep its first frame waiting.
 */
Repeater {
    id: later

    property bool wanted: false

    function open() {
        wanted = true;
        (itemAt(0) as SheetPlace).open();
    }

    model: wanted ? 1 : 0
}
