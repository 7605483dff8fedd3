// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Knotebook

/** What Knotebook is, where its knowledge comes from, and what it is not. */
Column {
    id: about

    required property string version

    spacing: Theme.unit
    Layout.fillWidth: true

    SectionTitle {
        width: about.width
        text: qsTr("About Knotebook %1").arg(about.version)
    }
    AppText {
        text: qsTr("A journal, not a doctor. It never makes a diagnosis. No clinician has reviewed its rules; where they say “see someone”, take that seriously, and where they say nothing, that does not mean that nothing is wrong.")
        width: about.width
    }
    QuietText {
        text: qsTr("Remedies, causes and signs are those named by five articles on muscle knots for the public, put in our own words. Muscles and where they commonly refer pain follow Terminologia Anatomica and textbook descriptions; experts agree that no fixed referral area may be expected (doi 10.1093/pm/pnx207). Where someone’s left and right are shown, they are always your own.")
        width: about.width
    }
    QuietText {
        text: qsTr("Body proportions after BodyParts3D, © The Database Center for Life Science, CC Attribution 4.0; skin outline after the MakeHuman base mesh, CC0. Knotebook is free software under the GNU General Public License, version 3 or later.")
        width: about.width
    }
}
