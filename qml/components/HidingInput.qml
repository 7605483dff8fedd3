// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick.Templates as T

/** A line to type into that calls what was typed "typed", so that "text" can be what is seen. */
T.TextField {
    id: input

    property alias typed: input.text
}
