// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/comparisonviewmodel.h"
#include "tests/unit/app/pages/trendsfixture.h"

#include <QLocale>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

/** Today is 1 May 2024. */
struct Sheet : AppFixture
{
    Sheet()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        page.setView({QDate(2024, 2, 2), QDate(2024, 5, 1)});
    }

    void write(const QString &firstFrom, const QString &firstTo, const QString &secondFrom,
               const QString &secondTo)
    {
        page.enterFirstFrom(firstFrom);
        page.enterFirstTo(firstTo);
        page.enterSecondFrom(secondFrom);
        page.enterSecondTo(secondTo);
    }
    QStringList written() const
    {
        return {page.firstFrom(), page.firstTo(), page.secondFrom(), page.secondTo()};
    }
    /** As the worker would answer: six, then four points. */
    void answer()
    {
        QList<DayValue> daily;
        const auto &[earlier, later] = *page.asked();
        for (QDate day = earlier.from; day <= later.to; day = day.addDays(1)) {
            const double level = day <= earlier.to ? 6 : 4;
            daily.append({day, level, level, 1, false});
        }
        page.take(comparePeriods(daily, earlier, later));
    }

    ComparisonViewModel page {session, nullptr};
};

} // namespace

/** Which two periods are compared, and what is shown of it. */
class ComparisonViewModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSheetBeginsWithTheLastFourWeeks();
    void proposalsFillTheFields_data();
    void proposalsFillTheFields();
    void writingTakesTheProposalBack();
    void problemsNameThePeriod_data();
    void problemsNameThePeriod();
    void withAProblemNothingIsCompared();
    void theEarlierOneComesFirst();
    void whatIsComparedIsOfferedAgain();
    void theDrawnDaysCanBeTaken();
    void theMarksFollowTheView();
    void aPeriodOutOfSightHasNoMark();
    void theMedianIsKnownWhenItIsWorkedOut();
    void theTableHasARowAPeriod();
    void aDayKnowsItsPeriod();
    void endingTakesEverythingAway();
};

void ComparisonViewModelTest::theSheetBeginsWithTheLastFourWeeks()
{
    Sheet sheet;
    sheet.page.begin();
    QCOMPARE(sheet.written(),
             (QStringList {u"2024-03-07"_s, u"2024-04-03"_s, u"2024-04-04"_s, u"2024-05-01"_s}));
    QCOMPARE(sheet.page.problem(), QString());
    QVERIFY(!sheet.page.active());
}

void ComparisonViewModelTest::proposalsFillTheFields_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QStringList>("written");
    QTest::newRow("14 days") << 0
                             << QStringList {u"2024-04-04"_s, u"2024-04-17"_s, u"2024-04-18"_s,
                                             u"2024-05-01"_s};
    QTest::newRow("90 days") << 2
                             << QStringList {u"2023-11-04"_s, u"2024-02-01"_s, u"2024-02-02"_s,
                                             u"2024-05-01"_s};
    QTest::newRow("a year ago") << 3
                                << QStringList {u"2023-04-04"_s, u"2023-05-01"_s, u"2024-04-04"_s,
                                                u"2024-05-01"_s};
}

void ComparisonViewModelTest::proposalsFillTheFields()
{
    QFETCH(const int, row);
    Sheet sheet;
    sheet.page.begin();
    sheet.page.choose(row);
    QTEST(sheet.written(), "written");
    QVERIFY(sheet.page.compare());
}

void ComparisonViewModelTest::writingTakesTheProposalBack()
{
    Sheet sheet;
    sheet.page.begin();
    QVERIFY(!sheet.page.proposals()->chosenCode().isEmpty());
    sheet.page.enterFirstFrom(sheet.page.firstFrom()); // nothing new
    QVERIFY(!sheet.page.proposals()->chosenCode().isEmpty());
    sheet.page.enterFirstFrom(u"2024-03-10"_s);
    QVERIFY(sheet.page.proposals()->chosenCode().isEmpty());
    sheet.page.choose(-1);
    sheet.page.choose(99);
    QCOMPARE(sheet.page.firstFrom(), u"2024-03-10"_s);
}

void ComparisonViewModelTest::problemsNameThePeriod_data()
{
    QTest::addColumn<QStringList>("written");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const QStringList &written, const QString &problem) {
        QTest::newRow(name) << written << problem;
    };
    const QString good = u"2024-04-01"_s;
    row("empty", {QString(), good, good, good},
        u"First period: write days as year, month and day, like 2024-05-01."_s);
    row("no day", {good, good, good, u"2024-02-30"_s},
        u"Second period: write days as year, month and day, like 2024-05-01."_s);
    row("backwards", {u"2024-04-02"_s, good, good, good},
        u"First period: the first day is after the last."_s);
    row("tomorrow", {good, good, u"2024-04-20"_s, u"2024-05-02"_s},
        u"Second period: it goes beyond today."_s);
    row("shared", {good, u"2024-04-20"_s, u"2024-04-20"_s, u"2024-04-30"_s},
        u"The two periods share days. Choose two that do not."_s);
    row("fine", {good, u"2024-04-20"_s, u" 2024-04-21 "_s, u"2024-05-01"_s}, QString());
}

void ComparisonViewModelTest::problemsNameThePeriod()
{
    QFETCH(const QStringList, written);
    Sheet sheet;
    sheet.write(written.at(0), written.at(1), written.at(2), written.at(3));
    QTEST(sheet.page.problem(), "problem");
}

void ComparisonViewModelTest::withAProblemNothingIsCompared()
{
    Sheet sheet;
    const QSignalSpy asked(&sheet.page, &ComparisonViewModel::askedChanged);
    sheet.write(u"2024-04-01"_s, u"2024-04-10"_s, u"2024-04-05"_s, u"2024-04-20"_s);
    QVERIFY(!sheet.page.compare());
    QVERIFY(!sheet.page.active());
    QCOMPARE(asked.size(), 0);
    sheet.page.begin();
    QVERIFY(sheet.page.compare());
    QCOMPARE(asked.size(), 1);
    // What is compared stays when the next try is refused.
    sheet.page.enterFirstTo(u"nonsense"_s);
    QVERIFY(!sheet.page.compare());
    QCOMPARE(sheet.page.asked()->first.to, QDate(2024, 4, 3));
}

void ComparisonViewModelTest::theEarlierOneComesFirst()
{
    Sheet sheet;
    sheet.write(u"2024-04-15"_s, u"2024-04-28"_s, u"2024-04-01"_s, u"2024-04-14"_s);
    QVERIFY(sheet.page.compare());
    QCOMPARE(sheet.page.asked()->first, (DaySpan {QDate(2024, 4, 1), QDate(2024, 4, 14)}));
    QCOMPARE(sheet.page.earlierWords(), u"Period 1: 01/04/2024 to 14/04/2024"_s);
    QCOMPARE(sheet.page.laterWords(), u"Period 2: 15/04/2024 to 28/04/2024"_s);
}

void ComparisonViewModelTest::whatIsComparedIsOfferedAgain()
{
    Sheet sheet;
    sheet.write(u"2024-04-01"_s, u"2024-04-10"_s, u"2024-04-12"_s, u"2024-04-20"_s);
    QVERIFY(sheet.page.compare());
    sheet.page.choose(0); // and closed without comparing
    sheet.page.begin();
    QCOMPARE(sheet.written(),
             (QStringList {u"2024-04-01"_s, u"2024-04-10"_s, u"2024-04-12"_s, u"2024-04-20"_s}));
    QVERIFY(sheet.page.proposals()->chosenCode().isEmpty());
}

void ComparisonViewModelTest::theDrawnDaysCanBeTaken()
{
    Sheet sheet;
    sheet.page.begin();
    sheet.page.setView({QDate(2024, 2, 10), QDate(2024, 2, 20)});
    QCOMPARE(sheet.page.drawnDays(), u"10/02/2024 to 20/02/2024"_s);
    sheet.page.takeDrawnAsFirst();
    QCOMPARE(sheet.page.firstFrom(), u"2024-02-10"_s);
    QCOMPARE(sheet.page.firstTo(), u"2024-02-20"_s);
    QVERIFY(sheet.page.proposals()->chosenCode().isEmpty());
    sheet.page.setView({QDate(2024, 3, 1), QDate(2024, 3, 9)});
    sheet.page.takeDrawnAsSecond();
    QCOMPARE(sheet.page.secondTo(), u"2024-03-09"_s);
    QVERIFY(sheet.page.compare());
}

void ComparisonViewModelTest::theMarksFollowTheView()
{
    Sheet sheet;
    sheet.write(u"2024-04-01"_s, u"2024-04-10"_s, u"2024-04-11"_s, u"2024-04-20"_s);
    QVERIFY(sheet.page.compare());
    sheet.page.setView({QDate(2024, 4, 1), QDate(2024, 4, 20)});
    QCOMPARE(sheet.page.earlierStart(), 0.0);
    QCOMPARE(sheet.page.earlierShare(), 0.5);
    QCOMPARE(sheet.page.laterStart(), 0.5);
    QCOMPARE(sheet.page.laterShare(), 0.5);
    sheet.page.setView({QDate(2024, 4, 6), QDate(2024, 4, 15)}); // half of each
    QCOMPARE(sheet.page.earlierStart(), 0.0);
    QCOMPARE(sheet.page.earlierShare(), 0.5);
    QCOMPARE(sheet.page.laterShare(), 0.5);
}

void ComparisonViewModelTest::aPeriodOutOfSightHasNoMark()
{
    Sheet sheet;
    QCOMPARE(sheet.page.earlierShare(), 0.0); // nothing is compared
    sheet.write(u"2024-03-01"_s, u"2024-03-10"_s, u"2024-04-11"_s, u"2024-04-20"_s);
    QVERIFY(sheet.page.compare());
    sheet.page.setView({QDate(2024, 4, 1), QDate(2024, 4, 20)});
    QCOMPARE(sheet.page.earlierShare(), 0.0);
    QCOMPARE(sheet.page.laterShare(), 0.5);
}

void ComparisonViewModelTest::theMedianIsKnownWhenItIsWorkedOut()
{
    Sheet sheet;
    sheet.page.begin();
    QVERIFY(sheet.page.settled()); // there is nothing to work out
    QVERIFY(sheet.page.compare());
    QVERIFY(!sheet.page.settled());
    QVERIFY(sheet.page.earlierMedian() < 0 && sheet.page.laterMedian() < 0);
    QVERIFY(sheet.page.sentence().endsWith(u"…"));
    QCOMPARE(sheet.page.method(), QString());
    sheet.answer();
    QVERIFY(sheet.page.settled());
    QCOMPARE(sheet.page.earlierMedian(), 6.0);
    QCOMPARE(sheet.page.laterMedian(), 4.0);
    QVERIFY2(sheet.page.sentence().contains(u"typically 2.0 less"),
             qPrintable(sheet.page.sentence()));
    QVERIFY(sheet.page.method().contains(u"Hodges"));
    sheet.page.forget();
    QVERIFY(sheet.page.laterMedian() < 0);
}

void ComparisonViewModelTest::theTableHasARowAPeriod()
{
    Sheet sheet;
    sheet.page.begin();
    QVERIFY(sheet.page.compare());
    QCOMPARE(sheet.page.table()->count(), 0);
    sheet.answer();
    QCOMPARE(sheet.page.table()->columns(),
             (QStringList {u"Days logged"_s, u"Median"_s, u"Average"_s}));
    const auto row = [&](int at) {
        return sheet.page.table()->index(at).data(FactTableModel::SentenceRole).toString();
    };
    QCOMPARE(sheet.page.table()->count(), 2);
    QCOMPARE(row(0), u"07/03/2024 to 03/04/2024: Days logged 28, Median 6.0, Average 6.0"_s);
    QCOMPARE(row(1), u"04/04/2024 to 01/05/2024: Days logged 28, Median 4.0, Average 4.0"_s);
    sheet.page.take(comparePeriods({}, sheet.page.asked()->first, sheet.page.asked()->second));
    QVERIFY2(row(0).contains(u"Days logged 0, Median –"), qPrintable(row(0)));
}

void ComparisonViewModelTest::aDayKnowsItsPeriod()
{
    Sheet sheet;
    QCOMPARE(sheet.page.wordsOn(QDate(2024, 4, 5)), QString());
    sheet.write(u"2024-04-01"_s, u"2024-04-10"_s, u"2024-04-12"_s, u"2024-04-20"_s);
    QVERIFY(sheet.page.compare());
    QCOMPARE(sheet.page.wordsOn(QDate(2024, 4, 1)), u"in period 1"_s);
    QCOMPARE(sheet.page.wordsOn(QDate(2024, 4, 11)), QString());
    QCOMPARE(sheet.page.wordsOn(QDate(2024, 4, 20)), u"in period 2"_s);
}

void ComparisonViewModelTest::endingTakesEverythingAway()
{
    Sheet sheet;
    sheet.page.begin();
    QVERIFY(sheet.page.compare());
    sheet.answer();
    const QSignalSpy asked(&sheet.page, &ComparisonViewModel::askedChanged);
    sheet.page.end();
    QCOMPARE(asked.size(), 1);
    QVERIFY(!sheet.page.active());
    QCOMPARE(sheet.page.sentence(), QString());
    QCOMPARE(sheet.page.earlierWords(), QString());
    QCOMPARE(sheet.page.table()->count(), 0);
    QCOMPARE(sheet.page.laterShare(), 0.0);
}

QTEST_MAIN(ComparisonViewModelTest)
#include "tst_comparisonviewmodel.moc"
