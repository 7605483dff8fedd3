// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/daylinks.h"
#include "core/store/series.h"
#include "tests/support/journalfixture.h"

#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

const Period always {QDate(1900, 1, 1), QDate(2199, 12, 31)};
const QDate first(2022, 1, 1);
constexpr int days = 600;

} // namespace

/** What nobody waits for any more is not read to its end. */
class StoppingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_journal = m_fixture.create();
        const KnotId knot = *m_journal->add(ActionKind::AddKnot, m_fixture.upperTrapezius());
        Batch batch;
        for (int day = 0; day < days; ++day) {
            ObservationFields fields = m_fixture.pain(knot, day % 10);
            fields.felt = *Moment::onDay(first.addDays(day));
            batch.observations.append(*Observation::create(
                ObservationId(QUuid::createUuidV5(QUuid(), QByteArray::number(day))), fields,
                {1'700'000'000'000, 1'700'000'000'000, false}));
            CheckinFields checkin {.day = first.addDays(day)};
            checkin.sleepMinutes = 300 + 20 * (day % 7);
            checkin.habits = {u"breaks"_s};
            batch.checkins.append(*Checkin::create(
                CheckinId(QUuid::createUuidV5(QUuid(), QByteArray::number(10'000 + day))), checkin,
                {1'700'000'000'000, 1'700'000'000'000, false}));
        }
        QVERIFY(m_journal->import(ActionKind::Import, batch));
    }

    void aReaderAsksAgainAndAgain();
    void whatIsBeingReadIsBrokenOff_data();
    void whatIsBeingReadIsBrokenOff();
    void afterThatAllIsCancelledUntilItIsTakenBack();
    void anotherReaderReadsOn();
    void linksStopBetweenTwoOfThem();
    void linksThatNobodyStopsAreWhole();

private:
    Reader reader() const { return *Reader::open(m_fixture.path()); }

    JournalFixture m_fixture;
    std::unique_ptr<Journal> m_journal;
};

void StoppingTest::aReaderAsksAgainAndAgain()
{
    int asked = 0;
    const Reader open = reader();
    open.stopWhen([&asked] { return ++asked < 0; });
    QVERIFY(open.observations(always));
    QVERIFY2(asked > 5, qPrintable(QString::number(asked)));
}

void StoppingTest::whatIsBeingReadIsBrokenOff_data()
{
    QTest::addColumn<int>("after");
    for (const int after : {1, 2, 4})
        QTest::addRow("after %d questions", after) << after;
}

void StoppingTest::whatIsBeingReadIsBrokenOff()
{
    QFETCH(const int, after);
    int asked = 0;
    const Reader open = reader();
    open.stopWhen([&] { return ++asked >= after; });
    const auto read = daySeries(open, always);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Cancelled);
    QCOMPARE(asked, after); // not a step further
}

void StoppingTest::afterThatAllIsCancelledUntilItIsTakenBack()
{
    const Reader open = reader();
    open.stopWhen([] { return true; });
    QCOMPARE(open.ratings(always).error().code, ErrorCode::Cancelled);
    QCOMPARE(open.checkins(always).error().code, ErrorCode::Cancelled);
    open.stopWhen({});
    QCOMPARE(open.ratings(always)->size(), days);
    QCOMPARE(open.checkins(always)->size(), days);
}

void StoppingTest::anotherReaderReadsOn()
{
    const Reader stopped = reader();
    stopped.stopWhen([] { return true; });
    QVERIFY(!stopped.ratings(always));
    QCOMPARE(reader().ratings(always)->size(), days);
    QCOMPARE(m_journal->read().ratings(always)->size(), days);
}

void StoppingTest::linksStopBetweenTwoOfThem()
{
    int asked = 0;
    const auto found = dayLinks(reader(), always, [&asked] { return ++asked == 3; });
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::Cancelled);
    QCOMPARE(asked, 3);
}

void StoppingTest::linksThatNobodyStopsAreWhole()
{
    int asked = 0;
    const auto whole = dayLinks(reader(), always);
    const auto watched = dayLinks(reader(), always, [&asked] { return ++asked < 0; });
    QVERIFY(whole && watched);
    QCOMPARE(watched->size(), whole->size());
    QCOMPARE(asked, whole->size());
}

QTEST_GUILESS_MAIN(StoppingTest)
#include "tst_stopping.moc"
