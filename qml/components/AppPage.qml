// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook

/** A page that scrolls: a heading, an optional line under it, and a column no wider than reads well. */
FocusScope {
    id: page

    required property string title
    property string subtitle: ""
    property int columnWidth: 760
    /** Whether content that leaves room stands in the middle of the height. */
    property bool centred: false
    default property alias content: body.data
    /** Whether there is a page to go back to. */
    property bool backwards: false
    /** Controls at the right of the heading. */
    property alias tools: toolRow.data

    signal backChosen

    /** Where the content begins, what of it is in sight: for a list that makes only what is seen. */
    readonly property real contentTop: column.y + body.y
    readonly property real scrolled: flick.contentY
    readonly property real sight: flick.height

    readonly property int margin: width < Theme.narrowWidth ? 2 * Theme.unit : 4 * Theme.unit

    Component.onCompleted: {
        // One that is made before it is seen leaves the focus where it is.
        if (visible)
            forceActiveFocus();
    }
    Accessible.role: Accessible.Pane
    Accessible.name: title

    Scroller {
        id: flick

        anchors.fill: parent
        // Its last line is still to be read when a notice of two lines lies below.
        contentHeight: column.y + column.height + page.margin + Math.round(88 * Theme.textScale)

        Column {
            id: column

            x: Math.max(page.margin, Math.round((flick.width - width) / 2))
            y: page.centred ? Math.max(page.margin, Math.round((flick.height - height) / 2)) : page.margin
            width: Math.min(page.columnWidth, flick.width - 2 * page.margin)
            spacing: 2 * Theme.unit

            AppButton {
                visible: page.backwards
                text: qsTr("Back")
                iconName: "back"
                bare: true
                leftPadding: 0
                onClicked: page.backChosen()
            }
            RowLayout {
                width: parent.width
                spacing: Theme.unit

                ColumnLayout {
                    spacing: 2

                    AppText {
                        text: page.title
                        font.pixelSize: page.width < Theme.narrowWidth ? Theme.titleSize : Theme.heroSize
                        font.weight: Font.DemiBold
                        lineHeight: 1.1
                        Layout.fillWidth: true
                        Accessible.role: Accessible.Heading
                    }
                    QuietText {
                        text: page.subtitle
                        visible: text !== ""
                        font.pixelSize: Theme.bodySize
                        Layout.fillWidth: true
                    }
                }
                RowLayout {
                    id: toolRow

                    Layout.alignment: Qt.AlignTop
                    spacing: 0
                }
            }
            ColumnLayout {
                id: body

                width: parent.width
                spacing: 2 * Theme.unit
            }
        }
    }
}
