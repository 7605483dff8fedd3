// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Knotebook

/**
 * A task on top of the page: from the bottom edge on narrow windows, in the
 * middle on wide ones. Tab stays inside, Escape closes it.
 */
T.Popup {
    id: sheet

    required property string title
    property alias content: body.data
    default property alias children: body.data
    /** Buttons that stay in sight while the rest scrolls. */
    property alias actions: footer.data
    property int wideWidth: 600
    /** Another sheet lies on this one: two that are modal keep the wheel from the upper. */
    property bool covered: false

    readonly property bool narrow: parent !== null && parent.width < Theme.narrowWidth

    parent: T.Overlay.overlay
    modal: !covered
    focus: true
    width: parent ? (narrow ? parent.width : Math.min(wideWidth, parent.width - 4 * Theme.unit)) : wideWidth
    height: parent ? Math.min(header.height + body.implicitHeight + footerBox.height + topPadding + bottomPadding + 3 * Theme.unit, parent.height - (narrow ? 2 : 4) * Theme.unit) : 400
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? (narrow ? parent.height - height : Math.round((parent.height - height) / 2)) : 0
    topPadding: Theme.unit
    leftPadding: narrow ? 2 * Theme.unit : 3 * Theme.unit
    rightPadding: leftPadding
    bottomPadding: Theme.unit

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }

    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.motion
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "opacity"
            to: 0
            duration: Theme.motion
        }
    }

    background: Rectangle {
        color: Theme.paper
        radius: Theme.radius
        border.width: 1
        border.color: Theme.hairline
    }

    contentItem: FocusScope {
        id: inside

        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: sheet.title

        RowLayout {
            id: header

            anchors.left: parent.left
            anchors.right: parent.right

            AppText {
                text: sheet.title
                font.pixelSize: Theme.leadSize
                font.weight: Font.DemiBold
                Layout.fillWidth: true
                Accessible.role: Accessible.Heading
            }
            IconButton {
                iconName: "close"
                text: qsTr("Close")
                onClicked: sheet.close()
            }
        }
        Scroller {
            id: flick

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: -4
            // The scroll bar stands in the margin, beside what it moves.
            anchors.rightMargin: 2 - sheet.rightPadding
            anchors.top: header.bottom
            anchors.bottom: footerBox.top
            clip: true
            contentHeight: body.implicitHeight + 2 * Theme.unit

            ColumnLayout {
                id: body

                x: 4
                y: Theme.unit
                width: inside.width
                spacing: 2 * Theme.unit
            }
        }
        Item {
            id: footerBox

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: footer.children.length > 0 ? footer.implicitHeight + 2 * Theme.unit : 0

            Hairline {
                width: parent.width
                visible: flick.contentHeight > flick.height
            }
            RowLayout {
                id: footer

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.unit
            }
        }
    }
}
