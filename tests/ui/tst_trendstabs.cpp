// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/yeargrid.h"
#include "tests/support/flaws.h"
#include "tests/ui/trendspage.h"

#include <QSet>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** The tabs of Trends beside the course. */
class TrendsTabsTest final : public TrendsPageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_window = std::make_unique<Window>(); }
    void cleanup() { QCOMPARE(m_window->complaints(), QStringList()); }

    void tabsAreChosenByPointer();
    void arrowsWalkTheTabs();
    void tabsFitANarrowWindow();
    void everyTabCanBeUsed_data();
    void everyTabCanBeUsed();
    void theOverviewLeadsToTheCourse();
    void theYearIsWalkedByArrows();
    void theYearIsReadByThePointer();
    void everyPatternHasItsTable();
    void withoutPairsLinksSayWhatIsNeeded();
    void theWeekIsAnsweredByPointer();
    void activitiesAreNamedAndAnswered();
    void theChangeAllInAllIsAnsweredByKeyboard();
    void whatIsMissingIsSaidInTheSheet();
    void anAnswerIsChangedAndDeleted();

private:
    void toTab(const QString &name)
    {
        QVERIFY(m_window->click(Tab, name));
        QTRY_VERIFY(!m_window->says(u"Working it out …"_s));
        m_window->settle();
    }
    AssessmentForm *form() { return m_window->story().trends()->everydayLife()->form(); }
    bool answerWeek(int pain)
    {
        form()->begin(AssessmentForm::Kind::EverydayLife);
        form()->setPain(pain);
        form()->setEnjoyment(pain);
        form()->setActivity(pain);
        return form()->save();
    }
    bool answerActivities(const QList<PsfsActivity> &given)
    {
        form()->begin(AssessmentForm::Kind::Activities);
        ActivityModel &activities = *form()->activities();
        while (activities.count() > 0)
            activities.remove(0);
        for (const PsfsActivity &activity : given) {
            activities.add();
            activities.rename(activities.count() - 1, activity.name);
            activities.choose(activities.count() - 1, activity.ability);
        }
        return form()->save();
    }
    /** What was answered, as the page tells it, the newest first. */
    QStringList answers()
    {
        return textsOf(m_window->story().trends()->everydayLife()->answers(), "detail");
    }
    /** A number of the question that starts with these words, in the sheet that is open. */
    void choose(const QString &question, int number)
    {
        const QList<Thing> all = m_window->things();
        for (const Thing &thing : all) {
            if (thing.name.startsWith(question)
                && thing.name.endsWith(u": %1 of 10"_s.arg(number))) {
                QVERIFY(m_window->bringIntoSight(thing));
                QVERIFY(m_window->click(thing));
                return;
            }
        }
        QFAIL(qPrintable(question + m_window->everything().right(1500)));
    }
};

void TrendsTabsTest::tabsAreChosenByPointer()
{
    haveDays();
    Window &w = *m_window;
    QVERIFY(w.find(Tab, u"Course"_s).state.selected);
    for (const auto &[name, words] :
         {std::pair(u"Overview"_s, u"Knots in all: 1"_s), std::pair(u"Year"_s, u"2024: 9 of 134"_s),
          std::pair(u"Patterns"_s, u"Time of day"_s),
          std::pair(u"Links"_s, u"Too early to look for links"_s),
          std::pair(u"Everyday life"_s, u"Pain is one side"_s),
          std::pair(u"Course"_s, u"Smooth course"_s)}) {
        toTab(name);
        QVERIFY(w.find(Tab, name).state.selected);
        QVERIFY2(w.says(words), qPrintable(name + w.everything().right(1500)));
    }
}

void TrendsTabsTest::arrowsWalkTheTabs()
{
    haveDays();
    Window &w = *m_window;
    QVERIFY(w.tabTo(Tab, u"Course"_s));
    w.press(Qt::Key_Right);
    QCOMPARE(w.focused().name, u"Overview"_s);
    QVERIFY(w.find(Tab, u"Overview"_s).state.selected);
    w.press(Qt::Key_Right);
    QCOMPARE(w.story().trends()->tab(), TrendsViewModel::Tab::Year);
    for (int i = 0; i < 5; ++i)
        w.press(Qt::Key_Right); // the last one is the end
    QCOMPARE(w.story().trends()->tab(), TrendsViewModel::Tab::Function);
    w.press(Qt::Key_Left);
    QCOMPARE(w.focused().name, u"Links"_s);
}

void TrendsTabsTest::tabsFitANarrowWindow()
{
    haveDays();
    Window &w = *m_window;
    const QStringList tabs {u"Course"_s,   u"Overview"_s, u"Year"_s,
                            u"Patterns"_s, u"Links"_s,    u"Everyday life"_s};
    QSet<double> tops;
    const auto look = [&](int width) {
        tops.clear();
        for (const QString &name : tabs) {
            const QRectF rect = w.find(Tab, name).rect;
            tops.insert(rect.top());
            QVERIFY2(rect.left() >= 0 && rect.right() <= width, qPrintable(name));
        }
    };
    look(1280);
    QCOMPARE(tops.size(), 1); // beside one another
    w.resize({420, 860});
    look(420);
    QCOMPARE(tops.size(), 2); // in two rows
    w.look(1.6, false);
    look(420);
    QVERIFY(tops.size() >= 2);
}

void TrendsTabsTest::everyTabCanBeUsed_data()
{
    QTest::addColumn<QString>("tab");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("scale");
    QTest::addColumn<bool>("dark");
    for (const QString &tab :
         {u"Course"_s, u"Overview"_s, u"Year"_s, u"Patterns"_s, u"Links"_s, u"Everyday life"_s}) {
        QTest::addRow("%s", qPrintable(tab)) << tab << QSize(1280, 800) << 1.0 << false;
        QTest::addRow("%s, dark, narrow", qPrintable(tab)) << tab << QSize(420, 860) << 1.0 << true;
        QTest::addRow("%s, large, narrow", qPrintable(tab))
            << tab << QSize(420, 860) << 1.6 << false;
    }
}

void TrendsTabsTest::everyTabCanBeUsed()
{
    QFETCH(QString, tab);
    QFETCH(QSize, size);
    QFETCH(double, scale);
    QFETCH(bool, dark);
    QVERIFY(m_window->story().markKnot(-52, 782, 5, u"calf"_s));
    QVERIFY(answerWeek(6));
    QVERIFY(answerActivities({{u"walk to the station"_s, 3}, {u"sit for an hour"_s, 6}}));
    m_window->story().clock.advance(9 * 24 * 3600);
    QVERIFY(answerActivities({{u"walk to the station"_s, 6}, {u"sit for an hour"_s, 9}}));
    haveDays({8, 7, 7, -1, 6, 6, 5, -1, -1, 4, 3, 2, 5, 4, 6, 3, 2, 4});
    Window &w = *m_window;
    w.resize(size);
    w.look(scale, dark);
    toTab(tab);
    const QStringList flaws =
        Flaws::ofControls(w) + Flaws::ofLayout(w) + Flaws::ofContrast(w) + Flaws::ofFocus(w);
    QVERIFY2(flaws.isEmpty(), qPrintable(flaws.join(u'\n')));
}

void TrendsTabsTest::theOverviewLeadsToTheCourse()
{
    QVERIFY(m_window->story().markKnot(-52, 782, 9, u"calf"_s));
    haveDays();
    Window &w = *m_window;
    toTab(u"Overview"_s);
    const QList<Thing> cards = w.all(Button, u"desk, "_s);
    QCOMPARE(cards.size(), 1);
    QVERIFY2(cards.first().name.contains(u"9 of 90 days logged"_s), qPrintable(cards.first().name));
    QVERIFY(w.click(cards.first()));
    QVERIFY(w.story().trendsSettled());
    w.settle();
    QVERIFY(w.find(Tab, u"Course"_s).state.selected);
    QVERIFY2(chartOf(w).name.contains(u"desk"_s), qPrintable(chartOf(w).name));
}

void TrendsTabsTest::theYearIsWalkedByArrows()
{
    haveDays();
    Window &w = *m_window;
    toTab(u"Year"_s);
    tabToChart(w);
    w.press(Qt::Key_Left); // today first
    QCOMPARE(w.focused().description, w.story().trends()->year()->readout());
    QVERIFY2(w.focused().description.contains(u"13 May 2024: nothing was logged"_s),
             qPrintable(w.focused().description));
    w.press(Qt::Key_Left);
    QVERIFY2(w.says(u"12 May 2024: worst 2.0, average 2.0, entries 1"_s),
             qPrintable(w.everything()));
    w.press(Qt::Key_Up);
    QVERIFY(w.says(u"12 April 2024: nothing was logged"_s));
    w.press(Qt::Key_Escape);
    QVERIFY(w.says(u"Point at a day"_s));
}

void TrendsTabsTest::theYearIsReadByThePointer()
{
    haveDays();
    Window &w = *m_window;
    toTab(u"Year"_s);
    auto *grid = chartOf(w).item->findChild<YearGrid *>();
    QVERIFY(grid);
    QVERIFY(w.bringIntoSight(chartOf(w)));
    const QRectF cells = grid->mapRectToScene(grid->boundingRect());
    // 1 May: the first of 31 columns, the fifth of 12 rows.
    w.clickAt({cells.left() + cells.width() / 62, cells.top() + cells.height() * 4.5 / 12});
    QVERIFY2(w.says(u"1 May 2024: worst 8.0"_s), qPrintable(w.everything()));
    QCOMPARE(w.focused().role, Chart);
}

void TrendsTabsTest::everyPatternHasItsTable()
{
    haveDays();
    Window &w = *m_window;
    toTab(u"Patterns"_s);
    QList<Thing> tables = w.things();
    tables.removeIf([](const Thing &thing) {
        return thing.role != Button || thing.name != u"The numbers as a table"_s;
    });
    QCOMPARE(tables.size(), 3);
    QVERIFY(w.click(tables.at(0)));
    QVERIFY2(rowsOf(w).join(u'\n').contains(
                 u"Morning, 6–\u206012\u00a0h: Entries 9, Lower quarter 4.0"_s),
             qPrintable(rowsOf(w).join(u'\n')));
}

void TrendsTabsTest::withoutPairsLinksSayWhatIsNeeded()
{
    haveDays();
    Window &w = *m_window;
    toTab(u"Links"_s);
    QVERIFY(w.says(u"each needs 20 pairs of days"_s));
    QVERIFY(w.click(Button, u"Looked at without a find (8)"_s));
    QVERIFY2(w.says(u"Nothing is said: "_s), qPrintable(w.everything()));
}

void TrendsTabsTest::theWeekIsAnsweredByPointer()
{
    haveDays();
    Window &w = *m_window;
    toTab(u"Everyday life"_s);
    QVERIFY(w.click(Button, u"The past week"_s));
    QVERIFY(w.waitFor(Dialog, u"The past week"_s));
    choose(u"How strong was the pain"_s, 4);
    choose(u"How much did it get in the way of enjoying"_s, 3);
    choose(u"How much did it get in the way of what"_s, 5);
    QVERIFY(w.click(Button, u"Save"_s));
    QTRY_VERIFY(w.dialogs().isEmpty());
    QTRY_COMPARE(answers(),
                 QStringList {u"Pain 4, enjoyment of life 3, activity 5: on average 4.0 of 10"_s});
    QTRY_VERIFY(w.says(u"From two days on a change can be seen"_s));
    // One score is said, and not drawn as a chart with a dot.
    QVERIFY(!w.has(Chart, u"Course of Pain and everyday life"_s));
    QVERIFY(!w.says(u"The shaded band"_s));
    w.story().clock.advance(24 * 3600);
    QVERIFY(answerWeek(2));
    QTRY_VERIFY(w.has(Chart, u"Course of Pain and everyday life"_s));
    QVERIFY(w.says(u"The shaded band"_s));
}

void TrendsTabsTest::activitiesAreNamedAndAnswered()
{
    haveDays();
    Window &w = *m_window;
    toTab(u"Everyday life"_s);
    QVERIFY(w.click(Button, u"My activities"_s));
    QVERIFY(w.waitFor(Dialog, u"My activities"_s));
    QVERIFY(w.click(Field, u"Activity 1"_s));
    w.type(u"sit for an hour"_s);
    choose(u"How well does activity 1 go?"_s, 3);
    QVERIFY(w.click(Button, u"One more activity"_s));
    QVERIFY(w.click(Field, u"Activity 2"_s));
    w.type(u"row"_s);
    choose(u"How well does activity 2 go?"_s, 0);
    QVERIFY(w.click(Button, u"Save"_s));
    QTRY_VERIFY(w.dialogs().isEmpty());
    QTRY_COMPARE(answers(), QStringList {u"sit for an hour: 3 of 10 · row: 0 of 10"_s});
}

void TrendsTabsTest::theChangeAllInAllIsAnsweredByKeyboard()
{
    haveDays();
    Window &w = *m_window;
    toTab(u"Everyday life"_s);
    QVERIFY(w.tabTo(Button, u"All in all"_s));
    w.press(Qt::Key_Return);
    QVERIFY(w.waitFor(Dialog, u"All in all"_s));
    QVERIFY(w.tabTo(Radio, u"Much better"_s));
    w.press(Qt::Key_Space);
    QVERIFY(w.tabTo(Button, u"Save"_s));
    w.press(Qt::Key_Return);
    QTRY_VERIFY(w.dialogs().isEmpty());
    QTRY_COMPARE(answers(), QStringList {u"Much better"_s});
}

void TrendsTabsTest::whatIsMissingIsSaidInTheSheet()
{
    haveDays();
    Window &w = *m_window;
    toTab(u"Everyday life"_s);
    QVERIFY(w.click(Button, u"The past week"_s));
    QVERIFY(w.waitFor(Dialog, u"The past week"_s));
    choose(u"How strong was the pain"_s, 4);
    QVERIFY(w.click(Button, u"Save"_s));
    QVERIFY(w.says(u"Answer all three"_s));
    QCOMPARE(w.dialogs().size(), 1);
    QVERIFY(answers().isEmpty());
    w.press(Qt::Key_Escape);
    QTRY_VERIFY(w.dialogs().isEmpty());
}

void TrendsTabsTest::anAnswerIsChangedAndDeleted()
{
    QVERIFY(answerWeek(6));
    haveDays();
    Window &w = *m_window;
    toTab(u"Everyday life"_s);
    QVERIFY(w.click(Button, u"What you answered (1)"_s));
    QVERIFY(w.click(Button, u"Change: Pain and everyday life"_s));
    QVERIFY(w.waitFor(Dialog, u"The past week"_s));
    choose(u"How strong was the pain"_s, 2);
    QVERIFY(w.click(Button, u"Save"_s));
    QTRY_VERIFY(w.dialogs().isEmpty());
    QTRY_COMPARE(answers(),
                 QStringList {u"Pain 2, enjoyment of life 6, activity 6: on average 4.7 of 10"_s});
    QVERIFY(w.click(Button, u"Delete: Pain and everyday life"_s));
    QTRY_VERIFY(answers().isEmpty());
}

QTEST_MAIN(TrendsTabsTest)
#include "tst_trendstabs.moc"
