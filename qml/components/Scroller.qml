// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Knotebook

/** What is higher than its room: wheel, drag and scroll bar move it, and the focus of the keyboard. */
Flickable {
    id: flick

    default property alias content: scope.data
    /** What stays free above and below what has the focus. */
    property int edge: 2 * Theme.unit

    readonly property Item focused: scope.activeFocus ? Window.activeFocusItem : null

    boundsBehavior: Flickable.StopAtBounds
    contentWidth: width
    T.ScrollBar.vertical: AppScrollBar {}

    function reveal(item: Item) {
        const top = item.mapToItem(scope, 0, 0).y - edge;
        const bottom = top + Math.min(height, item.height + 2 * edge);
        if (top < contentY)
            contentY = Math.max(0, top);
        else if (bottom > contentY + height)
            contentY = Math.max(0, Math.min(contentHeight, bottom) - height);
    }

    onFocusedChanged: {
        if (focused !== null)
            reveal(focused);
    }

    FocusScope {
        id: scope

        width: flick.contentWidth
        height: flick.contentHeight
        focus: true
        // Without this the key goes from here, which is no stop, to the first of the window.
        Keys.onTabPressed: event => {
            event.accepted = flick.focused === scope;
            if (event.accepted)
                nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason);
        }
    }
}
