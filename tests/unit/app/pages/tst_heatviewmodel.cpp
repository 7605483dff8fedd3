// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/heattexts.h"
#include "app/pages/heatviewmodel.h"
#include "tests/support/appfixture.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

/** A knot in the left shoulder and the heat map. */
struct Warm : AppFixture
{
    Warm() { QLocale::setDefault(QLocale::c()); }

    /** Pain so many days ago. */
    void pain(KnotId of, int daysAgo, int rest)
    {
        ObservationFields fields {
            .knot = of, .felt = *Moment::at(clock.nowUtc().addDays(-daysAgo), clock.zone())};
        fields.rest = *Intensity::fromTenths(10 * rest);
        session.add(ActionKind::LogPain, fields, u"logged"_s);
    }

    void show()
    {
        page.setShown(true);
        QTRY_VERIFY(page.windows() > 0);
    }

    QVariant at(int role, int row = 0)
    {
        return page.places()->data(page.places()->index(row), role);
    }

    KnotId knot = addKnot();
    HeatViewModel page {session, tables.atlas, nullptr};
};

} // namespace

/** Two weeks at a time, view by view, with what is behind them in words. */
class HeatViewModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsReadBeforeItIsShown()
    {
        Warm app;
        app.pain(app.knot, 0, 6);
        QTest::qWait(50);
        QCOMPARE(app.page.windows(), 0);
        QCOMPARE(app.page.window(), -1);
        QVERIFY(app.page.text().isEmpty());
        QVERIFY(app.page.periodText().isEmpty());
        app.page.setWindow(3);
        QCOMPARE(app.page.window(), -1);
        QVERIFY(!app.page.advance());
    }

    void theLastTwoWeeksAreShownFirst()
    {
        Warm app;
        app.pain(app.knot, 0, 6);
        app.pain(app.knot, 3, 4);
        app.pain(app.knot, 20, 9);
        app.show();
        QCOMPARE(app.page.windows(), 2);
        QCOMPARE(app.page.window(), 1);
        QCOMPARE(app.page.periodText(), u"18 Apr 2024 to 1 May 2024"_s);
        QCOMPARE(app.page.places()->rowCount(), 1);
        QCOMPARE(app.page.text(),
                 u"Entries: 2. Most pain at rest: Upper trapezius, left: 5.0 on average."_s);
        QCOMPARE(app.at(HeatModel::StepRole).toInt(), 2);
        QCOMPARE(
            app.at(HeatModel::PathRole).toString(),
            app.tables.atlas
                .outline(View::Back, Layer::Superficial, {u"trapezius-descendens"_s, Side::Left})
                ->path);
    }

    void theSliderGoesBackAndTheButtonOn()
    {
        Warm app;
        app.pain(app.knot, 0, 6);
        app.pain(app.knot, 20, 9);
        app.pain(app.knot, 40, 2);
        app.show();
        QCOMPARE(app.page.windows(), 3);
        app.page.setWindow(0);
        QCOMPARE(app.at(HeatModel::StepRole).toInt(), 1);
        QVERIFY(app.page.advance());
        QCOMPARE(app.at(HeatModel::StepRole).toInt(), 4);
        QVERIFY(!app.page.advance()); // the last one
        QCOMPARE(app.page.window(), 2);
        QVERIFY(!app.page.advance());
        app.page.setWindow(-5);
        QCOMPARE(app.page.window(), 0);
        app.page.setWindow(99);
        QCOMPARE(app.page.window(), 2);
    }

    void aGapIsSaidToBeAGap()
    {
        Warm app;
        app.pain(app.knot, 0, 6);
        app.pain(app.knot, 40, 2);
        app.show();
        app.page.setWindow(1);
        QCOMPARE(app.page.places()->rowCount(), 0);
        QVERIFY(app.page.text().contains(u"a gap and not a pain of 0"_s));
        QVERIFY(!app.page.periodText().isEmpty());
    }

    void anotherViewHasItsOwn()
    {
        Warm app;
        app.pain(app.knot, 0, 6);
        app.show();
        QCOMPARE(app.page.places()->rowCount(), 1);
        app.page.setView(View::Front);
        QCOMPARE(app.page.places()->rowCount(), 0);
        app.page.setView(View::Back);
        QCOMPARE(app.page.places()->rowCount(), 1);
    }

    void aRegionIsDrawnAndNamedWithItsSide()
    {
        Warm app;
        KnotFields fields;
        fields.place.region = u"low-back"_s;
        fields.side = Side::Right;
        app.pain(app.addKnot(fields), 1, 8);
        app.show();
        QCOMPARE(app.page.places()->rowCount(), 1);
        QVERIFY(!app.at(HeatModel::PathRole).toString().isEmpty());
        QCOMPARE(app.at(HeatModel::WordsRole).toString(), u"low back, right: 8.0 on average"_s);
        QCOMPARE(app.at(HeatModel::StepRole).toInt(), 4);
    }

    void aNewEntryIsSeenAndUndone()
    {
        Warm app;
        app.pain(app.knot, 1, 2);
        app.show();
        QCOMPARE(app.at(HeatModel::StepRole).toInt(), 1);
        app.pain(app.knot, 0, 8);
        QTRY_COMPARE(app.at(HeatModel::StepRole).toInt(), 2); // (2 + 8) / 2
        app.session.undo();
        QTRY_COMPARE(app.at(HeatModel::StepRole).toInt(), 1);
    }

    void theLegendIsInWords()
    {
        Warm app;
        const QStringList expected {u"under 2"_s, u"2 to 4"_s, u"4 to 6"_s, u"6 to 8"_s,
                                    u"8 or more"_s};
        QCOMPARE(app.page.legend(), expected);
    }

    void anEmptyJournalHasAWindowWithoutEntries()
    {
        AppFixture app;
        HeatViewModel page(app.session, app.tables.atlas, nullptr);
        const QAbstractItemModelTester tester(page.places());
        page.setShown(true);
        QTRY_COMPARE(page.windows(), 1);
        QCOMPARE(page.places()->rowCount(), 0);
        QVERIFY(!page.text().isEmpty());
        page.setShown(false);
        QVERIFY(!page.isShown());
    }
};

QTEST_MAIN(HeatViewModelTest)
#include "tst_heatviewmodel.moc"
