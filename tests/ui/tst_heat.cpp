// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/flaws.h"

#include <QApplication>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** The heat map at the real window: on, through time, in words, off. */
class HeatMapTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void painIsShownThroughTimeAndInWords()
    {
        Window w;
        w.begin(Navigator::Body);
        w.clickAt(w.onMap(-48, 157));
        QVERIFY(w.click(Button, u"New knot here"_s));
        QVERIFY(w.click(Radio, u"How much does it hurt now, without touching it?: 7 of 10"_s));
        QVERIFY(w.click(Button, u"Add this knot"_s));
        QTRY_VERIFY(w.dialogs().isEmpty());
        w.story().clock.advance(20 * 24 * 3600);
        w.story().shell().lookAtTheClock();
        QVERIFY(w.click(Button, u"Never mind"_s));
        QVERIFY(!w.says(u"Mean pain at rest"_s));
        QVERIFY(w.click(Check, u"Heat"_s));
        QTRY_VERIFY(w.says(u"a gap and not a pain of 0"_s));
        QVERIFY(w.says(u"8 May 2024 to 21 May 2024"_s));
        QVERIFY(w.has(QAccessible::StaticText, u"Colour 4 of 5: pain 6 to 8"_s));
        QCOMPARE(Flaws::ofControls(w), QStringList());
        QVERIFY(w.click(Button, u"Play through time"_s)); // from the end: from the beginning
        QTRY_VERIFY(w.says(u"Upper trapezius, left: 7.0 on average"_s));
        QVERIFY(w.has(Button, u"Pause"_s));
        QVERIFY(w.click(Check, u"Heat"_s));
        QVERIFY(!w.says(u"Mean pain at rest"_s));
        QVERIFY(w.says(u"Tap where it hurts"_s));
        QCOMPARE(w.complaints(), QStringList());
    }
};

QTEST_MAIN(HeatMapTest)
#include "tst_heat.moc"
