// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/series.h"
#include "tests/support/journaltest.h"

#include <QRandomGenerator>
#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

const Period always {QDate(1900, 1, 1), QDate(2199, 12, 31)};

} // namespace

/** From entries to the days that statistics look at. */
class SeriesTest : public JournalTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        beginJournal();
        m_knot = addKnot();
    }

    void aDayIsTheMeanAndTheWorstOfItsRatings();
    void aFlareWithoutANumberMarksARatedDay();
    void aDayWithoutAnEntryIsAGap();
    void aDayIsWhereThePersonWas();
    void aQuietDayIsZeroOnceAKnotWasRated();
    void aRatingIsStrongerThanAQuietDay();
    void quietDaysEndWithAResolvedKnot();
    void aReopenedKnotHasQuietDaysAgain();
    void aRatingJustAfterARemedyIsNotTheDay();
    void aRemedyElsewhereMarksNothing();
    void aQuietDayCountsAlsoBeforeThePeriodsFirstRating();
    void aKnotThatOnlyHasQuietDaysInThePeriodIsThere();
    void aKnotThatWasOnlyPressedHasNoQuietDays();
    void aRemedyJustBeforeMidnightMarksARatingJustAfterIt();
    void aRemedyMarksToTheSecond();
    void aRemedyMarksByTheTimeThatPassedNotByTheClocks_data();
    void aRemedyMarksByTheTimeThatPassedNotByTheClocks();
    void whereThePeriodBeginsChangesNoDay_data();
    void whereThePeriodBeginsChangesNoDay();
    void aPeriodCutsAndAKnotChooses();
    void deletedEntriesAndKnotsAreNotSeen();
    void severalKnotsAreOneSeries();

private:
    Moment moment(const QString &iso) const
    {
        return *Moment::fromIso(iso, m_fixture->clock.zone());
    }
    ObservationId log(KnotId knot, const QString &iso, double rest, bool flare = false) const
    {
        ObservationFields fields {.knot = knot, .felt = moment(iso)};
        fields.rest = *Intensity::fromNumber(rest);
        fields.flare = flare;
        return *m_journal->add(ActionKind::LogPain, fields);
    }
    void setStatus(KnotId knot, const QString &iso, KnotStatus status) const
    {
        ObservationFields fields {.knot = knot, .felt = moment(iso)};
        fields.status = status;
        QVERIFY(m_journal->add(ActionKind::ResolveKnot, fields));
    }
    void quiet(QDate day) const
    {
        QVERIFY(m_journal->add(ActionKind::QuietDay, CheckinFields {.day = day, .quiet = true}));
    }
    void use(std::optional<KnotId> knot, const QString &iso) const
    {
        QVERIFY(m_journal->add(
            ActionKind::LogUse,
            UseFields {.remedy = u"direct-pressure"_s, .knot = knot, .felt = moment(iso)}));
    }
    QList<DayValue> days(const Period &period = always) const
    {
        return daySeries(m_journal->read(), period)->value(m_knot);
    }
    QStringList dates() const
    {
        QStringList list;
        const QList<DayValue> values = days();
        for (const DayValue &day : values)
            list.append(day.date.toString(Qt::ISODate) + u'=' + QString::number(day.average));
        return list;
    }

    KnotId m_knot {contentId("none")};
};

void SeriesTest::aDayIsTheMeanAndTheWorstOfItsRatings()
{
    log(m_knot, u"2024-04-01T20:00"_s, 5);
    log(m_knot, u"2024-04-01T08:00"_s, 2);
    log(m_knot, u"2024-04-01"_s, 3.5, true);
    const QList<DayValue> values = days();
    QCOMPARE(values.size(), 1);
    QCOMPARE(values.first().average, 3.5);
    QCOMPARE(values.first().worst, 5.0);
    QCOMPARE(values.first().entries, 3);
    QVERIFY(values.first().flare);
}

void SeriesTest::aFlareWithoutANumberMarksARatedDay()
{
    log(m_knot, u"2024-04-01T08:00"_s, 3);
    for (const QString &day : {u"2024-04-01T15:00"_s, u"2024-04-02T15:00"_s}) {
        ObservationFields flare {.knot = m_knot, .felt = moment(day)};
        flare.flare = true;
        QVERIFY(m_journal->add(ActionKind::LogPain, flare));
    }
    const QList<DayValue> values = days();
    QCOMPARE(values.size(), 1); // a day without a number is no point of a course
    QVERIFY(values.first().flare);
    QCOMPARE(values.first().average, 3.0);
    QCOMPARE(values.first().entries, 1);
}

void SeriesTest::aDayWithoutAnEntryIsAGap()
{
    log(m_knot, u"2024-04-03"_s, 4);
    log(m_knot, u"2024-04-01"_s, 2);
    QCOMPARE(dates(), (QStringList {u"2024-04-01=2"_s, u"2024-04-03=4"_s}));
    QVERIFY(!daySeries(m_journal->read(), always)->contains(addKnot()));
}

void SeriesTest::aDayIsWhereThePersonWas()
{
    log(m_knot, u"2024-04-01T23:30-10:00"_s, 2); // already the 2nd in Vienna
    log(m_knot, u"2024-04-03T00:30+14:00"_s, 4); // still the 2nd in Vienna
    QCOMPARE(dates(), (QStringList {u"2024-04-01=2"_s, u"2024-04-03=4"_s}));
}

void SeriesTest::aQuietDayIsZeroOnceAKnotWasRated()
{
    quiet(QDate(2024, 3, 30)); // before there was anything to be quiet
    log(m_knot, u"2024-04-01"_s, 2);
    quiet(QDate(2024, 4, 3));
    QCOMPARE(dates(), (QStringList {u"2024-04-01=2"_s, u"2024-04-03=0"_s}));
    QCOMPARE(days().last().entries, 1);
    QCOMPARE(days().last().worst, 0.0);
}

void SeriesTest::aRatingIsStrongerThanAQuietDay()
{
    log(m_knot, u"2024-04-01"_s, 2);
    log(m_knot, u"2024-04-02"_s, 3);
    quiet(QDate(2024, 4, 2));
    QCOMPARE(dates(), (QStringList {u"2024-04-01=2"_s, u"2024-04-02=3"_s}));
}

void SeriesTest::quietDaysEndWithAResolvedKnot()
{
    log(m_knot, u"2024-04-01"_s, 2);
    quiet(QDate(2024, 4, 3));
    setStatus(m_knot, u"2024-04-05T08:00"_s, KnotStatus::Resolved);
    quiet(QDate(2024, 4, 5));
    quiet(QDate(2024, 4, 9));
    QCOMPARE(dates(), (QStringList {u"2024-04-01=2"_s, u"2024-04-03=0"_s, u"2024-04-05=0"_s}));
}

void SeriesTest::aReopenedKnotHasQuietDaysAgain()
{
    log(m_knot, u"2024-04-01"_s, 2);
    setStatus(m_knot, u"2024-04-05T08:00"_s, KnotStatus::Resolved);
    setStatus(m_knot, u"2024-04-08T08:00"_s, KnotStatus::Active);
    quiet(QDate(2024, 4, 9));
    QCOMPARE(dates(), (QStringList {u"2024-04-01=2"_s, u"2024-04-09=0"_s}));
}

void SeriesTest::aRatingJustAfterARemedyIsNotTheDay()
{
    log(m_knot, u"2024-04-01T09:00"_s, 6);
    use(m_knot, u"2024-04-01T09:01"_s);
    log(m_knot, u"2024-04-01T09:10"_s, 2);
    QCOMPARE(days().first().average, 6.0);
    log(m_knot, u"2024-04-01T12:00"_s, 4); // long enough after
    QCOMPARE(days().first().average, 5.0);
    // Alone on its day it is all there is.
    use(m_knot, u"2024-04-02T09:01"_s);
    log(m_knot, u"2024-04-02T09:10"_s, 2);
    QCOMPARE(days().last().average, 2.0);
}

void SeriesTest::aRemedyElsewhereMarksNothing()
{
    log(m_knot, u"2024-04-01T09:00"_s, 6);
    use(addKnot(), u"2024-04-01T09:01"_s);
    log(m_knot, u"2024-04-01T09:10"_s, 2);
    QCOMPARE(days().first().average, 4.0);
}

void SeriesTest::aQuietDayCountsAlsoBeforeThePeriodsFirstRating()
{
    log(m_knot, u"2024-03-20"_s, 6);
    quiet(QDate(2024, 4, 2));
    log(m_knot, u"2024-04-04"_s, 3);
    const QList<DayValue> april = days({QDate(2024, 4, 1), QDate(2024, 4, 30)});
    QCOMPARE(april.size(), 2);
    QCOMPARE(april.first(), (DayValue {QDate(2024, 4, 2), 0, 0, 1, false}));
    QCOMPARE(april.last().average, 3.0);
}

void SeriesTest::aKnotThatOnlyHasQuietDaysInThePeriodIsThere()
{
    const KnotId other = addKnot();
    log(m_knot, u"2024-03-20"_s, 6);
    log(other, u"2024-05-01"_s, 6); // not there yet
    quiet(QDate(2024, 4, 2));
    const Period april {QDate(2024, 4, 1), QDate(2024, 4, 30)};
    const auto series = daySeries(m_journal->read(), april);
    QCOMPARE(series->keys(), QList<KnotId> {m_knot});
    QCOMPARE(series->value(m_knot).size(), 1);
    QVERIFY(daySeries(m_journal->read(), april, other)->isEmpty());
    QCOMPARE(daySeries(m_journal->read(), april, m_knot)->value(m_knot), series->value(m_knot));
    QVERIFY(daySeries(m_journal->read(), {QDate(2024, 4, 3), QDate(2024, 4, 30)})->isEmpty());
}

void SeriesTest::aKnotThatWasOnlyPressedHasNoQuietDays()
{
    ObservationFields pressed {.knot = m_knot, .felt = moment(u"2024-04-01"_s)};
    pressed.pressure = *Intensity::fromNumber(5);
    QVERIFY(m_journal->add(ActionKind::LogPain, pressed));
    quiet(QDate(2024, 4, 2));
    QVERIFY(daySeries(m_journal->read(), always)->isEmpty());
}

void SeriesTest::aRemedyJustBeforeMidnightMarksARatingJustAfterIt()
{
    use(m_knot, u"2024-04-01T23:55"_s);
    log(m_knot, u"2024-04-02T00:05"_s, 2);
    log(m_knot, u"2024-04-02T12:00"_s, 6);
    QCOMPARE(days().first().average, 6.0);
    QCOMPARE(days().first().worst, 6.0);
    // So it is where the period begins between the two.
    QCOMPARE(days({QDate(2024, 4, 2), QDate(2024, 4, 2)}).first().average, 6.0);
    // A quarter of an hour is the limit on either side of midnight.
    use(m_knot, u"2024-04-02T23:50"_s);
    log(m_knot, u"2024-04-03T00:06"_s, 2);
    log(m_knot, u"2024-04-03T12:00"_s, 6);
    QCOMPARE(days().last().average, 4.0);
}

void SeriesTest::aRemedyMarksToTheSecond()
{
    log(m_knot, u"2024-04-01T08:00:00"_s, 6);
    use(m_knot, u"2024-04-01T09:00:30"_s);
    log(m_knot, u"2024-04-01T09:00:45"_s, 2); // of the same minute, but after
    QCOMPARE(days().first().average, 6.0);
    log(m_knot, u"2024-04-02T08:00:00"_s, 6);
    use(m_knot, u"2024-04-02T09:00:30"_s);
    log(m_knot, u"2024-04-02T09:00:15"_s, 2);
    QCOMPARE(days().last().average, 4.0);
}

void SeriesTest::aRemedyMarksByTheTimeThatPassedNotByTheClocks_data()
{
    QTest::addColumn<QString>("used");
    QTest::addColumn<QString>("rated");
    QTest::addColumn<double>("average");
    QTest::newRow("set back in autumn, ten minutes")
        << u"2024-10-27T02:55:00+02:00"_s << u"2024-10-27T02:05:00+01:00"_s << 6.0;
    QTest::newRow("set back in autumn, an hour and ten minutes")
        << u"2024-10-27T02:55:00+02:00"_s << u"2024-10-27T03:05:00+01:00"_s << 4.0;
    QTest::newRow("set forward in spring, ten minutes")
        << u"2024-03-31T01:55:00+01:00"_s << u"2024-03-31T03:05:00+02:00"_s << 6.0;
    QTest::newRow("over the date line, ten minutes, the day before again")
        << u"2024-06-02T00:05:00+14:00"_s << u"2024-06-01T00:15:00-10:00"_s << 6.0;
}

void SeriesTest::aRemedyMarksByTheTimeThatPassedNotByTheClocks()
{
    QFETCH(const QString, used);
    QFETCH(const QString, rated);
    QFETCH(const double, average);
    use(m_knot, used);
    log(m_knot, rated, 2);
    const QString noon = rated.left(11) + u"12:00:00"_s + rated.right(6);
    log(m_knot, noon, 6);
    QCOMPARE(days().size(), 1);
    QCOMPARE(days().first().average, average);
    const QDate day = days().first().date;
    QCOMPARE(days({day, day}), days());
}

void SeriesTest::whereThePeriodBeginsChangesNoDay_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %llu", seed) << seed;
}

void SeriesTest::whereThePeriodBeginsChangesNoDay()
{
    QFETCH(const quint64, seed);
    QRandomGenerator random(static_cast<quint32>(seed));
    const QDate start(2024, 1, 1);
    const QList<KnotId> knots {m_knot, addKnot(), addKnot()};
    const auto at = [&]() -> QString {
        return start.addDays(random.bounded(40)).toString(Qt::ISODate)
            + QTime(random.bounded(24), random.bounded(60)).toString(u"'T'HH:mm"_s);
    };
    for (int i = 0; i < 60; ++i)
        log(knots.at(random.bounded(3)), at(), random.bounded(11));
    for (int i = 0; i < 60; ++i)
        use(knots.at(random.bounded(3)), at());
    for (int day = 0; day < 40; day += 1 + random.bounded(5))
        quiet(start.addDays(day));
    setStatus(knots.last(), u"2024-01-25T08:00"_s, KnotStatus::Resolved);
    const auto whole = daySeries(m_journal->read(), always);
    for (int i = 0; i < 25; ++i) {
        const QDate from = start.addDays(random.bounded(40));
        const Period period {from, from.addDays(random.bounded(12))};
        const auto part = daySeries(m_journal->read(), period);
        for (const KnotId &knot : knots) {
            QList<DayValue> cut = whole->value(knot);
            cut.removeIf([&](const DayValue &day) { return !period.contains(day.date); });
            QCOMPARE(part->value(knot), cut);
            QCOMPARE(part->contains(knot), !cut.isEmpty());
        }
    }
}

void SeriesTest::aPeriodCutsAndAKnotChooses()
{
    const KnotId other = addKnot();
    log(m_knot, u"2024-04-01"_s, 2);
    log(m_knot, u"2024-04-05"_s, 3);
    log(other, u"2024-04-05"_s, 9);
    QCOMPARE(days({QDate(2024, 4, 2), QDate(2024, 4, 5)}).size(), 1);
    QCOMPARE(days({QDate(2024, 4, 2), QDate(2024, 4, 4)}).size(), 0);
    const auto one = daySeries(m_journal->read(), always, other);
    QCOMPARE(one->keys(), QList<KnotId> {other});
}

void SeriesTest::deletedEntriesAndKnotsAreNotSeen()
{
    const ObservationId entry = log(m_knot, u"2024-04-01"_s, 2);
    log(m_knot, u"2024-04-02"_s, 3);
    QVERIFY(m_journal->remove(ActionKind::DeleteKnot, entry));
    QCOMPARE(dates(), QStringList {u"2024-04-02=3"_s});
    QVERIFY(m_journal->remove(ActionKind::DeleteKnot, m_knot));
    QVERIFY(daySeries(m_journal->read(), always)->isEmpty());
}

void SeriesTest::severalKnotsAreOneSeries()
{
    const KnotId other = addKnot();
    log(m_knot, u"2024-04-01T08:00"_s, 2);
    log(m_knot, u"2024-04-01T18:00"_s, 4);
    log(other, u"2024-04-01"_s, 9);
    log(other, u"2024-04-02"_s, 1);
    const auto series = daySeries(m_journal->read(), always);
    const QList<DayValue> both = combinedSeries(*series, {m_knot, other, KnotId(contentId("x"))});
    QCOMPARE(both.size(), 2);
    QCOMPARE(both.first().average, 6.0);
    QCOMPARE(both.first().worst, 9.0);
    QCOMPARE(both.first().entries, 3);
    QCOMPARE(both.last().average, 1.0);
    QVERIFY(combinedSeries(*series, {}).isEmpty());
}

QTEST_GUILESS_MAIN(SeriesTest)
#include "tst_series.moc"
