// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Knotebook

/** A button with words: primary (one per screen), quiet, or quiet and destructive. */
T.Button {
    id: button

    enum Kind {
        Quiet,
        Primary,
        Danger
    }

    property int kind: AppButton.Kind.Quiet
    property string iconName: ""
    /** Without a border, for rows of small actions. */
    property bool bare: false

    readonly property bool primary: kind === AppButton.Kind.Primary
    readonly property color foreground: !enabled ? Theme.outline : primary ? Theme.accentInk : kind === AppButton.Kind.Danger ? Theme.emergency : Theme.accent

    implicitWidth: Math.max(Theme.target, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: bare ? Theme.unit : 14
    rightPadding: leftPadding
    topPadding: Theme.unit
    bottomPadding: Theme.unit
    font.pixelSize: Theme.bodySize
    font.weight: Font.Medium
    hoverEnabled: true
    Accessible.name: text
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    TextMetrics {
        id: unwrapped

        font: button.font
        text: button.text
    }

    contentItem: Item {
        implicitWidth: sign.width + row.gap + row.wish
        implicitHeight: Math.max(sign.height, words.height)

        Row {
            id: row

            readonly property bool wordless: button.text === ""
            readonly property int gap: sign.visible && !wordless ? spacing : 0
            /** Of the words in one line. To ask the text itself would go round in a circle. */
            readonly property int wish: wordless ? 0 : Math.ceil(unwrapped.advanceWidth) + 1

            anchors.centerIn: parent
            spacing: Theme.unit

            Icon {
                id: sign

                name: button.iconName
                visible: name !== ""
                width: visible ? size : 0
                size: Math.round(20 * Theme.textScale)
                color: button.foreground
                anchors.verticalCenter: parent.verticalCenter
            }
            // Long words break rather than reach beyond the button.
            Text {
                id: words

                visible: !row.wordless
                width: Math.min(row.wish, Math.max(0, button.availableWidth - sign.width - row.gap))
                wrapMode: Text.Wrap
                text: button.text
                font: button.font
                color: button.foreground
                anchors.verticalCenter: parent.verticalCenter
                Accessible.ignored: true
            }
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: button.checked ? Theme.accentWash : button.primary ? (button.enabled ? Theme.accent : Theme.sunken) : "transparent"
        border.width: button.primary || button.bare ? 0 : 1
        border.color: Theme.hairline

        Rectangle {
            anchors.fill: parent
            radius: Theme.radius
            color: button.down ? Theme.press : button.hovered ? Theme.hover : "transparent"
        }
        FocusRing {
            shown: button.visualFocus
        }
    }
}
