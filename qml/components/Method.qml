// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook

/** How a statement came to be, on request. */
Disclosure {
    id: method

    required property string text

    title: qsTr("How was this computed?")

    AppText {
        text: method.text
        Layout.fillWidth: true
    }
}
