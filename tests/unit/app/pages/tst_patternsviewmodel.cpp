// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/patternsviewmodel.h"
#include "tests/unit/app/pages/trendsfixture.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

enum Part { Night, Morning, Afternoon, Evening };

struct Page : TrendsJournal
{
    bool look(int days = 90) { return TrendsJournal::look(page, lastDays(days)); }

    PatternsViewModel page {session, nullptr};
};

} // namespace

class PatternsViewModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyJournalSaysSo();
    void entriesGoToThePartTheyWereFeltIn();
    void tooFewEntriesAreSaidToBeTooFew();
    void entriesOfADayAloneAreLeftOutAndSaid();
    void theClockOfThePlaceCounts();
    void daysAreCountedByTheirAverage();
    void knotsAreCountedByTheirState();
    void whatWasBeforeThePeriodStillHolds();
    void anotherKnotIsNotCounted();
    void eachHasItsTableAndItsMethod();
};

void PatternsViewModelTest::anEmptyJournalSaysSo()
{
    Page app;
    QVERIFY(app.look());
    QVERIFY(app.page.daySentence().startsWith(u"Too early for a pattern"));
    QCOMPARE(app.page.distributionWords(), u"Nothing was logged in this period."_s);
    QCOMPARE(app.page.statusWords(), u"No knot has been looked at yet."_s);
    QCOMPARE(app.page.mostKnots(), 0);
}

void PatternsViewModelTest::entriesGoToThePartTheyWereFeltIn()
{
    Page app;
    for (int days = 1; days <= 5; ++days) {
        app.rate(days, 2, 8);
        app.rate(days, 6, 19);
    }
    QVERIFY(app.look());
    QCOMPARE(app.page.medians(), (QList<double> {-1, 2, -1, 6}));
    QCOMPARE(app.page.daySentence(),
             u"Pain tends to be highest in the evening (median 6.0 of 5 entries) and lowest in the "
             "morning (median 2.0 of 5 entries)."_s);
    QCOMPARE(app.page.partNames().at(Morning), u"Morning, 6–\u206012\u00a0h"_s);
    QCOMPARE(app.page.partNames().at(Night), u"Night, 22–\u20606\u00a0h"_s);
}

void PatternsViewModelTest::tooFewEntriesAreSaidToBeTooFew()
{
    Page app;
    for (int days = 1; days <= 5; ++days)
        app.rate(days, 2, 8);
    app.rate(1, 9, 19);
    QVERIFY(app.look());
    QCOMPARE(app.page.partNotes().at(Morning), u"entries: 5"_s);
    QCOMPARE(app.page.partNotes().at(Evening), u"entries: 1, too few"_s);
    QCOMPARE(app.page.medians().at(Evening), -1.0);
    QVERIFY2(app.page.daySentence().contains(u"need 5 entries each"),
             qPrintable(app.page.daySentence()));
}

void PatternsViewModelTest::entriesOfADayAloneAreLeftOutAndSaid()
{
    Page app;
    for (int days = 1; days <= 5; ++days) {
        app.rate(days, 4, 8);
        app.rate(days, 4, 14);
        app.rate(days, 10, -1);
    }
    QVERIFY(app.look());
    QCOMPARE(app.page.uppers().at(Morning), 4.0);
    QVERIFY2(
        app.page.daySentence().endsWith(
            u"stands out: the medians lie within 1.0 points. Entries known only to the day are "
            "left out: 5."),
        qPrintable(app.page.daySentence()));
}

void PatternsViewModelTest::theClockOfThePlaceCounts()
{
    Page app;
    for (int days = 1; days <= 5; ++days) {
        // Eight in the morning in Tokyo is one at night in Vienna.
        ObservationFields away {
            .knot = app.knot,
            .felt = *Moment::local(app.daysAgo(days), QTime(8, 0), QTimeZone("Asia/Tokyo"))};
        away.rest = *Intensity::fromNumber(3);
        app.session.add(ActionKind::LogPain, away, u"logged"_s);
    }
    QVERIFY(app.look());
    QCOMPARE(app.page.medians().at(Morning), 3.0);
    QCOMPARE(app.page.medians().at(Night), -1.0);
}

void PatternsViewModelTest::daysAreCountedByTheirAverage()
{
    Page app;
    app.rate(1, 2, 8);
    app.rate(1, 4, 20);
    app.rate(2, 3);
    app.rate(3, 8);
    QVERIFY(app.look());
    QCOMPARE(app.page.counts(), (QList<int> {0, 0, 0, 2, 0, 0, 0, 0, 1, 0, 0}));
    QCOMPARE(app.page.highest(), 2);
    QCOMPARE(app.page.distributionWords(),
             u"Most often around 3: 2 of 3 logged days. Days at 7 or more: 1."_s);
}

void PatternsViewModelTest::knotsAreCountedByTheirState()
{
    Page app;
    const KnotId other = app.knotCalled(u"other"_s);
    app.say(app.knot, 20, KnotStatus::Active);
    app.say(other, 20, KnotStatus::Active);
    app.say(other, 5, KnotStatus::Latent);
    app.say(app.knot, 2, KnotStatus::Resolved);
    QVERIFY(app.look());
    QCOMPARE(app.page.statusWords(), u"Now: 0 active, 1 latent, 1 resolved."_s);
    QCOMPARE(app.page.stepOn(app.daysAgo(6))->active, 2);
    QCOMPARE(app.page.stepOn(app.daysAgo(5))->latent, 1);
    QVERIFY(!app.page.stepOn(app.daysAgo(21)));
    QCOMPARE(app.page.mostKnots(), 2);
}

void PatternsViewModelTest::whatWasBeforeThePeriodStillHolds()
{
    Page app;
    app.say(app.knot, 200, KnotStatus::Active);
    app.say(app.knot, 3, KnotStatus::Latent);
    QVERIFY(app.look(14));
    QVERIFY2(app.page.statusWords().startsWith(u"Now: 0 active, 1 latent, 0 resolved. On "),
             qPrintable(app.page.statusWords()));
    QVERIFY(app.page.statusWords().endsWith(u": 1 active, 0 latent, 0 resolved."));
}

void PatternsViewModelTest::anotherKnotIsNotCounted()
{
    Page app;
    const KnotId other = app.knotCalled(u"other"_s);
    app.rate(1, 9);
    app.rate(other, 1, 2);
    TrendQuestion question = app.lastDays(90);
    question.everything = false;
    question.knots = {other};
    QVERIFY(TrendsJournal::look(app.page, question));
    QCOMPARE(app.page.counts().at(2), 1);
    QCOMPARE(app.page.counts().at(9), 0);
    QCOMPARE(app.page.mostKnots(), 1);
}

void PatternsViewModelTest::eachHasItsTableAndItsMethod()
{
    Page app;
    for (int days = 1; days <= 5; ++days)
        app.rate(days, days, 8);
    QVERIFY(app.look(14));
    QCOMPARE(app.page.dayTable()->rowCount(), 4);
    QCOMPARE(app.page.dayTable()->index(Morning).data(FactTableModel::CellsRole).toStringList(),
             (QStringList {u"5"_s, u"2.0"_s, u"3.0"_s, u"4.0"_s}));
    QCOMPARE(app.page.distributionTable()->rowCount(), 11);
    QVERIFY(app.page.statusTable()->rowCount() > 0);
    for (const QString &method :
         {app.page.dayMethod(), app.page.distributionHow(), app.page.statusHow()})
        QVERIFY(method.endsWith(u'.') && !method.contains(u'%'));
}

QTEST_GUILESS_MAIN(PatternsViewModelTest)
#include "tst_patternsviewmodel.moc"
