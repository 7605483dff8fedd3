// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window.h"

#include <QApplication>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto Button = QAccessible::Button;
constexpr auto Check = QAccessible::CheckBox;
constexpr auto Dialog = QAccessible::Dialog;
constexpr auto Field = QAccessible::EditableText;
constexpr auto Heading = QAccessible::Heading;
constexpr auto Radio = QAccessible::RadioButton;

} // namespace

/** Today and the page of one knot, at the window: what most days are made of. */
class DailyUseTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<Window>();
        QVERIFY(m_window->story().markKnot(-48, 157, 6, u"desk"_s));
        m_window->begin();
    }
    void cleanup() { QCOMPARE(m_window->complaints(), QStringList()); }

    void aNumberIsLoggedWithOneClick_data();
    void aNumberIsLoggedWithOneClick();
    void everyLoggingCanBeUndoneFromTheNotice();
    void theNoticeGoesAwayByItself();
    void theNoticeWaitsWhileItIsPointedAt();
    void aQuietDayIsOneClickAndOneClickBack();
    void aCheckinIsFilledInForYesterday();
    void aCheckinWithAnImpossibleNightIsNotSaved();
    void aCheckinIsOpenedAgainAndChanged();
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
    void knotsOutOfSightWaitBehindOneButton();
    void threeClicksFromStartToALoggedKnotWithPain();
    void aDraggedListDoesNotLogPain();
    void theWindowSpeaksOfTheNewDayAfterMidnight();
    void theWelcomeCanBeSkipped();

private:
    QList<Observation> observations()
    {
        Story &me = m_window->story();
        const auto id = KnotId::fromString(me.knotId(u"desk"_s));
        return *Reader::open(me.journalFile())->observations(*id, 100);
    }
    void openStory()
    {
        QList<Thing> heads = m_window->things();
        heads.removeIf([](const Thing &thing) {
            return thing.role != Button || !thing.name.startsWith(u"desk, "_s);
        });
        QCOMPARE(heads.size(), 1);
        QVERIFY(m_window->click(heads.first()));
        QVERIFY(m_window->has(Heading, u"desk"_s));
    }

    std::unique_ptr<Window> m_window;
};

void DailyUseTest::aNumberIsLoggedWithOneClick_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("wide") << QSize(1280, 800);
    QTest::newRow("narrow") << QSize(420, 860);
    QTest::newRow("very wide") << QSize(2560, 1200);
}

void DailyUseTest::aNumberIsLoggedWithOneClick()
{
    QFETCH(QSize, size);
    Window &w = *m_window;
    w.resize(size);
    for (int pain = 0; pain <= 10; ++pain) {
        const QString number = u"Pain now, desk: %1 of 10"_s.arg(pain);
        QVERIFY(w.click(Radio, number));
        QVERIFY(w.find(Radio, number).state.checked);
        QCOMPARE(observations().first()->rest->tenths(), 10 * pain);
        w.story().clock.advance(60);
    }
    QCOMPARE(observations().size(), 12);
}

void DailyUseTest::everyLoggingCanBeUndoneFromTheNotice()
{
    Window &w = *m_window;
    QVERIFY(w.click(Radio, u"Pain now, desk: 3 of 10"_s));
    QVERIFY(w.says(u"3 logged: desk"_s));
    QVERIFY(w.has(Button, u"Undo"_s));
    QList<Thing> undo = w.things();
    undo.removeIf([](const Thing &thing) {
        return thing.role != Button || thing.name != u"Undo"_s || thing.rect.left() < 220;
    });
    QCOMPARE(undo.size(), 1);
    QVERIFY(w.click(undo.first()));
    QCOMPARE(observations().size(), 1);
    QVERIFY(w.says(u"Undone: pain logged"_s));
    QVERIFY(w.find(Radio, u"Pain now, desk: 6 of 10"_s).state.checked);
}

void DailyUseTest::theNoticeGoesAwayByItself()
{
    Window &w = *m_window;
    QVERIFY(w.click(Radio, u"Pain now, desk: 3 of 10"_s));
    QTest::mouseMove(w.window(), QPoint(5, 5));
    QVERIFY(w.says(u"3 logged: desk"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!w.says(u"3 logged: desk"_s), 12'000);
    QCOMPARE(observations().size(), 2); // what it told of stays
}

void DailyUseTest::theNoticeWaitsWhileItIsPointedAt()
{
    Window &w = *m_window;
    QVERIFY(w.click(Radio, u"Pain now, desk: 3 of 10"_s));
    QList<Thing> notice = w.things();
    notice.removeIf([](const Thing &thing) { return thing.name != u"3 logged: desk"_s; });
    QVERIFY(!notice.isEmpty());
    QTest::mouseMove(w.window(), notice.first().rect.center().toPoint());
    QTest::qWait(8000);
    QVERIFY(w.says(u"3 logged: desk"_s));
}

void DailyUseTest::aQuietDayIsOneClickAndOneClickBack()
{
    Window &w = *m_window;
    QVERIFY(w.click(w.has(Check, u"Quiet day"_s) ? Check : Button, u"Quiet day"_s));
    QVERIFY(w.story().today()->quietDay());
    const auto role = w.has(Check, u"A quiet day"_s) ? Check : Button;
    QVERIFY(w.find(role, u"A quiet day"_s).state.checked);
    QVERIFY(w.click(role, u"A quiet day"_s));
    QVERIFY(!w.story().today()->quietDay());
}

void DailyUseTest::aCheckinIsFilledInForYesterday()
{
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"Check in"_s));
    QVERIFY(w.waitFor(Dialog, u"How was the day?"_s));
    QVERIFY(w.find(Button, u"The day after"_s).state.disabled); // tomorrow has not been
    QVERIFY(w.click(Button, u"The day before"_s));
    QVERIFY(w.click(Field, u"Hours of sleep"_s));
    w.type(u"6.5"_s);
    QVERIFY(w.click(Radio, u"Stress: 4 of 10"_s));
    QVERIFY(w.click(Field, u"Note"_s));
    w.type(u"late train"_s);
    QVERIFY(w.click(Button, u"Save"_s));
    QVERIFY(w.dialogs().isEmpty());
    const auto kept = *Reader::open(w.story().journalFile())->checkin(QDate(2024, 4, 30));
    QVERIFY(kept);
    QCOMPARE((*kept)->note, u"late train"_s);
    QCOMPARE((*kept)->stress->tenths(), 40);
    // Today it says nothing of that: it was yesterday.
    QVERIFY(!w.says(u"Today so far"_s));
}

void DailyUseTest::aCheckinWithAnImpossibleNightIsNotSaved()
{
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"Check in"_s));
    QVERIFY(w.click(Field, u"Hours of sleep"_s));
    w.type(u"25"_s);
    QVERIFY(w.click(Button, u"Save"_s));
    QCOMPARE(w.dialogs().size(), 1);
    QVERIFY(w.bringIntoSight(w.find(Field, u"Hours of sleep"_s)));
    QVERIFY(!w.find(Field, u"Hours of sleep"_s).description.isEmpty());
    w.press(Qt::Key_Escape);
    const auto kept = *Reader::open(w.story().journalFile())->checkin(QDate(2024, 5, 1));
    QVERIFY(!kept);
}

void DailyUseTest::aCheckinIsOpenedAgainAndChanged()
{
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"Check in"_s));
    QVERIFY(w.click(Field, u"Hours of sleep"_s));
    w.type(u"6"_s);
    QVERIFY(w.click(Button, u"Save"_s));
    QVERIFY(w.says(u"Today so far"_s));
    QVERIFY(w.click(Button, u"Check in"_s));
    QCOMPARE(w.story().today()->checkin()->sleep(), u"6"_s);
    QVERIFY(w.click(Field, u"Hours of sleep"_s));
    w.press(Qt::Key_A, Qt::ControlModifier);
    w.type(u"7"_s);
    QVERIFY(w.click(Button, u"Save"_s));
    const auto reader = Reader::open(w.story().journalFile());
    QCOMPARE(reader->checkins({QDate(2024, 5, 1), QDate(2024, 5, 1)})->size(), 1);
}

void DailyUseTest::statusFollowsTheAnswersUntilThePersonDecides()
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

void DailyUseTest::anEntryIsWrittenForAnEarlierDay()
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

void DailyUseTest::anEntryCannotBeOfTomorrow()
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

void DailyUseTest::aTimeThatIsNoneIsToldSo()
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

void DailyUseTest::moreDetailsAreThereOnRequest()
{
    Window &w = *m_window;
    QVERIFY(w.click(Button, u"Say more about desk"_s));
    QVERIFY(!w.says(u"Where does the pain spread to?"_s));
    QVERIFY(w.click(Button, u"More details"_s));
    QVERIFY(w.says(u"Where does the pain spread to?"_s));
    QVERIFY(!w.has(Button, u"More details"_s));
    const auto flare = w.has(QAccessible::CheckBox, u"This is a flare"_s) ? Check : Button;
    QVERIFY(w.click(flare, u"This is a flare"_s));
    QVERIFY(w.click(Radio, u"Pain without touching it: 9 of 10"_s));
    QVERIFY(w.click(Button, u"Save"_s));
    QVERIFY(observations().first()->flare);
}

void DailyUseTest::anEntryOfTheStoryIsChangedInPlace()
{
    Window &w = *m_window;
    openStory();
    QList<Thing> change = w.things();
    change.removeIf([](const Thing &thing) {
        return thing.role != Button || !thing.name.startsWith(u"Change: "_s);
    });
    QCOMPARE(change.size(), 1);
    QVERIFY(w.click(change.first()));
    QVERIFY(w.waitFor(Dialog, u"Change the entry"_s));
    QVERIFY(w.find(Radio, u"Pain without touching it: 6 of 10"_s).state.checked);
    QVERIFY(w.click(Radio, u"Pain without touching it: 2 of 10"_s));
    QVERIFY(w.click(Button, u"Save"_s));
    QCOMPARE(observations().size(), 1);
    QCOMPARE(observations().first()->rest->tenths(), 20);
}

void DailyUseTest::anEntryIsDeletedAndComesBack()
{
    Window &w = *m_window;
    openStory();
    QVERIFY(w.click(Radio, u"Pain now: 9 of 10"_s));
    QList<Thing> change = w.things();
    change.removeIf([](const Thing &thing) {
        return thing.role != Button || !thing.name.startsWith(u"Change: "_s);
    });
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

void DailyUseTest::aKnotIsRenamed()
{
    Window &w = *m_window;
    openStory();
    QVERIFY(w.click(Button, u"Change"_s));
    QVERIFY(w.waitFor(Dialog, u"Change the knot"_s));
    QList<Thing> fields = w.things();
    fields.removeIf([](const Thing &thing) { return thing.role != Field; });
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

void DailyUseTest::aKnotThatIsGoneIsResolvedAndComesBack()
{
    Window &w = *m_window;
    openStory();
    QVERIFY(w.click(Button, u"It is gone"_s));
    QVERIFY(w.says(u"Good to see it go"_s));
    QVERIFY(!w.has(Button, u"Treat it"_s));
    QVERIFY(!w.has(Radio, u"Pain now: 5 of 10"_s)); // nothing is asked of it any more
    QVERIFY(w.click(QAccessible::PageTab, u"Today"_s));
    QVERIFY(w.has(Heading, u"No knot is open"_s));
    const auto reader = Reader::open(w.story().journalFile());
    w.story().shell().openKnot(reader->knotStates()->first().knot.id());
    w.settle();
    QVERIFY(w.click(Button, u"It came back"_s));
    QVERIFY(w.has(Button, u"Treat it"_s));
    QVERIFY(w.click(QAccessible::PageTab, u"Today"_s));
    QVERIFY(w.has(Radio, u"Pain now, desk: 5 of 10"_s));
}

void DailyUseTest::aKnotIsDeletedAndComesBackWithItsStory()
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

void DailyUseTest::aLongStoryIsShownPieceByPiece()
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

void DailyUseTest::theStripSaysTheLastDaysInWords()
{
    Window &w = *m_window;
    w.story().logDays(u"desk"_s, {6, 5, -1, 4});
    openStory();
    const QString summary = w.story().knot()->days()->summary();
    QVERIFY(!summary.isEmpty());
    QVERIFY2(w.has(QAccessible::Graphic, summary), qPrintable(summary));
    QVERIFY2(summary.contains(u"3"_s), qPrintable(summary)); // days with an entry
}

void DailyUseTest::knotsOutOfSightWaitBehindOneButton()
{
    Window &w = *m_window;
    w.story().clock.advance(200LL * 24 * 3600);
    w.story().shell().lookAtTheClock();
    // Up to eight are always shown.
    for (int i = 0; i < 8; ++i)
        QVERIFY(w.story().markKnot(-52, 740 + 10 * i, 3, u"calf %1"_s.arg(i)));
    w.show(Navigator::Today);
    QCOMPARE(w.story().today()->outOfSight(), 1);
    QVERIFY(!w.has(Radio, u"Pain now, desk: 5 of 10"_s));
    QVERIFY2(w.click(Button, u"1 more knot, not looked at for a while"_s),
             qPrintable(w.everything()));
    QVERIFY(w.has(Radio, u"Pain now, desk: 5 of 10"_s));
    QVERIFY(w.click(Button, u"Show fewer"_s));
    QVERIFY(!w.has(Radio, u"Pain now, desk: 5 of 10"_s));
}

void DailyUseTest::threeClicksFromStartToALoggedKnotWithPain()
{
    Window &w = *m_window;
    int clicks = 0;
    const auto click = [&](QAccessible::Role role, const QString &name) {
        ++clicks;
        return w.click(role, name);
    };
    QVERIFY(click(Button, u"New knot"_s));
    ++clicks;
    w.clickAt(w.onMap(-52, 782));
    QVERIFY(click(Button, u"New knot here"_s));
    QVERIFY(click(Radio, u"How much does it hurt now, without touching it?: 4 of 10"_s));
    QVERIFY(click(Button, u"Add this knot"_s));
    QCOMPARE(w.story().today()->knots()->count(), 2);
    QVERIFY2(clicks <= 5, qPrintable(QString::number(clicks))); // with a status that was suggested
    const int row = rowOf(w.story().today()->knots(), "name", u"Gastrocnemius"_s);
    QVERIFY(row >= 0);
    QCOMPARE(textAt(w.story().today()->knots(), row, "statusText"), u"Active"_s);
}

void DailyUseTest::aDraggedListDoesNotLogPain()
{
    Window &w = *m_window;
    w.resize({420, 500});
    for (int i = 0; i < 4; ++i)
        w.story().markKnot(-52 + 3 * i, 700 + 30 * i, 3);
    w.show(Navigator::Today);
    const qint64 before = Reader::open(w.story().journalFile())->counts()->observations;
    const Thing cell = w.find(Radio, u"Pain now, desk: 5 of 10"_s);
    QVERIFY(w.bringIntoSight(cell));
    const QPoint from = w.find(Radio, u"Pain now, desk: 5 of 10"_s).rect.center().toPoint();
    QTest::mousePress(w.window(), Qt::LeftButton, {}, from);
    for (int i = 1; i <= 12; ++i)
        QTest::mouseMove(w.window(), from - QPoint(0, 10 * i), 10);
    QTest::mouseRelease(w.window(), Qt::LeftButton, {}, from - QPoint(0, 120));
    w.settle();
    QCOMPARE(Reader::open(w.story().journalFile())->counts()->observations, before);
}

void DailyUseTest::theWindowSpeaksOfTheNewDayAfterMidnight()
{
    Window &w = *m_window;
    QVERIFY(w.says(u"Wednesday 1 May"_s));
    w.story().clock.set(QDate(2024, 5, 2), QTime(0, 5));
    w.story().shell().lookAtTheClock();
    w.settle();
    QVERIFY(w.says(u"Thursday 2 May"_s));
    // What was said yesterday is not taken for today's answer.
    QVERIFY(!w.find(Radio, u"Pain now, desk: 6 of 10"_s).state.checked);
    QVERIFY2(w.says(u"yesterday"_s), qPrintable(w.everything()));
}

void DailyUseTest::theWelcomeCanBeSkipped()
{
    Window &w = *m_window;
    w.show(Navigator::Welcome);
    QVERIFY(w.has(Heading, u"Welcome"_s));
    w.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(w.has(Heading, u"Welcome"_s)); // first things first
    QVERIFY(w.click(Button, u"Skip"_s));
    QVERIFY(w.has(Heading, u"Today"_s));
    QVERIFY(Preferences(w.story().path(u"window.ini"_s)).welcomed());
}

QTEST_MAIN(DailyUseTest)
#include "tst_dailyuse.moc"
