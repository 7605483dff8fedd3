// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Knotebook
import Knotebook.App

/** What to see the course of. */
Sheet {
    id: sheet

    required property SubjectModel model

    signal chosen(int row)

    title: qsTr("What to look at")
    wideWidth: 480

    // Not a layout: one in a closed sheet does not hear that rows went, and measures them
    // when the window is resized.
    Column {
        id: entries

        Layout.fillWidth: true

        Repeater {
            model: sheet.model

            Column {
                id: entry

                required property int index
                required property string name
                required property string place
                required property string heading
                required property bool chosen

                width: entries.width

                QuietText {
                    text: entry.heading
                    visible: text !== ""
                    font.weight: Font.DemiBold
                    width: entry.width
                    topPadding: 2 * Theme.unit
                    bottomPadding: 4
                    Accessible.role: Accessible.Heading
                }
                T.RadioButton {
                    id: line

                    width: entry.width
                    implicitHeight: Math.max(Theme.target, words.implicitHeight + 8)
                    checkable: false
                    hoverEnabled: true
                    text: entry.name
                    Accessible.name: qsTr("%1, %2").arg(entry.name).arg(entry.place)
                    Accessible.checkable: true
                    Accessible.checked: entry.chosen
                    onClicked: {
                        sheet.chosen(entry.index);
                        sheet.close();
                    }
                    Keys.onReturnPressed: clicked()
                    Keys.onEnterPressed: clicked()

                    contentItem: RowLayout {
                        spacing: Theme.unit

                        Icon {
                            name: entry.chosen ? "check" : ""
                            size: Math.round(20 * Theme.textScale)
                            color: Theme.accent
                            Layout.leftMargin: Theme.unit
                        }
                        ColumnLayout {
                            id: words

                            spacing: 0

                            AppText {
                                text: entry.name
                                font.weight: entry.chosen ? Font.Medium : Font.Normal
                                Layout.fillWidth: true
                                Accessible.ignored: true
                            }
                            QuietText {
                                text: entry.place
                                visible: text !== ""
                                Layout.fillWidth: true
                                Accessible.ignored: true
                            }
                        }
                    }
                    background: Rectangle {
                        radius: Theme.radius
                        color: line.down ? Theme.press : line.hovered ? Theme.hover : "transparent"

                        FocusRing {
                            shown: line.visualFocus
                        }
                    }
                }
            }
        }
    }
}
