// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/app/importing/diaries.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/**
 * Every row with text is either read or named with a reason, and the same file twice is the
 * same records.
 */
class DiaryRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowIsReadOrNamed_data();
    void everyRowIsReadOrNamed();
    void theSameFileTwiceIsKnown_data();
    void theSameFileTwiceIsKnown();
    void anotherOrderOfRowsIsTheSameDiary();
};

void DiaryRowsTest::everyRowIsReadOrNamed_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("diary %u", seed) << seed;
}

// Rows thrown together from good and bad cells: what is read and what is named
// are all rows, each once, in the order of the file.
void DiaryRowsTest::everyRowIsReadOrNamed()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    const QList<QByteArray> dates {"2024-04-20", "2024-04-31", "2023-12-01", "", "soon"};
    const QList<QByteArray> times {"", "8:15", "25:00", "2:30"};
    const QList<QByteArray> places {"Knee", "", "Sick/Tired", "\"left, knee\"", "Hip"};
    const QList<QByteArray> pains {"5", "5.7", "\"5,7\"", "11", "", "much", "0"};
    const auto any = [&](const QList<QByteArray> &cells) {
        return cells.at(random.bounded(static_cast<int>(cells.size())));
    };
    QByteArray table("date,time,place,pain\n");
    QList<int> lines;
    for (int line = 2; line < 202; ++line) {
        const QByteArray row = any(dates) + "," + any(times) + "," + any(places) + "," + any(pains);
        if (row != ",,,")
            lines.append(line);
        table += row + "\n";
    }
    const auto made = planOf(table);
    QVERIFY(made);
    QCOMPARE(made->rows, lines.size());
    QCOMPARE(made->fresh + made->known + static_cast<int>(made->skipped.size()), made->rows);
    QList<int> seen;
    for (const Observation &observation : made->batch.observations)
        seen.append(observation->source.section(u' ', 1).toInt());
    QVERIFY(std::ranges::is_sorted(seen));
    for (const SkippedCell &cell : made->skipped) {
        QVERIFY(!cell.column.isEmpty());
        seen.append(cell.row);
    }
    std::ranges::sort(seen);
    QCOMPARE(seen, lines);
    QCOMPARE(idsOf(*made).size(), made->batch.observations.size()); // no two are one
    int inPlaces = 0;
    for (const ImportedPlace &place : made->places)
        inPlaces += place.rows;
    QCOMPARE(inPlaces, made->fresh);
}

void DiaryRowsTest::theSameFileTwiceIsKnown_data()
{
    everyRowIsReadOrNamed_data();
}

void DiaryRowsTest::theSameFileTwiceIsKnown()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    QByteArray table("date,place,pain\n");
    for (int i = 0; i < 60; ++i) // few different rows, so that many are equal
        table += "2024-04-0" + QByteArray::number(1 + random.bounded(3)) + ",Knee,"
            + QByteArray::number(random.bounded(3)) + "\n";
    const auto first = planOf(table);
    const auto again = planOf(table, choices(), idsOf(*first));
    QCOMPARE(again->fresh, 0);
    QCOMPARE(again->known, 60);
    QCOMPARE(idsOf(*again), idsOf(*first));
    const auto longer = planOf(table + "2024-05-01,Knee,9\n", choices(), idsOf(*first));
    QCOMPARE(longer->fresh, 1);
    QCOMPARE(longer->known, 60);
    QCOMPARE(longer->batch.knots, first->batch.knots);
}

void DiaryRowsTest::anotherOrderOfRowsIsTheSameDiary()
{
    const auto down = planOf("date,place,pain\n2024-04-20,Knee,5\n2024-04-21,Hip,4\n");
    const auto up = planOf("date,place,pain\n2024-04-21,Hip,4\n2024-04-20,Knee,5\n");
    QCOMPARE(idsOf(*down), idsOf(*up));
    QCOMPARE(down->period, up->period);
    QCOMPARE(down->period, (Period {QDate(2024, 4, 20), QDate(2024, 4, 21)}));
}

QTEST_GUILESS_MAIN(DiaryRowsTest)
#include "tst_diaryrows.moc"
