// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/app/pages/trendspage.h"

#include <QSignalSpy>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** A course that is read before anybody looks is the one that is seen. */
class TrendsPreparedTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasPreparedIsThereAtOnce();
    void whatIsBeingPreparedIsNotBegunAnew();
    void anEntryAfterwardsIsSeenAllTheSame();
    void anotherPeriodIsReadWhenThePageComes();
    void anotherDayIsReadWhenThePageComes();
    void whatIsShownIsNotPrepared();
    void nothingIsPreparedForAnotherTab();
    void whoOnlyComesNearIsToldOfNoFailure();

private:
    /** Near the page until its sentence is there. */
    static void prepare(Trends &app)
    {
        app.page.prepare();
        QTRY_VERIFY(app.page.ready());
        QTRY_VERIFY(app.page.sentence() != u"Working it out …");
    }
};

void TrendsPreparedTest::whatWasPreparedIsThereAtOnce()
{
    Trends app;
    app.rate(1, 2);
    prepare(app);
    QSignalSpy changed(&app.page, &TrendsViewModel::changed);
    app.page.enter();
    QVERIFY(app.page.ready());
    QVERIFY(app.page.anyKnots());
    QCOMPARE(app.page.curves()->points().worst.size(), 1);
    QTest::qWait(50);
    QCOMPARE(changed.size(), 0); // nor is anything read again
}

void TrendsPreparedTest::whatIsBeingPreparedIsNotBegunAnew()
{
    Trends app;
    app.rate(1, 2);
    app.page.prepare();
    QSignalSpy changed(&app.page, &TrendsViewModel::changed);
    app.page.prepare();
    app.page.enter();
    QCOMPARE(changed.size(), 0);
    QTRY_VERIFY(app.page.ready());
    QTRY_VERIFY(app.page.sentence() != u"Working it out …");
    QCOMPARE(app.page.curves()->points().worst.size(), 1);
    QCOMPARE(changed.size(), 2); // the days, and what they say
}

void TrendsPreparedTest::anEntryAfterwardsIsSeenAllTheSame()
{
    Trends app;
    app.rate(1, 2);
    prepare(app);
    app.rate(0, 6);
    app.enter();
    QCOMPARE(app.page.curves()->points().worst.size(), 2);
    app.page.leave();
    app.rate(2, 5);
    prepare(app);
    app.page.enter();
    QCOMPARE(app.page.curves()->points().worst.size(), 3);
}

void TrendsPreparedTest::anotherPeriodIsReadWhenThePageComes()
{
    Trends app;
    app.rate(1, 2);
    app.rate(200, 7);
    prepare(app);
    app.page.choosePeriod(All);
    app.enter();
    QVERIFY(app.page.wholePeriod());
    QCOMPARE(app.page.table()->rowCount(), 2);
}

void TrendsPreparedTest::anotherDayIsReadWhenThePageComes()
{
    Trends app;
    app.rate(0, 2);
    prepare(app);
    app.clock.advance(24 * 3600);
    app.enter();
    QVERIFY2(app.page.periodText().contains(
                 QLocale().toString(app.session.today(), QLocale::ShortFormat)),
             qPrintable(app.page.periodText()));
}

void TrendsPreparedTest::whatIsShownIsNotPrepared()
{
    Trends app;
    app.rate(1, 2);
    app.enter();
    QSignalSpy changed(&app.page, &TrendsViewModel::changed);
    app.page.prepare();
    QTest::qWait(50);
    QCOMPARE(changed.size(), 0);
}

void TrendsPreparedTest::nothingIsPreparedForAnotherTab()
{
    Trends app;
    app.rate(1, 2);
    app.page.chooseTab(static_cast<int>(TrendsViewModel::Tab::Year));
    QSignalSpy changed(&app.page, &TrendsViewModel::changed);
    app.page.prepare();
    QTest::qWait(50);
    QCOMPARE(changed.size(), 0);
    app.page.enter();
    QTRY_VERIFY(app.page.year()->ready());
}

void TrendsPreparedTest::whoOnlyComesNearIsToldOfNoFailure()
{
    Trends app;
    app.rate(1, 2);
    app.noticed.clear();
    const QString path = app.session.journal().path();
    QVERIFY(QFile::rename(path, path + u".away"_s));
    app.page.prepare();
    QTest::qWait(200);
    QCOMPARE(app.noticed.size(), 0);
    QVERIFY(!app.page.ready());
    app.page.enter();
    QTRY_COMPARE(app.noticed.size(), 1);
    app.page.leave();
    QVERIFY(QFile::rename(path + u".away"_s, path));
    app.enter();
    QCOMPARE(app.page.curves()->points().worst.size(), 1);
}

QTEST_MAIN(TrendsPreparedTest)
#include "tst_trendsprepared.moc"
