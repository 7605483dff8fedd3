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

    ColumnLayout {
        spacing: 0

        Repeater {
            model: sheet.model

            ColumnLayout {
                id: entry

                required property int index
                required property string name
                required property string place
                required property string heading
                required property bool chosen

                spacing: 0

                QuietText {
                    text: entry.heading
                    visible: text !== ""
                    font.weight: Font.DemiBold
                    Layout.topMargin: 2 * Theme.unit
                    Layout.bottomMargin: 4
                    Accessible.role: Accessible.Heading
                }
                T.RadioButton {
                    id: line

                    Layout.fillWidth: true
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
