// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archive.h"
#include "tests/support/story.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 aDay = 24 * 3600;

/** Two weeks of another diary, up to the day before the story begins. */
QByteArray oldDiary(const QByteArray &place = "Left shoulder", int days = 14)
{
    QByteArray text = "Date,Area,Pain\n";
    for (int day = days; day >= 1; --day)
        text += QDate(2024, 5, 1).addDays(-day).toString(Qt::ISODate).toLatin1() + "," + place + ","
            + QByteArray::number(4 + day % 3) + "\n";
    return text;
}

bool bringIn(Story &me, const QByteArray &diary, const QString &name = u"old.csv"_s)
{
    return me.plan(me.write(name, diary)) && me.bringIn();
}

qint64 entries(const Story &me)
{
    return Reader::open(me.journalFile())->counts()->observations;
}

} // namespace

/** Somebody comes from another diary and goes on here. */
class MovingIn final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOldDaysAndTheNewOnesAreOneCourse();
    void anOwnKnotAtTheSamePlaceIsAnotherKnot();
    void aLongerFileBringsOnlyWhatIsNew();
    void theOldFileTwiceIsTheOldFileOnce();
    void anEntryThatWasCorrectedHereStaysCorrected();
    void anEntryThatWasDeletedHereStaysDeleted();
    void takingTheImportBackKeepsOnesOwnEntries();
    void afterANewEntryTheImportIsStillTakenBackInOrder();
    void aTrackIsRenamedAndGoesOnUnderItsName();
    void aTrackIsResolvedLikeAnyKnot();
    void leftAndRightAreNotMixedUp();
    void anArchiveOfAnotherMachineIsTheSameJournal();
    void ofTwoDiariesNothingIsLost();
    void whatIsOlderThanTheProgramIsNotCalledLate();
    void everyNumberArrivesAsItWasWritten_data();
    void everyNumberArrivesAsItWasWritten();
};

void MovingIn::theOldDaysAndTheNewOnesAreOneCourse()
{
    Story me;
    QVERIFY(bringIn(me, oldDiary()));
    const QString name = textAt(me.today()->knots(), 0, "name");
    me.logDays(name, {5, 4, 4});
    me.show(Navigator::Trends);
    QVERIFY(me.trendsSettled());
    QCOMPARE(me.trends()->table()->count(), 17);
    QVERIFY2(me.trends()->sentence().contains(u"17 of 17 days logged"_s),
             qPrintable(me.trends()->sentence()));
}

void MovingIn::anOwnKnotAtTheSamePlaceIsAnotherKnot()
{
    Story me;
    QVERIFY(bringIn(me, oldDiary()));
    QVERIFY(me.markShoulder(6));
    QCOMPARE(me.today()->knots()->count(), 2);
    // Both are of the same part of the body, and can be looked at together.
    me.show(Navigator::Trends);
    QVERIFY(me.trendsSettled());
    QCOMPARE(me.trends()->subjects()->rowCount(), 4); // everything, the part, and each
    QCOMPARE(me.trends()->table()->count(), 15);
}

void MovingIn::aLongerFileBringsOnlyWhatIsNew()
{
    Story me;
    QVERIFY(bringIn(me, oldDiary("Left shoulder", 10)));
    QCOMPARE(entries(me), 10);
    QVERIFY(me.plan(me.write(u"longer.csv"_s, oldDiary("Left shoulder", 14))));
    const QString summary = me.settings()->importing()->summary();
    QVERIFY2(summary.contains(u"4"_s), qPrintable(summary));
    QVERIFY(me.bringIn());
    QCOMPARE(entries(me), 14);
    QCOMPARE(me.today()->knots()->count(), 1);
}

void MovingIn::theOldFileTwiceIsTheOldFileOnce()
{
    Story me;
    QVERIFY(bringIn(me, oldDiary()));
    QVERIFY(me.plan(me.url(u"old.csv"_s)));
    QVERIFY(!me.settings()->importing()->canBringIn());
    QVERIFY(!me.settings()->importing()->bringIn());
    QVERIFY(me.restart());
    QVERIFY(me.plan(me.url(u"old.csv"_s)));
    QVERIFY(!me.settings()->importing()->canBringIn());
    QCOMPARE(entries(me), 14);
}

void MovingIn::anEntryThatWasCorrectedHereStaysCorrected()
{
    Story me;
    QVERIFY(bringIn(me, oldDiary()));
    me.today()->openKnot(textAt(me.today()->knots(), 0, "knotId"));
    QVERIFY(me.knot()->editEntry(0));
    me.knot()->observation()->setRest(10);
    QVERIFY(me.knot()->observation()->save());
    QVERIFY(me.plan(me.url(u"old.csv"_s)));
    if (me.settings()->importing()->canBringIn())
        QVERIFY(me.bringIn());
    QCOMPARE(entries(me), 14);
    me.today()->openKnot(textAt(me.today()->knots(), 0, "knotId"));
    QCOMPARE(valueAt(me.knot()->timeline(), 0, "pain").toInt(), 10);
}

void MovingIn::anEntryThatWasDeletedHereStaysDeleted()
{
    Story me;
    QVERIFY(bringIn(me, oldDiary()));
    me.today()->openKnot(textAt(me.today()->knots(), 0, "knotId"));
    me.knot()->deleteEntry(0);
    QCOMPARE(entries(me), 13);
    QVERIFY(me.plan(me.url(u"old.csv"_s)));
    // Whoever brings the file in again on purpose gets it back, and only once.
    if (me.settings()->importing()->canBringIn()) {
        QVERIFY(me.bringIn());
        QCOMPARE(entries(me), 14);
        me.shell().undo();
    }
    QCOMPARE(entries(me), 13);
}

void MovingIn::takingTheImportBackKeepsOnesOwnEntries()
{
    Story me;
    QVERIFY(me.markShoulder(6));
    me.logPain(u"Upper"_s, 5);
    QVERIFY(bringIn(me, oldDiary("Knees")));
    QCOMPARE(entries(me), 16);
    me.shell().undo();
    QCOMPARE(entries(me), 2);
    QCOMPARE(me.today()->knots()->count(), 1);
    me.shell().redo();
    QCOMPARE(entries(me), 16);
    QCOMPARE(me.today()->knots()->count(), 2);
}

void MovingIn::afterANewEntryTheImportIsStillTakenBackInOrder()
{
    Story me;
    QVERIFY(bringIn(me, oldDiary()));
    me.logPain(textAt(me.today()->knots(), 0, "name"), 5);
    QVERIFY(me.restart());
    me.shell().undo();
    QCOMPARE(entries(me), 14);
    me.shell().undo();
    QCOMPARE(entries(me), 0);
    QCOMPARE(me.today()->knots()->count(), 0);
    QVERIFY(!me.shell().canUndo());
}

void MovingIn::aTrackIsRenamedAndGoesOnUnderItsName()
{
    Story me;
    QVERIFY(bringIn(me, oldDiary("Sick/Tired")));
    me.today()->openKnot(textAt(me.today()->knots(), 0, "knotId"));
    QVERIFY(me.knot()->edit());
    me.knot()->form()->setLabel(u"Bad days"_s);
    QVERIFY(me.knot()->form()->save());
    QCOMPARE(textAt(me.today()->knots(), 0, "name"), u"Bad days"_s);
    // The next file still finds it, under the words of the file.
    QVERIFY(bringIn(me, "Date,Area,Pain\n2024-05-01,Sick/Tired,3\n", u"next.csv"_s));
    QCOMPARE(me.today()->knots()->count(), 1);
    QCOMPARE(entries(me), 15);
}

void MovingIn::aTrackIsResolvedLikeAnyKnot()
{
    Story me;
    QVERIFY(bringIn(me, oldDiary("Sick/Tired")));
    me.today()->openKnot(textAt(me.today()->knots(), 0, "knotId"));
    me.knot()->resolve();
    QCOMPARE(me.today()->knots()->count(), 0);
    QCOMPARE(me.today()->resolvedCount(), 1);
    me.show(Navigator::Trends);
    QVERIFY(me.trendsSettled());
    QVERIFY(me.trends()->anyDays()); // its past is still there
}

void MovingIn::leftAndRightAreNotMixedUp()
{
    Story me;
    QVERIFY(bringIn(me,
                    "Date,Area,Pain\n2024-04-01,Left knee,2\n2024-04-01,Right knee,8\n"
                    "2024-04-02,L knee,3\n2024-04-02,Knee (right),7\n"));
    const auto reader = Reader::open(me.journalFile());
    const QList<KnotState> states = *reader->knotStates();
    for (const KnotState &state : states) {
        const QList<Observation> of = *reader->observations(state.knot.id(), 10);
        for (const Observation &entry : of) {
            const bool isHigh = entry->rest->tenths() >= 70;
            QCOMPARE(state.knot->side, isHigh ? Side::Right : Side::Left);
        }
    }
}

void MovingIn::anArchiveOfAnotherMachineIsTheSameJournal()
{
    Story there;
    QVERIFY(there.markShoulder(6));
    there.logDays(u"Upper"_s, {5, 4, -1, 3});
    there.today()->toggleQuietDay();
    there.settings()->enterName(u"Ada Example"_s);
    const QByteArray archive = *writeArchive(*Reader::open(there.journalFile()));
    Story here;
    QVERIFY(here.plan(here.write(u"there.json"_s, archive)));
    QVERIFY(here.bringIn());
    QCOMPARE(*writeArchive(*Reader::open(here.journalFile())), archive);
    here.clock.set(QDate(2024, 5, 5), QTime(8, 0));
    here.shell().lookAtTheClock();
    QVERIFY(here.today()->quietDay());
    QCOMPARE(here.settings()->name(), u"Ada Example"_s);
    // One goes on here as if it had always been here.
    here.logPain(u"Upper"_s, 2);
    QCOMPARE(valueAt(here.today()->knots(), 0, "todayPain").toInt(), 2);
}

void MovingIn::ofTwoDiariesNothingIsLost()
{
    Story me;
    QVERIFY(bringIn(me, oldDiary("Left shoulder")));
    QVERIFY(bringIn(me, "date;place;pain\n2024-04-20;Neck;6\n2024-04-21;Neck;7\n", u"other.csv"_s));
    QCOMPARE(entries(me), 16);
    QCOMPARE(me.today()->knots()->count() + me.today()->outOfSight(), 2);
}

void MovingIn::whatIsOlderThanTheProgramIsNotCalledLate()
{
    Story me;
    QVERIFY(bringIn(me, oldDiary()));
    me.clock.advance(aDay);
    me.logPain(textAt(me.today()->knots(), 0, "name"), 5);
    me.today()->openKnot(textAt(me.today()->knots(), 0, "knotId"));
    QVERIFY(textAt(me.knot()->timeline(), 0, "late").isEmpty());
    // It was brought in: when it was written down there, nobody here knows.
    const QString late = textAt(me.knot()->timeline(), 3, "late");
    QVERIFY2(!late.contains(u"0 "_s), qPrintable(late));
}

void MovingIn::everyNumberArrivesAsItWasWritten_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<int>("tenths");
    QTest::newRow("whole") << QByteArray("7") << 70;
    QTest::newRow("nothing") << QByteArray("0") << 0;
    QTest::newRow("the most") << QByteArray("10") << 100;
    QTest::newRow("half a point") << QByteArray("6.5") << 65;
    QTest::newRow("two decimals") << QByteArray("3.14") << 31;
    QTest::newRow("too much") << QByteArray("11") << -1;
    QTest::newRow("less than nothing") << QByteArray("-1") << -1;
    QTest::newRow("a word") << QByteArray("bad") << -1;
}

void MovingIn::everyNumberArrivesAsItWasWritten()
{
    QFETCH(QByteArray, number);
    QFETCH(int, tenths);
    Story me;
    // Others around it, so that the scale of the file is not in doubt.
    QVERIFY(bringIn(me,
                    "Date,Area,Pain\n2024-04-01,Knees,9\n2024-04-02,Knees,1\n2024-04-03,Knees,"
                        + number + "\n"));
    const auto reader = Reader::open(me.journalFile());
    const QList<Rating> found = *reader->ratings({QDate(2024, 4, 3), QDate(2024, 4, 3)});
    QCOMPARE(found.size(), tenths < 0 ? 0 : 1);
    if (tenths >= 0)
        QCOMPARE(found.first().rest->tenths(), tenths);
}

QTEST_MAIN(MovingIn)
#include "tst_movingin.moc"
