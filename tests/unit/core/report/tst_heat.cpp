// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/idsource.h"
#include "core/report/heat.h"

#include <QTest>

#include <algorithm>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

const Atlas &atlas()
{
    static const Atlas loaded = *Atlas::load();
    return loaded;
}

const Period may {QDate(2024, 5, 1), QDate(2024, 5, 31)};

/** Knots and what was logged of them. */
struct Logged
{
    KnotId add(const KnotFields &fields)
    {
        const KnotId id(contentId(QByteArray::number(knots.size())));
        knots.append(*Knot::create(id, fields));
        return id;
    }

    KnotId shoulder(Side side = Side::Left, View view = View::Back)
    {
        KnotFields fields;
        const double x = side == Side::Left ? -48 : 48;
        fields.place.point = *BodyPoint::create(view, Layer::Superficial, x, 157);
        fields.muscle = u"trapezius-descendens"_s;
        fields.side = side;
        return add(fields);
    }

    KnotId region(const QString &region, Side side)
    {
        KnotFields fields;
        fields.place.region = region;
        fields.side = side;
        return add(fields);
    }

    void day(const KnotId &knot, int date, double average, int entries = 1)
    {
        series[knot].append({QDate(2024, 5, date), average, average, entries, false});
    }

    Heat heat(View view = View::Back, const Period &period = may) const
    {
        return heatOf(knots, series, period, view, atlas());
    }

    QList<Knot> knots;
    DaySeries series;
};

} // namespace

/** Pain over a period by muscle and region. */
class HeatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutEntriesNothingIsWarm()
    {
        Logged logged;
        QVERIFY(logged.heat().places.isEmpty());
        logged.shoulder();
        QVERIFY(logged.heat().places.isEmpty());
        QCOMPARE(logged.heat().entries, 0);
    }

    void aDayOfAKnotHasTheSameWeightHoweverOftenItWasRated()
    {
        Logged logged;
        const KnotId knot = logged.shoulder();
        logged.day(knot, 3, 2, 5);
        logged.day(knot, 4, 6, 1);
        const Heat heat = logged.heat();
        QCOMPARE(heat.places.size(), 1);
        QCOMPARE(heat.places.first().muscle, u"trapezius-descendens"_s);
        QCOMPARE(heat.places.first().side, Side::Left);
        QCOMPARE(heat.places.first().mean, 4.0);
        QCOMPARE(heat.places.first().days, 2);
        QCOMPARE(heat.entries, 6);
    }

    void knotsOfOneMuscleCountByTheirDays()
    {
        Logged logged;
        const KnotId one = logged.shoulder();
        const KnotId other = logged.shoulder();
        for (int date = 1; date <= 3; ++date)
            logged.day(one, date, 2);
        logged.day(other, 9, 6);
        const Heat heat = logged.heat();
        QCOMPARE(heat.places.size(), 1);
        QCOMPARE(heat.places.first().mean, 3.0); // (2 + 2 + 2 + 6) / 4
        QCOMPARE(heat.places.first().days, 4);
    }

    void leftAndRightAreTwoPlacesAndTheMostPainfulIsPaintedLast()
    {
        Logged logged;
        logged.day(logged.shoulder(Side::Left), 3, 7);
        logged.day(logged.shoulder(Side::Right), 3, 2);
        const Heat heat = logged.heat();
        QCOMPARE(heat.places.size(), 2);
        QCOMPARE(heat.places.first().side, Side::Right);
        QCOMPARE(heat.places.last().side, Side::Left);
    }

    void aKnotOfAnotherViewIsNotInIt()
    {
        Logged logged;
        logged.day(logged.shoulder(), 3, 7);
        QVERIFY(logged.heat(View::Front).places.isEmpty());
        QCOMPARE(logged.heat(View::Front).entries, 0);
    }

    void aDayOutsideThePeriodIsNotInIt()
    {
        Logged logged;
        const KnotId knot = logged.shoulder();
        logged.day(knot, 1, 8);
        logged.day(knot, 14, 8);
        logged.day(knot, 15, 2);
        const Heat later = logged.heat(View::Back, {QDate(2024, 5, 15), QDate(2024, 5, 31)});
        QCOMPARE(later.places.first().mean, 2.0);
        const Heat first = logged.heat(View::Back, {QDate(2024, 5, 1), QDate(2024, 5, 14)});
        QCOMPARE(first.places.first().days, 2);
    }

    void aKnotWithoutAMuscleWarmsItsRegion()
    {
        Logged logged;
        KnotFields fields;
        fields.place.point = *BodyPoint::create(View::Back, Layer::Superficial, -48, 157);
        logged.day(logged.add(fields), 3, 5);
        const Heat heat = logged.heat();
        QCOMPARE(heat.places.size(), 1);
        QVERIFY(heat.places.first().muscle.isEmpty());
        QCOMPARE(heat.places.first().region, atlas().hit(*fields.place.point).region);
        QCOMPARE(heat.places.first().side, Side::Left);
    }

    void aRegionIsWarmWhereAViewShowsItOnItsSide()
    {
        Logged logged;
        logged.day(logged.region(u"low-back"_s, Side::Right), 3, 5);
        QCOMPARE(logged.heat(View::Back).places.size(), 1);
        QCOMPARE(logged.heat(View::Back).places.first().side, Side::Right);
        QVERIFY(logged.heat(View::Soles).places.isEmpty());
        logged.day(logged.region(u"low-back"_s, Side::Both), 4, 1);
        const Heat both = logged.heat(View::Back);
        QCOMPARE(both.places.size(), 2);
        QCOMPARE(both.places.first().side, Side::Left);
        QCOMPARE(both.places.first().mean, 1.0);
        QCOMPARE(both.places.last().mean, 3.0); // (5 + 1) / 2
        QCOMPARE(both.entries, 2);
    }

    void aKnotNowhereWarmsNothing()
    {
        Logged logged;
        logged.day(logged.add({}), 3, 5);
        for (const View view : allViews())
            QVERIFY(logged.heat(view).places.isEmpty());
    }

    void stepsAreOfTwoPoints_data()
    {
        QTest::addColumn<double>("mean");
        QTest::addColumn<int>("step");
        QTest::newRow("none") << 0.0 << 0;
        QTest::newRow("just under two") << 1.9 << 0;
        QTest::newRow("two") << 2.0 << 1;
        QTest::newRow("five") << 5.0 << 2;
        QTest::newRow("six") << 6.0 << 3;
        QTest::newRow("eight") << 8.0 << 4;
        QTest::newRow("ten") << 10.0 << 4;
    }

    void stepsAreOfTwoPoints()
    {
        QFETCH(double, mean);
        QFETCH(int, step);
        HeatPlace place;
        place.mean = mean;
        QCOMPARE(place.step(), step);
    }

    void windowsEndOnTheLastDayAndLeaveNothingOut()
    {
        const QList<Period> windows = windowsOf(may, 14);
        QCOMPARE(windows.size(), 3);
        QCOMPARE(windows.last(), (Period {QDate(2024, 5, 18), QDate(2024, 5, 31)}));
        QCOMPARE(windows.at(1), (Period {QDate(2024, 5, 4), QDate(2024, 5, 17)}));
        QVERIFY(windows.first().contains(may.from));
        for (const Period &window : windows)
            QCOMPARE(window.days(), 14);
        QCOMPARE(windowsOf({may.to, may.to}, 14).size(), 1);
        QVERIFY(windowsOf({may.to, may.from}, 14).isEmpty());
        QVERIFY(windowsOf(may, 0).isEmpty());
    }
};

QTEST_APPLESS_MAIN(HeatTest)
#include "tst_heat.moc"
