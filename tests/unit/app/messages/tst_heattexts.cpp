// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/heattexts.h"
#include "app/tables.h"

#include <QLocale>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

const Tables &tables()
{
    static const Tables loaded = *loadTables();
    return loaded;
}

HeatPlace shoulder(double mean)
{
    HeatPlace place;
    place.muscle = u"trapezius-descendens"_s;
    place.side = Side::Left;
    place.mean = mean;
    place.days = 3;
    return place;
}

} // namespace

/** A heat map in words. */
class HeatTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aWindowHasBothItsDays()
    {
        QCOMPARE(windowText({QDate(2024, 5, 18), QDate(2024, 5, 31)}),
                 u"18 May 2024 to 31 May 2024"_s);
        QCOMPARE(windowText({QDate(2023, 12, 25), QDate(2024, 1, 7)}),
                 u"25 Dec 2023 to 7 Jan 2024"_s);
    }

    void aPlaceHasItsSideAndItsMean()
    {
        QCOMPARE(heatPlaceText(shoulder(6.2), tables().texts),
                 u"Upper trapezius, left: 6.2 on average"_s);
        HeatPlace region;
        region.region = u"low-back"_s;
        region.side = Side::Right;
        QCOMPARE(heatPlaceText(region, tables().texts), u"low back, right: 0.0 on average"_s);
        region.side = Side::Midline;
        QCOMPARE(heatPlaceText(region, tables().texts), u"low back: 0.0 on average"_s);
    }

    void theMostPainfulIsNamed()
    {
        HeatPlace region;
        region.region = u"low-back"_s;
        region.side = Side::Right;
        region.mean = 2;
        const Heat heat {{region, shoulder(7)}, 12};
        QCOMPARE(heatText(heat, tables().texts),
                 u"Entries: 12. Most pain at rest: Upper trapezius, left: 7.0 on average."_s);
    }

    void aGapIsNoPainOfNought()
    {
        const QString text = heatText({}, tables().texts);
        QVERIFY(text.contains(u"gap"_s));
        QVERIFY(text.contains(u"not a pain of 0"_s));
    }

    void theStepsMeetAtTheirLimits()
    {
        for (int step = 0; step < heatSteps; ++step) {
            HeatPlace place;
            place.mean = 2 * step;
            QCOMPARE(place.step(), step);
            const QString limit = QString::number(2 * step);
            if (step > 0)
                QVERIFY2(heatStepText(step).startsWith(limit), qPrintable(heatStepText(step)));
        }
        QCOMPARE(heatStepText(0), u"under 2"_s);
        QCOMPARE(heatStepText(4), u"8 or more"_s);
    }
};

QTEST_APPLESS_MAIN(HeatTextsTest)
#include "tst_heattexts.moc"
