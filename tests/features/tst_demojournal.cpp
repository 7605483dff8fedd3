// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo.h"
#include "tests/support/story.h"

using namespace knotebook;
using namespace knotebook::test;
using namespace Qt::StringLiterals;

/** The made-up year shows every page with something on it. */
class DemoJournal final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // As the program does with --demo, before any window is there.
        m_me.close();
        auto journal = Journal::open(m_me.journalFile(), m_me.context());
        QVERIFY(journal);
        QVERIFY(
            (*journal)->import(ActionKind::Demo, demoYear(m_me.clock.nowUtc(), m_me.clock.zone())));
        journal->reset();
        QVERIFY(m_me.start());
        m_me.shell().finishWelcome();
        QVERIFY(m_me.careSettled());
    }

    void todayHasKnotsAndSaysWhatCareSays();
    void theMapHasMarksAndTheirStories();
    void everyPeriodHasADrawingAndASentence_data();
    void everyPeriodHasADrawingAndASentence();
    void everySubjectHasADrawing();
    void careHasReasonsWithEvidence();
    void itsReportIsOneATherapistCanRead();
    void itCanBeTakenBackLikeAnythingElse();

private:
    Story m_me;
};

void DemoJournal::todayHasKnotsAndSaysWhatCareSays()
{
    QCOMPARE(m_me.today()->knots()->count(), 3);
    QCOMPARE(m_me.today()->resolvedCount(), 1);
    QVERIFY(!m_me.today()->careLine().isEmpty());
    for (const QString &last : textsOf(m_me.today()->knots(), "last"))
        QVERIFY2(last.contains(u" of 10, "_s), qPrintable(last));
}

void DemoJournal::theMapHasMarksAndTheirStories()
{
    m_me.show(Navigator::Body);
    QCOMPARE(m_me.body()->knots()->count(), 4);
    QCOMPARE(m_me.body()->elsewhere()->count(), 0);
    for (int row = 0; row < m_me.body()->knots()->count(); ++row) {
        m_me.body()->touch(valueAt(m_me.body()->knots(), row, "mapX").toDouble(),
                           valueAt(m_me.body()->knots(), row, "mapY").toDouble(), 3);
        QCOMPARE(m_me.body()->here(), BodyViewModel::KnotMark);
        m_me.body()->openKnot(m_me.body()->hereKnot());
        QVERIFY(m_me.knot()->timeline()->count() > 10);
        QVERIFY(!m_me.knot()->causes().isEmpty());
        QVERIFY2(m_me.knot()->facts().contains(u"since"_s), qPrintable(m_me.knot()->facts()));
    }
}

void DemoJournal::everyPeriodHasADrawingAndASentence_data()
{
    QTest::addColumn<int>("period");
    QTest::addColumn<int>("mostDays");
    QTest::newRow("14 days") << 0 << 14;
    QTest::newRow("90 days") << 1 << 90;
    QTest::newRow("a year") << 2 << 365;
    QTest::newRow("all") << 3 << 366;
}
void DemoJournal::everyPeriodHasADrawingAndASentence()
{
    QFETCH(int, period);
    QFETCH(int, mostDays);
    m_me.show(Navigator::Trends);
    m_me.trends()->setRoom(700, 8);
    m_me.trends()->choosePeriod(period);
    QVERIFY(m_me.trendsSettled());
    QVERIFY(m_me.trends()->anyDays());
    QVERIFY(m_me.trends()->daySpan() <= mostDays);
    QVERIFY2(m_me.trends()->sentence().contains(u" days logged"_s),
             qPrintable(m_me.trends()->sentence()));
    QVERIFY(m_me.trends()->ticks()->rowCount() >= 2);
    QVERIFY(!m_me.trends()->description().isEmpty());
    QVERIFY(m_me.trends()->anyUses());
}

void DemoJournal::everySubjectHasADrawing()
{
    m_me.show(Navigator::Trends);
    m_me.trends()->choosePeriod(3);
    SubjectModel *subjects = m_me.trends()->subjects();
    QVERIFY(subjects->count() > 5);
    for (int row = 0; row < subjects->count(); ++row) {
        m_me.trends()->chooseSubject(row);
        QVERIFY(m_me.trendsSettled());
        const QString name = textAt(subjects, row, "name");
        QCOMPARE(subjects->currentName(), name);
        QVERIFY2(m_me.trends()->anyDays(), qPrintable(name));
    }
}

void DemoJournal::careHasReasonsWithEvidence()
{
    FindingModel *findings = m_me.care()->findings();
    QVERIFY(findings->count() > 0);
    for (int row = 0; row < findings->count(); ++row) {
        for (const char *role : {"title", "why", "evidence", "sources", "wouldChange"})
            QVERIFY2(!textAt(findings, row, role).isEmpty(), role);
    }
    QCOMPARE(m_me.care()->visits()->count(), 1);
}

void DemoJournal::itsReportIsOneATherapistCanRead()
{
    QVERIFY(m_me.openReport());
    QVERIFY(m_me.reportAfter([this] { m_me.report()->choosePeriod(2); }));
    QVERIFY(m_me.report()->preview()->count() >= 2);
    const QString words = m_me.savedPdf(u"report.pdf"_s);
    for (const QString &fact : {u"Upper trapezius"_s, u"Infraspinatus"_s, u"Gluteus medius"_s,
                                u"Tennis ball"_s, u"Physical therapist"_s, u"Sleep"_s})
        QVERIFY2(words.contains(fact), qPrintable(fact + u": "_s + words));
    // On paper of another size nothing is lost.
    QVERIFY(m_me.reportAfter(
        [this] { m_me.report()->choosePaper(answerRow(m_me.report()->paper(), u"Letter"_s)); }));
    const QString letter = m_me.savedPdf(u"letter.pdf"_s);
    for (const QString &fact : {u"Upper trapezius"_s, u"Gluteus medius"_s, u"Physical therapist"_s})
        QVERIFY2(letter.contains(fact), qPrintable(fact));
}

void DemoJournal::itCanBeTakenBackLikeAnythingElse()
{
    m_me.shell().undo();
    QCOMPARE(m_me.notice(), u"Undone: example data"_s);
    QCOMPARE(m_me.today()->knots()->count(), 0);
    m_me.shell().redo();
    QCOMPARE(m_me.today()->knots()->count(), 3);
}

QTEST_MAIN(DemoJournal)
#include "tst_demojournal.moc"
