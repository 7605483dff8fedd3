// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importplan.h"
#include "tests/support/journalfixture.h"

#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

class ImportPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyRowArrivesExactlyOnce();
    void equalRowsAreEachARecordOfTheirOwn();
    void theSameFileTwiceIsKnown();
    void aLongerFileAddsItsNewRows();
    void rowsOfOnePlaceAndSideJoinOneTrack();
    void whatIsNoPlaceBecomesATrackWithoutOne();
    void unreadableRowsAreNamedAndTheRestIsRead();
    void aTimeOfDayIsKeptAndADayStaysADay();
    void aDateInPartsIsPutTogether();
    void anotherScaleIsConverted();
    void anAmbiguousOrderOfDatesHasToBeSaid();
    void nothingIsReadWithoutColumns();
    void anImportCanBeUndoneAndComesBack();
    void idsStayWhatTheyAlwaysWere();
    void neighboursOfOneMomentAreReadAsOneAndNoOther();
    void whatCannotBeReadIsNamedForEachOfItsRows();
    void planningStopsWhenItIsToldTo_data();
    void planningStopsWhenItIsToldTo();

private:
    Result<ImportPlan> plan(const QByteArray &csv, const QSet<QUuid> &known = {},
                            ImportOptions options = {}, const Stopped &stopped = {}) const;

    std::optional<PlaceWords> m_words;
};

void ImportPlanTest::initTestCase()
{
    auto words = PlaceWords::load();
    QVERIFY(words);
    m_words = std::move(*words);
}

Result<ImportPlan> ImportPlanTest::plan(const QByteArray &csv, const QSet<QUuid> &known,
                                        ImportOptions options, const Stopped &stopped) const
{
    const auto table = readTable(csv);
    if (!table)
        return tl::make_unexpected(table.error());
    options.columns = *guessColumns(*table);
    options.zone = QTimeZone("Europe/Vienna");
    options.nowMs = 1'714'543'200'000;
    return planImport(*table, options, *m_words, known, stopped);
}

void ImportPlanTest::everyRowArrivesExactlyOnce()
{
    const auto made = plan("date,region,side,intensity\n2015-11-25,Knees,,5.7\n2015-11-26,Knees,,"
                           "5\n2015-11-26,Low back,,3\n");
    QVERIFY(made);
    QCOMPARE(made->rows, 3);
    QCOMPARE(made->fresh, 3);
    QCOMPARE(made->known, 0);
    QVERIFY(made->skipped.isEmpty());
    QCOMPARE(made->batch.observations.size(), 3);
    QCOMPARE(made->batch.observations.first()->rest->tenths(), 57);
    QCOMPARE(made->period, (Period {QDate(2015, 11, 25), QDate(2015, 11, 26)}));
}

void ImportPlanTest::equalRowsAreEachARecordOfTheirOwn()
{
    const auto made =
        plan("date,region,intensity\n2024-05-01,Knee,5\n2024-05-01,Knee,5\n2024-05-01,Knee,5\n");
    QSet<QUuid> ids;
    for (const Observation &observation : made->batch.observations)
        ids.insert(observation.id().uuid());
    QCOMPARE(ids.size(), 3);
}

void ImportPlanTest::theSameFileTwiceIsKnown()
{
    const QByteArray csv =
        "date,region,intensity\n2024-05-01,Knee,5\n2024-05-01,Knee,5\n2024-05-02,Temple,3\n";
    JournalFixture fixture;
    const auto journal = fixture.create();
    const auto first = plan(csv);
    QCOMPARE(journal->import(ActionKind::Import, first->batch), Result<qsizetype>(5));
    const auto second = plan(csv, *journal->read().knownIds());
    QCOMPARE(second->fresh, 0);
    QCOMPARE(second->known, 3);
    QCOMPARE(*journal->import(ActionKind::Import, second->batch), 0);
    QCOMPARE(journal->read().counts()->observations, 3);
}

void ImportPlanTest::aLongerFileAddsItsNewRows()
{
    const auto first = plan("date,region,intensity\n2024-05-01,Knee,5\n");
    const QSet<QUuid> known {first->batch.observations.first().id().uuid()};
    const auto second = plan(
        "date,region,intensity\n2024-05-01,Knee,5\n2024-05-02,Knee,4\n2024-05-01,Knee,5\n", known);
    QCOMPARE(second->known, 1);
    QCOMPARE(second->fresh, 2);
}

void ImportPlanTest::rowsOfOnePlaceAndSideJoinOneTrack()
{
    const auto made =
        plan("date,region,side,intensity\n2024-05-01,Knees,,5\n2024-05-02,Knees,Right Mostly,5\n"
             "2024-05-03,Knees,,4\n2024-05-04,Knees,Right Only,4\n");
    QCOMPARE(made->places.size(), 3);
    QCOMPARE(made->places.at(0).rows, 2);
    QCOMPARE(made->places.at(1).reading.side, Side::Right);
    QCOMPARE(made->places.at(1).sideText, u"Right Mostly"_s);
    QCOMPARE(made->batch.knots.at(1)->label, u"Knees (Right Mostly)"_s);
    QCOMPARE(made->batch.knots.at(1)->place.region, u"knee"_s);
    QCOMPARE(made->batch.observations.at(2)->knot, made->places.at(0).knot);
}

void ImportPlanTest::whatIsNoPlaceBecomesATrackWithoutOne()
{
    const auto made = plan("date,region,intensity\n2024-05-01,Sick/Tired,6\n2024-05-01,,2\n");
    QCOMPARE(made->fresh, 2);
    QVERIFY(made->batch.knots.at(0)->place.isNowhere());
    QCOMPARE(made->batch.knots.at(0)->label, u"Sick/Tired"_s);
    QVERIFY(made->batch.knots.at(1)->place.isNowhere());
}

void ImportPlanTest::unreadableRowsAreNamedAndTheRestIsRead()
{
    const auto made =
        plan("date,region,intensity,status\n2024-02-30,Knee,5,\n2024-05-01,Knee,eleven,\n2024-05-"
             "01,Knee,11,\n"
             "2024-05-01,Knee,,\n2024-05-01,Knee,5,cured\n2024-05-01,Knee,5,latent\n");
    QCOMPARE(made->fresh, 1);
    QCOMPARE(made->skipped.size(), 5);
    QCOMPARE(made->skipped.at(0).row, 2);
    QCOMPARE(made->skipped.at(0).column, u"date"_s);
    QCOMPARE(made->skipped.at(0).value, u"2024-02-30"_s);
    QCOMPARE(made->skipped.at(0).why, ErrorCode::OutOfRange);
    QCOMPARE(made->skipped.at(1).why, ErrorCode::Malformed);
    QCOMPARE(made->skipped.at(2).why, ErrorCode::OutOfRange);
    QCOMPARE(made->skipped.at(3).why, ErrorCode::Missing);
    QCOMPARE(made->skipped.at(4).column, u"status"_s);
    QCOMPARE(made->batch.observations.first()->status, KnotStatus::Latent);
}

void ImportPlanTest::aTimeOfDayIsKeptAndADayStaysADay()
{
    const auto made =
        plan("date,time,intensity\n2024-05-01,8:15,5\n2024-05-01,,4\n2024-03-31,2:30,4\n");
    QCOMPARE(made->batch.observations.at(0)->felt.toIso(), u"2024-05-01T08:15:00+02:00"_s);
    QCOMPARE(made->batch.observations.at(1)->felt.toIso(), u"2024-05-01"_s);
    QCOMPARE(made->skipped.size(), 1); // an hour that daylight saving skipped
    QCOMPARE(made->skipped.first().column, u"time"_s);
    const auto together = plan("date,intensity\n2024-05-01 20:05,5\n");
    QCOMPARE(together->batch.observations.first()->felt.localTime(), QTime(20, 5));
}

void ImportPlanTest::aDateInPartsIsPutTogether()
{
    const auto made = plan("year,month,day of month,intensity\n2024,2,29,5\n2023,2,29,5\n");
    QCOMPARE(made->fresh, 1);
    QCOMPARE(made->batch.observations.first()->felt.localDate(), QDate(2024, 2, 29));
    QCOMPARE(made->skipped.first().row, 3);
}

void ImportPlanTest::anotherScaleIsConverted()
{
    const auto hundred =
        plan("date,intensity\n2024-05-01,57\n2024-05-01,101\n", {}, {.scale = 100});
    QCOMPARE(hundred->batch.observations.first()->rest->tenths(), 57);
    QCOMPARE(hundred->skipped.size(), 1);
    const auto five = plan("date,intensity\n2024-05-01,\"2,5\"\n", {}, {.scale = 5});
    QCOMPARE(five->batch.observations.first()->rest->tenths(), 50);
}

void ImportPlanTest::anAmbiguousOrderOfDatesHasToBeSaid()
{
    const QByteArray csv = "date,intensity\n03/04/2024,5\n";
    QCOMPARE(plan(csv).error().code, ErrorCode::Ambiguous);
    const auto dayFirst = plan(csv, {}, {.dateOrder = DateOrder::DayFirst});
    QCOMPARE(dayFirst->batch.observations.first()->felt.localDate(), QDate(2024, 4, 3));
}

void ImportPlanTest::nothingIsReadWithoutColumns()
{
    const auto made = plan("happiness,steps\n5,9000\n");
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Missing);
}

void ImportPlanTest::anImportCanBeUndoneAndComesBack()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    const QByteArray csv = "date,intensity\n2024-05-01,5\n2024-05-02,4\n";
    QCOMPARE(*journal->import(ActionKind::Import, plan(csv)->batch), 3);
    QVERIFY(journal->undo());
    const auto again = plan(csv, *journal->read().knownIds());
    QCOMPARE(again->fresh, 2);
    QCOMPARE(*journal->import(ActionKind::Import, again->batch), 3);
    QCOMPARE(journal->read().counts()->observations, 2);
}

// A file that was brought in by an older version must be known to this one.
void ImportPlanTest::idsStayWhatTheyAlwaysWere()
{
    const auto made = plan("date,region,side,intensity\n2024-05-01,Knee,left,5\n2024-05-02,Knee,"
                           "left,5\n2024-05-01,Knee,left,5\n");
    const auto idOf = [&](int row) { return made->batch.observations.at(row).id().uuid(); };
    QCOMPARE(idOf(0),
             contentId("row\x1f"
                       "0\x1f"
                       "2024-05-01\x1fKnee\x1fleft\x1f"
                       "5"));
    QCOMPARE(idOf(2),
             contentId("row\x1f"
                       "1\x1f"
                       "2024-05-01\x1fKnee\x1fleft\x1f"
                       "5"));
    QCOMPARE(idOf(0).toString(QUuid::WithoutBraces), u"6cb54405-68e2-5f22-b6ae-3f77237e10e7"_s);
    QCOMPARE(made->places.first().knot.uuid(), contentId("track\x1fKnee\x1fleft"));
    QCOMPARE(made->batch.knots.first().id(), made->places.first().knot);
}

void ImportPlanTest::neighboursOfOneMomentAreReadAsOneAndNoOther()
{
    const auto made = plan("date,time,region,intensity\n"
                           "2024-05-01,08:00,Knee,1\n"
                           "2024-05-01,08:00,Hip,2\n"
                           "2024-05-01,09:00,Knee,3\n" // the same day, another time
                           "2024-05-02,09:00,Knee,4\n" // the same time, another day
                           "2024-05-02,,Knee,5\n"
                           "2024-05-01,08:00,Knee,6\n"); // the first again
    QStringList felt;
    for (const Observation &observation : made->batch.observations)
        felt.append(observation->felt.toIso());
    QCOMPARE(felt,
             (QStringList {u"2024-05-01T08:00:00+02:00"_s, u"2024-05-01T08:00:00+02:00"_s,
                           u"2024-05-01T09:00:00+02:00"_s, u"2024-05-02T09:00:00+02:00"_s,
                           u"2024-05-02"_s, u"2024-05-01T08:00:00+02:00"_s}));
    const auto parts = plan("year,month,dayofmonth,region,intensity\n"
                            "2024,5,1,Knee,1\n2024,5,1,Hip,1\n2024,6,1,Knee,1\n2023,6,1,Knee,1\n");
    QCOMPARE(parts->batch.observations.at(1)->felt.toIso(), u"2024-05-01"_s);
    QCOMPARE(parts->batch.observations.at(2)->felt.toIso(), u"2024-06-01"_s);
    QCOMPARE(parts->batch.observations.at(3)->felt.toIso(), u"2023-06-01"_s);
}

void ImportPlanTest::whatCannotBeReadIsNamedForEachOfItsRows()
{
    const auto made = plan("date,region,intensity\n2024-02-31,Knee,1\n2024-02-31,Hip,2\n"
                           "2024-02-28,Knee,3\n2024-02-31,Knee,4\n");
    QCOMPARE(made->batch.observations.size(), 1);
    QList<int> rows;
    for (const SkippedCell &cell : made->skipped) {
        QCOMPARE(cell.value, u"2024-02-31"_s);
        QCOMPARE(cell.column, u"date"_s);
        rows.append(cell.row);
    }
    QCOMPARE(rows, (QList<int> {2, 3, 5}));
    // The hip has no row that can be read, so it becomes no track.
    QCOMPARE(made->places.size(), 1);
    QCOMPARE(made->batch.knots.size(), 1);
}

void ImportPlanTest::planningStopsWhenItIsToldTo_data()
{
    QTest::addColumn<int>("answers"); // how often it may go on
    QTest::newRow("at once") << 0;
    QTest::newRow("in the middle") << 2;
    QTest::newRow("near the end") << 4;
}

void ImportPlanTest::planningStopsWhenItIsToldTo()
{
    QFETCH(const int, answers);
    QByteArray csv = "date,region,intensity\n";
    for (int i = 0; i < 9000; ++i)
        csv += QDate(2000, 1, 1).addDays(i).toString(Qt::ISODate).toLatin1() + ",Knee,5\n";
    int asked = 0;
    const auto stopped = plan(csv, {}, {}, [&] { return asked++ == answers; });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    QCOMPARE(asked, answers + 1);
    asked = 0;
    const auto whole = plan(csv, {}, {}, [&] { return asked++ < 0; });
    QCOMPARE(whole->fresh, 9000);
    QCOMPARE(asked, 5); // every few thousand rows, not every row
}

QTEST_GUILESS_MAIN(ImportPlanTest)
#include "tst_importplan.moc"
