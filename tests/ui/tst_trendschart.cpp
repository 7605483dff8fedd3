// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/trendspage.h"

#include <QApplication>
#include <QSet>

#include <cmath>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** The chart of the course: walked along, pointed at, come closer to and saved. */
class TrendsChartTest final : public TrendsPageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_window = std::make_unique<Window>(); }
    void cleanup() { QCOMPARE(m_window->complaints(), QStringList()); }

    void leftAndRightWalkFromDayToDay();
    void homeAndEndGoToTheFirstAndTheLastDay();
    void aPageStepIsAWeek();
    void arrowsStopAtTheEnds();
    void gapsAreSaidWhenTheyAreWalkedOver();
    void escapeEndsTheReadout();
    void thePointerReadsTheNearestDay();
    void aTapHoldsTheReadoutAndTakesTheFocus();
    void theReadoutIsSpokenWithoutSearchingForIt();
    void aUseIsMarkedInTheKeyAndTheReadout();
    void theChartKeepsItsRoomOnNarrowWindows();
    void plusAndMinusComeCloserAndBack();
    void aDragOfTheMouseChoosesDays();
    void theToolsUnderTheChartDoTheSame();
    void theChartIsSavedAsAPicture();
};

void TrendsChartTest::leftAndRightWalkFromDayToDay()
{
    haveDays();
    Window &w = *m_window;
    toChart();
    w.press(Qt::Key_Right); // the last day first: there one looks
    QVERIFY2(readout().contains(u"average 2.0"_s), qPrintable(readout()));
    w.press(Qt::Key_Left);
    QVERIFY2(readout().contains(u"average 3.0"_s), qPrintable(readout()));
    w.press(Qt::Key_Left);
    w.press(Qt::Key_Left);
    QVERIFY2(readout().contains(u"average 5.0"_s), qPrintable(readout()));
    w.press(Qt::Key_Right);
    QVERIFY2(readout().contains(u"average 4.0"_s), qPrintable(readout()));
}

void TrendsChartTest::homeAndEndGoToTheFirstAndTheLastDay()
{
    haveDays();
    toChart();
    m_window->press(Qt::Key_Home);
    QVERIFY2(readout().contains(u"average 8.0"_s), qPrintable(readout()));
    QVERIFY2(readout().contains(u"1 May"_s), qPrintable(readout()));
    m_window->press(Qt::Key_End);
    QVERIFY2(readout().startsWith(u"yesterday"_s), qPrintable(readout()));
}

void TrendsChartTest::aPageStepIsAWeek()
{
    haveDays({1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    toChart();
    m_window->press(Qt::Key_Home);
    m_window->press(Qt::Key_PageDown);
    QVERIFY2(readout().contains(u"average 8.0"_s), qPrintable(readout()));
    m_window->press(Qt::Key_PageUp);
    QVERIFY2(readout().contains(u"average 1.0"_s), qPrintable(readout()));
}

void TrendsChartTest::arrowsStopAtTheEnds()
{
    haveDays();
    toChart();
    m_window->press(Qt::Key_End);
    const QString last = readout();
    for (int i = 0; i < 5; ++i)
        m_window->press(Qt::Key_Right);
    QCOMPARE(readout(), last);
    m_window->press(Qt::Key_Home);
    const QString first = readout();
    m_window->press(Qt::Key_PageUp);
    QCOMPARE(readout(), first);
    QVERIFY(first != last);
}

void TrendsChartTest::gapsAreSaidWhenTheyAreWalkedOver()
{
    haveDays();
    toChart();
    m_window->press(Qt::Key_Home);
    QVERIFY(!readout().contains(u"without an entry"_s));
    for (int i = 0; i < 3; ++i)
        m_window->press(Qt::Key_Right);
    QVERIFY2(readout().contains(u"days before it without an entry: 1"_s), qPrintable(readout()));
    for (int i = 0; i < 3; ++i)
        m_window->press(Qt::Key_Right);
    QVERIFY2(readout().contains(u"days before it without an entry: 2"_s), qPrintable(readout()));
}

void TrendsChartTest::escapeEndsTheReadout()
{
    haveDays();
    Window &w = *m_window;
    toChart();
    w.press(Qt::Key_Home);
    QVERIFY(!w.says(u"Point at a day"_s));
    w.press(Qt::Key_Escape);
    QVERIFY(readout().isEmpty());
    QVERIFY(w.says(u"Point at a day"_s));
    QCOMPARE(w.focused().role, Chart); // the focus stays where it was
}

void TrendsChartTest::thePointerReadsTheNearestDay()
{
    haveDays();
    Window &w = *m_window;
    QVERIFY(w.click(Radio, u"14 days"_s));
    QVERIFY(w.story().trendsSettled());
    w.settle();
    const Thing chart = chartOf(w);
    QVERIFY(w.bringIntoSight(chart));
    const QRectF plot = plotOf(chart);
    // Fourteen days up to today, the thirteenth: 1 May is the second of them.
    const auto middleOfDay = [&](int day) {
        return QPoint(qRound(plot.left() + plot.width() * (day + 0.5) / 14),
                      qRound(plot.center().y()));
    };
    // A hand comes to rest: the last of its moves are tiny.
    const auto restAt = [&](const QPoint &at) {
        QTest::mouseMove(w.window(), at + QPoint(1, 0), 20);
        QTest::mouseMove(w.window(), at, 20);
        w.settle();
    };
    restAt(middleOfDay(1));
    w.settle();
    QTRY_VERIFY2(readout().contains(u"average 8.0"_s), qPrintable(readout()));
    restAt(middleOfDay(13));
    QTRY_VERIFY2(readout().contains(u"average 2.0"_s), qPrintable(readout()));
    restAt(middleOfDay(1));
    QTRY_VERIFY2(readout().contains(u"average 8.0"_s), qPrintable(readout()));
}

void TrendsChartTest::aTapHoldsTheReadoutAndTakesTheFocus()
{
    haveDays();
    Window &w = *m_window;
    const Thing chart = chartOf(w);
    QVERIFY(w.bringIntoSight(chart));
    const QRectF plot = plotOf(chart);
    w.clickAt({plot.right() - 4, plot.center().y()});
    QCOMPARE(w.focused().role, Chart);
    QVERIFY2(readout().contains(u"average 2.0"_s), qPrintable(readout()));
    w.press(Qt::Key_Left);
    QVERIFY2(readout().contains(u"average 3.0"_s), qPrintable(readout()));
}

void TrendsChartTest::theReadoutIsSpokenWithoutSearchingForIt()
{
    haveDays();
    Window &w = *m_window;
    toChart();
    w.press(Qt::Key_Home);
    QCOMPARE(w.focused().description, readout());
    QList<Thing> alerts = w.things();
    alerts.removeIf([&](const Thing &thing) {
        return thing.role != QAccessible::AlertMessage || thing.name != readout();
    });
    QCOMPARE(alerts.size(), 1);
}

void TrendsChartTest::aUseIsMarkedInTheKeyAndTheReadout()
{
    haveDays();
    Window &w = *m_window;
    QVERIFY(!w.has(QAccessible::StaticText, u"Remedy"_s));
    Story &me = w.story();
    me.logPain(u"desk"_s, 2);
    me.today()->treat(me.knotId(u"desk"_s));
    me.remedies()->logUse(textAt(me.remedies()->remedies(), 0, "remedyId"));
    QVERIFY(me.remedies()->use()->save());
    openPage();
    QVERIFY2(w.says(u"Remedy"_s), qPrintable(w.everything()));
    toChart();
    w.press(Qt::Key_End);
    QVERIFY2(readout().contains(textAt(me.remedies()->remedies(), 0, "name")),
             qPrintable(readout()));
}

void TrendsChartTest::theChartKeepsItsRoomOnNarrowWindows()
{
    haveDays();
    Window &w = *m_window;
    w.resize({420, 860});
    const Thing chart = chartOf(w);
    QVERIFY(chart.rect.left() >= 0 && chart.rect.right() <= 420);
    QVERIFY(chart.rect.width() > 300 && chart.rect.height() > 200);
    toChart();
    w.press(Qt::Key_Home);
    QVERIFY2(readout().contains(u"average 8.0"_s), qPrintable(readout()));
}

void TrendsChartTest::plusAndMinusComeCloserAndBack()
{
    haveDays();
    Window &w = *m_window;
    TrendsViewModel *trends = w.story().trends();
    toChart();
    w.press(Qt::Key_Plus);
    QCOMPARE(trends->daySpan(), 45.0);
    QVERIFY(w.says(u"Drawn: "_s));
    const double first = trends->firstDay();
    w.press(Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(trends->firstDay() > first);
    QVERIFY(readout().isEmpty()); // the view moved, nobody pointed
    w.press(Qt::Key_Minus);
    QCOMPARE(trends->daySpan(), 90.0);
    w.press(Qt::Key_Plus);
    w.press(Qt::Key_0);
    QVERIFY(!trends->zoomed());
    QCOMPARE(w.focused().role, Chart);
}

void TrendsChartTest::aDragOfTheMouseChoosesDays()
{
    haveDays();
    Window &w = *m_window;
    const Thing chart = chartOf(w);
    QVERIFY(w.bringIntoSight(chart));
    const QRectF plot = plotOf(chart);
    const auto at = [&](double share) {
        return QPoint(qRound(plot.left() + plot.width() * share), qRound(plot.center().y()));
    };
    QTest::mousePress(w.window(), Qt::LeftButton, {}, at(0.5));
    for (double share = 0.52; share <= 1; share += 0.04)
        QTest::mouseMove(w.window(), at(share), 10);
    QTest::mouseRelease(w.window(), Qt::LeftButton, {}, at(0.98));
    w.settle();
    TrendsViewModel *trends = w.story().trends();
    QVERIFY2(trends->zoomed(), qPrintable(trends->viewText()));
    QVERIFY2(std::abs(trends->firstDay() - 45) <= 3, qPrintable(trends->viewText()));
    QVERIFY2(std::abs(trends->firstDay() + trends->daySpan() - 88) <= 3,
             qPrintable(trends->viewText()));
}

void TrendsChartTest::theToolsUnderTheChartDoTheSame()
{
    haveDays();
    Window &w = *m_window;
    TrendsViewModel *trends = w.story().trends();
    QVERIFY(w.find(Button, u"More days"_s).state.disabled);
    QVERIFY(w.click(Button, u"Fewer days, closer"_s));
    QCOMPARE(trends->daySpan(), 45.0);
    const double first = trends->firstDay();
    QVERIFY(w.click(Button, u"Later days"_s));
    QVERIFY(trends->firstDay() > first);
    QVERIFY(w.click(Button, u"Earlier days"_s));
    QVERIFY(w.click(Button, u"The whole period"_s));
    QVERIFY(!trends->zoomed());
}

void TrendsChartTest::theChartIsSavedAsAPicture()
{
    haveDays();
    Window &w = *m_window;
    const QUrl file = w.story().url(u"chart"_s); // without an ending
    w.story().trends()->savePicture(chartOf(w).item, Qt::white, file);
    const QString path = w.story().path(u"chart.png"_s);
    QTRY_VERIFY2(w.story().notice().contains(path), qPrintable(w.story().notice()));
    const QImage picture(path);
    QVERIFY(picture.width() >= chartOf(w).rect.width());
    QSet<QRgb> colors;
    for (int x = 0; x < picture.width(); x += 3) {
        for (int y = 0; y < picture.height(); y += 3)
            colors.insert(picture.pixel(x, y));
    }
    QVERIFY(colors.size() > 10); // lines, axis, ramp and words
}

QTEST_MAIN(TrendsChartTest)
#include "tst_trendschart.moc"
