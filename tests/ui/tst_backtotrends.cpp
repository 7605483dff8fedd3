// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/trendspage.h"

#include <QApplication>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** Trends is kept while other pages are shown: as it was left, and up to date. */
class BackToTrendsTest final : public TrendsPageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<Window>();
        openTrendsWith(*m_window);
    }
    void cleanup() { QCOMPARE(m_window->complaints(), QStringList()); }

    void thePageIsFoundAsItWasLeft()
    {
        Window &w = *m_window;
        QVERIFY(w.click(Radio, u"A year"_s));
        QVERIFY(w.story().trendsSettled());
        w.settle();
        const QQuickItem *const chart = chartOf(w).item;
        awayAndBack();
        QVERIFY(w.find(Radio, u"A year"_s).state.checked);
        QVERIFY2(chartOf(w).name.contains(u"of 365 days"_s), qPrintable(chartOf(w).name));
        QCOMPARE(chartOf(w).item, chart);
    }

    void whatWasLoggedMeanwhileIsDrawn()
    {
        Window &w = *m_window;
        w.show(Navigator::Today);
        w.story().logPain(u"desk"_s, 10);
        w.show(Navigator::Trends);
        QVERIFY(w.story().trendsSettled());
        w.settle();
        QVERIFY2(chartOf(w).name.contains(u"10 of 90 days"_s), qPrintable(chartOf(w).name));
    }

    void aNewDayIsDrawnThoughNothingWasLogged()
    {
        Window &w = *m_window;
        w.show(Navigator::Today);
        const QDate before = w.story().session().today();
        w.story().clock.advance(24 * 3600);
        QCOMPARE(w.story().session().today(), before.addDays(1));
        w.show(Navigator::Trends);
        QVERIFY(w.story().trendsSettled());
        QCOMPARE(w.story().trends()->periodText().isEmpty(), false);
        QVERIFY2(w.story().trends()->periodText().endsWith(
                     QLocale().toString(before.addDays(1), QLocale::ShortFormat)),
                 qPrintable(w.story().trends()->periodText()));
    }

    void whileItIsAwayNothingOfItIsSeenOrReached()
    {
        Window &w = *m_window;
        w.show(Navigator::Today);
        QVERIFY(!w.has(Heading, u"Trends"_s));
        QVERIFY(chartOf(w).isNothing());
        for (int stops = 0; stops < 60; ++stops) {
            w.press(Qt::Key_Tab);
            QVERIFY(w.focused().role != Chart);
        }
    }

    void whileItIsAwayNothingIsRead()
    {
        Window &w = *m_window;
        w.show(Navigator::Today);
        QSignalSpy changes(w.story().trends(), &TrendsViewModel::changed);
        w.story().logPain(u"desk"_s, 10);
        w.settle();
        QCOMPARE(changes.size(), 0);
    }

    void theKeyboardGoesOnInThePage()
    {
        Window &w = *m_window;
        awayAndBack();
        tabToChart(w);
        w.press(Qt::Key_End);
        QVERIFY2(w.story().trends()->readout().contains(u"average 2.0"_s),
                 qPrintable(w.story().trends()->readout()));
    }

private:
    void awayAndBack()
    {
        m_window->show(Navigator::Today);
        m_window->show(Navigator::Trends);
        QVERIFY(m_window->story().trendsSettled());
        m_window->settle();
    }
};

QTEST_MAIN(BackToTrendsTest)
#include "tst_backtotrends.moc"
