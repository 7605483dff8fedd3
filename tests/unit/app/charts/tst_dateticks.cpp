// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/dateticks.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace knotebook;

class DateTicksTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void neverMoreThanThereIsRoomFor_data();
    void neverMoreThanThereIsRoomFor();
    void aFortnightIsLabelledByDays();
    void weeksBeginOnMonday();
    void aYearIsLabelledByMonths();
    void tenYearsAreLabelledByYears();
    void theMiddleOfTheOnlyDayIsTheMiddleOfTheLine();
    void positionsRiseWithinTheLine();
    void aModelLikeAnyOther();
};

void DateTicksTest::neverMoreThanThereIsRoomFor_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("most");
    for (const int days : {1, 2, 7, 14, 30, 90, 365, 366, 1000, 3653, 36'525}) {
        for (const int most : {1, 2, 3, 5, 8, 20})
            QTest::addRow("%d days, %d words", days, most) << days << most;
    }
}

void DateTicksTest::neverMoreThanThereIsRoomFor()
{
    QFETCH(int, days);
    QFETCH(int, most);
    const Period period {QDate(2023, 11, 14), QDate(2023, 11, 14).addDays(days - 1)};
    const QList<QDate> dates = tickDates(period, most);
    QVERIFY(!dates.isEmpty());
    QVERIFY2(dates.size() <= most, qPrintable(QString::number(dates.size())));
    for (const QDate date : dates)
        QVERIFY(period.contains(date));
}

void DateTicksTest::aFortnightIsLabelledByDays()
{
    DateTicks ticks(nullptr);
    ticks.setPeriod({QDate(2024, 2, 20), QDate(2024, 3, 4)}, 20);
    QCOMPARE(ticks.rowCount(), 14);
    QCOMPARE(ticks.data(ticks.index(9), DateTicks::LabelRole).toString(), QStringLiteral("29 Feb"));
}

void DateTicksTest::weeksBeginOnMonday()
{
    const QList<QDate> dates = tickDates({QDate(2024, 2, 1), QDate(2024, 4, 30)}, 14);
    QVERIFY(dates.size() > 10);
    for (const QDate date : dates)
        QCOMPARE(date.dayOfWeek(), int(Qt::Monday));
}

void DateTicksTest::aYearIsLabelledByMonths()
{
    const QList<QDate> dates = tickDates({QDate(2023, 5, 30), QDate(2024, 5, 29)}, 13);
    QCOMPARE(dates.size(), 12);
    QCOMPARE(dates.first(), QDate(2023, 6, 1));
}

void DateTicksTest::tenYearsAreLabelledByYears()
{
    DateTicks ticks(nullptr);
    ticks.setPeriod({QDate(2014, 5, 30), QDate(2024, 5, 29)}, 10);
    QCOMPARE(ticks.rowCount(), 10);
    QCOMPARE(ticks.data(ticks.index(0), DateTicks::LabelRole).toString(), QStringLiteral("2015"));
}

void DateTicksTest::theMiddleOfTheOnlyDayIsTheMiddleOfTheLine()
{
    const QDate day(2024, 5, 1);
    QCOMPARE(positionIn({day, day}, day), 0.5);
}

void DateTicksTest::positionsRiseWithinTheLine()
{
    DateTicks ticks(nullptr);
    ticks.setPeriod({QDate(2023, 1, 1), QDate(2023, 12, 31)}, 12);
    double before = 0;
    for (int row = 0; row < ticks.rowCount(); ++row) {
        const double position = ticks.data(ticks.index(row), DateTicks::PositionRole).toDouble();
        QVERIFY(position > before);
        before = position;
    }
    QVERIFY(before < 1);
}

void DateTicksTest::aModelLikeAnyOther()
{
    DateTicks ticks(nullptr);
    const QAbstractItemModelTester tester(&ticks,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    ticks.setPeriod({QDate(2023, 1, 1), QDate(2023, 12, 31)}, 12);
    ticks.setPeriod({QDate(2023, 12, 31), QDate(2023, 12, 31)}, 12);
    QCOMPARE(ticks.rowCount(), 1);
}

QTEST_GUILESS_MAIN(DateTicksTest)
#include "tst_dateticks.moc"
