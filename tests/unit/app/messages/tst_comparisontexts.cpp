// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/comparisontexts.h"

#include "app/messages/plurals.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

namespace {

const QDate first(2024, 4, 1);

/** The levels of two periods of as many days as there are levels; below 0 the day is missing. */
PeriodComparison compared(const QList<double> &earlier, const QList<double> &later,
                          SeriesKind kind = SeriesKind::Average)
{
    QList<DayValue> daily;
    QDate day = first;
    for (const double level : earlier + later) {
        if (level >= 0)
            daily.append({day, level, level, 1, false});
        day = day.addDays(1);
    }
    const DaySpan one {first, first.addDays(earlier.size() - 1)};
    return comparePeriods(daily, one, {one.to.addDays(1), day.addDays(-1)}, kind);
}

const QList<double> bad {6, 7, 6, 5, 7, 6, 8, 6, 5, 6, 7, 6, 6, 5};
const QList<double> good {5, 4, 4, 5, 3, 4, 6, 4, 3, 4, 3, 5, 4, 3};

} // namespace

class ComparisonTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QVERIFY(installPlurals(*QCoreApplication::instance()));
    }

    void aClearDifferenceIsSaidWithItsInterval()
    {
        const QString sentence = comparisonSentence(compared(bad, good));
        QVERIFY2(sentence.startsWith(u"Pain from 15/04/2024 to 28/04/2024 beside that from "
                                     "01/04/2024 to 14/04/2024: typically 2.0 less (between "),
                 qPrintable(sentence));
        QVERIFY2(sentence.endsWith(u": a clear difference; 14 of 14 days logged and 14 of 14 days "
                                   "logged."),
                 qPrintable(sentence));
    }

    void aRiseIsSaidAsPlainlyAsAFall()
    {
        const QString sentence = comparisonSentence(compared(good, bad));
        QVERIFY2(sentence.contains(u"typically 2.0 more (between "), qPrintable(sentence));
    }

    void aDifferenceBelowWhatMattersIsCalledThat()
    {
        const QList<double> six(14, 6);
        const QString sentence = comparisonSentence(compared(six, QList<double>(14, 5.5)));
        QVERIFY2(sentence.contains(u"0.5 less: a difference, but smaller than what usually "
                                   "matters;"),
                 qPrintable(sentence));
    }

    void whatMayBeChanceIsNotClear()
    {
        QList<double> mixed = bad;
        std::swap(mixed[0], mixed[6]);
        const QString sentence = comparisonSentence(compared(bad, mixed));
        QVERIFY2(sentence.contains(u"no clear difference"), qPrintable(sentence));
        QVERIFY2(!sentence.contains(u"a clear"), qPrintable(sentence));
    }

    void withoutAnIntervalNothingIsCalledSure()
    {
        const QString sentence =
            comparisonSentence(compared(QList<double>(7, 8), QList<double>(7, 2)));
        QVERIFY2(sentence.contains(u"typically 6.0 less: how sure this is cannot be said, too few "
                                   "values for an interval;"),
                 qPrintable(sentence));
    }

    void aLowLevelIsSaid()
    {
        const QString sentence =
            comparisonSentence(compared(QList<double>(14, 2), QList<double>(14, 1)));
        QVERIFY2(sentence.contains(u"a clear difference, from a low level;"), qPrintable(sentence));
    }

    void tooFewDaysAreSaidWithWhere_data()
    {
        QTest::addColumn<QList<double>>("earlier");
        QTest::addColumn<QList<double>>("later");
        QTest::addColumn<QString>("sentence");
        const QList<double> thin {6, -1, 6, -1, 6, -1, 6, -1};
        const QList<double> full(8, 5);
        QTest::newRow("the first") << thin << full
                                   << u"Not compared: fewer than 7 days were logged from "
                                      "01/04/2024 to 08/04/2024 (4 of 8 days logged)."_s;
        QTest::newRow("the second") << full << thin
                                    << u"Not compared: fewer than 7 days were logged from "
                                       "09/04/2024 to 16/04/2024 (4 of 8 days logged)."_s;
        QTest::newRow("both")
            << thin << thin
            << u"Not compared: fewer than 7 days were logged from 01/04/2024 to 08/04/2024 (4 of 8 "
               "days logged), and fewer than 7 days were logged from 09/04/2024 to 16/04/2024 (4 "
               "of 8 days logged)."_s;
    }

    void tooFewDaysAreSaidWithWhere()
    {
        QFETCH(QList<double>, earlier);
        QFETCH(QList<double>, later);
        QTEST(comparisonSentence(compared(earlier, later)), "sentence");
    }

    void periodsThatShareDaysAreNotCompared()
    {
        QList<DayValue> daily;
        for (int i = 0; i < 31; ++i)
            daily.append({first.addDays(i), 5, 5, 1, false});
        QCOMPARE(comparisonSentence(comparePeriods(daily, {first, first.addDays(20)},
                                                   {first.addDays(10), first.addDays(30)})),
                 u"Not compared: the two periods share days."_s);
    }

    void theMethodNamesItsWaysAndLimits()
    {
        const QString method = comparisonMethod(compared(bad, good)).join(u'\n');
        for (const QString &fact :
             {u"the average of each logged day"_s, u"needs 7 logged days"_s, u"Hodges & Lehmann"_s,
              u"2000 resamples in blocks of 3 and 3 neighbouring days"_s, u"seed 20240229"_s,
              u"2 points or 30 %"_s, u"does not say why"_s, u"picked because"_s})
            QVERIFY2(method.contains(fact), qPrintable(fact + u": "_s + method));
    }

    void theMethodFollowsWhatIsMissing()
    {
        QCOMPARE(comparisonMethod(compared({5, 5}, good)).size(), 1);
        const QString seven =
            comparisonMethod(compared(QList<double>(7, 8), good, SeriesKind::Worst)).join(u'\n');
        QVERIFY2(seven.contains(u"No interval is given: it needs 8 logged days in each period."),
                 qPrintable(seven));
        QVERIFY2(seven.contains(u"the worst of each logged day"), qPrintable(seven));
    }
};

QTEST_GUILESS_MAIN(ComparisonTextsTest)
#include "tst_comparisontexts.moc"
