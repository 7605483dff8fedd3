// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journalfixture.h"

#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

class ReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKnotsStateIsWhatWasLastSaid();
    void backFilledEntriesDoNotBecomeTheLast();
    void recordsAreFoundByTheBeginningOfTheirId();
    void ratingsComeInOrderWithTheirMoment();
    void quietDaysAreThoseThatACheckinCallsSo();
    void theFirstRatingOfEachKnotIsFound();
    void periodsIncludeBothEnds();
    void usesOfAKnotLeaveOutThoseOfTheOthers();
    void theMarksOfUsesAreThoseUses();
    void whereAKnotStandsMayHaveBeenSaidLongAgo();
    void whatIsFeltLaterIsNotYetWhereAKnotStands();
    void whatIsFeltElsewhereOnEarthHasBeenFelt();
    void anEmptyProfileIsThereFromTheStart();
    void countsSayFromWhenToWhen();

private:
    const Period m_always {QDate(2000, 1, 1), QDate(2100, 1, 1)};
};

void ReaderTest::aKnotsStateIsWhatWasLastSaid()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    const KnotId knot = *journal->add(ActionKind::AddKnot, fixture.upperTrapezius());
    QVERIFY(!journal->read().knotState(knot)->status);
    QVERIFY(!journal->read().knotState(knot)->lastRest);

    ObservationFields first = fixture.pain(knot, 5);
    first.status = KnotStatus::Active;
    QVERIFY(journal->add(ActionKind::LogPain, first));
    fixture.clock.advance(3600);
    ObservationFields second {.knot = knot, .felt = fixture.now()};
    second.pressure = *Intensity::fromNumber(7);
    QVERIFY(journal->add(ActionKind::LogPain, second));

    const KnotState state = *journal->read().knotState(knot);
    QCOMPARE(state.status, KnotStatus::Active);
    QCOMPARE(state.lastRest->tenths(), 50);
    QCOMPARE(state.lastPressure->tenths(), 70);
    QCOMPARE(state.lastRestFelt, first.felt);
    QVERIFY(!state.isResolved());
}

void ReaderTest::backFilledEntriesDoNotBecomeTheLast()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    const KnotId knot = *journal->add(ActionKind::AddKnot, fixture.upperTrapezius());
    QVERIFY(journal->add(ActionKind::LogPain, fixture.pain(knot, 3)));
    ObservationFields yesterday = fixture.pain(knot, 9);
    yesterday.felt = *Moment::onDay(QDate(2024, 4, 30));
    QVERIFY(journal->add(ActionKind::LogPain, yesterday));
    const KnotState state = *journal->read().knotState(knot);
    QCOMPARE(state.lastRest->tenths(), 30);
    QCOMPARE(*journal->read().firstDay(knot), QDate(2024, 4, 30));
    QCOMPARE(state.lastDay, QDate(2024, 5, 1));
}

void ReaderTest::recordsAreFoundByTheBeginningOfTheirId()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    const KnotId knot = *journal->add(ActionKind::AddKnot, fixture.upperTrapezius());
    const KnotId other = *journal->add(ActionKind::AddKnot, fixture.upperTrapezius());
    const QString id = knot.toString();
    QCOMPARE(*journal->read().find<KnotFields>(id), knot);
    QCOMPARE(*journal->read().find<KnotFields>(id.left(6)), knot);
    QCOMPARE(*journal->read().find<KnotFields>(id.left(13).toUpper()), knot);
    QCOMPARE(*journal->read().find<KnotFields>(other.toString().left(8)), other);
    QCOMPARE(journal->read().find<KnotFields>(id.left(5)).error().code, ErrorCode::Malformed);
    QCOMPARE(journal->read().find<KnotFields>(u"'; drop table knot"_s).error().code,
             ErrorCode::Malformed);
    QCOMPARE(journal->read().find<ObservationFields>(id).error().code, ErrorCode::NotFound);
}

void ReaderTest::ratingsComeInOrderWithTheirMoment()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    const KnotId knot = *journal->add(ActionKind::AddKnot, fixture.upperTrapezius());
    const KnotId other = *journal->add(ActionKind::AddKnot, fixture.upperTrapezius());
    QVERIFY(journal->add(ActionKind::LogPain, fixture.pain(knot, 3)));
    ObservationFields day = fixture.pain(knot, 9);
    day.felt = *Moment::onDay(QDate(2024, 5, 1));
    QVERIFY(journal->add(ActionKind::LogPain, day));
    ObservationFields west = fixture.pain(other, 1);
    west.felt = *Moment::fromIso(u"2024-04-30T23:30:00-10:00"_s, fixture.clock.zone());
    QVERIFY(journal->add(ActionKind::LogPain, west));

    const auto ratings = *journal->read().ratings(m_always);
    QCOMPARE(ratings.size(), 3);
    const auto secondsOf = [](const QDateTime &utc) { return utc.toSecsSinceEpoch(); };
    QCOMPARE(*ratings.at(0).seconds, secondsOf({QDate(2024, 5, 1), QTime(9, 30), Qt::UTC}));
    QCOMPARE(ratings.at(0).day, QDate(2024, 4, 30));
    QVERIFY(!ratings.at(1).seconds);
    QCOMPARE(*ratings.at(2).seconds, secondsOf({QDate(2024, 5, 1), QTime(6, 0), Qt::UTC}));
    QCOMPARE(journal->read().ratings(m_always, knot)->size(), 2);
}

void ReaderTest::quietDaysAreThoseThatACheckinCallsSo()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    for (const int day : {9, 3, 5, 7}) {
        QVERIFY(journal->add(ActionKind::CheckIn,
                             CheckinFields {.day = QDate(2024, 4, day),
                                            .quiet = day != 5,
                                            .note = u"slept well"_s}));
    }
    const auto seventh = *journal->read().checkin(QDate(2024, 4, 7));
    QVERIFY(journal->remove(ActionKind::DeleteCheckIn, seventh->id()));
    const auto april = [](int from, int to) {
        return Period {QDate(2024, 4, from), QDate(2024, 4, to)};
    };
    QCOMPARE(*journal->read().quietDays(april(1, 30)),
             (QList {QDate(2024, 4, 3), QDate(2024, 4, 9)}));
    QCOMPARE(*journal->read().quietDays(april(4, 9)), QList {QDate(2024, 4, 9)});
    QVERIFY(journal->read().quietDays(april(4, 8))->isEmpty());
}

void ReaderTest::theFirstRatingOfEachKnotIsFound()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    const auto newKnot = [&] {
        return *journal->add(ActionKind::AddKnot, fixture.upperTrapezius());
    };
    const auto onDay = [&](KnotId knot, int day, std::optional<double> rest) {
        ObservationFields fields {.knot = knot, .felt = *Moment::onDay(QDate(2024, 4, day))};
        if (rest)
            fields.rest = *Intensity::fromNumber(*rest);
        else
            fields.pressure = *Intensity::fromNumber(5);
        return *journal->add(ActionKind::LogPain, fields);
    };
    const KnotId rated = newKnot(), pressed = newKnot(), gone = newKnot(), corrected = newKnot();
    onDay(rated, 9, 3);
    onDay(rated, 4, 0); // no pain is a rating as well
    onDay(rated, 2, std::nullopt);
    onDay(pressed, 3, std::nullopt);
    onDay(gone, 3, 4);
    const ObservationId slip = onDay(corrected, 1, 4);
    onDay(corrected, 7, 4);
    QVERIFY(journal->remove(ActionKind::DeleteObservation, slip));
    QVERIFY(journal->remove(ActionKind::DeleteKnot, gone));
    const QHash<KnotId, QDate> expected {{rated, QDate(2024, 4, 4)},
                                         {corrected, QDate(2024, 4, 7)}};
    QCOMPARE(*journal->read().firstRatings(), expected);
}

void ReaderTest::periodsIncludeBothEnds()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    const KnotId knot = *journal->add(ActionKind::AddKnot, fixture.upperTrapezius());
    for (int day = 1; day <= 5; ++day) {
        ObservationFields fields = fixture.pain(knot, day);
        fields.felt = *Moment::onDay(QDate(2024, 3, day));
        QVERIFY(journal->add(ActionKind::LogPain, fields));
    }
    QCOMPARE(journal->read().ratings({QDate(2024, 3, 2), QDate(2024, 3, 4)})->size(), 3);
    QCOMPARE(journal->read().observations({QDate(2024, 3, 5), QDate(2024, 3, 5)})->size(), 1);
    QCOMPARE(journal->read().observations(knot, 2)->first()->rest->tenths(), 50);
    QCOMPARE(journal->read().observations(knot, 2, 4)->size(), 1);
    QCOMPARE((Period {QDate(2024, 2, 28), QDate(2024, 3, 1)}.days()), 3);
}

void ReaderTest::usesOfAKnotLeaveOutThoseOfTheOthers()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    const KnotId knot = *journal->add(ActionKind::AddKnot, fixture.upperTrapezius());
    const KnotId other = *journal->add(ActionKind::AddKnot, fixture.upperTrapezius());
    const auto use = [&](std::optional<KnotId> of, QDate day) {
        QVERIFY(
            journal->add(ActionKind::LogUse,
                         UseFields {.remedy = u"heat"_s, .knot = of, .felt = *Moment::onDay(day)}));
    };
    use(other, QDate(2024, 4, 29));
    use(knot, QDate(2024, 4, 30));
    use(knot, QDate(2024, 4, 28));
    use({}, QDate(2024, 4, 30));
    use(knot, QDate(2024, 4, 1));

    const Period week {QDate(2024, 4, 28), QDate(2024, 4, 30)};
    const auto ofKnot = *journal->read().uses(week, knot);
    QCOMPARE(ofKnot.size(), 2);
    QCOMPARE(ofKnot.at(0)->felt.localDate(), QDate(2024, 4, 28));
    QCOMPARE(ofKnot.at(1)->felt.localDate(), QDate(2024, 4, 30));
    QCOMPARE(journal->read().uses(week, other)->size(), 1);
    QCOMPARE(journal->read().uses(week)->size(), 4);

    // Those of a deleted knot go with it; those of the whole body stay.
    QVERIFY(journal->remove(ActionKind::DeleteKnot, knot));
    QCOMPARE(journal->read().uses(week)->size(), 2);
}

void ReaderTest::theMarksOfUsesAreThoseUses()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    const KnotId knot = *journal->add(ActionKind::AddKnot, fixture.upperTrapezius());
    const KnotId deleted = *journal->add(ActionKind::AddKnot, fixture.upperTrapezius());
    const auto use = [&](const QString &remedy, std::optional<KnotId> of, const Moment &felt) {
        QVERIFY(journal->add(ActionKind::LogUse,
                             UseFields {.remedy = remedy, .knot = of, .felt = felt}));
    };
    const QTimeZone vienna("Europe/Vienna");
    // Half past midnight in Vienna is still the day before in UTC.
    use(u"heat"_s, knot, *Moment::local(QDate(2024, 4, 29), QTime(0, 30), vienna));
    use(u"cold"_s, {}, *Moment::local(QDate(2024, 4, 28), QTime(23, 59), vienna));
    use(u"gentle-stretch"_s, knot, *Moment::onDay(QDate(2024, 4, 30)));
    use(u"heat"_s, deleted, *Moment::onDay(QDate(2024, 4, 30)));
    use(u"heat"_s, knot, *Moment::onDay(QDate(2024, 4, 1)));
    QVERIFY(journal->remove(ActionKind::DeleteKnot, deleted));

    const Period week {QDate(2024, 4, 28), QDate(2024, 4, 30)};
    for (const std::optional<KnotId> of : {std::optional<KnotId>(), std::optional(knot)}) {
        const auto uses = *journal->read().uses(week, of);
        const auto marks = *journal->read().useMarks(week, of);
        QCOMPARE(marks.size(), of ? 2 : 3);
        QCOMPARE(marks.size(), uses.size());
        for (qsizetype i = 0; i < marks.size(); ++i) {
            QCOMPARE(marks.at(i).knot, uses.at(i)->knot);
            QCOMPARE(marks.at(i).remedy, uses.at(i)->remedy);
            QCOMPARE(marks.at(i).day, uses.at(i)->felt.localDate());
            const std::optional<qint64> ms = uses.at(i)->felt.utcMilliseconds();
            QCOMPARE(marks.at(i).seconds, ms ? std::optional(*ms / 1000) : std::nullopt);
        }
    }
}

void ReaderTest::whereAKnotStandsMayHaveBeenSaidLongAgo()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    const KnotId knot = *journal->add(ActionKind::AddKnot, fixture.upperTrapezius());
    ObservationFields first = fixture.pain(knot, 6);
    first.felt = *Moment::onDay(QDate(2015, 1, 2));
    first.pressure = *Intensity::fromNumber(8);
    first.status = KnotStatus::Latent;
    const ObservationId said = *journal->add(ActionKind::LogPain, first);
    for (int day = 0; day < 40; ++day) {
        ObservationFields later = fixture.pain(knot, day % 11);
        later.felt = *Moment::onDay(QDate(2024, 3, 1).addDays(day));
        QVERIFY(journal->add(ActionKind::LogPain, later));
    }
    KnotState state = *journal->read().knotState(knot);
    QCOMPARE(state.status, KnotStatus::Latent);
    QCOMPARE(state.lastPressure->tenths(), 80);
    QCOMPARE(state.lastRest->tenths(), 39 % 11 * 10);
    QCOMPARE(*journal->read().firstDay(knot), QDate(2015, 1, 2));

    QVERIFY(journal->remove(ActionKind::DeleteObservation, said));
    state = *journal->read().knotState(knot);
    QCOMPARE(state.status, std::nullopt);
    QCOMPARE(state.lastPressure, std::nullopt);
    QCOMPARE(*journal->read().firstDay(knot), QDate(2024, 3, 1));
}

void ReaderTest::whatIsFeltLaterIsNotYetWhereAKnotStands()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    const KnotId knot = *journal->add(ActionKind::AddKnot, fixture.upperTrapezius());
    const auto say = [&](const Moment &felt, int level, KnotStatus status) {
        ObservationFields fields = fixture.pain(knot, level);
        fields.pressure = fields.rest;
        fields.status = status;
        fields.felt = felt;
        QVERIFY(journal->add(ActionKind::LogPain, fields));
    };
    const auto levelAt = [&](const std::optional<Moment> &now) {
        const KnotState state = *journal->read().knotState(knot, now);
        const QList<KnotState> all = *journal->read().knotStates(now);
        const bool same = all.size() == 1 && all.first().lastRest == state.lastRest
            && all.first().lastDay == state.lastDay && state.lastRest == state.lastPressure;
        return !same ? -2 : state.lastRest ? state.lastRest->tenths() / 10 : -1;
    };
    const Moment now = fixture.now(); // 1 May 2024, 08:00
    say(*Moment::onDay(QDate(2024, 5, 3)), 9, KnotStatus::Resolved);
    QCOMPARE(levelAt(now), -1); // nothing has been felt yet
    QVERIFY(!journal->read().knotState(knot, now)->lastDay);
    say(*Moment::at(fixture.clock.nowUtc().addSecs(60), fixture.clock.zone()), 8,
        KnotStatus::Resolved);
    QCOMPARE(levelAt(now), -1);
    say(*Moment::onDay(QDate(2024, 5, 1)), 1, KnotStatus::Latent);
    QCOMPARE(levelAt(now), 1);
    say(now, 2, KnotStatus::Active); // in this very moment
    QCOMPARE(levelAt(now), 2);
    QCOMPARE(journal->read().knotState(knot, now)->status, KnotStatus::Active);
    QCOMPARE(journal->read().knotState(knot, now)->lastDay, QDate(2024, 5, 1));
    // Known only to the day: all of that day; and without a moment all there is.
    QCOMPARE(levelAt(*Moment::onDay(QDate(2024, 5, 1))), 8);
    QCOMPARE(levelAt(*Moment::onDay(QDate(2024, 5, 2))), 8);
    QCOMPARE(levelAt(*Moment::onDay(QDate(2024, 5, 3))), 9);
    QCOMPARE(levelAt({}), 9);
    QVERIFY(journal->read().knotState(knot)->isResolved());
}

void ReaderTest::whatIsFeltElsewhereOnEarthHasBeenFelt()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    const KnotId knot = *journal->add(ActionKind::AddKnot, fixture.upperTrapezius());
    const QDateTime instant(QDate(2024, 5, 1), QTime(11, 30), Qt::UTC);
    ObservationFields fields = fixture.pain(knot, 6);
    fields.felt = *Moment::at(instant, QTimeZone("Pacific/Kiritimati"));
    QCOMPARE(fields.felt.localDate(), QDate(2024, 5, 2));
    QVERIFY(journal->add(ActionKind::LogPain, fields));
    const Moment there = *Moment::at(instant, QTimeZone(-12 * 3600));
    QCOMPARE(there.localDate(), QDate(2024, 4, 30)); // two days earlier
    QCOMPARE(journal->read().knotState(knot, there)->lastRest->tenths(), 60);
}

void ReaderTest::anEmptyProfileIsThereFromTheStart()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    QCOMPARE(journal->read().profile()->fields(), ProfileFields());
    Change change(ActionKind::EditProfile);
    change.put(profileId(), ProfileFields {.name = u"Me"_s});
    QVERIFY(journal->apply(change));
    QCOMPARE((*journal->read().profile())->name, u"Me"_s);
    QVERIFY(journal->undo());
    QCOMPARE(journal->read().profile()->fields(), ProfileFields());
}

void ReaderTest::countsSayFromWhenToWhen()
{
    JournalFixture fixture;
    const auto journal = fixture.create();
    QVERIFY(!journal->read().counts()->observed);
    const KnotId knot = *journal->add(ActionKind::AddKnot, fixture.upperTrapezius());
    QVERIFY(journal->add(ActionKind::LogPain, fixture.pain(knot, 3)));
    const Counts counts = *Reader::open(fixture.path())->counts();
    QCOMPARE(counts.knots, 1);
    QCOMPARE(counts.observed, (Period {QDate(2024, 5, 1), QDate(2024, 5, 1)}));
}

QTEST_GUILESS_MAIN(ReaderTest)
#include "tst_reader.moc"
