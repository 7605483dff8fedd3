// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton
pragma ComponentBehavior: Bound
import QtQuick

/**
 * Colours, sizes and motion, in one place. The main window binds dark,
 * textScale and reducedMotion to the settings; nothing else writes here.
 */
QtObject {
    id: theme

    property bool dark: false
    property real textScale: 1
    property bool reducedMotion: false

    readonly property color paper: dark ? "#181613" : "#FAF7F2"
    readonly property color surface: dark ? "#221F1B" : "#FFFFFF"
    readonly property color raised: dark ? "#2C2823" : "#FFFFFF"
    readonly property color sunken: dark ? "#2C2823" : "#F1ECE3"
    readonly property color ink: dark ? "#EDE6DB" : "#2A2722"
    readonly property color quietInk: dark ? "#A89F92" : "#6B645B"
    readonly property color hairline: dark ? "#3A352E" : "#E5DED2"
    readonly property color outline: dark ? "#7D7468" : "#8A8177"
    readonly property color accent: dark ? "#74C7BE" : "#1F6B66"
    readonly property color accentInk: dark ? "#181613" : "#FFFFFF"
    readonly property color accentWash: dark ? "#253532" : "#E7EFEC"
    readonly property color hover: dark ? "#14EDE6DB" : "#0A2A2722"
    readonly property color press: dark ? "#26EDE6DB" : "#172A2722"
    readonly property color scrim: dark ? "#99000000" : "#592A2722"
    readonly property color emergency: dark ? "#F2A099" : "#A8201A"

    readonly property color skin: dark ? "#2A251F" : "#F3EADC"
    readonly property color muscle: dark ? "#74584A" : "#EBCFBC"
    readonly property color muscleSide: dark ? "#58412F" : "#D6AD95"
    readonly property color muscleShade: dark ? "#4C382D" : "#CB9C85"
    readonly property color muscleEdge: dark ? "#2E2620" : "#FBF3EA"
    readonly property color chartLine: dark ? "#C7BDAF" : "#5A534B"
    readonly property color band: dark ? "#3374C7BE" : "#261F6B66"
    readonly property color zone: dark ? "#2274C7BE" : "#1A1F6B66"
    readonly property color fibre: dark ? "#86695A" : "#C79F88"
    readonly property color contour: dark ? "#8A7F72" : "#7A7066"
    readonly property color painted: dark ? "#80D9A05B" : "#66B5651D"
    readonly property color paintedEdge: dark ? "#E8B877" : "#8F4E14"
    readonly property color lit: dark ? "#66469089" : "#5574C7BE"

    readonly property int smallSize: Math.round(13 * textScale)
    readonly property int bodySize: Math.round(15 * textScale)
    readonly property int leadSize: Math.round(18 * textScale)
    readonly property int titleSize: Math.round(24 * textScale)
    readonly property int heroSize: Math.round(34 * textScale)

    readonly property int unit: 8
    readonly property int radius: 12
    readonly property int target: Math.max(44, Math.round(44 * textScale))
    readonly property int motion: reducedMotion ? 0 : 160
    readonly property int narrowWidth: 720
    readonly property int wideWidth: 1080

    readonly property list<color> painRamp: ["#E9E4DA", "#F0D9B5", "#F1C58A", "#EDAE6A", "#E5955A", "#D97B54", "#C86253", "#B14B55", "#953855", "#752A50", "#541F45"]

    /** The ramp's colour for a pain of 0 to 10; transparent when there is none. */
    function pain(score: int): color {
        return score < 0 || score > 10 ? "transparent" : painRamp[score];
    }

    /** Whether eleven numbers beside each other would be too small to hit: then they are two rows. */
    function numbersBreak(width: real): bool {
        return width < 11 * target;
    }

    /** How high the numbers are in that width. */
    function numbersHeight(width: real): real {
        const row = target + unit;
        return numbersBreak(width) ? 2 * row + 4 : row;
    }

    /** What can be read on pain(score). */
    function painInk(score: int): color {
        return score < 0 ? ink : score < 7 ? "#181613" : "#FFFFFF";
    }
}
