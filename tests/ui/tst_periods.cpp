// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/trendspage.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto Text = QAccessible::StaticText;

const auto askPeriods = u"Compare two periods …"_s;
const auto sheetTitle = u"Compare two periods"_s;

} // namespace

/** Two periods of the course beside each other: chosen, seen, read and left again. */
class PeriodsUiTest final : public TrendsPageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_window = std::make_unique<Window>(); }
    void cleanup() { QCOMPARE(m_window->complaints(), QStringList()); }

    void aProposalIsComparedByPointer();
    void daysAreWrittenByKeyboard();
    void theDrawnDaysAreTaken();
    void aProblemIsSaidAndKeepsTheSheetOpen();
    void bothPeriodsAreMarkedOnTheChart();
    void theReadoutSaysInWhichPeriodADayIs();
    void theChartWidensToShowBoth();
    void theTableAndTheMethodAreThere();
    void anotherSubjectIsComparedAnew();
    void tooFewDaysAreSaid();
    void theComparisonIsEnded();
    void theSheetFitsANarrowWindow_data();
    void theSheetFitsANarrowWindow();
    void theDrawingHoldsThePeriods();
    void aDrawingThatCannotBeWrittenIsTold();

private:
    ComparisonViewModel *comparison() { return m_window->story().trends()->comparison(); }
    /** 56 days: four weeks of seven points, four weeks of four. Today is the day after. */
    void haveWeeks() { openTrendsWith(*m_window, QList<int>(28, 7) + QList<int>(28, 4)); }
    void openSheet()
    {
        QVERIFY(m_window->click(Button, askPeriods));
        QVERIFY(m_window->waitFor(Dialog, sheetTitle));
    }
    void compared()
    {
        QTRY_VERIFY(m_window->dialogs().isEmpty());
        QTRY_VERIFY(comparison()->active() && comparison()->settled());
        m_window->settle();
    }
    /** The proposal that the sheet begins with. */
    void compareFourWeeks()
    {
        openSheet();
        QVERIFY(m_window->click(Button, u"Compare"_s));
        compared();
    }
    void write(const QString &field, const QString &day)
    {
        QVERIFY(m_window->tabTo(Field, field));
        m_window->press(Qt::Key_A, Qt::ControlModifier);
        m_window->type(day);
    }
};

void PeriodsUiTest::aProposalIsComparedByPointer()
{
    haveWeeks();
    Window &w = *m_window;
    openSheet();
    QVERIFY(w.find(Radio, u"Last 28 days, and the 28 before"_s).state.checked);
    QVERIFY(w.click(Radio, u"Last 14 days, and the 14 before"_s));
    QVERIFY(w.click(Button, u"Compare"_s));
    compared();
    QCOMPARE(comparison()->asked()->second.days(), 14);
    QVERIFY(w.says(comparison()->sentence()));
    QVERIFY2(w.says(u"typically no change: no clear difference"_s), qPrintable(w.everything()));
}

void PeriodsUiTest::daysAreWrittenByKeyboard()
{
    haveWeeks();
    Window &w = *m_window;
    QVERIFY(w.tabTo(Button, askPeriods));
    w.press(Qt::Key_Return);
    QVERIFY(w.waitFor(Dialog, sheetTitle));
    write(u"First period, from"_s, u"2024-05-01"_s);
    write(u"First period, to"_s, u"2024-05-20"_s);
    write(u"Second period, from"_s, u"2024-06-01"_s);
    write(u"Second period, to"_s, u"2024-06-20"_s);
    QVERIFY(w.tabTo(Button, u"Compare"_s));
    w.press(Qt::Key_Return);
    compared();
    QCOMPARE(comparison()->asked()->first, (DaySpan {QDate(2024, 5, 1), QDate(2024, 5, 20)}));
    QVERIFY2(w.says(u"typically 3.0 less: a clear difference; 20 of 20 days logged"_s),
             qPrintable(w.everything()));
}

void PeriodsUiTest::theDrawnDaysAreTaken()
{
    haveWeeks();
    Window &w = *m_window;
    TrendsViewModel *trends = w.story().trends();
    tabToChart(w);
    w.press(Qt::Key_Plus); // the middle half of ninety days
    const QString drawn = u"Take the days that are drawn: "_s + comparison()->drawnDays();
    openSheet();
    QList<Thing> buttons = w.things();
    buttons.removeIf(
        [&](const Thing &thing) { return thing.role != Button || thing.name != drawn; });
    QCOMPARE(buttons.size(), 2);
    QCOMPARE(buttons.first().description, u"First period"_s);
    QVERIFY(w.click(buttons.first()));
    QCOMPARE(QDate::fromString(comparison()->firstFrom(), Qt::ISODate)
                     .daysTo(QDate::fromString(comparison()->firstTo(), Qt::ISODate))
                 + 1,
             static_cast<qint64>(trends->daySpan()));
}

void PeriodsUiTest::aProblemIsSaidAndKeepsTheSheetOpen()
{
    haveWeeks();
    Window &w = *m_window;
    openSheet();
    write(u"Second period, to"_s, u"2024-06"_s);
    QVERIFY2(w.says(u"Second period: write days as year, month and day"_s),
             qPrintable(w.everything()));
    QVERIFY(w.find(Button, u"Compare"_s).state.disabled);
    write(u"Second period, to"_s, u"2030-01-01"_s);
    QVERIFY(w.says(u"Second period: it goes beyond today."_s));
    w.press(Qt::Key_Escape);
    QTRY_VERIFY(w.dialogs().isEmpty());
    QVERIFY(!comparison()->active());
}

void PeriodsUiTest::bothPeriodsAreMarkedOnTheChart()
{
    haveWeeks();
    Window &w = *m_window;
    const QImage before = w.window()->grabWindow();
    compareFourWeeks();
    const QRectF chart = chartOf(w).rect;
    const Thing first = w.find(Text, comparison()->earlierWords());
    const Thing second = w.find(Text, comparison()->laterWords());
    QVERIFY(!first.isNothing() && !second.isNothing());
    QVERIFY(chart.contains(first.rect) && chart.contains(second.rect));
    QVERIFY(first.rect.right() <= second.rect.left() + 1);
    QVERIFY(std::abs(first.rect.width() - second.rect.width()) < 2); // 28 days each
    QVERIFY(w.says(u"Compared period, and its median"_s));
    QVERIFY(w.window()->grabWindow() != before);
}

void PeriodsUiTest::theReadoutSaysInWhichPeriodADayIs()
{
    haveWeeks();
    Window &w = *m_window;
    compareFourWeeks();
    tabToChart(w);
    w.press(Qt::Key_End);
    QVERIFY2(w.story().trends()->readout().endsWith(u". in period 2"_s),
             qPrintable(w.story().trends()->readout()));
    w.press(Qt::Key_Home);
    QVERIFY2(!w.story().trends()->readout().contains(u"in period"_s)
                 || w.story().trends()->readout().endsWith(u"in period 1"_s),
             qPrintable(w.story().trends()->readout()));
}

void PeriodsUiTest::theChartWidensToShowBoth()
{
    haveWeeks();
    Window &w = *m_window;
    QVERIFY(w.click(Radio, u"14 days"_s));
    QVERIFY(w.story().trendsSettled());
    compareFourWeeks();
    QVERIFY(w.find(Radio, u"90 days"_s).state.checked);
    QVERIFY(comparison()->earlierShare() > 0.3);
    openSheet();
    QVERIFY(w.click(Radio, u"Last 28 days, and the same a year ago"_s));
    QVERIFY(w.click(Button, u"Compare"_s));
    compared();
    QVERIFY(w.find(Radio, u"All"_s).state.checked);
}

void PeriodsUiTest::theTableAndTheMethodAreThere()
{
    haveWeeks();
    Window &w = *m_window;
    compareFourWeeks();
    QVERIFY(rowsOf(w).isEmpty());
    QVERIFY(w.click(Button, u"The two periods as a table"_s));
    const QStringList rows = rowsOf(w);
    QCOMPARE(rows.size(), 2);
    QVERIFY2(rows.last().contains(u"Days logged 27, Median 4.0"_s), qPrintable(rows.join(u'\n')));
    const QString method = comparison()->method();
    QVERIFY(!w.says(method));
    QList<Thing> how = w.things();
    how.removeIf([](const Thing &thing) {
        return thing.role != Button || thing.name != u"How was this computed?"_s;
    });
    QCOMPARE(how.size(), 2);
    QVERIFY(w.click(how.first()));
    QVERIFY(w.says(method));
}

void PeriodsUiTest::anotherSubjectIsComparedAnew()
{
    QVERIFY(m_window->story().markKnot(-52, 782, -1, u"calf"_s));
    haveWeeks();
    Window &w = *m_window;
    compareFourWeeks();
    QVERIFY(w.says(u"a clear difference"_s));
    QVERIFY(w.click(Button, u"What to look at: Everything"_s));
    const QList<Thing> calves = w.all(Radio, u"calf, "_s);
    QVERIFY(w.click(calves.value(0)));
    QTRY_VERIFY(comparison()->settled());
    QVERIFY2(comparison()->sentence().startsWith(u"Not compared: "),
             qPrintable(comparison()->sentence()));
}

void PeriodsUiTest::tooFewDaysAreSaid()
{
    openTrendsWith(*m_window);
    compareFourWeeks();
    QVERIFY2(m_window->says(u"Not compared: fewer than 7 days were logged from"_s),
             qPrintable(m_window->everything()));
}

void PeriodsUiTest::theComparisonIsEnded()
{
    haveWeeks();
    Window &w = *m_window;
    compareFourWeeks();
    QVERIFY(w.click(Button, u"End this comparison"_s));
    QVERIFY(!comparison()->active());
    QTRY_VERIFY(!w.says(u"Compared period, and its median"_s));
    QVERIFY(!w.has(Button, u"End this comparison"_s));
}

void PeriodsUiTest::theSheetFitsANarrowWindow_data()
{
    QTest::addColumn<double>("textScale");
    QTest::newRow("usual text") << 1.0;
    QTest::newRow("large text") << 1.6;
}

void PeriodsUiTest::theSheetFitsANarrowWindow()
{
    QFETCH(const double, textScale);
    haveWeeks();
    Window &w = *m_window;
    w.resize({420, 860});
    w.look(textScale, false);
    openSheet();
    const QList<Thing> all = w.things();
    int fields = 0;
    for (const Thing &thing : all) {
        if (thing.role != Field && thing.role != Radio)
            continue;
        fields += thing.role == Field ? 1 : 0;
        QVERIFY2(thing.rect.left() >= 0 && thing.rect.right() <= 420, qPrintable(thing.name));
        QVERIFY2(thing.rect.height() >= 44, qPrintable(thing.name));
    }
    QCOMPARE(fields, 4);
    QVERIFY(w.click(Button, u"Compare"_s));
    compared();
    QVERIFY(w.says(u"a clear difference"_s));
}

void PeriodsUiTest::theDrawingHoldsThePeriods()
{
    haveWeeks();
    Window &w = *m_window;
    compareFourWeeks();
    w.look(1, true); // on paper it is light all the same
    w.story().trends()->saveDrawing(w.story().url(u"chart"_s)); // without an ending
    const QString path = w.story().path(u"chart.svg"_s);
    QTRY_VERIFY2(w.story().notice().contains(path), qPrintable(w.story().notice()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const QString svg = QString::fromUtf8(file.readAll());
    QVERIFY(svg.contains(u"<title>Everything, "_s));
    for (const QString &words : {u"typically 3.0 less"_s, u"brackets: the periods"_s,
                                 u">1</text>"_s, u">2</text>"_s, u"#ffffff"_s})
        QVERIFY2(svg.contains(words), qPrintable(words));
    QVERIFY(!svg.contains(u"nan"_s, Qt::CaseInsensitive));
}

void PeriodsUiTest::aDrawingThatCannotBeWrittenIsTold()
{
    haveWeeks();
    Window &w = *m_window;
    w.story().trends()->saveDrawing(
        QUrl::fromLocalFile(w.story().path(u"no/such/folder/chart.svg"_s)));
    QTRY_VERIFY2(w.story().notice().startsWith(u"The picture was not saved"),
                 qPrintable(w.story().notice()));
    QVERIFY(!QFile::exists(w.story().path(u"no"_s)));
    w.story().trends()->saveDrawing(QUrl()); // nothing was chosen
}

QTEST_MAIN(PeriodsUiTest)
#include "tst_periods.moc"
