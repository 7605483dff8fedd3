// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Knotebook

/** The journal could not be opened: why, and what is safe. */
T.ApplicationWindow {
    id: window

    required property string text
    required property string file

    width: 560
    height: 360
    visible: true
    title: qsTr("Knotebook")
    color: Theme.paper
    font: Application.font

    AppPage {
        anchors.fill: parent
        title: qsTr("The journal is not open")

        AppText {
            text: window.text
            Layout.fillWidth: true
        }
        QuietText {
            text: window.file
            wrapMode: Text.WrapAnywhere
            Layout.fillWidth: true
        }
        AppButton {
            text: qsTr("Close")
            kind: AppButton.Kind.Primary
            focus: true
            onClicked: window.close()
        }
    }
}
