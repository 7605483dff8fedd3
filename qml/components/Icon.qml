// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Knotebook

/** A drawing of qml/icons, tinted. It is always beside a label or inside a named control. */
Image {
    id: icon

    required property string name
    property color color: Theme.ink
    property int size: Math.round(24 * Theme.textScale)

    // The colour by its numbers: its text would be made by JavaScript, and Qt 6.4
    // crashes now and then when the compiled binding asks for it.
    source: name === "" ? "" : "image://icon/" + name + "/" + color.r + "/" + color.g + "/" + color.b
    sourceSize.width: size
    sourceSize.height: size
    width: size
    height: size
    Accessible.ignored: true
}
