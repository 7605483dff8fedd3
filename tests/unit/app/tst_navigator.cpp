// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/navigator.h"

#include <QMetaEnum>
#include <QSignalSpy>
#include <QTest>

using namespace knotebook;

/** Pages of the navigation are places; pages that are entered lead back. */
class NavigatorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itBeginsWithTodayAndNoWayBack()
    {
        const Navigator navigator(nullptr);
        QCOMPARE(navigator.page(), Navigator::Today);
        QVERIFY(!navigator.canGoBack());
    }

    void everyPageCanBeShown_data()
    {
        QTest::addColumn<Navigator::Page>("page");
        const auto pages = QMetaEnum::fromType<Navigator::Page>();
        for (int i = 0; i < pages.keyCount(); ++i)
            QTest::newRow(pages.key(i)) << static_cast<Navigator::Page>(pages.value(i));
    }
    void everyPageCanBeShown()
    {
        QFETCH(Navigator::Page, page);
        Navigator navigator(nullptr);
        navigator.show(page == Navigator::Today ? Navigator::Body : Navigator::Today);
        const QSignalSpy spy(&navigator, &Navigator::pageChanged);
        navigator.show(page);
        QCOMPARE(navigator.page(), page);
        QVERIFY(!navigator.canGoBack());
        navigator.show(page);
        QVERIFY(spy.count() <= 1);
    }

    void aPageThatWasEnteredLeadsBack_data() { everyPageCanBeShown_data(); }
    void aPageThatWasEnteredLeadsBack()
    {
        QFETCH(Navigator::Page, page);
        if (page == Navigator::Knot)
            return;
        Navigator navigator(nullptr);
        navigator.show(page);
        navigator.enter(Navigator::Knot);
        QVERIFY(navigator.canGoBack());
        navigator.goBack();
        QCOMPARE(navigator.page(), page);
        QVERIFY(!navigator.canGoBack());
    }

    void enteringAPageAgainKeepsTheWayBack()
    {
        Navigator navigator(nullptr);
        navigator.show(Navigator::Body);
        navigator.enter(Navigator::Knot);
        navigator.enter(Navigator::Knot); // another knot, the same page
        QVERIFY(navigator.canGoBack());
        navigator.goBack();
        QCOMPARE(navigator.page(), Navigator::Body);
    }

    void theNavigationForgetsTheWayBack()
    {
        Navigator navigator(nullptr);
        navigator.show(Navigator::Body);
        navigator.enter(Navigator::Knot);
        navigator.show(Navigator::Trends);
        QVERIFY(!navigator.canGoBack());
        navigator.goBack();
        QCOMPARE(navigator.page(), Navigator::Trends);
    }

    void oneStepBackIsOneStepFromWhereverOneCame()
    {
        Navigator navigator(nullptr);
        navigator.show(Navigator::Today);
        navigator.enter(Navigator::Knot);
        navigator.enter(Navigator::Remedies); // to treat it
        navigator.goBack();
        QCOMPARE(navigator.page(), Navigator::Knot);
    }

    void goingBackWithoutAWayStaysAndSaysNothing()
    {
        Navigator navigator(nullptr);
        navigator.show(Navigator::Care);
        const QSignalSpy spy(&navigator, &Navigator::pageChanged);
        navigator.goBack();
        QCOMPARE(navigator.page(), Navigator::Care);
        QCOMPARE(spy.count(), 0);
    }
};

QTEST_GUILESS_MAIN(NavigatorTest)
#include "tst_navigator.moc"
