// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/trendspage.h"

#include <QApplication>

#include <algorithm>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** The course of pain: of whom, over which days, in words and as a table. */
class TrendsPageTest final : public TrendsPageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_window = std::make_unique<Window>(); }
    void cleanup() { QCOMPARE(m_window->complaints(), QStringList()); }

    void withoutKnotsThePageLeadsToTheBody();
    void aKnotWithoutDaysOffersALongerPeriod();
    void theChartTellsHowManyDaysItShows();
    void thePeriodIsChosenByChips();
    void aKnotIsChosenInTheSheet();
    void aPartOfTheBodyHoldsItsKnots();
    void theSheetSaysWhatIsChosen();
    void theTableHasARowADayAndSaysEachInWords();
    void theTableGoesBackAsFarAsOneAsks();
    void howItWasComputedIsShownOnRequest();
    void tooFewDaysAreNoTrend();
    void aFallIsSaidWithItsUncertainty();
    void aNewEntryIsDrawnAtOnce();
    void knotsComeAndGoWhileTheWindowChangesItsSize();
    void anotherKnotIsComparedAndTakenAway();
    void itsCourseIsReadWhenSomebodyComesNear_data();
    void itsCourseIsReadWhenSomebodyComesNear();

private:
    /** An item of that type is there, seen or not. */
    static bool isMade(const QQuickItem *within, const QByteArray &type)
    {
        const QList<QQuickItem *> children = within->childItems();
        return QByteArray(within->metaObject()->className()).startsWith(type)
            || std::ranges::any_of(children,
                                   [&](const QQuickItem *child) { return isMade(child, type); });
    }
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
    const QList<Thing> choices = w.all(Radio, u"calf, "_s);
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
    const QList<Thing> choices = w.all(Radio);
    QCOMPARE(choices.size(), 3);
}

void TrendsPageTest::anotherKnotIsComparedAndTakenAway()
{
    QVERIFY(m_window->story().markKnot(-52, 782, 9, u"calf"_s));
    haveDays();
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"Compare with …"_s));
    QVERIFY(w.waitFor(Dialog, u"What to compare with"_s));
    const QList<Thing> choices = w.all(Radio, u"calf, "_s);
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

void TrendsPageTest::itsCourseIsReadWhenSomebodyComesNear_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("byPointer");
    QTest::newRow("wide, by pointer") << QSize(1280, 800) << true;
    QTest::newRow("wide, by keyboard") << QSize(1280, 800) << false;
    QTest::newRow("narrow, by pointer") << QSize(420, 860) << true;
    QTest::newRow("narrow, by keyboard") << QSize(420, 860) << false;
}

void TrendsPageTest::itsCourseIsReadWhenSomebodyComesNear()
{
    QFETCH(QSize, size);
    QFETCH(bool, byPointer);
    Window &w = *m_window;
    Story &me = w.story();
    QVERIFY(me.markKnot(-48, 157, 6, u"desk"_s));
    w.begin();
    w.resize(size);
    QVERIFY(!me.trends()->ready());
    const Thing trends = w.find(Tab, u"Trends"_s);
    w.press(Qt::Key_Tab);
    QQuickItem *focused = w.focused().item;
    QVERIFY(focused && focused != trends.item);
    if (byPointer) {
        QTest::mouseMove(w.window(), trends.rect.center().toPoint());
    } else {
        QVERIFY(w.tabTo(Tab, u"Trends"_s));
        focused = trends.item;
    }
    QVERIFY(me.trendsSettled());
    QVERIFY(me.trends()->anyDays());
    QTRY_VERIFY(isMade(w.window()->contentItem(), "TrendsPage"));
    // Nobody but the one who came near is to notice.
    QCOMPARE(me.navigator()->page(), Navigator::Today);
    QVERIFY(chartOf(w).isNothing());
    QCOMPARE(w.focused().item, focused);
    QVERIFY(w.click(Tab, u"Trends"_s));
    QVERIFY(me.trends()->ready());
    QVERIFY(!chartOf(w).isNothing());
}

QTEST_MAIN(TrendsPageTest)
#include "tst_trendspage.moc"
