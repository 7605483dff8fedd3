// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Knotebook

T.ApplicationWindow {
    width: 1280
    height: 800
    visible: true
    color: Theme.paper
    AppPage { anchors.fill: parent; title: "Today"; subtitle: "Saturday, 21 November"
      Card {
        AppText { text: "Upper trapezius · top of the shoulder, left" }
        NumberRow { label: "Pain now"; width: parent.width; value: 4 ; onChosen: (n) => value = n}
        NumberRow { label: "Pain now"; width: 380;  showAnchors: false}
      }
      Row { spacing: 8
        AppButton { text: "Log"; kind: AppButton.Kind.Primary; iconName: "plus" }
        AppButton { text: "Quiet day"; iconName: "quiet" }
        AppButton { text: "Delete"; kind: AppButton.Kind.Danger; iconName: "trash" }
        IconButton { iconName: "undo"; text: "Undo" }
      }
      Row { spacing: 12
       Repeater { model: ["today","body","remedies","trends","care","report","settings","more","plus","minus","check","close","undo","redo","back","chevron-right","edit","trash","play","pause"]; Icon { required property string modelData; name: modelData } }
      }
      Row { spacing: 12
       Repeater { model: ["stop","timer","quiet","checkin","calendar","turn","layers","fit","info","warning","phone","note","history","shield","file","flare"]; Icon { required property string modelData; name: modelData } }
      }
      Row { spacing: 12
       Chip { text: "Active"; checked: true} Chip { text: "Latent" }
       StatusMark { status: StatusMark.Status.Active; pain: 7 }
       StatusMark { status: StatusMark.Status.Active; pain: 2 }
       StatusMark { status: StatusMark.Status.Latent; pain: 3 }
       StatusMark { status: StatusMark.Status.Resolved; pain: 0 }
       StatusMark { status: StatusMark.Status.Unsure; pain: 5 }
       StatusMark { status: StatusMark.Status.Unsure }
      }
      AppTextField { label: "Name"; placeholder: "as you call it" ; problem: "too long"}
      AppSwitch { text: "Reduce motion"; hint: "Nothing slides or fades"; checked: true }
      AppSlider { label: "Sleep"; value: 0.4 }
    }
    Toast { anchors.bottom: parent.bottom; anchors.horizontalCenter: parent.horizontalCenter; anchors.bottomMargin: 16; text: "Logged 4 for the left shoulder"; actionText: "Undo" }
}
