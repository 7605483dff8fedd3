// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/trialtexts.h"
#include "app/tables.h"
#include "tests/support/journalfixture.h"
#include "tests/unit/core/trials/plans.h"

#include <QLocale>
#include <QRegularExpression>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

namespace {

const TrialNames heat {.remedy = u"heat"_s, .against = {}, .knot = {}};
const TrialNames heatOrCold {
    .remedy = u"heat"_s, .against = u"cold"_s, .knot = u"Upper trapezius"_s};

TrialRecord recordOf(const TrialFields &fields, Measured<TrialResult> result)
{
    const TrialId id(QUuid(u"00000000-0000-4000-8000-000000000001"_s));
    return {.trial = *Trial::create(id, fields),
            .today = trialDay(fields, fields.lastDay().addDays(1)),
            .keeping = {},
            .stop = {},
            .result = std::move(result)};
}

/** Days at two levels, with a jitter. */
Measured<TrialResult> resultOf(const TrialFields &fields, double with, double without)
{
    QList<DayValue> days = daysWith(fields.firstDay, QList<double>(fields.days(), without));
    for (DayValue &day : days) {
        day.average = trialDay(fields, day.date).arm == Arm::Remedy ? with : without;
        day.average += static_cast<double>(fields.firstDay.daysTo(day.date) * 37 % 11) / 10;
    }
    return trialResult(fields, days);
}

} // namespace

/** The words about a trial: plain, in both directions, never more than was found. */
class TrialTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theSentenceSaysHowMuchHowSureAndHowLikely();
    void moreIsHigherAndNothingIsTheSame();
    void anIntervalToBothSidesSaysSo();
    void withoutAnIntervalItSaysWhy();
    void aStoppedTrialSaysSo();
    void whatIsNotThereIsExplained_data();
    void whatIsNotThereIsExplained();
    void noWordPromisesAnything();
    void theDaysAreNamedByWhatTheyAsk();
    void whatIsStillToBeLoggedIsSaid();
    void thePlanSaysWhatItAsksAndWhatItCanShow();
    void everyRefusalSaysWhy_data();
    void everyRefusalSaysWhy();
    void whatIsHeldBackIsSaidOnceForEachReason();
    void keptDaysAreCountedInWords();
    void theMethodNamesTheSeedAndTheTest();
    void namesComeFromTheJournal();
};

void TrialTextsTest::theSentenceSaysHowMuchHowSureAndHowLikely()
{
    const TrialFields trial = heatOrNone();
    const QString sentence = trialSentence(recordOf(trial, resultOf(trial, 3, 5)), heat);
    static const QRegularExpression form(
        u"^In this trial of yours pain was about [12]\\.\\d points lower on days with heat than on "
        "days without heat \\(between \\d\\.\\d and \\d\\.\\d\\)\\. A difference this large would "
        "come up by chance in about 3 of 100 random plans\\. A clear difference\\.$"_s);
    QVERIFY2(form.match(sentence).hasMatch(), qPrintable(sentence));
}

void TrialTextsTest::moreIsHigherAndNothingIsTheSame()
{
    const TrialFields trial = heatOrNone();
    const QString more = trialSentence(recordOf(trial, resultOf(trial, 6, 5)), heatOrCold);
    QVERIFY2(more.contains(u"points higher on days with heat than on days with cold"),
             qPrintable(more));
    QVERIFY(more.contains(u"A small difference"));
    TrialResult none = *resultOf(trial, 5, 5);
    none.test.difference = -0.04; // rounds to nothing
    const QString same = trialSentence(recordOf(trial, none), heatOrCold);
    QVERIFY2(same.contains(u"about the same on days with heat and on days with cold"),
             qPrintable(same));
    QVERIFY(same.endsWith(u"Not clear yet."));
}

void TrialTextsTest::anIntervalToBothSidesSaysSo()
{
    const TrialFields trial = heatOrNone();
    TrialResult result = *resultOf(trial, 4.5, 5);
    result.test.difference = -0.5;
    result.test.interval = Interval {-1.3, 0.25};
    const QString sentence = trialSentence(recordOf(trial, result), heat);
    QVERIFY2(sentence.contains(u"(between 1.3 points lower and 0.3 points higher)"),
             qPrintable(sentence));
    result.test.interval = Interval {-1.3, -0.2};
    QVERIFY(trialSentence(recordOf(trial, result), heat).contains(u"(between 0.2 and 1.3)"));
    result.test.difference = 0.5;
    result.test.interval = Interval {0.2, 1.3};
    QVERIFY(trialSentence(recordOf(trial, result), heat).contains(u"(between 0.2 and 1.3)"));
    result.test.interval = Interval {0.52, 0.54};
    QVERIFY(trialSentence(recordOf(trial, result), heat).contains(u"(give or take less than 0.1)"));
    result.test.p = 0.002;
    QVERIFY(trialSentence(recordOf(trial, result), heat).contains(u"fewer than 1 of 100"));
}

void TrialTextsTest::withoutAnIntervalItSaysWhy()
{
    TrialFields trial = heatOrNone();
    trial.blocks = 3;
    const QString sentence = trialSentence(recordOf(trial, resultOf(trial, 3, 5)), heat);
    QVERIFY2(sentence.contains(u"(without an interval: too few blocks for an interval)"),
             qPrintable(sentence));
    QVERIFY(sentence.contains(u"about 25 of 100"));
}

void TrialTextsTest::aStoppedTrialSaysSo()
{
    TrialFields trial = heatOrNone();
    trial.stoppedOn = trial.firstDay.addDays(30);
    const QString sentence = trialSentence(recordOf(trial, resultOf(trial, 3, 5)), heat);
    QVERIFY2(sentence.startsWith(u"Stopped on 1 Jun 2024, and compared as far as it went"),
             qPrintable(sentence));
}

void TrialTextsTest::whatIsNotThereIsExplained_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("words");
    QTest::newRow("before") << Reason::NoData << u"It begins on 2 May 2024."_s;
    QTest::newRow("running") << Reason::TrialGoesOn << u"It goes on until 12 Jul 2024."_s;
    QTest::newRow("little") << Reason::TooFewPoints << u"Too little was logged to compare"_s;
}

void TrialTextsTest::whatIsNotThereIsExplained()
{
    QFETCH(const Reason, reason);
    QFETCH(const QString, words);
    const TrialRecord record = recordOf(heatOrNone(), tl::unexpected(reason));
    QVERIFY2(trialSentence(record, heat).startsWith(words),
             qPrintable(trialSentence(record, heat)));
    QVERIFY(trialMethodTexts(record, heat).isEmpty());
}

void TrialTextsTest::noWordPromisesAnything()
{
    static const QRegularExpression promise(u"\\b(heal|cure|prove|works?|caused?|effective)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const TrialFields trial = heatOrNone();
    for (const double with : {0.0, 3.0, 5.0, 9.0}) {
        const TrialRecord record = recordOf(trial, resultOf(trial, with, 5));
        const QString all = trialSentence(record, heat) + trialMethodTexts(record, heat).join(u' ')
            + trialPlanTexts(trial, heat).join(u' ');
        QVERIFY2(!all.contains(promise), qPrintable(all));
        QVERIFY2(!all.contains(u'%') || !all.contains(u"%1"), qPrintable(all));
    }
}

void TrialTextsTest::theDaysAreNamedByWhatTheyAsk()
{
    TrialFields trial = heatOrNone();
    trial.seed = seedOf({true, false, false, false, false, false}); // none first
    const QDate today = trial.firstDay;
    QCOMPARE(trialDayText(trialDay(trial, today), heat, today), u"Today: without heat"_s);
    QCOMPARE(trialDayText(trialDay(trial, today), heatOrCold, today), u"Today: with cold"_s);
    QCOMPARE(trialDayText(trialDay(trial, today.addDays(6)), heat, today),
             u"Wed 8 May: with heat"_s);
    QCOMPARE(trialProgressText(trial, trialDay(trial, today.addDays(4))), u"Day 5 of 72"_s);
    QVERIFY(trialProgressText(trial, trialDay(trial, today)).contains(u"does not count"));
    QCOMPARE(trialProgressText(trial, trialDay(trial, today.addDays(-3))),
             u"Begins on 2 May 2024"_s);
    QCOMPARE(trialProgressText(trial, trialDay(trial, today.addDays(100))),
             u"Over since 12 Jul 2024"_s);
    trial.stoppedOn = today.addDays(3);
    QCOMPARE(trialProgressText(trial, trialDay(trial, today.addDays(100))),
             u"Stopped on 5 May 2024"_s);
    QCOMPARE(trialTitle(heat), u"Heat against none"_s);
    QCOMPARE(trialTitle(heatOrCold), u"Heat against cold"_s);
    QCOMPARE(trialSubject(heatOrCold, DayOutcome::Worst),
             u"The worst pain of the day: Upper trapezius"_s);
    QCOMPARE(trialSubject(heat, DayOutcome::Average),
             u"Pain through the day, of all knots together"_s);
}

void TrialTextsTest::whatIsStillToBeLoggedIsSaid()
{
    TrialFields trial = heatOrNone();
    trial.seed = seedOf({false, false, false, false, false, false});
    TrialRecord record = recordOf(trial, tl::unexpected(Reason::TrialGoesOn));
    QCOMPARE(trialAskText(record, heat), QString()); // it is over
    record.today = trialDay(trial, trial.firstDay);
    QCOMPARE(trialAskText(record, heat),
             u"Still to be logged today: that you used heat and how much it hurts."_s);
    QVERIFY(trialAskText(record, heatOrCold).contains(u"how much it hurts there"));
    record.remedyLogged = true;
    QCOMPARE(trialAskText(record, heat), u"Still to be logged today: how much it hurts."_s);
    record.painLogged = true;
    QCOMPARE(trialAskText(record, heat), u"All that this day asks for is logged."_s);
    record.remedyLogged = false;
    record.today = trialDay(trial, trial.firstDay.addDays(6));
    QVERIFY(trialAskText(record, heatOrCold).contains(u"that you used cold"));
}

void TrialTextsTest::thePlanSaysWhatItAsksAndWhatItCanShow()
{
    TrialFields trial = heatOrNone();
    QStringList lines = trialPlanTexts(trial, heat);
    QVERIFY(lines.first().startsWith(u"72 days, from 2 May 2024 to 12 Jul 2024: 6 blocks"));
    QVERIFY(lines.at(1).startsWith(u"The first day after a change"));
    QVERIFY(lines.at(3).contains(u"about 3 of 100"));
    trial.blocks = 3;
    trial.washoutDays = 2;
    trial.phaseDays = 7;
    lines = trialPlanTexts(trial, heatOrCold);
    QVERIFY(lines.first().contains(u"7 days with heat and 7 days with cold"));
    QVERIFY(lines.at(1).startsWith(u"The first 2 days after a change"));
    QVERIFY(lines.at(3).startsWith(u"So few blocks can only hint"));
    QVERIFY(lines.at(3).contains(u"about 25 of 100"));
}

void TrialTextsTest::everyRefusalSaysWhy_data()
{
    QTest::addColumn<int>("why");
    QTest::addColumn<int>("unfit");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, PlanRefusal::Why why, Unfit unfit, const char *words) {
        QTest::newRow(name) << static_cast<int>(why) << static_cast<int>(unfit)
                            << QString::fromLatin1(words);
    };
    using Why = PlanRefusal::Why;
    row("today", Why::NotAfterToday, Unfit::Medicine, "A trial begins tomorrow at the earliest");
    row("two", Why::Collides, Unfit::Medicine, "Another trial asks something of the same days");
    row("medicine", Why::Unfit, Unfit::Medicine, "Heat is a medicine");
    row("professional", Why::Unfit, Unfit::Professional, "Heat is done by a professional");
    row("blocked", Why::Unfit, Unfit::Blocked, "Heat is held back at present: ");
}

void TrialTextsTest::everyRefusalSaysWhy()
{
    QFETCH(const int, why);
    QFETCH(const int, unfit);
    QFETCH(const QString, words);
    const CareTexts texts = *CareTexts::load();
    const PlanRefusal refusal {.why = static_cast<PlanRefusal::Why>(why),
                               .remedy = u"heat"_s,
                               .unfitness = {static_cast<Unfit>(unfit), u"E-CARD"_s}};
    const QString said = planRefusalText(refusal, u"heat"_s, texts);
    QVERIFY2(said.startsWith(words) && said.endsWith(u'.'), qPrintable(said));
    QVERIFY(said.size() > words.size() + 10);
}

void TrialTextsTest::whatIsHeldBackIsSaidOnceForEachReason()
{
    const CareTexts careTexts = *CareTexts::load();
    JournalFixture fixture;
    const auto journal = fixture.create();
    TrialFields trial = heatOrNone();
    trial.against = u"cold"_s;
    const auto textWith = [&](const QList<Block> &blocked) {
        return planHeldBackText(journal->read(), fixture.references.catalogue(), blocked, trial,
                                heatOrCold, careTexts);
    };
    const Block noHeat {.careClass = u"heat"_s, .rule = u"E-CARD"_s, .knots = {}};
    const Block noCold {.careClass = u"cold"_s, .rule = u"E-CARD"_s, .knots = {}};
    QCOMPARE(textWith({}), QString());
    QVERIFY(textWith({noHeat}).startsWith(u"Heat is held back at present: "));
    QVERIFY(textWith({noCold}).startsWith(u"Cold is held back at present: "));
    const QString both = textWith({noHeat, noCold});
    QVERIFY2(both.startsWith(u"Heat is held back")
                 && both.endsWith(u" Cold is held back for the same reason."),
             qPrintable(both));
}

void TrialTextsTest::keptDaysAreCountedInWords()
{
    QCOMPARE(keepingText({}, heat), QString());
    QCOMPARE(keepingText({.kept = 8, .notUsed = 0, .otherUsed = 0}, heat),
             u"8 of 8 counted days went as planned, as far as it was logged. All days are compared "
             "as they were planned."_s);
    const QString some = keepingText({.kept = 5, .notUsed = 2, .otherUsed = 1}, heat);
    QVERIFY2(some.contains(u"5 of 8 counted days"), qPrintable(some));
    QVERIFY(some.contains(u"on 2 with heat no use was logged; on 1 without it one was"));
    QVERIFY(keepingText({.kept = 5, .notUsed = 2, .otherUsed = 1}, heatOrCold)
                .contains(u"on 2 the remedy of the day was not logged; on 1 the other one was"));
}

void TrialTextsTest::theMethodNamesTheSeedAndTheTest()
{
    TrialFields trial = heatOrNone();
    trial.seed = 4711;
    const QString method =
        trialMethodTexts(recordOf(trial, resultOf(trial, 3, 5)), heat).join(u' ');
    QVERIFY(method.contains(u"seed 4711"));
    QVERIFY(method.contains(u"64 orders"));
    QVERIFY(method.contains(u"randomisation test"));
    QVERIFY(method.contains(u"what you expected can be part of the difference"));
    trial.blocks = 13;
    const QString drawn = trialMethodTexts(recordOf(trial, resultOf(trial, 3, 5)), heat).join(u' ');
    QVERIFY2(drawn.contains(u"10000 orders drawn at random"), qPrintable(drawn));
    QVERIFY(drawn.contains(u"give or take"));
}

void TrialTextsTest::namesComeFromTheJournal()
{
    const Texts texts = *Texts::load();
    JournalFixture fixture;
    const auto journal = fixture.create();
    const KnotId knot = *journal->add(ActionKind::AddKnot, fixture.upperTrapezius());
    const OwnRemedyId own = *journal->add(
        ActionKind::AddRemedy, OwnRemedyFields {.name = u"Wärmflasche"_s, .kind = u"heat_cold"_s});
    TrialFields trial = heatOrNone();
    trial.remedy = u"tennis-ball"_s;
    trial.against = own.toString();
    trial.knot = knot;
    TrialNames names = trialNames(journal->read(), texts, trial);
    QCOMPARE(names.remedy, u"tennis ball"_s);
    QCOMPARE(names.against, u"Wärmflasche"_s);
    QVERIFY(names.knot.contains(u"desk knot"));
    // A remedy that was deleted since still has its name.
    QVERIFY(journal->remove(ActionKind::DeleteRemedy, own));
    names = trialNames(journal->read(), texts, trial);
    QCOMPARE(names.against, u"Wärmflasche"_s);
    trial.knot.reset();
    trial.against.reset();
    names = trialNames(journal->read(), texts, trial);
    QVERIFY(names.knot.isEmpty() && names.against.isEmpty());
}

QTEST_GUILESS_MAIN(TrialTextsTest)
#include "tst_trialtexts.moc"
