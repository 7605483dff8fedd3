// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook

/** What is pointed at in a chart, in words that are spoken; a hint while nothing is. */
Item {
    id: readout

    required property string text
    required property string hint

    implicitHeight: Math.max(words.implicitHeight, Math.round(40 * Theme.textScale))
    Layout.fillWidth: true

    AppText {
        id: words

        width: readout.width
        text: readout.text === "" ? readout.hint : readout.text
        color: readout.text === "" ? Theme.quietInk : Theme.ink
        Accessible.role: Accessible.AlertMessage
    }
}
