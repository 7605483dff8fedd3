// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"
#include "tests/support/journalfixture.h"
#include "tests/support/ruletable.h"

#include <QTest>

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** What is left out of a report is not told by the reasons to get help either. */
class LeftOutReasonsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void allReasonsAreToldWhenNothingIsLeftOut();
    void aFindingThatStandsOnMedicineGoesWithTheMedicines();
    void answersAboutMedicineGoWithTheMedicines();
    void answersGoWithTheQuestions();
    void whatWasTriedGoesWithTheRemedies();
    void whatWouldChangeAFindingIsNotTold();
    void whatIsBlockedGoesWithItsReason();

private:
    static Evidence answer(const QString &question)
    {
        Evidence evidence;
        evidence.about = question;
        return evidence;
    }
    static Evidence number(const QString &name)
    {
        Evidence evidence = answer(name);
        evidence.kind = Evidence::Kind::Number;
        return evidence;
    }
    static Finding finding(const QString &rule, const QList<Evidence> &evidence)
    {
        Finding made {.rule = rule};
        made.evidence = evidence;
        return made;
    }
    Report report(const ReportOptions &options) const
    {
        ReportOptions april = options;
        april.period = {QDate(2024, 4, 1), QDate(2024, 4, 30)};
        return *makeReport(m_journal->read(), april, m_care, m_fixture->references.catalogue(),
                           table(), QDate(2024, 5, 1));
    }
    QStringList rules(const ReportOptions &options) const
    {
        QStringList told;
        const Report made = report(options);
        for (const Finding &finding : made.care.findings)
            told.append(u"%1 %2"_s.arg(finding.rule).arg(finding.evidence.size()));
        return told;
    }

    const References m_references {
        *Catalogue::load(), {}, {}, {u"leg-swollen"_s, u"blood_thinner"_s}};
    std::unique_ptr<JournalFixture> m_fixture;
    std::unique_ptr<Journal> m_journal;
    CareResult m_care;
};

void LeftOutReasonsTest::init()
{
    m_journal.reset(); // before the folder it lies in
    m_fixture = std::make_unique<JournalFixture>();
    m_journal = std::move(
        *Journal::create(m_fixture->path(), {m_fixture->clock, m_fixture->ids, m_references}));
    m_care = {};
    m_care.tier = Tier::Prompt;
    m_care.findings = {
        finding(u"U-DVT"_s, {answer(u"leg-swollen"_s), answer(u"leg-warm"_s)}),
        finding(u"B-MED"_s, {number(u"nsaid_run"_s)}),
        finding(u"B-NSAIDRISK"_s, {number(u"nsaid_days_14"_s), number(u"age_years"_s)}),
        finding(u"B-DUR14"_s, {number(u"days_since_onset"_s), number(u"self_care_days"_s)}),
    };
    m_care.findings.first().heightenedBy = {u"oestrogen"_s};
    m_care.findings.first().wouldChange = {{.about = u"leg-swollen"_s, .relation = {}}};
    m_care.blocked = {{.careClass = u"nsaid"_s, .rule = u"B-NSAIDRISK"_s, .knots = {}},
                      {.careClass = u"massage"_s, .rule = u"U-DVT"_s, .knots = {}}};
    const ScreeningFields asked {
        .felt = m_fixture->now(),
        .answers = {{u"leg-swollen"_s, Answer::Yes}, {u"blood_thinner"_s, Answer::Yes}}};
    QVERIFY(m_journal->add(ActionKind::Screen, asked));
}

void LeftOutReasonsTest::allReasonsAreToldWhenNothingIsLeftOut()
{
    QCOMPARE(rules({}),
             (QStringList {u"U-DVT 2"_s, u"B-MED 1"_s, u"B-NSAIDRISK 2"_s, u"B-DUR14 2"_s}));
    QVERIFY(!report({}).reasonsLeftOut);
    QCOMPARE(report({}).questions.size(), 2);
}

void LeftOutReasonsTest::aFindingThatStandsOnMedicineGoesWithTheMedicines()
{
    const ReportOptions options {.period = {}, .medicines = false};
    // The title of the one with an age beside it would tell of the medicine as well.
    QCOMPARE(rules(options), (QStringList {u"U-DVT 2"_s, u"B-DUR14 2"_s}));
    QVERIFY(report(options).reasonsLeftOut);
    // How soon to go is not made smaller by what is not told.
    QCOMPARE(report(options).care.tier, Tier::Prompt);
}

void LeftOutReasonsTest::answersAboutMedicineGoWithTheMedicines()
{
    const QList<AnsweredQuestion> told = report({.period = {}, .medicines = false}).questions;
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().question, u"leg-swollen"_s);
}

void LeftOutReasonsTest::answersGoWithTheQuestions()
{
    const ReportOptions options {.period = {}, .questions = false};
    QCOMPARE(rules(options), (QStringList {u"B-MED 1"_s, u"B-NSAIDRISK 2"_s, u"B-DUR14 2"_s}));
    QVERIFY(report(options).reasonsLeftOut);
}

void LeftOutReasonsTest::whatWasTriedGoesWithTheRemedies()
{
    const ReportOptions options {.period = {}, .remedies = false};
    // One stays with what it has besides; those of medicines have their title of them.
    QCOMPARE(rules(options), (QStringList {u"U-DVT 2"_s, u"B-DUR14 1"_s}));
    QVERIFY(report(options).reasonsLeftOut);
}

void LeftOutReasonsTest::whatWouldChangeAFindingIsNotTold()
{
    const Report whole = report({});
    for (const Finding &finding : whole.care.findings) {
        QVERIFY(finding.wouldChange.isEmpty());
        QVERIFY(finding.heightenedBy.isEmpty());
    }
}

void LeftOutReasonsTest::whatIsBlockedGoesWithItsReason()
{
    QCOMPARE(report({}).care.blocked.size(), 2);
    const Report made = report({.period = {}, .medicines = false});
    QCOMPARE(made.care.blocked.size(), 1);
    QCOMPARE(made.care.blocked.first().rule, u"U-DVT"_s);
}

QTEST_GUILESS_MAIN(LeftOutReasonsTest)
#include "tst_leftoutreasons.moc"
