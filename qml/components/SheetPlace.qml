// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick

/** Where a sheet is kept until it opens over the whole window; takes no room itself. */
Item {
    id: place

    required default property Sheet sheet

    function open() {
        sheet.open();
    }

    visible: false
}
