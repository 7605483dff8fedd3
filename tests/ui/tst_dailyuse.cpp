// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/deskknot.h"

#include <QApplication>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** Today at the window: what most days are made of. */
class DailyUseTest final : public DeskKnotFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginWithKnot(); }
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
    void knotsOutOfSightWaitBehindOneButton();
    void threeClicksFromStartToALoggedKnotWithPain();
    void aDraggedListDoesNotLogPain();
    void theWindowSpeaksOfTheNewDayAfterMidnight();
    void theWelcomeCanBeSkipped();
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
