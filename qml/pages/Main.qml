// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Knotebook
import Knotebook.App

T.ApplicationWindow {
    id: window

    required property Shell shell

    readonly property bool narrow: width < Theme.narrowWidth
    readonly property bool welcoming: shell.navigator.page === Navigator.Welcome

    width: shell.preferences.windowWidth
    height: shell.preferences.windowHeight
    minimumWidth: 420
    minimumHeight: 480
    visible: true
    title: qsTr("Knotebook")
    color: Theme.paper
    font: Application.font
    onClosing: shell.preferences.rememberWindow(width, height)

    Binding {
        target: Theme
        property: "dark"
        value: window.shell.preferences.dark
    }
    Binding {
        target: Theme
        property: "textScale"
        value: window.shell.preferences.textScale
    }
    Binding {
        target: Theme
        property: "reducedMotion"
        value: window.shell.preferences.reducedMotion
    }
    Shortcut {
        sequence: "Ctrl+Z"
        enabled: window.shell.canUndo
        onActivated: window.shell.undo()
    }
    Shortcut {
        sequences: ["Ctrl+Shift+Z", "Ctrl+Y"]
        enabled: window.shell.canRedo
        onActivated: window.shell.redo()
    }
    Shortcut {
        sequences: ["Alt+Left", "Back"]
        enabled: window.shell.navigator.canGoBack
        onActivated: window.shell.navigator.goBack()
    }

    component PageShortcut: Shortcut {
        required property int target

        enabled: !window.welcoming
        onActivated: window.shell.navigator.show(target)
    }

    PageShortcut {
        sequence: "Ctrl+1"
        target: Navigator.Today
    }
    PageShortcut {
        sequence: "Ctrl+2"
        target: Navigator.Body
    }
    PageShortcut {
        sequence: "Ctrl+3"
        target: Navigator.Remedies
    }
    PageShortcut {
        sequence: "Ctrl+4"
        target: Navigator.Trends
    }
    PageShortcut {
        sequence: "Ctrl+5"
        target: Navigator.Care
    }
    PageShortcut {
        sequence: "Ctrl+6"
        target: Navigator.Report
    }
    PageShortcut {
        sequence: "Ctrl+7"
        target: Navigator.Settings
    }

    NavigationRail {
        id: rail

        visible: !window.narrow && !window.welcoming
        height: parent.height
        width: visible ? implicitWidth : 0
        labelled: window.width >= Theme.wideWidth
        page: window.shell.navigator.page
        onChosen: page => window.shell.navigator.show(page)
        onApproached: page => window.shell.navigator.approach(page)
        tools: [
            IconButton {
                iconName: "undo"
                text: qsTr("Undo")
                enabled: window.shell.canUndo
                onClicked: window.shell.undo()
            },
            IconButton {
                iconName: "redo"
                text: qsTr("Redo")
                enabled: window.shell.canRedo
                onClicked: window.shell.redo()
            }
        ]
    }
    PageHost {
        shell: window.shell
        anchors.left: rail.right
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: timer.top
    }
    TimerBar {
        id: timer

        timer: window.shell.remedies.timer
        anchors.left: rail.right
        anchors.right: parent.right
        anchors.bottom: bar.top
        onLogChosen: {
            window.shell.remedies.logTimer();
            timedUse.open();
        }
    }
    NavigationBar {
        id: bar

        visible: window.narrow && !window.welcoming
        width: parent.width
        height: visible ? implicitHeight : 0
        anchors.bottom: parent.bottom
        page: window.shell.navigator.page
        onChosen: page => window.shell.navigator.show(page)
        onApproached: page => window.shell.navigator.approach(page)
    }
    Toast {
        text: window.shell.notice
        actionText: window.shell.noticeUndoable ? qsTr("Undo") : ""
        width: Math.min(implicitWidth, parent.width - 4 * Theme.unit)
        anchors.bottom: timer.top
        anchors.bottomMargin: 2 * Theme.unit
        x: Math.round(rail.width + (parent.width - rail.width - width) / 2)
        onActionChosen: window.shell.undo()
        onDismissed: window.shell.dismissNotice()
    }
    SheetWhenWanted {
        id: timedUse

        SheetPlace {
            UseSheet {
                form: window.shell.remedies.use
            }
        }
    }
}
