// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook
import Knotebook.App

/** What goes together with pain. */
ColumnLayout {
    id: tab

    required property LinksViewModel viewModel

    spacing: 2 * Theme.unit
    Layout.fillWidth: true

    component Found: ColumnLayout {
        id: found

        required property string subject
        required property string words
        required property string numbers
        required property bool linked

        spacing: 2
        Accessible.role: Accessible.ListItem
        Accessible.name: qsTr("%1: %2").arg(subject).arg(words)
        Accessible.description: numbers

        AppText {
            text: found.subject
            font.weight: Font.DemiBold
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        AppText {
            text: found.words
            color: found.linked ? Theme.ink : Theme.quietInk
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        QuietText {
            visible: text !== ""
            text: found.numbers
            Layout.fillWidth: true
            Accessible.ignored: true
        }
    }

    AppText {
        text: tab.viewModel.sentence
        font.pixelSize: Theme.leadSize
        Layout.fillWidth: true
    }
    QuietText {
        text: tab.viewModel.period
        Layout.fillWidth: true
    }
    Card {
        visible: tab.viewModel.standing.count > 0
        gap: 2 * Theme.unit

        Repeater {
            model: tab.viewModel.standing

            Found {}
        }
    }
    Method {
        text: tab.viewModel.method
    }
    Disclosure {
        id: rest

        visible: tab.viewModel.others.count > 0
        title: qsTr("Looked at without a find (%1)").arg(tab.viewModel.others.count)

        Repeater {
            model: rest.open ? tab.viewModel.others : null

            Found {}
        }
    }
}
