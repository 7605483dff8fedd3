// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/mergeviewmodel.h"
#include "app/messages/mergetexts.h"
#include "app/messages/plurals.h"
#include "core/backup/snapshot.h"
#include "tests/support/appfixture.h"

#include <QTest>

using namespace knotebook;
using namespace Qt::StringLiterals;

/** Another journal is read, shown and brought in, off the GUI thread. */
class MergeViewModelTest : public QObject
{
    Q_OBJECT

    using State = MergeViewModel::State;

private Q_SLOTS:
    void initTestCase() { QVERIFY(installPlurals(*QCoreApplication::instance())); }
    void init()
    {
        m_page.reset();
        m_app = std::make_unique<test::AppFixture>();
        m_page = std::make_unique<MergeViewModel>(m_app->session, nullptr);
        m_knot = std::make_unique<KnotId>(m_app->addKnot());
        m_other = m_app->folder.filePath(u"other.knotebook"_s);
        QVERIFY(takeSnapshot(m_app->session.journal().path(), m_other));
    }

    void thePlanComesFirst()
    {
        change(m_other, 4);
        open();
        QCOMPARE_EQ(m_page->state(), State::Planned);
        QCOMPARE(m_page->fileName(), u"other.knotebook"_s);
        QCOMPARE(m_page->summary(), u"1 new · 0 changed · 0 deleted · 0 conflicts"_s);
        QVERIFY(m_page->canMerge());
        QCOMPARE(m_app->observations(*m_knot).size(), 0);
    }

    void whatIsWrittenMeanwhileIsNotOverrun()
    {
        change(m_other, 4);
        open();
        // Between the plan and the writing: newer than what the other has.
        m_app->clock.advance(7200);
        KnotFields fields = m_app->session.read().get(*m_knot)->fields();
        fields.label = u"newest"_s;
        QVERIFY(m_app->session.replace(ActionKind::EditKnot, *m_knot, fields, u"renamed"_s));
        QVERIFY(bringTogether());
        QCOMPARE(m_app->session.read().get(*m_knot)->fields().label, u"newest"_s);
        QCOMPARE(m_app->observations(*m_knot).size(), 1);
    }

    void itIsOneActionWithANotice()
    {
        change(m_other, 4);
        open();
        QSignalSpy done(m_page.get(), &MergeViewModel::broughtTogether);
        QVERIFY(bringTogether());
        QCOMPARE(done.size(), 1);
        QVERIFY2(m_app->lastNotice().startsWith(u"Brought together: 1 new"_s),
                 qPrintable(m_app->lastNotice()));
        QVERIFY(m_app->noticed.last().at(1).toBool()); // can be taken back
        m_app->session.undo();
        QCOMPARE(m_app->observations(*m_knot).size(), 0);
    }

    void nothingNewCannotBeBroughtTogether()
    {
        open();
        QCOMPARE_EQ(m_page->state(), State::Planned);
        QVERIFY(!m_page->canMerge());
        QVERIFY(!m_page->bringTogether());
        QVERIFY(m_page->summary().contains(u"already has everything"_s));
    }

    void cancellingForgetsTheOther()
    {
        change(m_other, 4);
        open();
        m_page->cancel();
        QCOMPARE_EQ(m_page->state(), State::Waiting);
        QVERIFY(m_page->fileName().isEmpty());
        QVERIFY(!m_page->canMerge());
        QVERIFY(!m_page->bringTogether());
    }

    void whileTheJournalIsLentNothingBegins()
    {
        change(m_other, 4);
        open();
        QVERIFY(m_app->session.lend());
        QVERIFY(!m_page->bringTogether());
        QCOMPARE_EQ(m_page->state(), State::Planned);
        m_app->session.takeBack();
        QVERIFY(bringTogether());
    }

    void aFileThatIsGoneIsToldSo()
    {
        QVERIFY(QFile::remove(m_other));
        open();
        QCOMPARE_EQ(m_page->state(), State::Failed);
        QVERIFY(m_page->problem().contains(u"both journals are as they were"_s));
    }

    void everyErrorSaysThatNothingHappened_data()
    {
        QTest::addColumn<int>("code");
        for (const ErrorCode code :
             {ErrorCode::NotFound, ErrorCode::Corrupt, ErrorCode::Unknown, ErrorCode::NewerVersion,
              ErrorCode::NotAJournal, ErrorCode::DiskFull, ErrorCode::Io, ErrorCode::Cancelled})
            QTest::newRow(qPrintable(errorName(code))) << int(code);
    }
    void everyErrorSaysThatNothingHappened()
    {
        QFETCH(int, code);
        const QString text = mergeErrorText({ErrorCode(code), {}});
        QVERIFY2(text.contains(u"as they"_s) || text.contains(u"othing was"_s), qPrintable(text));
    }

    void titlesNameTheRecord_data()
    {
        QTest::addColumn<QString>("record");
        QTest::addColumn<QJsonObject>("json");
        QTest::addColumn<QString>("title");
        const QJsonObject felt {{u"felt"_s, QJsonObject {{u"at"_s, u"2023-05-01"_s}}}};
        QTest::newRow("an entry") << u"observation"_s << felt << u"Entry of 1 May 2023"_s;
        QTest::newRow("a visit") << u"visit"_s << felt << u"Visit of 1 May 2023"_s;
        QTest::newRow("a check-in") << u"checkin"_s << QJsonObject {{u"day"_s, u"2023-05-01"_s}}
                                    << u"Check-in of 1 May 2023"_s;
        QTest::newRow("a remedy") << u"remedy"_s << QJsonObject {{u"name"_s, u"Ball"_s}}
                                  << u"Your remedy: Ball"_s;
        QTest::newRow("the profile") << u"profile"_s << QJsonObject() << u"About you"_s;
        QTest::newRow("a trial") << u"trial"_s << QJsonObject {{u"first_day"_s, u"2023-05-01"_s}}
                                 << u"Fair trial from 1 May 2023"_s;
    }
    void titlesNameTheRecord()
    {
        QFETCH(QString, record);
        QFETCH(QJsonObject, json);
        QFETCH(QString, title);
        QCOMPARE(recordTitle(record, json, m_app->tables.texts, QDate(2024, 5, 1)), title);
    }

    void differencesAreInWords()
    {
        MergeConflict conflict;
        conflict.kept = {{u"rest"_s, 6}, {u"flare"_s, true}, {u"muscle"_s, u"gluteus-medius"_s}};
        conflict.aside = {{u"rest"_s, 4.5}, {u"note"_s, u"wet"_s}, {u"changed"_s, u"x"_s}};
        conflict.keptOurs = true;
        const QString text = conflictText(conflict, m_app->tables.texts);
        QVERIFY(text.startsWith(u"Changed in both; what this journal has is newer."_s));
        QVERIFY2(text.contains(u"Pain at rest: 6 stays, 4.5 is put aside."_s), qPrintable(text));
        QVERIFY(text.contains(u"A flare: yes stays, nothing is put aside."_s));
        QVERIFY(text.contains(u"Note: nothing stays, “wet” is put aside."_s));
        QVERIFY(!text.contains(u"gluteus-medius"_s)); // but its name
        QVERIFY(!text.contains(u"changed:"_s)); // times are not the person's words
        conflict.kept.insert(u"deleted"_s, true);
        QVERIFY(conflictText(conflict, m_app->tables.texts).contains(u"stays deleted"_s));
    }

    void whatWasRemovedForGoodIsSaidInWords()
    {
        MergeConflict conflict;
        conflict.kind = MergeConflict::Kind::Purged;
        conflict.keptOurs = true;
        QVERIFY(conflictText(conflict, m_app->tables.texts).contains(u"stays removed"_s));
        conflict.entries = 2;
        QVERIFY(conflictText(conflict, m_app->tables.texts).contains(u"logged there stay out"_s));
        conflict.keptOurs = false;
        QVERIFY(conflictText(conflict, m_app->tables.texts).contains(u"Undo brings it back"_s));
        AsideVersion aside;
        aside.purged = true;
        QVERIFY(asideText(aside, m_app->tables.texts).contains(u"removed for good"_s));
        MergePlan plan;
        plan.keptAway = 3;
        QVERIFY(mergeSummary(plan).contains(u"removed for good here"_s));
    }

    void whatTheOtherRemovedForGoodIsHiddenAndUndoBringsItBack()
    {
        {
            const auto journal = Journal::open(m_other, m_app->session.journal().context());
            QVERIFY(journal && (*journal)->remove(ActionKind::DeleteKnot, *m_knot));
            QVERIFY((*journal)->purge());
        }
        open();
        QVERIFY2(m_page->summary().contains(u"1 deleted"_s), qPrintable(m_page->summary()));
        QVERIFY(bringTogether());
        QVERIFY(m_app->session.knotStates()->isEmpty());
        m_app->session.undo();
        QCOMPARE(m_app->session.knotStates()->size(), 1);
    }

private:
    /** Logs a pain in another journal, an hour later. */
    void change(const QString &path, int rest)
    {
        const auto journal = Journal::open(path, m_app->session.journal().context());
        QVERIFY(journal);
        ObservationFields fields {.knot = *m_knot, .felt = m_app->session.now()};
        fields.rest = *Intensity::fromTenths(10 * rest);
        QVERIFY((*journal)->add(ActionKind::LogPain, fields));
    }
    void open()
    {
        m_page->openFile(QUrl::fromLocalFile(m_other));
        QTRY_VERIFY(m_page->state() != State::Reading);
    }
    bool bringTogether()
    {
        return m_page->bringTogether()
            && QTest::qWaitFor([&] { return m_page->state() == State::Done; });
    }

    std::unique_ptr<test::AppFixture> m_app;
    std::unique_ptr<MergeViewModel> m_page;
    std::unique_ptr<KnotId> m_knot;
    QString m_other;
};

QTEST_MAIN(MergeViewModelTest)
#include "tst_mergeviewmodel.moc"
