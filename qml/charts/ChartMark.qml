// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick

/** A mark on some days of a chart: in words for who listens, where it has any. */
Item {
    required property string words

    Accessible.role: Accessible.StaticText
    Accessible.name: words
    Accessible.ignored: words === ""
}
