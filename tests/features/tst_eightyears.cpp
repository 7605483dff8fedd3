// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/story.h"

#include <cmath>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

const QDate firstDay(2016, 5, 1);
const QDate lastDay(2024, 4, 30);

struct Diary
{
    QByteArray csv = "Date,Time,Body part,Side,Pain (0-10),Comments\n";
    int rows = 0;
    int days = 0; ///< with a rating of the shoulder
    int unreadable = 0;
};

/**
 * Eight years of another diary: a shoulder rated on most days that eases by half
 * a point a year, a knee that comes and goes, some words that are no place, and
 * one line in 400 that cannot be read.
 */
Diary eightYears()
{
    Diary diary;
    const auto add = [&](QDate day, const char *rest) {
        diary.csv += day.toString(Qt::ISODate).toLatin1() + rest;
        ++diary.rows;
    };
    for (QDate day = firstDay; day <= lastDay; day = day.addDays(1)) {
        const auto n = static_cast<int>(firstDay.daysTo(day));
        const double pain = 7 - 0.5 * n / 365.25 + 0.8 * std::sin(n * 0.7);
        // A weekend without an entry, and a month away each August.
        if (day.dayOfWeek() > 5 || day.month() == 8)
            continue;
        add(day,
            qPrintable(
                u",08:15,Shoulder,Left,%1,%2\n"_s.arg(pain, 0, 'f', 1)
                    .arg(n % 90 == 0 ? u"\"a \"\"bad\"\" day, at the desk\""_s : QString())));
        ++diary.days;
        if (n % 11 == 0)
            add(day, ",20:00,Knee,Right,4,\n");
        if (n % 97 == 0)
            add(day, ",,Sick/Tired,,3,\n");
        if (n % 400 == 4) {
            add(day, ",08:20,Shoulder,Left,much,\n");
            ++diary.unreadable;
        }
    }
    return diary;
}

} // namespace

/** Someone brings eight years of another diary along. */
class EightYears final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void thePlanSaysWhatWouldHappen();
    void itIsBroughtInWithOneAction();
    void todayShowsTheTracksAtOnce();
    void theChartShowsAllYearsAndSaysHow();
    void theTableGoesBackPageByPage();
    void aYearOfItIsAReport();
    void anOldSummerIsAReportToo();
    void theSameFileAgainBringsNothing();
    void aKnotFromTheFileIsLoggedLikeAnyOther();
    void itIsTakenBackAsOne();

private:
    Story m_me;
    Diary m_diary;
};

void EightYears::initTestCase()
{
    m_diary = eightYears();
    m_me.shell().finishWelcome();
    QVERIFY(m_me.plan(m_me.write(u"diary.csv"_s, m_diary.csv)));
}

void EightYears::thePlanSaysWhatWouldHappen()
{
    ImportViewModel *import = m_me.settings()->importing();
    QCOMPARE(import->state(), ImportViewModel::State::Planned);
    const QLocale locale;
    QVERIFY2(import->summary().startsWith(u"%1 rows"_s.arg(locale.toString(m_diary.rows))),
             qPrintable(import->summary()));
    QVERIFY(m_diary.unreadable > 3);
    QVERIFY2(import->summary().endsWith(u"%1 that cannot be read"_s.arg(m_diary.unreadable)),
             qPrintable(import->summary()));
    QVERIFY(import->period().contains(u"2016"_s) && import->period().contains(u"2024"_s));
    QCOMPARE(import->places()->count(), 3);
    const int shoulder = rowOf(import->places(), "title", u"Shoulder"_s);
    QVERIFY2(textAt(import->places(), shoulder, "detail").contains(u"left"_s),
             qPrintable(textAt(import->places(), shoulder, "detail")));
    QCOMPARE(import->unreadable()->count(), m_diary.unreadable);
    QVERIFY(textAt(import->unreadable(), 0, "title").contains(u"much"_s));
    QVERIFY(!m_me.shell().canUndo());
    QCOMPARE(m_me.today()->knots()->count(), 0);
}

void EightYears::itIsBroughtInWithOneAction()
{
    QVERIFY(m_me.bringIn());
    QVERIFY2(m_me.notice().endsWith(u"entries brought in"_s), qPrintable(m_me.notice()));
    QVERIFY(m_me.shell().noticeUndoable());
    QVERIFY2(m_me.settings()->journalSummary().startsWith(u"3 knots, "_s),
             qPrintable(m_me.settings()->journalSummary()));
}

void EightYears::todayShowsTheTracksAtOnce()
{
    m_me.show(Navigator::Today);
    QCOMPARE(m_me.today()->knots()->count(), 3);
    const int shoulder = rowOf(m_me.today()->knots(), "name", u"Shoulder"_s);
    QVERIFY(shoulder >= 0);
    QVERIFY2(textAt(m_me.today()->knots(), shoulder, "last").contains(u"yesterday"_s),
             qPrintable(textAt(m_me.today()->knots(), shoulder, "last")));
}

void EightYears::theChartShowsAllYearsAndSaysHow()
{
    m_me.show(Navigator::Trends);
    QVERIFY(m_me.trendsSettled());
    m_me.trends()->setRoom(700, 8);
    m_me.trends()->chooseSubject(rowOf(m_me.trends()->subjects(), "name", u"Shoulder"_s));
    m_me.trends()->showEverything();
    QVERIFY(m_me.trendsSettled());
    QVERIFY(m_me.trends()->wholePeriod());
    const QString sentence = m_me.trends()->sentence();
    // Half a point a year is a hundredth a week: too small for "falling", and said so.
    QVERIFY2(sentence.startsWith(u"Steady since 02/05/2016"), qPrintable(sentence));
    QVERIFY2(sentence.contains(u"a change too small to matter"_s), qPrintable(sentence));
    QVERIFY2(
        sentence.contains(
            u"%1 of %2 days logged"_s.arg(m_diary.days).arg(QDate(2016, 5, 2).daysTo(lastDay) + 1)),
        qPrintable(sentence));
    // The change between the first and the last fortnight is what counts here.
    QVERIFY2(m_me.trends()->change().contains(u"% less"_s), qPrintable(m_me.trends()->change()));
    QVERIFY(!m_me.trends()->thinning().isEmpty());
    const QStringList ticks = textsOf(m_me.trends()->ticks(), "label");
    QVERIFY2(ticks.size() >= 3 && ticks.size() <= 9, qPrintable(ticks.join(u' ')));
    QVERIFY2(ticks.contains(u"2020"_s), qPrintable(ticks.join(u' ')));
    m_me.trends()->pointAtFirst();
    QVERIFY2(m_me.trends()->readout().contains(u"2016"_s), qPrintable(m_me.trends()->readout()));
}

void EightYears::theTableGoesBackPageByPage()
{
    DayTableModel *table = m_me.trends()->table();
    QCOMPARE(table->count(), DayTableModel::pageLength);
    int pages = 1;
    for (; table->hasMore() && pages < 200; ++pages)
        table->showMore();
    QCOMPARE(table->count(), m_diary.days);
    QVERIFY(textAt(table, table->count() - 1, "day").contains(u"2016"_s));
}

void EightYears::aYearOfItIsAReport()
{
    QVERIFY(m_me.openReport());
    QVERIFY(m_me.reportAfter([this] { m_me.report()->choosePeriod(2); }));
    const QString words = m_me.savedPdf(u"year.pdf"_s);
    QVERIFY2(words.contains(u"3 May 2023 to 1 May 2024"_s), qPrintable(words.left(300)));
    QVERIFY2(words.contains(u"Shoulder"_s) && words.contains(u"Knee"_s), qPrintable(words));
    QVERIFY2(words.contains(u"a \"bad\" day, at the desk"_s), qPrintable(words));
    QVERIFY(QFileInfo(m_me.path(u"year.pdf"_s)).size() < 500'000);
}

void EightYears::anOldSummerIsAReportToo()
{
    QVERIFY(m_me.reportAfter([this] { m_me.report()->choosePeriod(3); }));
    m_me.report()->enterFrom(u"2018-06-01"_s);
    QVERIFY(m_me.reportAfter([this] { m_me.report()->enterTo(u"2018-08-31"_s); }));
    // 43 weekdays of June and July, none of August.
    QTRY_VERIFY2(m_me.report()->summary().contains(u"43 of 92 days"_s),
                 qPrintable(m_me.report()->summary()));
}

void EightYears::theSameFileAgainBringsNothing()
{
    QVERIFY(m_me.plan(m_me.url(u"diary.csv"_s)));
    QVERIFY2(m_me.settings()->importing()->summary().contains(u"0 new"_s),
             qPrintable(m_me.settings()->importing()->summary()));
    QVERIFY(!m_me.settings()->importing()->canBringIn());
    QVERIFY(!m_me.bringIn());
    m_me.settings()->importing()->cancel();
}

void EightYears::aKnotFromTheFileIsLoggedLikeAnyOther()
{
    m_me.show(Navigator::Today);
    m_me.logPain(u"Shoulder"_s, 2);
    const int shoulder = rowOf(m_me.today()->knots(), "name", u"Shoulder"_s);
    QCOMPARE(valueAt(m_me.today()->knots(), shoulder, "todayPain").toInt(), 2);
    m_me.today()->openKnot(m_me.knotId(u"Shoulder"_s));
    QCOMPARE(m_me.knot()->timeline()->count(), KnotViewModel::pageLength);
    QVERIFY(m_me.knot()->hasMore());
    m_me.knot()->showMore();
    QCOMPARE(m_me.knot()->timeline()->count(), 2 * KnotViewModel::pageLength);
    m_me.shell().undo();
}

void EightYears::itIsTakenBackAsOne()
{
    m_me.shell().undo();
    QCOMPARE(m_me.notice(), u"Undone: import"_s);
    QCOMPARE(m_me.today()->knots()->count(), 0);
    QVERIFY(m_me.settings()->journalSummary().startsWith(u"0 knots, 0 observations"_s));
    QVERIFY(!m_me.shell().canUndo());
    m_me.shell().redo();
    QCOMPARE(m_me.today()->knots()->count(), 3);
}

QTEST_MAIN(EightYears)
#include "tst_eightyears.moc"
