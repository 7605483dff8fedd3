// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/linksviewmodel.h"
#include "tests/unit/app/pages/trendsfixture.h"

#include <cmath>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

struct Page : TrendsJournal
{
    /** A night, and the pain of the day after it. */
    void sleep(int days, int minutes, double painNextDay)
    {
        CheckinFields checkin;
        checkin.day = daysAgo(days);
        checkin.sleepMinutes = minutes;
        session.add(ActionKind::CheckIn, checkin, u"checked in"_s);
        rate(days - 1, painNextDay);
    }
    bool look(int days = 365) { return TrendsJournal::look(page, lastDays(days)); }
    QString firstWords() const
    {
        return page.standing()->index(0).data(LinkModel::WordsRole).toString();
    }

    mutable LinksViewModel page {session, nullptr};
};

/** Short nights by turns that nothing repeats, and pain the day after. */
void badNights(Page &app, int nights)
{
    for (int i = 0; i < nights; ++i) {
        const bool isShort = std::fmod(i * i * 0.37, 1.0) < 0.4;
        app.sleep(nights + 1 - i, isShort ? 300 : 450, isShort ? 7 : 3);
    }
}

} // namespace

class LinksViewModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyJournalSaysWhatIsNeeded();
    void shortNightsAreLinkedWithMorePain();
    void belowTwentyPairsItIsSilentWithTheReason();
    void neverDoesItSpeakOfCauses();
    void thePeriodIsSaid();
    void howManyWereTriedIsSaid();
};

void LinksViewModelTest::anEmptyJournalSaysWhatIsNeeded()
{
    Page app;
    QVERIFY(app.look());
    QVERIFY2(app.page.sentence().startsWith(u"Too early to look for links: each needs 20 pairs"),
             qPrintable(app.page.sentence()));
    QCOMPARE(app.page.standing()->count(), 0);
}

void LinksViewModelTest::shortNightsAreLinkedWithMorePain()
{
    Page app;
    badNights(app, 60);
    QVERIFY(app.look());
    QVERIFY(app.page.standing()->count() >= 1);
    QCOMPARE(app.page.standing()->index(0).data(LinkModel::SubjectRole).toString(),
             u"Nights shorter than 6 hours"_s);
    QVERIFY2(app.firstWords().startsWith(u"Linked with more pain the next day: by 4.0 points, 60 "
                                         "pairs of days"),
             qPrintable(app.firstWords()));
    QVERIFY(app.page.standing()->index(0).data(LinkModel::NumbersRole).toString().contains(u"ρ -"));
}

void LinksViewModelTest::belowTwentyPairsItIsSilentWithTheReason()
{
    Page app;
    badNights(app, 19);
    QVERIFY(app.look());
    QCOMPARE(app.page.standing()->count(), 0);
    QVERIFY(app.page.others()->count() >= 4); // sleep at four lags, at least
    bool said = false;
    for (int row = 0; row < app.page.others()->rowCount(); ++row) {
        const QModelIndex index = app.page.others()->index(row);
        said = said
            || index.data(LinkModel::WordsRole).toString()
                == u"Nothing is said: fewer than 20 pairs of days"_s;
        QVERIFY(index.data(LinkModel::NumbersRole).toString().isEmpty());
    }
    QVERIFY(said);
}

void LinksViewModelTest::neverDoesItSpeakOfCauses()
{
    Page app;
    badNights(app, 60);
    QVERIFY(app.look());
    QVERIFY(app.page.sentence().contains(u"Linked does not mean caused"));
    QVERIFY(!app.firstWords().contains(u"cause"));
}

void LinksViewModelTest::thePeriodIsSaid()
{
    Page app;
    QVERIFY(app.page.period().isEmpty());
    QVERIFY(app.look(14));
    QVERIFY2(app.page.period().contains(u"18 Apr 2024"), qPrintable(app.page.period()));
    TrendQuestion always = app.lastDays(1);
    always.from.reset();
    QVERIFY(TrendsJournal::look(app.page, always));
    QVERIFY(app.page.period().startsWith(u"All check-ins until"));
}

void LinksViewModelTest::howManyWereTriedIsSaid()
{
    Page app;
    badNights(app, 60);
    QVERIFY(app.look());
    // Sleep at four lags; each has 57 to 60 pairs. Stress was never given.
    QVERIFY2(app.page.sentence().contains(u" of 4 that were tried"),
             qPrintable(app.page.sentence()));
    QVERIFY(app.page.method().contains(u"below 0.10"));
}

QTEST_GUILESS_MAIN(LinksViewModelTest)
#include "tst_linksviewmodel.moc"
