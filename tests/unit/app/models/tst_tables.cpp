// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/plurals.h"
#include "app/models/daystripmodel.h"
#include "app/models/daytablemodel.h"
#include "app/models/facttablemodel.h"
#include "app/models/laddermodel.h"
#include "tests/support/modelrows.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2024, 5, 1);

DayValue dayBefore(int days, double average, double worst, int entries = 1)
{
    DayValue day;
    day.date = today.addDays(-days);
    day.average = average;
    day.worst = worst;
    day.entries = entries;
    return day;
}

/** That many days up to today, the oldest first. */
QList<DayValue> lastDays(int count)
{
    QList<DayValue> days;
    for (int i = count - 1; i >= 0; --i)
        days.append(dayBefore(i, i % 10, i % 10));
    return days;
}

Rating rated(int daysAgo, double rest)
{
    return {.knot = KnotId(QUuid()),
            .day = today.addDays(-daysAgo),
            .seconds = {},
            .rest = *Intensity::fromNumber(rest)};
}

} // namespace

/** Charts as tables, and the small strips and ladders beside them. */
class TablesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        QVERIFY(installPlurals(*QCoreApplication::instance()));
    }

    void daysStandNewestFirst();
    void aDayTellsItsNumbersAndWhatWasDone();
    void withoutMarksADayTellsNone();
    void aLongTableIsShownAPageAtATime();
    void anEmptyTableHasNoMore();
    void newDaysBeginWithAPageAgain();

    void factsAreWordsUnderTheirColumns();
    void aRowIsASentence();
    void aRowThatIsTooShortStaysReadable();

    void aStripHasADayForEachOfSixty();
    void theWorstOfADayCounts();
    void aDayWithoutPainIsNoGap();
    void aStripWithoutAReadingSaysSo();
    void aStripCountsItsDays();
    void beforeItIsSetAStripIsEmpty();

    void aLadderBeginsWithWhatOneCanDo();
    void aStepReachesThoseBelowIt_data();
    void aStepReachesThoseBelowIt();
};

void TablesTest::daysStandNewestFirst()
{
    DayTableModel table(nullptr);
    const QAbstractItemModelTester tester(&table);
    table.setDays({dayBefore(2, 4, 6), dayBefore(1, 3, 3), dayBefore(0, 2, 2)}, today, {});
    QCOMPARE(textsOf(&table, DayTableModel::AverageRole),
             (QStringList {u"2.0"_s, u"3.0"_s, u"4.0"_s}));
    QCOMPARE(textsOf(&table, DayTableModel::DayRole).first(), u"today"_s);
    QCOMPARE(textsOf(&table, DayTableModel::DayRole).at(1), u"yesterday"_s);
}

void TablesTest::aDayTellsItsNumbersAndWhatWasDone()
{
    DayTableModel table(nullptr);
    table.setDays({dayBefore(3, 4.25, 6.5, 7)}, today,
                  [](QDate day) { return u"heat on day %1"_s.arg(day.day()); });
    const QModelIndex row = table.index(0);
    QCOMPARE(row.data(DayTableModel::AverageRole).toString(), u"4.3"_s);
    QCOMPARE(row.data(DayTableModel::WorstRole).toString(), u"6.5"_s);
    QCOMPARE(row.data(DayTableModel::EntriesRole).toString(), u"7"_s);
    QCOMPARE(row.data(DayTableModel::MarksRole).toString(), u"heat on day 28"_s);
}

void TablesTest::withoutMarksADayTellsNone()
{
    DayTableModel table(nullptr);
    table.setDays(lastDays(1), today, {});
    QCOMPARE(table.index(0).data(DayTableModel::MarksRole).toString(), QString());
    QVERIFY(!table.data(table.index(1), DayTableModel::DayRole).isValid());
}

void TablesTest::aLongTableIsShownAPageAtATime()
{
    DayTableModel table(nullptr);
    const QAbstractItemModelTester tester(&table);
    table.setDays(lastDays(70), today, {});
    QSignalSpy changed(&table, &DayTableModel::changed);
    QCOMPARE(table.count(), DayTableModel::pageLength);
    QVERIFY(table.hasMore());
    table.showMore();
    QCOMPARE(table.count(), 2 * DayTableModel::pageLength);
    table.showMore();
    QCOMPARE(table.count(), 70);
    QVERIFY(!table.hasMore());
    QCOMPARE(changed.count(), 2);
    table.showMore();
    QCOMPARE(table.count(), 70);
    QCOMPARE(changed.count(), 2);
    // Nothing is there twice, and nothing is left out.
    QStringList days = textsOf(&table, DayTableModel::DayRole);
    QCOMPARE(days.removeDuplicates(), 0);
}

void TablesTest::anEmptyTableHasNoMore()
{
    DayTableModel table(nullptr);
    QVERIFY(!table.hasMore());
    table.setDays({}, today, {});
    table.showMore();
    QCOMPARE(table.count(), 0);
}

void TablesTest::newDaysBeginWithAPageAgain()
{
    DayTableModel table(nullptr);
    table.setDays(lastDays(70), today, {});
    table.showMore();
    table.setDays(lastDays(65), today, {});
    QCOMPARE(table.count(), DayTableModel::pageLength);
}

void TablesTest::factsAreWordsUnderTheirColumns()
{
    FactTableModel table(nullptr);
    const QAbstractItemModelTester tester(&table);
    QSignalSpy changed(&table, &FactTableModel::changed);
    table.setFacts(u"Month"_s, {u"days logged"_s, u"average"_s},
                   {{u"March"_s, {u"28"_s, u"4.1"_s}}, {u"April"_s, {u"30"_s, u"3.9"_s}}});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(table.subject(), u"Month"_s);
    QCOMPARE(table.columns(), (QStringList {u"days logged"_s, u"average"_s}));
    QCOMPARE(textsOf(&table, FactTableModel::SubjectRole), (QStringList {u"March"_s, u"April"_s}));
    QCOMPARE(table.index(1).data(FactTableModel::CellsRole).toStringList(),
             (QStringList {u"30"_s, u"3.9"_s}));
}

void TablesTest::aRowIsASentence()
{
    FactTableModel table(nullptr);
    table.setFacts(u"Month"_s, {u"days logged"_s, u"average"_s},
                   {{u"March"_s, {u"28"_s, u"4.1"_s}}});
    QCOMPARE(table.index(0).data(FactTableModel::SentenceRole).toString(),
             u"March: days logged 28, average 4.1"_s);
}

void TablesTest::aRowThatIsTooShortStaysReadable()
{
    FactTableModel table(nullptr);
    table.setFacts(u"Month"_s, {u"days logged"_s, u"average"_s}, {{u"March"_s, {u"28"_s}}});
    QCOMPARE(table.index(0).data(FactTableModel::SentenceRole).toString(),
             u"March: days logged 28, average "_s);
    table.setFacts(u"Month"_s, {}, {});
    QCOMPARE(table.count(), 0);
}

void TablesTest::aStripHasADayForEachOfSixty()
{
    DayStripModel strip(nullptr);
    const QAbstractItemModelTester tester(&strip);
    strip.setReadings({rated(0, 3), rated(59, 8)}, today);
    QCOMPARE(strip.rowCount(), DayStripModel::days);
    QCOMPARE(strip.index(59).data(DayStripModel::PainRole).toInt(), 3);
    QCOMPARE(strip.index(59).data(DayStripModel::DayRole).toString(), u"today"_s);
    QCOMPARE(strip.index(0).data(DayStripModel::PainRole).toInt(), 8);
    QCOMPARE(strip.index(1).data(DayStripModel::PainRole).toInt(), -1);
    QCOMPARE(DayStripModel::periodUpTo(today).from, today.addDays(-59));
    QCOMPARE(DayStripModel::periodUpTo(today).to, today);
}

void TablesTest::theWorstOfADayCounts()
{
    DayStripModel strip(nullptr);
    strip.setReadings({rated(4, 3), rated(4, 6.5), rated(4, 2)}, today);
    QCOMPARE(strip.daysLogged(), 1);
    QCOMPARE(strip.index(55).data(DayStripModel::PainRole).toInt(), 7); // the nearest number
    QVERIFY2(strip.summary().contains(u"the worst was 6.5"), qPrintable(strip.summary()));
}

void TablesTest::aDayWithoutPainIsNoGap()
{
    DayStripModel strip(nullptr);
    strip.setReadings({rated(1, 0)}, today);
    QCOMPARE(strip.index(58).data(DayStripModel::PainRole).toInt(), 0);
    QCOMPARE(strip.index(57).data(DayStripModel::PainRole).toInt(), -1);
}

void TablesTest::aStripWithoutAReadingSaysSo()
{
    DayStripModel strip(nullptr);
    strip.setReadings({}, today);
    QCOMPARE(strip.summary(), u"No pain at rest was logged in the last 60 days."_s);
    QCOMPARE(strip.rowCount(), DayStripModel::days);
}

void TablesTest::aStripCountsItsDays()
{
    DayStripModel strip(nullptr);
    QSignalSpy said(&strip, &DayStripModel::summaryChanged);
    strip.setReadings({rated(1, 4), rated(3, 2), rated(3, 1)}, today);
    QCOMPARE(strip.summary(),
             u"Worst pain at rest of each of the last 60 days. 2 of them have an "
             "entry; the worst was 4."_s);
    QCOMPARE(said.count(), 1);
    strip.setReadings({}, today);
    QCOMPARE(strip.daysLogged(), 0);
}

void TablesTest::beforeItIsSetAStripIsEmpty()
{
    const DayStripModel strip(nullptr);
    QCOMPARE(strip.rowCount(), 0);
}

void TablesTest::aLadderBeginsWithWhatOneCanDo()
{
    LadderModel ladder(nullptr);
    const QAbstractItemModelTester tester(&ladder);
    QCOMPARE(ladder.rowCount(), 4);
    QCOMPARE(textsOf(&ladder, LadderModel::StateRole),
             (QStringList {u"Where to begin"_s, QString(), QString(), QString()}));
    QVERIFY(textsOf(&ladder, LadderModel::TitleRole).first().contains(u"yourself"));
    QVERIFY(textsOf(&ladder, LadderModel::TitleRole).last().contains(u"doctor"));
    for (int row = 0; row < ladder.rowCount(); ++row) {
        QVERIFY(!ladder.index(row).data(LadderModel::ReachedRole).toBool());
        QVERIFY(!ladder.index(row).data(LadderModel::HereRole).toBool());
    }
}

void TablesTest::aStepReachesThoseBelowIt_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("here");
    QTest::newRow("self-care") << static_cast<int>(LadderStep::SelfCare) << 0;
    QTest::newRow("massage") << static_cast<int>(LadderStep::Massage) << 1;
    QTest::newRow("needling") << static_cast<int>(LadderStep::CompressionOrNeedling) << 2;
    QTest::newRow("injection") << static_cast<int>(LadderStep::Injection) << 3;
}

void TablesTest::aStepReachesThoseBelowIt()
{
    QFETCH(int, step);
    QFETCH(int, here);
    LadderModel ladder(nullptr);
    QSignalSpy changed(&ladder, &LadderModel::dataChanged);
    ladder.setStep(static_cast<LadderStep>(step));
    QCOMPARE(changed.count(), 1);
    for (int row = 0; row < ladder.rowCount(); ++row) {
        QCOMPARE(ladder.index(row).data(LadderModel::ReachedRole).toBool(), row <= here);
        QCOMPARE(ladder.index(row).data(LadderModel::HereRole).toBool(), row == here);
        const QString state = ladder.index(row).data(LadderModel::StateRole).toString();
        QCOMPARE(state.contains(u"You are here"), row == here);
        QCOMPARE(state.contains(u"next step"), row == here + 1);
    }
}

QTEST_MAIN(TablesTest)
#include "tst_tables.moc"
