// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/deskknot.h"

#include <QApplication>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** One knot at the window: its entries in all their details, and its page. */
class KnotStoryTest final : public DeskKnotFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginWithKnot(); }
    void cleanup() { QCOMPARE(m_window->complaints(), QStringList()); }

    void statusFollowsTheAnswersUntilThePersonDecides();
    void anEntryIsWrittenForAnEarlierDay();
    void anEntryCannotBeOfTomorrow();
    void aTimeThatIsNoneIsToldSo();
    void moreDetailsAreThereOnRequest();
    void anEntryOfTheStoryIsChangedInPlace();
    void anEntryIsDeletedAndComesBack();
    void aKnotIsRenamed();
    void aKnotThatIsGoneIsResolvedAndComesBack();
    void aKnotIsDeletedAndComesBackWithItsStory();
    void aLongStoryIsShownPieceByPiece();
    void theStripSaysTheLastDaysInWords();

private:
    void openStory()
    {
        const QList<Thing> heads = m_window->all(Button, u"desk, "_s);
        QCOMPARE(heads.size(), 1);
        QVERIFY(m_window->click(heads.first()));
        QVERIFY(m_window->has(Heading, u"desk"_s));
    }
};

void KnotStoryTest::statusFollowsTheAnswersUntilThePersonDecides()
{
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"Say more about desk"_s));
    QVERIFY(w.click(Radio, u"Pain without touching it: 0 of 10"_s));
    QVERIFY(w.click(Radio, u"Pain when you press it: 6 of 10"_s));
    QVERIFY(w.find(Radio, u"Latent"_s).state.checked);
    QVERIFY(w.says(w.story().today()->observation()->suggestion()));
    QVERIFY(w.click(Radio, u"Active"_s));
    QVERIFY(w.click(Radio, u"Pain when you press it: 2 of 10"_s));
    QVERIFY(w.find(Radio, u"Active"_s).state.checked); // the last word is hers
    QVERIFY(w.click(Button, u"Save"_s));
    QCOMPARE(observations().first()->status, KnotStatus::Active);
}

void KnotStoryTest::anEntryIsWrittenForAnEarlierDay()
{
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"Say more about desk"_s));
    QVERIFY(w.click(Radio, u"Pain without touching it: 8 of 10"_s));
    QVERIFY(w.click(Button, u"One day earlier"_s));
    QVERIFY(w.click(Button, u"One day earlier"_s));
    // Of another day the time is not known until it is given.
    QVERIFY(!w.has(Field, u"Time of day"_s));
    QVERIFY(w.click(Check, u"Time not known"_s));
    QVERIFY(w.click(Field, u"Time of day"_s));
    w.press(Qt::Key_A, Qt::ControlModifier);
    w.type(u"21:30"_s);
    QVERIFY(w.click(Button, u"Save"_s));
    const Observation late = observations().last();
    QCOMPARE(late->felt.localDate(), QDate(2024, 4, 29));
    // Written down later than felt: the story says so.
    openStory();
    QVERIFY2(w.says(u"Monday"_s), qPrintable(w.everything()));
    QVERIFY2(w.says(textAt(w.story().knot()->timeline(), 1, "late"))
                 && !textAt(w.story().knot()->timeline(), 1, "late").isEmpty(),
             qPrintable(w.everything()));
}

void KnotStoryTest::anEntryCannotBeOfTomorrow()
{
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"Say more about desk"_s));
    QVERIFY(w.find(Button, u"One day later"_s).state.disabled);
    QVERIFY(w.click(Button, u"One day earlier"_s));
    QVERIFY(!w.find(Button, u"One day later"_s).state.disabled);
    QVERIFY(w.click(Button, u"One day later"_s));
    QVERIFY(w.find(Button, u"One day later"_s).state.disabled);
    // Nor of later this day.
    QVERIFY(w.click(Radio, u"Now"_s));
    QVERIFY(w.click(Field, u"Time of day"_s));
    w.press(Qt::Key_A, Qt::ControlModifier);
    w.type(u"23:30"_s);
    QVERIFY(w.click(Radio, u"Pain without touching it: 8 of 10"_s));
    QVERIFY(w.click(Button, u"Save"_s));
    QCOMPARE(w.dialogs().size(), 1);
    QVERIFY(w.says(w.story().today()->observation()->when()->problem()));
    QCOMPARE(observations().size(), 1);
}

void KnotStoryTest::aTimeThatIsNoneIsToldSo()
{
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"Say more about desk"_s));
    QVERIFY(w.click(Field, u"Time of day"_s));
    w.press(Qt::Key_A, Qt::ControlModifier);
    w.type(u"25:99"_s);
    const QString problem = w.story().today()->observation()->when()->problem();
    QVERIFY2(!problem.isEmpty() && w.says(problem), qPrintable(w.everything()));
    QVERIFY(w.click(Check, u"Time not known"_s));
    QVERIFY(!w.has(Field, u"Time of day"_s));
    QVERIFY(w.click(Radio, u"Pain without touching it: 8 of 10"_s));
    QVERIFY(w.click(Button, u"Save"_s));
    QVERIFY(w.dialogs().isEmpty());
    const QList<Observation> kept = observations();
    QCOMPARE(kept.size(), 2);
    QVERIFY(std::any_of(kept.begin(), kept.end(),
                        [](const Observation &entry) { return !entry->felt.knownToTheMoment(); }));
}

void KnotStoryTest::moreDetailsAreThereOnRequest()
{
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"Say more about desk"_s));
    QVERIFY(!w.says(u"Where does the pain spread to?"_s));
    QVERIFY(w.click(Button, u"More details"_s));
    QVERIFY(w.says(u"Where does the pain spread to?"_s));
    QVERIFY(!w.has(Button, u"More details"_s));
    const auto flare = w.has(Check, u"This is a flare"_s) ? Check : Button;
    QVERIFY(w.click(flare, u"This is a flare"_s));
    QVERIFY(w.click(Radio, u"Pain without touching it: 9 of 10"_s));
    QVERIFY(w.click(Button, u"Save"_s));
    QVERIFY(observations().first()->flare);
}

void KnotStoryTest::anEntryOfTheStoryIsChangedInPlace()
{
    Window &w = *m_window;
    openStory();
    const QList<Thing> change = w.all(Button, u"Change: "_s);
    QCOMPARE(change.size(), 1);
    QVERIFY(w.click(change.first()));
    QVERIFY(w.waitFor(Dialog, u"Change the entry"_s));
    QVERIFY(w.find(Radio, u"Pain without touching it: 6 of 10"_s).state.checked);
    QVERIFY(w.click(Radio, u"Pain without touching it: 2 of 10"_s));
    QVERIFY(w.click(Button, u"Save"_s));
    QCOMPARE(observations().size(), 1);
    QCOMPARE(observations().first()->rest->tenths(), 20);
}

void KnotStoryTest::anEntryIsDeletedAndComesBack()
{
    Window &w = *m_window;
    openStory();
    QVERIFY(w.click(Radio, u"Pain now: 9 of 10"_s));
    const QList<Thing> change = w.all(Button, u"Change: "_s);
    QCOMPARE(change.size(), 2);
    QVERIFY(w.click(change.first()));
    QVERIFY(w.waitFor(Dialog, u"Change the entry"_s));
    QVERIFY(w.click(Button, u"Delete"_s));
    QTRY_VERIFY(w.dialogs().isEmpty());
    QCOMPARE(observations().size(), 1);
    QCOMPARE(observations().first()->rest->tenths(), 60);
    w.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(observations().size(), 2);
    QCOMPARE(w.story().knot()->pain(), 9);
}

void KnotStoryTest::aKnotIsRenamed()
{
    Window &w = *m_window;
    openStory();
    QVERIFY(w.click(Button, u"Change"_s));
    QVERIFY(w.waitFor(Dialog, u"Change the knot"_s));
    const QList<Thing> fields = w.all(Field);
    const auto label = std::find_if(fields.begin(), fields.end(), [](const Thing &field) {
        return field.item->property("text").toString() == u"desk"_s;
    });
    QVERIFY(label != fields.end());
    QVERIFY(w.click(*label));
    w.press(Qt::Key_A, Qt::ControlModifier);
    w.type(u"mouse arm"_s);
    QVERIFY(w.click(Button, u"Save"_s));
    QVERIFY(w.has(Heading, u"mouse arm"_s));
    w.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(w.has(Heading, u"desk"_s));
}

void KnotStoryTest::aKnotThatIsGoneIsResolvedAndComesBack()
{
    Window &w = *m_window;
    openStory();
    QVERIFY(w.click(Button, u"It is gone"_s));
    QVERIFY(w.says(u"Good to see it go"_s));
    QVERIFY(!w.has(Button, u"Treat it"_s));
    QVERIFY(!w.has(Radio, u"Pain now: 5 of 10"_s)); // nothing is asked of it any more
    QVERIFY(w.click(Tab, u"Today"_s));
    QVERIFY(w.has(Heading, u"No knot is open"_s));
    const auto reader = Reader::open(w.story().journalFile());
    w.story().shell().openKnot(reader->knotStates()->first().knot.id());
    w.settle();
    QVERIFY(w.click(Button, u"It came back"_s));
    QVERIFY(w.has(Button, u"Treat it"_s));
    QVERIFY(w.click(Tab, u"Today"_s));
    QVERIFY(w.has(Radio, u"Pain now, desk: 5 of 10"_s));
}

void KnotStoryTest::aKnotIsDeletedAndComesBackWithItsStory()
{
    Window &w = *m_window;
    openStory();
    QVERIFY(w.click(Button, u"Delete this knot"_s));
    QCOMPARE(w.story().navigator()->page(), Navigator::Today);
    QVERIFY(w.has(Heading, u"No knots yet"_s));
    w.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(w.find(Radio, u"Pain now, desk: 6 of 10"_s).state.checked);
    openStory();
    QCOMPARE(w.story().knot()->timeline()->rowCount(), 1);
}

void KnotStoryTest::aLongStoryIsShownPieceByPiece()
{
    Window &w = *m_window;
    w.story().logDays(u"desk"_s, QList<int>(120, 4));
    openStory();
    const TimelineModel *timeline = w.story().knot()->timeline();
    const int first = timeline->rowCount();
    QVERIFY(first < 121);
    for (int i = 0; i < 20 && w.has(Button, u"Show older entries"_s); ++i)
        QVERIFY(w.click(Button, u"Show older entries"_s));
    QCOMPARE(timeline->rowCount(), 121);
    QVERIFY(w.says(u"1 May"_s));
}

void KnotStoryTest::theStripSaysTheLastDaysInWords()
{
    Window &w = *m_window;
    w.story().logDays(u"desk"_s, {6, 5, -1, 4});
    openStory();
    const QString summary = w.story().knot()->days()->summary();
    QVERIFY(!summary.isEmpty());
    QVERIFY2(w.has(Graphic, summary), qPrintable(summary));
    QVERIFY2(summary.contains(u"3"_s), qPrintable(summary)); // days with an entry
}

QTEST_MAIN(KnotStoryTest)
#include "tst_knotstory.moc"
