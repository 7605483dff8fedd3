// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/series.h"
#include "tests/support/journalfixture.h"

#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

const Period always {QDate(1900, 1, 1), QDate(2199, 12, 31)};

} // namespace

/** From entries to the days that statistics look at. */
class SeriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_journal.reset(); // before the folder it lies in
        m_fixture = std::make_unique<JournalFixture>();
        m_journal = m_fixture->create();
        m_knot = add();
    }

    void aDayIsTheMeanAndTheWorstOfItsRatings();
    void aDayWithoutAnEntryIsAGap();
    void aDayIsWhereThePersonWas();
    void aQuietDayIsZeroOnceAKnotWasRated();
    void aRatingIsStrongerThanAQuietDay();
    void quietDaysEndWithAResolvedKnot();
    void aReopenedKnotHasQuietDaysAgain();
    void aRatingJustAfterARemedyIsNotTheDay();
    void aRemedyElsewhereMarksNothing();
    void aPeriodCutsAndAKnotChooses();
    void deletedEntriesAndKnotsAreNotSeen();
    void severalKnotsAreOneSeries();

private:
    KnotId add() const { return *m_journal->add(ActionKind::AddKnot, m_fixture->upperTrapezius()); }

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

    std::unique_ptr<JournalFixture> m_fixture;
    std::unique_ptr<Journal> m_journal;
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

void SeriesTest::aDayWithoutAnEntryIsAGap()
{
    log(m_knot, u"2024-04-03"_s, 4);
    log(m_knot, u"2024-04-01"_s, 2);
    QCOMPARE(dates(), (QStringList {u"2024-04-01=2"_s, u"2024-04-03=4"_s}));
    QVERIFY(!daySeries(m_journal->read(), always)->contains(add()));
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
    use(add(), u"2024-04-01T09:01"_s);
    log(m_knot, u"2024-04-01T09:10"_s, 2);
    QCOMPARE(days().first().average, 4.0);
}

void SeriesTest::aPeriodCutsAndAKnotChooses()
{
    const KnotId other = add();
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
    const KnotId other = add();
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
