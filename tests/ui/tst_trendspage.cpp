// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/trendspage.h"

#include <QApplication>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto Button = QAccessible::Button;
constexpr auto Chart = QAccessible::Chart;
constexpr auto Dialog = QAccessible::Dialog;
constexpr auto Heading = QAccessible::Heading;
constexpr auto Radio = QAccessible::RadioButton;

} // namespace

/** The course of pain, pointed at, walked along and read as a table. */
class TrendsPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_window = std::make_unique<Window>(); }
    void cleanup() { QCOMPARE(m_window->complaints(), QStringList()); }

    void withoutKnotsThePageLeadsToTheBody();
    void aKnotWithoutDaysOffersALongerPeriod();
    void theChartTellsHowManyDaysItShows();
    void leftAndRightWalkFromDayToDay();
    void homeAndEndGoToTheFirstAndTheLastDay();
    void aPageStepIsAWeek();
    void arrowsStopAtTheEnds();
    void gapsAreSaidWhenTheyAreWalkedOver();
    void escapeEndsTheReadout();
    void thePointerReadsTheNearestDay();
    void aTapHoldsTheReadoutAndTakesTheFocus();
    void theReadoutIsSpokenWithoutSearchingForIt();
    void thePeriodIsChosenByChips();
    void aKnotIsChosenInTheSheet();
    void aPartOfTheBodyHoldsItsKnots();
    void theSheetSaysWhatIsChosen();
    void theTableHasARowADayAndSaysEachInWords();
    void theTableGoesBackAsFarAsOneAsks();
    void howItWasComputedIsShownOnRequest();
    void tooFewDaysAreNoTrend();
    void aFallIsSaidWithItsUncertainty();
    void aUseIsMarkedInTheKeyAndTheReadout();
    void aNewEntryIsDrawnAtOnce();
    void theChartKeepsItsRoomOnNarrowWindows();
    void knotsComeAndGoWhileTheWindowChangesItsSize();
    void plusAndMinusComeCloserAndBack();
    void aDragOfTheMouseChoosesDays();
    void theToolsUnderTheChartDoTheSame();
    void anotherKnotIsComparedAndTakenAway();
    void theChartIsSavedAsAPicture();

private:
    void haveDays(const QList<int> &days = twelveDays) { openTrendsWith(*m_window, days); }
    void openPage() { openTrends(*m_window); }
    void toChart() { tabToChart(*m_window); }
    QString readout() const { return m_window->story().trends()->readout(); }

    std::unique_ptr<Window> m_window;
};

void TrendsPageTest::withoutKnotsThePageLeadsToTheBody()
{
    openPage();
    Window &w = *m_window;
    QVERIFY(w.has(Heading, u"No course to see yet"_s));
    QVERIFY(chartOf(w).isNothing());
    QVERIFY(w.click(Button, u"Show the body"_s));
    QCOMPARE(w.story().navigator()->page(), Navigator::Body);
}

void TrendsPageTest::aKnotWithoutDaysOffersALongerPeriod()
{
    Story &me = m_window->story();
    QVERIFY(me.markKnot(-48, 157, 6, u"desk"_s));
    me.clock.advance(200LL * 24 * 3600);
    openPage();
    Window &w = *m_window;
    QVERIFY(w.has(Heading, u"Nothing in this period"_s));
    QVERIFY(w.click(Button, u"Show all"_s));
    QVERIFY(me.trendsSettled());
    w.settle();
    QVERIFY(!w.has(Heading, u"Nothing in this period"_s));
    QVERIFY(w.find(Radio, u"All"_s).state.checked);
    QVERIFY(!chartOf(w).isNothing());
}

void TrendsPageTest::theChartTellsHowManyDaysItShows()
{
    haveDays();
    const QString name = chartOf(*m_window).name;
    QVERIFY2(name.contains(u"9 of 90 days"_s), qPrintable(name));
    QVERIFY(name.contains(u"Arrow keys"_s));
}

void TrendsPageTest::leftAndRightWalkFromDayToDay()
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

void TrendsPageTest::homeAndEndGoToTheFirstAndTheLastDay()
{
    haveDays();
    toChart();
    m_window->press(Qt::Key_Home);
    QVERIFY2(readout().contains(u"average 8.0"_s), qPrintable(readout()));
    QVERIFY2(readout().contains(u"1 May"_s), qPrintable(readout()));
    m_window->press(Qt::Key_End);
    QVERIFY2(readout().startsWith(u"yesterday"_s), qPrintable(readout()));
}

void TrendsPageTest::aPageStepIsAWeek()
{
    haveDays({1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    toChart();
    m_window->press(Qt::Key_Home);
    m_window->press(Qt::Key_PageDown);
    QVERIFY2(readout().contains(u"average 8.0"_s), qPrintable(readout()));
    m_window->press(Qt::Key_PageUp);
    QVERIFY2(readout().contains(u"average 1.0"_s), qPrintable(readout()));
}

void TrendsPageTest::arrowsStopAtTheEnds()
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

void TrendsPageTest::gapsAreSaidWhenTheyAreWalkedOver()
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

void TrendsPageTest::escapeEndsTheReadout()
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

void TrendsPageTest::thePointerReadsTheNearestDay()
{
    haveDays();
    Window &w = *m_window;
    QVERIFY(w.click(Radio, u"14 days"_s));
    QVERIFY(w.story().trendsSettled());
    w.settle();
    const Thing chart = chartOf(w);
    QVERIFY(w.bringIntoSight(chart));
    const QRectF plot = chart.item->mapRectToScene(chart.item->property("plot").toRectF());
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

void TrendsPageTest::aTapHoldsTheReadoutAndTakesTheFocus()
{
    haveDays();
    Window &w = *m_window;
    const Thing chart = chartOf(w);
    QVERIFY(w.bringIntoSight(chart));
    const QRectF plot = chart.item->mapRectToScene(chart.item->property("plot").toRectF());
    w.clickAt({plot.right() - 4, plot.center().y()});
    QCOMPARE(w.focused().role, Chart);
    QVERIFY2(readout().contains(u"average 2.0"_s), qPrintable(readout()));
    w.press(Qt::Key_Left);
    QVERIFY2(readout().contains(u"average 3.0"_s), qPrintable(readout()));
}

void TrendsPageTest::theReadoutIsSpokenWithoutSearchingForIt()
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

void TrendsPageTest::thePeriodIsChosenByChips()
{
    haveDays();
    Window &w = *m_window;
    QVERIFY(w.find(Radio, u"90 days"_s).state.checked);
    for (const auto &[chip, days] :
         {std::pair(u"14 days"_s, u"of 14 days"_s), std::pair(u"A year"_s, u"of 365 days"_s),
          std::pair(u"All"_s, u"of 1"_s)}) {
        QVERIFY(w.click(Radio, chip));
        QVERIFY(w.story().trendsSettled());
        w.settle();
        QVERIFY(w.find(Radio, chip).state.checked);
        QVERIFY2(chartOf(w).name.contains(days), qPrintable(chartOf(w).name));
    }
    // One of them is always chosen.
    QVERIFY(w.click(Radio, u"All"_s));
    QVERIFY(w.find(Radio, u"All"_s).state.checked);
}

void TrendsPageTest::aKnotIsChosenInTheSheet()
{
    Story &me = m_window->story();
    QVERIFY(me.markKnot(-52, 782, 9, u"calf"_s));
    haveDays();
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"What to look at: Everything"_s));
    QVERIFY(w.waitFor(Dialog, u"What to look at"_s));
    QList<Thing> choices = w.things();
    choices.removeIf([](const Thing &thing) {
        return thing.role != Radio || !thing.name.startsWith(u"calf, "_s);
    });
    QCOMPARE(choices.size(), 1);
    QVERIFY2(choices.first().name.contains(u"left"_s), qPrintable(choices.first().name));
    QVERIFY(w.click(choices.first()));
    QVERIFY(w.dialogs().isEmpty());
    QVERIFY(me.trendsSettled());
    w.settle();
    QVERIFY(w.has(Heading, u"calf"_s));
    QVERIFY2(chartOf(w).name.contains(u"calf"_s), qPrintable(chartOf(w).name));
    toChart();
    w.press(Qt::Key_Home);
    QVERIFY2(readout().contains(u"average 9.0"_s), qPrintable(readout()));
}

void TrendsPageTest::aPartOfTheBodyHoldsItsKnots()
{
    Story &me = m_window->story();
    QVERIFY(me.markKnot(-52, 782, 9, u"calf"_s));
    haveDays();
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"What to look at: Everything"_s));
    const SubjectModel *subjects = me.trends()->subjects();
    QStringList headings = textsOf(subjects, "heading");
    headings.removeAll(QString());
    QVERIFY2(headings.size() >= 2, qPrintable(headings.join(u", "_s)));
    for (const QString &heading : headings)
        QVERIFY2(w.has(Heading, heading), qPrintable(heading));
    QCOMPARE(subjects->rowCount(), 5); // everything, two parts of the body, two knots
}

void TrendsPageTest::theSheetSaysWhatIsChosen()
{
    haveDays();
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"What to look at: Everything"_s));
    QStringList checked;
    const QList<Thing> all = w.things();
    for (const Thing &thing : all) {
        if (thing.role == Radio && thing.state.checked)
            checked.append(thing.name);
    }
    QCOMPARE(checked.size(), 1);
    QVERIFY2(checked.first().startsWith(u"Everything"_s), qPrintable(checked.first()));
}

void TrendsPageTest::theTableHasARowADayAndSaysEachInWords()
{
    haveDays();
    Window &w = *m_window;
    QVERIFY(rowsOf(w).isEmpty());
    QVERIFY(w.click(Button, u"The numbers as a table"_s));
    QVERIFY(w.find(Button, u"The numbers as a table"_s).state.checked);
    const QStringList rows = rowsOf(w);
    QCOMPARE(rows.size(), 9);
    QVERIFY2(rows.first().startsWith(u"yesterday: average 2.0, worst 2.0, entries 1"_s),
             qPrintable(rows.first()));
    QVERIFY2(rows.last().contains(u"1 May"_s) && rows.last().contains(u"average 8.0"_s),
             qPrintable(rows.last()));
    QVERIFY(w.says(u"9 days, the newest first"_s));
    QVERIFY(w.click(Button, u"The numbers as a table"_s));
    QVERIFY(rowsOf(w).isEmpty());
}

void TrendsPageTest::theTableGoesBackAsFarAsOneAsks()
{
    haveDays(QList<int>(60, 5));
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"The numbers as a table"_s));
    const qsizetype shown = rowsOf(w).size();
    QVERIFY(shown > 5 && shown < 60);
    for (int i = 0; i < 10 && w.has(Button, u"Show older days"_s); ++i)
        QVERIFY(w.click(Button, u"Show older days"_s));
    QCOMPARE(rowsOf(w).size(), 60);
    QVERIFY(!w.has(Button, u"Show older days"_s));
}

void TrendsPageTest::howItWasComputedIsShownOnRequest()
{
    haveDays();
    Window &w = *m_window;
    const QString method = w.story().trends()->method();
    QVERIFY(!method.isEmpty());
    QVERIFY(!w.says(method));
    QVERIFY(w.click(Button, u"How was this computed?"_s));
    QVERIFY(w.says(method));
}

void TrendsPageTest::tooFewDaysAreNoTrend()
{
    haveDays({6, 5, 4});
    Window &w = *m_window;
    QVERIFY2(w.says(u"Too early for a trend"_s), qPrintable(w.everything()));
    QVERIFY(!w.says(u"falling"_s));
}

void TrendsPageTest::aFallIsSaidWithItsUncertainty()
{
    haveDays({9, 9, 8, 8, 8, 7, 7, 7, 6, 6, 6, 5, 5, 5, 4, 4, 4, 3, 3, 3, 2, 2, 2, 1});
    const QString sentence = m_window->story().trends()->sentence();
    QVERIFY2(m_window->says(sentence), qPrintable(sentence));
    QVERIFY2(sentence.contains(u"falling"_s, Qt::CaseInsensitive) && sentence.contains(u"between"_s)
                 && sentence.contains(u"days logged"_s),
             qPrintable(sentence));
}

void TrendsPageTest::aUseIsMarkedInTheKeyAndTheReadout()
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

void TrendsPageTest::aNewEntryIsDrawnAtOnce()
{
    haveDays();
    Window &w = *m_window;
    const QImage before = w.window()->grabWindow();
    w.story().logPain(u"desk"_s, 10);
    QVERIFY(w.story().trendsSettled());
    w.settle();
    QVERIFY2(chartOf(w).name.contains(u"10 of 90 days"_s), qPrintable(chartOf(w).name));
    QTRY_VERIFY(w.window()->grabWindow() != before);
}

void TrendsPageTest::theChartKeepsItsRoomOnNarrowWindows()
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

void TrendsPageTest::knotsComeAndGoWhileTheWindowChangesItsSize()
{
    haveDays();
    Window &w = *m_window;
    // The sheet with the choice is closed, and has other rows each time.
    for (const QSize &size : {QSize(420, 860), QSize(900, 700), QSize(1280, 800)}) {
        QVERIFY(w.story().markKnot(-52, 782, 4));
        QVERIFY(w.story().markKnot(45, 240, 4));
        openPage();
        w.resize(size);
        w.story().shell().undo();
        w.resize(size - QSize(0, 60));
        w.story().shell().undo();
        w.resize(size);
        QVERIFY(w.story().trendsSettled());
    }
    QVERIFY(w.click(Button, u"What to look at: Everything"_s));
    QCOMPARE(w.story().trends()->subjects()->rowCount(), 3);
    QList<Thing> choices = w.things();
    choices.removeIf([](const Thing &thing) { return thing.role != Radio; });
    QCOMPARE(choices.size(), 3);
}

void TrendsPageTest::plusAndMinusComeCloserAndBack()
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

void TrendsPageTest::aDragOfTheMouseChoosesDays()
{
    haveDays();
    Window &w = *m_window;
    const Thing chart = chartOf(w);
    QVERIFY(w.bringIntoSight(chart));
    const QRectF plot = chart.item->mapRectToScene(chart.item->property("plot").toRectF());
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

void TrendsPageTest::theToolsUnderTheChartDoTheSame()
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

void TrendsPageTest::anotherKnotIsComparedAndTakenAway()
{
    QVERIFY(m_window->story().markKnot(-52, 782, 9, u"calf"_s));
    haveDays();
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"Compare with …"_s));
    QVERIFY(w.waitFor(Dialog, u"What to compare with"_s));
    QList<Thing> choices = w.things();
    choices.removeIf([](const Thing &thing) {
        return thing.role != Radio || !thing.name.startsWith(u"calf, "_s);
    });
    QCOMPARE(choices.size(), 1);
    QVERIFY(w.click(choices.first()));
    QVERIFY(w.story().trendsSettled());
    QTRY_VERIFY(w.says(u"calf: Too early for a trend"_s));
    QVERIFY(w.says(u"calf, dashed"_s));
    QVERIFY(w.click(Button, u"End the comparison"_s));
    QVERIFY(w.story().trendsSettled());
    w.settle();
    QVERIFY(!w.says(u"calf, dashed"_s));
}

void TrendsPageTest::theChartIsSavedAsAPicture()
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

QTEST_MAIN(TrendsPageTest)
#include "tst_trendspage.moc"
