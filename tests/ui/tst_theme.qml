// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Knotebook

TestCase {
    id: test

    property color shade

    name: "Theme"

    function channel(value) {
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
    function luminance(value) {
        test.shade = value;
        const c = test.shade;
        return 0.2126 * channel(c.r) + 0.7152 * channel(c.g) + 0.0722 * channel(c.b);
    }
    /** WCAG 2.1 contrast ratio. */
    function contrast(a, b) {
        const x = luminance(a), y = luminance(b);
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }
    function cleanup() {
        Theme.dark = false;
        Theme.reducedMotion = false;
        Theme.textScale = 1;
    }

    function test_wordsCanBeRead_data() {
        return [{
                tag: "light",
                dark: false
            }, {
                tag: "dark",
                dark: true
            }];
    }
    function test_wordsCanBeRead(row) {
        Theme.dark = row.dark;
        for (const ground of [Theme.paper, Theme.surface, Theme.sunken, Theme.accentWash]) {
            verify(contrast(Theme.ink, ground) >= 7);
            verify(contrast(Theme.quietInk, ground) >= 4.5);
            verify(contrast(Theme.accent, ground) >= 4.5);
            verify(contrast(Theme.emergency, ground) >= 4.5);
        }
        verify(contrast(Theme.accentInk, Theme.accent) >= 4.5);
        verify(contrast(Theme.outline, Theme.paper) >= 3);
    }
    function test_everyNumberOnTheRampCanBeRead() {
        for (let i = 0; i <= 10; ++i)
            verify(contrast(Theme.painInk(i), Theme.pain(i)) >= 4.5, i);
    }
    function test_theRampDarkensEvenly() {
        for (let i = 1; i <= 10; ++i)
            verify(luminance(Theme.pain(i)) < luminance(Theme.pain(i - 1)), i);
    }
    function test_noPainHasNoColour() {
        for (const none of [-1, 11]) {
            test.shade = Theme.pain(none);
            compare(test.shade.a, 0);
        }
    }
    function test_motionCanBeReduced() {
        compare(Theme.motion, 160);
        Theme.reducedMotion = true;
        compare(Theme.motion, 0);
    }
    function test_targetsNeverShrink() {
        Theme.textScale = 0.85;
        compare(Theme.target, 44);
    }
}
