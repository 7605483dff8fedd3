// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/knotviewmodel.h"
#include "tests/support/appfixture.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

class KnotTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_app = std::make_unique<test::AppFixture>();
        m_page = std::make_unique<KnotViewModel>(m_app->session, m_app->tables.atlas, nullptr);
        m_knot = m_app->addKnot();
        m_page->show(*m_knot);
    }

    void theStoryIsToldNewestFirst()
    {
        const QAbstractItemModelTester tester(m_page->timeline());
        m_page->logPain(6);
        m_app->clock.advance(3600);
        UseFields use {.remedy = u"heat"_s, .knot = m_knot, .felt = m_app->session.now()};
        use.before = Intensity::fromTenths(60).value();
        use.after = Intensity::fromTenths(30).value();
        m_app->session.add(ActionKind::LogUse, use, u"used"_s);
        QCOMPARE(m_page->timeline()->count(), 2);
        QCOMPARE(entry(0, TimelineModel::TitleRole).toString(), u"Heat"_s);
        QCOMPARE(entry(0, TimelineModel::DetailRole).toString(), u"pain 6 before, 3 after"_s);
        QVERIFY(entry(0, TimelineModel::NewDayRole).toBool());
        QCOMPARE(entry(1, TimelineModel::TitleRole).toString(), u"6 at rest"_s);
        QVERIFY(!entry(1, TimelineModel::NewDayRole).toBool());
    }

    void backFillingIsVisible()
    {
        QVERIFY(m_page->describe());
        m_page->observation()->setRest(5);
        m_page->observation()->when()->goBackOneDay();
        m_page->observation()->when()->goBackOneDay();
        QVERIFY(m_page->observation()->save());
        QVERIFY(entry(0, TimelineModel::LateRole).toString().contains(u'2'));
        QVERIFY(entry(0, TimelineModel::TimeRole).toString().isEmpty());
    }

    void itResolvesAndComesBack()
    {
        m_page->logPain(1);
        m_page->resolve();
        QVERIFY(m_page->resolved());
        m_app->clock.advance(60);
        m_page->reopen();
        QVERIFY(!m_page->resolved());
        m_app->session.undo();
        QVERIFY(m_page->resolved());
    }

    void whatIsDeletedLeavesThePageAndCanComeBack()
    {
        const QSignalSpy removed(m_page.get(), &KnotViewModel::removed);
        m_page->remove();
        QCOMPARE(removed.count(), 1);
        QVERIFY(!m_page->exists());
        m_app->session.undo();
        QVERIFY(m_page->exists());
    }

    void anEntryIsChangedAndDeleted()
    {
        m_page->logPain(6);
        QVERIFY(m_page->editEntry(0));
        m_page->observation()->setRest(2);
        QVERIFY(m_page->observation()->save());
        QCOMPARE(m_page->pain(), 2);
        m_page->deleteEntry(0);
        QCOMPARE(m_page->timeline()->count(), 0);
        QCOMPARE(m_page->pain(), -1);
        QVERIFY(!m_page->editEntry(0));
        m_page->deleteEntry(7);
    }

    void aLongStoryComesInPages()
    {
        for (int i = 0; i < KnotViewModel::pageLength + 1; ++i) {
            m_app->clock.advance(60);
            m_app->logPain(*m_knot, i % 11);
        }
        QVERIFY(m_page->hasMore());
        QCOMPARE(m_page->timeline()->count(), KnotViewModel::pageLength);
        m_page->showMore();
        QVERIFY(!m_page->hasMore());
        QCOMPARE(m_page->timeline()->count(), KnotViewModel::pageLength + 1);
    }

    void theStripShowsTheWorstOfADayAndKeepsGaps()
    {
        const QAbstractItemModelTester tester(m_page->days());
        m_page->logPain(2);
        m_app->clock.advance(60);
        m_page->logPain(7);
        const int last = DayStripModel::days - 1;
        QCOMPARE(m_page->days()->index(last).data(DayStripModel::PainRole).toInt(), 7);
        QCOMPARE(m_page->days()->index(last - 1).data(DayStripModel::PainRole).toInt(), -1);
        QCOMPARE(m_page->days()->daysLogged(), 1);
    }

    void theKnotItselfIsCorrected()
    {
        QVERIFY(m_page->edit());
        m_page->form()->setLabel(u"desk knot"_s);
        m_page->form()->setOnset(u"2024-02-29"_s);
        m_page->form()->side()->toggle(1);
        QVERIFY(m_page->form()->save());
        QCOMPARE(m_page->name(), u"desk knot"_s);
        QCOMPARE(m_page->place(), u"Upper trapezius, right"_s);
        QVERIFY(m_page->facts().contains(u"29 Feb"_s));
    }

    void anOnsetThatIsNoDayIsToldSo_data()
    {
        QTest::addColumn<QString>("onset");
        for (const char *text : {"2023-02-29", "yesterday", "31.5.2024", "2024-05-02", "24-01-01"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void anOnsetThatIsNoDayIsToldSo()
    {
        QFETCH(QString, onset);
        QVERIFY(m_page->edit());
        m_page->form()->setOnset(onset);
        QVERIFY(!m_page->form()->onsetProblem().isEmpty());
        QVERIFY(!m_page->form()->save());
    }

private:
    QVariant entry(int row, int role) const { return m_page->timeline()->index(row).data(role); }

    std::unique_ptr<test::AppFixture> m_app;
    std::unique_ptr<KnotViewModel> m_page;
    std::optional<KnotId> m_knot;
};

QTEST_GUILESS_MAIN(KnotTest)
#include "tst_knot.moc"
