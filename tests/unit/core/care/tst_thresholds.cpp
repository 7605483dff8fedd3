// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/core/care/diary.h"

#include <QTest>

#include <functional>

using namespace knotebook;
using namespace knotebook::test;

/** The numbers behind the rules, at their thresholds and just beside them. */
class ThresholdsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRuleTurnsWhereItsTextSays_data();
    void aRuleTurnsWhereItsTextSays();
    void anEntryCountsUpToItsDay_data();
    void anEntryCountsUpToItsDay();

private:
    using Write = std::function<void(Diary &)>;
};

namespace {

using Write = std::function<void(Diary &)>;

// A knot of so many days with four logged days at its start and at its end, and
// self-care on so many.
Write stubborn(int onset, int treated, double start, double end, int loggedAtEnd = 4)
{
    return [=](Diary &diary) {
        const KnotId knot = diary.knot(BodyPart::UpperBack, onset);
        diary.restOn(knot, 20, 17, start).restOn(knot, loggedAtEnd - 1, 0, end);
        for (int i = 0; i < treated; ++i)
            diary.use(u"ball"_s, 1 + i, knot);
    };
}

Write checkins(InterferenceArea area, int days, double level)
{
    return [=](Diary &diary) {
        for (int day = 0; day < days; ++day)
            diary.checkin(day, area, level);
    };
}

Write severe(double today, double yesterday, double daily)
{
    return [=](Diary &diary) {
        const KnotId knot = diary.knot(BodyPart::LowBack);
        diary.allNo().rest(knot, 1, yesterday).rest(knot, 0, today);
        diary.checkin(0, InterferenceArea::EverydayLife, daily);
    };
}

Write medicine(const QString &remedy, int days, int step = 1)
{
    return [=](Diary &diary) {
        for (int i = 0; i < days; ++i)
            diary.use(remedy, i * step);
    };
}

Write treated(const QStringList &remedies, int uses, int step, double drop)
{
    return [=](Diary &diary) {
        const KnotId knot = diary.knot(BodyPart::UpperBack, 60);
        for (int i = 0; i < uses; ++i)
            diary.use(remedies[i % remedies.size()], i * step, knot, 6, 6 - drop);
    };
}

Write massaged(int sessions, double before, double after)
{
    return [=](Diary &diary) {
        const KnotId knot = diary.knot(BodyPart::UpperBack, 40);
        diary.restOn(knot, 33, 31, before).restOn(knot, 2, 0, after);
        for (int i = 0; i < sessions; ++i)
            diary.use(u"massage"_s, 30 - 5 * i, knot, std::nullopt, std::nullopt,
                      AppliedBy::Professional);
    };
}

Write born(int year, const Write &more)
{
    return [=](Diary &diary) { more(diary), diary.born(year); };
}

Write yes(const QStringList &questions)
{
    return [=](Diary &diary) { diary.allNo().answer(questions); };
}

Write young(int year, int onset)
{
    return [=](Diary &diary) {
        diary.born(year).rest(diary.knot(BodyPart::Neck, onset), 0, 3, KnotStatus::Active);
    };
}

Write spread(int parts, int activeDays, bool bothSides = true)
{
    return [=](Diary &diary) {
        const QList<BodyPart> all {BodyPart::Neck,  BodyPart::LowBack,   BodyPart::Shoulder,
                                   BodyPart::Thigh, BodyPart::UpperBack, BodyPart::Foot,
                                   BodyPart::Knee};
        for (int i = 0; i < parts; ++i) {
            const Side side = bothSides && i % 3 ? Side::Right : Side::Left;
            const KnotId knot = diary.knot(all[i], activeDays, side);
            diary.rest(knot, activeDays, 3, KnotStatus::Active);
            diary.rest(knot, 0, 3, KnotStatus::Active);
        }
    };
}

Write fortnights(int days, double level, double since)
{
    return [=](Diary &diary) {
        const KnotId knot = diary.knot(BodyPart::Neck, static_cast<int>(since));
        diary.restOn(knot, 42, 43 - days, level).restOn(knot, days - 1, 0, level);
    };
}

Write painfulShare(int painful, int logged)
{
    return [=](Diary &diary) {
        const KnotId knot = diary.knot(BodyPart::Neck, 95);
        diary.rest(knot, 90, 0);
        for (int day = 0; day < logged - 1; ++day)
            diary.rest(knot, day, day < painful ? 2 : 0);
    };
}

Write yellow(int firstDaysAgo, int firstHoursAgo)
{
    return [=](Diary &diary) {
        const QStringList both {u"yellow-sleep"_s, u"yellow-work"_s};
        diary.answer(both, Answer::Yes, firstDaysAgo, firstHoursAgo).answer(both, Answer::Yes, 1);
    };
}

} // namespace

void ThresholdsTest::aRuleTurnsWhereItsTextSays_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<Write>("beside");
    QTest::addColumn<Write>("at");
    const auto row = [](const char *name, const char *rule, const Write &beside, const Write &at) {
        QTest::newRow(name) << QString::fromLatin1(rule) << beside << at;
    };
    // Longer than two weeks, self-care on four days, no better.
    row("14 days", "B-DUR14", stubborn(13, 4, 5, 5), stubborn(14, 4, 5, 5));
    row("self-care on 4 days", "B-DUR14", stubborn(30, 3, 5, 5), stubborn(30, 4, 5, 5));
    row("30 percent and a point", "B-DUR14", stubborn(30, 4, 5, 3.5), stubborn(30, 4, 5, 3.6));
    row("two points", "B-DUR14", stubborn(30, 4, 9, 7), stubborn(30, 4, 9, 7.1));
    row("a check after 14 days", "B-CHECK", stubborn(13, 0, 5, 5, 6), stubborn(14, 0, 5, 5, 6));
    row(
        "interference of 4", "B-CHECK",
        [](Diary &d) { d.knot(BodyPart::Neck), d.checkin(0, InterferenceArea::Sleep, 3.9); },
        [](Diary &d) { d.knot(BodyPart::Neck), d.checkin(0, InterferenceArea::Sleep, 4); });
    // Severe and in the way of the day.
    row("rest of 7 now", "U-SEVERE-ADL", severe(6.9, 8, 7), severe(7, 8, 7));
    row("two severe days", "U-SEVERE-ADL", severe(7, 6.9, 7), severe(7, 7, 7));
    row("daily life of 7", "U-SEVERE-ADL", severe(7, 7, 6.9), severe(7, 7, 7));
    // Age
    row("50 and a temple headache", "U-GCA", born(1975, yes({u"temple-headache"_s})),
        born(1974, yes({u"temple-headache"_s})));
    row("50 and both shoulders", "U-PMR", born(1975, yes({u"both-shoulders-hips"_s})),
        born(1974, yes({u"both-shoulders-hips"_s})));
    row("50 and pain at night", "U-NIGHT", born(1975, yes({u"night-pain"_s})),
        born(1974, yes({u"night-pain"_s})));
    row("65 and a small injury", "U-FRACT", born(1960, yes({u"minor-injury"_s})),
        born(1959, yes({u"minor-injury"_s})));
    row("above 65 and an NSAID", "B-NSAIDRISK",
        born(1959, [](Diary &d) { d.allNo().use(u"ibuprofen"_s, 3); }),
        born(1958, [](Diary &d) { d.allNo().use(u"ibuprofen"_s, 3); }));
    row("under 18", "B-YOUNG", young(2006, 8), young(2007, 8));
    row("more than a week, under 18", "B-YOUNG", young(2010, 7), young(2010, 8));
    // Course
    row("six weeks of 3", "B-DUR42", fortnights(7, 2.9, 50), fortnights(7, 3, 50));
    row("six weeks", "B-DUR42", fortnights(7, 5, 41), fortnights(7, 5, 42));
    row("six days in six weeks", "B-DUR42", fortnights(2, 5, 50), fortnights(3, 5, 50));
    row("half of the days in 90", "B-CHRONIC", painfulShare(19, 40), painfulShare(20, 40));
    row("20 days in 90", "B-CHRONIC", painfulShare(18, 19), painfulShare(19, 20));
    row("two points more", "B-WORSE", stubborn(30, 0, 3, 4.9), stubborn(30, 0, 3, 5));
    row("four days in each week", "B-WORSE", stubborn(30, 0, 3, 6, 3), stubborn(30, 0, 3, 6, 4));
    row(
        "more than 28 active days", "B-STUB",
        [](Diary &d) { d.restOn(d.knot(BodyPart::Neck), 27, 0, 3); },
        [](Diary &d) { d.restOn(d.knot(BodyPart::Neck), 28, 0, 3); });
    // Treatment
    const QStringList two {u"ball"_s, u"heat"_s}, three {u"ball"_s, u"heat"_s, u"rub"_s};
    row("three kinds", "B-NOTREAT", treated(two, 10, 2, 0), treated(three, 10, 2, 0));
    row("ten uses", "B-NOTREAT", treated(three, 9, 2, 0), treated(three, 10, 2, 0));
    row("two weeks of uses", "B-NOTREAT", treated(three, 14, 1, 0), treated(three, 15, 1, 0));
    row("less than a point", "B-NOTREAT", treated(three, 10, 2, 1), treated(three, 10, 2, 0.9));
    row("three massages", "B-AFTERMASS", massaged(2, 6, 6), massaged(3, 6, 6));
    row("30 percent after massage", "B-AFTERMASS", massaged(3, 5, 3.5), massaged(3, 5, 3.6));
    // The day
    row("movement on 4 days", "B-ROM", checkins(InterferenceArea::Movement, 3, 4),
        checkins(InterferenceArea::Movement, 4, 4));
    row("movement of 4", "B-ROM", checkins(InterferenceArea::Movement, 7, 3.9),
        checkins(InterferenceArea::Movement, 4, 4));
    row(
        "an ability of 5", "B-ROM", [](Diary &d) { d.psfs(1, 6); }, [](Diary &d) { d.psfs(1, 5); });
    row("work on 4 days", "B-INTERF", checkins(InterferenceArea::Work, 3, 4),
        checkins(InterferenceArea::Work, 4, 4));
    row("sleep of 4", "B-INTERF", checkins(InterferenceArea::Sleep, 7, 3.9),
        checkins(InterferenceArea::Sleep, 4, 4));
    row(
        "two PEG of 4", "B-INTERF", [](Diary &d) { d.peg(8, 3).peg(1, 9); },
        [](Diary &d) { d.peg(8, 4).peg(1, 4); });
    row(
        "a week between", "B-INTERF", [](Diary &d) { d.peg(7, 5).peg(1, 5); },
        [](Diary &d) { d.peg(8, 5).peg(1, 5); });
    row("quality of life of 4", "B-QOL", checkins(InterferenceArea::QualityOfLife, 1, 3.9),
        checkins(InterferenceArea::QualityOfLife, 1, 4));
    row(
        "a PEG point more", "B-QOL", [](Diary &d) { d.peg(40, 4).peg(1, 4); },
        [](Diary &d) { d.peg(40, 4).peg(1, 5); });
    // Medicine
    row("more than 10 days of NSAID", "B-MED", medicine(u"ibuprofen"_s, 10),
        medicine(u"ibuprofen"_s, 11));
    row("more than 14 days of a rub", "B-MED", medicine(u"rub"_s, 14), medicine(u"rub"_s, 15));
    row("15 days of painkillers in 30", "B-MED", medicine(u"ibuprofen"_s, 14, 2),
        medicine(u"ibuprofen"_s, 15, 2));
    // Spread
    row(
        "three more sites in two weeks", "B-SPREAD",
        [](Diary &d) {
            d.rest(d.knot(BodyPart::Hand, 20), 20, 0, KnotStatus::Resolved);
            spread(2, 13)(d);
        },
        [](Diary &d) {
            d.rest(d.knot(BodyPart::Hand, 20), 20, 0, KnotStatus::Resolved);
            spread(3, 13)(d);
        });
    row("six parts for four weeks", "B-SPREAD", spread(5, 28), spread(6, 28));
    row("four weeks", "B-SPREAD", spread(6, 27), spread(6, 28));
    row("both sides", "B-SPREAD", spread(6, 28, false), spread(6, 28));
    row("six tender parts", "B-TENDER", spread(5, 3), spread(6, 3));
    // Doubts that last
    row("yellow for 14 days", "B-YELLOW", yellow(13, 23), yellow(14, 0));
    row(
        "two of them", "B-YELLOW",
        [](Diary &d) {
            d.answer({u"yellow-sleep"_s}, Answer::Yes, 20).answer({u"yellow-sleep"_s});
        },
        yellow(20, 0));
    row("three signs of inflammation", "B-INFLAM",
        yes({u"back-before-45"_s, u"buttock-pain"_s, u"psoriasis"_s}),
        yes({u"back-before-45"_s, u"buttock-pain"_s, u"psoriasis"_s, u"arthritis"_s}));
}

void ThresholdsTest::aRuleTurnsWhereItsTextSays()
{
    QFETCH(QString, rule);
    QFETCH(Write, beside);
    QFETCH(Write, at);
    Diary before, reached;
    beside(before);
    at(reached);
    QVERIFY(before.truth(rule) != Truth::Yes);
    QCOMPARE(reached.truth(rule), Truth::Yes);
}

// The last day on which an entry still counts, and the day after.
void ThresholdsTest::anEntryCountsUpToItsDay_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<std::function<void(Diary &, int)>>("write");
    QTest::addColumn<int>("last");
    const auto row = [](const char *name, const char *rule,
                        const std::function<void(Diary &, int)> &write, int last) {
        QTest::newRow(name) << QString::fromLatin1(rule) << write << last;
    };
    row(
        "PSFS", "B-ROM", [](Diary &d, int day) { d.psfs(day, 3); }, 30);
    row(
        "PEG", "B-INTERF", [](Diary &d, int day) { d.peg(day + 20, 9).peg(day, 9); }, 30);
    row(
        "check-in", "B-QOL",
        [](Diary &d, int day) { d.checkin(day, InterferenceArea::QualityOfLife, 9); }, 6);
    row(
        "interference now", "B-CHECK",
        [](Diary &d, int day) {
            d.knot(BodyPart::Neck);
            d.checkin(day, InterferenceArea::Work, 9);
        },
        6);
    row(
        "an NSAID", "B-NSAIDRISK",
        [](Diary &d, int day) {
            d.allNo().answer({u"kidney_disease"_s}).born(1990).use(u"ibuprofen"_s, day);
        },
        13);
    row(
        "the end of a run", "B-MED",
        [](Diary &d, int day) {
            for (int i = 0; i < 11; ++i)
                d.use(u"ibuprofen"_s, day + i);
        },
        7);
    row(
        "an active look", "B-YOUNG",
        [](Diary &d, int day) {
            d.born(2010).rest(d.knot(BodyPart::Neck, 60), day, 3, KnotStatus::Active);
        },
        400);
}

void ThresholdsTest::anEntryCountsUpToItsDay()
{
    QFETCH(QString, rule);
    QFETCH(std::function<void(Diary &, int)>, write);
    QFETCH(int, last);
    Diary still, past, later;
    write(still, last);
    QCOMPARE(still.truth(rule), Truth::Yes);
    if (last < 400) {
        write(past, last + 1);
        QVERIFY(past.truth(rule) != Truth::Yes);
    }
    // What is dated tomorrow has not happened.
    write(later, -1);
    QVERIFY(later.truth(rule) != Truth::Yes);
}

QTEST_GUILESS_MAIN(ThresholdsTest)
#include "tst_thresholds.moc"
